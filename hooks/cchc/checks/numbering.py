"""Numbering: sections, duties, rows and goals count without gaps, and no number is used twice."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.model.published import Goal, Plan
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.site import DeclaredPlan
from cchc.text.ordinals import counted, ordinal

_ABOUT: frozenset[Slip] = frozenset({"number", "blank"})
#: "Mục II.2.a, gạch 3" -> the number of the section, and what stands in brackets behind it.
_SECTION = re.compile(r"Mục ([\w.]+?)(?: \(([^)]*)\))?(?:,.*)?\Z")
_HOLDING = (dict, list)
_ROW = re.compile(r"(?:\A|, )dòng (\d+)\Z")


class _Numbered(NamedTuple):
    number: str
    at: str
    place: Place


def section_skips(site: Site) -> Iterator[Problem]:
    """A section is missing between two others: after IV.7 comes IV.9, after d comes e instead of đ.

    All places that a plan gives are looked at, so that a section counts wherever its content was carried to. What comes
    before the first one and after the last is not missed: not every section has something to carry over.
    """
    for key, plan in site.plans.items():
        entry = site.declared[key]
        found = _sections(plan, entry)
        below: dict[str, dict[str, _Numbered]] = defaultdict(dict)
        for number, section in found.items():
            above, _, last = number.rpartition(".")
            below[above][last] = section
        for above, numbered in below.items():
            yield from _gaps(above, numbered, entry)


def _sections(plan: Plan, entry: DeclaredPlan) -> dict[str, _Numbered]:
    """Give every numbered section that some place of the plan lies in, those that contain others too."""
    found: dict[str, _Numbered] = {}
    for loc, at in _places(plan):
        match = _section(at)
        parts = match.group(1).split(".") if match else []
        for length in range(1, len(parts) + 1):
            number = ".".join(parts[:length])
            if number not in found:
                found[number] = _Numbered(number, f"Mục {number}", entry.spot.place(*loc))
    return found


def _gaps(above: str, numbered: Mapping[str, _Numbered], entry: DeclaredPlan) -> Iterator[Problem]:
    kinds: dict[str, dict[int, str]] = defaultdict(dict)
    for last in numbered:
        found = ordinal(last)
        if found:
            kinds[found[0]][found[1]] = last
    for kind, values in kinds.items():
        ordered = sorted(values)
        for before, after in itertools.pairwise(ordered):
            section = numbered[values[after]]
            if after > before + 1 and not _explained(entry, section.at, f"Mục {above}" if above else section.at):
                missed = f"{above}.{counted(kind, before + 1)}" if above else counted(kind, before + 1)
                yield make(
                    "number-skips", section.place, number=section.number, before=numbered[values[before]].number,
                    missed=missed, at=section.at,
                )  # fmt: skip


def section_repeats(site: Site) -> Iterator[Problem]:
    """A section number is used twice, so that its heading had to be added in brackets to tell the two apart."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        told: set[str] = set()
        for loc, at in _places(plan):
            match = _section(at)
            if match and match.group(2) and at.split(",")[0] not in told:
                told.add(at.split(",")[0])
                if not _explained(entry, at):
                    place = entry.spot.place(*loc, "at")
                    yield make("number-repeats", place, number=match.group(1), at=at.split(",")[0])


def rows_in_order(site: Site) -> Iterator[Problem]:
    """The rows of an annex, by their printed number and by their place, go up by one."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        printed: dict[str | None, list[_Numbered]] = defaultdict(list)  # under each goal they may begin anew
        for n, task in enumerate(plan["tasks"]):
            if task["number"]:
                place = entry.spot.place("tasks", n, "number")
                printed[task["goal"]].append(_Numbered(task["number"], task["at"], place))
        rows = [
            _Numbered(match.group(1), task["at"], entry.spot.place("tasks", n, "at"))
            for n, task in enumerate(plan["tasks"])
            if (match := _ROW.search(task["at"]))
        ]
        for numbers in (*printed.values(), rows):
            yield from _steps(numbers, entry)


def goals_in_order(site: Site) -> Iterator[Problem]:
    """The goals of a field, or of a group in it, are numbered, and their numbers go up by one."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        groups: dict[tuple[str, str], list[_Numbered]] = defaultdict(list)
        for n, goal in enumerate(plan["goals"]):
            place = entry.spot.place("goals", n, "number")
            groups[_above(goal)].append(_Numbered(goal["number"] or "", goal["at"], place))
        for goals in groups.values():
            if any(goal.number for goal in goals):
                missing = [goal for goal in goals if not goal.number and not _explained(entry, goal.at)]
                yield from (make("number-missing", goal.place, at=goal.at) for goal in missing)
                yield from _steps([goal for goal in goals if goal.number], entry)


def dots_differ(site: Site) -> Iterator[Problem]:
    """Some numbers of the groups in a field, or of the rows of an annex, end in a dot, and others beside them do not.

    The seldom form is told, once a number.
    """
    for key, plan in site.plans.items():
        entry = site.declared[key]
        groups: dict[str, dict[str, _Numbered]] = defaultdict(dict)
        for n, goal in enumerate(plan["goals"]):
            number = (goal["group"]["number"] if goal["group"] else None) or ""
            place = entry.spot.place("goals", n, "group", "number")
            groups[goal["field"]].setdefault(number, _Numbered(number, goal["at"].rpartition(".")[0], place))
        rows = [
            _Numbered(task["number"] or "", task["at"], entry.spot.place("tasks", n, "number"))
            for n, task in enumerate(plan["tasks"])
        ]
        for numbers in (*(list(found.values()) for found in groups.values()), rows):
            yield from _uneven([found for found in numbers if found.number], entry)


def _uneven(numbers: Sequence[_Numbered], entry: DeclaredPlan) -> Iterator[Problem]:
    dotted = [found for found in numbers if found.number.endswith(".")]
    plain = [found for found in numbers if not found.number.endswith(".")]
    seldom, usual = (dotted, plain) if len(dotted) <= len(plain) else (plain, dotted)
    for found in seldom if usual else ():
        if not _explained(entry, found.at):
            yield make("number-uneven", found.place, number=found.number, other=usual[0].number, at=found.at)


def _above(goal: Goal) -> tuple[str, str]:
    group = goal["group"]
    return goal["field"], (group["number"] or "") if group else ""


def _steps(numbers: Iterable[_Numbered], entry: DeclaredPlan) -> Iterator[Problem]:
    """Give the numbers that are not one more than the one before, whatever stands in front of a last dot."""
    before: _Numbered | None = None
    for this in numbers:
        last, now = (ordinal(_last(found.number)) if found else None for found in (before, this))
        wrong = last is not None and now is not None and last[0] == now[0] and now[1] != last[1] + 1
        told = before is not None and before.at == this.at and before.number == this.number  # "duplicate-place"
        if before and last and now and wrong and not told and not _explained(entry, this.at):
            if now[1] <= last[1]:
                yield make("number-repeats", this.place, number=this.number, at=this.at)
            else:
                expected = before.number.rstrip(".")[: -len(_last(before.number))] + counted(last[0], last[1] + 1)
                yield make(
                    "number-skips", this.place, number=this.number, before=before.number, missed=expected, at=this.at
                )
        before = this


def _last(number: str) -> str:
    return number.rstrip(".").rpartition(".")[2]


def _explained(entry: DeclaredPlan, *places: str) -> bool:
    return any(explained(entry.plan, at, about=_ABOUT) for at in places)


@lru_cache(maxsize=16384)
def _section(at: str) -> re.Match[str] | None:
    return _SECTION.match(at)


def _places(plan: Plan) -> list[tuple[tuple[str | int, ...], str]]:
    """Give every ``at`` in a plan but those of its errata, with where the thing that has it stands."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    _collect(plan, (), found)
    return found


def _collect(value: object, loc: tuple[str | int, ...], found: list[tuple[tuple[str | int, ...], str]]) -> None:
    if isinstance(value, dict):
        if isinstance(value.get("at"), str):
            found.append((loc, value["at"]))
        for name, inner in value.items():
            if inner and isinstance(inner, _HOLDING) and "vi" not in inner and name not in {"errata", "hotlines"}:
                _collect(inner, (*loc, name), found)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if isinstance(inner, _HOLDING):
                _collect(inner, (*loc, number), found)
