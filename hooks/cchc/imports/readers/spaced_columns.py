"""Where the columns of a page stand whose cells are parted by spaces, and which words of a line belong to which.

A space alone may part two full cells, and a row may stand some characters aside: so between two columns there need be
no straight line that no word crosses. Most gaps tell where they part; each line is then cut where it costs least.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc.text.fold import nfc

_PIECE = re.compile(r"\S+(?: \S+)*")
#: A place that lines have a gap at, so many for one whose words cross it, and so many at least, parts columns.
_GAPS, _FEWEST = 2, 2
#: What it costs to cut at a single space, in characters that a gap may stand aside: before a capital or a figure,
#: before anything else, and behind a dash; and how far aside the space may stand.
_SINGLE, _SINGLE_LOW, _SINGLE_DASH, _ASIDE = 3, 7, 12, 6
#: Lines of a page that are measured.
_TOLD = 300
#: Pieces of a line whose length tells how wide a cell may be; and how wide, where no line has so many.
_SOME, _WIDE = 2, 30


class Piece(NamedTuple):
    """Words with single spaces between them, and the character that they begin at, from 0."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The character behind the last."""
        return self.start + len(self.text)


Line = Sequence[Piece]


def pieces_of(text: str) -> list[Piece]:
    """Give the pieces of a line; letters and their marks are one character."""
    return [Piece(match.start(), match.group()) for match in _PIECE.finditer(nfc(text))]


def boundaries(lines: Sequence[Line]) -> list[int]:
    """Give the places between columns, from the left: each the character that the next column may begin at."""
    widest = max((len(piece.text) for line in lines if len(line) > _SOME for piece in line), default=_WIDE)
    told = [line for line in lines if len(line) > 1 or len(line[0].text) <= widest][:_TOLD]
    covered: Counter[int] = Counter(x for line in told for piece in line for x in range(piece.start, piece.end))
    found: list[int] = []
    blobs = _blobs(covered)
    for number, (left, right) in enumerate(blobs):
        if number:
            found.append(left)
        found.extend(_inside(told, left, right))
    return sorted(found)


def _blobs(covered: Counter[int]) -> list[tuple[int, int]]:
    """Give the stretches without a character at which every line is blank, each from its first to behind its last."""
    blobs: list[tuple[int, int]] = []
    for x in sorted(covered):
        if blobs and blobs[-1][1] == x:
            blobs[-1] = (blobs[-1][0], x + 1)
        else:
            blobs.append((x, x + 1))
    return blobs


def _inside(lines: Sequence[Line], left: int, right: int) -> Iterator[int]:
    """Give places inside a stretch at which more lines have a gap than words that cross it."""
    parts = [[piece for piece in line if left <= piece.start < right] for line in lines]
    gaps: Counter[int] = Counter()
    crossed: Counter[int] = Counter()
    for part in parts:
        gaps.update(x for before, piece in pairwise(part) for x in range(before.end, piece.start + 1))
        for piece in part:
            crossed.update(dict.fromkeys(range(piece.start + 1, piece.end), 2))
            crossed.subtract(x for space in _spaces(piece) for x in (space, space + 1))
    best = max(gaps, key=lambda x: (2 * gaps[x] - _GAPS * crossed[x], x), default=None)
    if best is None or gaps[best] < _FEWEST or 2 * gaps[best] < _GAPS * crossed[best]:
        return
    yield from _inside(lines, left, best)
    yield best
    yield from _inside(lines, best, right)


def _spaces(piece: Piece) -> Iterator[int]:
    return (match.start() + piece.start for match in re.finditer(" ", piece.text))


class _Cut(NamedTuple):
    """A place at which a line may be cut: its first and last character, what it costs, the words before it."""

    left: float
    right: float
    cost: int
    words: int


def cut(line: Line, places: Sequence[int]) -> list[str]:
    """Give the cells of a line, one more than there are places between columns."""
    words = [word for piece in line for word in piece.text.split(" ")]
    cuts = list(_cuts(line, places))
    costs = [max(0.0, one.left - places[0], places[0] - one.right) + one.cost for one in cuts] if places else []
    came_from: list[list[int]] = []
    for place in places[1:]:
        best, came = float("inf"), 0
        new: list[float] = []
        ways: list[int] = []
        for number, one in enumerate(cuts):
            if not one.cost and costs[number] < best:  # several empty cells may lie in one gap
                best, came = costs[number], number
            new.append(best + max(0.0, one.left - place, place - one.right) + one.cost)
            ways.append(came)
            if costs[number] < best:
                best, came = costs[number], number
        costs = new
        came_from.append(ways)
    at = min(range(len(costs)), key=costs.__getitem__, default=0)
    ends = [cuts[at].words] if places else []
    for ways in reversed(came_from):
        at = ways[at]
        ends.append(cuts[at].words)
    bounds = [0, *reversed(ends), len(words)]
    return [" ".join(words[first:after]) for first, after in pairwise(bounds)]


def _cuts(line: Line, places: Sequence[int]) -> Iterator[_Cut]:
    words, end = 0, float("-inf")
    for piece in line:
        yield _Cut(end, piece.start, 0, words)
        for number, space in enumerate(_spaces(piece), 1):
            if any(abs(space + 1 - place) <= _ASIDE for place in places):
                yield _Cut(space, space + 1, _single(piece.text, space - piece.start), words + number)
        words += piece.text.count(" ") + 1
        end = piece.end
    yield _Cut(end, float("inf"), 0, words)


def _single(text: str, space: int) -> int:
    """Give the cost of a cut at a space."""
    if text[space - 1] in "-–":
        return _SINGLE_DASH
    return _SINGLE if text[space + 1].isupper() or text[space + 1].isdigit() else _SINGLE_LOW
