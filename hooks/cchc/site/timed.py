"""Everything that a plan times: tasks, steps of its year, events, duties and reports, each with its day if it has one.

Plans are declared list by list, so a conference can be a row of the annex and an event, too. What stands at one place
of the source with one time is one entry: a calendar would tell the same conference twice otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from cchc.model import published
from cchc.model.published import AgencyRef, Deadline, Texts
from cchc.model.rhythm import Rhythm, days, parse_rhythm
from cchc.text.dates import parse_iso
from cchc.text.fold import canonical
from cchc.text.slug import slug

#: The part that agencies play (a key of the catalogues) and who they are.
Roles = tuple[tuple[str, Sequence[AgencyRef]], ...]


class Entry(NamedTuple):
    """Something that a plan times.

    ``key`` names it within the plan for good; ``anchor`` is its place on the plan's page; ``kind`` is "task", "step",
    "duty", "report" or an event's kind; ``task`` is the index of the task that it is or belongs to, ``printed`` the
    task's number as printed. ``first`` and ``last`` are days (ISO 8601) or None when no day is set; of what comes again
    they are the first and the last time.
    """

    key: str
    anchor: str
    kind: str
    plan: str
    title: Texts
    when: Deadline
    first: str | None
    last: str | None
    rhythm: Rhythm | None
    roles: Roles
    task: int | None
    printed: str | None
    topics: tuple[str, ...]
    at: str

    def days(self) -> list[str]:
        """Give every day on which the entry falls due, in order."""
        if self.first is None or self.last is None:
            return []
        if self.rhythm is None:
            return [self.last]
        return [day.isoformat() for day in days(self.rhythm, _day(self.first), _day(self.last))]


class _Thing(NamedTuple):
    """An entry before its time is looked at; ``source`` is the list of the plan that it stands in."""

    source: str
    key: str
    anchor: str
    kind: str
    title: Texts
    when: Deadline
    roles: Roles
    topics: Iterable[str]
    at: str
    task: int | None = None
    printed: str | None = None


_NEVER: Deadline = {
    "text": None, "kind": "missing", "start": None, "end": None, "last_day": None, "recurrence": None,
    "document": None, "parts": [],
}  # fmt: skip


def entries(plan: published.Plan) -> Iterator[Entry]:
    """Give all that a plan times, in its order; a time of several parts gives an entry a part."""
    issued = parse_iso(plan["issued"])
    start = max(date(plan["period"], 1, 1), issued[0] if issued else date.min)
    for thing in _told_once((*_tasks(plan), *_steps(plan), *_events(plan), *_duties(plan), *_reports(plan))):
        parts = list(_leaves(thing.when))
        for number, when in enumerate(parts, start=1):
            key = f"{thing.key}.{number}" if len(parts) > 1 else thing.key
            rhythm, first, last = _span(when, start, plan["period"])
            yield Entry(
                key, thing.anchor, thing.kind, plan["id"], thing.title, when, first, last, rhythm, thing.roles,
                thing.task, thing.printed, tuple(dict.fromkeys(thing.topics)), thing.at,
            )  # fmt: skip


def _leaves(when: Deadline) -> Iterator[Deadline]:
    if not when["parts"]:
        yield when
    for part in when["parts"]:
        yield from _leaves(part)


def _span(when: Deadline, start: date, period: int) -> tuple[Rhythm | None, str | None, str | None]:
    if when["last_day"]:
        return None, when["start"] or when["last_day"], when["last_day"]
    rhythm = parse_rhythm(when["text"] or "", when["recurrence"])
    found = list(days(rhythm, start, date(period, 12, 31))) if rhythm and start.year <= period else []
    if not found:
        return None, None, None
    return rhythm, found[0].isoformat(), found[-1].isoformat()


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _told_once(things: Iterable[_Thing]) -> Iterator[_Thing]:
    """Join things of different lists that have one place and one time; two of one list are two things."""
    groups: dict[tuple[str, str], list[_Thing]] = defaultdict(list)
    for thing in things:
        groups[canonical(thing.at), canonical(thing.when["text"] or "")].append(thing)
    for group in groups.values():
        if len({thing.source for thing in group}) == len(group):
            yield _join(group)
        else:
            yield from group


def _join(group: Sequence[_Thing]) -> _Thing:
    first = group[0]
    kinds = [thing.kind for wanted in ("event", "report") for thing in group if thing.source == wanted]
    named: set[str] = set()
    roles: list[tuple[str, Sequence[AgencyRef]]] = []
    for thing in group:
        kept = [(role, [ref for ref in refs if _name(ref) not in named]) for role, refs in thing.roles]
        roles.extend((role, refs) for role, refs in kept if refs)
        named.update(_name(ref) for _, refs in thing.roles for ref in refs)
    return first._replace(
        kind=kinds[0] if kinds else first.kind,
        roles=tuple(roles),
        topics=[topic for thing in group for topic in thing.topics],
    )


def _name(ref: AgencyRef) -> str:
    return ref["agency"] or ref["as_written"]


def _roles(*roles: tuple[str, Sequence[AgencyRef]]) -> Roles:
    return tuple((role, refs) for role, refs in roles if refs)


def _tasks(plan: published.Plan) -> Iterator[_Thing]:
    for task in plan["tasks"]:
        key = f"task-{task['index']}"
        roles = _roles(
            ("task.lead", task["lead"]), ("task.partners", task["partners"]), ("task.requested", task["requested"])
        )
        topics = [*([task["field"]] if task["field"] else []), *task["topics"]]
        yield _Thing(
            "task", key, key, "task", task["title"], task["deadline"], roles, topics, task["at"], task["index"],
            task["number"],
        )  # fmt: skip


def _steps(plan: published.Plan) -> Iterator[_Thing]:
    named = _Names("step")
    for number, step in enumerate(plan["timeline"], start=1):
        key, anchor = named(step["at"]), f"time-{number}"
        yield _Thing("step", key, anchor, "step", step["text"], step["when"], (), step["topics"], step["at"])


def _events(plan: published.Plan) -> Iterator[_Thing]:
    named, tasks = _Names("event"), {task["index"]: task for task in plan["tasks"]}
    for number, event in enumerate(plan["events"], start=1):
        task = tasks.get(event["task"] or 0)
        yield _Thing(
            "event", named(event["at"]), f"event-{number}", event["kind"], event["title"], event["when"] or _NEVER,
            _roles(("event.who", event["who"])), task["topics"] if task else (), event["at"],
            task["index"] if task else None, task["number"] if task else None,
        )  # fmt: skip


def _duties(plan: published.Plan) -> Iterator[_Thing]:
    named = _Names("duty")
    for duty in plan["duties"]:
        role = "duty.requested" if duty["requested"] else "duty.assigned"
        for item in duty["items"]:
            key = named(item["at"])
            if item["deadline"]:
                yield _Thing(
                    "duty", key, "duties", "duty", item["text"], item["deadline"],
                    _roles((role, duty["agencies"]), ("duty.report_to", item["report_to"])), item["topics"],
                    item["at"],
                )  # fmt: skip


def _reports(plan: published.Plan) -> Iterator[_Thing]:
    named = _Names("report")
    for report in plan["reporting"]:
        key = named(report["at"])
        if report["when"]:
            roles = _roles(("report.by", report["by"]), ("report.to", report["to"]))
            yield _Thing("report", key, "money", "report", report["text"], report["when"], roles, (), report["at"])


class _Names:
    """Names what has no number of its own by its place in the source, which stays when entries are put in order."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._taken: dict[str, int] = {}

    def __call__(self, at: str) -> str:
        place = f"{self._kind}-{slug(at)}"
        self._taken[place] = self._taken.get(place, 0) + 1
        count = self._taken[place]
        return place if count == 1 else f"{place}_{count}"
