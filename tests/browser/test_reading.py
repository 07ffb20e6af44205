"""Readers find what they came for, on a phone and at a desk, with and without JavaScript."""

from __future__ import annotations

import pytest

from tests.browser.visit import OVERFLOW, TWINS, Visit


@pytest.mark.parametrize(("vi", "en"), TWINS.items())
def test_switcher_leads_to_the_twin_and_back(visit: Visit, address: str, vi: str, en: str) -> None:
    visit.page.goto(vi)
    visit.page.locator("nav.languages a[hreflang=en]").click()
    visit.page.wait_for_url(address + en)
    assert visit.page.locator("html").get_attribute("lang") == "en"
    visit.page.locator("nav.languages a[hreflang=vi]").click()
    visit.page.wait_for_url(address + vi)
    assert visit.page.locator("html").get_attribute("lang") == "vi"


@pytest.mark.parametrize(("home", "hotlines"), [("/", "/duong-day-nong/"), ("/en/", "/en/hotlines/")])
def test_number_to_call_is_at_most_two_clicks_from_home(visit: Visit, address: str, home: str, hotlines: str) -> None:
    """One to the hotlines, from what stands open on the home page, and one on the number."""
    visit.page.goto(home)
    visit.page.locator(f"main a[href='{hotlines}']").first.click()
    visit.page.wait_for_url(address + hotlines)
    number = visit.page.locator("main a[href='tel:+84825077988']").first
    assert number.is_visible()
    assert "082.507.7988" in number.inner_text()
    box = number.bounding_box()
    assert box is not None
    assert box["height"] >= 24, "WCAG 2.5.8: a finger must meet it"


def test_every_section_can_be_reached_from_the_menu(phone: Visit) -> None:
    phone.page.goto("/")
    phone.page.locator(".drawer summary").click()
    links = phone.page.locator(".drawer nav a")
    links.first.wait_for(state="visible")
    assert links.count() >= 10
    assert all(links.nth(number).is_visible() for number in range(links.count()))
    assert phone.page.evaluate(OVERFLOW) == [0, []]


@pytest.mark.parametrize(("path", "task"), [("/ke-hoach/long-khanh-2024/", 40), ("/en/plans/long-khanh-2024/", 77)])
def test_task_of_a_shared_link_is_in_view(visit: Visit, path: str, task: int) -> None:
    visit.page.goto(f"{path}#task-{task}")
    found = visit.page.locator(f"#task-{task}")
    assert found.is_visible()
    box, size = found.bounding_box(), visit.page.viewport_size
    assert box is not None
    assert size is not None
    assert -1 <= box["y"] < size["height"] * 0.9
    covering = found.evaluate(
        "one => { const r = one.getBoundingClientRect();"
        " const top = document.elementFromPoint(r.left + Math.min(20, r.width / 2), Math.max(r.top, 0) + 12);"
        " return Boolean(top) && !one.contains(top) && !top.contains(one) ? top.outerHTML.slice(0, 80) : ''; }"
    )
    assert covering == "", "nothing lies over it"


def test_contents_of_a_long_plan_lead_into_it(visit: Visit) -> None:
    visit.page.goto("/ke-hoach/long-khanh-2024/")
    first = visit.page.locator("nav.contents a").last
    if not first.is_visible():
        visit.page.locator("nav.contents summary").click()
    href = first.get_attribute("href")
    assert href is not None
    first.click()
    visit.page.wait_for_url(f"**{href}")
    box, size = visit.page.locator(href).bounding_box(), visit.page.viewport_size
    assert box is not None
    assert size is not None
    assert -1 <= box["y"] < size["height"]
