"""Tables of a PDF that have no lines: words that stand below each other in four columns or more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc.imports.readers.letters_on_page import Piece, Words

#: Fewer columns than this may be a letterhead, a signature or a list with places.
_COLUMNS = 4
#: A line so many heights below the one before is no longer of the table.
_FAR = 2.5


class Columns(NamedTuple):
    """A table found: its lines, its height on the page, and the lines of each cell of each row."""

    lines: tuple[Words, ...]
    top: float
    rows: tuple[tuple[tuple[str, ...], ...], ...]


def columns_of(lines: Sequence[Words]) -> Iterator[Columns]:
    """Find the tables among the lines of a page, which are given from the top."""
    number = 0
    while number < len(lines):
        run = _run(lines, number) if len(lines[number].pieces) >= _COLUMNS else []
        bands = _bands(run)
        rows = _rows(run, bands) if len(bands) >= _COLUMNS else []
        if len(rows) > 1:
            yield Columns(tuple(run), run[0].top, tuple(rows))
        number += max(len(run), 1)


def _run(lines: Sequence[Words], first: int) -> list[Words]:
    """Take lines as long as they stand near to each other and are in several pieces, or far from the left."""
    found = [lines[first]]
    margin = lines[first].pieces[0].right
    for before, line in pairwise(lines[first:]):
        near = before.bottom - line.top < _FAR * max(line.height, 1.0)
        if not near or (len(line.pieces) == 1 and line.left <= margin):
            break
        found.append(line)
    return found


def _bands(run: Sequence[Words]) -> list[tuple[float, float]]:
    """Give the columns, each from its left to its right: where words stand in any line, between where none do."""
    bands: list[tuple[float, float]] = []
    for piece in sorted((piece for line in run for piece in line.pieces), key=lambda one: one.left):
        if bands and piece.left <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bands[-1][1], piece.right))
        else:
            bands.append((piece.left, piece.right))
    return bands


def _rows(run: Sequence[Words], bands: Sequence[tuple[float, float]]) -> list[tuple[tuple[str, ...], ...]]:
    """Give the rows: one begins where its first column, which holds the number, is filled."""
    rows: list[list[list[str]]] = []
    for line in run:
        cells = [(_column(piece, bands), piece.text) for piece in line.pieces]
        if not rows or any(column == 0 for column, _ in cells):
            rows.append([[] for _ in bands])
        for column, text in cells:
            rows[-1][column].append(text)
    return [tuple(tuple(cell) for cell in row) for row in rows]


def _column(piece: Piece, bands: Sequence[tuple[float, float]]) -> int:
    return next(number for number, (_, right) in enumerate(bands) if piece.left <= right)
