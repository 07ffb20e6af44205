"""How long results take after the last letter, in a browser slowed four times: `python -m tests.bench.search_speed`.

Builds the site in a copy, opens the search page, and types each query of tests/search/queries.yml in one go; the time
is from the input event to the frame in which the results stand. "First" is in a new page each, with what going to the
field loads; "later" is one query after the other in one page.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, sync_playwright

from tests.tools.browser_setup import MISSING, find_browser
from tests.tools.portal import ROOT, build, copy_project
from tests.tools.server import serve

#: How much slower than this machine's a phone's processor is taken to be.
SLOWED = 4
TYPE = """(query) => new Promise((done) => {
  const field = document.getElementById("tim"), results = document.querySelector("[data-results]");
  const said = results.querySelector("[role=status]");
  const start = performance.now();
  const watch = new MutationObserver(() => { watch.disconnect(); requestAnimationFrame(() =>
    setTimeout(() => done(performance.now() - start))); });
  said.textContent = "";
  watch.observe(results, { subtree: true, childList: true, attributes: true, characterData: true });
  field.value = query;
  field.dispatchEvent(new Event("input"));
})"""


def slow(page: Page) -> None:
    """Slow the page's processor down."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})


def main() -> int:
    """Print medians and the slowest twentieth, in milliseconds."""
    path = find_browser()
    if path is None:
        print(MISSING, file=sys.stderr)
        return 1
    queries: list[dict[str, Any]] = yaml.safe_load(
        (ROOT / "tests" / "search" / "queries.yml").read_text(encoding="utf-8")
    )
    typed = [query["query"] for query in queries if query["lang"] == "vi"]
    first: list[float] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(copy_project(Path(folder) / "project"))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        with serve(site.folder) as address:
            for query in typed[::4]:
                page = browser.new_context(bypass_csp=True).new_page()
                page.goto(f"{address}/tim-kiem/", wait_until="networkidle")
                page.locator("#tim").focus()
                page.wait_for_load_state("networkidle")
                slow(page)
                first.append(page.evaluate(TYPE, query))
                page.context.close()
            page = browser.new_context(bypass_csp=True).new_page()
            page.goto(f"{address}/tim-kiem/?q=mot+cua", wait_until="networkidle")
            slow(page)
            later = [page.evaluate(TYPE, query) for query in typed]
            again = [page.evaluate(TYPE, query) for query in typed]
        browser.close()
    for name, times in (("first", first), ("later", later), ("loaded before", again)):
        times.sort()
        slowest = times[int(len(times) * 0.95)]
        print(f"{name:<14} median {statistics.median(times):6.0f} ms  slowest of twenty {slowest:6.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
