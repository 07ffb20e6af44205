"""The short way after an edit gives what loading everything gives, or is not taken."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.bench.corpus import PAGES_A_PLAN, make_project
from tests.tools.changes import (
    date_answer,
    delete_answer,
    edit_answer,
    edit_plan,
    end_answer,
    hold_back_answer,
    move_answer,
    retitle_answer,
    retitle_task,
)
from tests.tools.world import World

from cchc.checks import check
from cchc.site.load import Loaded, load
from cchc.site.site import Site

TODAY = date(2026, 11, 21)
PLANS, STEPS = 4, 10
#: Of each kind; `make test-long` plays more, and previews.
SEQUENCES = max(1, int(os.environ.get("SEQUENCES", "1")) // 2)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "project"
    make_project(folder, PLANS * PAGES_A_PLAN)
    return folder


@pytest.fixture
def world(corpus: Path, tmp_path: Path, request: pytest.FixtureRequest) -> World:
    found = World(tmp_path, tmp_path, random.Random(request.node.name))  # noqa: S311 - can be played again
    shutil.copytree(corpus, found.root, symlinks=True)
    return found


def checked(loaded: Loaded) -> list[Any]:
    assert loaded.whole is not None
    assert loaded.memory is not None
    return sorted(problem.order for problem in check(loaded.whole, None, loaded.memory.known, loaded.edited))


def assert_same(some: Site, other: Site) -> None:
    """Compare two sites table by table, and the order of ids in each."""
    for field in fields(Site):
        one, two = getattr(some, field.name), getattr(other, field.name)
        if field.name != "indexes":
            assert one == two, field.name
            assert not isinstance(one, dict) or field.name == "spots" or [*one] == [*two], field.name
            continue
        for table in fields(one):
            rows, others = getattr(one, table.name), getattr(two, table.name)
            assert rows == others, table.name
            if isinstance(rows, dict):
                inner = (
                    [(key, [*row]) for key, row in found.items() if isinstance(row, dict)] for found in (rows, others)
                )
                assert sorted(next(inner), key=repr) == sorted(next(inner), key=repr), table.name


def inner_orders(table: dict[Any, Any]) -> dict[Any, list[Any]]:
    return {key: [*row] for key, row in table.items() if isinstance(row, dict)}


def again(world: World, before: Loaded, *, preview: bool = False) -> Loaded:
    """Load with what is known, and without; compare everything, and what the checks find."""
    found = load(world.root, TODAY, preview=preview, memory=before.memory)
    alone = load(world.root, TODAY, preview=preview)
    assert found.site is not None
    assert found.whole is not None
    assert alone.site is not None
    assert alone.whole is not None
    assert_same(found.site, alone.site)
    assert_same(found.whole, alone.whole)
    assert sorted(p.order for p in found.problems) == sorted(p.order for p in alone.problems)
    assert checked(found) == checked(alone)
    assert found.sources == alone.sources
    return found


def first(world: World, *, preview: bool = False) -> Loaded:
    found = load(world.root, TODAY, preview=preview)
    checked(found)
    return found


@pytest.mark.parametrize("preview", [False, pytest.param(True, marks=pytest.mark.long)])
@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_any_sequence_of_edits_gives_what_loading_all_gives(world: World, seed: int, preview: bool) -> None:
    loaded = first(world, preview=preview)
    kinds: list[Callable[[World], None]] = [
        edit_answer, retitle_answer, move_answer, date_answer, hold_back_answer, end_answer, edit_plan, retitle_task,
        delete_answer, lead_by_another, retitle_plan, slip_in_answer, unreadable_answer, revise_answer,
    ]  # fmt: skip
    short = 0
    for _ in range(STEPS):
        for change in world.chance.sample(kinds, world.chance.choice([1, 1, 2, 3])):
            change(world)
        if world.chance.random() < 0.5:
            readable_again(world)
        loaded = again(world, loaded, preview=preview)
        short += loaded.edited is not None
    assert 0 < short < STEPS, f"both ways are taken (seed {seed})"


def lead_by_another(world: World) -> None:
    """Another agency that leads elsewhere in the same plan leads a task."""
    path = world.one("plans/*/20*.yml")
    text = path.read_text(encoding="utf-8")
    leads = re.findall(r"^    lead:\n      - (.*)$|^    lead: \[(.*)\]$", text, re.MULTILINE)
    one, other = world.chance.choice(leads), world.chance.choice(leads)
    path.write_text(text.replace("".join(one), "".join(other), 1), encoding="utf-8")


def retitle_plan(world: World) -> None:
    path = world.one("plans/*/20*.yml")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"^(title:\n  vi: ).*$", rf"\1Kế hoạch {world.chance.random()}", text, count=1, flags=re.MULTILINE)
    )


def slip_in_answer(world: World) -> None:
    path = world.one("content/hoi-dap/*.md")
    slip = world.chance.choice(["lộ trình lộ trình (xem", "[đây](qa:khong-co)", "[đây](/khong-co/)", "[đây](#khong)"])
    path.write_text(path.read_text(encoding="utf-8") + f"\n{slip}\n", encoding="utf-8")


def unreadable_answer(world: World) -> None:
    """The front matter of an answer lacks what it needs."""
    path = world.one("content/hoi-dap/*.md")
    path.write_text(path.read_text(encoding="utf-8").replace("\nquestion:", "\nquestio:"), encoding="utf-8")


def readable_again(world: World) -> None:
    for path in world.root.glob("content/hoi-dap/*.md"):
        text = path.read_text(encoding="utf-8")
        if "\nquestio:" in text:
            path.write_text(text.replace("\nquestio:", "\nquestion:"), encoding="utf-8")


def revise_answer(world: World) -> None:
    path = world.answer()
    text = path.read_text(encoding="utf-8")
    if "\nrevised:" not in text:
        path.write_text(text.replace("\nkind:", "\nrevised: 2026-11-20\nkind:", 1), encoding="utf-8")


def test_an_edited_answer_is_all_that_is_loaded_and_looked_at(world: World) -> None:
    loaded = first(world)
    path = world.answer()
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    found = again(world, loaded)
    name = path.name.removesuffix(".md")
    assert found.edited == frozenset({f"content/hoi-dap/{name}.md", f"content/hoi-dap/{name}.en.md"})
    assert loaded.site is not None
    assert found.site is not None
    assert found.site.indexes is loaded.site.indexes
    anew = [key for key, entry in found.site.questions.items() if entry is not loaded.site.questions[key]]
    assert anew == [name]


def test_nothing_edited_gives_the_same_site(world: World) -> None:
    loaded = first(world)
    assert again(world, loaded).site is loaded.site


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "plans/registry/nation.yml", "overrides/lang/vi.yml", "content/index.md"]
)
def test_what_others_depend_on_has_no_short_way(world: World, path: str) -> None:
    loaded = first(world)
    file = world.root / path
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert again(world, loaded).edited is None
