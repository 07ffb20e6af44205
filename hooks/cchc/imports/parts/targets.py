"""Measurable targets: percentages, with "tối thiểu" or "tối đa" and the scope that each holds for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc.imports.blocks import Where
from cchc.imports.parts import remarks
from cchc.imports.parts.found import Item
from cchc.problem import Words

_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*%")
_AT_LEAST = re.compile(
    r"(?:tối thiểu|ít nhất|trên|từ|không (?:thấp|ít) hơn|tối thiểu là)\s*(?:đạt\s*)?$|(?:đạt|giảm"
    r"|được) (?:tối thiểu|ít nhất|từ)\s*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"(?:tối đa|nhiều nhất|dưới|không (?:để |được )?(?:vượt )?quá|(?:không (?:cao|nhiều|lớn)|thấp|ít|nhỏ) hơn)"
    r"\s*(?:là\s*)?$",
    re.IGNORECASE,
)
_UPWARDS = re.compile(r"^\s*trở lên", re.IGNORECASE)
_SCOPE = re.compile(r"^\s*(?:số\s+|hồ sơ\s+|hồ sơ công việc\s+)?(tại (?:các )?[^,;.%()]{2,70})", re.IGNORECASE)
_CLAUSE = re.compile(r";|\.\s|\n")


class Target(NamedTuple):
    """A percentage: the clause that holds it, how it is meant, its scope; ``doubt`` where the clause has several."""

    text: str
    operator: str
    value: str
    scope: str
    at: str
    goal: str | None
    where: Where
    doubt: Words | None


def targets(items: Iterable[Item], goal: str | None = None) -> Iterator[Target]:
    """Give every percentage that sentences state."""
    for item in items:
        for clause in _clauses(item.text):
            yield from _in_clause(clause, item, goal)


def _clauses(text: str) -> list[str]:
    return [piece.strip(" -+") for piece in _CLAUSE.split(text) if "%" in piece]


def _in_clause(clause: str, item: Item, goal: str | None) -> Iterator[Target]:
    found = list(_PERCENT.finditer(clause))
    last = "="
    for number, match in enumerate(found):
        before = clause[found[number - 1].end() if number else 0 : match.start()]
        after = clause[match.end() : found[number + 1].start() if number + 1 < len(found) else len(clause)]
        operator = _operator(before, after)
        if operator is None:
            operator = last if number and _SCOPE.match(after) and len(before) < 90 else "="
        last = operator
        scope = _SCOPE.match(after)
        doubt = remarks.SEVERAL_SHARES if len(found) > 1 else None
        value = match.group(1).replace(",", ".")
        yield Target(
            clause, operator, value, " ".join(scope.group(1).split()) if scope else "", item.at, goal, item.where, doubt
        )


def _operator(before: str, after: str) -> str | None:
    if _AT_LEAST.search(before.rstrip()) or _UPWARDS.match(after):
        return ">="
    if _AT_MOST.search(before.rstrip()):
        return "<="
    return None if before.rstrip().endswith((",", "và")) or not before.strip() else "="
