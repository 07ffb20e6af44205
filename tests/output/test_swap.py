from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from cchc.output import swap
from cchc.output.swap import exchange, resting_place


def folder(path: Path, mark: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(mark, encoding="utf-8")
    (path / f"{mark}.html").write_text(mark, encoding="utf-8")
    return path


@pytest.fixture(params=[True, False], ids=["exchanged", "linked"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way of Linux, and that of systems that cannot exchange two folders."""
    if not request.param:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)


def read(site: Path) -> list[str]:
    assert (site / "index.html").read_text(encoding="utf-8") in {"old", "new", "newer", "newest"}
    return sorted(path.name for path in site.iterdir())


@pytest.mark.usefixtures("_both_ways")
def test_first_site(tmp_path: Path) -> None:
    exchange(folder(tmp_path / "build/next", "new"), tmp_path / "deep/site")
    assert read(tmp_path / "deep/site") == ["index.html", "new.html"]
    assert not (tmp_path / "build/next").exists()


@pytest.mark.usefixtures("_both_ways")
def test_each_site_takes_the_place_of_the_one_before_which_is_given_back(tmp_path: Path) -> None:
    site, before = tmp_path / "site", "old"
    folder(site, "old")
    for mark in ("new", "newer", "newest"):
        finished = folder(tmp_path / "build" / mark, mark)
        resting = exchange(finished, site)
        assert read(site) == sorted(["index.html", f"{mark}.html"])
        assert resting is not None
        assert resting == resting_place(site, finished)
        assert read(resting) == sorted(["index.html", f"{before}.html"])
        before = mark


@pytest.mark.usefixtures("_both_ways")
def test_tree_at_rest_takes_its_turn_again(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "rest"
    exchange(folder(tmp_path / "one", "old"), site)
    resting = exchange(folder(elsewhere, "new"), site)
    assert resting is not None
    assert resting == resting_place(site, elsewhere)
    (resting / "newest.html").write_text("newest", encoding="utf-8")
    assert exchange(resting, site) == resting_place(site, elsewhere)
    assert read(site) == ["index.html", "newest.html", "old.html"]
    assert read(resting_place(site, elsewhere)) == ["index.html", "new.html"]


def test_tree_that_a_link_led_to_stays_for_those_who_followed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    site = tmp_path / "site"
    exchange(folder(tmp_path / "one", "old"), site)
    followed = site.resolve()
    exchange(folder(tmp_path / "two", "new"), site)
    assert read(followed) == ["index.html", "old.html"]


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_is_no_folder_of_its_own_stays(tmp_path: Path, kind: str) -> None:
    site, elsewhere = tmp_path / "site", folder(tmp_path / "elsewhere", "old")
    if kind == "file":
        site.write_text("mine", encoding="utf-8")
    else:
        site.symlink_to(elsewhere)
    with pytest.raises(NotADirectoryError):
        exchange(folder(tmp_path / "next", "new"), site)
    assert read(elsewhere) == ["index.html", "old.html"]
    assert read(tmp_path / "next") == ["index.html", "new.html"]


def test_link_of_a_build_that_was_killed_half_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    site = tmp_path / "site"
    exchange(folder(tmp_path / "one", "old"), site)
    folder(tmp_path / "site.b", "half")
    (tmp_path / "site.link").symlink_to("site.b")
    exchange(folder(tmp_path / "two", "new"), site)
    assert read(site) == ["index.html", "new.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.a", "site.b"]
    assert read(tmp_path / "site.a") == ["index.html", "old.html"]


@pytest.mark.usefixtures("_both_ways")
def test_readers_never_miss_a_page(tmp_path: Path) -> None:
    site = tmp_path / "site"
    exchange(folder(tmp_path / "first", "old"), site)
    stop = threading.Event()
    seen: list[str] = []

    def look() -> None:
        while not stop.is_set():
            try:
                seen.append((site / "index.html").read_text(encoding="utf-8"))
            except OSError as error:
                seen.append(str(error))

    reader = threading.Thread(target=look)
    reader.start()
    try:
        for number in range(50):
            exchange(folder(tmp_path / f"next-{number}", "new"), site)
            begun = len(seen)
            while (
                len(seen) < begun + 2 and reader.is_alive()
            ):  # a build lies between two exchanges: nobody reads so long
                time.sleep(0.001)
    finally:
        stop.set()
        reader.join()
    assert seen
    assert set(seen) <= {"old", "new"}
