"""What stands for the code that runs: what was made by other code may differ from what this would make."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import cchc

#: Libraries whose version may change what is rendered.
_LIBRARIES = (
    "feedgen", "fontpkg-roboto", "icalendar", "jinja2", "lxml", "markdown", "markdown-it-py", "markupsafe", "pillow",
    "pydantic", "pyyaml",
)  # fmt: skip


@cache
def code_mark() -> str:
    """Give what stands for the code that runs: that of this package, of Python, and of the libraries."""
    found = hashlib.sha256(f"{sys.version} {sys.platform}".encode())
    for name in _LIBRARIES:
        try:
            found.update(f" {name} {version(name)}".encode())
        except PackageNotFoundError:
            found.update(f" {name}".encode())
    for path in _sources(Path(cchc.__file__).parent):
        found.update(path.read_bytes())
    return found.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
