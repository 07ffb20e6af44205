"""Addresses: those of DESIGN §4, in both languages, for ever."""

from __future__ import annotations

import re

import pytest

from cchc.model.schemas import ROWS
from cchc.site import Route, Site
from cchc.site.routes import CALENDARS, EDITORIAL, NAMED, NEEDED, SCHEMES, SEGMENTS, Addresses
from cchc.site.views import routes

#: Kind, id -> address in Vietnamese, in English.
ADDRESSES = [
    ("home", "", "/", "/en/"),
    ("plans", "", "/ke-hoach/", "/en/plans/"),
    ("plan", "mong-cai-2024", "/ke-hoach/mong-cai-2024/", "/en/plans/mong-cai-2024/"),
    ("plan-details", "x", "/ke-hoach/x/cac-phan-khac/", "/en/plans/x/details/"),
    ("topics", "", "/chuyen-de/", "/en/topics/"),
    ("topic", "mot-cua", "/chuyen-de/mot-cua/", "/en/topics/mot-cua/"),
    ("questions", "", "/hoi-dap/", "/en/qa/"),
    ("question", "x", "/hoi-dap/x/", "/en/qa/x/"),
    ("hotlines", "", "/duong-day-nong/", "/en/hotlines/"),
    ("news", "", "/tin-tuc/", "/en/news/"),
    ("news-item", "x", "/tin-tuc/x/", "/en/news/x/"),
    ("units", "", "/dia-phuong/", "/en/localities/"),
    ("unit", "cua-lo", "/dia-phuong/cua-lo/", "/en/localities/cua-lo/"),
    ("agencies", "", "/co-quan/", "/en/agencies/"),
    ("agency", "cua-lo-phong-noi-vu", "/co-quan/cua-lo-phong-noi-vu/", "/en/agencies/cua-lo-phong-noi-vu/"),
    ("documents", "", "/van-ban/", "/en/documents/"),
    ("document", "76-nq-cp", "/van-ban/76-nq-cp/", "/en/documents/76-nq-cp/"),
    ("calendar", "", "/lich/", "/en/calendar/"),
    ("calendar-year", "2024", "/lich/2024/", "/en/calendar/2024/"),
    ("calendar-month", "2024/6", "/lich/2024/6/", "/en/calendar/2024/6/"),
    ("press", "", "/bao-chi/", "/en/press/"),
    ("data", "", "/du-lieu/", "/en/data/"),
    ("data-set", "tasks", "/du-lieu/tasks/", "/en/data/tasks/"),
    ("search", "", "/tim-kiem/", "/en/search/"),
    ("about", "", "/gioi-thieu/", "/en/about/"),
    ("accessibility", "", "/ho-tro-tiep-can/", "/en/accessibility/"),
    ("privacy", "", "/quyen-rieng-tu/", "/en/privacy/"),
    ("editors", "", "/bien-tap/", "/en/editors/"),
    ("codes", "", "/bien-tap/ma-loi/", "/en/editors/codes/"),
]


@pytest.mark.parametrize(("kind", "key", "vi", "en"), ADDRESSES)
def test_address(site: Site, kind: str, key: str, vi: str, en: str) -> None:
    assert site.addresses.url(kind, key) == site.addresses.url(kind, key, lang="vi") == vi
    assert site.addresses.url(kind, key, lang="en") == en


def test_every_kind_of_page_has_its_address_tested() -> None:
    assert {kind for kind, *_ in ADDRESSES} - {"home"} == set(SEGMENTS)


@pytest.mark.parametrize(
    ("kind", "key", "vi", "en"),
    [
        ("calendar-file", "", "/lich/cchc.ics", "/en/calendar/cchc.ics"),
        ("unit-calendar", "cua-lo", "/lich/cua-lo.ics", "/en/calendar/cua-lo.ics"),
        ("agency-calendar", "cua-lo", "/lich/co-quan/cua-lo.ics", "/en/calendar/agencies/cua-lo.ics"),
    ],
)
def test_calendar_files(site: Site, kind: str, key: str, vi: str, en: str) -> None:
    assert site.addresses.url(kind, key) == vi
    assert site.addresses.url(kind, key, lang="en") == en


def test_every_kind_of_calendar_file_has_its_address_tested() -> None:
    assert set(CALENDARS) == {"calendar-file", "unit-calendar", "agency-calendar"}


def test_reserved_segments(site: Site) -> None:
    for lang, reserved in (("vi", "tien-do"), ("en", "progress")):
        assert reserved not in {word for key, word in site.words[lang].items() if key.startswith("routes.")}


def test_later_pages_of_a_list(site: Site) -> None:
    assert site.addresses.url("questions", number=2) == "/hoi-dap/trang-2/"
    assert site.addresses.url("questions", number=2, lang="en") == "/en/qa/page-2/"
    assert site.addresses.url("calendar-month", "2024/6", 2) == "/lich/2024/6/trang-2/"
    assert site.addresses.url("agency", "a", 3) == "/co-quan/a/trang-3/"


def test_addresses_that_are_the_same_in_every_language(site: Site) -> None:
    assert site.addresses.path("notfound") == site.addresses.path("notfound", lang="en") == "404.html"
    assert site.addresses.path("plan-data", "cua-lo-2024") == "data/v1/plans/cua-lo-2024.json"
    assert site.addresses.path("data-file", "tasks.csv", lang="en") == "data/v1/tasks.csv"


def test_base_path_stands_in_front(site: Site) -> None:
    addresses = Addresses("/portal/", "vi", site.words)
    assert addresses.url("plan", "a-2024", lang="en") == "/portal/en/plans/a-2024/"
    assert addresses.path("plan", "a-2024", lang="en") == "en/plans/a-2024/"


@pytest.mark.parametrize(
    ("route", "file"),
    [
        (Route("home", "", 1, "vi"), "index.html"),
        (Route("home", "", 1, "en"), "en/index.html"),
        (Route("plan", "a-2024", 1, "vi"), "ke-hoach/a-2024/index.html"),
        (Route("questions", "", 2, "en"), "en/qa/page-2/index.html"),
        (Route("notfound", "", 1, "vi"), "404.html"),
    ],
)
def test_file_of_a_page(site: Site, route: Route, file: str) -> None:
    assert site.addresses.file(route) == file


def test_unknown_kind(site: Site) -> None:
    with pytest.raises(KeyError):
        site.addresses.path("no-such-kind")


def test_tables_agree() -> None:
    assert set(NAMED) <= set(SEGMENTS)
    assert set(SCHEMES.values()) == set(NAMED)
    assert set(EDITORIAL.values()) <= {*SEGMENTS, "home"}
    assert all(EDITORIAL.get(file, kind) == kind for kind, file in NEEDED.items())


def test_real_addresses_differ_and_are_plain(site: Site) -> None:
    found = [site.addresses.file(route) for route in routes(site)]
    assert len(set(found)) == len(found) > 500
    plain = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*(?:index|404)\.html")
    assert [file for file in found if not plain.fullmatch(file)] == []
    assert all(len(part) <= 80 for file in found for part in file.split("/"))


def test_every_real_thing_has_a_page_in_both_languages(site: Site) -> None:
    found = set(routes(site))
    assert {key for kind, key, *_ in found if kind == "data-set"} == set(ROWS)
    for kind, (entries, _) in NAMED.items():
        for key in getattr(site, entries):
            assert {Route(kind, key, 1, "vi"), Route(kind, key, 1, "en")} <= found


@pytest.mark.parametrize(
    ("kind", "key", "lang", "form", "number", "path"),
    [
        ("home", "", "vi", "rss", 0, "feed.xml"),
        ("home", "", "en", "json", 0, "en/feed.json"),
        ("questions", "", "vi", "atom", 2, "hoi-dap/feed-2.atom"),
        ("questions", "", "en", "rss", 0, "en/qa/feed.xml"),
        ("topic", "mot-cua", "vi", "rss", 0, "chuyen-de/mot-cua/feed.xml"),
        ("unit", "cua-lo", "en", "atom", 1, "en/localities/cua-lo/feed-1.atom"),
    ],
)
def test_feed_stands_beside_its_page(
    site: Site, kind: str, key: str, lang: str, form: str, number: int, path: str
) -> None:
    assert site.addresses.feed(kind, key, lang, form, number) == path
