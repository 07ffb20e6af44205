"""Reading git: which plans were changed after the last day that they declare, and what they were on that day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from cchc.cli.git import ask_git, has_repository
from cchc.site.history import History
from cchc.text.dates import ZONE

_MARK = "commit "


def read_history(root: Path, days: Mapping[str, str], environment: Mapping[str, str]) -> History | None:
    """Give what git knows of the plans in ``days``: the last declared day by path.

    One call of git where nothing was changed after its day, two otherwise. None where there is no git, no repository,
    or nothing to ask; what lies before the beginning of a shallow clone is not known.
    """
    if not days or not has_repository(root):
        return None
    since = f"--since={min(days.values())}T23:59:59+07:00"
    log = ["log", "--relative", "--no-renames", "--name-only", f"--format={_MARK}%H %cI", since, "--", "plans"]
    listed = ask_git(root, environment, log)
    if listed is None:
        return None
    first = dict(_first_changes(listed.decode(errors="replace"), days))
    asked = "".join(f"{commit}^:./{path}\n" for path, commit in first.items())
    answer = ask_git(root, environment, ["cat-file", "--batch"], asked.encode()) if first else b""
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
    return None if base.startswith("-") else ask_git(root, environment, ["archive", "--format=tar", base])


def branching_point(root: Path, environment: Mapping[str, str]) -> str:
    """Give the commit at which the work left the main branch; the last commit where there is no such branch."""
    for branch in ("origin/main", "main", "origin/master", "master"):
        found = ask_git(root, environment, ["merge-base", branch, "HEAD"])
        if found:
            return found.decode().strip()
    return "HEAD"
