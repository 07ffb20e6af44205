"""Looks for known holes in everything that is locked: Python's packages with pip-audit, npm's with npm.

Run by `make audit`, and by CI; not part of `make test`, since what it says changes from day to day and it needs the
network. pip-audit has an environment of its own below .venv/, from a lock with hashes. Ends with 1 when a hole is
known, and with 2 when somebody could not be asked: that is no reason to believe that there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.tools.apart import ROOT, apart

AUDITOR = apart("audit")
#: What is looked at: what the site, the tests, the build and the bench use, and the auditor itself.
LOCKS = (
    ROOT / "requirements.lock",
    ROOT / "tests" / "bench" / "requirements.lock",
    apart("storage").lock,
    AUDITOR.lock,
)
#: The editors' form is the one that reaches somebody's browser.
NPM = (ROOT / "tests" / "tools" / "web", ROOT / "tests" / "bench" / "lighthouse", ROOT / "overrides" / "editor")
#: Holes below this are told of but are no reason to stop: none of npm's packages reaches a reader of the site.
NPM_LEVEL = "high"
FOUND, UNKNOWN = 1, 2


def run(command: Sequence[str], folder: Path, environ: Mapping[str, str]) -> tuple[int, str]:
    """Run a program and show what it says; give its exit code and its words."""
    done = subprocess.run(
        command, cwd=folder, env=dict(environ), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    print(done.stdout, end="", flush=True)
    return done.returncode, done.stdout


def python_packages(environ: Mapping[str, str]) -> int:
    """Ask about Python's packages; pip resolves nothing, the locks are whole."""
    failure = AUDITOR.set_up(environ)
    if failure is not None:
        print(failure, flush=True)
        return UNKNOWN
    listed = [word for lock in LOCKS for word in ("--requirement", str(lock))]
    options = ["--disable-pip", "--require-hashes", "--strict", "--progress-spinner", "off"]
    code, said = run([str(AUDITOR.program("pip-audit")), *options, *listed], ROOT, environ)
    return code if code == 0 else FOUND if "known vulnerabilit" in said else UNKNOWN


def npm_packages(environ: Mapping[str, str]) -> int:
    """Ask about npm's packages: those of the tests, and the program of the editors' form."""
    npm = shutil.which("npm", path=environ.get("PATH"))
    if npm is None:
        print("npm is not installed: its packages are not looked at")
        return UNKNOWN
    worst = 0
    for folder in NPM:
        options = ["--package-lock-only", f"--audit-level={NPM_LEVEL}", "--fetch-retries=1", "--loglevel=error"]
        code, said = run([npm, "audit", *options], folder, environ)
        worst = max(worst, code if code == 0 else FOUND if "Severity:" in said or "vulnerabilit" in said else UNKNOWN)
    return worst


def main(environ: Mapping[str, str] = os.environ) -> int:
    """The worst of what was found."""
    codes = {"Python": python_packages(environ), "npm": npm_packages(environ)}
    words = {0: "no known hole", FOUND: "known holes, see above", UNKNOWN: "could not be asked, see above"}
    for name, code in codes.items():
        print(f"{name}: {words[code]}")
    return FOUND if FOUND in codes.values() else max(codes.values())


if __name__ == "__main__":
    sys.exit(main())
