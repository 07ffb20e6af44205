"""A plan at a glance: its year, who carries how much; what pictures and their tables show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc.model import published
from cchc.model.published import AgencyRef, Ref, Texts
from cchc.site.site import Site
from cchc.site.views import view as pieces

#: Times that fill a year, then times without a month, in the order in which they are told.
ALL_YEAR = ("year", "continuous", "recurring")
UNDATED = ("external", "on-event", "outside", "missing")
_JANUARY, _DECEMBER = 1, 12


class Entry(NamedTuple):
    """Something that a plan times. ``key`` is its anchor on the plan's page, ``number`` how readers call it."""

    key: str
    number: str
    when: published.Deadline | None


class Span(NamedTuple):
    """What falls on one span of months (1 to 12), or has a time of ``kind`` without months (then both are 0)."""

    kind: str
    first: int
    last: int
    entries: tuple[tuple[str, str], ...]


class YearRow(NamedTuple):
    """One line of the year: a field of the plan, or its steps or events (``kind``), and what falls where."""

    kind: str
    name: Texts | None
    total: int
    spans: tuple[Span, ...]


class Time(NamedTuple):
    """One span of the year, or a time without months, and what each line of the year has on it."""

    kind: str
    first: int
    last: int
    rows: tuple[tuple[YearRow, tuple[tuple[str, str], ...]], ...]


class Carrier(NamedTuple):
    """An agency that leads tasks of a plan. Without a page of its own it has only the name that the plan prints."""

    ref: Ref | None
    name: str
    lead: int
    partner: int


def year(site: Site, plan: published.Plan) -> list[YearRow]:
    """Give the year of a plan: its tasks by field, its steps and the events that have a time."""
    rows = [
        _row("field", site.topics[field]["name"], _tasks(tasks), plan["period"])
        for field, tasks in _by_field(plan).items()
        if field
    ]
    loose = _by_field(plan).get("", [])
    if loose:
        rows.append(_row("tasks", None, _tasks(loose), plan["period"]))
    steps = [
        Entry(f"time-{number}", str(number), step["when"]) for number, step in enumerate(plan["timeline"], start=1)
    ]
    events = [
        Entry(f"event-{number}", str(number), event["when"])
        for number, event in enumerate(plan["events"], start=1)
        if event["when"] and event["when"]["kind"] != "missing" and not event["task"]
    ]
    rows += [_row(kind, None, found, plan["period"]) for kind, found in (("steps", steps), ("events", events)) if found]
    return rows


def times(rows: Sequence[YearRow]) -> list[Time]:
    """Turn the lines of a year round: each time that occurs, in the order of the year, with what falls on it."""
    places = {(span.kind, span.first, span.last) for row in rows for span in row.spans}
    return [
        Time(*place, tuple((row, span.entries) for row in rows for span in row.spans if span[:3] == place))
        for place in sorted(places, key=_position)
    ]


def _by_field(plan: published.Plan) -> dict[str, list[published.Task]]:
    order = dict.fromkeys([*(goal["field"] for goal in plan["goals"]), ""])
    found: dict[str, list[published.Task]] = {field: [] for field in order}
    for task in plan["tasks"]:
        found[task["field"] or ""].append(task)
    return {field: tasks for field, tasks in found.items() if tasks}


def _tasks(tasks: Iterable[published.Task]) -> list[Entry]:
    return [Entry(f"task-{task['index']}", task["number"] or str(task["index"]), task["deadline"]) for task in tasks]


def _row(kind: str, name: Texts | None, entries: Sequence[Entry], period: int) -> YearRow:
    found: defaultdict[tuple[str, int, int], list[tuple[str, str]]] = defaultdict(list)
    for entry in entries:
        for place in dict.fromkeys(_places(entry.when, period)):
            found[place].append((entry.key, entry.number))
    order = sorted(found, key=_position)
    return YearRow(kind, name, len(entries), tuple(Span(*place, tuple(found[place])) for place in order))


def _position(place: tuple[str, int, int]) -> tuple[int, int, int]:
    kind, first, last = place
    if kind == "months":
        return (0, last, first)
    return ([*ALL_YEAR, *UNDATED].index(kind) + 1, 0, 0)


def _places(when: published.Deadline | None, period: int) -> Iterator[tuple[str, int, int]]:
    """Give where in the year a time falls: every part of one that has several."""
    if when is None:
        yield ("missing", 0, 0)
    elif when["parts"]:
        for part in when["parts"]:
            yield from _places(part, period)
    elif when["end"]:
        yield _months(when["start"] or when["end"], when["end"], period)
    else:
        yield (when["kind"] if when["kind"] in {*ALL_YEAR, *UNDATED} else "missing", 0, 0)


def _months(start: str, end: str, period: int) -> tuple[str, int, int]:
    if not start[:4] == end[:4] == str(period):
        return ("outside", 0, 0)
    first, last = int(start[5:7]), int(end[5:7])
    return ("year", 0, 0) if (first, last) == (_JANUARY, _DECEMBER) else ("months", first, last)


def carriers(site: Site, plan: published.Plan) -> list[Carrier]:
    """Give who leads tasks of a plan, who leads most first, then who shares in most."""
    lead, partner = Counter(_named(plan, ("lead",))), Counter(_named(plan, ("partners", "requested")))
    shown = {_key(ref): ref for task in plan["tasks"] for ref in task["lead"]}
    rows = [
        Carrier(
            pieces.ref(site, "agency", ref["agency"]) if ref["agency"] else None,
            ref["as_written"],
            lead[key],
            partner[key],
        )
        for key, ref in shown.items()
    ]
    return sorted(rows, key=lambda row: (-row.lead, -row.partner, row.name))


def _named(plan: published.Plan, parts: Sequence[str]) -> Iterator[str]:
    """Give who stands in these parts of each task, once a task."""
    for task in plan["tasks"]:
        refs: list[AgencyRef] = [ref for part in parts for ref in task[part]]  # type: ignore[literal-required]
        yield from dict.fromkeys(_key(ref) for ref in refs)


def _key(ref: AgencyRef) -> str:
    return ref["agency"] or ref["as_written"]
