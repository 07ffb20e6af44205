"""A project that is changed by chance and built again and again, each time also cleanly, to compare."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from cchc.cli.checking import check_project
from cchc.output.kept import Left, keep, take_up
from cchc.output.publish import Published, publish
from cchc.site.prose_links import with_bodies
from cchc.site.site import Body, Site
from tests.tools.portal import tree_bytes
from tests.tools.rendering import request_for, setting_of


class World:
    """A project that is changed and built again and again."""

    def __init__(self, folder: Path, previews: Path, chance: random.Random) -> None:
        self.root, self.out, self.previews, self.chance = folder / "project", folder / "out", previews, chance
        self.clean, self.kept = folder / "clean", folder / "kept"
        self.today = date(2026, 11, 21)
        self.template, self.left = "", None

    left: Left | None
    edited: frozenset[str] | None = None
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
        self.edited = found.edited
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
        serves_on = self.edited is not None and self.built.went_on and self.chance.random() < 0.8
        shutil.rmtree(self.clean, ignore_errors=True)
        publish(request_for(site, self.clean, setting=setting, previews=self.previews))
        same(self.out / "site", self.clean / "site")
        before, self.left = self.left, Left(left.memory, self.built.kept)
        keep(self.kept, self.left, before if serves_on else None)
        if self.chance.random() < 0.5:  # what another process would have
            self.left = take_up(self.kept)
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
