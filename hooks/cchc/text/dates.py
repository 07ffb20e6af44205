"""Dates: as printed in Vietnamese documents, in ISO 8601, and as pages show them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone

_ISO = re.compile(r"(\d{4})(?:-(?!00)(\d{2})(?:-(?!00)(\d{2}))?)?\Z", re.ASCII)
_PRINTED = re.compile(r"(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})\Z", re.ASCII)
_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
#: The years in which a date is believed.
FIRST_YEAR, LAST_YEAR = 1945, 2100
#: Vietnam's time, without daylight saving since 1975.
ZONE = timezone(timedelta(hours=7))
#: Time of day at which what is dated by day only counts as published.
_HOUR = 8


def parse_iso(text: str) -> tuple[date, date] | None:
    """Give the first and last day of "2024-02-06", "2024-02" or "2024"; None when it is no such date."""
    match = _ISO.match(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    return first, last_of_month(year, month or 12)


def parse_printed(text: str) -> date | None:
    """Give the date of "06/02/2024" or "6/2/2024"; None when it is none."""
    match = _PRINTED.match(text.strip())
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moment(iso: str) -> datetime:
    """Give the moment at which something dated by day counts as published, in Vietnam's time."""
    return datetime.fromisoformat(iso).replace(hour=_HOUR, tzinfo=ZONE)


def last_of_month(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def show_date(iso: str, lang: str) -> str:
    """Show an ISO date (also "2024-02" or "2024") as pages do: "06/02/2024", "6 February 2024".

    Vietnamese official style writes a nought before days and before the months 1 and 2 only: "01/5/2024".
    """
    parts = iso.split("-")
    if len(parts) == 1:
        return iso
    year, month = parts[0], int(parts[1])
    if lang == "vi":
        shown = f"{month:02d}" if month < 3 else str(month)
        return f"{parts[2]}/{shown}/{year}" if len(parts) == 3 else f"tháng {month}/{year}"
    if lang == "en":
        named = f"{_MONTHS_EN[month - 1]} {year}"
        return f"{int(parts[2])} {named}" if len(parts) == 3 else named
    return iso


def shown(name: str, iso: str) -> dict[str, str]:
    """Give a date in both languages of the tools, for the words of a problem: ``{name}_vi`` and ``{name}_en``."""
    return {f"{name}_vi": show_date(iso, "vi"), f"{name}_en": show_date(iso, "en")}
