"""Deadlines that lie before the plan or outside its year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.model.published import Deadline, Plan
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.site import DeclaredPlan
from cchc.text.dates import parse_iso, show_date


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
                    "deadline-before-issue", row.place, deadline=_shown(part), at=row.at,
                    issued=show_date(row.plan["issued"], "vi"),
                )  # fmt: skip


def outside_period(site: Site) -> Iterator[Problem]:
    """A deadline ends after the plan's year, or before it when the plan's date tells nothing."""
    for row in _deadlines(site):
        for part in _parts(row.deadline):
            last = part["last_day"]
            if last and not part["parts"] and int(last[:4]) > row.plan["period"] and not _explained(row, part):
                yield make("deadline-outside-period", row.place, deadline=_shown(part), period=row.plan["period"])


def _explained(row: _Dated, part: Deadline) -> bool:
    return explained(row.entry.plan, row.at, part["text"] or "")


def _shown(part: Deadline) -> str:
    """Give the day of a "before" deadline as printed, the words of any other."""
    words = (part["text"] or "").split()
    dates = [word for word in words if word.count("/") == 2]
    return dates[0].rstrip(".;,") if dates else part["text"] or ""
