"""Dates as printed, in ISO 8601, and as shown."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.dates import FIRST_YEAR, LAST_YEAR, ZONE, last_of_month, moment, parse_iso, parse_printed, show_date

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02-06", date(2024, 2, 6), date(2024, 2, 6)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_iso(text: str, first: date, last: date) -> None:
    assert parse_iso(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["2024-02-30", "2023-02-29", "2024-13", "2024-00", "2024-02-00", "2024-2-6", "24-02-06", "2024-02-06\n", "2024-",
     " 2024", "1944", "2101", "06/02/2024", "2024-02-06T00:00", "", "٢٠٢٤", "2024-02-06-01"],
)  # fmt: skip
def test_no_iso(text: str) -> None:
    assert parse_iso(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("06/02/2024", date(2024, 2, 6)),
        ("6/2/2024", date(2024, 2, 6)),
        (" 15 / 7 / 2021 ", date(2021, 7, 15)),
        ("29/02/2024", date(2024, 2, 29)),
        ("30/2/2024", None),
        ("31/4/2024", None),
        ("0/1/2024", None),
        ("2/13/2024", None),
        ("6/2/24", None),
        ("6/2", None),
        ("1/1/1944", None),
        ("2024-02-06", None),
        ("106/02/2024", None),
    ],
)
def test_printed(text: str, expected: date | None) -> None:
    assert parse_printed(text) == expected


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2024-05-01", "01/5/2024", "1 May 2024"),
        ("2024-02-06", "06/02/2024", "6 February 2024"),
        ("2024-01-31", "31/01/2024", "31 January 2024"),
        ("2024-03-09", "09/3/2024", "9 March 2024"),
        ("2024-12-15", "15/12/2024", "15 December 2024"),
        ("2024-02", "tháng 2/2024", "February 2024"),
        ("2023", "2023", "2023"),
    ],
)
def test_shown(iso: str, vi: str, en: str) -> None:
    assert show_date(iso, "vi") == vi
    assert show_date(iso, "en") == en
    assert show_date(iso, "fr") == iso


@given(DAYS)
def test_what_is_shown_is_read_as_the_same_day(day: date) -> None:
    assert parse_iso(day.isoformat()) == (day, day)
    assert parse_printed(show_date(day.isoformat(), "vi")) == day


@pytest.mark.parametrize(("year", "month", "day"), [(2024, 2, 29), (2100, 2, 28), (2023, 12, 31), (2023, 4, 30)])
def test_last_of_month(year: int, month: int, day: int) -> None:
    assert last_of_month(year, month) == date(year, month, day)


def test_moment_is_eight_in_the_morning_in_vietnam() -> None:
    assert moment("2026-11-21") == datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
    assert moment("2026-11-21").isoformat() == "2026-11-21T08:00:00+07:00"
    assert ZONE.utcoffset(None) == timedelta(hours=7)
