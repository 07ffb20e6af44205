"""Checking a plan before it is signed: the same rules, on one file that need not be published or complete.

A draft lies anywhere. What only a signed plan has may be missing: number and date, the day of publication, a summary.
It is judged as if it were signed today, beside all that the project knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from cchc.checks import check
from cchc.cli.checking import Checked
from cchc.problem import Place, Problem, make
from cchc.site import load
from cchc.source.limits import FILE_BYTES
from cchc.source.nodes import Mapping as MappingNode
from cchc.source.tree import SourceFile, decode
from cchc.source.yaml_reader import read_yaml

#: Where a draft stands among the plans while it is checked.
_PATH = "plans/ban-nhap/ban-nhap.yml"
#: Not told of a draft: what it lacks because it is one, and that it is held back.
_EXPECTED = frozenset({"plan-blank", "held-back", "missing-translation"})


def check_draft(root: Path, file: Path, today: date, environment: Mapping[str, str]) -> Checked:
    """Check one draft of a plan with the project in ``root``; only what is wrong with the draft is told.

    A draft in the place of a plan of the project replaces it. Raises OSError when the file cannot be read.
    """
    shown = file.as_posix()
    read = _read(file, shown)
    if isinstance(read, Problem):
        return Checked(None, [read], {})
    resolved = file.resolve()
    inside = resolved.is_relative_to(root.resolve() / "plans") and resolved.suffix in {".yml", ".yaml"}
    path = resolved.relative_to(root.resolve()).as_posix() if inside else _PATH
    text = _completed(path, read.text, today)
    loaded = load(root, today, environment, more={path: text})
    problems = list(loaded.problems)
    if loaded.whole is not None:
        problems.extend(check(loaded.whole))
    own = len(read.text.splitlines()) if text != read.text else None
    told = {_named(found, shown) for found in problems if found.path == path and _of_draft(found, own)}
    return Checked(loaded.whole, sorted(told, key=lambda found: found.order), {shown: read.text})


def _read(file: Path, shown: str) -> SourceFile | Problem:
    if not file.is_file():
        return make("file-missing", Place(shown))
    if file.stat().st_size > FILE_BYTES:
        return make("file-too-large", Place(shown), size=file.stat().st_size, limit=FILE_BYTES)
    return decode(shown, file.read_bytes())


def _of_draft(found: Problem, lines: int | None) -> bool:
    """Leave out what stands on the lines that were added behind the draft's own."""
    return (lines is None or found.line <= lines) and found.code not in _EXPECTED


def _named(found: Problem, shown: str) -> Problem:
    return replace(found, path=shown)


def _completed(path: str, text: str, today: date) -> str:
    """Give the text with a line at its end for every key that a published plan needs and the draft lacks."""
    root = read_yaml(path, text).root
    if not isinstance(root, MappingNode) or root.column != 1 or text.lstrip().startswith("{"):
        return text
    return text.rstrip("\n") + "\n" + "".join(f"{line}\n" for line in _missing(root, today))


def _missing(root: MappingNode, today: date) -> Iterator[str]:
    usual = {
        "id": "ban-nhap", "kind": "communication", "issued": today.isoformat(), "period": str(today.year),
        "published": today.isoformat(), "source": "{title: Bản nháp}", "title": "{vi: Bản nháp}",
        "summary": "{vi: Bản nháp}",
    }  # fmt: skip
    yield from (f"{key}: {value}" for key, value in usual.items() if key not in root.entries)
