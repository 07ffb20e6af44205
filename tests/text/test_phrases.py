from __future__ import annotations

import pytest

from cchc.text.phrases import doubled, doubtful


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chuyên đổi số quốc gia", [("chuyên đổi", "chuyển đổi")]),
        ("pa-nô, khâu hiệu, tờ rơi", [("khâu hiệu", "khẩu hiệu")]),
        ("CÁI CÁCH HÀNH CHÍNH", [("CÁI CÁCH", "cải cách")]),
        ("UBND thành phó.", [("thành phó", "thành phố")]),
        ("Đẩy mạnh tuyên truyền, cải cách hành chính", []),
        ("văn bản hành chính", []),
        ("tại chính quyền địa phương", []),
        ("bản hành kế hoạch", [("bản hành", "ban hành")]),
        ("kịch bản hành động", []),
        ("giao chi tiêu và chỉ tiêu", []),
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
        ("theo theo lộ trình", [("theo theo", "theo")]),
        ("UBND các phường, xã xã", [("xã xã", "xã")]),
        ("các Chỉ số Chỉ số Par index", [("Chỉ số Chỉ số", "Chỉ số")]),
        ("giải quyết quyết thủ tục", [("quyết quyết", "quyết")]),
        ("Để để tương tác", [("Để để", "Để")]),
        ("tại the the portal.", [("the the", "the")]),
        ("dần dần, luôn luôn, ngày ngày", []),
        ("xã, xã", []),
        ("từng bước từng bước", [("từng bước từng bước", "từng bước")]),
        ("1 1", []),
        ("", []),
    ],
)
def test_words_typed_twice(text: str, found: list[tuple[str, str]]) -> None:
    assert list(doubled(text)) == found
