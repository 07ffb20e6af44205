"""What a line begins with: the numbers and dashes that Vietnamese documents count their parts by.

Decree 30/2020/NĐ-CP, annex I, II.5: parts by Roman numerals, clauses by Arabic ones, points by letters.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from cchc.imports.letters import UPPER

Kind = Literal["part", "roman", "arabic", "letter", "dash", "plus"]

_ROMAN = re.compile(
    r"(?:(?:PHẦN|Phần|MỤC|Mục)\s+)?(X{0,2}(?:IX|IV|VI{0,3}|I{1,3}|(?<=X)|X))\s*(?:[.)/]|-(?=\s))\s*(?=\S)"
)
_PART = re.compile(
    rf"(?:(?:PHẦN|Phần)\s+)?([A-HĐ])\s*[.]\s+(?=[{UPPER}]{{2}})|(?:PHẦN|Phần)\s+(?:thứ|THỨ)\s+(\w+)\s*[.:]?\s*"
)
#: "PHẦN II" alone on its line, its heading below; Roman numbers may count inside it.
_PART_ALONE = re.compile(r"(?:PHẦN|Phần|CHƯƠNG|Chương)\s+([IVX]{1,5}|\d{1,2})\s*[.:]?$")
_ARABIC = re.compile(
    r"(?:(?:KHOẢN|Khoản|ĐIỀU|Điều)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s*[.)](?!\d)|\s*[/-](?=\s)|(?<=\.\d)|(?<=\.\d\d))\s*(?=[^\s\d%/,;])"
)
_LETTER = re.compile(rf"([a-zđ]|[a-zđ]\d)\)\s*(?=\S)|([a-zđ])\.\s+(?=[{UPPER}])")
_DASH = re.compile(r"(?:[-–—•●▪◦*\uf0b7\uf02d]|\\-)\s*(?=[^\s\d-])|[-–—•●▪]\s+(?=\d)")
_PLUS = re.compile(r"(?:[-–]\s*)?\+\s*(?=\S)")


class Marker(NamedTuple):
    """A marker: its kind, its number as printed (without dots at its end; "" for dashes), and the rest of the line."""

    kind: Kind
    number: str
    rest: str


def marker(text: str) -> Marker | None:
    """Give the marker that ``text`` begins with, or None."""
    stripped = text.strip()
    plus = _PLUS.match(stripped)
    if plus:
        return Marker("plus", "", stripped[plus.end() :])
    part = _PART.match(stripped)
    alone = _PART_ALONE.match(stripped)
    if alone:
        return Marker("part", alone.group(1), "")
    roman = _ROMAN.match(stripped)
    if roman and roman.group(1):
        return Marker("roman", roman.group(1), stripped[roman.end() :])
    if part:
        return Marker("part", part.group(1) or part.group(2), stripped[part.end() :])
    for kind, pattern in _NUMBERED:
        found = pattern.match(stripped)
        if found:
            number = next(group for group in found.groups() if group)
            return Marker(kind, number, stripped[found.end() :])
    dash = _DASH.match(stripped)
    return Marker("dash", "", stripped[dash.end() :]) if dash else None


_NUMBERED: tuple[tuple[Kind, re.Pattern[str]], ...] = (("arabic", _ARABIC), ("letter", _LETTER))
