"""Nothing is written outside the output folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath


class OutsideError(ValueError):
    """An artifact's path leads out of the output folder."""


def target(folder: Path, path: str) -> Path:
    """Give the file for an artifact's path below ``folder``. Raises OutsideError when it would lie elsewhere."""
    parts = PurePosixPath(path).parts
    bad = (
        not parts or path.startswith("/") or "\\" in path or "\0" in path or any(part in {"..", "."} for part in parts)
    )
    if bad or path.endswith("/"):
        raise OutsideError(path)
    return folder.joinpath(*parts)
