"""Putting the finished site in place at once, so that no reader meets half of it."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

#: Linux: exchange two paths in one step (renameat2(2)).
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def put_in_place(finished: Path, site: Path) -> None:
    """Make the folder ``finished`` the folder ``site``; the one that stood there is removed afterwards.

    On Linux the two are exchanged in one step. Elsewhere the old one steps aside first, which leaves a moment without
    a site. Both must lie on one file system. Raises OSError when they cannot be moved.
    """
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own", str(site))
    if not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        finished.rename(site)
        return
    if not _exchange(finished, site):
        aside = finished.with_name(finished.name + ".old")
        shutil.rmtree(aside, ignore_errors=True)
        site.rename(aside)
        finished.rename(site)
        aside.rename(finished)
    shutil.rmtree(finished)


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
