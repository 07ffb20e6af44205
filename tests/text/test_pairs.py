from __future__ import annotations

import pytest

from cchc.text.pairs import Doubtful, doubtful


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chuyên đổi số quốc gia", [("chuyên đổi", "chuyển đổi")]),
        ("pa-nô, khâu hiệu, tờ rơi", [("khâu hiệu", "khẩu hiệu")]),
        ("CÁI CÁCH HÀNH CHÍNH", [("CÁI CÁCH", "cải cách")]),
        ("UBND thành phó.", [("thành phó", "thành phố")]),
        ("Đẩy mạnh tuyên truyền, cải cách hành chính", []),
        ("văn bản hành chính", []),
        ("nhận thức đầy đủ về ý nghĩa", []),
        ("tại chính quyền địa phương", []),
        ("bản hành kế hoạch", [("bản hành", "ban hành")]),
        ("kịch bản hành động", []),
        ("chi tiêu và chỉ tiêu", []),
        ("theo quy định tại khoản 4", []),
        ("gõ “dat dai” cũng tìm ra", []),
        ("các phong trao, đăng ký", [("phong trao", "phong trào")]),
        ("cán, bố trí", []),
        ("uỷ ban, hoà giải, thuỷ lợi, toạ đàm", []),
        ("ngày tuyêt vời", [("tuyêt", "")]),
        ("việc ích nước, tuyết, một Việt", []),
        ("internet, website, VNPT", []),
    ],
)
def test_marks_that_are_probably_wrong(text: str, found: list[tuple[str, str]]) -> None:
    assert [(slip.written, slip.usual) for slip in doubtful(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nội dung tuyên tuyền", [("tuyên tuyền", "tuyên truyền")]),
        ("Cải cách hành chín, quy tình", [("hành chín", "hành chính"), ("quy tình", "quy trình")]),
        ("trun tâm xã", [("trun tâm", "trung tâm")]),
        ("giàu bản sắn Quảng Ninh", [("bản sắn", "bản sắc")]),
        ("hiện đạt hóa công sở", [("hiện đạt", "hiện đại")]),
        ("phát thanh trên hệ thống tin cơ sở", [("hệ thống tin", "hệ thống thông tin")]),
    ],
)
def test_letters_left_out_or_changed(text: str, found: list[tuple[str, str]]) -> None:
    assert list(doubtful(text)) == [Doubtful(written, usual, letters=True) for written, usual in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công dịch vụ công quốc gia", [("Công dịch", "cổng dịch")]),
        ("giao chi tiêu kế hoạch", [("giao chi", "giao chỉ")]),
        ("phí công dịch vụ", [("công dịch", "cổng dịch")]),
    ],
)
def test_marks_in_phrases_of_which_two_words_are_right(text: str, found: list[tuple[str, str]]) -> None:
    assert list(doubtful(text)) == [Doubtful(written, usual) for written, usual in found]


@pytest.mark.parametrize(
    "text",
    [
        "Đẩy mạnh tuyên truyền cải cách hành chính", "tổ chứ không phải cá nhân", "trở thành chính sách",
        "chất lượng dịch vụ công", "thành phố hợp tác", "hiện đạt 95% và hiện đại hoá", "cùng thông tin cho dân",
        "chia sẻ dữ liệu, mở dữ liệu", "trồng bản sắn", "Uỷ ban nhân dân", "thủ tục dành cho người dân",
        "văn bản chỉ đạo của hệ thống hành chính",
    ],
)  # fmt: skip
def test_right_words(text: str) -> None:
    assert list(doubtful(text)) == []
