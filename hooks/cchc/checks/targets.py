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
#: A measure has so many words at least for a longer one to be the same but for what is counted.
_FEWEST = 4
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


def exception_left_out(site: Site) -> Iterator[Problem]:
    """A plan sets one measure twice to the same value, and only one of the two places makes an exception."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for first, second in _pairs(plan, entry, same=True):
            whole, part = (first, second) if first.target["exception"] else (second, first)
            if whole.target["exception"] and not part.target["exception"] and _alike(first.words, second.words):
                yield from _told("target-exception", whole, part, entry, exception=whole.target["exception"])


def counted_otherwise(site: Site) -> Iterator[Problem]:
    """A plan sets two measures to one value that differ in what is counted: "hồ sơ thủ tục…" and "thủ tục…".

    The words of one measure are all there at the end of the other, which begins with a word or two more.
    """
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for first, second in _pairs(plan, entry, same=True):
            one, other = (canonical(_vi(found.target["measure"])).split() for found in (first, second))
            longer, shorter = (one, other) if len(one) > len(other) else (other, one)
            before = longer[: len(longer) - len(shorter)]
            if len(shorter) >= _FEWEST and longer[len(before) :] == shorter and set(before) - _EMPTY:
                yield from _told("target-counted", first, second, entry, counted=first.target["measure"])


def _pairs(plan: Plan, entry: DeclaredPlan, *, same: bool = False) -> Iterator[tuple[_Measured, _Measured]]:
    """Give the pairs of targets of one unit of measure and one scope that do not ask for the ``same``, or that do."""
    groups: dict[tuple[str, str], list[_Measured]] = defaultdict(list)
    for number, target in enumerate(plan["targets"]):
        measured = _Measured(target, entry.spot.place("targets", number, "value"))
        groups[canonical(_vi(target["unit"])), _scope(target)].append(measured)
    for group in groups.values():
        for number, second in enumerate(group):
            for first in group[:number]:
                apart = first.target["value"] != second.target["value"]
                if not apart if same else apart or _differ(first.target, second.target):
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


def _told(code: str, first: _Measured, second: _Measured, entry: DeclaredPlan, **texts: object) -> Iterator[Problem]:
    """Tell of two targets at the second one, with ``texts`` in both languages besides."""
    if any(explained(entry.plan, found.at, about=_ABOUT) for found in (first, second)):
        return
    said: dict[str, str] = {}
    for lang in ("vi", "en"):
        said |= {f"one_{lang}": _shown(second.target, lang), f"two_{lang}": _shown(first.target, lang)}
        said |= {f"{name}_{lang}": _in(text, lang) for name, text in texts.items()}
        said[f"measure_{lang}"] = _in(second.target["measure"], lang)
    yield make(code, second.place, other=first.at, at=second.at, **said)


def _shown(target: Target, lang: str) -> str:
    sign = {">=": "≥ ", "<=": "≤ ", "=": ""}[target["operator"]]
    return f"{sign}{show_number(target['value'], lang)} {_in(target['unit'], lang)}"


def _in(texts: object, lang: str) -> str:
    """Give a text in a language, in Vietnamese where there is no other."""
    return (texts.get(lang) or _vi(texts)) if isinstance(texts, dict) else ""


def _vi(texts: object) -> str:
    return (texts.get("vi") or "") if isinstance(texts, dict) else ""
