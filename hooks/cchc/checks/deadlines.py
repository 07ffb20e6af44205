"""Deadlines that lie before the plan or outside its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from cchc.checks.errata import explained
from cchc.model.deadline import parse_deadline
from cchc.model.plan import Slip
from cchc.model.published import Deadline, Event, Plan, Task
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.site import DeclaredPlan
from cchc.text.dates import last_of_month, parse_iso, show_date, shown

#: What an erratum may be about to explain a deadline.
_ABOUT: frozenset[Slip] = frozenset({"deadline", "date"})


#: Texts of a task that may hold more cells than one, and how these name the time in them.
_WORDY: tuple[Literal["title", "purpose", "quantity", "output"], ...] = ("title", "purpose", "quantity", "output")
_TIME = re.compile(r"[Tt]hời gian(?: thực hiện| tổ chức| hoàn thành)?: *([^.;*\n]{4,40}?) *(?:[.;*\n]|-\s|\Z)")


class _Dated(NamedTuple):
    plan: Plan
    entry: DeclaredPlan
    at: str
    deadline: Deadline
    place: Place


def _deadlines(site: Site) -> Iterator[_Dated]:
    for key, plan in site.plans.items():
        entry = site.declared[key]

        for at, deadline, loc in _in_plan(plan):
            if deadline is not None:
                yield _Dated(plan, entry, at, deadline, entry.spot.place(*loc))


def _in_plan(plan: Plan) -> Iterator[tuple[str, Deadline | None, tuple[str | int, ...]]]:
    """Give every deadline of a plan with the place it has in the source and in the file."""
    for n, task in enumerate(plan["tasks"]):
        yield task["at"], task["deadline"], ("tasks", n, "deadline")
    for n, step in enumerate(plan["timeline"]):
        yield step["at"], step["when"], ("timeline", n, "when")
    for n, event in enumerate(plan["events"]):
        yield event["at"], event["when"], ("events", n, "when")
    for n, report in enumerate(plan["reporting"]):
        yield report["at"], report["when"], ("reporting", n, "when")
    for n, duty in enumerate(plan["duties"]):
        for m, item in enumerate(duty["items"]):
            yield item["at"], item["deadline"], ("duties", n, "items", m, "deadline")


def _parts(deadline: Deadline) -> Iterator[Deadline]:
    yield deadline
    yield from deadline["parts"]


def before_issue(site: Site) -> Iterator[Problem]:
    """The last day of a deadline lies before the day on which the plan was issued."""
    for row in _deadlines(site):
        issued = parse_iso(row.plan["issued"])
        for part in _parts(row.deadline):
            last = part["last_day"]
            if issued and last and last < issued[0].isoformat() and not part["parts"] and not _explained(row, part):
                yield make(
                    "deadline-before-issue", row.place, deadline=_shown(part), at=row.at, last=show_date(last, "en"),
                    **shown("issued", row.plan["issued"]),
                )  # fmt: skip


def begins_before_issue(site: Site) -> Iterator[Problem]:
    """Work is set from a month that was over when the plan was issued: "từ tháng 1 đến tháng 12" in one of February.

    Only months that are named count: "năm 2024" and "quý I" say that the work lies in them, not that it fills them.
    """
    for row in _deadlines(site):
        issued = parse_iso(row.plan["issued"])
        for part in _parts(row.deadline):
            start = part["start"] if part["kind"] == "month-range" else None
            over = issued and start and (start[:4], start[5:7]) < (str(issued[0].year), f"{issued[0].month:02}")
            late = part["last_day"] and issued and part["last_day"] >= issued[0].isoformat()  # else told already
            if over and late and not _explained(row, part):
                yield make(
                    "work-before-issue", row.place, deadline=_shown(part), at=row.at,
                    **shown("issued", row.plan["issued"]),
                )  # fmt: skip


def words_differ(site: Site) -> Iterator[Problem]:
    """The words of a row give its time ("Thời gian thực hiện: Tháng 9/2024"), and its column gives another."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            for name in _WORDY:
                texts = task[name]
                said = _said((texts.get("vi") or "") if texts else "", plan["period"])
                if said is None or _span(task["deadline"]) in {None, said[1]}:
                    continue
                if not explained(entry.plan, task["at"], about=_ABOUT):
                    place = entry.spot.place("tasks", number, "deadline")
                    yield make("deadline-in-words", place, one=task["deadline"]["text"], two=said[0], at=task["at"])
                    break


def _said(text: str, year: int) -> tuple[str, tuple[str | None, str]] | None:
    """Give the time that a text names as its own, and its span; None when it names none that can be read."""
    found = _TIME.search(text)
    deadline = parse_deadline(found.group(1).strip(), year) if found else None
    if found is None or deadline is None or deadline.last_day is None:
        return None
    start = deadline.start.isoformat() if deadline.start else None
    return found.group(1).strip(), (start, deadline.last_day.isoformat())


def outside_period(site: Site) -> Iterator[Problem]:
    """A deadline ends after the plan's year, or before it when the plan's date tells nothing."""
    for row in _deadlines(site):
        for part in _parts(row.deadline):
            last = part["last_day"]
            if last and not part["parts"] and int(last[:4]) > row.plan["period"] and not _explained(row, part):
                yield make("deadline-outside-period", row.place, deadline=_shown(part), period=row.plan["period"])


def event_differs(site: Site) -> Iterator[Problem]:
    """An event is the work of a task, and the plan gives the two different times."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, event in enumerate(plan["events"]):
            task = task_of(plan, event)
            when = event["when"]
            if task is None or when is None or _span(when) is None or _span(task["deadline"]) is None:
                continue
            apart = _span(when) != _span(task["deadline"])
            if apart and not any(explained(entry.plan, at, about=_ABOUT) for at in (event["at"], task["at"])):
                yield make(
                    "deadline-differs", entry.spot.place("events", number, "when"), one=when["text"],
                    two=task["deadline"]["text"], at=event["at"], other=task["at"],
                )  # fmt: skip


def task_of(plan: Plan, event: Event) -> Task | None:
    """Give the task whose work an event is; None when it names none, or one that the plan does not have."""
    number = event["task"] or 0
    return plan["tasks"][number - 1] if 1 <= number <= len(plan["tasks"]) else None


def _span(deadline: Deadline) -> tuple[str | None, str] | None:
    return (deadline["start"], deadline["last_day"]) if deadline["last_day"] else None


def _explained(row: _Dated, part: Deadline) -> bool:
    return explained(row.entry.plan, row.at, part["text"] or "", about=_ABOUT)


def _shown(part: Deadline) -> str:
    """Give the day of a "before" deadline as printed, the words of any other."""
    words = (part["text"] or "").split()
    dates = [word for word in words if word.count("/") == 2]
    return dates[0].rstrip(".;,") if dates else part["text"] or ""


class Due(NamedTuple):
    """A deadline in its plan, and the day by which the plan must have been there."""

    by: date
    text: str
    at: str


def first_due(plan: Plan, entry: DeclaredPlan) -> Due | None:
    """Give the deadline of a plan by which it must have been issued first; None when no deadline tells.

    Work "from June to November" is begun by the end of June. Deadlines before the plan itself, and those that an
    erratum explains, tell nothing.
    """
    issued = parse_iso(plan["issued"])
    found = [
        Due(by, part["text"] or "", at)
        for at, deadline, _ in _in_plan(plan)
        if deadline is not None
        for part in _parts(deadline)
        if (by := _begun_by(part))
        and issued
        and by >= issued[0]
        and not explained(entry.plan, at, part["text"] or "", about=_ABOUT)
    ]
    return min(found, key=lambda due: due.by, default=None)


def _begun_by(part: Deadline) -> date | None:
    """Give the last day on which work with this deadline can begin, when its words name a time."""
    if part["parts"] or part["last_day"] is None:
        return None
    last = date.fromisoformat(part["last_day"])
    if part["start"] is None or part["kind"] not in {"month-range", "quarter"}:
        return last
    start = date.fromisoformat(part["start"])
    months = 0 if part["kind"] == "month-range" else 2
    return min(last, last_of_month(start.year, start.month + months))
