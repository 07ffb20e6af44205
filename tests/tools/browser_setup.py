"""Makes sure that the browser tests have a Chromium or Chrome to drive.

Run before pytest by `make test`. Prints the browser it found or installed and ends with 0, or prints one
line that says what to install and ends with 1. Nothing is downloaded outside the system's package manager.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# The fonts give Vietnamese letters a shape in screenshots and a width in layout tests.
DEBIAN_PACKAGES = ("chromium", "fonts-dejavu-core")
MISSING = (
    "the browser tests need Chromium or Chrome: install one (Debian: apt install chromium), "
    "or name it: CHROMIUM=/path/to/chrome"
)


def candidates(environ: Mapping[str, str]) -> Sequence[str]:
    """The names and paths to try, in order; `CHROMIUM` alone when it is set."""
    named = environ.get("CHROMIUM", "")
    return (named,) if named else (*NAMES, *MAC_PATHS)


def find_browser(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The first browser there is, as an absolute path, or None."""
    for name in candidates(environ):
        found = shutil.which(name, path=environ.get("PATH"))
        if found:
            return Path(found).absolute()
    return None


def can_install(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether Debian's packages may be installed: root, apt-get, and no browser of the caller's choice."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and not environ.get("CHROMIUM") and shutil.which("apt-get") is not None


def install_debian_chromium() -> str | None:
    """Installs Debian's Chromium; what went wrong in one line, or None."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN_PACKAGES]
    for command in (["apt-get", "update", "-qq"], install):
        run = subprocess.run(
            command,
            env=quiet,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if run.returncode:
            last = run.stdout.strip().splitlines()[-1:] or ["no output"]
            return f"{' '.join(command[:2])} failed ({last[0]})"
    return None


def main() -> int:
    """The exit code: 0 with a browser, 1 without."""
    browser = find_browser()
    failure = None
    if browser is None and can_install():
        print("installing Debian's chromium for the browser tests", flush=True)
        failure = install_debian_chromium()
        browser = find_browser()
    if browser is None:
        print(f"{MISSING}{f'; {failure}' if failure else ''}", file=sys.stderr)
        return 1
    print(f"browser tests use {browser}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
