"""Plans: dates, places, leads."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.checks.changes import before_publication
from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.dates import parse_iso, shown
from cchc.text.fold import canonical

_BLANK: frozenset[Slip] = frozenset({"blank"})
_LEAD: frozenset[Slip] = frozenset({"lead"})


def issued_far_from_period(site: Site) -> Iterator[Problem]:
    """A plan is issued more than a year before or after the year that it is for."""
    for key, plan in site.plans.items():
        issued = parse_iso(plan["issued"])
        if issued and abs(issued[0].year - plan["period"]) > 1:
            place = site.declared[key].spot.place("issued")
            yield make("issue-outside-period", place, period=plan["period"], **shown("issued", plan["issued"]))


def left_blank(site: Site) -> Iterator[Problem]:
    """A plan has no number, or no day of issue; every signed document has both (Decree 30/2020/NĐ-CP, annex I)."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        if explained(entry.plan, "Mở đầu", about=_BLANK):
            continue
        if plan["number"] is None:
            yield make("plan-blank", entry.spot.place("issued"), what_vi="số", what_en="a number")
        if len(plan["issued"]) < len("2024-02-06"):
            yield make("plan-blank", entry.spot.place("issued"), what_vi="ngày ban hành", what_en="a day of issue")


def dates_out_of_order(site: Site) -> Iterator[Problem]:
    """A revision or a correction lies before the publication."""
    for entry in site.declared.values():
        yield from before_publication(entry.spot, entry.plan)


def same_place_twice(site: Site) -> Iterator[Problem]:
    """Two tasks of a plan give the same place in the source."""
    for key, plan in site.plans.items():
        seen: dict[str, int] = {}
        spot = site.declared[key].spot
        for number, task in enumerate(plan["tasks"]):
            place = spot.place("tasks", number, "at")
            first = seen.setdefault(canonical(task["at"]), place.line)
            if first != place.line:
                yield make("duplicate-place", place, value=task["at"], first=first)


def task_without_lead(site: Site) -> Iterator[Problem]:
    """A task names nobody who leads it."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            if not task["lead"] and not explained(entry.plan, task["at"], about=("lead", "blank")):
                yield make("task-without-lead", entry.spot.place("tasks", number), at=task["at"])


def task_without_deadline(site: Site) -> Iterator[Problem]:
    """A task says nothing about when it is to be done."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            blank = task["deadline"]["kind"] == "missing"
            if blank and not explained(entry.plan, task["at"], about=("deadline", "blank")):
                yield make("task-without-deadline", entry.spot.place("tasks", number), at=task["at"])


def lead_is_partner(site: Site) -> Iterator[Problem]:
    """The same agency leads a task and is its own partner."""
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, task in enumerate(plan["tasks"]):
            leads = {ref["agency"] for ref in task["lead"] if ref["agency"]}
            for position, ref in enumerate(task["partners"]):
                if ref["agency"] in leads and not explained(entry.plan, task["at"], about=_LEAD):
                    place = entry.spot.place("tasks", number, "partners", position)
                    yield make("lead-is-partner", place, value=ref["as_written"], at=task["at"])


def erratum_matches_nothing(site: Site) -> Iterator[Problem]:
    """An erratum points at a place that nothing in the plan gives as its own."""
    for key, plan in site.plans.items():
        if not plan["errata"]:
            continue
        entry = site.declared[key]
        places = {canonical(at) for at in (*_PARTS, *_places(plan))}
        for number, slip in enumerate(plan["errata"]):
            at = canonical(slip["at"])
            if not any(_belongs(at, place) for place in places):
                place = entry.spot.place("errata", number, "at")
                yield make("erratum-unused", place, value=slip["as_written"], at=slip["at"])


#: Parts of a document that carry no ``at`` of their own in a plan.
_PARTS = ("Mở đầu", "Chữ ký", "Đoạn kết", "Nơi nhận", "Phụ lục")


def _belongs(one: str, other: str) -> bool:
    """Tell whether one place is the other, lies in it, or contains it: "Mục II.2" and "Mục II.2, gạch 3"."""
    return one == other or any(
        longer.startswith(shorter) and longer[len(shorter)] in ",. (-" for longer, shorter in _ordered(one, other)
    )


def _ordered(one: str, other: str) -> list[tuple[str, str]]:
    return [(one, other)] if len(one) > len(other) else [(other, one)] if len(other) > len(one) else []


def _places(value: object) -> Iterator[str]:
    """Give every ``at`` in a plan but those of its errata."""
    stack: list[object] = [value]
    while stack:
        found = stack.pop()
        if isinstance(found, dict):
            if isinstance(found.get("at"), str):
                yield found["at"]
            stack.extend(entry for name, entry in found.items() if name != "errata")
        elif isinstance(found, list):
            stack.extend(found)
