from __future__ import annotations

import pytest

from cchc.text.spelling import misspelt

KNOWN = frozenset({"ddci", "papi", "dti", "ict"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trên Webside của xã", [("Webside", "website")]),
        ("chỉ số DDDCI, văn bản QPL", [("DDDCI", "DDCI"), ("QPL", "QPPL")]),
        ("UBNDD xã giải quyết TTHC, HĐNDD", [("UBNDD", "UBND"), ("HĐNDD", "HDND")]),
        ("CT, các PTC UBND", [("PTC", "PCT")]),
        ("mạng Wan và mạng lan của Ubnd xã", [("mạng Wan", "mạng WAN"), ("mạng lan", "mạng LAN"), ("Ubnd", "UBND")]),
        ("công tác Cchc, Tthc; Hđnd xã", [("Cchc", "CCHC"), ("Tthc", "TTHC"), ("Hđnd", "HĐND")]),
    ],
)
def test_letters_too_many_left_out_or_turned_round(text: str, found: list[tuple[str, str]]) -> None:
    assert list(misspelt(text, KNOWN)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ban Chỉ đạo TTHC, UBND, CNTT, PAPI, DTI, ICT", "47/KH-UBNDD là số ghi trong ngoặc", "10 DDDCI-1",
        "mạng LAN, mạng xã hội, mạng lan tỏa; lan truyền; cchc.ics; https://cchc.vn/Cchc; cds",
        "HĐND và UBND xã; MTTQ; CSDL; BHXH; TNMT; VBQPPL; PCT",
    ],
)  # fmt: skip
def test_right_words(text: str) -> None:
    assert list(misspelt(text, KNOWN)) == []


def test_an_index_that_is_not_known_is_no_slip() -> None:
    assert list(misspelt("chỉ số DDDCI")) == []
