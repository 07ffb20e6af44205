"""Views of the calendar: its pages by year and month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from cchc.model.published import Ref, Texts
from cchc.site.calendar import Month
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.timed import Entry
from cchc.site.views import glance
from cchc.site.views import view as pieces
from cchc.site.views.plans import is_long
from cchc.site.views.view import Content
from cchc.text.dates import parse_iso

T = TypeVar("T")
#: How many of what is coming the first page shows, and how many of each month the page of a year.
AHEAD, A_MONTH = 20, 5
#: Times without a day, in the order in which they are told.
UNDATED = ("continuous", "recurring", "on-event", "external", "missing")

#: What editors write as the reading of a slip that they cannot explain.
UNCLEAR = "không rõ"


class Row(NamedTuple):
    """An entry on a day, with what pages and files say of it.

    ``page`` is the page on which it stands (at ``entry.anchor``), ``short`` the unit's short name. ``ended``: the plan
    has ended, so nothing in it is late; ``passed``: the day is over and the plan still runs; ``early``: the day lies
    before the plan was issued; ``reading``: how the editors read the printed time where they take it for a slip.
    """

    day: str
    entry: Entry
    page: Ref
    plan: Ref
    unit: Ref
    short: Texts
    period: int
    ended: bool
    passed: bool
    early: bool
    reading: str | None


def row_of(site: Site, day: str, entry: Entry) -> Row:
    """Give an entry on a day, with what pages and files say of it."""
    plan = site.plans[entry.plan]
    issued = parse_iso(plan["issued"])
    slips = [slip for slip in plan["errata"] if slip["publish"] and slip["about"] == "deadline"]
    own = (slip for slip in slips if slip["at"] == entry.at and slip["as_written"] == entry.when["text"])
    readings = [slip["reading"] for slip in own if slip["reading"] != UNCLEAR]
    page = pieces.ref(site, "plan", entry.plan)
    return Row(
        day,
        entry,
        {**page, "kind": "plan-details"} if entry.anchor == "money" and is_long(plan) else page,
        page,
        pieces.ref(site, "unit", plan["unit"]),
        site.units[plan["unit"]]["short"],
        plan["period"],
        _ended(site, entry),
        day < site.today.isoformat() and plan["status"] == "running",
        bool(issued and entry.rhythm is None and day < issued[0].isoformat()),
        readings[0] if readings else None,
    )


def _ended(site: Site, entry: Entry) -> bool:
    return site.plans[entry.plan]["status"] == "ended"


def _told(site: Site, key: str, **fields: Mapping[str, object]) -> Texts:
    """Give an interface word with fields that differ by language, in every language."""
    return {
        lang: site.words[lang][key].format(**{name: value[lang] for name, value in fields.items()})
        for lang in site.project.languages
    }


def _month_name(site: Site, month: Month, key: str) -> Texts:
    months = {lang: site.words[lang][f"month.m{month[1]}"] for lang in site.project.languages}
    return _told(site, key, month=months, year=dict.fromkeys(site.project.languages, month[0]))


def _year_name(site: Site, year: int, key: str) -> Texts:
    return _told(site, key, year=dict.fromkeys(site.project.languages, year))


def years(site: Site) -> list[int]:
    """Give the years in which something falls due, the latest first."""
    return sorted({year for year, _ in site.indexes.calendar.months}, reverse=True)


def months(site: Site) -> list[Month]:
    """Give the months in which something falls due, in order."""
    return sorted(site.indexes.calendar.months)


def year_ref(site: Site, year: int) -> Ref:
    """Refer to the page of a year."""
    return {"kind": "calendar-year", "id": str(year), "name": _year_name(site, year, "calendar.year_name")}


def month_ref(site: Site, month: Month) -> Ref:
    """Refer to the page of a month."""
    key = f"{month[0]}/{month[1]}"
    return {"kind": "calendar-month", "id": key, "name": _month_name(site, month, "calendar.month_name")}


def _count(site: Site, month: Month) -> int:
    return len(site.indexes.calendar.months.get(month, ()))


def overview(site: Site, route: Route) -> Content:
    """Give the calendar's first page: what is coming, the years, and what has no day, plan by plan."""
    calendar, ahead = site.indexes.calendar, list(_ahead(site))
    plans = [key for key in site.plans if calendar.undated.get(key)]
    shown, pages = pieces.chunk(plans, route.number)
    data = {
        "ahead": ahead[:AHEAD],
        "ahead_total": len(ahead),
        "running": any(plan["status"] != "ended" for plan in site.plans.values()),
        "years": [_year(site, year) for year in years(site)],
        "undated": [_undated(site, key) for key in shown],
        "undated_plans": len(plans),
        "page": route.number,
        "pages": pages,
        "calendar": whole(site),
    }
    return Content(pieces.words(site, "calendar.title"), pieces.words(site, "calendar.description"), data)


def _ahead(site: Site) -> Iterator[Row]:
    """Give what falls due today or later, each entry once, at its next day."""
    today, seen = site.today.isoformat(), set()
    for month in months(site):
        if month < (site.today.year, site.today.month):
            continue
        rows = [
            (min(day for day in entry.days() if day >= today), entry)
            for last, entry in site.indexes.calendar.months[month]
            if last >= today and (entry.plan, entry.key) not in seen
        ]
        for day, entry in sorted(rows, key=lambda row: row[0]):
            seen.add((entry.plan, entry.key))
            yield row_of(site, day, entry)


def _year(site: Site, year: int) -> dict[str, Any]:
    counts = [(month_ref(site, (year, number)), number, _count(site, (year, number))) for number in range(1, 13)]
    return {
        "ref": year_ref(site, year),
        "total": sum(count for _, _, count in counts),
        "months": [{"ref": ref, "month": number, "count": count} for ref, number, count in counts if count],
    }


def _undated(site: Site, key: str) -> dict[str, Any]:
    plan = site.plans[key]
    kinds: Counter[str] = Counter(entry.when["kind"] for entry in site.indexes.calendar.undated[key])
    return {
        "plan": pieces.ref(site, "plan", key),
        "counts": {kind: kinds[kind] for kind in UNDATED if kinds[kind]},
        "total": kinds.total(),
        "times": bool(glance.year(site, plan)),
    }


def year(site: Site, route: Route) -> Content:
    """Give one year: its months, each with the first of what falls due in it. Raises KeyError when there is nothing."""
    number = int(route.id)
    found = _year(site, number)
    if not found["total"]:
        raise KeyError(route.id)
    calendar = site.indexes.calendar.months
    data = {
        **found,
        "months": [
            {**month, "rows": [row_of(site, *row) for row in calendar[number, month["month"]][:A_MONTH]]}
            for month in found["months"]
        ],
        "ended": all(_ended(site, entry) for rows in _rows_of(site, number) for _, entry in rows),
        **_neighbours(site, year_ref, sorted(years(site)), number),
        "calendar": whole(site),
    }
    title = _year_name(site, number, "calendar.year_title")
    return Content(title, _year_name(site, number, "calendar.year_description"), data)


def _rows_of(site: Site, year: int) -> Iterator[list[tuple[str, Entry]]]:
    yield from (rows for month, rows in site.indexes.calendar.months.items() if month[0] == year)


def _neighbours(site: Site, refer: Callable[[Site, T], Ref], times: Sequence[T], time: T) -> dict[str, Ref | None]:
    """Refer to the years, or months, before and after one."""
    place = times.index(time)
    return {
        "before": refer(site, times[place - 1]) if place else None,
        "after": refer(site, times[place + 1]) if place + 1 < len(times) else None,
    }


def named_month(key: str) -> Month:
    """Give the month that the id of a page names: "2024/6" is (2024, 6)."""
    year, month = key.split("/")
    return int(year), int(month)


def month(site: Site, route: Route) -> Content:
    """Give one month: what falls due in it, day by day. Raises KeyError when there is nothing."""
    found, calendar = named_month(route.id), site.indexes.calendar
    rows = calendar.months.get(found)
    if rows is None:
        raise KeyError(route.id)
    shown, pages = pieces.chunk(rows, route.number)
    through = calendar.through.get(found, Counter())
    data = {
        "days": [
            {"day": day, "rows": [row_of(site, *row) for row in group]}
            for day, group in groupby(shown, key=lambda row: str(row[0]))
        ],
        "total": len(rows),
        "ended": all(_ended(site, entry) for _, entry in rows),
        "through": [{"ref": month_ref(site, end), "count": through[end]} for end in sorted(through)],
        **_neighbours(site, month_ref, months(site), found),
        "page": route.number,
        "pages": pages,
        "calendar": whole(site),
    }
    title = _month_name(site, found, "calendar.month_title")
    return Content(title, _month_name(site, found, "calendar.month_description"), data)


def calendar_of(site: Site, kind: str, key: str) -> dict[str, Any] | None:
    """Give the calendar file of a "unit" or an "agency"; None when nothing in it has a day."""
    found = site.indexes.calendar.units if kind == "unit" else site.indexes.calendar.agencies
    entries = found.get(key)
    if not entries:
        return None
    past = max(entry.last or "" for entry in entries) < site.today.isoformat()
    return {"kind": f"{kind}-calendar", "id": key, "title": file_title(site, kind, key), "past": past}


def whole(site: Site) -> dict[str, Any]:
    """Give the calendar file of everything."""
    today, found = site.today.isoformat(), site.indexes.calendar.months
    ahead = (month for month in months(site) if month >= (site.today.year, site.today.month))
    past = bool(found) and all(found[month][-1][0] < today for month in ahead)  # each month is in the order of days
    return {"kind": "calendar-file", "id": "", "title": pieces.words(site, "calendar.file"), "past": past}


def file_title(site: Site, kind: str, key: str) -> Texts:
    """Give the title of the calendar file of a "unit" or an "agency"."""
    name = pieces.agency_title(site, key) if kind == "agency" else site.units[key]["name"]
    return pieces.named(site, "calendar.file_of", name)
