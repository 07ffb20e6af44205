"""Pictures are drawn once, and what was kept is trusted only when it is whole."""

from __future__ import annotations

import hashlib
import multiprocessing
import shutil
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path

import pytest

from cchc.output.previews import Shelf, pictures_of, preview_files
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


def files(site: Site, kept: Path, executor: Executor | None = None) -> dict[str, bytes]:
    """Give the pictures that a build writes, which are all that it gives."""
    output = kept.with_name(f"output of {kept.name}")
    shutil.rmtree(output, ignore_errors=True)
    found = preview_files(pictures_of(site, setting_of(site)), Shelf(kept, output), {}, executor)
    written = {path: (output / path).read_bytes() for path in found}
    assert found == {path: Written(hashlib.sha256(data).hexdigest(), len(data)) for path, data in written.items()}
    assert sum(1 for path in output.rglob("*") if path.is_file()) == len(found)
    return written


def test_second_build_draws_nothing(small: Site, tmp_path: Path, counter: Counter) -> None:
    first = files(small, tmp_path / "kept")
    assert len(counter.drawn) == len(first) == len(set(counter.drawn)) > 4
    assert files(small, tmp_path / "kept") == first
    assert len(counter.drawn) == len(first)


def test_published_picture_is_neither_read_nor_drawn(small: Site, tmp_path: Path, counter: Counter) -> None:
    paths = list(files(small, tmp_path / "kept"))
    counter.drawn.clear()
    output = tmp_path / "output"
    wanted = pictures_of(small, setting_of(small))
    found = preview_files(wanted, Shelf(tmp_path / "empty", output), {paths[0]: Written("0", 1)})
    assert sorted(found) == sorted(paths)
    assert found[paths[0]] == Written("0", 1)
    assert {path.relative_to(output).as_posix() for path in output.rglob("*.png")} == set(paths[1:])
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
        found = files(small, tmp_path / "there", executor)
    assert found == files(small, tmp_path / "here")
    assert found
