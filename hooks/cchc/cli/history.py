"""Reading git: which plans were changed after the last day that they declare, and what they were on that day."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from cchc.site.history import History
from cchc.text.dates import ZONE

#: A repository that takes longer than this is not worth waiting for: the check is a help, not a condition.
_SECONDS = 10
#: Variables by which git would look at another repository than that of the project.
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY")
_MARK = "commit "


def read_history(root: Path, days: Mapping[str, str], environment: Mapping[str, str]) -> History | None:
    """Give what git knows of the plans in ``days``: the last declared day by path.

    One call of git where nothing was changed after its day, two otherwise. None where there is no git, no repository,
    or nothing to ask; what lies before the beginning of a shallow clone is not known.
    """
    if not days or not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return None
    since = f"--since={min(days.values())}T23:59:59+07:00"
    log = ["log", "--relative", "--no-renames", "--name-only", f"--format={_MARK}%H %cI", since, "--", "plans"]
    listed = _git(root, environment, log, b"")
    if listed is None:
        return None
    first = dict(_first_changes(listed.decode(errors="replace"), days))
    asked = "".join(f"{commit}^:./{path}\n" for path, commit in first.items())
    answer = _git(root, environment, ["cat-file", "--batch"], asked.encode()) if first else b""
    return None if answer is None else History(dict(_texts(answer, list(first))))


def _first_changes(listed: str, days: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give the commits after each path's day, the newest first: the last one given for a path is the oldest."""
    commit = day = ""
    for line in listed.splitlines():
        if line.startswith(_MARK):
            commit, moment = line.removeprefix(_MARK).split()
            day = datetime.fromisoformat(moment).astimezone(ZONE).date().isoformat()
        elif days.get(line, "9999") < day:
            yield line, commit


def _texts(answer: bytes, paths: list[str]) -> Iterator[tuple[str, str]]:
    """Take the answer of ``cat-file --batch`` apart: for each path a head with the size in bytes, then the text."""
    at = 0
    for path in paths:
        head, _, _ = answer[at:].partition(b"\n")
        at += len(head) + 1
        if head.endswith(b" missing"):  # the file was made by that commit, or the clone does not reach so far
            continue
        size = int(head.rsplit(b" ", 1)[1])
        yield path, answer[at : at + size].decode(errors="replace")
        at += size + 1


def read_base(root: Path, base: str, environment: Mapping[str, str]) -> bytes | None:
    """Give the project's files as of the commit ``base``, as a tar archive; None where git cannot give them."""
    return None if base.startswith("-") else _git(root, environment, ["archive", "--format=tar", base], b"")


def branching_point(root: Path, environment: Mapping[str, str]) -> str:
    """Give the commit at which the work left the main branch; the last commit where there is no such branch."""
    for branch in ("origin/main", "main", "origin/master", "master"):
        found = _git(root, environment, ["merge-base", branch, "HEAD"], b"")
        if found:
            return found.decode().strip()
    return "HEAD"


def _git(root: Path, environment: Mapping[str, str], arguments: list[str], asked: bytes) -> bytes | None:
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    kept = {name: value for name, value in environment.items() if name not in _ELSEWHERE}
    try:
        done = subprocess.run(command, input=asked, env=kept, capture_output=True, check=True, timeout=_SECONDS)  # noqa: S603 - our own words
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
