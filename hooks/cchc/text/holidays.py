"""Working days in Vietnam: weekends, public holidays as announced each year, and Saturdays worked in exchange.

The days are those of civil servants: Labour Code 45/2019/QH14, article 112; 24/11 since 2026 (resolution 80-NQ/TW of
07/01/2026); and what the Government announced for each year (Ministry of Labour, Invalids and Social Affairs, since
March 2025 Ministry of Home Affairs), as the press told of it:

- 2023: 20-26/01 and 01-04/9 (sggpnews.org.vn, 01/12/2022); 29/4-03/5, from weekends and the law alone;
- 2024: 08-14/02 and 31/8-03/9 (vietnamnews.vn, 05/11/2023); 29/4 for Saturday 04/5 (2450/VPCP-KGVX);
- 2025: 25/01-02/02 and 30/8-02/9 (en.sggp.org.vn, 04/12/2024); 02/5 for Saturday 26/4 (vietnamnews.vn, 04/3/2025);
- 2026: 14-22/02, 29/8-02/9 with 31/8 for Saturday 22/8 (vietnamnews.vn, 17/10/2025); 02/01 for Saturday 10/01
  (helpall247.com, 25/12/2025).

The library ``holidays`` (0.108) gives the same days but for 02/01 and 10/01/2026, which it lacks; for a year that has
not been announced it computes a guess, where editors should be told that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_DAY = timedelta(days=1)


class Year(NamedTuple):
    """Days off of a year that are no weekend anyway or that are named, and Saturdays on which people work."""

    off: dict[date, str]
    worked: frozenset[date]


def _days(year: int, *spans: tuple[str, str, str]) -> dict[date, str]:
    found: dict[date, str] = {}
    for name, first, last in spans:
        day, end = _of(year, first), _of(year, last)
        while day <= end:
            found[day] = name
            day += _DAY
    return found


def _of(year: int, printed: str) -> date:
    day, month = printed.split("/")
    return date(year, int(month), int(day))


def _year(year: int, *spans: tuple[str, str, str], worked: tuple[str, ...] = ()) -> Year:
    return Year(_days(year, *spans), frozenset(_of(year, day) for day in worked))


NEW_YEAR, TET, HUNG_KINGS = "Tết Dương lịch", "Tết Âm lịch", "Giỗ Tổ Hùng Vương"
VICTORY, LABOUR, NATIONAL = "Ngày Chiến thắng", "Ngày Quốc tế lao động", "Quốc khánh"
CULTURE = "Ngày Văn hóa Việt Nam"
#: Years for which the days off have been announced.
YEARS: dict[int, Year] = {
    2023: _year(
        2023,
        (NEW_YEAR, "1/1", "2/1"), (TET, "20/1", "26/1"), (HUNG_KINGS, "29/4", "29/4"), (VICTORY, "30/4", "30/4"),
        (LABOUR, "1/5", "1/5"), (HUNG_KINGS, "2/5", "2/5"), (VICTORY, "3/5", "3/5"), (NATIONAL, "1/9", "4/9"),
    ),
    2024: _year(
        2024,
        (NEW_YEAR, "1/1", "1/1"), (TET, "8/2", "14/2"), (HUNG_KINGS, "18/4", "18/4"), (VICTORY, "29/4", "30/4"),
        (LABOUR, "1/5", "1/5"), (NATIONAL, "2/9", "3/9"),
        worked=("4/5",),
    ),
    2025: _year(
        2025,
        (NEW_YEAR, "1/1", "1/1"), (TET, "25/1", "2/2"), (HUNG_KINGS, "7/4", "7/4"), (VICTORY, "30/4", "30/4"),
        (LABOUR, "1/5", "2/5"), (NATIONAL, "1/9", "2/9"),
        worked=("26/4",),
    ),
    2026: _year(
        2026,
        (NEW_YEAR, "1/1", "2/1"), (TET, "14/2", "22/2"), (HUNG_KINGS, "26/4", "27/4"), (VICTORY, "30/4", "30/4"),
        (LABOUR, "1/5", "1/5"), (NATIONAL, "31/8", "2/9"), (CULTURE, "24/11", "24/11"),
        worked=("10/1", "22/8"),
    ),
}  # fmt: skip
_CULTURE_SINCE = 2026
#: Days off by law in every later year; those of the moon's calendar are known from the announcements only.
_FIXED = {(1, 1): NEW_YEAR, (4, 30): VICTORY, (5, 1): LABOUR, (9, 2): NATIONAL, (11, 24): CULTURE}


def announced(year: int) -> bool:
    """Tell whether the days off of a year are known; of others only those with a fixed date are."""
    return year in YEARS


def holiday(day: date) -> str | None:
    """Give the Vietnamese name of the public holiday on a day, also of one in exchange; None on any other day."""
    if announced(day.year):
        return YEARS[day.year].off.get(day)
    name = _FIXED.get((day.month, day.day))
    return None if name == CULTURE and day.year < _CULTURE_SINCE else name


def is_working_day(day: date) -> bool:
    """Tell whether offices work on a day: no weekend and no holiday, or a Saturday worked in exchange."""
    if announced(day.year) and day in YEARS[day.year].worked:
        return True
    return day.weekday() < 5 and holiday(day) is None


def working_days(after: date, until: date) -> int:
    """Count the working days after a day and until another, that one included: a term begins on the next day.

    So says the Civil Code 91/2015/QH13, articles 147 and 148. Nought when ``until`` is not later.
    """
    return sum(1 for day in _between(after, until) if is_working_day(day))


def last_day(start: date, term: int) -> date:
    """Give the last of so many working days after ``start``."""
    day = start
    while term > 0:
        day += _DAY
        term -= is_working_day(day)
    return day


def _between(after: date, until: date) -> Iterator[date]:
    day = after + _DAY
    while day <= until:
        yield day
        day += _DAY
