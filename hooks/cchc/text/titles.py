"""Titles of documents as sentences quote them behind the number, and whether two are one title told in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.text.abbreviations import ABBREVIATIONS
from cchc.text.edits import edits
from cchc.text.fold import fold

#: A number of a document, what says who issued it and when, and "về", behind which the title begins.
_QUOTED = re.compile(
    r"(?<![\w/])(\d{1,5}(?:/\d{4})?[/-][A-ZĐ][A-ZĐa-z]{0,4}[/-][A-ZĐ]{1,8})(?!\w)([^;.:]{0,90}?) "
    r"(?:V/v|[Vv]ề)(?: việc)? [“\"]?(?=([^;:()“”\"\n]{20,300}))"
)
_DAY = re.compile(r"ngày 0?(\d{1,2})/0?(\d{1,2})/(\d{4})")
_WORD = re.compile(r"\w+")
#: Titles are compared by so many words at most; shorter ones may be anything; so many words in which they may differ.
_LONGEST, _SHORTEST, _MOST = 14, 8, 3


def quoted_titles(text: str) -> Iterator[tuple[str, str]]:
    """Give (number and date, words behind "về") for the documents that a text names with their titles.

    The date, where there is one, since every province and commune has a 15/KH-UBND.
    """
    for found in _QUOTED.finditer(text):
        day = _DAY.search(found.group(2))
        yield " ".join([found.group(1), *(day.groups() if day else ())]), found.group(3)


def one_title_twice(one: str, other: str) -> bool:
    """Tell whether two quoted titles are nearly the same, and not quite: a word or two left out, added or changed.

    The first two words must be the same; where one ends early, it is shortened, which is no slip. Abbreviations that
    everybody knows are the words they stand for.
    """
    first, second = _words(one), _words(other)
    length = min(len(first), len(second), _LONGEST)
    if length < _SHORTEST or first[:length] == second[:length] or first[:2] != second[:2]:
        return False
    cuts = [(length, length + more) for more in range(-_MOST, _MOST + 1)]  # words left out in either
    return any(
        edits(first[:cut], second[:to], _MOST) is not None for one in cuts for cut, to in (one, (one[1], one[0]))
    )


def _words(title: str) -> list[str]:
    return " ".join(ABBREVIATIONS.get(low, low) for low in map(fold, _WORD.findall(title))).split()
