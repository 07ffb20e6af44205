"""A PDF printed from a text file, in letters of one width: the text as it was, with its tabs and without the wrapping.

A tab leaves no letter behind, only a gap that is none of spaces; a line was wrapped when the next word had no room.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc.imports.blocks import Where
from cchc.imports.readers.joining import Line
from cchc.imports.readers.letters_on_page import Letter, rows_of

#: Share of letters that have the width of all, and how many letters tell; what a font lacks is taken from another.
_SAME, _ENOUGH = 0.75, 200
#: How far a letter of another font may stand from where it belongs, in widths.
_ASIDE = 0.25
#: How far letters of the font itself may, in points; and beside one of another font, in widths.
_EXACT, _FOREIGN = 0.3, 0.35
#: Distance between tab stops in points: 1.25 cm and half an inch, as word processors have them.
_STOPS = (35.43, 36.0)
#: A line of so many tabs is a row of a table.
_SOME_TABS = 2
#: How much of a letter a line may be off, for letters of another font at its end.
_ROUNDED = 0.5


class Typed(NamedTuple):
    """A line as it stands on the page: its text with tabs, where its last letter ends, whether a gap is above it."""

    text: str
    right: float
    apart: bool
    where: Where


def typed_width(letters: Sequence[Letter]) -> float | None:
    """Give the width of the letters of a page, or None when they are not of one width."""
    widths = Counter(round(letter.right - letter.left, 1) for letter in letters if letter.char != " ")
    width, count = widths.most_common(1)[0] if widths else (0.0, 0)
    return width if count >= _ENOUGH and count >= _SAME * sum(widths.values()) else None


def typed_page(letters: Sequence[Letter], width: float, page: int) -> Iterator[Typed]:
    """Give the lines of a page."""
    rows = rows_of(letters)
    if not rows:
        return
    margin = min(row[0].left for row in rows)
    stop = _stop(rows, margin, width)
    heights = Counter(round(above[0].bottom - row[0].bottom) for above, row in pairwise(rows))
    height = heights.most_common(1)[0][0] if heights else 0
    for number, row in enumerate(rows, 1):
        apart = number > 1 and rows[number - 2][0].bottom - row[0].bottom > 1.5 * height
        last = next(letter for letter in reversed(row) if letter.char != " ")
        yield Typed(_text(row, margin, width, stop), last.left + width, apart, Where(page, number))


def _stop(rows: Iterable[Sequence[Letter]], margin: float, width: float) -> float:
    """Give the distance of tab stops that the letters behind wide gaps fit best."""
    behind = [
        letter.left - margin
        for row in rows
        for before, letter in pairwise(row)
        if letter.left - before.left > 4 * width
    ]
    return min(_STOPS, key=lambda stop: sum(_off(place, stop) for place in behind))


def _off(place: float, stop: float) -> float:
    rest = place % stop
    return min(rest, stop - rest)


def _text(row: Sequence[Letter], margin: float, width: float, stop: float) -> str:
    text = "\t" * round((row[0].left - margin) / stop) + row[0].char
    for before, letter in pairwise(row):
        gap = letter.left - before.left - width
        own = all(abs(one.right - one.left - width) < _EXACT for one in (before, letter))
        if gap > (_EXACT if own else _FOREIGN * width):
            text += _gap(before.left + width - margin, letter.left - margin, width, stop)
        elif _begins_anew(before, letter) and _off(letter.left - margin, stop) < _EXACT:
            text += "\t"  # the words before it end at the very stop: "thành phố" + "Các sở"
        text += letter.char
    return text


def _begins_anew(before: Letter, letter: Letter) -> bool:
    """Tell whether a capital stands where no word goes on with one."""
    return letter.char.isupper() and (before.char.islower() or before.char in ").;,")


def _gap(left: float, right: float, width: float, stop: float) -> str:
    """Give what stands in a gap: as many tabs as there are stops in it where it ends at one, else a space."""
    if _off(right, stop) < _ASIDE * width:
        return "\t" * max(1, round(right / stop) - int((left + _EXACT) / stop))
    return " " if right - left > 0.5 * width else ""


def unwrapped(lines: Sequence[Typed], width: float) -> Iterator[Line]:
    """Give the lines of the text: those that were wrapped are one again, blank ones stand where gaps are."""
    most = max((line.right for line in lines), default=0.0)
    text, where, wrapped = "", Where(0, 0), False
    tabs = 0  # of a whole row: more of them are the next row
    for number, line in enumerate(lines):
        row = tabs and text.count("\t") + line.text.count("\t") > tabs
        if number and not line.apart and not row and _had_no_room(lines[number - 1], line, most, width):
            text, wrapped = f"{text}{_between(text, line.text)}{line.text}", True
            continue
        if number:
            yield Line(text, where, wrapped=wrapped)
            tabs = max(tabs, text.count("\t")) if text.count("\t") >= _SOME_TABS else tabs
        if line.apart:
            yield Line("", line.where)
        text, where, wrapped = line.text, line.where, False
    if lines:
        yield Line(text, where, wrapped=wrapped)


def _had_no_room(line: Typed, after: Typed, most: float, width: float) -> bool:
    words = after.text.split()
    before, hyphen, _ = words[0].partition("-") if words else ("", "", "")
    tab = _STOPS[-1] if after.text.startswith("\t") else 0.0
    return line.right + tab + (len(before) + len(hyphen) + 1 + _ROUNDED) * width > most


def _between(text: str, after: str) -> str:
    torn = text.endswith(("-", "/")) and not text.endswith((" -", " /"))
    return "" if torn or text.endswith((" ", "\t")) or after.startswith("\t") else " "
