"""Tables stay tables where they look like cards: a screen reader tells each cell's heads."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import DESK, SMALL, Size, Visit


def roles(visit: Visit, path: str) -> Counter[str]:
    """How often each role of a table occurs in what the browser tells screen readers."""
    visit.page.goto(path)
    visit.page.add_style_tag(content="tr { content-visibility: visible !important }")  # as if read to the end
    session = visit.context.new_cdp_session(visit.page)
    tree: dict[str, Any] = session.send("Accessibility.getFullAXTree")
    names = (node["role"]["value"] for node in tree["nodes"] if not node.get("ignored") and "role" in node)
    return Counter(name for name in names if name in {"table", "row", "rowheader", "columnheader", "cell"})


@pytest.mark.parametrize("size", [SMALL, DESK], ids=["small", "desk"])
@pytest.mark.parametrize("path", ["/ke-hoach/mong-cai-2024/", "/en/plans/bang-ca-2024/"])
def test_rows_cells_and_heads_are_told(browser: Browser, address: str, path: str, size: Size) -> None:
    visit = Visit(browser, address, size, bypass_csp=True)
    found = roles(visit, path)
    tables = visit.page.locator("table").count()
    assert found["table"] == tables
    assert found["row"] == visit.page.locator("table tr").count()
    assert found["rowheader"] == visit.page.locator("tbody th[scope=row]").count()
    assert found["columnheader"] == visit.page.locator("thead th").count()
    assert found["cell"] == visit.page.locator("table td").count()
    visit.context.close()
