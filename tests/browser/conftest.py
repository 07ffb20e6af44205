"""The built site on a server, a browser, and readers of several kinds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from cchc.site import Site
from tests.browser.visit import PHONE, SIZES, Visit
from tests.tools.browser_setup import MISSING, find_browser
from tests.tools.editor import publish_editor
from tests.tools.portal import BuiltSite
from tests.tools.server import serve


@pytest.fixture(scope="module")
def address(built: BuiltSite) -> Iterator[str]:
    """The address of a server of the built site."""
    with serve(built.folder) as found:
        yield found


@pytest.fixture(scope="module")
def form(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the editors' form."""
    folder = tmp_path_factory.mktemp("editor")
    publish_editor(site, folder)
    with serve(folder) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    path = find_browser()
    assert path is not None, MISSING
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def javascript(request: pytest.FixtureRequest) -> bool:
    """Whether the reader's browser runs scripts."""
    return bool(request.param)


@pytest.fixture(params=["phone", "desk"])
def visit(request: pytest.FixtureRequest, browser: Browser, address: str, javascript: bool) -> Iterator[Visit]:
    """A reader with a phone or at a desk; nothing may go wrong whatever the test does."""
    found = Visit(browser, address, SIZES[request.param], javascript)
    yield found
    found.close()


@pytest.fixture
def phone(browser: Browser, address: str, javascript: bool) -> Iterator[Visit]:
    """A reader with a phone."""
    found = Visit(browser, address, PHONE, javascript)
    yield found
    found.close()
