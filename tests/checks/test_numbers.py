from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import numbers
from cchc.model.citation import parse_citation
from cchc.site import Site
from tests.tools.tiny import PLAN, REGISTRY, Data, changed, erratum, tiny_site

AT = "Mục II"
DOCUMENT = REGISTRY["documents"][0]


def citing(folder: Path, document: str, issuer: str | None = None, **more: Data | list[Data]) -> Site:
    """A plan that cites one document, which the register has under its number and no date."""
    cited = parse_citation(document)
    assert cited is not None
    entry = changed(DOCUMENT, id="one", number=cited.number, issued=None, type="other", issuer={"vi": "Nơi ban hành"})
    cite = changed({"document": document, "issuer": issuer, "at": AT})
    return tiny_site(folder, plan=changed(PLAN, cites=[cite], **more), registry={"documents": [entry]})


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ("Nghị định số 107/2021/NĐ-CP ngày 06/12/2021", 0),
        ("Nghị định số 107/2021/NĐ-CP ngày 08/4/2020", 1),
        ("Nghị định số 107/2021/NĐ-CP", 0),
        ("Quyết định số 468/QĐ-TTg ngày 27/3/2021", 0),
        ("Nghị quyết số 05-NQ/TU ngày 09/4/2021", 0),
    ],
)
def test_year_in_a_number(tmp_path: Path, document: str, found: int) -> None:
    problems = list(numbers.year_differs(citing(tmp_path, document)))
    assert [(problem.code, problem.severity) for problem in problems] == [("number-year", "warning")] * found
    assert all("2021" in problem.message.vi and "08/4/2020" in problem.message.vi for problem in problems)


def test_year_in_a_number_of_the_register(tmp_path: Path) -> None:
    entry = changed(DOCUMENT, id="one", number="107/2021/NĐ-CP", issued="2020-04-08")
    [problem] = numbers.year_differs(tiny_site(tmp_path, registry={"documents": [DOCUMENT, entry]}))
    assert problem.path == "plans/registry/all.yml"


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ("Quyết định số 15/KH-UBND ngày 18/01/2024", 1),
        ("Kế hoạch số 15/KH-UBND ngày 18/01/2024", 0),
        ("Nghị quyết số 05-NQ/TU ngày 09/4/2021", 0),
        ("Chương trình hành động số 32-CTr/TU ngày 01/6/2023", 0),
        ("Tờ trình số 55/TTr-PNV ngày 06/02/2024", 0),
        ("Luật số 80/2015/QH13 ngày 22/6/2015", 0),
        ("Công văn số 12/UBND-NC ngày 06/02/2024", 0),
        ("Đề án số 06/CP", 1),
        ("15/KH-UBND ngày 18/01/2024", 0),
    ],
)
def test_word_for_the_type_and_symbol(tmp_path: Path, document: str, found: int) -> None:
    problems = list(numbers.type_differs(citing(tmp_path, document)))
    assert [problem.code for problem in problems] == ["type-symbol"] * found


@pytest.mark.parametrize(("kind", "found"), [("nghi-quyet", 0), ("quyet-dinh", 1), ("other", 0)])
def test_type_in_the_register_and_symbol(tmp_path: Path, kind: str, found: int) -> None:
    site = tiny_site(tmp_path, registry={"documents": [changed(DOCUMENT, type=kind)]})
    assert len(list(numbers.type_differs(site))) == found


@pytest.mark.parametrize(
    ("document", "issuer", "found"),
    [
        ("Nghị quyết số 124/NQ-CP ngày 04/11/2022", "HĐND tỉnh", 1),
        ("Nghị quyết số 124/NQ-HĐND ngày 04/11/2022", "Hội đồng nhân dân tỉnh", 0),
        ("Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Chính phủ", 0),
        ("Quyết định số 468/QĐ-TTg", "Chính phủ", 1),
        ("Quyết định số 468/QĐ-TTg", "Thủ tướng", 0),
        ("Thông tư số 01/2023/TT-VPCP ngày 05/4/2023", "Văn phòng Chính phủ", 0),
        ("Nghị quyết số 27-NQ/TW ngày 09/11/2022", "Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng", 0),
        ("Kế hoạch số 177-KH/TU ngày 16/4/2018", "Tỉnh uỷ", 0),
        ("Nghị quyết số 52-NQ/ĐU ngày 20/12/2023", "Ban Chấp hành Đảng bộ xã", 0),
        ("Quyết định số 905/QĐ-BNV ngày 17/11/2022", "Bộ Nội vụ", 0),
        ("Chỉ thị số 09/CT-UBND ngày 13/10/2021", "Chủ tịch UBND tỉnh", 0),
    ],
)
def test_symbol_and_issuer(tmp_path: Path, document: str, issuer: str, found: int) -> None:
    problems = list(numbers.issuer_differs(citing(tmp_path, document, issuer)))
    assert [problem.code for problem in problems] == ["symbol-issuer"] * found


def test_issuer_in_the_register(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, registry={"documents": [changed(DOCUMENT, issuer={"vi": "HĐND tỉnh"})]})
    [problem] = numbers.issuer_differs(site)
    assert problem.path == "plans/registry/all.yml"


@pytest.mark.parametrize(
    ("document", "value"),
    [
        ("Nghị quyết số 76/NQCP ngày 15/7/2021", "76/NQCP"),
        ("Kế hoạch số 200/KH-UBND tỉnh ngày 10/8/2023", "200/KH-UBND tỉnh"),
        ("Kế hoạch số 136/KH -UBND ngày 16/9/2021", "136/KH -UBND"),
        ("Nghị định số 61/2018/ NĐ-CP ngày 23/4/2018", "61/2018/ NĐ-CP"),
        ("Kế hoạch số 200/KH-UBND ngày 10/8/2023", None),
        ("Kế hoạch số 200/KH-UBND của UBND tỉnh", None),
        ("Luật số 80/2015/QH13", None),
    ],
)
def test_form_of_numbers(tmp_path: Path, document: str, value: str | None) -> None:
    problems = list(numbers.misspelt(citing(tmp_path, document)))
    assert [problem.code for problem in problems] == ["number-form"] * (value is not None)
    assert all(f"“{value}”" in problem.message.vi for problem in problems)


@pytest.mark.parametrize(("about", "explains"), [("citation", True), ("deadline", False)])
def test_erratum_about_citations_explains(tmp_path: Path, about: str, explains: bool) -> None:
    slip = {**erratum(AT, "Quyết định số 15/KH-UBND"), "about": about}
    site = citing(tmp_path, "Quyết định số 15/KH-UBND ngày 18/01/2024", errata=[slip])
    assert (not list(numbers.type_differs(site))) is explains
