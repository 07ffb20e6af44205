"""What may stand in an address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.slug import LONGEST, is_slug, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch số 47/KH-UBND", "ke-hoach-so-47-kh-ubnd"),
        ("Đề án 06", "de-an-06"),
        ("  -- Uỷ ban, nhân dân! -- ", "uy-ban-nhan-dan"),
        ("76/NQ-CP", "76-nq-cp"),
        ("日本 ½ …", ""),
        ("", ""),
        ("aaaa " * 16 + "b", "-".join(["aaaa"] * 16)),
        ("a" * 40 + " " + "b" * 39, "a" * 40 + "-" + "b" * 39),
        ("a" * 40 + " " + "b" * 40, "a" * 40),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(max_size=200))
def test_a_slug_may_stand_in_an_address(text: str) -> None:
    made = slug(text)
    assert made == "" or re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= LONGEST == 80
    assert slug(made) == made


@given(st.lists(st.from_regex(r"[a-z0-9]{1,12}", fullmatch=True), min_size=1, max_size=30))
def test_a_slug_ends_where_a_word_ends(words: list[str]) -> None:
    made = slug(" ".join(words)).split("-")
    assert made == words[: len(made)]
    assert len(made) == len(words) or len("-".join(words[: len(made) + 1])) > LONGEST


@pytest.mark.parametrize("text", ["a", "47-kh-ubnd", "0", "a" * 80])
def test_is_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "đ", "a b", "a/b", "..", "a\n", "a" * 81, "٣", "a_b"])
def test_is_no_slug(text: str) -> None:
    assert not is_slug(text)
