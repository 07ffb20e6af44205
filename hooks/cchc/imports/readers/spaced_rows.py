"""Which lines of a table make a row, where its number stands on the first of them or in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc.imports.readers.rows import Cells

#: What it tells for a row to begin with a line: a capital in the column of the text, and in any other.
_TEXT, _OTHER = 3, 1
#: And that the line has text in that column at all.
_BEGUN = 0.5
#: Numbers have text of the middle beside them in one row of so many, where they stand there.
_FEW = 6


class Part(NamedTuple):
    """A line of a table: its place in the file, its cells, and whether it has the number of a row (or counts them)."""

    line: int
    cells: tuple[str, ...]
    counted: bool


def rows_of(parts: Sequence[Part]) -> list[Cells]:
    """Put the lines together to rows, the head first."""
    counted = [number for number, part in enumerate(parts) if part.counted]
    begins = _in_the_middle(parts, counted) if _centred(parts, counted) else [0, *counted[1:]]
    rows: list[Cells] = []
    for first, after in pairwise([*begins, len(parts)]):
        cells = zip(*(part.cells for part in parts[first:after]), strict=True)
        rows.append((parts[first].line, ["\n".join(filter(None, cell)) for cell in cells]))
    return rows


def _centred(parts: Sequence[Part], counted: Sequence[int]) -> bool:
    """Tell whether numbers stand in the middle of rows: the text of some begins before."""
    late = sum(1 for number in counted[1:] if not _begins(parts[number].cells[1]))
    return late * _FEW >= len(counted)


def _begins(text: str) -> bool:
    first = text.lstrip("“\"'(-–+• ")[:1]
    return first.isupper() or first.isdigit()


def _in_the_middle(parts: Sequence[Part], counted: Sequence[int]) -> list[int]:
    """Give the line that each row begins with: as many stand above its number as below, and its cells begin anew."""
    best: dict[int, tuple[float, list[int]]] = {counted[0]: (0.0, [0])}  # lines above the number -> score, begins
    for place, number in enumerate(counted):
        after = counted[place + 1] if place + 1 < len(counted) else len(parts)
        new: dict[int, tuple[float, list[int]]] = {}
        for above, (score, begins) in best.items():
            for begin in range(number + 1, after + 1):
                uneven = abs(above - (begin - number - 1))
                told = _tells(parts, begin, after) if after < len(parts) else 0.0 if begin == after else -99.0
                found = score - uneven + told
                if after - begin not in new or found > new[after - begin][0]:
                    new[after - begin] = (found, [*begins, begin])
        best = new
    begins = max(best.values(), key=lambda one: one[0])[1]
    return begins[:-1]


def _tells(parts: Sequence[Part], begin: int, number: int) -> float:
    """Tell how much a line looks like the first of the row whose number stands on ``number``."""
    score = _BEGUN if parts[begin].cells[1] else 0.0
    for column in range(1, len(parts[number].cells)):
        cells = (part.cells[column] for part in parts[begin : number + 1])
        first = next((cell for cell in cells if cell), "")
        if first:
            score += (_TEXT if column == 1 else _OTHER) * (1 if _begins(first) else -1)
    return score
