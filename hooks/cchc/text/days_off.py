"""Days on which Vietnamese offices are closed, by name: weekends and holidays, also those of years gone by.

From 2023 on the days are those that were announced (``cchc.text.holidays``). Plans cite older documents, too: for these
the days of the moon's calendar stand here, with the breaks of Tết for civil servants; days in exchange are left out.
They were compared with the library "holidays" 0.108 (Vietnam), which is not used itself: it holds python-dateutil below
3, and lacked the 2nd of January 2026.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cchc.text.holidays import (
    CULTURE,
    HUNG_KINGS,
    LABOUR,
    NATIONAL,
    NEW_YEAR,
    TET,
    VICTORY,
    announced,
    holiday,
    is_working_day,
)

_WEEKEND = ("Thứ bảy", "Chủ nhật")
_ENGLISH: Mapping[str, str] = {
    "Thứ bảy": "Saturday", "Chủ nhật": "Sunday", NEW_YEAR: "New Year", TET: "Lunar New Year",
    HUNG_KINGS: "Hùng Kings' Day", VICTORY: "Victory Day", LABOUR: "Labour Day", NATIONAL: "National Day",
    CULTURE: "Vietnamese Culture Day",
}  # fmt: skip
#: Year -> first and last day of the holiday of Tết, and Hùng Kings' day (10th of the 3rd lunar month), as (month, day).
_MOON: Mapping[int, tuple[tuple[int, int], tuple[int, int], tuple[int, int]]] = {
    2015: ((2, 17), (2, 23), (4, 28)), 2016: ((2, 7), (2, 12), (4, 16)), 2017: ((1, 26), (2, 1), (4, 6)),
    2018: ((2, 14), (2, 20), (4, 25)), 2019: ((2, 4), (2, 8), (4, 14)), 2020: ((1, 23), (1, 29), (4, 2)),
    2021: ((2, 10), (2, 16), (4, 21)), 2022: ((1, 31), (2, 4), (4, 10)),
}  # fmt: skip


def day_off(day: date) -> str | None:
    """Give why offices are closed on a day, in Vietnamese: the holiday, else the day of the weekend; None on others.

    A Saturday that is worked in exchange for another day is no day off.
    """
    found = named_holiday(day)
    if found is not None:
        return found
    return _WEEKEND[day.weekday() - 5] if day.weekday() > 4 and not is_working_day(day) else None


def in_english(name: str) -> str:
    """Give the English name of a day that ``day_off`` or ``named_holiday`` gave."""
    return _ENGLISH[name]


def named_holiday(day: date) -> str | None:
    """Give the Vietnamese name of the holiday on a day; None on any other day."""
    moon = None if announced(day.year) else _MOON.get(day.year)
    if moon and moon[0] <= (day.month, day.day) <= moon[1]:
        return TET
    return HUNG_KINGS if moon and (day.month, day.day) == moon[2] else holiday(day)
