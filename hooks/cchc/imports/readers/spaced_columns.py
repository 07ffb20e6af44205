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
#: Lines that have a gap at a place where columns part, at least; and how far aside it may stand.
_FEWEST, _NEAR = 2, 2
#: What it costs to cut at a single space, in characters that a gap may stand aside: before a capital or a figure,
#: before anything else, and behind a dash; and how far aside the space may stand.
_SINGLE, _SINGLE_LOW, _SINGLE_DASH, _ASIDE = 2, 7, 12, 6
#: Lines of a page that are measured, and places between columns, more than which no table has.
_TOLD, _MOST = 300, 20
#: How well lines tell a place that is none.
_NONE = -1_000_000
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


def boundaries(lines: Sequence[Line], columns: int = 0) -> list[int]:
    """Give the places between columns, from the left: each the character that the next column may begin at.

    ``columns``: how many there are at least, where other pages of the table tell.
    """
    widest = max((len(piece.text) for line in lines if len(line) > _SOME for piece in line), default=_WIDE)
    told = [line for line in lines if len(line) > 1 or len(line[0].text) <= widest][:_TOLD]
    blobs = _blobs(Counter(x for line in told for piece in line for x in range(piece.start, piece.end)))
    found = [left for left, _ in blobs[1:]]
    waiting = [(_best(told, left, right), left, right) for left, right in blobs]
    while waiting and len(found) <= _MOST:
        best, left, right = max(waiting, key=lambda one: (one[0].sure, one[0].score, one[2] - one[1]))
        if not best.sure and (best.place == left or len(found) + 1 >= columns):
            break
        waiting.remove((best, left, right))
        found.append(best.place)
        waiting.extend((_best(told, *part), *part) for part in ((left, best.place), (best.place, right)))
    return sorted(found)


def _blobs(covered: Counter[int]) -> list[tuple[int, int]]:
    """Give the stretches at no character of which every line is blank, each from its first to behind its last."""
    blobs: list[tuple[int, int]] = []
    for x in sorted(covered):
        if blobs and blobs[-1][1] == x:
            blobs[-1] = (blobs[-1][0], x + 1)
        else:
            blobs.append((x, x + 1))
    return blobs


class _Best(NamedTuple):
    """The best place to part a stretch at: whether lines tell it well enough, how well they do, where it is."""

    sure: bool
    score: int
    place: int


def _best(lines: Sequence[Line], left: int, right: int) -> _Best:
    """Find the beginning of a word that most lines have a gap at or near, and few words cross.

    No place but ``left`` where no word begins inside.
    """
    gaps: Counter[int] = Counter()
    crossed: Counter[int] = Counter()
    starts: Counter[int] = Counter()
    for line in lines:
        part = list(_within(line, left, right))
        near = {x for one, other in pairwise(part) for x in range(one[1] - _NEAR, other[0] + _NEAR + 1)}
        gaps.update(near)
        for start, end, piece in part:
            spaces = {x for space in _spaces(piece) for x in (space, space + 1)}
            crossed.update({x: 1 if x in spaces else 2 for x in range(start + 1, end) if x not in near})
            words = (start, *(space for space in spaces if space - 1 in spaces))
            starts.update(x for x in words if _begins(piece, x) and left + _NEAR + 1 < x < right - _NEAR)
    told = ((gaps[x] - crossed[x], count, x) for x, count in starts.items())
    score, _, place = max(told, default=(_NONE, 0, left))
    return _Best(place > left and gaps[place] >= _FEWEST and score >= 0, score, place)


def _within(line: Line, left: int, right: int) -> Iterator[tuple[int, int, Piece]]:
    """Give what of a line lies in a stretch; not the ends of pieces that only stand a little aside of their column."""
    for piece in line:
        start, end = max(piece.start, left), min(piece.end, right)
        if start < end and (end - start > _NEAR + 1 or end - start == len(piece.text)):
            yield start, end, piece


def _begins(piece: Piece, x: int) -> bool:
    """Tell whether a word of a piece begins as cells do, which one column shares: with a capital or a figure."""
    letter = piece.text[x - piece.start : x - piece.start + 1]
    return letter.isupper() or letter.isdigit()


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
