"""A build that takes over what still holds gives, byte by byte, what a clean one gives: whatever was changed before.

Sequences of changes are made by chance; `make test` plays a few, `make test-long` SEQUENCES=60.
"""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.cli.checking import check_project
from cchc.output.kept import Left, read_kept, write_kept
from cchc.output.publish import MANIFEST, Published, publish, verify
from cchc.site.prose_links import with_bodies
from cchc.site.site import Body, Site
from tests.bench.corpus import PAGES_A_PLAN, make_project
from tests.tools.portal import tree_bytes
from tests.tools.rendering import request_for, setting_of

SEQUENCES = int(os.environ.get("SEQUENCES", "2"))
STEPS = 7
PLANS = 3


class World:
    """A project that is changed and built again and again."""

    def __init__(self, folder: Path, previews: Path, chance: random.Random) -> None:
        self.root, self.out, self.previews, self.chance = folder / "project", folder / "out", previews, chance
        self.clean, self.kept_file = folder / "clean", folder / "kept"
        self.today = date(2026, 11, 21)
        self.template, self.left = "", None

    left: Left | None
    built: Published | None = None

    def one(self, pattern: str) -> Path:
        return self.chance.choice(sorted(self.root.glob(pattern)))

    def answer(self) -> Path:
        return self.chance.choice(
            [path for path in sorted(self.root.glob("content/hoi-dap/*.md")) if is_original(path)]
        )

    def site(self, left: Left | None) -> tuple[Site | None, Left | None]:
        """Load and check as the driver does; None where it would build nothing."""
        found = check_project(self.root, self.today, {}, memory=left.memory if left else None)
        alone = check_project(self.root, self.today, {}) if left else found
        assert found.problems == alone.problems
        if found.fails(strict=False) or found.site is None:
            return None, left
        bodies = {path: Body(f"<p>{len(text)} {path}</p>") for path, text in found.sources.items() if is_page(path)}
        return with_bodies(found.site, bodies), Left(found.memory, left.kept if left else None)  # type: ignore[arg-type]

    def build(self) -> bool:
        """Build with what was left, and clean; compare. False where nothing is built."""
        site, left = self.site(self.left)
        if site is None or left is None:
            return False
        setting = setting_of(site)
        templates = tuple(
            (name, self.template + text if name == "home.html" else text) for name, text in setting.templates
        )
        setting = replace(setting, templates=templates)
        request = request_for(site, self.out, setting=setting, previews=self.previews)
        self.built = publish(request, kept=left.kept)
        shutil.rmtree(self.clean, ignore_errors=True)
        publish(request_for(site, self.clean, setting=setting, previews=self.previews))
        same(self.out / "site", self.clean / "site")
        self.left = Left(left.memory, self.built.kept)
        if self.chance.random() < 0.5:  # what another process would have
            write_kept(self.kept_file, self.left)
            self.left = read_kept(self.kept_file)
            assert self.left is not None
        return True


def is_original(path: Path) -> bool:
    return not path.name.endswith(".en.md")


def is_page(path: str) -> bool:
    return path.startswith("content/") and path.count("/") == 1


def same(some: Path, others: Path) -> None:
    one, other = tree_bytes(some), tree_bytes(others)
    assert sorted(one.keys() ^ other.keys()) == []
    assert [path for path, data in one.items() if data != other[path]] == []


def edit(path: Path, pattern: str, to: str) -> None:
    """Replace the first match in a file."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, to, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def edit_answer(world: World) -> None:
    path = world.one("content/hoi-dap/*.md")
    path.write_text(path.read_text(encoding="utf-8") + f"\nThêm câu {world.chance.random()}.\n", encoding="utf-8")


def retitle_answer(world: World) -> None:
    edit(world.one("content/hoi-dap/*.md"), r"^question: .*$", f"question: Hỏi về việc {world.chance.randrange(99)}?")


def move_answer(world: World) -> None:
    edit(world.answer(), r"^topic: .*$", f"topic: {world.chance.choice(['mot-cua', 'doi-thoai', 'cong-vu'])}")


def date_answer(world: World) -> None:
    edit(world.answer(), r"^published: .*$", f"published: 2026-0{world.chance.randint(1, 9)}-11")


def add_answer(world: World) -> None:
    path = world.answer()
    for ending in (".md", ".en.md")[: world.chance.randint(1, 2)]:
        source = path.with_name(path.name.removesuffix(".md") + ending)
        if source.exists():
            shutil.copyfile(source, path.with_name(f"them-{world.chance.randrange(99)}{ending}"))


def rename_answer(world: World) -> None:
    path, name = world.answer(), f"doi-{world.chance.randrange(99)}"
    for ending in (".md", ".en.md"):
        old = path.with_name(path.name.removesuffix(".md") + ending)
        if old.exists():
            old.rename(path.with_name(name + ending))


def delete_answer(world: World) -> None:
    path = world.one("content/hoi-dap/*.md")
    path.unlink()
    if is_original(path):
        path.with_name(path.name.removesuffix(".md") + ".en.md").unlink(missing_ok=True)


def hold_back_answer(world: World) -> None:
    path = world.answer()
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("\ndraft: true", "") if "\ndraft:" in text else text.replace("\nkind:", "\ndraft: true\nkind:")
    )


def edit_plan(world: World) -> None:
    edit(
        world.one("plans/*/20*.yml"),
        r"^    deadline: .*$",
        f"    deadline: Quý {world.chance.choice(['I', 'IV'])}/2022",
    )


def retitle_task(world: World) -> None:
    edit(world.one("plans/*/20*.yml"), r"^      vi: .*$", f"      vi: Việc mới {world.chance.randrange(99)}")


def date_plan(world: World) -> None:
    edit(world.one("plans/*/20*.yml"), r"^issued: (\d+)-.*$", rf"issued: \1-0{world.chance.randint(1, 3)}-06")


def add_plan(world: World) -> None:
    path = world.one("plans/*/20*.yml")
    copy = path.with_name(f"20{world.chance.randint(30, 60)}.yml")
    shutil.copyfile(path, copy)
    edit(copy, r"^id: .*$", f"id: them-{copy.stem}")


def rename_plan_file(world: World) -> None:
    path = world.one("plans/*/20*.yml")
    path.rename(path.with_name(f"20{world.chance.randint(61, 99)}.yml"))


def delete_plan(world: World) -> None:
    """Answers rest on most plans, so this is often an error, of which nothing is built."""
    world.one("plans/*/20*.yml").unlink()


def change_registry(world: World) -> None:
    edit(world.one("plans/registry/*.yml"), r"(\bvi: \w+) .*?(?=[,}\n])", rf"\1 đổi tên {world.chance.randrange(99)}")


def change_words(world: World) -> None:
    edit(world.root / "overrides/lang/vi.yml", r"^  home: .*$", f"  home: Trang đầu {world.chance.randrange(99)}")


def change_template(world: World) -> None:
    world.template = f"<p>{world.chance.randrange(99)}</p>\n"


def change_languages(world: World) -> None:
    path = world.root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    two, one = "languages: [vi, en]", "languages: [vi]"
    path.write_text(text.replace(two, one) if two in text else text.replace(one, two), encoding="utf-8")


def next_day(world: World) -> None:
    world.today += timedelta(days=world.chance.choice([1, 41]))


def edit_page(world: World) -> None:
    path = world.one("content/*.md")
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")


def write_again(world: World) -> None:
    """The same text, written anew."""
    path = world.one("content/hoi-dap/*.md")
    path.write_bytes(path.read_bytes())


def break_something(world: World) -> None:
    edit(world.one("plans/*/20*.yml"), r"^unit: .*$", "unit: khong-co")


def damage_site(world: World) -> None:
    files = sorted(path for path in (world.out / "site").rglob("*") if path.is_file())
    world.chance.choice(files).write_bytes(b"damaged")


def damage_resting(world: World) -> None:
    """A file of the tree that rests is changed, or the whole tree goes."""
    resting = world.out / "build/resting"
    files = sorted(path for path in resting.rglob("*") if path.is_file())
    if files and world.chance.random() < 0.7:
        file = world.chance.choice(files)
        data = file.read_bytes()
        file.unlink()  # it may be a link to what is published
        file.write_bytes(data + b" ")
    else:
        shutil.rmtree(resting, ignore_errors=True)


def remove_site(world: World) -> None:
    shutil.rmtree(world.out / "site")


CHANGES: tuple[Callable[[World], None], ...] = (
    edit_answer, retitle_answer, move_answer, date_answer, add_answer, rename_answer, delete_answer, hold_back_answer,
    edit_plan, retitle_task, date_plan, add_plan, rename_plan_file, delete_plan, change_registry, change_words,
    change_template, change_languages, next_day, edit_page, write_again, damage_site, damage_resting, remove_site,
)  # fmt: skip
#: After these the project is put right again, so that the sequence goes on.
BROKEN = frozenset({delete_plan, break_something})


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
