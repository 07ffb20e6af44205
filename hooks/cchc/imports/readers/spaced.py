"""Tables whose columns are made by spaces, as ``pdftotext -layout`` writes them.

Such a table begins with a head that counts its rows ("TT", "STT") and has a number at the left of each row, on its
first line or in its middle. Each page has its columns at other places (``spaced_columns``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc.imports.markers import marker
from cchc.imports.readers.columns import is_page_number
from cchc.imports.readers.rows import Cells, Found
from cchc.imports.readers.spaced_columns import Piece, boundaries, cut, pieces_of
from cchc.imports.readers.spaced_rows import Part, rows_of
from cchc.text.fold import fold

#: Columns that a table of this kind has, and characters of its lines and of its cells.
_FEWEST, _MOST, _LONGEST, _WIDEST = 4, 12, 400, 70
#: Lines of a row, and of the head above the one that counts.
_HIGHEST, _ABOVE = 45, 3
#: Lines below a heading among which the next row's number stands.
_BELOW = 8
_COUNTS = re.compile(r"(?:so )?s?tt\.?$")
_NUMBER = re.compile(r"(\d{1,3})(?:\.\d{1,3}){0,2}[.)]?(?= |$)|\((?:\d)\)$|[IVX]{1,5}[.)]?$|[A-HĐ][.)]?$")
#: How far a number may stand to the right of the word that counts: another page begins elsewhere.
_RIGHT = 6
_SOME_ROWS = 2


class _Table(NamedTuple):
    """Where a table stands: its first line, the one that counts, those with numbers, the line behind it."""

    first: int
    counts: int
    numbers: frozenset[int]
    after: int


def spaced_rows(texts: Sequence[str], pages: frozenset[int]) -> Iterator[Found]:
    """Find the tables whose cells are parted by spaces; ``pages``: the lines with which pages begin."""
    lines = [_pieces(text) for text in texts]
    number = free = 0
    while number < len(lines):
        if not _counts(lines[number]):
            number += 1
            continue
        table = _table(lines, number, free)
        rows = _rows(lines, table, pages)
        if rows:
            yield table.first, table.after, rows
            free = table.after
        number = table.after


def _pieces(text: str) -> list[Piece]:
    """Give the pieces of a line; none of one that is blank, the number of a page, too long, or of another table."""
    if len(text) > _LONGEST or "\t" in text or "|" in text or is_page_number(text):
        return []
    return pieces_of(text)


def _table(lines: Sequence[list[Piece]], counts: int, free: int) -> _Table:
    first, left = counts, lines[counts][0].end
    while first > max(free, counts - _ABOVE) and _is_above(lines[first - 1], left):
        first -= 1
    numbers: list[int] = []
    last, number, text_at = 0, counts + 1, _LONGEST
    while number < min(len(lines), (numbers[-1] if numbers else counts) + _HIGHEST):
        value = _number(lines[number], left, last)
        if value is not None:
            numbers.append(number)
            last = value
            text_at = min(text_at, lines[number][1].start) if len(lines[number]) > 2 else text_at
        elif _is_prose(lines[number], text_at) or _is_heading(lines, number, left, last):
            break
        number += 1
    after = (numbers[-1] if numbers else counts) + 1
    while (
        after < number and lines[after] and lines[after][0].start > lines[numbers[-1] if numbers else counts][0].start
    ):
        after += 1
    return _Table(first, counts, frozenset(numbers), after)


def _is_above(line: Sequence[Piece], left: int) -> bool:
    """Tell whether a line is of the head, above the one that counts."""
    return bool(line) and line[0].start > left and not _is_prose(line, _LONGEST)


def _number(line: Sequence[Piece], left: int, last: int) -> int | None:
    """Give the number that a row begins with, the last one for a heading's; None where none begins."""
    if not line or line[0].start > left + _RIGHT:
        return None
    found = _NUMBER.match(line[0].text)
    alone = found is not None and found.end() == len(line[0].text)
    if found is None or (not alone and len(line) < 3):
        return None
    if found.group(1) is None:
        return last
    value = int(found.group(1))
    return value if value in {1, last, last + 1} else None


def _is_prose(line: Sequence[Piece], text_at: int) -> bool:
    """Tell whether a line ends a table: a sentence, or a heading of the text behind it.

    ``text_at``: where the cells beside the numbers begin.
    """
    if len(line) > 2:
        return False
    if any(len(piece.text) > _WIDEST for piece in line):
        return True
    found = marker(line[0].text) if len(line) == 1 and line[0].start < text_at else None
    return found is not None and found.kind not in {"dash", "plus"}


def _is_heading(lines: Sequence[list[Piece]], number: int, left: int, last: int) -> bool:
    """Tell whether a line is a numbered heading, and of the text: no row that goes on counting stands below it."""
    found = marker(lines[number][0].text) if len(lines[number]) == 1 else None
    if found is None or found.kind not in {"part", "roman", "arabic"}:
        return False
    below = lines[number + 1 : number + 1 + _BELOW]
    return not any(len(line) > 2 and _number(line, left, last) not in {None, last} for line in below)


def _rows(lines: Sequence[list[Piece]], table: _Table, pages: frozenset[int]) -> list[Cells]:
    """Give the rows of a table, the head first; none where it has too few rows, or its pages differ in columns."""
    if len(table.numbers) < _SOME_ROWS:
        return []
    shown = _pages(lines, table, pages)
    told = [[lines[number] for number in page if not _heads(number, lines[number], table)] for page in shown]
    found = [boundaries(page) for page in told]
    columns = max(map(len, found)) + 1
    if not _FEWEST <= columns <= _MOST:
        return []
    parts: list[Part] = []
    for page, texts, places in zip(shown, told, found, strict=True):
        own = places if len(places) + 1 == columns else boundaries(texts, columns)
        if len(own) + 1 != columns:
            return []
        parts.extend(_part(number, lines[number], own, table) for number in page)
    return rows_of(parts)


def _pages(lines: Sequence[list[Piece]], table: _Table, pages: frozenset[int]) -> list[list[int]]:
    """Give the lines of a table page by page, without the heads that are printed again."""
    above = table.counts - table.first
    again = {number - above for number in range(table.counts + 1, table.after) if _counts(lines[number])}
    starts = sorted({table.first, *again, *(page for page in pages if table.first < page < table.after)})
    head = {_words(lines[number]) for number in range(table.first, min(table.numbers)) if lines[number]}
    found = []
    for begin, end in pairwise([*starts, table.after]):
        first = begin
        while begin > table.first and first < end and (not lines[first] or _words(lines[first]) in head):
            first += 1
        page = [number for number in range(first, end) if lines[number]]
        if page:
            found.append(page)
    return found


def _counts(line: Sequence[Piece]) -> bool:
    return bool(line) and _COUNTS.match(fold(line[0].text)) is not None


def _words(line: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in line)


def _heads(number: int, line: Sequence[Piece], table: _Table) -> bool:
    """Tell whether a line with a number is the heading of rows: "II   Tuyên truyền trực tiếp"."""
    found = _NUMBER.match(line[0].text) if number in table.numbers else None
    return found is not None and found.group(1) is None and len(line) <= 2


def _part(number: int, line: Sequence[Piece], places: Sequence[int], table: _Table) -> Part:
    """Give the cells of a line, those of a heading inside the table as one."""
    if _heads(number, line, table):
        cells = [line[0].text, *(piece.text for piece in line[1:])]
        cells.extend("" for _ in range(len(places) + 1 - len(cells)))
    else:
        cells = cut(line, places)
    return Part(number, tuple(cells), number in table.numbers or number == table.counts)
