"""Inside ``imports`` there is one direction, too: readers <- parts <- draft."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOM = Path(__file__).parents[2] / "hooks" / "cchc" / "imports"
STEPS = ("readers", "parts", "draft")


@pytest.mark.parametrize("path", sorted(path.relative_to(ROOM).as_posix() for path in ROOM.rglob("*.py")))
def test_reading_is_one_direction(path: str) -> None:
    own = STEPS.index(path.split("/", maxsplit=1)[0]) if "/" in path else -1
    text = (ROOM / path).read_text(encoding="utf-8")
    used = {STEPS.index(name) for name in re.findall(r"from cchc\.imports\.(readers|parts|draft)", text)}
    assert not used or max(used) <= own


@pytest.mark.parametrize("path", sorted(path.name for path in (ROOM / "readers").glob("*.py")))
def test_readers_know_nothing_of_plans(path: str) -> None:
    text = (ROOM / "readers" / path).read_text(encoding="utf-8")
    assert not re.search(r"from cchc\.(model|site)", text)
