"""Things that offices type in their own way: titles, numbers, parts, marks for the same again; all of it is made up."""

from __future__ import annotations

import pytest

from tests.imports.samples import BODY, COLUMNS, END, HEAD, PLAIN, ROWS, recognised, table


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Thực hiện công tác cải cách hành chính xã Sông Đào năm 2024", "reform"),
        ("Triển khai truyền thông về dịch vụ công xã Sông Đào năm 2024", "communication"),
    ],
)
def test_a_title_may_begin_like_a_sentence(title: str, kind: str) -> None:
    got = recognised(PLAIN.replace("Tuyên truyền cải cách hành chính xã Sông Đào năm 2024", title))
    assert got.head.title
    assert got.head.title.value == f"Kế hoạch {title[:1].lower()}{title[1:]}"
    assert got.head.kind.value == kind
    assert got.cites[0].document == "Kế hoạch số 9/KH-UBND ngày 05/01/2024"


def test_a_plan_whose_title_stands_in_no_line_has_none() -> None:
    got = recognised(PLAIN.replace("Tuyên truyền cải cách hành chính xã Sông Đào năm 2024\n", ""))
    assert got.head.title is None
    assert got.cites[0].document == "Kế hoạch số 9/KH-UBND ngày 05/01/2024"


@pytest.mark.parametrize(
    ("printed", "number"),
    [("12a/KH-UBND", "12a/KH-UBND"), ("12/KH–UBND", "12/KH-UBND"), ("12 /KH - UBND", "12/KH-UBND")],
)
def test_numbers_as_they_are_typed(printed: str, number: str) -> None:
    got = recognised(PLAIN.replace("Số: 12/KH-UBND", f"Số: {printed}"))
    assert got.head.number
    assert got.head.number.value == number


def test_marks_that_say_the_same_again() -> None:
    rows = (ROWS[0], ("2", "In tờ gấp", "nt", "//", "-nt-", ""), ("3", "Họp dân", "Văn phòng", "Không", "Hàng quý", ""))
    got = recognised(PLAIN.replace(table(), table(rows=rows)))
    assert [(task.lead, task.partners, task.deadline) for task in got.annex.tasks] == [
        (("Công chức Văn hóa",), ("Công chức Văn phòng - Thống kê",), "Quý I/2024"),
        (("Công chức Văn hóa",), ("Công chức Văn phòng - Thống kê",), "Quý I/2024"),
        (("Văn phòng",), (), "Hàng quý"),
    ]


def test_numbers_that_word_makes_and_rows_without_any() -> None:
    rows = [(f"{number}.", *row[1:]) for number, row in enumerate(ROWS, 1)]
    assert [task.number for task in recognised(PLAIN.replace(table(), table(rows=rows))).annex.tasks] == ["1", "2", "3"]
    bare = recognised(PLAIN.replace(table(), table(COLUMNS[1:], [row[1:] for row in ROWS])))
    assert [(task.number, task.doubts) for task in bare.annex.tasks] == [("", []), ("", []), ("", [])]


def test_parts_by_capitals_and_articles() -> None:
    body = BODY.replace("IV. TỔ CHỨC THỰC HIỆN", "PHẦN IV\nTỔ CHỨC THỰC HIỆN").replace(
        "1. Công chức", "Điều 1. Công chức"
    )
    for number, old in (("I", "I. MỤC ĐÍCH"), ("II", "II. NỘI"), ("III", "III. KINH")):
        body = body.replace(f"\n{old}", f"\nPHẦN {number}\n{old.partition(' ')[2]}")
    got = recognised(f"{HEAD}\n{body}\n{END}")
    assert next((duty.agencies, duty.at) for duty in got.duties) == (("Công chức Văn phòng - Thống kê",), "Mục IV.1")


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Ủy ban nhân dân xã ban hành Kế hoạch tuyên truyền năm 2025 như sau:", "2025"),
        ("Quyết định về việc ban hành Kế hoạch tuyên truyền năm 2025; xã ban hành Kế hoạch như sau:", "2024"),
    ],
)
def test_the_year_of_a_plan_whose_title_names_none(sentence: str, year: str) -> None:
    text = PLAIN.replace("Sông Đào năm 2024\n", "Sông Đào\n").replace("Kế hoạch năm 2024", "Kế hoạch")
    got = recognised(text.replace("Ủy ban nhân dân xã ban hành Kế hoạch như sau:", sentence))
    assert got.head.period
    assert got.head.period.value == year
    assert got.head.period.doubt


def test_heads_of_agencies_are_names_of_their_own() -> None:
    body = BODY.replace("1. Công chức Văn phòng - Thống kê\n", "1. Trưởng các phòng, Giám đốc các trung tâm\n")
    got = recognised(f"{HEAD}\n{body}\n{END}")
    assert got.duties[0].agencies == ("Trưởng các phòng", "Giám đốc các trung tâm")
