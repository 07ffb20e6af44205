"""Exchanging two folders at once, so that no reader meets half a site."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from pathlib import Path

#: Linux: exchange two paths in one step (renameat2(2)).
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
#: Endings of the folders that a link stands for in turn, beside the link, where two folders cannot be exchanged.
_TURNS = (".a", ".b")


def resting_place(site: Path, otherwise: Path) -> Path:
    """Give the folder in which the tree that was published before rests: beside a ``site`` that is a link."""
    linked = _turn_of(site)
    return _other(site, linked) if linked else otherwise


def exchange(finished: Path, site: Path) -> Path | None:
    """Make the folder ``finished`` the folder ``site``; give where the one that stood there lies now, if one did.

    Where the file system can, both are exchanged in one step. Elsewhere ``site`` is a link to one of two folders beside
    it (``site.a``, ``site.b``) and is replaced by a link to the other; the folder that it led to stays where it is,
    since somebody who followed the link a moment ago is still to open a file in it. Only a folder that already stands
    in the place of such a link steps aside first, once. Both must lie on one file system. Raises NotADirectoryError
    when something else stands at ``site``, OSError when they cannot be moved.
    """
    linked = _turn_of(site)
    if not linked and (site.is_symlink() or (site.exists() and not site.is_dir())):
        raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own", str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    if not linked and site.exists() and _exchange(finished, site):
        return finished
    if not linked and not site.exists() and _can_exchange(site.parent):
        finished.rename(site)
        return None
    return _link_to(finished, site, linked)


def _turn_of(site: Path) -> str:
    """Give the ending of the folder that ``site`` is a link to; "" when it is no such link."""
    if not site.is_symlink():
        return ""
    leads_to = site.readlink()
    return next((turn for turn in _TURNS if leads_to == Path(site.name + turn)), "")


def _other(site: Path, linked: str) -> Path:
    """Give the folder whose turn it is when ``site`` leads to the one with the ending ``linked``."""
    return site.with_name(site.name + _TURNS[linked == _TURNS[0]])


def _link_to(finished: Path, site: Path, linked: str) -> Path | None:
    before = site.with_name(site.name + (linked or _TURNS[1]))
    place, link = _other(site, linked), site.with_name(site.name + ".link")
    if place.is_symlink() or place.is_file():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own", str(place))
    if place != finished:
        if place.is_dir():
            shutil.rmtree(place)
        finished.rename(place)
    link.unlink(missing_ok=True)
    link.symlink_to(place.name, target_is_directory=True)
    first = not linked and site.exists()
    if first:
        shutil.rmtree(before, ignore_errors=True)
        site.rename(before)
    link.replace(site)
    return before if linked or first else None


def _can_exchange(folder: Path) -> bool:
    with tempfile.TemporaryDirectory(prefix=".exchange-", dir=folder) as made:
        one, other = Path(made, "a"), Path(made, "b")
        one.mkdir()
        other.mkdir()
        return _exchange(one, other)


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
