"""What the files hold that people add to their own calendars: of everything, of each unit, of each agency."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc.model.published import Ref, Texts
from cchc.site.site import Site
from cchc.site.timed import Entry
from cchc.site.views.calendar import Row, file_title, row_of
from cchc.site.views.view import ref, words


class Happening(NamedTuple):
    """An entry of a calendar file; ``stamp`` is the day on which its plan was last changed here."""

    row: Row
    stamp: str
    topics: tuple[Texts, ...]


class CalendarFile(NamedTuple):
    """A calendar file: ``kind`` and ``id`` give its address; ``page`` is the page to which it belongs."""

    kind: str
    id: str
    title: Texts
    page: Ref
    happenings: tuple[Happening, ...]


class CalendarKey(NamedTuple):
    """Which calendar file: its kind, and the id of the unit or agency, "" for the file of everything."""

    kind: str
    id: str = ""


def calendar_keys(site: Site) -> Iterator[CalendarKey]:
    """Give the key of every file there is: of everything, then of each unit and agency that has entries."""
    calendar = site.indexes.calendar
    yield CalendarKey("calendar-file")
    for kind, order, found in (("unit", site.units, calendar.units), ("agency", site.agencies, calendar.agencies)):
        yield from (CalendarKey(f"{kind}-calendar", key) for key in order if found.get(key))


def calendar_file(site: Site, key: CalendarKey) -> CalendarFile:
    """Give one file; it depends on its entries and their plans, and on the name of its unit or agency."""
    happenings = tuple(_happening(site, entry) for entry in _entries(site, key))
    if not key.id:
        home: Ref = {"kind": "calendar", "id": "", "name": words(site, "calendar.title")}
        return CalendarFile(key.kind, "", words(site, "calendar.file"), home, happenings)
    kind = key.kind.removesuffix("-calendar")
    return CalendarFile(key.kind, key.id, file_title(site, kind, key.id), ref(site, kind, key.id), happenings)


def _entries(site: Site, key: CalendarKey) -> list[Entry]:
    """Give the entries of a file, by day."""
    calendar = site.indexes.calendar
    if not key.id:
        return sorted((entry for found in calendar.units.values() for entry in found), key=_by_day)
    return sorted((calendar.units if key.kind == "unit-calendar" else calendar.agencies)[key.id], key=_by_day)


def _by_day(entry: Entry) -> tuple[str, str, str]:
    return entry.last or "", entry.plan, entry.key


def _happening(site: Site, entry: Entry) -> Happening:
    plan = site.plans[entry.plan]
    revised = plan["revised"]
    stamp = revised if revised and revised <= site.today.isoformat() else plan["published"]
    topics = tuple(site.topics[key]["name"] for key in entry.topics if key in site.topics)
    return Happening(row_of(site, entry.last or "", entry), stamp, topics)
