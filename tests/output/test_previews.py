"""Pictures are drawn once, and what was kept is trusted only when it is whole."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from cchc.output.previews import preview_files
from cchc.output.writer import Written
from cchc.render import preview_drawing
from cchc.render.preview_drawing import draw
from cchc.render.previews import Preview
from cchc.site import Site
from tests.tools.rendering import setting_of
from tests.tools.tiny import PLAN, changed, speaking_site


class Counter:
    """Draws, and counts how often."""

    def __init__(self) -> None:
        self.drawn: list[Preview] = []

    def __call__(self, one: Preview) -> bytes:
        self.drawn.append(one)
        return draw(one)


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    found = Counter()
    monkeypatch.setattr(preview_drawing, "draw", found)
    return found


@pytest.fixture
def small(tmp_path: Path) -> Site:
    """A site of a few pictures."""
    return speaking_site(tmp_path / "small")


def files(site: Site, kept: Path) -> dict[str, bytes]:
    return dict(preview_files(site, setting_of(site), kept, {}).drawn)


def test_second_build_draws_nothing(small: Site, tmp_path: Path, counter: Counter) -> None:
    first = files(small, tmp_path / "kept")
    assert len(counter.drawn) == len(first) == len(set(counter.drawn)) > 4
    assert files(small, tmp_path / "kept") == first
    assert len(counter.drawn) == len(first)


def test_published_picture_is_neither_read_nor_drawn(small: Site, tmp_path: Path, counter: Counter) -> None:
    paths = list(files(small, tmp_path / "kept"))
    counter.drawn.clear()
    found = preview_files(small, setting_of(small), tmp_path / "empty", {paths[0]: Written("0", 1)})
    assert sorted(path for path, _ in found.drawn) == sorted(paths[1:])
    assert found.known == {paths[0]: Written("0", 1)}
    assert len(counter.drawn) == len(paths) - 1


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "another"])
def test_damaged_picture_is_drawn_anew(small: Site, tmp_path: Path, counter: Counter, damage: str) -> None:
    kept = tmp_path / "kept"
    first = files(small, kept)
    one, other = sorted(kept.iterdir())[:2]
    data = one.read_bytes()
    flipped = data[:900] + bytes([data[900] ^ 1]) + data[901:]
    one.write_bytes({"empty": b"", "cut": data[:-1], "flipped": flipped, "another": other.read_bytes()}[damage])
    counter.drawn.clear()
    assert files(small, kept) == first
    assert [drawn.key for drawn in counter.drawn] == [one.name]
    assert one.read_bytes() == data


def test_changed_title_draws_one_picture_and_the_old_one_goes(tmp_path: Path, counter: Counter) -> None:
    kept, title = tmp_path / "kept", {"vi": "Kế hoạch mới", "en": PLAN["title"]["en"]}
    before = files(speaking_site(tmp_path / "before"), kept)
    counter.drawn.clear()
    after = files(speaking_site(tmp_path / "after", plan=changed(PLAN, title=title)), kept)
    assert [drawn.title for drawn in counter.drawn] == ["Kế hoạch mới"]
    assert len(before.keys() - after.keys()) == len(after.keys() - before.keys()) == 1
    assert {f"previews/{path.name}.png" for path in kept.iterdir()} == after.keys()


def test_workers_draw_the_same(small: Site, tmp_path: Path) -> None:
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        found = dict(preview_files(small, setting_of(small), tmp_path / "there", {}, executor).drawn)
    assert found == files(small, tmp_path / "here")
