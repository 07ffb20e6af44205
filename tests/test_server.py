"""The site behind the server configuration that is shipped (deploy/nginx/)."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from playwright.sync_api import sync_playwright

from cchc.output.writer import write
from cchc.render.headers import ASSETS, DATA, ENCRYPTED, EVERYWHERE, PAGES
from cchc.render.redirects import render_redirects
from cchc.render.setting import Artifact
from cchc.site import Site
from cchc.site.views.moves import Move
from tests.tools import observatory
from tests.tools.browser_setup import MISSING, find_browser
from tests.tools.needs import needs
from tests.tools.nginx import Server, serving
from tests.tools.observatory import Seen
from tests.tools.portal import BuiltSite
from tests.tools.ports import SECONDS
from tests.tools.rendering import packed_too, setting_of

pytestmark = needs("nginx", "openssl")
#: Path -> media type, with the character set where it is text.
TYPES = {
    "/": "text/html; charset=utf-8",
    "/feed.xml": "application/rss+xml; charset=utf-8",
    "/feed.atom": "application/atom+xml; charset=utf-8",
    "/feed.json": "application/feed+json; charset=utf-8",
    "/feed-1.xml": "application/rss+xml; charset=utf-8",
    "/en/qa/feed.xml": "application/rss+xml; charset=utf-8",
    "/hoi-dap/feed-1.atom": "application/atom+xml; charset=utf-8",
    "/chuyen-de/mot-cua/feed.json": "application/feed+json; charset=utf-8",
    "/en/localities/hai-phong/feed.atom": "application/atom+xml; charset=utf-8",
    "/bao-chi/feeds.opml": "text/x-opml; charset=utf-8",
    "/sitemap.xml": "text/xml; charset=utf-8",
    "/data/v1/plans.json": "application/json; charset=utf-8",
    "/data/v1/tasks.csv": "text/csv; charset=utf-8",
    "/lich/cchc.ics": "text/calendar; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
    "/manifest.sha256": "text/plain; charset=utf-8",
    "/.well-known/security.txt": "text/plain; charset=utf-8",
}
#: What is packed already; nginx packs the rest by itself.
PACKED = ("index.html", "feed.xml", "en/feed.atom", "data/v1/plans.json", "data/v1/tasks.csv")
FEEDS = ("/feed.xml", "/feed.atom", "/feed.json")
#: What Chromium and Firefox say that they want when somebody types an address.
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


MOVED = (
    Move("hoi-dap/cu/", "hoi-dap/", "vi"),
    Move("en/topics/old/feed.xml", "en/topics/mot-cua/feed.xml", "en"),
    Move("tin-tuc/bo/", None, "vi"),
)


@pytest.fixture(scope="module")
def folder(built: BuiltSite, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with some of its files packed, as `--compress` does to all, and with addresses that moved."""
    found = Path(shutil.copytree(built.folder, tmp_path_factory.mktemp("site") / "site", copy_function=os.link))
    packed_too(found, PACKED)
    write(render_redirects(MOVED, setting_of(site)), found)
    return found


@pytest.fixture(scope="module")
def server(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """That site behind nginx."""
    with serving(folder, tmp_path_factory.mktemp("nginx")) as found:
        yield found


@pytest.mark.parametrize(("path", "kind"), TYPES.items())
def test_types_and_headers(server: Server, path: str, kind: str) -> None:
    answer = server.ask(path)
    assert answer.status == 200
    assert answer.headers["content-type"].lower() == kind
    for name, value in {**EVERYWHERE, **ENCRYPTED, **PAGES}.items():
        assert answer.headers[name.lower()] == value, name
    assert answer.headers["server"] == "nginx", "nobody is told which one"
    assert "etag" in answer.headers
    assert "last-modified" in answer.headers


@pytest.mark.parametrize("encoding", [{}, {"Accept-Encoding": "gzip"}], ids=["plain", "gzip"])
@pytest.mark.parametrize("path", [*FEEDS, "/", "/data/v1/plans.json", "/bao-chi/feeds.opml"])
def test_who_has_it_already_is_told_so(server: Server, path: str, encoding: dict[str, str]) -> None:
    """RFC 9110, 13.1: by tag and by time, one after the other and together, as readers of feeds ask."""
    first = server.ask(path, encoding)
    assert first.status == 200
    tag, time = first.headers["etag"], first.headers["last-modified"]
    for asked in (
        {"If-None-Match": tag},
        {"If-Modified-Since": time},
        {"If-None-Match": tag, "If-Modified-Since": time},
    ):
        again = server.ask(path, {**encoding, **asked})
        assert (again.status, again.body) == (304, b"")
    assert server.ask(path, {**encoding, "If-None-Match": '"other"'}).status == 200
    assert server.ask(path, {**encoding, "If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}).status == 200


@pytest.mark.parametrize("path", PACKED)
def test_what_is_packed_is_sent_as_it_is(server: Server, folder: Path, built: BuiltSite, path: str) -> None:
    asked = path.removesuffix("index.html")
    answer = server.ask(f"/{asked}", {"Accept-Encoding": "gzip"})
    assert answer.body == (folder / f"{path}.gz").read_bytes()
    assert gzip.decompress(answer.body) == (built.folder / path).read_bytes()
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "Accept-Encoding" in answer.headers["vary"]
    assert not answer.headers["etag"].startswith("W/"), "nginx makes tags weak where it packs by itself"
    plain = server.ask(f"/{asked}")
    assert plain.body == (built.folder / path).read_bytes()
    assert plain.headers["content-type"] == answer.headers["content-type"]
    assert plain.headers["etag"] != answer.headers["etag"]


@pytest.mark.parametrize("path", FEEDS)
def test_feeds_are_compressed_and_open_to_other_sites(server: Server, built: BuiltSite, path: str) -> None:
    answer = server.ask(path, {"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == (built.folder / path[1:]).read_bytes()
    assert answer.headers["access-control-allow-origin"] == "*"
    assert {"accept", "accept-encoding"} <= set(answer.headers["vary"].lower().split(", "))


@pytest.mark.parametrize("accept", ["*/*", "", "application/rss+xml, application/atom+xml;q=0.9, */*;q=0.1"])
def test_program_gets_the_type_of_the_format(server: Server, accept: str) -> None:
    answer = server.ask("/feed.xml", {"Accept": accept} if accept else {})
    assert answer.headers["content-type"].startswith("application/rss+xml")


@pytest.mark.parametrize("path", ["/feed.xml", "/en/feed.atom"])
def test_browser_gets_xml_and_can_ask_again(server: Server, path: str) -> None:
    answer = server.ask(path, BROWSER)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    assert answer.headers["content-security-policy"] == EVERYWHERE["Content-Security-Policy"]
    assert answer.body == server.ask(path).body
    assert server.ask(path, {**BROWSER, "If-None-Match": answer.headers["etag"]}).status == 304


def test_feed_parser_is_content_over_the_wire(server: Server) -> None:
    for path in FEEDS[:2]:
        answer = server.ask(path)
        headers = {"content-type": answer.headers["content-type"], "content-location": server.address + path}
        found = feedparser.parse(answer.body, response_headers=headers)
        assert found.bozo == 0, found.get("bozo_exception")
        assert found.entries


NOT_THERE = (
    "/khong-co/", "/en/nothing", "/x/feed.xml", "/data/v1/nothing.json", "/_headers", "/_redirects", "/_moved.map",
    "/assets/site.0000000000.css", "/previews/x.png", "/.git/config", "/.env", "/hoi-dap/.x/",
)  # fmt: skip


@pytest.mark.parametrize("path", NOT_THERE)
def test_page_for_what_is_not_there(server: Server, built: BuiltSite, path: str) -> None:
    for headers in ({}, BROWSER):
        answer = server.ask(path, headers)
        assert answer.status == 404
        assert answer.headers["content-type"].startswith("text/html")
        assert answer.body == (built.folder / "404.html").read_bytes()
        assert answer.headers["content-security-policy"] == EVERYWHERE["Content-Security-Policy"]
        assert answer.headers["cache-control"] == PAGES["Cache-Control"], "it may be there tomorrow"


def test_nothing_outside_the_site_is_served(server: Server) -> None:
    assert server.ask("/%2e%2e/%2e%2e/etc/passwd").status == 400


def test_what_moved_leads_on(server: Server) -> None:
    for headers in ({}, BROWSER):
        for move in MOVED[:2]:
            answer = server.ask(f"/{move.origin}", headers)
            assert (answer.status, answer.headers["location"]) == (301, f"/{move.to}")
            assert answer.headers["strict-transport-security"] == ENCRYPTED["Strict-Transport-Security"]
    assert server.ask("/hoi-dap/cu").headers["location"] == "/hoi-dap/cu/"


def test_what_is_gone_for_good_is_said_to_be(server: Server, built: BuiltSite) -> None:
    answer = server.ask("/tin-tuc/bo/")
    assert answer.status == 410
    assert answer.body == (built.folder / "404.html").read_bytes()


def test_list_of_a_new_release_is_read_where_readers_are_served(site: Site, tmp_path: Path) -> None:
    """`current` is a link that is turned over; after a reload the list is that of the new release."""
    releases = [tmp_path / "releases" / name / "site" for name in ("1", "2")]
    for release in releases:
        write([Artifact("index.html", b"x"), Artifact("404.html", b"x")], release)
    write(render_redirects(MOVED, setting_of(site)), releases[1])
    link, aside, folder = tmp_path / "current", tmp_path / ".current", tmp_path / "nginx"
    link.symlink_to(releases[0])
    folder.mkdir()
    with serving(link, folder) as found:
        assert found.ask("/hoi-dap/cu/").status == 404
        aside.symlink_to(releases[1])
        aside.replace(link)
        moved = found.ask("/hoi-dap/cu/")
        assert (moved.status, b'url=/hoi-dap/"' in moved.body) == (200, True), "the page itself leads on meanwhile"
        os.kill(int((folder / "pid").read_text(encoding="utf-8")), signal.SIGHUP)
        until = time.monotonic() + SECONDS
        wanted = {"/hoi-dap/cu/": 301, "/tin-tuc/bo/": 410}
        # The workers of before take requests as well until they have gone, so one new answer is not yet all of them.
        while {path: found.ask(path).status for path in wanted} != wanted:
            assert time.monotonic() < until, "nginx did not read its files anew"
            time.sleep(0.05)


def test_names_that_carry_their_content_are_kept_for_ever(server: Server, built: BuiltSite) -> None:
    wanted = (r"assets/site\.[0-9a-f]{10}\.css", r"previews/[0-9a-f]{20}\.png", r"search/parts/.+\.json")
    for pattern in wanted:
        path = next(path for path in sorted(built.files) if re.fullmatch(pattern, path))
        assert server.ask(f"/{path}").headers["cache-control"] == ASSETS["Cache-Control"]


def test_observatory_would_give_an_a_plus(server: Server) -> None:
    """Each of its rules; no plus makes up for a minus."""
    answer, plain = server.ask("/"), server.ask("/", secure=False)
    seen = Seen(answer.headers, answer.body.decode(), server.address, plain.status, plain.headers["location"])
    assert {rule.__name__: rule(seen) for rule in observatory.RULES if rule(seen) < 0} == {}
    assert observatory.score(seen) == 120


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
def test_nothing_can_be_sent(server: Server, method: str) -> None:
    assert server.ask("/", method=method).status == 405
    assert server.ask("/", method="HEAD").status == 200


def test_data_is_open_to_other_sites(server: Server) -> None:
    name, value = next(iter(DATA.items()))
    assert server.ask("/data/v1/plans.json").headers[name.lower()] == value


def test_without_encryption_one_is_sent_to_where_there_is(server: Server) -> None:
    answer = server.ask("/feed.xml", secure=False)
    assert answer.status == 301
    assert answer.headers["location"] == "https://127.0.0.1/feed.xml"


@pytest.mark.parametrize("size", [(360, 740), (1280, 800)], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/feed.xml", "/en/qa/feed.atom"])
def test_feed_can_be_read_in_a_browser(server: Server, tmp_path: Path, path: str, size: tuple[int, int]) -> None:
    """Title and items as words on a page, nothing wider than it, no code; under the policy of the site."""
    browser = find_browser()
    assert browser is not None, MISSING
    found = feedparser.parse(server.ask(path).body)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        view = {"width": size[0], "height": size[1]}
        page = chromium.new_context(viewport=view, ignore_https_errors=True).new_page()  # type: ignore[arg-type]
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if "Content Security" in said.text else None)
        page.goto(server.address + path)
        assert page.evaluate("document.documentElement.tagName") in {"rss", "feed"}
        text = page.evaluate("document.documentElement.checkVisibility ? document.documentElement.textContent : ''")
        shown = page.evaluate(_SHOWN)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        chromium.close()
    assert found.feed.title == shown[0]["text"]
    assert shown[0]["size"] > 20
    titles = {row["text"] for row in shown}
    for entry in found.entries:
        assert entry.title in titles
        assert entry.link in titles or path.endswith("atom"), "Atom's addresses stand in the stylesheet's own words"
    assert not [row for row in shown if "<" in row["text"] or "tag:" in row["text"]], "full texts and ids stay away"
    assert "tag:" in text
    assert refused == []


#: What stands in view, with its size in pixels.
_SHOWN = """() => [...document.querySelectorAll("*")].filter((one) => !one.children.length && one.textContent.trim()
  && one.getClientRects().length).map((one) =>
  ({text: one.textContent.trim(), size: parseFloat(getComputedStyle(one).fontSize)}))"""
