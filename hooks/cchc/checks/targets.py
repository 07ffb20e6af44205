"""Targets: the same measure with two values, or with opposite comparisons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.model.published import Plan, Target
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.site import DeclaredPlan
from cchc.text.fold import canonical
from cchc.text.numbers import show_number

_ABOUT: frozenset[Slip] = frozenset({"target"})
#: Measures that share less than this part of their words are not taken for one.
_ALIKE = 0.65
_WORD = re.compile(r"[^\W_]+")
#: Words that a measure may have or not.
_EMPTY = frozenset(["tỷ", "lệ", "mức", "trên", "tổng", "số", "được", "các", "việc", "và", "hành", "chính"])
#: Ways in which plans name the same scope.
_SCOPES = (("tại cấp xã", "tại các phường, xã"), ("bộ phận tiếp nhận và trả kết quả ", ""))


class _Measured(NamedTuple):
    target: Target
    place: Place

    @property
    def words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(canonical(_vi(self.target["measure"])))) - _EMPTY

    @property
    def at(self) -> str:
        return self.target["at"]


def same_measure(site: Site) -> Iterator[Problem]:
    """A plan sets the same measure, in the same scope, to two values, or once at least and once at most."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for first, second in _pairs(plan, entry):
            if canonical(_vi(first.target["measure"])) == canonical(_vi(second.target["measure"])):
                yield from _told("target-differs", first, second, entry)


def like_measure(site: Site) -> Iterator[Problem]:
    """A plan sets two measures of nearly the same words, in the same scope, to values that do not agree."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for first, second in _pairs(plan, entry):
            same = canonical(_vi(first.target["measure"])) == canonical(_vi(second.target["measure"]))
            if not same and _alike(first.words, second.words):
                yield from _told("target-unlike", first, second, entry)


def _pairs(plan: Plan, entry: DeclaredPlan) -> Iterator[tuple[_Measured, _Measured]]:
    """Give the pairs of targets of one unit of measure and one scope that do not ask for the same."""
    groups: dict[tuple[str, str], list[_Measured]] = defaultdict(list)
    for number, target in enumerate(plan["targets"]):
        measured = _Measured(target, entry.spot.place("targets", number, "value"))
        groups[canonical(_vi(target["unit"])), _scope(target)].append(measured)
    for group in groups.values():
        for number, second in enumerate(group):
            for first in group[:number]:
                if first.target["value"] != second.target["value"] or _differ(first.target, second.target):
                    yield first, second


def _differ(first: Target, second: Target) -> bool:
    return first["operator"] != second["operator"]


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    return len(first & second) >= _ALIKE * len(first | second)


def _scope(target: Target) -> str:
    scope = canonical(_vi(target["scope"]) if target["scope"] else "")
    for spelling, usual in _SCOPES:
        scope = scope.replace(spelling, usual)
    return scope


def _told(code: str, first: _Measured, second: _Measured, entry: DeclaredPlan) -> Iterator[Problem]:
    if not any(explained(entry.plan, found.at, about=_ABOUT) for found in (first, second)):
        yield make(
            code, second.place, measure=_vi(second.target["measure"]), one=_shown(second.target), other=first.at,
            two=_shown(first.target), at=second.at,
        )  # fmt: skip


def _shown(target: Target) -> str:
    sign = {">=": "≥ ", "<=": "≤ ", "=": ""}[target["operator"]]
    return f"{sign}{show_number(target['value'], 'vi')} {_vi(target['unit'])}"


def _vi(texts: object) -> str:
    return (texts.get("vi") or "") if isinstance(texts, dict) else ""
