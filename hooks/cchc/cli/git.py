"""Asking git, which may be missing, or know nothing of the project."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

#: A repository that takes longer than this is not worth waiting for: the check is a help, not a condition.
_SECONDS = 10
#: Variables by which git would look at another repository than that of the project.
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY")


def has_repository(root: Path) -> bool:
    """Tell whether the project in ``root`` lies in a repository."""
    return any((folder / ".git").exists() for folder in (root, *root.parents))


def ask_git(root: Path, environment: Mapping[str, str], arguments: Sequence[str], asked: bytes = b"") -> bytes | None:
    """Give what git says in ``root``, with ``asked`` as its input; None where it says nothing, or takes too long."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    kept = {name: value for name, value in environment.items() if name not in _ELSEWHERE}
    try:
        done = subprocess.run(command, input=asked, env=kept, capture_output=True, check=True, timeout=_SECONDS)  # noqa: S603 - our own words
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
