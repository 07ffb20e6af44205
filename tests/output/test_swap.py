from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from cchc.output import swap
from cchc.output.swap import put_in_place


def folder(path: Path, mark: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(mark, encoding="utf-8")
    (path / f"{mark}.html").write_text(mark, encoding="utf-8")
    return path


@pytest.fixture(params=[True, False], ids=["exchanged", "stepped-aside"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way of Linux, and that of systems that cannot exchange two folders."""
    if not request.param:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("_both_ways")
def test_first_site(tmp_path: Path) -> None:
    put_in_place(folder(tmp_path / "build/next", "new"), tmp_path / "deep/site")
    assert (tmp_path / "deep/site/index.html").read_text(encoding="utf-8") == "new"
    assert not (tmp_path / "build/next").exists()


@pytest.mark.usefixtures("_both_ways")
def test_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    folder(tmp_path / "site", "old")
    put_in_place(folder(tmp_path / "build/next", "new"), tmp_path / "site")
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == ["index.html", "new.html"]
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"
    assert not list((tmp_path / "build").iterdir())


@pytest.mark.usefixtures("_both_ways")
def test_left_overs_of_a_killed_build_do_no_harm(tmp_path: Path) -> None:
    folder(tmp_path / "site", "old")
    folder(tmp_path / "build/next.old", "older")
    put_in_place(folder(tmp_path / "build/next", "new"), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="folders are exchanged in one step on Linux only")
def test_readers_never_miss_a_page(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")
    stop = threading.Event()
    seen: list[str] = []

    def read() -> None:
        while not stop.is_set():
            try:
                seen.append((site / "index.html").read_text(encoding="utf-8"))
            except OSError as error:
                seen.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(50):
            put_in_place(folder(tmp_path / f"next-{number}", "new"), site)
    finally:
        stop.set()
        reader.join()
    assert seen
    assert set(seen) <= {"old", "new"}
