"""Loading and checking as the commands do it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc.cli.checking import check_project
from tests.project import TODAY, bad_project, checked, good_project


@contextmanager
def _failing(name: str) -> Iterator[None]:
    yield
    if name == "resolve":
        raise RuntimeError(name)


def test_cycles_are_searched_for_again_afterwards(tmp_path: Path) -> None:
    root, searched = good_project(tmp_path), []

    @contextmanager
    def stage(name: str) -> Iterator[None]:
        searched.append((name, gc.isenabled()))
        yield

    check_project(root, TODAY, {}, stage=stage)
    assert {("resolve", False), ("check", False)} <= set(searched)
    assert gc.isenabled()
    with pytest.raises(RuntimeError):
        check_project(root, TODAY, {}, stage=_failing)
    assert gc.isenabled()


def test_a_load_leaves_nothing_that_refers_back_to_itself(tmp_path: Path) -> None:
    """Nobody looks for it while much is loaded, so it would stay."""
    root = bad_project("doubled-word", tmp_path)
    checked(root)
    gc.collect()
    gc.disable()
    try:
        found = checked(root)
        assert found.problems
        del found
        assert gc.collect() < 50  # thousands were made
    finally:
        gc.enable()


def test_a_check_takes_over_what_the_one_before_found(tmp_path: Path) -> None:
    root = bad_project("doubled-word", tmp_path)
    first = checked(root)
    assert first.memory is not None
    keys = {key for key in first.memory.known.found if isinstance(key, tuple) and key[0] == "checks"}
    again = check_project(root, TODAY, {}, memory=first.memory)
    assert again.memory is not None
    assert again.problems == first.problems
    assert keys
    assert all(again.memory.known.found[key] is first.memory.known.found[key] for key in keys)
