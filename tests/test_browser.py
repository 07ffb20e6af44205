"""The site in a browser, on a phone and on a desk, with and without JavaScript."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.tools.browser_setup import MISSING, find_browser
from tests.tools.portal import BuiltSite

PHONE, SMALL, DESK = (360, 740), (320, 568), (1280, 800)
SIZES = {"phone": PHONE, "small": SMALL, "desk": DESK}
ANSWER = "ai-giup-toi-nop-ho-so-truc-tuyen-o-hai-phong"
#: Pages to look at, with their twins.
TWINS = {
    "/": "/en/",
    "/ke-hoach/long-khanh-2024/": "/en/plans/long-khanh-2024/",
    f"/hoi-dap/{ANSWER}/": f"/en/qa/{ANSWER}/",
    "/duong-day-nong/": "/en/hotlines/",
}
PATHS = [*TWINS, *TWINS.values()]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Say nothing."""


@pytest.fixture(scope="module")
def address(built: BuiltSite) -> Iterator[str]:
    """The address of a server of the built site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built.folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    path = find_browser()
    assert path is not None, MISSING
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        found.close()


class Visit:
    """One reader: a page, and everything that went wrong on it."""

    def __init__(self, browser: Browser, address: str, size: tuple[int, int], javascript: bool) -> None:
        width, height = size
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=javascript, base_url=address
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.wrong: list[str] = []
        self.page.on("console", lambda said: self._note(said.text, said.type in {"error", "warning"}))
        self.page.on("pageerror", lambda error: self._note(str(error)))
        self.page.on("requestfailed", lambda asked: self._note(f"{asked.failure} {asked.url}"))
        self.page.on("response", lambda answer: self._note(f"{answer.status} {answer.url}", answer.status >= 400))
        self.page.on("request", lambda asked: self._note(f"to {asked.url}", not asked.url.startswith(address)))

    def _note(self, text: str, is_wrong: bool = True) -> None:
        if is_wrong and not text.startswith("net::ERR_ABORTED"):  # what was still loading when the reader went on
            self.wrong.append(text)


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def javascript(request: pytest.FixtureRequest) -> bool:
    """Whether the reader's browser runs scripts."""
    return bool(request.param)


@pytest.fixture(params=["phone", "desk"])
def visit(request: pytest.FixtureRequest, browser: Browser, address: str, javascript: bool) -> Iterator[Visit]:
    """A reader with a phone or at a desk; nothing may go wrong whatever the test does."""
    found = Visit(browser, address, SIZES[request.param], javascript)
    yield found
    found.context.close()
    assert not found.wrong


@pytest.fixture
def phone(browser: Browser, address: str, javascript: bool) -> Iterator[Visit]:
    """A reader with a phone."""
    found = Visit(browser, address, PHONE, javascript)
    yield found
    found.context.close()
    assert not found.wrong


OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  const boxed = (one) => { for (let e = one; e; e = e.parentElement)
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) && e !== document.documentElement
        && e !== document.body) return true; return false; };
  const out = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return one.checkVisibility() && box.width && box.right > wide + 1 && !boxed(one) && !one.closest(".skip"); });
  return [document.documentElement.scrollWidth - wide,
          out.slice(0, 5).map((one) => one.tagName + "." + one.className)];
}"""


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
    visit.context.close()
    assert not visit.wrong


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


def test_search_narrows_the_list_with_or_without_marks(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, PHONE, javascript=True)
    visit.page.goto("/")
    visit.page.locator("main input[name=q]").fill("duong day nong")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/tim-kiem/?q=*")
    rows = visit.page.locator("[data-find] li")
    shown = rows.evaluate_all("rows => rows.map((row) => row.checkVisibility())")
    assert 0 < sum(shown) < len(shown) / 2
    visit.context.close()
    assert not visit.wrong


def test_search_page_can_be_used_without_javascript(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, PHONE, javascript=False)
    visit.page.goto("/tim-kiem/?q=mot+cua")
    rows = visit.page.locator("[data-find] li")
    assert rows.count() > 100
    assert rows.first.is_visible()
    visit.context.close()
    assert not visit.wrong


def test_page_can_be_printed(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, DESK, javascript=True)
    visit.page.goto("/ke-hoach/mong-cai-2024/")
    visit.page.emulate_media(media="print")
    assert not visit.page.locator(".drawer summary").is_visible()
    assert visit.page.locator("h1").is_visible()
    assert len(visit.page.pdf(format="A4")) > 10_000
    visit.context.close()
    assert not visit.wrong
