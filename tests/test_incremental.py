"""A build that takes over what still holds gives, byte by byte, what a clean one gives: whatever was changed before.

Sequences of changes are made by chance; `make test` plays one, `make test-long` SEQUENCES=60.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.output.parts import Part
from cchc.output.publish import MANIFEST, verify
from cchc.site.reads import Read, mark, touched
from tests.bench.corpus import PAGES_A_PLAN, make_project
from tests.tools.changes import BROKEN, CHANGES, break_something, edit_answer
from tests.tools.portal import tree_bytes
from tests.tools.world import World

SEQUENCES = int(os.environ.get("SEQUENCES", "1"))
STEPS = 7
PLANS = 3


class Corpus(NamedTuple):
    """A project to copy, and where the pictures of all sequences are kept."""

    root: Path
    previews: Path


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("corpus")
    make_project(folder / "project", PLANS * PAGES_A_PLAN)
    return Corpus(folder / "project", folder / "previews")


def world_of(corpus: Corpus, folder: Path, seed: object) -> World:
    world = World(folder, corpus.previews, random.Random(str(seed)))  # noqa: S311 - a sequence that can be played again
    shutil.copytree(corpus.root, world.root, symlinks=True)
    assert world.build()
    return world


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_any_sequence_of_changes_gives_the_bytes_of_a_clean_build(corpus: Corpus, tmp_path: Path, seed: int) -> None:
    world = world_of(corpus, tmp_path, seed)
    for _ in range(STEPS):
        changes = world.chance.sample((*CHANGES, break_something), world.chance.choice([1, 1, 2]))
        before = tmp_path / "before"
        shutil.copytree(world.root, before, symlinks=True)
        for change in changes:
            change(world)
        if not world.build() or BROKEN.intersection(changes):
            shutil.rmtree(world.root)
            shutil.copytree(before, world.root, symlinks=True)
        shutil.rmtree(before)
    assert world.build()


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.long
def test_each_change_by_itself_and_back(corpus: Corpus, tmp_path: Path, change: Callable[[World], None]) -> None:
    world = world_of(corpus, tmp_path, change.__name__)
    before = shutil.copytree(world.root, tmp_path / "before", symlinks=True)
    change(world)
    world.build()
    shutil.rmtree(world.root)
    shutil.copytree(before, world.root, symlinks=True)
    assert world.build()


def test_an_edit_makes_few_parts_anew_and_no_change_none(corpus: Corpus, tmp_path: Path) -> None:
    world = world_of(corpus, tmp_path, "few")
    assert world.built is not None
    whole = world.built.made
    assert world.build()
    assert world.built.made == 0
    edit_answer(world)
    assert world.build()
    assert 0 < world.built.made < whole / 4
    [reads] = [made.reads for part, made in world.built.kept.made.items() if part == Part("search", "vi")]
    by_itself = {mark(Read("questions", key)) for key in world.built.kept.site.questions}
    assert touched(reads, by_itself), "what was near in the index was read by itself, and the others not again"


def test_both_trees_are_whole_and_what_did_not_change_keeps_its_time(corpus: Corpus, tmp_path: Path) -> None:
    world = world_of(corpus, tmp_path, "trees")
    site, resting = world.out / "site", world.out / "build/resting"
    for _ in range(3):
        old = {path: (site / path).stat().st_mtime_ns for path in tree_bytes(site)}
        before = tree_bytes(site)
        edit_answer(world)
        assert world.build()
        assert verify(site) == verify(resting) == []
        assert tree_bytes(resting) == before
        for path, data in tree_bytes(site).items():
            if path != MANIFEST:
                assert ((site / path).stat().st_mtime_ns == old.get(path)) == (data == before.get(path)), path
