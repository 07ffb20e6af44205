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


def calendar_files(site: Site) -> Iterator[CalendarFile]:
    """Give the calendar of everything, then of each unit and agency that has entries; all share their entries."""
    calendar = site.indexes.calendar
    everything = sorted((entry for found in calendar.units.values() for entry in found), key=_by_day)
    known = {(entry.plan, entry.key): _happening(site, entry) for entry in everything}
    home: Ref = {"kind": "calendar", "id": "", "name": words(site, "calendar.title")}
    yield CalendarFile("calendar-file", "", words(site, "calendar.file"), home, tuple(known.values()))
    for kind, order, found in (("unit", site.units, calendar.units), ("agency", site.agencies, calendar.agencies)):
        for key in order:
            entries = found.get(key)
            if entries:
                page = ref(site, kind, key)
                happenings = tuple(known[entry.plan, entry.key] for entry in sorted(entries, key=_by_day))
                yield CalendarFile(f"{kind}-calendar", key, file_title(site, kind, key), page, happenings)


def _by_day(entry: Entry) -> tuple[str, str, str]:
    return entry.last or "", entry.plan, entry.key


def _happening(site: Site, entry: Entry) -> Happening:
    plan = site.plans[entry.plan]
    revised = plan["revised"]
    stamp = revised if revised and revised <= site.today.isoformat() else plan["published"]
    topics = tuple(site.topics[key]["name"] for key in entry.topics if key in site.topics)
    return Happening(row_of(site, entry.last or "", entry), stamp, topics)
