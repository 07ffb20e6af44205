"""The whole site, as it is published: addresses, links, languages, security, and the same bytes each time."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from itertools import pairwise
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from cchc.output.publish import MANIFEST, verify
from cchc.site import Site
from cchc.text.slug import is_slug
from tests.tools.portal import TODAY, BuiltSite, Page, cchc

DATA = (
    "plans", "tasks", "targets", "questions", "hotlines", "agencies", "units", "topics", "documents", "channels",
    "indices",
)  # fmt: skip
PLANS = ("mong-cai-2024", "cua-lo-2024", "hai-phong-2023", "bang-ca-2024", "long-khanh-2024")
#: DESIGN, "What comes out": addresses that never change, with their English twins.
PAIRS = {
    "": "en/",
    "ke-hoach/": "en/plans/",
    **{f"ke-hoach/{plan}/": f"en/plans/{plan}/" for plan in PLANS},
    "chuyen-de/": "en/topics/",
    "chuyen-de/mot-cua/": "en/topics/mot-cua/",
    "chuyen-de/dich-vu-cong-truc-tuyen/": "en/topics/dich-vu-cong-truc-tuyen/",
    "hoi-dap/": "en/qa/",
    "duong-day-nong/": "en/hotlines/",
    "tin-tuc/": "en/news/",
    "dia-phuong/": "en/localities/",
    "dia-phuong/mong-cai/": "en/localities/mong-cai/",
    "dia-phuong/long-khanh/": "en/localities/long-khanh/",
    "co-quan/": "en/agencies/",
    "van-ban/": "en/documents/",
    "lich/": "en/calendar/",
    "lich/2024/": "en/calendar/2024/",
    "lich/2024/6/": "en/calendar/2024/6/",
    "bao-chi/": "en/press/",
    "du-lieu/": "en/data/",
    **{f"du-lieu/{name}/": f"en/data/{name}/" for name in DATA},
    "tim-kiem/": "en/search/",
    "gioi-thieu/": "en/about/",
    "ho-tro-tiep-can/": "en/accessibility/",
    "quyen-rieng-tu/": "en/privacy/",
    "bien-tap/": "en/editors/",
}
#: Pages beside which there are feeds.
FEEDS = (
    "", "ke-hoach/", "hoi-dap/", "tin-tuc/", "duong-day-nong/", "chuyen-de/mot-cua/", "dia-phuong/mong-cai/",
    "en/", "en/plans/", "en/qa/", "en/news/", "en/hotlines/", "en/topics/mot-cua/", "en/localities/mong-cai/",
)  # fmt: skip
FILES = (
    "404.html",
    "sitemap.xml",
    "robots.txt",
    "_headers",
    ".well-known/security.txt",
    "manifest.sha256",
    *(f"{place}feed.{ending}" for place in FEEDS for ending in ("xml", "atom", "json")),
    "bao-chi/feeds.opml",
    "en/press/feeds.opml",
    "lich/cchc.ics",
    "en/calendar/cchc.ics",
    *(f"{folder}/{plan.rsplit('-', 1)[0]}.ics" for plan in PLANS for folder in ("lich", "en/calendar")),
    *(f"data/v1/{name}.json" for name in DATA),
    *(f"data/v1/schema/{name}.json" for name in DATA),
    *(f"data/v1/plans/{plan}.json" for plan in PLANS),
    *(f"data/v1/{name}.csv" for name in DATA),
    "data/v1/datapackage.json",
)
#: A task for each row of the annex.


def test_addresses_that_are_promised(built: BuiltSite) -> None:
    wanted = {*PAIRS, *PAIRS.values()}
    assert not wanted - built.pages.keys()
    assert not set(FILES) - built.files


def test_one_page_for_each_thing_in_each_language(built: BuiltSite, site: Site) -> None:
    sections = {
        ("ke-hoach", "plans"): site.plans,
        ("chuyen-de", "topics"): site.topics,
        ("hoi-dap", "qa"): site.questions,
        ("tin-tuc", "news"): site.news,
        ("dia-phuong", "localities"): site.units,
        ("co-quan", "agencies"): site.agencies,
        ("van-ban", "documents"): site.documents,
    }
    for (vi, en), entries in sections.items():
        assert entries
        assert not {f"{vi}/{key}/" for key in entries} - built.pages.keys()
        assert not {f"en/{en}/{key}/" for key in entries} - built.pages.keys()


def test_addresses_are_plain(built: BuiltSite) -> None:
    for url in built.pages.keys() - {"", "404.html"}:
        assert url.endswith("/")
        for part in url.removesuffix("/").split("/"):
            assert is_slug(part), url
            assert len(part) <= 80


def test_nothing_else_is_published(built: BuiltSite) -> None:
    """No file of the engine's theme, no search index, no source."""
    kinds = Counter(path.rsplit(".", 1)[-1] for path in built.files)
    assert set(kinds) <= {
        "html", "json", "csv", "xml", "atom", "opml", "txt", "sha256", "css", "js", "svg", "ics", "png", "webp",
        "_headers",
    }  # fmt: skip
    assets = [path for path in built.files if path.startswith("assets/")]
    assert all(re.fullmatch(r"assets/[a-z-]+\.[0-9a-f]{10}\.(css|js|svg)", path) for path in assets), assets
    pictures = [path for path in built.files if path.endswith(".png")]
    assert all(re.fullmatch(r"previews/[0-9a-f]{20}\.png", path) for path in pictures), pictures


def test_manifest_lists_every_file(built: BuiltSite) -> None:
    assert verify(built.folder) == []
    lines = (built.folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    assert listed.keys() == built.files - {MANIFEST}
    home = (built.folder / "index.html").read_bytes()
    assert listed["index.html"] == hashlib.sha256(home).hexdigest()


def test_every_page_has_one_heading_a_title_and_its_language(built: BuiltSite) -> None:
    for page in built.pages.values():
        assert page.find("/html/@lang") == [page.lang], page.url
        assert len(page.elements("//h1")) == 1, page.url
        assert page.find("//h1//text()[normalize-space()]"), page.url
        assert len(page.find("//head/title/text()")) == 1, page.url
        assert page.find("//meta[@name='description']/@content"), page.url
        assert page.find("//meta[@name='viewport']/@content") == ["width=device-width, initial-scale=1"]
        assert page.find("//meta[@name='generator']/@content")[0].startswith("CCHC portal"), page.url
        assert len(page.elements("//main")) == 1, page.url


def test_headings_do_not_skip_a_level(built: BuiltSite) -> None:
    for page in built.pages.values():
        levels = [
            int(element.tag[1]) for element in page.elements("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        assert levels[0] == 1, page.url
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), page.url


def test_titles_tell_pages_apart(built: BuiltSite) -> None:
    """Two documents may share a title; then their numbers tell them apart on the page."""
    titles = Counter((page.lang, page.find("//head/title/text()")[0]) for page in built.pages.values())
    twice = [title for title, count in titles.items() if count > 1]
    assert len(twice) <= len(titles) // 20, twice


def test_ids_are_unique(built: BuiltSite) -> None:
    for page in built.pages.values():
        twice = [key for key, count in Counter(page.ids).items() if count > 1]
        assert not twice, (page.url, twice)


def test_references_by_id_lead_somewhere(built: BuiltSite) -> None:
    xpath = "//@aria-labelledby | //@aria-describedby | //@aria-controls | //@for | //@list | //@headers"
    for page in built.pages.values():
        for value in page.find(xpath):
            assert set(value.split()) <= set(page.ids), (page.url, value)


def test_canonical_address(built: BuiltSite) -> None:
    for page in built.pages.values():
        wanted = [] if page.url == "404.html" else [built.address + page.url]
        assert page.find("//link[@rel='canonical']/@href") == wanted
        assert page.find("//meta[@property='og:url']/@content") == wanted


def alternates(page: Page) -> dict[str, str]:
    links = page.elements("//head/link[@rel='alternate'][@hreflang]")
    return {str(link.get("hreflang")): str(link.get("href")) for link in links}


def test_twins_name_each_other(built: BuiltSite) -> None:
    for page in built.pages.values():
        twins = alternates(page)
        if twins:
            assert twins[page.lang] == built.address + page.url
            assert twins["x-default"] == twins["vi"]
        for lang, url in twins.items():
            twin = built[url.removeprefix(built.address)]
            assert twin.lang == (lang if lang != "x-default" else "vi")
            assert alternates(twin) == twins


@pytest.mark.parametrize(("vi", "en"), PAIRS.items())
def test_promised_twins(built: BuiltSite, vi: str, en: str) -> None:
    twins = {"vi": built.address + vi, "en": built.address + en, "x-default": built.address + vi}
    assert alternates(built[vi]) == alternates(built[en]) == twins
    assert f"/{en}" in built[vi].find("//nav[@class='languages']//a/@href")
    assert f"/{vi}" in built[en].find("//nav[@class='languages']//a/@href")


def test_switcher_leads_to_a_page_in_the_other_language(built: BuiltSite) -> None:
    for page in built.pages.values():
        for link in page.elements("//nav[@class='languages']//a"):
            url = str(link.get("href")).removeprefix("/")
            assert built[url].lang == link.get("hreflang") == link.get("lang")


def test_every_link_within_the_site_leads_somewhere(built: BuiltSite) -> None:
    broken = []
    for page in built.pages.values():
        here = urljoin(built.address, page.url)
        for href in built.links(page):
            url, fragment = urldefrag(urljoin(here, href))
            if not url.startswith(built.address):
                continue
            path = unquote(urlsplit(url).path.removeprefix(built.base))
            if path in built.pages:
                if fragment and fragment not in built.pages[path].ids:
                    broken.append((page.url, href, "no such place"))
            elif path not in built.files:
                broken.append((page.url, href, "no such page"))
    assert not broken


def test_every_page_can_be_reached_from_home(built: BuiltSite) -> None:
    """By links, or by a form, as the search page is."""
    seen: set[str] = set()
    ahead = [""]
    while ahead:
        url = ahead.pop()
        if url in seen or url not in built.pages:
            continue
        seen.add(url)
        page = built.pages[url]
        hrefs = page.find("//a/@href | //form/@action")
        ahead.extend(urldefrag(urljoin(f"/{url}", href)).url.removeprefix("/") for href in hrefs)
    assert built.pages.keys() - seen == {"404.html"}


def test_addresses_in_links_have_a_known_scheme(built: BuiltSite) -> None:
    schemes = {urlsplit(href).scheme for page in built.pages.values() for href in built.links(page)}
    assert schemes <= {"", "https", "http", "tel", "mailto"}


def test_links_do_not_send_readers_through_redirects(built: BuiltSite) -> None:
    for page in built.pages.values():
        for href in page.find("//a/@href"):
            if href.startswith("/"):
                path = urlsplit(href).path
                assert path.endswith("/") or "." in path.rsplit("/", 1)[1], (page.url, href)
                assert not path.endswith("index.html"), (page.url, href)


def test_building_again_loads_nothing_and_touches_nothing(built: BuiltSite) -> None:
    before = {path: path.stat() for path in built.folder.rglob("*")}
    done = cchc(built.folder.parent, "build", "--today", TODAY, "--timings")
    assert done.returncode == 0, done.stderr
    assert re.search(r"^unchanged ", done.stdout, re.MULTILINE)
    assert not re.search(r"^(kept|read|resolve) ", done.stdout, re.MULTILINE)
    assert {path: path.stat() for path in built.folder.rglob("*")} == before
