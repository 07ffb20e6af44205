"""What falls when, over all plans."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from cchc.model import published
from cchc.site.known import Known
from cchc.site.timed import Entry, entries

#: A year and a month (1 to 12).
Month = tuple[int, int]


def _lists() -> Any:  # noqa: ANN401 - a typed default for many fields
    return defaultdict(list)


@dataclass(slots=True)
class Calendar:
    """Entries by time and by whom they concern. A missing key has no entry.

    ``months`` holds what falls due in each month, by day, then in the order of plans: what comes again stands once in
    each month, on its last day there. ``through`` counts what lasts through a month and ends later, by the month of its
    end. ``units`` and ``agencies`` hold what has a day, ``undated`` what has none, by plan.
    """

    months: dict[Month, list[tuple[str, Entry]]] = field(default_factory=_lists)
    through: dict[Month, Counter[Month]] = field(default_factory=lambda: defaultdict(Counter))
    units: dict[str, list[Entry]] = field(default_factory=_lists)
    agencies: dict[str, list[Entry]] = field(default_factory=_lists)
    undated: dict[str, list[Entry]] = field(default_factory=_lists)


def build_calendar(plans: Mapping[str, published.Plan], known: Known | None = None) -> Calendar:
    """Go through the times of all plans once and note what falls when, and whom it concerns."""
    found, known = Calendar(), known or Known()
    for plan in plans.values():
        for entry in known.get(("times", plan["id"]), (plan,), partial(_entries, plan)):
            if entry.last is None:
                found.undated[plan["id"]].append(entry)
                continue
            _place(found, entry)
            found.units[plan["unit"]].append(entry)
            for key in dict.fromkeys(ref["agency"] for _, refs in entry.roles for ref in refs if ref["agency"]):
                found.agencies[key].append(entry)
    for rows in found.months.values():
        rows.sort(key=lambda row: row[0])
    return found


def _entries(plan: published.Plan) -> tuple[Entry, ...]:
    return tuple(entries(plan))


def _place(found: Calendar, entry: Entry) -> None:
    days = entry.days()
    for month, day in {month_of(day): day for day in days}.items():
        found.months[month].append((day, entry))
    if entry.first and entry.rhythm is None:
        for month in _months(month_of(entry.first), month_of(days[-1])):
            found.through[month][month_of(days[-1])] += 1


def month_of(day: str) -> Month:
    """Give the month of a day (ISO 8601)."""
    return int(day[:4]), int(day[5:7])


def _months(first: Month, end: Month) -> Iterator[Month]:
    """Give the months from ``first`` up to, but without, ``end``."""
    for number in range(first[0] * 12 + first[1] - 1, end[0] * 12 + end[1] - 1):
        yield number // 12, number % 12 + 1
