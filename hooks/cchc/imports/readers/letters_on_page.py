"""Letters on a page, put into lines: what stands at one height is a line, wide gaps part columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

#: A gap of so many heights of the line parts words; wider ones part columns, as in a letterhead. A space is a fifth of
#: the height at least, and letters of one word stand nearer than half of that.
_WORD, _COLUMN = 0.15, 2.2


class Letter(NamedTuple):
    """A letter, or a space that the page itself has, and its box, in points from the lower left corner of the page."""

    char: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def x(self) -> float:
        """The middle, from the left."""
        return (self.left + self.right) / 2

    @property
    def y(self) -> float:
        """The middle, from below."""
        return (self.bottom + self.top) / 2


class Piece(NamedTuple):
    """What stands in one column of a line, and from where to where."""

    text: str
    left: float
    right: float


class Words(NamedTuple):
    """A line: its text, its box, and its pieces where it has several columns."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    pieces: tuple[Piece, ...] = ()

    @property
    def height(self) -> float:
        """Height of the line."""
        return self.top - self.bottom


def lines_of(letters: Sequence[Letter]) -> list[Words]:
    """Give the lines that letters make, from the top; columns in a line are parted by " | "."""
    return [_line(row) for row in rows_of(letters)]


def rows_of(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Give the letters of each line, from the top and from the left; lines of spaces only are left out."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda one: (-one.y, one.left)):
        row = rows[-1] if rows else None
        if row is not None and abs(_middle(row) - letter.y) < 0.45 * max(letter.top - letter.bottom, _height(row), 1.0):
            row.append(letter)
        else:
            rows.append([letter])
    return [sorted(row, key=lambda one: one.left) for row in rows if any(one.char != " " for one in row)]


def _middle(row: Sequence[Letter]) -> float:
    last = row[-8:]
    return sum(letter.y for letter in last) / len(last)


def _height(row: Sequence[Letter]) -> float:
    return row[0].top - row[0].bottom


def _line(row: Sequence[Letter]) -> Words:
    letters = [one for one in row if one.char != " "]
    height = max(1.0, sorted(letter.top - letter.bottom for letter in letters)[len(letters) // 2])
    spaces = [one.x for one in row if one.char == " "]
    pieces = [Piece(letters[0].char, letters[0].left, letters[0].right)]
    for before, letter in pairwise(letters):
        gap = letter.left - before.right
        if gap > _COLUMN * height:
            pieces.append(Piece(letter.char, letter.left, letter.right))
            continue
        apart = " " if gap > _WORD * height or _between(spaces, before.x, letter.x) else ""
        pieces[-1] = Piece(f"{pieces[-1].text}{apart}{letter.char}", pieces[-1].left, letter.right)
    return Words(
        " | ".join(piece.text for piece in pieces), letters[0].left, min(one.bottom for one in letters),
        max(one.right for one in letters), max(one.top for one in letters), tuple(pieces),
    )  # fmt: skip


def _between(spaces: Sequence[float], left: float, right: float) -> bool:
    """Tell whether one of the places, which are in order, lies between two others."""
    at = bisect_right(spaces, left)
    return at < len(spaces) and spaces[at] < right
