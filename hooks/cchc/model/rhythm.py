"""Times that come again, as days: "Định kỳ hàng quý" falls on the last day of each quarter.

A plan that names no day only says that it is done once in each period, so the period's last day stands for it, as for
every other span. A day that is named counts: "trước ngày 08 tháng cuối của quý" is the 7th of March, June, …
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from cchc.model.deadline import Recurrence
from cchc.text.dates import last_of_month
from cchc.text.fold import canonical

#: The day of a rhythm that means the last one of the month.
LAST = -1
#: The latest day that every month has.
_LATEST = 28
_SUNDAY = 6
_MONTHS: Mapping[Recurrence, int] = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
_NAMES_A_DAY = re.compile(r"ngày \d|\d ?/ ?\d")
_DAY = re.compile(r"(trước |đến |vào )?ngày (\d{1,2}) (?:của )?(?:tháng cuối (?:của )?(?:mỗi )?quý|h[àằ]ng tháng)")


class Rhythm(NamedTuple):
    """Every ``months`` months, counted so that December is one of them, on ``day``; every Sunday when it is 0 months.

    ``day`` is 1 to 28, or ``LAST``.
    """

    months: int
    day: int


def parse_rhythm(text: str, recurrence: Recurrence | None) -> Rhythm | None:
    """Give the rhythm of a repeated time as printed.

    None when the words leave it open ("định kỳ"), when it is each day, which no calendar needs, or when they name a day
    in a way that is not understood: a wrong day would be worse than none.
    """
    if recurrence == "weekly":
        return None if _NAMES_A_DAY.search(canonical(text)) else Rhythm(0, LAST)
    months = _MONTHS.get(recurrence) if recurrence else None
    if months is None:
        return None
    said = canonical(text)
    if not _NAMES_A_DAY.search(said):
        return Rhythm(months, LAST)
    match = _DAY.search(said)
    if match is None or len(_NAMES_A_DAY.findall(said)) > 1:
        return None
    day = int(match.group(2)) - (match.group(1) == "trước ")
    return Rhythm(months, day) if 1 <= day <= _LATEST else None


def days(rhythm: Rhythm, first: date, last: date) -> Iterator[date]:
    """Give the days of a rhythm from ``first`` to ``last``, both included."""
    if not rhythm.months:
        day = first + timedelta((_SUNDAY - first.weekday()) % 7)
        while day <= last:
            yield day
            day += timedelta(7)
        return
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, number = month // 12, month % 12 + 1
        end = last_of_month(year, number)
        day = end if rhythm.day == LAST else end.replace(day=rhythm.day)
        if number % rhythm.months == 0 and first <= day <= last:
            yield day
