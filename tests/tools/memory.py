"""Where many files can be written that nobody needs for long: to storage in memory, where there is room for them.

`make test` asks for a folder for the tests' own files: writing whole sites to a disk, and removing them, takes a fifth
of its time. `python -m tests.tools.memory` prints the folder.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

#: Bytes that must be free: ten times what the tests hold at any time, since others need memory, too.
ROOM = 2_000_000_000
_SHARED = Path("/dev/shm")  # noqa: S108 - a file system in memory is what is looked for


def memory_folder(needed: int) -> Path | None:
    """Give a folder in memory with room for ``needed`` bytes; None where there is none."""
    if not _SHARED.is_dir() or not os.access(_SHARED, os.W_OK):
        return None
    return _SHARED if min(shutil.disk_usage(_SHARED).free, _available()) >= needed else None


def _available() -> int:
    """Give how many bytes of memory are there for those who ask: a file system may promise more."""
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), 0)


if __name__ == "__main__":
    print(memory_folder(ROOM) or tempfile.gettempdir())
