"""Pages fit every screen, and paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import DESK, OVERFLOW, PATHS, PHONE, SIZES, Visit


@pytest.mark.parametrize("path", PATHS)
def test_page_fits_every_screen_and_nothing_goes_wrong(
    browser: Browser, address: str, javascript: bool, path: str
) -> None:
    visit = Visit(browser, address, PHONE, javascript)
    for name, (width, height) in SIZES.items():
        visit.page.set_viewport_size({"width": width, "height": height})
        visit.page.goto(path)
        more, elements = visit.page.evaluate(OVERFLOW)
        assert (more, elements) == (0, []), name
        assert visit.page.locator("h1").is_visible()
        assert visit.page.locator("h1").count() == 1
    visit.close()


def test_page_can_be_printed(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, DESK, javascript=True)
    visit.page.goto("/ke-hoach/mong-cai-2024/")
    visit.page.emulate_media(media="print")
    assert not visit.page.locator(".drawer summary").is_visible()
    assert visit.page.locator("h1").is_visible()
    assert len(visit.page.pdf(format="A4")) > 10_000
    visit.close()


@pytest.mark.parametrize(
    "path", ["/ke-hoach/mong-cai-2024/", "/en/qa/ai-giup-toi-nop-ho-so-truc-tuyen-o-hai-phong/", "/duong-day-nong/"]
)
def test_paper_has_addresses_open_folds_and_no_navigation(browser: Browser, address: str, path: str) -> None:
    visit = Visit(browser, address, DESK)
    page = visit.page
    page.goto(path)
    page.emulate_media(media="print")
    assert page.locator(".paper").inner_text().endswith(f"https://cchc.example.vn{path}")
    for selector in (".top", ".crumbs", ".foot nav", ".contents", ".find", ".chips"):
        shown = page.locator(selector)
        assert not any(shown.nth(number).is_visible() for number in range(shown.count())), selector
    links = page.locator("main :is(.points, .prose, .list) a[href^='/']")
    href = str(links.first.get_attribute("href"))
    after = links.first.evaluate("one => getComputedStyle(one, '::after').content")
    assert after.replace('"', "").replace(" ", "") == f"(https://cchc.example.vn{href})"
    heads = page.locator("main thead")
    assert {heads.nth(number).evaluate("one => getComputedStyle(one).display") for number in range(heads.count())} <= {
        "table-header-group"
    }
    visit.close()
