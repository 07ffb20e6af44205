"""Letters on a page, put into lines: what stands at one height is a line, wide gaps part columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

#: A gap of so many heights of the line parts words; wider ones part columns, as in a letterhead.
_WORD, _COLUMN = 0.25, 2.2


class Letter(NamedTuple):
    """A letter and its box, in points from the lower left corner of the page; ``spaced``: a space stands before it."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    spaced: bool = False

    @property
    def x(self) -> float:
        """The middle, from the left."""
        return (self.left + self.right) / 2

    @property
    def y(self) -> float:
        """The middle, from below."""
        return (self.bottom + self.top) / 2


class Words(NamedTuple):
    """A line: its text and its box."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height of the line."""
        return self.top - self.bottom


def lines_of(letters: Sequence[Letter]) -> list[Words]:
    """Give the lines that letters make, from the top; columns in a line are parted by " | "."""
    rows: list[list[Letter]] = []
    for letter in sorted((one for one in letters if not one.char.isspace()), key=lambda one: (-one.y, one.left)):
        row = rows[-1] if rows else None
        if row is not None and abs(_middle(row) - letter.y) < 0.45 * max(letter.top - letter.bottom, _height(row), 1.0):
            row.append(letter)
        else:
            rows.append([letter])
    return [_line(sorted(row, key=lambda one: one.left)) for row in rows]


def _middle(row: Sequence[Letter]) -> float:
    last = row[-8:]
    return sum(letter.y for letter in last) / len(last)


def _height(row: Sequence[Letter]) -> float:
    return row[0].top - row[0].bottom


def _line(row: Sequence[Letter]) -> Words:
    height = max(1.0, sorted(letter.top - letter.bottom for letter in row)[len(row) // 2])
    text = row[0].char
    for before, letter in pairwise(row):
        gap = letter.left - before.right
        if gap > _COLUMN * height:
            text += " | "
        elif letter.spaced or gap > _WORD * height:
            text += " "
        text += letter.char
    return Words(
        text, row[0].left, min(one.bottom for one in row), max(one.right for one in row), max(one.top for one in row)
    )
