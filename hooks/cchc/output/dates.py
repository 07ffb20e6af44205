"""Files that did not change keep their time, so that servers can tell readers of feeds that there is nothing new."""

from __future__ import annotations

import os
from pathlib import Path

from cchc.output.writer import Digests


def read_manifest(file: Path) -> Digests:
    """Give the digests that a manifest lists by path; none when there is no such file."""
    if not file.is_file():
        return {}
    rows = (line.partition("  ") for line in file.read_text(encoding="utf-8", errors="replace").splitlines())
    return {path: digest for digest, _, path in rows}


def keep_times(old: Path, new: Path, before: Digests, after: Digests) -> None:
    """Give files in ``new`` the times of the same files in ``old``: those that both manifests list with one digest.

    Servers make ETag and Last-Modified from a file's time and size (nginx does). What has meanwhile gone is left out.
    """
    for path, digest in after.items():
        if before.get(path) == digest:
            try:
                found = (old / path).stat()
            except OSError:
                continue
            os.utime(new / path, ns=(found.st_atime_ns, found.st_mtime_ns))
