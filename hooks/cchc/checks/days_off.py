"""Dates on weekends and holidays: documents are seldom issued then, and nobody can hand anything in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc.checks.cited import all_cited
from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.dates import shown
from cchc.text.days_off import day_off, in_english, named_holiday

_DAY = len("2024-02-06")
_SUNDAY = 6
_ABOUT: frozenset[Slip] = frozenset({"date", "deadline"})


def plan_issued(site: Site) -> Iterator[Problem]:
    """A plan is dated on a weekend or a holiday."""
    for key, plan in site.plans.items():
        found = day_off(date.fromisoformat(plan["issued"])) if len(plan["issued"]) == _DAY else None
        if found and not explained(site.declared[key].plan, "Mở đầu", about=_ABOUT):
            place = site.declared[key].spot.place("issued")
            yield make("day-off", place, **shown("day", plan["issued"]), **_why(found))


def document_cited(site: Site) -> Iterator[Problem]:
    """A document is cited with a Sunday or a holiday as its date.

    Saturdays are left alone: the Government and many committees issue documents on them. So are documents of the centre
    whose date the register knows: those are public, and the Prime Minister does sign on the National Day.
    """
    told: set[tuple[str, str]] = set()
    for cited in all_cited(site):
        issued = cited.cite["issued"]
        found = _closed(issued) if issued else None
        if not issued or not found or (cited.plan["id"], cited.shown + issued) in told or cited.date_explained():
            continue
        if _of_the_centre(site, cited.cite["document"]):
            continue
        told.add((cited.plan["id"], cited.shown + issued))
        yield make("day-off", cited.place, **shown("day", issued), **_why(found))


def _why(found: str) -> dict[str, str]:
    return {"why_vi": found, "why_en": in_english(found)}


def _of_the_centre(site: Site, key: str | None) -> bool:
    document = site.documents[key] if key else None
    unit = site.units.get(document["unit"] or "") if document and document["issued"] else None
    return unit is not None and unit["level"] == "nation"


def _closed(issued: str) -> str | None:
    day = date.fromisoformat(issued)
    return day_off(day) if day.weekday() == _SUNDAY else named_holiday(day)


def task_due(site: Site) -> Iterator[Problem]:
    """A task is due on a single day on which offices are closed; "before" such a day is no slip."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            deadline = task["deadline"]
            day = deadline["start"] if deadline["kind"] == "date" and deadline["start"] == deadline["end"] else None
            found = day_off(date.fromisoformat(day)) if day else None
            early = day is not None and day < plan["issued"]  # told already, as a deadline before the plan
            if day and found and not early and not explained(entry.plan, task["at"], about=_ABOUT):
                place = entry.spot.place("tasks", number, "deadline")
                yield make("day-off", place, **shown("day", day), **_why(found))
