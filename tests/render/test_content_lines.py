"""Lines of calendars that we write ourselves are those of icalendar, byte by byte."""

from __future__ import annotations

from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event, vDuration, vText, vUri
from icalendar.parser import Contentline

from cchc.render.calendar import ZONE, _description, _drawn, _event, _head, _line, _page, _summary, _uid, _Writer
from cchc.render.content_lines import content_lines, day, escaped
from cchc.render.links import Links
from cchc.render.words import Speech
from cchc.site import Site
from cchc.site.views.calendar_files import CalendarFile, CalendarKey, Happening, calendar_file, calendar_keys
from cchc.text.dates import moment
from tests.tools import tiny
from tests.tools.rendering import setting_of

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r\n") | st.sampled_from("\\\\^,;:ắ\U0001f3db "))


@given(TEXT | TEXT.map(lambda text: text * 9) | st.integers(60, 90).map(lambda count: "a" * count + "\\^\\" * 30))
def test_folds_are_where_icalendar_puts_them(text: str) -> None:
    line = f"SUMMARY:{text}"
    assert content_lines([line]) == Contentline(line).to_ical() + b"\r\n"  # type: ignore[no-untyped-call]


@given(TEXT)
def test_folded_line_is_short_and_comes_back(text: str) -> None:
    data = content_lines([text])
    assert all(len(part) <= 75 for part in data.split(b"\r\n"))
    assert data.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode() == text


@pytest.mark.parametrize("line", ["a\nb", "a\rb"])
def test_line_with_an_end_in_it_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="two lines"):
        content_lines([line])


def test_text_and_day() -> None:
    assert escaped("a;b,c\\n\nd:e") == "a\\;b\\,c\\\\n\\nd:e"
    assert day(date(2024, 2, 6)) == "20240206"


class _Text(vText):
    """A text that comes out as it went in: icalendar takes a backslash with N for a line's end."""

    def to_ical(self) -> bytes:
        return escaped(str(self)).encode()


def head_by_icalendar(writer: _Writer, file: CalendarFile, path: str) -> bytes:
    """Write what a file says of itself with icalendar alone."""
    setting, speech = writer.setting, writer.speech
    title, about = speech.plain(file.title), speech.word("calendar.file_description")
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//{setting.id_authority}//CCHC portal//{speech.lang.upper()}")
    made.add("calscale", "GREGORIAN")
    for name, value in (("name", title), ("x-wr-calname", title), ("description", about), ("x-wr-caldesc", about)):
        made.add(name, _Text(_line(value)))
    made.add("x-wr-timezone", ZONE)
    made.add("url", vUri(_page(writer, file)))
    made.add("source", vUri(setting.absolute(path)), {"VALUE": "URI"})
    made.add("refresh-interval", vDuration(timedelta(days=1)), {"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(timedelta(days=1)))
    if file.happenings:
        made.add("last-modified", moment(max(one.stamp for one in file.happenings)).astimezone(UTC))
    return bytes(made.to_ical()).removesuffix(b"END:VCALENDAR\r\n")


def by_icalendar(writer: _Writer, happening: Happening) -> bytes:
    """Write an event with icalendar alone."""
    row, entry, speech = happening.row, happening.row.entry, writer.speech
    stamp = moment(happening.stamp).astimezone(UTC)
    first, last = _drawn(entry)
    made = Event()
    made.add("uid", _uid(writer, entry))
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    made.add("dtstart", first)
    made.add("dtend", last + timedelta(days=1))
    if entry.rhythm and entry.first != entry.last:
        rule = {"freq": "WEEKLY", "until": date(last.year, 12, 31)}
        if entry.rhythm.months:
            rule |= {"freq": "MONTHLY", "interval": entry.rhythm.months, "bymonthday": entry.rhythm.day}
        made.add("rrule", rule)
    language = {} if entry.title.get(speech.lang) else {"LANGUAGE": speech.default}
    made.add("summary", _Text(_summary(speech, row)), language)
    made.add("description", _Text("\n".join(_line(line) for line in _description(speech, row))))
    url = writer.setting.absolute(writer.links.to(row.page).removeprefix(writer.setting.base))
    made.add("url", vUri(f"{url}#{entry.anchor}"))
    if happening.topics:
        made.add("categories", [speech.plain(topic) for topic in happening.topics])
    made.add("status", "TENTATIVE" if row.early or row.reading else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    return bytes(made.to_ical())


def check(site: Site, lang: str) -> int:
    setting = setting_of(site)
    writer = _Writer(setting, Speech(setting, lang), Links(setting, lang))
    for key in calendar_keys(site):
        file, path = calendar_file(site, key), f"{key.kind}/{key.id}, ă.ics"
        assert _head(writer, file, path) == head_by_icalendar(writer, file, path)
    happenings = calendar_file(site, CalendarKey("calendar-file")).happenings
    for happening in happenings:
        assert _event(writer, happening) == by_icalendar(writer, happening)
    return len(happenings)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_event_of_the_site_is_what_icalendar_writes(site: Site, lang: str) -> None:
    assert check(site, lang) == 43


def test_rules_odd_titles_and_missing_translations_are_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    times = ["Hằng quý", "Hằng tháng", "Định kỳ hàng tuần", "trước ngày 08 tháng cuối của quý", "Ngày 15/4/2024"]
    titles = [{"vi": "Một; hai, \\ba^ " * 9}, {"vi": "Hội nghị “A\\Nb”", "en": "Conference; one, two"}]
    tasks = [
        tiny.task(deadline=time, title=title, at=f"Phụ lục, dòng {number}")
        for number, (time, title) in enumerate((time, title) for time in times for title in titles)
    ]
    folder = tmp_path_factory.mktemp("lines")
    site = tiny.speaking_site(folder, plan=tiny.changed(tiny.PLAN, tasks=tasks))
    assert check(site, "vi") == check(site, "en") == len(tasks)
