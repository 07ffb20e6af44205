"""Calendar files of a site, read back by two parsers that share no code: icalendar, which wrote them, and vobject."""

from __future__ import annotations

import re
from typing import Any

import vobject
from icalendar import Calendar

from cchc.render.calendar import CalendarRenderer
from cchc.render.setting import Setting
from cchc.site import Site
from cchc.site.views.calendar_files import CalendarFile, calendar_file, calendar_keys
from tests.tools.rendering import setting_of

#: The file of everything, by language.
WHOLE = {"vi": "lich/cchc.ics", "en": "en/calendar/cchc.ics"}


def files(site: Site, lang: str = "vi", setting: Setting | None = None) -> dict[str, bytes]:
    """Every calendar file of a language, by its path."""
    renderer = CalendarRenderer(setting or setting_of(site))
    return {made.path: made.data for file in calendar_files(site) for made in renderer.render((lang, file))}


def calendar_files(site: Site) -> list[CalendarFile]:
    """What each calendar file holds."""
    return [calendar_file(site, key) for key in calendar_keys(site)]


def whole(site: Site, lang: str = "vi") -> bytes:
    """The file of everything."""
    return files(site, lang)[WHOLE[lang]]


def calendar(data: bytes) -> Any:  # noqa: ANN401 - whatever a property holds
    """A file as icalendar reads it."""
    return Calendar.from_ical(data)


def events(data: bytes) -> dict[str, Any]:
    """The events of a file by their id, which is theirs alone."""
    found = calendar(data).walk("VEVENT")
    by_id = {str(event["UID"]): event for event in found}
    assert len(by_id) == len(found)
    return by_id


def others(data: bytes) -> dict[str, Any]:
    """The same, read by the other parser."""
    return {event.uid.value: event for event in vobject.readOne(data.decode()).contents.get("vevent", [])}


def names(data: bytes) -> list[str]:
    """The names of a file's properties, in order, its lines put together by the letter of RFC 5545, 3.1."""
    return re.findall(r"^[^:;]+", data.replace(b"\r\n ", b"").replace(b"\r\n", b"\n").decode(), re.MULTILINE)


def assert_written_well(data: bytes) -> None:
    """Lines end with CRLF and have at most 75 octets, none of them cut within a letter (RFC 5545, 3.1)."""
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\r") == data.count(b"\n") == data.count(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
