from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cchc.checks import citations
from tests.tools.tiny import PLAN, REGISTRY, Data, changed, erratum, task, tiny_site

AT = "Mục IV.3, gạch 1"
RESOLUTION = REGISTRY["documents"][0]


def citing(document: str, **more: Any) -> Data:  # noqa: ANN401 - keys of a plan
    return changed(PLAN, cites=[{"document": document, "at": AT}], **more)


@pytest.mark.parametrize(
    "document",
    [
        "76/NQ-CP ngày 15/7/2021",
        "76/NQ-CP ngày 15/07/2021",
        "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ",
        "76/NQ-CP",
    ],
)
def test_same_date_or_none_is_fine(tmp_path: Path, document: str) -> None:
    assert not list(citations.date_differs_from_register(tiny_site(tmp_path, plan=citing(document))))


@pytest.mark.parametrize("document", ["76/NQ-CP ngày 15/7/2022", "76/NQ-CP ngày 16/7/2021"])
def test_other_date_is_an_error(tmp_path: Path, document: str) -> None:
    site = tiny_site(tmp_path, plan=citing(document))
    [problem] = citations.date_differs_from_register(site)
    assert (problem.code, problem.severity, problem.path) == (
        "citation-differs",
        "error",
        "plans/dong-xuan/2024.yml",
    )
    assert document.rsplit(" ", maxsplit=1)[-1] in problem.message.vi
    assert "15/7/2021" in problem.message.vi
    assert "15 July 2021" in problem.message.en or "15/7/2021" in problem.message.en
    line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :] == document


@pytest.mark.parametrize(
    ("at", "as_written", "explains"),
    [
        (AT, "76/NQ-CP ngày 15/7/2022", True),
        (AT, "76/NQ-CP ngày 15/07/2022", True),
        ("Mục IV.3", "ngày 15/7/2022", True),
        ("Mục IV.4", "76/NQ-CP ngày 15/7/2022", False),
        (AT, "76/NQ-CP ngày 15/8/2022", False),
        (AT, "hiện đạt hóa", False),
    ],
)
def test_only_an_erratum_about_it_explains_a_date(tmp_path: Path, at: str, as_written: str, explains: bool) -> None:
    plan = citing("76/NQ-CP ngày 15/7/2022", errata=[erratum(at, as_written)])
    found = list(citations.date_differs_from_register(tiny_site(tmp_path, plan=plan)))
    assert found == [] if explains else len(found) == 1


def test_register_without_a_date_says_nothing(tmp_path: Path) -> None:
    registry = {"documents": [changed(RESOLUTION, issued=None)]}
    site = tiny_site(tmp_path, plan=citing("76/NQ-CP ngày 15/7/2022"), registry=registry)
    assert not list(citations.date_differs_from_register(site))


@pytest.mark.parametrize(
    ("issued", "cited", "found"),
    [
        ("2024-02-06", "06/02/2024", 0),
        ("2024-02-06", "07/02/2024", 1),
        ("2024-02", "29/02/2024", 0),
        ("2024-02", "01/3/2024", 1),
        ("2024", "31/12/2024", 0),
    ],
)
def test_document_younger_than_the_plan(tmp_path: Path, issued: str, cited: str, found: int) -> None:
    registry = {"documents": [changed(RESOLUTION, issued=None)]}
    site = tiny_site(tmp_path, plan=citing(f"76/NQ-CP ngày {cited}", issued=issued), registry=registry)
    problems = list(citations.dated_after_the_plan(site))
    assert [problem.code for problem in problems] == ["date-after-issue"] * found


def test_erratum_explains_a_younger_document(tmp_path: Path) -> None:
    plan = citing("Phiếu trình ngày 20/02/2024", errata=[erratum(AT, "phiếu trình ngày 20/02/2024")])
    registry = {"documents": [changed(RESOLUTION, number=None, issued=None, title={"vi": "Phiếu trình"})]}
    assert not list(citations.dated_after_the_plan(tiny_site(tmp_path, plan=plan, registry=registry)))


def test_undated_citation_of_a_number_that_repeats(tmp_path: Path) -> None:
    def local(unit: str) -> Data:
        return changed(RESOLUTION, id=f"05-{unit}", number="05-NQ/TU", unit=unit, issued="2021-04-09")

    units = [*REGISTRY["units"], {"id": "xuan-lap", "name": {"vi": "Xã Xuân Lập"}, "level": "commune"}]
    registry = {"units": units, "documents": [local("dong-xuan"), local("xuan-lap")]}
    undated = tiny_site(tmp_path / "undated", plan=citing("05-NQ/TU"), registry=registry)
    [problem] = citations.without_date(undated)
    assert (problem.code, problem.severity) == ("citation-undated", "hint")
    dated = tiny_site(tmp_path / "dated", plan=citing("05-NQ/TU ngày 09/4/2021"), registry=registry)
    assert not list(citations.without_date(dated))
    alone = tiny_site(tmp_path / "alone", plan=citing("76/NQ-CP"))
    assert not list(citations.without_date(alone))


@pytest.mark.parametrize(
    ("issued", "cited", "deadline", "found"),
    [
        ("2024", "16/11/2024", "Tháng 6 đến tháng 11/2024", 1),
        ("2024", "30/6/2024", "Tháng 6 đến tháng 11/2024", 0),
        ("2024", "01/7/2024", "Tháng 6 đến tháng 11/2024", 1),
        ("2024", "31/3/2024", "Quý I/2024", 0),
        ("2024", "01/4/2024", "Quý I/2024", 1),
        ("2024", "09/3/2024", "Trước ngày 10/3/2024", 0),
        ("2024", "10/3/2024", "Trước ngày 10/3/2024", 1),
        ("2024", "16/11/2024", "Năm 2024", 0),
        ("2024", "16/11/2024", "Thường xuyên", 0),
        ("2024-02", "20/02/2024", "Tháng 2/2024", 0),
        ("2024-02-06", "16/11/2024", "Quý I/2024", 0),
    ],
)
def test_document_younger_than_the_first_work(
    tmp_path: Path, issued: str, cited: str, deadline: str, found: int
) -> None:
    """A plan with a day is told of by "date-after-issue"; of one with a year its work says when it was there."""
    registry = {"documents": [changed(RESOLUTION, issued=None)]}
    plan = citing(f"76/NQ-CP ngày {cited}", issued=issued, tasks=[task(deadline=deadline)])
    problems = list(citations.dated_after_work_begins(tiny_site(tmp_path, plan=plan, registry=registry)))
    assert [(problem.code, problem.severity) for problem in problems] == [("date-after-work", "warning")] * found
    assert all(cited in problem.message.vi and deadline in problem.message.vi for problem in problems)


def test_erratum_explains_a_document_younger_than_the_work(tmp_path: Path) -> None:
    registry = {"documents": [changed(RESOLUTION, issued=None)]}
    plan = citing("76/NQ-CP ngày 16/11/2024", issued="2024", errata=[erratum(AT, "76/NQ-CP ngày 16/11/2024")])
    assert not list(citations.dated_after_work_begins(tiny_site(tmp_path, plan=plan, registry=registry)))


@pytest.mark.parametrize(
    ("replaced_on", "issued", "told"),
    [
        ("2023-06-03", "2024-02-06", 1),
        ("2024-03-01", "2024-02-06", 0),
        ("2024-02-06", "2024-02-06", 0),
        ("2024-03-01", "2024", 0),
    ],
)
def test_what_was_replaced_before_the_plan(tmp_path: Path, replaced_on: str, issued: str, told: int) -> None:
    newer = {**REGISTRY["documents"][0], "id": "moi", "number": "9/NQ-CP", "issued": replaced_on}
    older = {**REGISTRY["documents"][0], "status": "replaced", "replaced_by": "moi"}
    plan = changed(citing("76/NQ-CP ngày 15/7/2021"), issued=issued)
    registry = {"documents": [older, newer]}
    problems = list(citations.replaced_before(tiny_site(tmp_path / "told", plan=plan, registry=registry)))
    assert [(problem.code, problem.severity) for problem in problems] == [("cites-replaced", "warning")] * told
    assert all("9/NQ-CP" in problem.message.vi for problem in problems)
    plan = changed(plan, errata=[erratum(AT, "76/NQ-CP ngày 15/7/2021")])
    assert not list(citations.replaced_before(tiny_site(tmp_path / "explained", plan=plan, registry=registry)))
