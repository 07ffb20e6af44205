"""Everything can be reached with the keys alone."""

from __future__ import annotations

import pytest

from tests.browser.visit import Visit


@pytest.mark.parametrize("path", ["/", "/en/plans/long-khanh-2024/"])
def test_first_tab_stop_is_the_skip_link_and_it_skips(visit: Visit, path: str) -> None:
    visit.page.goto(path)
    visit.page.keyboard.press("Tab")
    skip = visit.page.locator("a.skip")
    assert skip.evaluate("one => one === document.activeElement")
    box, size = skip.bounding_box(), visit.page.viewport_size
    assert box is not None
    assert size is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= size["height"], "it is seen when it has the focus"
    visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith("#noi-dung")
    assert visit.page.evaluate("document.activeElement.id") == "noi-dung"


@pytest.mark.parametrize("path", ["/", "/en/hotlines/"])
def test_menu_opens_without_a_mouse_or_a_script(phone: Visit, path: str) -> None:
    phone.page.goto(path)
    link = phone.page.locator(".drawer nav a").first
    assert not link.is_visible()
    phone.page.locator(".drawer summary").focus()
    phone.page.keyboard.press("Enter")
    link.wait_for(state="visible")
    href = link.get_attribute("href")
    link.click()
    phone.page.wait_for_url(f"**{href}")
