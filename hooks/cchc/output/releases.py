"""Releases on the machine that serves the site: they lie side by side, one is live, and a link says which.

``ROOT/current`` is a link to ``releases/000042/site``; beside that folder lie ``files.json`` (what was sent, with
SHA-256), ``stamps.json`` and ``record.json`` (written last: a release without one was never finished). Renaming a link
onto another is one step for every reader (rename(2)), so nobody meets half a release.

This file alone is sent to that machine and run by its Python, 3.9 or newer, so it imports nothing of ours.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

if sys.platform != "win32":
    import fcntl

#: Path below a release's site -> SHA-256 of the file.
Files = dict[str, str]
Answer = dict[str, Any]


class RefusedError(Exception):
    """Something that was asked for is not done; ``why`` is one of the words in ``cchc.cli.hosts``."""

    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why, self.values = why, values


def answer(request: str) -> str:
    """Do what a request asks, alone on this machine, and tell how it went; both are JSON.

    ``action`` names a function of ``ACTIONS``, ``root`` the folder, everything else is handed to it. A refusal is
    told under ``refused``. Readers of the site get folders and files that everybody may read, whatever the umask.
    """
    asked = json.loads(request)
    action, root = ACTIONS[asked.pop("action")], Path(asked.pop("root"))
    mask = os.umask(0o022)
    try:
        if not root.is_dir():
            raise RefusedError("no-root")
        with _alone(root):
            told = action(root, **asked)
    except RefusedError as refused:
        told = {"refused": refused.why, **refused.values}
    except OSError as error:
        told = {"refused": "failed", "detail": f"{error.strerror}: {error.filename}"}
    finally:
        os.umask(mask)
    return json.dumps(told)


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Wait until nobody else changes the releases; a lock of the system ends with the process that holds it."""
    with (root / ".lock").open("w", encoding="utf-8") as lock:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def begin(root: Path, files: Files, resume: bool) -> Answer:
    """Make room for a release of ``files`` and give its number, its folder below the root and what has to be sent.

    What the live release has under the same path with the same content is linked: it costs no room and keeps its
    time, so that servers go on saying "not modified". Refuses after a rollback, unless told to ``resume``.
    """
    _refuse_when_held(root, resume)
    current = root / "current"
    if current.exists() and not current.is_symlink():
        raise RefusedError("no-link", path=str(current))
    number = max(_numbers(root), default=0) + 1
    release = _folder(root, number)
    release.mkdir(parents=True)
    _write(release / "files.json", files)
    missing = [path for path, digest in files.items() if not _link_live(root, release, path, digest)]
    return {"number": number, "folder": f"releases/{release.name}/site", "missing": missing}


def _refuse_when_held(root: Path, resume: bool) -> None:
    held = _read(root / "held.json")
    if held is not None and not resume:
        raise RefusedError("held", number=held["number"], when=held["when"])


def _link_live(root: Path, release: Path, path: str, digest: str) -> bool:
    target, live = _inside(release / "site", path), _inside(root / "current", path)
    target.parent.mkdir(parents=True, exist_ok=True)
    if live.is_symlink() or not live.is_file() or _digest(live) != digest:
        return False
    os.link(live, target)
    return True


def finish(root: Path, number: int, record: Answer, keep: int, lasting: Sequence[str], resume: bool) -> Answer:
    """Check a release whose files were sent, put it live, and remove all but the newest ``keep``; give what went.

    ``record`` is kept with it. Files below the folders ``lasting`` carry their content in their name: those of
    the other releases come along, because readers may have a page open that names them. Refuses when a file differs
    from what was announced, when a later release was put live meanwhile, or when one was taken back.
    """
    _refuse_when_held(root, resume)
    release = _folder(root, number)
    later = [other for other in _finished(root) if other > number]
    if later:
        raise RefusedError("overtaken", number=number, other=max(later))
    files = _read(release / "files.json")
    if files is None:
        raise RefusedError("unknown", number=number)
    stamps = _check(release, files, ())
    _write(release / "stamps.json", stamps)
    _carry(root, number, lasting)
    os.sync()
    _write(release / "record.json", {**record, "number": number, "files": len(files)})
    _point(root, number)
    (root / "held.json").unlink(missing_ok=True)
    return {"number": number, "removed": _prune(root, number, keep)}


def roll_back(root: Path, number: int | None, when: str, lasting: Sequence[str]) -> Answer:
    """Put an earlier release live again: ``number``, or the one before the live one; give what was live and what is.

    Later releases are refused from ``when`` on until somebody resumes, so that a nightly one does not bring back what
    was taken away. What differs gets the time of now: for a server that compares times, it must not become older.
    """
    live, finished = _live(root), _finished(root)
    if live is None:
        raise RefusedError("nothing-live")
    if number is None:
        number = max((other for other in finished if other < live), default=None)
    if number is None:
        raise RefusedError("none-earlier", number=live)
    if number not in finished:
        raise RefusedError("unknown", number=number)
    files, before = _read(_folder(root, number) / "files.json"), _read(_folder(root, live) / "files.json")
    release = _folder(root, number)
    stamps = _check(release, files, lasting)
    _carry(root, number, lasting)
    for path, digest in files.items():
        if before.get(path) != digest and not path.startswith(tuple(lasting)):
            file = _inside(release / "site", path)
            os.utime(file)
            stamps[path] = _stamp(file.stat())
    _point(root, number)
    _write(release / "stamps.json", stamps)
    held = number < max(finished)
    if held:
        _write(root / "held.json", {"number": max(finished), "when": when})
    else:
        (root / "held.json").unlink(missing_ok=True)
    return {"from": live, "number": number, "held": held}


def releases(root: Path) -> Answer:
    """Give the records of all finished releases, the newest first, which one is live, and whether more are refused."""
    records = [_read(_folder(root, number) / "record.json") for number in reversed(_finished(root))]
    return {"releases": records, "live": _live(root), "held": _read(root / "held.json") is not None}


ACTIONS: dict[str, Callable[..., Answer]] = {
    "begin": begin,
    "finish": finish,
    "roll_back": roll_back,
    "releases": releases,
}


def _folder(root: Path, number: int) -> Path:
    return root / "releases" / f"{number:06d}"


def _numbers(root: Path) -> list[int]:
    """Give the numbers of all releases, finished or not."""
    there = root / "releases"
    return sorted(int(path.name) for path in there.iterdir() if path.name.isdecimal()) if there.is_dir() else []


def _finished(root: Path) -> list[int]:
    return [number for number in _numbers(root) if (_folder(root, number) / "record.json").is_file()]


def _live(root: Path) -> int | None:
    current = root / "current"
    return int(current.readlink().parts[-2]) if current.is_symlink() else None


def _check(release: Path, files: Files, lasting: Sequence[str]) -> dict[str, list[int]]:
    """Refuse a release in which a file is missing, differs, or lies there unannounced; below ``lasting`` it may.

    Give size, time and number of each file, to be kept as ``stamps.json``: what nobody touched since it was last
    compared is not read again, so that going back is quick.
    """
    site, stamps = release / "site", _read(release / "stamps.json") or {}
    there = {path: _stamp(found) for path, found in _stats(site)}
    wrong = [path for path in there if path not in files and not path.startswith(tuple(lasting))]
    for path, digest in files.items():
        untouched = path in there and stamps.get(path) == there[path]
        if not untouched and not (path in there and _same(_inside(site, path), digest)):
            wrong.append(path)
    if wrong:
        raise RefusedError("damaged", number=int(release.name), path=min(wrong), count=len(wrong))
    return {path: there[path] for path in files}


def _stats(folder: Path, below: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Give everything below a folder that is no folder, links too."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _stats(Path(entry.path), f"{below}{entry.name}/")
            else:
                yield f"{below}{entry.name}", entry.stat(follow_symlinks=False)


def _stamp(found: os.stat_result) -> list[int]:
    return [found.st_size, found.st_mtime_ns, found.st_ino]


def _same(file: Path, digest: str) -> bool:
    return file.is_file() and not file.is_symlink() and _digest(file) == digest


def _carry(root: Path, number: int, lasting: Sequence[str]) -> None:
    """Link what other releases have below ``lasting`` into this one, unless it has a file of that name."""
    site = _folder(root, number) / "site"
    for other in _finished(root):
        for path in _read(_folder(root, other) / "files.json"):
            if path.startswith(tuple(lasting)) and not (target := _inside(site, path)).exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                with contextlib.suppress(FileNotFoundError):  # somebody removed it: it is missing there, too
                    os.link(_inside(_folder(root, other) / "site", path), target)


def _point(root: Path, number: int) -> None:
    """Make ``current`` the link to this release in one step."""
    aside = root / ".current"
    aside.unlink(missing_ok=True)
    aside.symlink_to(f"releases/{number:06d}/site")
    aside.replace(root / "current")


def _prune(root: Path, live: int, keep: int) -> list[int]:
    """Remove all but the newest releases and the live one, and what was begun before it and never finished."""
    finished = _finished(root)
    kept = {live, *finished[-keep:]}
    gone = [number for number in _numbers(root) if number not in kept and (number in finished or number < live)]
    for number in gone:
        (_folder(root, number) / "record.json").unlink(missing_ok=True)  # first: half of a release is none
        shutil.rmtree(_folder(root, number))
    return gone


def _inside(folder: Path, path: str) -> Path:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or "\0" in path or any(part in {"..", "."} for part in parts):
        raise RefusedError("outside", path=path)
    return folder.joinpath(*parts)


def _digest(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as opened:
        while block := opened.read(1 << 20):
            found.update(block)
    return found.hexdigest()


def _read(file: Path) -> Any:  # noqa: ANN401 - JSON
    """Give what a JSON file holds; None when there is no such file."""
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


def _write(file: Path, value: object) -> None:
    """Write a JSON file, whole or not at all."""
    aside = file.with_name(f".{file.name}")
    aside.write_text(json.dumps(value), encoding="utf-8")
    aside.replace(file)
