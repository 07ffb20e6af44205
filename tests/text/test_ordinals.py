from __future__ import annotations

import pytest

from cchc.text.ordinals import counted, ordinal


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("1", ("1", 1)), ("12", ("1", 12)), ("I", ("I", 1)), ("IV", ("I", 4)), ("IX", ("I", 9)), ("XIV", ("I", 14)),
        ("a", ("a", 1)), ("đ", ("a", 5)), ("e", ("a", 6)), ("g", ("a", 7)), ("i", ("a", 9)), ("y", ("a", 23)),
    ],
)  # fmt: skip
def test_counting_words(word: str, meant: tuple[str, int]) -> None:
    assert ordinal(word) == meant
    assert counted(*meant) == word


@pytest.mark.parametrize("word", ["", "f", "w", "IIII", "3-bis", "aa", "²", "B"])
def test_other_words_do_not_count(word: str) -> None:
    assert ordinal(word) is None


def test_what_has_no_word_is_shown_in_digits() -> None:
    assert counted("a", 40) == "40"
    assert counted("I", 40) == "40"
