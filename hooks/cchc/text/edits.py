"""How many letters, or words, two names differ by, up to a small limit."""

from __future__ import annotations

from collections.abc import Sequence


def edits(one: Sequence[str], other: Sequence[str], limit: int) -> int | None:
    """Give how many insertions, deletions and replacements turn ``one`` into ``other``; None when more than ``limit``.

    Letters of texts, or words of lists. What both begin and end with is cut off first, so that names that differ little
    cost little; the rest is Levenshtein's distance.
    """
    first, second = list(one), list(other)
    if abs(len(first) - len(second)) > limit:
        return None
    while first and second and first[-1] == second[-1]:
        first.pop()
        second.pop()
    begin = 0
    while begin < min(len(first), len(second)) and first[begin] == second[begin]:
        begin += 1
    first, second = first[begin:], second[begin:]
    return _distance(first, second, limit)


def _distance(first: Sequence[str], second: Sequence[str], limit: int) -> int | None:
    row = list(range(len(second) + 1))
    for number, letter in enumerate(first, start=1):
        before, row = row, [number]
        for place, other in enumerate(second, start=1):
            cheapest = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != other))
            row.append(cheapest)
        if min(row) > limit:
            return None
    return row[-1] if row[-1] <= limit else None
