from __future__ import annotations

import pytest

from cchc.text.marks import blank, joined, markup, open_bracket, open_quote


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("về “Thực hiện Nghị quyết số 27-NQ/TW", "“Thực hiện Nghị"),
        ("khẩu hiệu hành động” của năm", "hiệu hành động”"),
        ("“một “hai” ba”", ""),
        ("”một“", "”"),
        ('tên "trong ngoặc thẳng', ""),
    ],
)
def test_quotation_marks_without_the_other_one(text: str, found: str) -> None:
    assert open_quote(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các đơn vị liên quan T/h)", "ị liên quan T/h)"),
        ("Chủ tịch (để báo cáo; Phó Chủ tịch", "(để báo cáo; Ph"),
        ("a) một việc; b) hai việc; 12) ba; iv) bốn; 2.1) năm", ""),
        ("(a) một (hai (ba))", ""),
    ],
)
def test_brackets_without_the_other_one(text: str, found: str) -> None:
    assert open_bracket(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('ul style="list-style-type: none" Nâng cao', 'ul style="'),
        ("Bấm a href='x' để xem", "a href='"),
        ("lớp class = 5, style: đẹp", ""),
    ],
)
def test_what_is_left_of_tags(text: str, found: str) -> None:
    assert markup(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kế hoạch số /KH-UBND", "số /KH-"),
        ("ngày tháng 02 năm 2024", "ngày tháng 0"),
        ("ngày tháng năm 2023", "ngày tháng năm 2"),
        ("ngày /02/2024", "ngày /0"),
        ("họ tên: ........", "........"),
        ("số 12/KH-UBND ngày 05/02/2024; ngày tháng năm sinh; cổ động....", ""),
    ],
)
def test_what_was_never_filled_in(text: str, found: str) -> None:
    assert blank(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kiến thức chuyên môn Tăng cường thực hiện", "môn Tăng cường"),
        ("cuộc thi Nâng cao chất lượng; Đề án Tăng cường", ""),
        ("UBND Hướng dẫn các xã. Tiếp tục làm", ""),
        ("việc Phối hợp với", ""),
    ],
)
def test_two_sentences_in_one(text: str, found: str) -> None:
    assert joined(text) == found
