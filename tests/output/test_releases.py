from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from cchc.output import releases
from cchc.output.releases import ACTIONS
from tests.tools.releasing import FIRST, SECOND, THIRD, ask, begin, digests, finish, live, release, roll_back


def test_first_release(root: Path) -> None:
    assert release(root, FIRST) == 1
    assert live(root) == FIRST
    assert str((root / "current").readlink()) == "releases/000001/site", "relative: the folder may be mounted elsewhere"


def test_nothing_changes_until_it_is_finished(root: Path) -> None:
    release(root, FIRST)
    begin(root, SECOND)
    assert live(root) == FIRST


def test_next_release_brings_the_assets_of_the_one_before(root: Path) -> None:
    release(root, FIRST)
    assert release(root, SECOND) == 2
    assert live(root) == {**SECOND, "assets/site.1.css": "red"}, "but not its other files"


def test_what_did_not_change_is_linked_and_keeps_its_time(root: Path) -> None:
    release(root, FIRST)
    os.utime(root / "current/a/index.html", (1_000_000, 1_000_000))
    begun = begin(root, SECOND)
    assert sorted(begun["missing"]) == ["assets/site.2.css", "index.html"]
    finish(root, begun["number"])
    found = (root / "current/a/index.html").stat()
    assert (found.st_mtime, found.st_ino) == (1_000_000, (root / "releases/000001/site/a/index.html").stat().st_ino)


def test_same_content_elsewhere_is_not_linked(root: Path) -> None:
    """Its time would be another page's, perhaps older than what readers have."""
    release(root, {"a.html": "text"})
    assert begin(root, {"b.html": "text"})["missing"] == ["b.html"]


@pytest.mark.parametrize(
    ("damage", "path"),
    [
        (lambda site: (site / "index.html").write_text("twp", encoding="utf-8"), "index.html"),
        (lambda site: (site / "index.html").unlink(), "index.html"),
        (lambda site: (site / "more.html").write_text("x", encoding="utf-8"), "more.html"),
        (lambda site: (site / "assets/site.9.css").write_text("x", encoding="utf-8"), "assets/site.9.css"),
        (lambda site: (site / "link.html").symlink_to("/etc/hostname"), "link.html"),
    ],
    ids=["changed", "missing", "more", "more-assets", "link"],
)
def test_damaged_on_the_way_is_not_published(root: Path, damage: Any, path: str) -> None:  # noqa: ANN401
    release(root, FIRST)
    begun = begin(root, SECOND)
    damage(root / begun["folder"])
    assert finish(root, begun["number"]) == {"refused": "damaged", "number": 2, "path": path, "count": 1}
    assert live(root) == FIRST
    assert ask(root, "releases")["live"] == 1


def test_link_in_the_place_of_a_file_is_refused(root: Path) -> None:
    begun = begin(root, FIRST)
    page = root / begun["folder"] / "index.html"
    page.rename(root / "elsewhere")
    page.symlink_to(root / "elsewhere")
    assert finish(root, begun["number"])["refused"] == "damaged"


def test_damaged_live_file_is_sent_anew(root: Path) -> None:
    release(root, FIRST)
    (root / "current/a/index.html").write_text("hacked", encoding="utf-8")
    assert "a/index.html" in begin(root, SECOND)["missing"]
    finish(root, 2)
    assert live(root)["a/index.html"] == "same"


def test_late_release_does_not_replace_a_newer_one(root: Path) -> None:
    begin(root, FIRST)
    assert begin(root, SECOND)["number"] == 2
    finish(root, 2)
    told = finish(root, 1)
    assert (told["refused"], told["other"]) == ("overtaken", 2)
    assert live(root) == SECOND


def test_unfinished_release_goes_with_the_next_one(root: Path) -> None:
    begin(root, FIRST)
    release(root, SECOND)
    assert [path.name for path in (root / "releases").iterdir()] == ["000002"]


def test_release_that_begins_later_may_still_be_sent(root: Path) -> None:
    begin(root, FIRST)
    begin(root, SECOND)
    finish(root, 1)
    assert live(root) == FIRST
    finish(root, 2)
    assert live(root)["index.html"] == "two"


def test_newest_are_kept_and_the_live_one(root: Path) -> None:
    for number in range(1, 6):
        release(root, {"index.html": str(number)}, keep=3)
    assert [row["number"] for row in ask(root, "releases")["releases"]] == [5, 4, 3]
    roll_back(root, 3)
    release(root, {"index.html": "6"}, keep=1, resume=True)
    assert sorted(path.name for path in (root / "releases").iterdir()) == ["000006"]


def test_assets_of_removed_releases_leave_with_the_release_after(root: Path) -> None:
    release(root, FIRST, keep=1)
    release(root, SECOND, keep=1)
    assert "assets/site.1.css" in live(root), "readers may have a page of the first one open"
    release(root, THIRD, keep=1)
    assert sorted(live(root)) == ["a/index.html", "assets/site.2.css", "assets/site.3.css", "index.html"]


def test_asset_that_somebody_removed_stops_nobody(root: Path) -> None:
    release(root, FIRST)
    release(root, SECOND)
    (root / "releases/000001/site/assets/site.1.css").unlink()
    (root / "current/assets/site.1.css").unlink()
    release(root, THIRD)
    assert live(root)["index.html"] == "three"


def test_list(root: Path) -> None:
    assert ask(root, "releases") == {"releases": [], "live": None, "held": False}
    release(root, FIRST)
    release(root, SECOND)
    begin(root, THIRD)
    told = ask(root, "releases")
    assert [(row["number"], row["files"]) for row in told["releases"]] == [(2, 3), (1, 4)]
    assert told["live"] == 2


def test_folder_must_be_there(tmp_path: Path) -> None:
    assert ask(tmp_path / "srv", "releases") == {"refused": "no-root"}
    assert not (tmp_path / "srv").exists()


def test_folder_in_the_place_of_the_link_is_left_alone(root: Path) -> None:
    (root / "current").mkdir()
    assert begin(root, FIRST)["refused"] == "no-link"


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "a\0b", ""])
def test_nothing_is_made_outside(root: Path, path: str) -> None:
    assert ask(root, "begin", files={path: "0"}, resume=False) == {"refused": "outside", "path": path}
    assert not (root.parent / "x").exists()


def test_what_the_system_refuses_is_told(root: Path) -> None:
    (root / "releases").write_text("", encoding="utf-8")
    told = ask(root, "begin", files=digests(FIRST), resume=False)
    assert told["refused"] == "failed"
    assert told["detail"].startswith(("Not a directory: ", "File exists: "))


def test_readers_may_read_whatever_the_umask(root: Path) -> None:
    before = os.umask(0o077)
    try:
        release(root, FIRST)
        assert os.umask(0o077) == 0o077, "the mask of this process is as it was"
    finally:
        os.umask(before)
    for folder in (root / "releases", root / "current", root / "current/assets"):
        assert folder.stat().st_mode & 0o777 == 0o755


def test_one_at_a_time(root: Path) -> None:
    """Forty releases that begin at once have forty numbers."""
    numbers: list[int] = []
    threads = [threading.Thread(target=lambda: numbers.append(begin(root, FIRST)["number"])) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 41))


def test_file_needs_nothing_but_an_old_python(root: Path) -> None:
    """It is sent to the server: no module of ours or of others, no words that Python 3.9 does not know."""
    source = Path(releases.__file__).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 9))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names
    request = json.dumps({"action": "releases", "root": str(root)})
    program = f"{source}\nprint(answer({json.dumps(request)}))\n"
    done = subprocess.run([sys.executable, "-I", "-"], input=program, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {"releases": [], "live": None, "held": False}
    assert set(ACTIONS) == {"begin", "finish", "roll_back", "releases"}
