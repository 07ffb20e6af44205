"""Two trees in turn: one is published, the other rests. The resting one is brought up to date, then they are exchanged.

So a small change costs little, and no reader meets half of it. A tree is only taken up again when each of its files has
the size and the time that it was left with; otherwise a new one is put together from the published tree by hard links.
Files are never written in place, so that a link never changes what is published.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from cchc.output.containment import target
from cchc.output.stamps import Stamp, Stamps, scan
from cchc.output.swap import exchange, resting_place
from cchc.output.writer import Files

MANIFEST = "manifest.sha256"


class DamagedError(RuntimeError):
    """A published file is not what was published; the argument is its path."""


class Trees(NamedTuple):
    """What is known of the trees since the last build: the stamps of the published one, and of the resting one.

    ``manifest`` is the SHA-256 of the published one's manifest.
    """

    live: Stamps
    resting: Stamps | None = None
    manifest: str = ""


def manifest_of(files: Files) -> bytes:
    """Give the manifest as ``sha256sum`` reads it, by path."""
    return "".join(f"{files[path].sha256}  {path}\n" for path in sorted(files)).encode()


def read_manifest(file: Path) -> dict[str, str]:
    """Give the digests that a manifest lists by path; none when there is no such file."""
    if not file.is_file():
        return {}
    rows = (line.partition("  ") for line in file.read_text(encoding="utf-8", errors="replace").splitlines())
    return {path: digest for digest, _, path in rows}


def bring_up(work: Path, site: Path, resting: Path, files: Files, known: Trees | None) -> Trees:
    """Publish ``files`` at ``site``: those below ``work`` are new or made anew, all others are as they were published.

    What did not change keeps its time: servers make ETag and Last-Modified of it. Raises DamagedError when a published
    file that is still wanted was changed by somebody else, OSError when the disk is full. When nothing differs at all,
    nothing is exchanged, and what is ``known`` is given back.
    """
    if known is not None and _is_there(site, files, known):
        shutil.rmtree(work)
        return known
    before = read_manifest(site / MANIFEST)
    made = scan(work)
    kept = set(files.keys() - made.keys())
    same = {path for path, file in files.items() if before.get(path) == file.sha256}
    if not kept <= same:
        raise DamagedError(min(kept - same))
    resting = resting_place(site, resting)
    if known is not None and known.resting is not None and resting.is_dir() and scan(resting) == known.resting:
        stamps = _into_resting(work, site, resting, files, made.keys(), same, known)
        tree = resting
    else:
        shutil.rmtree(resting, ignore_errors=True)
        stamps = _into_work(work, site, made, kept, same, known)
        tree = work
    manifest = manifest_of(files)
    stamps[MANIFEST] = _put(tree, MANIFEST, manifest)
    old = exchange(tree, site)
    if old == work:
        if known is not None:
            work.rename(resting)
        else:
            shutil.rmtree(work)
    return Trees(stamps, known.live if known is not None and old else None, hashlib.sha256(manifest).hexdigest())


def change_in_place(work: Path, site: Path, files: Files, before: Files) -> None:
    """Make a folder that nobody else uses hold just ``files``: those below ``work``, others as they were ``before``.

    It is for previews: nothing is exchanged, no manifest is written, and nobody is suspected. Raises OSError.
    """
    if not site.exists():
        work.rename(site)
        return
    for path in before.keys() - files.keys():
        _remove(site, path)
    for path in scan(work):
        (work / path).replace(_room(site, path))
    shutil.rmtree(work)


def _is_there(site: Path, files: Files, known: Trees) -> bool:
    """Tell whether what is published is just that, and untouched."""
    manifest = site / MANIFEST
    return manifest.is_file() and manifest.read_bytes() == manifest_of(files) and scan(site) == known.live


def _put(tree: Path, path: str, data: bytes) -> Stamp:
    file = target(tree, path)
    file.unlink(missing_ok=True)
    file.write_bytes(data)
    return _stamp(file)


def _stamp(file: Path) -> Stamp:
    stat = file.stat(follow_symlinks=False)
    return Stamp(stat.st_size, stat.st_mtime_ns)


def _into_work(
    work: Path, site: Path, made: Stamps, kept: Iterable[str], same: set[str], known: Trees | None
) -> Stamps:
    """Complete the tree of what was made with what was published and still holds."""
    stamps = dict(made)
    for path in kept:
        stamps[path] = _link(site, work, path, known.live if known else {})
    for path in made.keys() & same:
        try:
            found = (site / path).stat()
        except OSError:  # the manifest says more than there is
            continue
        os.utime(work / path, ns=(found.st_atime_ns, found.st_mtime_ns))
        stamps[path] = Stamp(made[path].size, found.st_mtime_ns)
    return stamps


def _into_resting(
    work: Path, site: Path, resting: Path, files: Files, made: Iterable[str], same: set[str], known: Trees
) -> Stamps:
    """Bring the resting tree up to date: remove, take what was made, link what was published meanwhile."""
    stamps, lay = dict(known.resting or {}), read_manifest(resting / MANIFEST)
    for path in stamps.keys() - files.keys():
        _remove(resting, path)
        del stamps[path]
    for path in made:
        if path not in same:
            file = _room(resting, path)
            (work / path).replace(file)
            stamps[path] = _stamp(file)
    for path in same:
        if lay.get(path) != files[path].sha256:
            _room(resting, path).unlink(missing_ok=True)
            stamps[path] = _link(site, resting, path, known.live)
    shutil.rmtree(work, ignore_errors=True)
    return stamps


def _room(tree: Path, path: str) -> Path:
    """Give the place of a file, with the folders that it needs; an empty folder may lie where the file goes."""
    file = target(tree, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _link(site: Path, tree: Path, path: str, known: Mapping[str, Stamp]) -> Stamp:
    """Link a published file into a tree. Raises DamagedError when it is not as it was published."""
    source, file = target(site, path), target(tree, path)
    try:
        found = _stamp(source)
    except FileNotFoundError:
        raise DamagedError(path) from None
    if found != known.get(path):
        raise DamagedError(path)
    try:
        _link_to(source, file)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.EXDEV}:
            raise
        shutil.copy2(source, file)  # a file system without hard links
        return _stamp(file)
    return found


def _link_to(source: Path, file: Path) -> None:
    """Link a file; its folder is only made when it lacks one, which most have."""
    try:
        os.link(source, file, follow_symlinks=False)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        os.link(source, file, follow_symlinks=False)


def _remove(tree: Path, path: str) -> None:
    """Remove a file, and the folders that become empty by it."""
    file = target(tree, path)
    file.unlink(missing_ok=True)
    for folder in file.parents:
        if folder == tree:
            return
        try:
            folder.rmdir()
        except OSError:  # there is more in it
            return
