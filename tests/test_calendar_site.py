"""The calendar as it is published: its files are there, are found, and lead back to the pages."""

from __future__ import annotations

import gzip
from dataclasses import replace
from typing import cast
from urllib.parse import urldefrag

import pytest

from cchc.model.published import Plan
from cchc.render.page import render_page
from cchc.site import Route, Site
from cchc.site.calendar import build_calendar
from cchc.site.routes import PAGE_SIZE
from cchc.site.views import view
from tests.tools.calendars import assert_written_well, events, others
from tests.tools.portal import BuiltSite, Page
from tests.tools.rendering import plain_frames, setting_of

#: DESIGN of the theme: HTML and stylesheet of a page, compressed.
LIGHT = 22 * 1024
FRAME = 3 * 1024


def calendars(built: BuiltSite) -> dict[str, bytes]:
    return {path: (built.folder / path).read_bytes() for path in built.files if path.endswith(".ics")}


def named(page: Page) -> list[str]:
    """The calendar files that the page's head names."""
    return page.find("//head/link[@rel='alternate'][@type='text/calendar']/@href")


def calendar_pages(built: BuiltSite) -> list[Page]:
    return [page for url, page in built.pages.items() if url.startswith(("lich/", "en/calendar/"))]


def test_as_many_files_as_units_and_agencies_with_entries(built: BuiltSite, site: Site) -> None:
    calendar = site.indexes.calendar
    wanted = {"lich/cchc.ics", "en/calendar/cchc.ics"}
    wanted |= {f"{folder}/{key}.ics" for key in calendar.units for folder in ("lich", "en/calendar")}
    wanted |= {
        f"{folder}/{key}.ics" for key in calendar.agencies for folder in ("lich/co-quan", "en/calendar/agencies")
    }
    assert calendars(built).keys() == wanted
    assert len(calendar.units) == 5


def test_every_file_is_read_by_both_parsers(built: BuiltSite) -> None:
    for path, data in calendars(built).items():
        assert_written_well(data)
        assert events(data).keys() == others(data).keys(), path
        assert events(data), path


def test_every_entry_leads_to_its_place_on_a_page_of_its_language(built: BuiltSite) -> None:
    for path, data in calendars(built).items():
        for event in events(data).values():
            url, anchor = urldefrag(str(event["URL"]))
            page = built.pages[url.removeprefix(built.address)]
            assert anchor in page.ids, (path, url, anchor)
            assert page.lang == ("en" if path.startswith("en/") else "vi")


def test_every_file_is_found_on_its_page_in_words_and_in_the_head(built: BuiltSite) -> None:
    found: dict[str, set[str]] = {}
    for page in built.pages.values():
        for href in named(page):
            assert href in page.find("//main//a[@type='text/calendar']/@href"), page.url
            assert built.address + href.removeprefix("/") in page.visible, page.url
            assert href.startswith("/en/") == (page.lang == "en")
            found.setdefault(href.removeprefix("/"), set()).add(page.url)
    assert found.keys() == calendars(built).keys()
    assert "dia-phuong/mong-cai/" in found["lich/mong-cai.ics"]
    assert "en/agencies/mong-cai-phong-noi-vu/" in found["en/calendar/agencies/mong-cai-phong-noi-vu.ics"]
    assert {page.url for page in calendar_pages(built)} == found["lich/cchc.ics"] | found["en/calendar/cchc.ics"]


def test_pages_without_entries_name_no_file(built: BuiltSite) -> None:
    for url in ("", "ke-hoach/", "dia-phuong/quang-ninh/", "en/qa/"):
        assert named(built[url]) == [], url


@pytest.mark.parametrize("url", ["lich/", "en/calendar/"])
def test_navigation_leads_to_the_calendar(built: BuiltSite, url: str) -> None:
    home = built["en/" if url.startswith("en/") else ""]
    assert f"/{url}" in home.find("//header//nav//a/@href")
    assert f"/{url}" in built[url].find("//header//nav//a[@aria-current]/@href")


@pytest.mark.parametrize(("lang", "said"), [("vi", "đã kết thúc"), ("en", "has ended")])
def test_what_has_ended_says_so_and_is_never_late(built: BuiltSite, lang: str, said: str) -> None:
    pages = [page for page in calendar_pages(built) if page.lang == lang]
    assert len(pages) == 1 + 2 + 18
    for page in pages:
        assert said in " ".join(page.find("//main//p[@class='notice']//text()")), page.url
        for word in ("quá hạn", "trễ", "overdue", "đã qua thời gian", "no report yet"):
            assert word not in " ".join(page.find("//main//*[@class='meta' or @class='notice']//text()")).lower()


def test_lists_say_how_many_and_how_sorted(built: BuiltSite) -> None:
    for page in calendar_pages(built):
        [count, *_] = [int(text.split()[0]) for text in page.find("//p[@class='sorted']/text()")]
        entries = page.elements("//section/ul[@class='points']/li")
        if len(page.url.removeprefix("en/").split("/")) == 4:
            assert count == len(entries), page.url


def weight(page: str, style: bytes) -> int:
    return len(gzip.compress(page.encode(), 9)) + len(gzip.compress(style, 9))


def stylesheet(built: BuiltSite) -> bytes:
    [path] = [path for path in built.files if path.startswith("assets/site.") and path.endswith(".css")]
    return (built.folder / path).read_bytes()


def test_pages_are_light(built: BuiltSite) -> None:
    for page in calendar_pages(built):
        assert weight(page.text, stylesheet(built)) <= LIGHT, page.url


def test_fullest_page_of_a_month_is_light(built: BuiltSite, site: Site) -> None:
    """A hundred different entries: all tasks of the real plans, made due in June."""
    june = next(task["deadline"] for task in site.plans["long-khanh-2024"]["tasks"] if task["index"] == 42)
    plans = {
        key: cast("Plan", {**plan, "tasks": [{**task, "deadline": june} for task in plan["tasks"]]})
        for key, plan in site.plans.items()
    }
    full = replace(site, plans=plans, indexes=replace(site.indexes, calendar=build_calendar(plans)))
    for lang in ("vi", "en"):
        page = render_page(view(full, Route("calendar-month", "2024/6", 1, lang)), plain_frames(full), setting_of(full))
        text = page.data.decode()
        assert len(Page("", "", text).elements("//ul[@class='points']/li")) == PAGE_SIZE
        assert weight(text, stylesheet(built)) <= LIGHT - FRAME
