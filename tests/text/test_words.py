"""Words as search knows them. That the reading side agrees is held by tests/browser/test_search_words.py."""

from __future__ import annotations

import unicodedata

import pytest

from cchc.text.abbreviations import ABBREVIATIONS
from cchc.text.words import phone_digits, singular, words_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường dây nóng", "duong day nong"),
        ("76/NQ-CP", "76 nq cp"),
        ("76nq", "76 nq"),
        ("hoà hòa hoặc", "hoa hoa hoac"),
        ("TTHC", "tthc thu tuc hanh chinh"),
        ("gọi 082.507.7988", "goi 082 507 7988 0825077988"),
        ("+84 82 507 7988", "84 82 507 7988 0825077988"),
        ("", ""),
        ("— … !", ""),
    ],
)
def test_folded_words(text: str, folded: str) -> None:
    assert " ".join(word.folded for word in words_of(text, "vi")) == folded


@pytest.mark.parametrize(
    ("text", "marked"), [("Thuỷ", "thủy"), ("HOÀ", "hòa"), ("hoặc", "hoặc"), ("Quý", "quý"), ("thuyền", "thuyền")]
)
def test_marked_words_have_modern_tones_and_no_case(text: str, marked: str) -> None:
    assert [word.marked for word in words_of(text, "vi")] == [marked]
    assert [word.marked for word in words_of(unicodedata.normalize("NFD", text), "vi")] == [marked]


@pytest.mark.parametrize(
    ("plural", "one"),
    [("policies", "policy"), ("addresses", "address"), ("taxes", "tax"), ("plans", "plan"), ("status", "status"),
     ("his", "his"), ("as", "as"), ("class", "class")],
)  # fmt: skip
def test_english_plurals(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert [word.folded for word in words_of(plural, "en")] == [one]
    assert [word.folded for word in words_of(plural, "vi")] == [plural]


@pytest.mark.parametrize(("printed", "dialled"), [("+84 82 507 7988", "0825077988"), ("082.507.7988", "0825077988")])
def test_telephone_numbers_as_dialled(printed: str, dialled: str) -> None:
    assert phone_digits(printed) == dialled


def test_abbreviations_are_folded_and_stand_for_several_words() -> None:
    for short, long in ABBREVIATIONS.items():
        assert [word.folded for word in words_of(long, "vi")] == long.split(), short
        assert len(long.split()) > 1
        assert short.isascii()
        assert short.islower()
