"""Search in a browser over a site of hostile texts: what it shows are words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from tests.browser.visit import DESK, Visit
from tests.project import checked
from tests.tools import hostile
from tests.tools.server import serve

#: Words to find it by, then what would run, were it not shown as the words that it is.
TEXT = 'hoangthu &lt;img src=x onerror=alert(1)&gt; " onmouseover="alert(1) \' {{7*7}} javascript:alert(1)'


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site in which that text stands wherever an editor can type, in a unit with an odd id."""
    folder = tmp_path_factory.mktemp("hostile")
    root = hostile.hostile_project(folder / "project")
    for path in sorted([*root.glob("plans/**/*.yml"), *root.glob("content/**/*.md")]):
        text = path.read_text(encoding="utf-8")
        for before in ("unit: ", "id: "):
            for after in ("\n", ",", "}"):
                text = text.replace(f"{before}song-dao{after}", f"{before}constructor{after}")
        path.write_text(text, encoding="utf-8")
    site, _ = hostile.fill(root, TEXT)
    assert "constructor" in site.units
    assert not checked(root).fails(strict=False)
    with serve(Path(hostile.build(site, folder / "built"))) as found:
        yield found


@pytest.mark.parametrize("path", ["/tim-kiem/?q=hoangthu", "/en/search/?q=hoangthu"])
def test_results_are_words(browser: Browser, hostile_address: str, path: str) -> None:
    visit = Visit(browser, hostile_address, DESK)
    said: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    visit.page.on("dialog", dismiss)
    visit.page.goto(path)
    visit.page.wait_for_function("document.querySelectorAll('main li a').length > 3")
    shown = visit.page.locator("main").inner_text()
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown, "what was typed"
    assert "<img src=x onerror=alert(1)>" in shown, "what Markdown makes of it, as words, too"
    made = "[...document.querySelectorAll('main *')].flatMap((one) => [one.localName, ...one.getAttributeNames()])"
    assert not {name for name in visit.page.evaluate(made) if name in {"img", "script"} or name.startswith("on")}
    counts = visit.page.locator("main select option").all_inner_texts()
    assert counts
    assert not [text for text in counts if "function" in text or "native" in text]
    assert said == []
    visit.close()
