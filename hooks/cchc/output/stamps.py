"""By what the files of a tree are known again without reading them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """By what a file is known again without reading it: its size in bytes and its time in nanoseconds."""

    size: int
    time: int


#: Path below a tree -> the file's stamp.
Stamps = dict[str, Stamp]


def scan(folder: Path) -> Stamps:
    """Give the stamps of all files below a folder. Links and devices have none that any file has."""
    found: Stamps = {}
    waiting = [("", str(folder))]
    while waiting:
        prefix, name = waiting.pop()
        with os.scandir(name) as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((path + "/", entry.path))
                    continue
                stat = entry.stat(follow_symlinks=False)
                found[path] = Stamp(stat.st_size if entry.is_file(follow_symlinks=False) else -1, stat.st_mtime_ns)
    return found
