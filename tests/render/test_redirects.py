"""What hosts, servers and browsers are told of addresses that moved."""

from __future__ import annotations

import html5lib
import pytest
from lxml import html

from cchc.render.headers import PAGE_POLICY
from cchc.render.redirects import render_redirects
from cchc.site import Site
from cchc.site.views.moves import Move
from tests.tools.rendering import at, setting_of

MOVES = (
    Move("data/v1/plans/cu.json", "data/v1/plans/moi.json", "vi"),
    Move("en/qa/old/", "en/qa/new/", "en"),
    Move("hoi-dap/bo/", None, "vi"),
    Move("hoi-dap/cu/", "", "vi"),
)


@pytest.mark.parametrize(("url", "base"), [("https://a.vn/", "/"), ("https://a.vn/portal/", "/portal/")])
def test_files(site: Site, url: str, base: str) -> None:
    found = {path: data.decode() for path, data in render_redirects(MOVES, at(setting_of(site), url))}
    assert found.keys() == {"_redirects", "_moved.map", "en/qa/old/index.html", "hoi-dap/cu/index.html"}
    assert found["_redirects"].splitlines() == [
        f"{base}data/v1/plans/cu.json {base}data/v1/plans/moi.json 301",
        f"{base}en/qa/old/ {base}en/qa/new/ 301",
        f"{base}hoi-dap/cu/ {base} 301",
    ]
    assert found["_moved.map"].splitlines() == [
        f'"{base}data/v1/plans/cu.json" "{base}data/v1/plans/moi.json";',
        f'"{base}en/qa/old/" "{base}en/qa/new/";',
        f'"{base}hoi-dap/bo/" "gone";',
        f'"{base}hoi-dap/cu/" "{base}";',
    ]


def test_page_leads_on_and_says_where_to(site: Site) -> None:
    files = dict(render_redirects(MOVES, at(setting_of(site), "https://a.vn/portal/")))
    text = files["en/qa/old/index.html"].decode()
    html5lib.HTMLParser(strict=True).parse(text)
    page = html.document_fromstring(text)
    assert page.get("lang") == "en"
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=/portal/en/qa/new/"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://a.vn/portal/en/qa/new/"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [PAGE_POLICY]
    assert page.xpath("//a/@href") == ["/portal/en/qa/new/"]
    assert page.xpath("string(//h1)") == "This page has moved"


def test_nothing_moved_nothing_written(site: Site) -> None:
    assert list(render_redirects((), setting_of(site))) == []


def test_what_is_only_gone_needs_no_redirect(site: Site) -> None:
    [artifact] = render_redirects([MOVES[2]], setting_of(site))
    assert artifact.path == "_moved.map"
