from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import namings
from cchc.site import Site
from tests.checks.words import AT, found, saying
from tests.tools.tiny import PLAN, Data, changed, erratum, task, tiny_site

INDICES = {
    "papi": ("PAPI", "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"),
    "pci": ("PCI", "Chỉ số năng lực cạnh tranh cấp tỉnh"),
    "sipas": ("SIPAS", "Chỉ số hài lòng của người dân đối với sự phục vụ của các cơ quan hành chính nhà nước"),
}


def site(folder: Path, text: str, **more: object) -> Site:
    indices: list[Data] = [
        {"id": key, "name": {"vi": name}, "abbreviation": short, "measures": {"vi": "Đo việc phục vụ"}}
        for key, (short, name) in INDICES.items()
    ]
    return tiny_site(folder, plan=saying(text, **more), registry={"indices": indices})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nâng chỉ số năng lực cạnh tranh và hành chính công (PCI)", 1),
        ("nâng Chỉ số năng lực cạnh tranh cấp huyện (PAPI)", 1),
        ("nâng chỉ số hiệu quả hành chính công (PAPI), chỉ số năng lực cạnh tranh (PCI)", 0),
        ("nâng chỉ số hài lòng của tổ chức, công dân (SIPAS)", 0),
        ("nâng chỉ số năng lực cạnh tranh của các sở (DDCI)", 0),
        ("nâng chỉ số năng lực cạnh tranh, cùng quản trị, hành chính công; rồi đến (PCI)", 0),
    ],
)
def test_names_of_indices(tmp_path: Path, text: str, told: int) -> None:
    assert [problem.code for problem in found(namings.index_misnamed, site(tmp_path, text))] == ["index-name"] * told


def test_an_erratum_explains_the_name_of_an_index(tmp_path: Path) -> None:
    text = "nâng Chỉ số năng lực cạnh tranh cấp huyện (PAPI)"
    slip = {**erratum(AT, "Chỉ số năng lực cạnh tranh cấp huyện"), "about": "name"}
    assert not found(namings.index_misnamed, site(tmp_path, text, errata=[slip]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Phổ biến các Chỉ thị: Chỉ thị số 9/CT-TTg; Công văn số 12/UBND-VP", 1),
        ("Phổ biến các Chỉ thị: Chỉ thị số 9/CT-TTg; Chỉ thị số 12/CT-UBND", 0),
    ],
)
def test_lists_of_documents(tmp_path: Path, text: str, told: int) -> None:
    assert [problem.code for problem in found(namings.list_mixed, site(tmp_path, text))] == ["list-mixed"] * told


TITLE = "Phổ biến Quyết định số 12/QĐ-UBND ngày 03/01/2024 về nâng cao chất lượng {} cho người dân, doanh nghiệp"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("cung cấp dịch vụ công", "cung cấp dịch vụ công trực tuyến", 1),
        ("cung cấp dịch vụ công", "cung cấp DVC", 0),
        ("cung cấp dịch vụ công", "học tập trong các trường tiểu học, trung học cơ sở", 0),
    ],
)
def test_one_title_in_two_ways(tmp_path: Path, one: str, other: str, told: int) -> None:
    points = [{"text": {"vi": TITLE.format(one)}, "at": AT}]
    plan = changed(PLAN, messages=points, tasks=[task(title={"vi": TITLE.format(other)})])
    problems = list(namings.titles_differ(tiny_site(tmp_path, plan=plan)))
    assert [(problem.code, problem.severity) for problem in problems] == [("title-differs", "hint")] * told
    if told:
        quoted = problems[0].message.vi.split("“")[1].split("…")[0]
        slip = {**erratum(AT, quoted), "about": "citation"}
        assert not list(namings.titles_differ(tiny_site(tmp_path / "told", plan=changed(plan, errata=[slip]))))


@pytest.mark.parametrize("other", [("12/QĐ", "13/QĐ"), ("03/01/2024", "04/01/2024")])
def test_two_documents_have_two_titles(tmp_path: Path, other: tuple[str, str]) -> None:
    second = TITLE.format("cung cấp dịch vụ công trực tuyến").replace(*other)
    points = [{"text": {"vi": TITLE.format("cung cấp dịch vụ công")}, "at": AT}]
    plan = changed(PLAN, messages=points, tasks=[task(title={"vi": second})])
    assert not list(namings.titles_differ(tiny_site(tmp_path, plan=plan)))
