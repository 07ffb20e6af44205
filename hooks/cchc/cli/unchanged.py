"""When nothing at all has changed since the last build, its site stands, and what it told is told again.

A build leaves one digest of everything that it went by and of what it published. As long as that is the same, the next
build loads nothing. Whatever is not sure makes it build: this only saves time.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from cchc.cli.git import ask_git, has_repository
from cchc.output.code import code_mark
from cchc.output.stamps import Stamps, scan
from cchc.problem import Problem, Severity, Words
from cchc.source.tree import SourceFile, decode, stamps_of

#: Below the project's folder: where the digest lies, and what the next build that has something to do needs.
_FILE, _KEPT = "build/unchanged", "build/kept"
#: What a setting may name a variable of the environment by, after ``!ENV``.
_NAME = re.compile(r"\w+")


class UnsureError(Exception):
    """Something is not as builds know it, so that nobody can say whether it has changed."""


class Unchanged:
    """What a build goes by, looked at before anything is read.

    ``said`` is what the build was told besides the files: its day, and what the engine was told. ``code`` are files of
    code that do not lie in this package.
    """

    def __init__(self, root: Path, environment: Mapping[str, str], said: Sequence[str], code: Iterable[Path]) -> None:
        self._root, self._site = root, root / "site"
        try:
            parts = _looked_at(root, environment, said, code)
            self._sources = _digest(parts)
        except (OSError, UnsureError):
            self._sources = ""

    def problems(self) -> list[Problem] | None:
        """Give what the last build told, if it went by the same and its site is there; else None."""
        with suppress(OSError, ValueError, TypeError):
            head, _, body = (self._root / _FILE).read_text(encoding="utf-8").partition("\n")
            found = json.loads(body) if head == _digest([body]) else {}
            if self._sources and found.get("sources") == self._sources and found["site"] == self._published():
                return [_problem(*row) for row in found["problems"]]
        return None

    def keep(self, problems: Iterable[Problem], live: Stamps) -> None:
        """Leave what this build went by, what it told, and the stamps of what it has published, if there is room."""
        with suppress(OSError):
            if self._sources:
                site, told = self._published(live), [_row(problem) for problem in problems]
                body = json.dumps({"sources": self._sources, "site": site, "problems": told}, ensure_ascii=False)
                (self._root / _FILE).write_text(f"{_digest([body])}\n{body}", encoding="utf-8", newline="\n")

    def _published(self, live: Stamps | None = None) -> str:
        kept = (self._root / _KEPT).stat()
        stamps = scan(self._site) if live is None else live
        return _digest([f"{kept.st_size} {kept.st_mtime_ns}", *_lines(stamps)])


def texts_of(root: Path, problems: Iterable[Problem]) -> dict[str, str]:
    """Give the texts of the files below ``root`` that problems stand in, by path, for showing their lines."""
    found: dict[str, str] = {}
    for path in sorted({problem.path for problem in problems}):
        with suppress(OSError):
            file = decode(path, (root / path).read_bytes())
            if isinstance(file, SourceFile):
                found[path] = file.text
    return found


def _looked_at(root: Path, environment: Mapping[str, str], said: Iterable[str], code: Iterable[Path]) -> Iterator[str]:
    """Give a line for each thing that a build goes by. Raises UnsureError where there may be more."""
    yield code_mark()
    yield from said
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8", errors="replace")
    if "INHERIT" in settings:  # the engine reads another file then
        raise UnsureError
    named = set(_NAME.findall(settings)).intersection(environment)  # words that are no names cannot be looked up
    yield from (f"{name}={environment[name]}" for name in sorted(named))
    yield from _libraries()
    yield _commit(root, environment)
    yield from _lines(stamps_of(root))
    theme = scan(root / "overrides")
    if any(stamp.size < 0 for stamp in theme.values()):  # what a link leads to may change unseen
        raise UnsureError
    yield from map(_line, (*code, *(root / "overrides" / name for name in sorted(theme))))


def _lines(stamps: Mapping[str, Any]) -> Iterator[str]:
    return (f"{path} {tuple(stamps[path])}" for path in sorted(stamps))


def _line(file: Path) -> str:
    stat = file.stat()
    return f"{file} {stat.st_ino} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}"


def _libraries() -> Iterator[str]:
    """Give the names of what is installed, with versions."""
    for folder in dict.fromkeys(sys.path):
        yield from sorted(path.name for path in Path(folder or ".").glob("*.dist-info"))


def _commit(root: Path, environment: Mapping[str, str]) -> str:
    """Give the commit that the project stands at: rules ask what changed since an earlier one."""
    if not has_repository(root):
        return ""
    told = (ask_git(root, environment, ["rev-parse", "--is-shallow-repository", "HEAD"]) or b"").decode().split()
    if told[:1] == ["true"]:  # it may get deeper at the same commit
        raise UnsureError
    return " ".join(told)


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", errors="surrogateescape")).hexdigest()


def _row(problem: Problem) -> tuple[object, ...]:
    place = problem.path, problem.line, problem.column
    return *place, problem.code, problem.severity.value, problem.message, problem.hint


def _problem(
    path: str, line: int, column: int, code: str, severity: str, message: list[str], hint: list[str] | None
) -> Problem:
    return Problem(path, line, column, code, Severity(severity), Words(*message), Words(*hint) if hint else None)
