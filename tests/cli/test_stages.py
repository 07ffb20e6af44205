from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.cli.checking import check_project
from cchc.cli.stages import FILE, show, write
from cchc.output.stages import Stages
from tests.project import TODAY, good_project


def clock(*ticks: float) -> Iterator[float]:
    yield from ticks


def test_a_stage_inside_another_counts_for_itself_alone() -> None:
    ticks = clock(0, 10, 11, 13, 17)
    stages = Stages(lambda: next(ticks))
    with stages.stage("resolve"), stages.stage("read"):  # from 10 and from 11 to 13; what follows is resolve's again
        pass
    assert stages.seconds == {"resolve": 1 + 4, "read": 2}


def test_what_lies_between_stages_counts_for_none() -> None:
    ticks = clock(0, 1, 2, 50, 51)
    stages = Stages(lambda: next(ticks))
    for _ in range(2):
        with stages.stage("views"):
            pass
    assert stages.seconds == {"views": 2}


def test_a_stage_that_fails_ends() -> None:
    ticks = clock(0, 1, 3, 4, 9)
    stages = Stages(lambda: next(ticks))
    with pytest.raises(ValueError, match="full"), stages.stage("pages"):
        raise ValueError("full")
    with stages.stage("search"):
        pass
    assert stages.seconds == {"pages": 2, "search": 5}


def test_the_table_tells_what_is_left_to_mkdocs(tmp_path: Path) -> None:
    ticks = clock(0, 0, 3)
    stages = Stages(lambda: next(ticks))
    with stages.stage("read"):
        pass
    stages.add({"pages": 1.5})
    stages.add({"pages": 1.0, "views": 0.25})
    write(stages, tmp_path)
    told = {"seconds": {"read": 3}, "workers": {"pages": 2.5, "views": 0.25}}
    assert json.loads((tmp_path / FILE).read_text(encoding="utf-8")) == told
    assert [line.split() for line in show(tmp_path / FILE, 4.0).splitlines()] == [
        ["read", "3.00", "s", "75", "%"],
        ["MkDocs", "1.00", "s", "25", "%"],
        ["all", "4.00", "s", "100", "%"],
        ["pages", "2.50", "s", "in", "all", "workers"],
        ["views", "0.25", "s", "in", "all", "workers"],
    ]


def test_loading_and_checking_tell_their_stages(tmp_path: Path) -> None:
    steps = iter(range(1000))
    stages = Stages(lambda: next(steps))
    check_project(good_project(tmp_path), TODAY, {}, stage=stages.stage)
    assert stages.seconds.keys() == {"read", "resolve", "check"}
    assert all(stages.seconds.values())
