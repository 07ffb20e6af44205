from __future__ import annotations

import pytest

from cchc.text.spelling import lonely, markup, misspelt, open_quote


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nội dung tuyên tuyền", [("tuyên tuyền", "tuyên truyền")]),
        ("Cải cách hành chín, quy tình", [("hành chín", "hành chính"), ("quy tình", "quy trình")]),
        ("Trên Webside của xã", [("Webside", "website")]),
        ("chỉ số DDDCI, văn bản QPL", [("DDDCI", "DDCI"), ("QPL", "QPPL")]),
        ("UBNDD xã giải quyết TTHC, HĐNDD", [("UBNDD", "UBND"), ("HĐNDD", "HDND")]),
    ],
)
def test_letters_left_out_or_too_many(text: str, found: list[tuple[str, str]]) -> None:
    assert list(misspelt(text, {"DDCI"})) == found


@pytest.mark.parametrize(
    "text",
    [
        "Đẩy mạnh tuyên truyền cải cách hành chính", "tổ chứ không phải cá nhân", "trở thành chính sách",
        "Ban Chỉ đạo TTHC, UBND, CNTT, PAPI, DTI, ICT", "47/KH-UBNDD là số ghi trong ngoặc", "chất lượng dịch vụ công",
        "thành phố hợp tác", "HĐND và UBND xã; MTTQ; CSDL; BHXH; TNMT; VBQPPL", "10 DDDCI-1",
    ],
)  # fmt: skip
def test_right_words(text: str) -> None:
    assert list(misspelt(text, {"DDCI", "PAPI", "DTI", "ICT"})) == []


def test_an_index_that_is_not_known_is_no_slip() -> None:
    assert list(misspelt("chỉ số DDDCI")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ban hành Chỉ thị của về trách nhiệm", ["của về"]),
        ("số hóa hồ sơ TTHC tại, Bộ phận Một cửa", ["tại,"]),
        ("theo kế hoạch của.", ["của."]),
        ("chỉnh các tồn tại, hạn chế; hiện tại, chưa có", []),
        ("của tỉnh và của xã; tại xã, của ông Về", []),
        ("ở lại tại xã", []),
    ],
)
def test_nouns_left_out(text: str, found: list[str]) -> None:
    assert list(lonely(text)) == found


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
        ('ul style="list-style-type: none" Nâng cao', 'ul style="'),
        ("Bấm a href='x' để xem", "a href='"),
        ("lớp class = 5, style: đẹp", ""),
    ],
)
def test_what_is_left_of_tags(text: str, found: str) -> None:
    assert markup(text) == found
