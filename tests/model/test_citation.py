"""Citations of legal documents, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.model.citation import BadDate, CitedDocument, is_number, normal_number, parse_citation, same_issue

#: As printed | number | date of issue.
TABLE = """
Nghị quyết số 76/NQ-CP ngày 15/7/2021 | 76/NQ-CP | 2021-07-15
76/NQ-CP ngày 15/7/2021 | 76/NQ-CP | 2021-07-15
76/NQ-CP | 76/NQ-CP | -
Nghị quyết số 76/NQCP ngày 15/7/2021 | 76/NQCP | 2021-07-15
Nghị quyết số 76 / NQ - CP ngày 15 / 7 / 2021 | 76/NQ-CP | 2021-07-15
Quyết định số 468/QĐ-TTg ngày 27/3/2021 | 468/QĐ-TTg | 2021-03-27
Quyết định 468/QĐ-TTg | 468/QĐ-TTg | -
Quyết định số 06/QĐ-TTg ngày 06/01/2022 | 06/QĐ-TTg | 2022-01-06
Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016 | 45/2016/QĐ-TTg | 2016-10-19
Quyết định số 905/QĐ-BNV ngày 17/11/2022 | 905/QĐ-BNV | 2022-11-17
Quyết định số 13366/QĐ-UBND ngày 15/11/2021 | 13366/QĐ-UBND | 2021-11-15
Quyết định số 42/2021/QĐ-UBND ngày 23/9/2021 | 42/2021/QĐ-UBND | 2021-09-23
Quyết định số 12a/QĐ-UBND | 12a/QĐ-UBND | -
Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 | 45/2020/NĐ-CP | 2020-04-08
Nghị định 107/2021/NĐ-CP | 107/2021/NĐ-CP | -
Thông tư số 01/2023/TT-VPCP ngày 05/4/2023 | 01/2023/TT-VPCP | 2023-04-05
Thông tư liên tịch số 01/2010/TTLT-BTP-BNV | 01/2010/TTLT-BTP-BNV | -
Luật số 15/2020/QH14 | 15/2020/QH14 | -
Chỉ thị số 23/CT-TTg ngày 02/9/2021 | 23/CT-TTg | 2021-09-02
Chỉ thị số 35-CT/TU ngày 11/7/2023 | 35-CT/TU | 2023-07-11
Nghị quyết số 05-NQ/TU ngày 09/4/2021 | 05-NQ/TU | 2021-04-09
Nghị quyết số 27-NQ/TW ngày 09/11/2022 | 27-NQ/TW | 2022-11-09
Nghị quyết số 52-NQ/ĐU ngày 20/12/2023 | 52-NQ/ĐU | 2023-12-20
Nghị quyết số 56/NQ-HĐND ngày 28/12/2023 | 56/NQ-HĐND | 2023-12-28
Kết luận số 17-KL/TW | 17-KL/TW | -
Chương trình hành động số 32-CTr/TU ngày 01/6/2023 | 32-CTr/TU | 2023-06-01
Chương trình hành động số 131/CTr-UBND ngày 02/7/2021 | 131/CTr-UBND | 2021-07-02
Tờ trình số 55/TTr-PNV ngày 06/02/2024 | 55/TTr-PNV | 2024-02-06
Kế hoạch số 47/KH-UBND ngày 06/02/2024 | 47/KH-UBND | 2024-02-06
Kế hoạch số: 12/KH-UBND | 12/KH-UBND | -
Kế hoạch số 200/KH-UBND tỉnh ngày 10/8/2023 | 200/KH-UBND | 2023-08-10
Đề án số 06/CP | 06/CP | -
phiếu trình ngày 20/02/2024 | - | 2024-02-20
Luật Cán bộ, công chức | - | -
Luật ban hành văn bản quy phạm pháp luật năm 2015 | - | -
Chương trình tổng thể cải cách hành chính giai đoạn 2021-2030 | - | -
ISO 9001:2015 | - | -
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("text", "number", "issued"), ROWS)
def test_citation(text: str, number: str, issued: str) -> None:
    expected = CitedDocument(text, None if number == "-" else number, None if issued == "-" else issued)
    assert parse_citation(text) == expected


def test_as_written_keeps_everything_but_line_ends() -> None:
    found = parse_citation("Nghị quyết số\n  76/NQ-CP ")
    assert found == CitedDocument("Nghị quyết số 76/NQ-CP", "76/NQ-CP", None)


@pytest.mark.parametrize(
    "text", ["", "xin chào", "ngày 15/7/2021", "số 76", "15/7/2021", "2021-2030", "https://a.vn/76"]
)
def test_no_citation(text: str) -> None:
    assert parse_citation(text) is None


@pytest.mark.parametrize("text", ["76/NQ-CP ngày 30/2/2024", "Luật Viên chức ngày 31/4/2020", "76/NQ-CP ngày 1/1/1844"])
def test_a_date_that_does_not_exist(text: str) -> None:
    with pytest.raises(BadDate, match=text.rsplit(maxsplit=1)[-1]):
        parse_citation(text)


@pytest.mark.parametrize("text", ["76/NQ-CP", "45/2020/NĐ-CP", "05-NQ/TU", "15/2020/QH14", " 76 / NQ - CP ", "06/CP"])
def test_number(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize(
    "text", ["", "76", "NQ-CP", "76/NQ-CP ngày", "số 76/NQ-CP", "76/", "1234567/NQ-CP", "15/7/2021"]
)
def test_no_number(text: str) -> None:
    assert not is_number(text)


@pytest.mark.parametrize(
    ("one", "other"), [("76/NQ-CP", " 76 / nq - cp "), ("468/QĐ-TTg", "468/qđ-ttg"), ("12a/QĐ-UBND", "12A/QĐ-UBND")]
)
def test_numbers_that_are_one(one: str, other: str) -> None:
    assert normal_number(one) == normal_number(other)


@pytest.mark.parametrize(("one", "other"), [("76/NQ-CP", "76/NQCP"), ("05-NQ/TU", "05/NQ-TU"), ("6/QĐ", "06/QĐ")])
def test_numbers_that_are_two(one: str, other: str) -> None:
    assert normal_number(one) != normal_number(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2021-07-15", "2021-07-15", True),
        ("2021-07-15", "2021-07", True),
        ("2021", "2021-07-15", True),
        ("2021-07", "2021", True),
        ("2021-07-15", "2021-07-16", False),
        ("2021-07", "2021-08-01", False),
        ("2020", "2021-01-01", False),
        ("2021-02-30", "2021", False),
    ],
)
def test_same_issue(one: str, other: str, same: bool) -> None:
    assert same_issue(one, other) is same
    assert same_issue(other, one) is same


@given(st.integers(1, 99999), st.sampled_from(["NQ-CP", "QĐ-TTg", "KH-UBND", "NĐ-CP"]), st.dates())
def test_what_is_printed_by_the_rule_is_taken_apart(number: int, symbol: str, day: object) -> None:
    found = parse_citation(f"Quyết định số {number}/{symbol} về việc x")
    assert found is not None
    assert (found.number, found.issued) == (f"{number}/{symbol}", None)


@given(st.text(max_size=80))
def test_any_text_breaks_nothing(text: str) -> None:
    try:
        found = parse_citation(text)
    except BadDate as error:
        assert "/" in str(error)  # noqa: PT017 - a date that does not exist is one of the two answers
    else:
        assert found is None or found.as_written == " ".join(text.split())
