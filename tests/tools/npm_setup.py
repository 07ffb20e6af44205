"""Installs what tests need from npm, once, in .venv/: nothing is written where files are tracked, no script is run.

Run before pytest by `make test`. Prints what is there or one line that says what is wrong, and ends with 0 either
way: without these tools the tests that need them are skipped by name. On a machine of GitHub or GitLab it ends with 1
then: nobody reads there what was skipped. `npm_setup.py lock` writes the locks anew;
`npm_setup.py editor` installs the program of the editors' form, for those who switch it on.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv"
#: What npm reads.
FILES = ("package.json", "package-lock.json")
#: What a lock can do without, since it holds addresses.
NOISE = ("resolved", "funding", "deprecated")
NO_NPM = "there is no npm: install Node.js with npm (Debian: apt install npm)"
#: Variables by which GitHub and GitLab say that a machine is theirs, as in programs_setup: both run as scripts, alone.
FORGES = ("GITHUB_ACTIONS", "GITLAB_CI")
#: In the folder of installed packages: the checksum of what is installed, and what went wrong instead.
STAMP, FAILURE = "installed.txt", "failed.txt"


class Packages(NamedTuple):
    """npm packages: ``source`` holds package.json and its lock, ``folder`` is where ``command`` installs them."""

    source: Path
    folder: Path
    command: str = "python tests/tools/npm_setup.py"

    @property
    def modules(self) -> Path:
        """Where the packages lie once they are installed."""
        return self.folder / "node_modules"

    def checksum(self) -> str:
        """Give a checksum of what is to be installed, and where."""
        parts = [str(self.folder).encode(), *((self.source / name).read_bytes() for name in FILES)]
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def missing(self) -> str | None:
        """Why the packages cannot be used, in one line; None when they can."""
        if _text(self.folder / STAMP) == self.checksum():
            return None
        return _text(self.folder / FAILURE) or f"npm packages are not installed: run {self.command}"

    def install(self, environ: Mapping[str, str] = os.environ) -> str | None:
        """Install the packages unless they are there; what went wrong in one line, or None."""
        if self.missing() is None:
            return None
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / STAMP).unlink(missing_ok=True)
        for name in FILES:
            shutil.copyfile(self.source / name, self.folder / name)
        failure = npm(self.folder, "ci", environ=environ)
        if failure:
            (self.folder / FAILURE).write_text(failure, encoding="utf-8")
            return failure
        (self.folder / FAILURE).unlink(missing_ok=True)
        (self.folder / STAMP).write_text(self.checksum(), encoding="utf-8")
        return None


#: For the tests; for the bench alone; and for the site itself, where its editors' form is switched on.
WEB = Packages(ROOT / "tests" / "tools" / "web", VENV / "web")
LIGHTHOUSE = Packages(ROOT / "tests" / "bench" / "lighthouse", VENV / "lighthouse")
EDITOR = Packages(ROOT / "overrides" / "editor", VENV / "editor", "make editor")


def npm(folder: Path, *arguments: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """Run npm in a folder, no package's own scripts; what went wrong in one line, or None."""
    program = shutil.which("npm", path=environ.get("PATH"))
    if program is None:
        return NO_NPM
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error", "--fetch-retries=1")
    run = subprocess.run(
        [program, *arguments, *quiet],
        cwd=folder,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if run.returncode == 0:
        return None
    said = [line.removeprefix("npm error ").strip() for line in run.stdout.splitlines() if line.strip()]
    return f"npm {arguments[0]} failed ({'; '.join(said[:2]) or 'no output'})"


def lock(packages: Packages) -> str | None:
    """Choose versions anew for a package.json; what went wrong in one line, or None."""
    file = packages.source / "package-lock.json"
    file.unlink(missing_ok=True)
    failure = npm(packages.source, "install", "--package-lock-only", "--omit-lockfile-registry-resolved")
    if failure:
        return failure
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    for package in found["packages"].values():
        for name in NOISE:
            package.pop(name, None)
    file.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    return None


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def main(arguments: list[str]) -> int:
    """The exit code: 1 when a lock cannot be written, or the editors' form (on a forge: anything) not be installed."""
    if arguments == ["lock"]:
        failures = [failure for packages in (WEB, LIGHTHOUSE, EDITOR) if (failure := lock(packages))]
        for failure in failures:
            print(failure, file=sys.stderr)
        return 1 if failures else 0
    if arguments == ["editor"]:
        failure = EDITOR.install()
        print(failure or f"the editors' form is in {EDITOR.folder}", file=sys.stderr if failure else sys.stdout)
        return 1 if failure else 0
    wrong = WEB.install()
    print(f"accessibility and HTML tests are skipped: {wrong}" if wrong else f"npm packages are in {WEB.folder}")
    if arguments == ["long"]:
        wrong = EDITOR.install() or wrong  # without it, its tests say so
    return 1 if wrong and any(os.environ.get(name) == "true" for name in FORGES) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
