"""Words as search knows them: what of a text can be found, and by what it is found.

A word has two forms: ``marked`` (composed, modern tones, lower case) and ``folded`` (no marks, d for đ). The reading
side, ``overrides/assets/search.js``, has the same rules; a test holds both to the same words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc.text.abbreviations import ABBREVIATIONS
from cchc.text.fold import modern_tones, nfc
from cchc.text.numbers import digits

#: A run of letters and digits, which a dash, a slash or a dot ends.
_RUN = re.compile(r"[^\W_]+")
#: Digits and letters part: "76nq" is found by both.
_PART = re.compile(r"\d+|[^\W\d_]+")
#: A telephone number as printed: 082.507.7988, +84 82 507 7988.
_PHONE = re.compile(r"(?<![\w/])(?:\+84|0)(?:[ .\-]?\d){8,10}(?![\w/])")
#: What every such number has; looking closely takes long, and nearly all texts have none.
_NEARLY_PHONE = re.compile(r"[0+][\d .\-]{8}")
#: Shorter English words have no plural form worth joining ("bus", "gas").
_SHORTEST_PLURAL, _SHORTEST_LONG_PLURAL = 4, 5


class Word(NamedTuple):
    """A word by which a text is found."""

    folded: str
    marked: str


def words_of(text: str, lang: str) -> Iterator[Word]:
    """Give every word of ``text`` in order, then each telephone number in it as one word.

    An abbreviation is followed by its long form.
    """
    for run in (*runs(text), *phones(text)):
        yield from forms(run, lang)


def runs(text: str) -> list[str]:
    """Give the runs of letters and digits of a text."""
    found: list[str] = _RUN.findall(nfc(text))
    return found


def phones(text: str) -> list[str]:
    """Give the telephone numbers in a text as digits."""
    if not _NEARLY_PHONE.search(text):
        return []
    return [phone_digits(number) for number in _PHONE.findall(nfc(text))]


@lru_cache(maxsize=131072)
def forms(run: str, lang: str) -> tuple[Word, ...]:
    """Give the words of one run, with the long form of an abbreviation."""
    parts = [word_of(part, lang) for part in _PART.findall(run)]
    if len(parts) == 1 and parts[0].folded in ABBREVIATIONS:
        parts += [Word(part, part) for part in ABBREVIATIONS[parts[0].folded].split()]
    return tuple(parts)


def word_of(part: str, lang: str) -> Word:
    """Give the forms of a single run of letters or of digits."""
    marked = modern_tones(part).lower()
    letters = unicodedata.normalize("NFD", marked.replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M"))
    return Word(singular(bare) if lang == "en" else bare, marked)


def singular(word: str) -> str:
    """Join an English plural with its singular: "policies" -> "policy"; nothing cleverer."""
    if len(word) >= _SHORTEST_LONG_PLURAL and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) >= _SHORTEST_LONG_PLURAL and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def phone_digits(number: str) -> str:
    """Give the digits of a Vietnamese telephone number as they are dialled at home: "+84 82…" -> "082…"."""
    bare = digits(number)
    return f"0{bare[2:]}" if number.lstrip().startswith("+84") else bare
