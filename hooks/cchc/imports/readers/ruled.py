"""Tables by their ruled lines: where lines cross there is a grid, where one is missing two cells are one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

#: Lines nearer than this, in points, are one; shorter ones are no rules but strokes of letters.
_NEAR, _SHORTEST = 3.0, 6.0
_MOST_RULES = 8_000


class Rule(NamedTuple):
    """A drawn line, or the thin box that draws it."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def upright(self) -> bool:
        """Whether it runs from above to below."""
        return self.top - self.bottom > self.right - self.left


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's grid: ``xs`` from the left, ``ys`` from the top; the rules that are really drawn."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    rules: tuple[Rule, ...]
    joins: frozenset[tuple[int, int, str]]

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.ys[0]

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.xs[0] - _NEAR <= x <= self.xs[-1] + _NEAR and self.ys[-1] - _NEAR <= y <= self.ys[0] + _NEAR

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Give row and column of the cell at a point: of a joined cell, those of its upper left corner."""
        if not self.holds(x, y):
            return None
        column = min(max(bisect_right(self.xs, x) - 1, 0), self.columns - 1)
        row = min(max(bisect_right([-y_ for y_ in self.ys], -y) - 1, 0), self.rows - 1)
        while column > 0 and (row, column, "left") in self.joins:
            column -= 1
        while row > 0 and (row, column, "above") in self.joins:
            row -= 1
        return row, column

    def joined_above(self, row: int, column: int) -> bool:
        """Tell whether a cell is one with that above it."""
        return (row, column, "above") in self.joins


def grids_of(rules: Iterable[Rule]) -> list[Grid]:
    """Give the grids that lines make; single boxes and underlines make none."""
    kept = [rule for rule, _ in zip(rules, range(_MOST_RULES), strict=False) if _long(rule)]
    grids = []
    for group in _touching(kept):
        xs = _places(rule.left / 2 + rule.right / 2 for rule in group if rule.upright)
        ys = tuple(reversed(_places(rule.bottom / 2 + rule.top / 2 for rule in group if not rule.upright)))
        if len(xs) >= 3 and len(ys) >= 2:
            grids.append(Grid(xs, ys, tuple(group), _joins(xs, ys, group)))
    return grids


def _long(rule: Rule) -> bool:
    return max(rule.right - rule.left, rule.top - rule.bottom) >= _SHORTEST


def _places(values: Iterable[float]) -> tuple[float, ...]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return tuple(found)


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Group lines that touch or cross, by bands of height so that a long page costs little."""
    groups: list[tuple[list[float], list[Rule]]] = []
    for rule in sorted(rules, key=lambda one: -one.top):
        hit = [group for group in groups if _meets(group[0], rule)]
        merged: tuple[list[float], list[Rule]] = ([rule.left, rule.bottom, rule.right, rule.top], [rule])
        for box, members in hit:
            merged = (
                [*map(min, merged[0][:2], box[:2]), *map(max, merged[0][2:], box[2:])],
                [*members, *merged[1]],
            )  # fmt: skip
            groups.remove((box, members))
        groups.append(merged)
    return [members for _, members in groups]


def _meets(box: Sequence[float], rule: Rule) -> bool:
    return (
        rule.left <= box[2] + _NEAR and rule.right >= box[0] - _NEAR
        and rule.bottom <= box[3] + _NEAR and rule.top >= box[1] - _NEAR
    )  # fmt: skip


def _joins(xs: tuple[float, ...], ys: tuple[float, ...], rules: Sequence[Rule]) -> frozenset[tuple[int, int, str]]:
    """Give the cells whose line to the left, or above, is not drawn."""
    upright = [rule for rule in rules if rule.upright]
    level = [rule for rule in rules if not rule.upright]
    found: set[tuple[int, int, str]] = set()
    for row in range(len(ys) - 1):
        middle = (ys[row] + ys[row + 1]) / 2
        here = [rule for rule in upright if rule.bottom - _NEAR <= middle <= rule.top + _NEAR]
        for column in range(1, len(xs) - 1):
            if not any(abs((rule.left + rule.right) / 2 - xs[column]) <= _NEAR for rule in here):
                found.add((row, column, "left"))
    for column in range(len(xs) - 1):
        middle = (xs[column] + xs[column + 1]) / 2
        here = [rule for rule in level if rule.left - _NEAR <= middle <= rule.right + _NEAR]
        for row in range(1, len(ys) - 1):
            if not any(abs((rule.bottom + rule.top) / 2 - ys[row]) <= _NEAR for rule in here):
                found.add((row, column, "above"))
    return frozenset(found)
