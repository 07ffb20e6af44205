"""Calendar files: iCalendar (RFC 5545, with names and refreshing after RFC 7986) through icalendar.

What is due stands on its last day, as an event of the whole day. A plan that says "Quý II/2024" or "Tháng 4" sets the
end and no day before it: drawn as bars over a month or a quarter, some dozens of them would bury a phone's calendar,
so the span is told in words. Only days that the plan itself names, at most a month of them, are drawn as a bar.

An event has one id, `<plan>.<key>@<id_authority>`, in the files of all, of its unit and of its agencies and in every
language: it is one thing, and who adds two of the files has it once. Its bytes are the same in all files of a language.
Keys are the task's index, as in its address, and for what has no index its place in the source. When the rows of an
annex are numbered anew, ids go with the numbers, as addresses do; readers of the file get all of it each time, so
nothing old stays behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from icalendar import Timezone, TimezoneStandard

from cchc.model.published import AgencyRef
from cchc.render.content_lines import content_lines, day, escaped
from cchc.render.links import Links
from cchc.render.setting import Artifact, Setting
from cchc.render.words import Speech
from cchc.site.timed import Entry
from cchc.site.views.calendar import Row
from cchc.site.views.calendar_files import CalendarFile, Happening
from cchc.text.dates import last_of_month, moment

ZONE = "Asia/Ho_Chi_Minh"
#: The longest bar, in days.
LONGEST = 31
#: How often programs may ask for changes.
_REFRESH = "P1D"
#: The word that says what a file holds.
_ABOUT = "calendar.file_description"
_END = b"END:VCALENDAR\r\n"


class _Writer(NamedTuple):
    setting: Setting
    speech: Speech
    links: Links


class CalendarRenderer:
    """Renders calendar files. Each event is written once for all files of a language; a big site has many thousands."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._writers: dict[str, _Writer] = {}
        self._events: dict[tuple[str, str], bytes] = {}

    def render(self, found: tuple[str, CalendarFile]) -> Iterator[Artifact]:
        """Give a file in a language, if its page exists in it."""
        lang, file = found
        if lang != self.setting.default_language and not file.page["name"].get(lang):
            return
        if lang not in self._writers:
            self._writers[lang] = _Writer(self.setting, Speech(self.setting, lang), Links(self.setting, lang))
        writer = self._writers[lang]
        path = self.setting.addresses.path(file.kind, file.id, lang=lang)
        events = [self._event(writer, happening) for happening in file.happenings]
        yield Artifact(path, b"".join((_head(writer, file, path), _zone(), *events, _END)))

    def _event(self, writer: _Writer, happening: Happening) -> bytes:
        key = (writer.speech.lang, _uid(writer, happening.row.entry))
        if key not in self._events:
            self._events[key] = _event(writer, happening)
        return self._events[key]


def _uid(writer: _Writer, entry: Entry) -> str:
    return f"{entry.plan}.{entry.key}@{writer.setting.id_authority}"


def _head(writer: _Writer, file: CalendarFile, path: str) -> bytes:
    """Write what a file says of itself, its properties in the order in which icalendar would have them."""
    setting, speech = writer.setting, writer.speech
    title, about = (escaped(_line(text)) for text in (speech.plain(file.title), speech.word(_ABOUT)))
    stamps = [happening.stamp for happening in file.happenings]
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{escaped(f'-//{setting.id_authority}//CCHC portal//{speech.lang.upper()}')}",
        "CALSCALE:GREGORIAN",
        *(f"{name}:{about}" for name in ("DESCRIPTION", "X-WR-CALDESC")),
        *(f"{name}:{title}" for name in ("NAME", "X-WR-CALNAME")),
        *([f"LAST-MODIFIED:{_stamp(max(stamps))}"] if stamps else []),
        f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}",
        f"SOURCE;VALUE=URI:{setting.absolute(path)}",
        f"URL:{_page(writer, file)}",
        f"X-PUBLISHED-TTL:{_REFRESH}",
        f"X-WR-TIMEZONE:{ZONE}",
    )
    return content_lines(lines)


def _page(writer: _Writer, file: CalendarFile) -> str:
    return _absolute(writer, writer.links.to(file.page))


def _absolute(writer: _Writer, url: str) -> str:
    return writer.setting.absolute(url.removeprefix(writer.setting.base))


@cache
def _zone() -> bytes:
    """Vietnam's time, without daylight saving since 13 June 1975 (tz database).

    Days need no time zone, but programs that ask for the calendar's find it here, and no calendar is empty.
    """
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 - local time, as RFC 5545 asks for here
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return bytes(zone.to_ical())


@cache
def _stamp(iso: str) -> str:
    return moment(iso).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _event(writer: _Writer, happening: Happening) -> bytes:
    """Write an event, its properties in the order in which icalendar would have them."""
    row, entry, speech = happening.row, happening.row.entry, writer.speech
    first, last = _drawn(entry)
    stamp = _stamp(happening.stamp)
    language = "" if entry.title.get(speech.lang) else f";LANGUAGE={speech.default}"  # of a text that is not translated
    rule = [_rule(entry, last)] if entry.rhythm and entry.first != entry.last else []
    topics = ",".join(escaped(speech.plain(topic)) for topic in happening.topics)
    about = "\n".join(_line(line) for line in _description(speech, row))
    lines = (
        "BEGIN:VEVENT",
        f"SUMMARY{language}:{escaped(_summary(speech, row))}",
        f"DTSTART;VALUE=DATE:{day(first)}",
        f"DTEND;VALUE=DATE:{day(last + timedelta(days=1))}",
        f"DTSTAMP:{stamp}",
        f"UID:{escaped(_uid(writer, entry))}",
        *rule,
        *([f"CATEGORIES:{topics}"] if topics else []),
        f"DESCRIPTION:{escaped(about)}",
        f"LAST-MODIFIED:{stamp}",
        f"STATUS:{'TENTATIVE' if row.early or row.reading else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",  # a deadline keeps nobody busy
        f"URL:{_absolute(writer, writer.links.to(row.page))}#{entry.anchor}",
        "END:VEVENT",
    )
    return content_lines(lines)


def _drawn(entry: Entry) -> tuple[date, date]:
    """Give the first and the last day of the bar; of what comes again, of the first time."""
    if entry.first is None or entry.last is None:
        raise ValueError(f"{entry.plan} {entry.key} has no day")
    first, last = date.fromisoformat(entry.first), date.fromisoformat(entry.last)
    if entry.rhythm:
        return first, first
    named = entry.when["kind"] == "date" and (last - first).days < LONGEST
    return (first, last) if named else (last, last)


def _rule(entry: Entry, first: date) -> str:
    """Give the rule of what comes again, up to the end of its plan's year."""
    until = day(date(first.year, 12, 31))
    if entry.rhythm is None or not entry.rhythm.months:
        return f"RRULE:FREQ=WEEKLY;UNTIL={until}"
    return f"RRULE:FREQ=MONTHLY;UNTIL={until};INTERVAL={entry.rhythm.months};BYMONTHDAY={entry.rhythm.day}"


def _summary(speech: Speech, row: Row) -> str:
    """Name the unit first: a phone shows a few words only. What is no plain day says so, in brackets."""
    ending = _ending(speech, row.entry)
    said = f"{speech.plain(row.short)}: {speech.plain(row.entry.title).rstrip('.')}"
    return _line(f"{said} ({ending})" if ending else said)


def _ending(speech: Speech, entry: Entry) -> str:
    when, (first, last) = entry.when, _drawn(entry)
    if entry.rhythm:
        return speech.word(f"when.{when['recurrence']}")
    if when["kind"] == "before":
        return speech.word("when.until", day=speech.date(last.isoformat()))
    if first != last or entry.first == entry.last:
        return ""
    if last == last_of_month(last.year, last.month):
        return speech.word("calendar.until_end", month=speech.date(last.isoformat()[:7]))
    return speech.word("when.until", day=speech.date(last.isoformat()))


def _description(speech: Speech, row: Row) -> Iterator[str]:
    entry = row.entry
    yield speech.word("calendar.by_plan", year=row.period, title=speech.plain(row.plan["name"]))
    yield speech.kind(entry)
    meaning = speech.meaning(entry.when)
    yield f"{speech.word('task.deadline')}: {entry.when['text']}" + (f" ({meaning})" if meaning else "")
    for role, refs in entry.roles:
        yield f"{speech.word(role)}: {'; '.join(_agency(speech, ref) for ref in refs)}"
    yield speech.word("calendar.place", at=entry.at)
    if row.early:
        yield speech.word("calendar.early")
    if row.reading:
        yield speech.word("calendar.reading", reading=row.reading)
    if _on_last_day(entry):
        yield speech.word("calendar.on_last_day")


def _on_last_day(entry: Entry) -> bool:
    """Tell whether the day is the last one of a span that the plan names, not a day that it names."""
    if entry.rhythm:
        return entry.rhythm.day < 0
    return entry.when["kind"] not in {"date", "before"}


def _agency(speech: Speech, ref: AgencyRef) -> str:
    return ref["as_written"] if speech.lang == speech.default else ref["name"].get(speech.lang) or ref["as_written"]


def _line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.split())
