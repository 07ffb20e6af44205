"""The search field with a keyboard, a finger and a screen reader; the search page and its filters."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.visit import DESK, PHONE, Visit


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def reader(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    """Somebody who searches."""
    visit = Visit(browser, address, request.param)
    yield visit
    visit.close()


def settled(page: Page) -> None:
    """Wait for the results of the last letter: until then, the list is made anew while letters come in."""
    expect(page.locator("input[name=q]").first).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("listbox")).to_have_attribute("aria-busy", "false")


@pytest.mark.parametrize(
    ("path", "typed", "wanted"),
    [
        ("/", "mot cua", "/chuyen-de/mot-cua/"),
        ("/ke-hoach/", "ngay thu bay", "/chuyen-de/ngay-thu-bay-vi-dan/"),
        ("/en/qa/", "one stop", "/en/topics/mot-cua/"),
        ("/bien-tap/", "mot cua", "/chuyen-de/mot-cua/"),
    ],
)
def test_field_is_seen_and_results_come_while_typing(reader: Visit, path: str, typed: str, wanted: str) -> None:
    reader.page.goto(path)
    field = reader.page.locator("input[name=q]:visible").first
    field.press_sequentially(typed)
    results = reader.page.locator("[data-result]")
    expect(results.first).to_be_visible()
    expect(results.first.locator("a[href]")).to_have_count(1)
    expect(results.locator(f"a[href='{wanted}']")).to_have_count(1)


def test_keyboard_alone_opens_a_result(reader: Visit, address: str) -> None:
    page = reader.page
    page.goto("/gioi-thieu/")
    page.keyboard.press("/")
    field = page.locator("input[name=q]")
    expect(field).to_be_focused()
    page.keyboard.type("ngay thu bay")
    settled(page)
    page.keyboard.press("ArrowDown")
    active = str(field.get_attribute("aria-activedescendant"))
    chosen = page.locator(f"[id='{active}']")
    expect(chosen).to_have_attribute("aria-selected", "true")
    href = str(chosen.get_attribute("href"))
    page.keyboard.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", active)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(address + href)


def test_escape_closes_the_list_and_the_words_stay(reader: Visit) -> None:
    page = reader.page
    page.goto("/hoi-dap/")
    field = page.locator("input[name=q]")
    field.press_sequentially("buu dien")
    settled(page)
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".found")).to_be_hidden()
    expect(field).to_have_value("buu dien")


@pytest.mark.parametrize("leave", ["Escape", "Tab"])
def test_a_list_that_was_closed_stays_closed_when_results_come_late(reader: Visit, leave: str) -> None:
    page = reader.page
    slow: list[Route] = []
    page.route("**/parts/**", lambda route: slow.append(route))  # noqa: PLW0108 - playwright asks it for its marks
    page.goto("/hoi-dap/")
    field = page.locator("input[name=q]")
    with page.expect_request("**/parts/**"):
        field.press_sequentially("buu dien")
    page.keyboard.press(leave)
    page.route("**/parts/**", lambda route: route.continue_())
    for route in slow:
        route.continue_()
    page.wait_for_load_state("networkidle")
    page.evaluate("() => new Promise((done) => { setTimeout(done, 200); })")
    expect(page.locator(".found")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("buu dien")
    field.focus()
    if leave == "Escape":
        field.press("Space")
    expect(page.locator(".found")).to_be_visible()


def test_roles_are_those_of_a_combobox(reader: Visit) -> None:
    page = reader.page
    page.goto("/")
    field = page.locator("input[name=q]").first
    field.press_sequentially("ho so")
    settled(page)
    expect(field).to_have_attribute("role", "combobox")
    listbox = page.locator(f"#{field.get_attribute('aria-controls')}")
    expect(listbox).to_have_role("listbox")
    expect(listbox.locator("[role=option]").first).to_be_visible()
    options = listbox.locator("[role=option]")
    assert options.count() <= 7
    assert len({options.nth(number).get_attribute("id") for number in range(options.count())}) == options.count()
    expect(page.locator("form [role=status]").first).to_contain_text("Kết quả:")


def test_list_lies_within_the_window_and_over_the_page(reader: Visit) -> None:
    page = reader.page
    page.goto("/")
    page.locator("input[name=q]").first.press_sequentially("thanh toan")
    settled(page)
    panel = page.locator(".found")
    expect(panel).to_be_visible()
    box, size = panel.bounding_box(), page.viewport_size
    assert box is not None
    assert size is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    page.wait_for_function(  # the list is made anew while letters come in
        "() => { const one = document.querySelectorAll('[data-result]')[2]; if (!one) return false;"
        " const box = one.getBoundingClientRect(); const y = Math.min(box.top + 8, innerHeight - 2);"
        " return one.contains(document.elementFromPoint(box.left + 20, y)); }"
    )


def test_search_page_follows_field_filters_and_address(reader: Visit) -> None:
    page = reader.page
    page.goto("/tim-kiem/?q=thanh+toan")
    results = page.locator("[data-result]")
    expect(results.first).to_be_visible()
    expect(page.locator("[data-list]")).to_be_hidden()
    if not page.locator("#f-kind").is_visible():
        page.locator("[data-filters] summary").click()
    page.locator("#f-kind").select_option("answers")
    expect(page).to_have_url(re.compile("kind=answers"))
    page.wait_for_function(  # the address is written before the results come
        "() => { const rows = [...document.querySelectorAll('[data-result]')];"
        " return rows.length && rows.every((row) => /question/.test(row.dataset.result)); }"
    )
    page.locator("#f-kind").select_option("")
    page.locator("#f-unit").select_option("long-khanh")
    expect(page).to_have_url(re.compile("unit=long-khanh"))
    expect(results.first.locator(".found-about")).to_contain_text("Long Khánh")
    page.locator("#f-lang").select_option("en")
    expect(page).to_have_url(re.compile("lang=en"))
    page.locator("#tim").fill("payment")
    expect(results.first).to_have_attribute("lang", "en")
    page.reload()
    expect(page.locator("#tim")).to_have_value("payment")
    expect(results.first).to_be_visible()


def test_marks_stand_on_the_real_spelling(reader: Visit) -> None:
    reader.page.goto("/tim-kiem/?q=dat+dai")
    marks = reader.page.locator("[data-result] mark")
    expect(marks.first).to_be_visible()
    assert {"đất", "đai"} <= set(marks.all_inner_texts())


def test_nothing_found_is_said_and_the_list_stays(reader: Visit) -> None:
    reader.page.goto("/tim-kiem/?q=xyzzyxq")
    expect(reader.page.locator("[data-results] [role=status]")).to_contain_text("Không tìm thấy")
    expect(reader.page.locator("[data-list]")).to_be_visible()


def test_hostile_words_stay_words(reader: Visit) -> None:
    reader.page.goto("/tim-kiem/?q=%3Cimg%3E%20mot%20cua")
    expect(reader.page.locator("[data-result]").first).to_be_visible()
    assert reader.page.locator("main img").count() == 0


def test_nothing_is_loaded_before_somebody_searches(reader: Visit) -> None:
    reader.page.goto("/ke-hoach/long-khanh-2024/")
    reader.page.wait_for_load_state("networkidle")
    assert reader.asked
    assert not [url for url in reader.asked if "search" in url or "/find." in url]


def test_without_a_script_the_form_leads_to_the_list(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, PHONE, javascript=False)
    visit.page.goto("/hoi-dap/")
    visit.page.locator("input[name=q]").fill("mot cua")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/tim-kiem/?q=mot+cua")
    rows = visit.page.locator("[data-list] li")
    assert rows.count() > 100
    assert rows.first.is_visible()
    visit.close()


def test_the_shortcut_can_be_switched_off(reader: Visit) -> None:
    page = reader.page
    page.goto("/ho-tro-tiep-can/")
    button = page.locator("[data-shortcut] button")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto("/hoi-dap/")
    page.keyboard.press("/")
    expect(page.locator("input[name=q]")).not_to_be_focused()
    page.goto("/ho-tro-tiep-can/")
    page.locator("[data-shortcut] button").click()
    page.goto("/hoi-dap/")
    page.keyboard.press("/")
    expect(page.locator("input[name=q]")).to_be_focused()
