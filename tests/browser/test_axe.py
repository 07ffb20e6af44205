"""axe finds no barrier on any kind of page: WCAG 2.2 AA and good practice, light and dark, narrow and wide."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from cchc.site import Site
from tests.browser.visit import Visit
from tests.tools.kinds import Kind, every_kind, richest
from tests.tools.npm_setup import WEB
from tests.tools.portal import BuiltSite

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """(tags) => axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]})
  .then((found) => found.violations)"""
#: What is folded stands open, since axe looks at what is shown only; the menu lies over the page and has its own turn.
UNFOLD = """(menu) => document.querySelectorAll("details").forEach((one) => {
  one.open = menu || !one.matches(".drawer"); })"""


class State(NamedTuple):
    """How a page is looked at."""

    width: int
    scheme: Literal["light", "dark"]
    menu: bool = False

    def __str__(self) -> str:
        return f"{self.width} px, {self.scheme}{', menu open' if self.menu else ''}"


#: Every page in every state (`make test-long`).
WHOLE = os.environ.get("AXE_STATES") == "all"
#: English pages that `make test` looks at, too.
ENGLISH = frozenset({"home", "plan", "question", "search", "calendar", "press"})
#: Each width and each scheme once; the open menu, which is the same everywhere, on the home pages; every combination on
#: every page with AXE_STATES=all (`make test-long`).
STATES = (State(320, "light"), State(1280, "dark"))
MENU = State(320, "dark", menu=True)
ALL_STATES = (*STATES, MENU, State(320, "dark"), State(1280, "light"), State(320, "light", menu=True))


@pytest.fixture(scope="module")
def axe() -> str:
    """The program that is run in each page."""
    reason = WEB.missing()
    if reason:
        pytest.skip(reason)
    return (WEB.modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def urls(site: Site, built: BuiltSite) -> Mapping[Kind, str]:
    """The page to look at, of each kind."""
    return richest(site, built)


def kinds() -> list[Kind]:
    """Every kind in both languages; in `make test` only some in English, since both have the same templates."""
    return [kind for kind in every_kind() if WHOLE or kind.lang == "vi" or kind.name in ENGLISH]


def put_in(page: Page, state: State) -> None:
    """Look at a page in another way."""
    page.set_viewport_size({"width": state.width, "height": 800})
    page.emulate_media(color_scheme=state.scheme)
    page.evaluate(UNFOLD, state.menu)


def violations(page: Page, state: State) -> Iterator[str]:
    """What axe finds in a state: the rule, and each place with what it shows and what is wrong there."""
    put_in(page, state)
    found: list[dict[str, Any]] = page.evaluate(RUN, TAGS)
    for rule in found:
        yield f"\n{rule['id']}: {rule['help']} ({state}, {len(rule['nodes'])} times)"
        for node in rule["nodes"][:5]:
            target, why = " ".join(map(str, node["target"])), " ".join(node["failureSummary"].split())
            yield f"    {target}\n        {node['html'][:160]!r}\n        {why[:240]}"


@pytest.mark.parametrize("kind", kinds(), ids=str)
def test_page_has_no_barrier(browser: Browser, address: str, axe: str, urls: Mapping[Kind, str], kind: Kind) -> None:
    visit = Visit(browser, address, (320, 800), bypass_csp=True)
    visit.page.goto(urls[kind])
    visit.page.evaluate(axe)
    states = ALL_STATES if WHOLE else (*STATES, MENU) if kind.name == "home" else STATES
    found = [line for state in states for line in violations(visit.page, state)]
    assert not found, "\n".join([urls[kind], *found])
    visit.context.close()


@pytest.mark.parametrize(
    ("style", "where"),
    [
        ("main p { color: #777; background: #888 }", lambda state: True),
        (
            "@media (prefers-color-scheme: dark) { main p { color: #222; background: #333 } }",
            lambda state: state.scheme == "dark",
        ),
        ("@media (width < 400px) { main p { color: #222; background: #333 } }", lambda state: state.width == 320),
        (".drawer a { color: #777 !important; background: #888 }", lambda state: state.menu),
    ],
    ids=["everywhere", "dark", "narrow", "menu"],
)
def test_barrier_is_found_where_it_is(
    browser: Browser, address: str, axe: str, style: str, where: Callable[[State], bool]
) -> None:
    visit = Visit(browser, address, (320, 800), bypass_csp=True)
    visit.page.goto("/gioi-thieu/")
    visit.page.evaluate(axe)
    visit.page.add_style_tag(content=style)
    seen = {state for state in ALL_STATES if "color-contrast" in "".join(violations(visit.page, state))}
    # the open menu may hide a barrier in the text below it
    assert {state for state in ALL_STATES if where(state) and (not state.menu or "drawer" in style)} <= seen
    assert all(where(state) for state in seen)
    visit.context.close()


@pytest.mark.parametrize("path", ["/", "/en/search/"])
def test_search_results_have_no_barrier(browser: Browser, address: str, axe: str, path: str) -> None:
    visit = Visit(browser, address, (320, 800), bypass_csp=True)
    visit.page.goto(path)
    visit.page.evaluate(axe)
    field = visit.page.locator("main input[name=q]")
    field.press_sequentially("one stop" if path.startswith("/en/") else "mot cua")
    visit.page.locator("[data-result]").first.wait_for()
    visit.page.keyboard.press("ArrowDown")
    found = [line for state in STATES if not state.menu for line in violations(visit.page, state)]
    assert visit.page.locator("[data-result]").first.is_visible()
    assert not found, "\n".join(found)
    visit.context.close()
