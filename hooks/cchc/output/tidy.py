"""Removing from a folder of what builds keep for each other the files that nobody wants any more."""

from __future__ import annotations

import os
from collections.abc import Container
from pathlib import Path


def tidy(folder: Path, wanted: Container[str]) -> None:
    """Remove the files of ``folder`` whose names are not ``wanted``; there may be no such folder. Raises OSError."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        left = [entry.path for entry in entries if entry.name not in wanted and entry.is_file()]
    for path in left:
        Path(path).unlink(missing_ok=True)
