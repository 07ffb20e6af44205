"""How Vietnamese documents count: 1, 2, 3; I, II, III; a, b, c, d, đ, e.

Letters follow the Vietnamese alphabet (Decree 30/2020/NĐ-CP, annex I, II.6: points are marked with its letters),
without those that carry a mark on a vowel.
"""

from __future__ import annotations

import re

_LETTERS = (
    "a",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "x",
    "y",
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_IS_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})\Z")


def ordinal(text: str) -> tuple[str, int] | None:
    """Give the kind ("1", "I" or "a") and the value of a counting word; None for anything else.

    A lone "I", "V" or "X" in capitals is Roman, a small letter is a letter.
    """
    if text.isascii() and text.isdigit():
        return "1", int(text)
    if text and _IS_ROMAN.match(text):
        values = [_ROMAN[letter] for letter in text]
        following = [*values[1:], 0]
        return "I", sum(-v if v < after else v for v, after in zip(values, following, strict=True))
    return ("a", _LETTERS.index(text) + 1) if text in _LETTERS else None


def counted(kind: str, value: int) -> str:
    """Give the counting word of a kind for a value: ("a", 5) -> "đ". A value that has no word is shown in digits."""
    if kind == "a" and 1 <= value <= len(_LETTERS):
        return _LETTERS[value - 1]
    if kind == "I" and 1 <= value <= 39:
        ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
        return "X" * (value // 10) + ones[value % 10]
    return str(value)
