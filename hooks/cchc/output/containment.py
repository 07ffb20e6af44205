"""Nothing is written outside the output folder."""

from __future__ import annotations

from pathlib import Path

#: What stands between slashes and is no name; an empty one also stands before a slash that begins a path.
_NO_NAMES = frozenset({"", ".", ".."})


class OutsideError(ValueError):
    """An artifact's path leads out of the output folder."""


def target(folder: Path, path: str) -> Path:
    """Give the file for an artifact's path below ``folder``. Raises OutsideError when it would lie elsewhere."""
    if "\\" in path or "\0" in path or not _NO_NAMES.isdisjoint(path.split("/")):
        raise OutsideError(path)
    return folder / path
