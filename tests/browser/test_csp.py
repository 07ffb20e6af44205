"""Pages keep to their own security policy, ask nobody else for anything, and need few files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from cchc.site import Site
from tests.browser.visit import PHONE, Visit
from tests.tools.kinds import Kind, every_kind, richest
from tests.tools.portal import BuiltSite
from tests.tools.server import serve

MOST_REQUESTS = 6
#: Run before anything else on a page: remembers what the browser refused.
LISTEN = """window.refused = [];
document.addEventListener("securitypolicyviolation", (one) => {
  window.refused.push(`${one.effectiveDirective}: ${one.blockedURI} (${one.disposition})`); });"""
#: What readers do everywhere: open what is folded, search for something; then what a script does about it has begun.
USE = """() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  for (const one of document.querySelectorAll("input")) {
    one.focus(); one.value = "dich vu"; one.dispatchEvent(new Event("input", {bubbles: true})); }
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go, 50)));
}"""


@pytest.fixture(scope="module")
def urls(site: Site, built: BuiltSite) -> Mapping[Kind, str]:
    """The page to look at, of each kind."""
    return richest(site, built)


def first_view(visit: Visit, url: str) -> None:
    """Open a page and wait until nothing more is asked for."""
    visit.page.add_init_script(LISTEN)
    visit.page.goto(url, wait_until="networkidle")


def refused(page: Page) -> list[str]:
    """What the policy kept from happening on a page."""
    found: list[str] = page.evaluate("window.refused")
    return found


@pytest.mark.parametrize("kind", every_kind(), ids=str)
def test_page_keeps_to_the_policy_and_needs_few_files_of_its_own(
    browser: Browser, address: str, urls: Mapping[Kind, str], kind: Kind
) -> None:
    visit = Visit(browser, address, PHONE)
    first_view(visit, urls[kind])
    assert len(visit.asked) <= MOST_REQUESTS, visit.asked
    visit.page.evaluate(USE)
    assert refused(visit.page) == [], urls[kind]
    visit.close()


PAGE = '<!doctype html><html lang="vi"><meta charset="utf-8">%s<title>Trang</title><h1>Trang</h1>%s</html>'
POLICY = "default-src 'none'; script-src 'self'; img-src 'self'"
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


@pytest.mark.parametrize("where", ["header", "meta"])
def test_breach_of_the_policy_is_seen(browser: Browser, tmp_path: Path, where: str) -> None:
    page = PAGE % (META if where == "meta" else "", "<script>let inline;</script><p style='color: red'>Đỏ</p>")
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    if where == "header":
        (tmp_path / "_headers").write_text(f"/*\n  Content-Security-Policy: {POLICY}\n", encoding="utf-8")
    with serve(tmp_path) as address:
        visit = Visit(browser, address, PHONE)
        first_view(visit, "/")
        found = refused(visit.page)
        visit.context.close()
    assert sorted(found) == ["script-src-elem: inline (enforce)", "style-src-attr: inline (enforce)"]
    assert len([text for text in visit.wrong if "Content Security Policy" in text]) == 2, "and the console tells, too"


def test_stranger_and_missing_file_and_every_request_are_seen(browser: Browser, tmp_path: Path) -> None:
    own = "".join(f'<img src="/{number}.svg" alt="">' for number in range(MOST_REQUESTS))
    with serve(tmp_path) as address:
        stranger = address.replace("127.0.0.1", "localhost")
        (tmp_path / "index.html").write_text(PAGE % ("", f'{own}<img src="{stranger}/a.svg" alt="">'), encoding="utf-8")
        for number in range(1, MOST_REQUESTS):
            (tmp_path / f"{number}.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
        visit = Visit(browser, address, PHONE)
        first_view(visit, "/")
        visit.context.close()
    assert len({url for url in visit.asked if url.startswith(address)}) == MOST_REQUESTS + 1
    assert f"to {stranger}/a.svg" in visit.wrong
    assert f"404 {address}/0.svg" in visit.wrong
