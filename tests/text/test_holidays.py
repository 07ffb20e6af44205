"""Working days, against what was announced and against the law."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cchc.text.holidays import NATIONAL, TET, YEARS, announced, holiday, is_working_day, last_day, working_days

#: Working days that civil servants did not work, by year.
OFF = {
    2023: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
    2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
    2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
    2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
}
WORKED = {2024: ["2024-05-04"], 2025: ["2025-04-26"], 2026: ["2026-01-10", "2026-08-22"]}


def days(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(number) for number in range(366 if year % 4 == 0 else 365)]


@pytest.mark.parametrize("year", OFF)
def test_days_off_of_a_year(year: int) -> None:
    off = [day.isoformat()[5:] for day in days(year) if day.weekday() < 5 and not is_working_day(day)]
    assert " ".join(off) == OFF[year]
    assert [day.isoformat() for day in days(year) if day.weekday() > 4 and is_working_day(day)] == WORKED.get(year, [])


@pytest.mark.parametrize("year", YEARS)
def test_the_law_is_kept(year: int) -> None:
    """Labour Code, article 112: 11 days, 12 with 24/11 from 2026; weekends are made up, exchanged days worked."""
    weekdays_off = sum(1 for day in days(year) if day.weekday() < 5 and not is_working_day(day))
    assert weekdays_off - len(YEARS[year].worked) == (11 if year < 2026 else 12)
    assert all(day.weekday() == 5 for day in YEARS[year].worked)


def test_names() -> None:
    assert holiday(date(2026, 2, 17)) == TET
    assert holiday(date(2030, 9, 2)) == NATIONAL
    assert holiday(date(2022, 11, 24)) is None
    assert holiday(date(2030, 11, 24)) is not None
    assert holiday(date(2026, 11, 21)) is None
    assert announced(2026)
    assert not announced(2030)


def test_the_first_day_does_not_count() -> None:
    """Civil Code, articles 147 and 148."""
    friday = date(2026, 11, 20)
    assert working_days(friday, friday) == 0
    assert working_days(friday, date(2026, 11, 23)) == 1
    assert working_days(friday, date(2026, 11, 25)) == 2, "24/11 is a holiday"
    assert working_days(friday, date(2026, 11, 1)) == 0


@pytest.mark.parametrize("term", [0, 1, 5, 15])
def test_last_day_is_that_of_the_term(term: int) -> None:
    start = date(2026, 8, 20)
    last = last_day(start, term)
    assert working_days(start, last) == term
    assert term == 0 or is_working_day(last)
