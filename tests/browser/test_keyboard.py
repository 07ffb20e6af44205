"""Everything can be reached with the keys alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visit import DESK, PHONE, Size, Visit


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


#: Goes on with the Tab key; tells of each stop where it is in the document, whether it is seen, and its ring.
STOP = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const box = one.getClientRects()[0], style = getComputedStyle(one);
  const x = Math.min(Math.max(box.left + Math.min(8, box.width / 2), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(8, box.height / 2), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    place: [...document.querySelectorAll("*")].indexOf(one),
    name: `${one.tagName} ${one.textContent.trim().slice(0, 40)}`,
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: Boolean(top) && !one.contains(top) && !top.contains(one),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/ke-hoach/mong-cai-2024/",
        "/hoi-dap/ai-giup-toi-nop-ho-so-truc-tuyen-o-hai-phong/",
        "/en/hotlines/",
        "/tim-kiem/",
        "/ho-tro-tiep-can/",
    ],
)
@pytest.mark.parametrize(
    "size", [pytest.param(PHONE, id="phone"), pytest.param(DESK, id="desk", marks=pytest.mark.long)]
)
def test_every_stop_is_seen_and_comes_in_the_order_of_reading(
    browser: Browser, address: str, path: str, size: Size
) -> None:
    visit = Visit(browser, address, size)
    page = visit.page
    page.goto(path)
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 12
    assert [stop["place"] for stop in stops] == sorted({stop["place"] for stop in stops}), "order, each once"
    assert not [stop["name"] for stop in stops if not stop["inside"] or stop["covered"] or not stop["ring"]]
    visit.close()


def test_filters_of_a_long_plan_work_with_the_keys(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, DESK)
    page = visit.page
    page.goto("/ke-hoach/long-khanh-2024/")
    rows = page.locator("table.tasks tr[id]:visible")
    expect(rows).to_have_count(77)
    page.locator("#n-field").focus()
    expect(page.locator("#n-field option")).to_have_count(8)
    page.keyboard.press("ArrowDown")
    expect(rows).to_have_count(6)
    expect(page.locator("[data-narrow] [role=status]")).to_have_text("Đang hiện 6 trên 77 nhiệm vụ.")
    page.locator("#n-field").select_option("")
    page.locator("#n-agency").select_option("/co-quan/long-khanh-phong-noi-vu/")
    names = rows.evaluate_all("rows => rows.map((row) => row.cells[1].textContent)")
    assert len(names) >= 15
    assert all("Phòng Nội vụ" in name for name in names)
    page.locator("#n-time").select_option(label="Quý II")
    assert 0 < rows.count() < 15
    page.locator("#n-agency").select_option("")
    expect(rows).to_have_count(5)
    page.locator("#n-time").select_option("")
    expect(rows).to_have_count(77)
    visit.close()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_filters_are_links_without_a_script(browser: Browser, address: str, lang: str) -> None:
    visit = Visit(browser, address, PHONE, javascript=False)
    page = visit.page
    page.goto("/ke-hoach/long-khanh-2024/" if lang == "vi" else "/en/plans/long-khanh-2024/")
    expect(page.locator("[data-narrow]")).to_be_hidden()
    assert page.locator(".jump a[href^='#field-']").count() == 7
    page.locator("#times summary").click()
    quarter = page.locator("#times tr", has_text="Quý II" if lang == "vi" else "Quarter II").first
    quarter.locator("a").first.click()
    page.wait_for_url("**#task-*")
    page.locator("#carriers a").first.click()
    page.wait_for_url("**#p-long-khanh-2024")
    assert page.locator("a[href*='long-khanh-2024/#task-']").count() >= 20
    visit.close()
