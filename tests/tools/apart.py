"""Programs that neither the site nor most tests need: each in an environment of its own, from a lock with hashes.

``tests/tools/<name>/requirements.lock`` says what goes into ``.venv/<name>/``; `make lock` makes it.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Apart(NamedTuple):
    """An environment: what is locked, and the folder that it is installed into."""

    lock: Path
    folder: Path

    @property
    def stamp(self) -> Path:
        """The file that says that this very lock is installed."""
        return self.folder / f"locked-{hashlib.sha256(self.lock.read_bytes()).hexdigest()[:20]}"

    def program(self, name: str) -> Path:
        """Give the path of a program in it."""
        return self.folder / "bin" / name

    def set_up(self, environ: Mapping[str, str]) -> str | None:
        """Install what is locked, unless it is there. Gives what went wrong, or None."""
        if self.stamp.is_file():
            return None
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        for command in (
            [sys.executable, "-m", "venv", "--clear", str(self.folder)],
            [str(self.program("python")), *install, "-r", str(self.lock)],
        ):
            done = subprocess.run(
                command, env=dict(environ), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
            )  # fmt: skip
            if done.returncode:
                return done.stdout.strip() or f"{command[0]} ended with {done.returncode}"
        self.stamp.touch()
        return None


def apart(name: str) -> Apart:
    """Give the environment of a name."""
    return Apart(ROOT / "tests" / "tools" / name / "requirements.lock", ROOT / ".venv" / name)
