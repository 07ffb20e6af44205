"""`python -m tests.bench.lighthouse` builds the site, serves it as a host does and lets Lighthouse measure it.

Prints a table and writes it to build/lighthouse.json. Ends with 1 when a page misses a target, and with 2 when nothing
can be measured. Figures are the medians of three runs on a telephone with a slow network, simulated by Lighthouse.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.lighthouse.report import Measured, Report, measured, table
from tests.tools import portal
from tests.tools.browser_setup import MISSING, find_browser
from tests.tools.npm_setup import LIGHTHOUSE
from tests.tools.server import serve

PATHS = (
    "/",
    "/ke-hoach/long-khanh-2024/",
    "/hoi-dap/ai-giup-toi-nop-ho-so-truc-tuyen-o-hai-phong/",
    "/duong-day-nong/",
)
RUNS = 3
#: The browser says nothing to its maker while it measures.
CHROME_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
)  # fmt: skip
WRITTEN = portal.ROOT / "build" / "lighthouse.json"


def run(url: str, browser: Path) -> Report:
    """Measure a page once. Raises CalledProcessError when Lighthouse fails."""
    program = LIGHTHOUSE.modules / "lighthouse" / "cli" / "index.js"
    options = ["--output=json", "--output-path=stdout", "--quiet", "--no-enable-error-reporting"]
    done = subprocess.run(
        [shutil.which("node") or "node", str(program), url, *options, f"--chrome-flags={' '.join(CHROME_FLAGS)}"],
        env={**os.environ, "CHROME_PATH": str(browser)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=180,
    )
    report: Report = json.loads(done.stdout)
    return report


def again(url: str, browser: Path) -> Report:
    """Measure a page, once more when Lighthouse fails: on a busy machine the browser's trace can lack its beginning."""
    try:
        return run(url, browser)
    except subprocess.SubprocessError:
        return run(url, browser)


def measure(browser: Path) -> Iterator[Measured]:
    """Build the site for the address that it is served from, and measure its pages."""
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as folder:
        project = portal.copy_project(Path(folder) / "project")
        with serve(project / "site") as address:
            portal.build(project, SITE_URL=f"{address}/")
            for path in PATHS:
                print(f"{path} …", file=sys.stderr, flush=True)
                yield measured(path, [again(address + path, browser) for _ in range(RUNS)])


def main() -> int:
    """The exit code: 0 when every target is met, 1 when one is missed, 2 when a tool is missing."""
    browser = find_browser()
    wrong = LIGHTHOUSE.install() or (None if browser else MISSING)
    if wrong or browser is None:
        print(wrong, file=sys.stderr)
        return 2
    try:
        pages = list(measure(browser))
    except (AssertionError, ValueError, subprocess.SubprocessError) as error:  # not built, not painted, not run
        print(error, getattr(error, "stderr", None) or "", file=sys.stderr)
        return 2
    print(*table(pages), sep="\n")
    print(f"load of the machine {os.getloadavg()[0]:.1f} (a busy one blocks pages: TBT counts on a quiet one only)")
    WRITTEN.parent.mkdir(exist_ok=True)
    WRITTEN.write_text(json.dumps([page._asdict() for page in pages], indent=2) + "\n", encoding="utf-8")
    missed = [f"{page.path} misses its target: {', '.join(page.missed())}" for page in pages if page.missed()]
    print(*missed or ["every page meets its targets"], sep="\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
