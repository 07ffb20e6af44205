"""Two trees in turn: what was made, what is linked, what goes; a tree that somebody changed is not taken up again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from cchc.output import swap
from cchc.output.publish import verify
from cchc.output.stamps import scan
from cchc.output.swap import resting_place
from cchc.output.trees import MANIFEST, DamagedError, Trees, bring_up, change_in_place, read_manifest
from cchc.output.writer import Files, Written

FIRST = {"index.html": "one", "a/b/c.html": "deep", "a/x.html": "x"}


class Place:
    """Folders, and what is known of the trees."""

    def __init__(self, root: Path) -> None:
        self.root, self.site, self.work = root, root / "site", root / "work"
        self.known: Trees | None = None

    @property
    def resting(self) -> Path:
        return resting_place(self.site, self.root / "resting")

    def publish(self, wanted: Mapping[str, str], made: set[str]) -> None:
        """Publish texts by path, of which those of ``made`` have been made anew."""
        self.work.mkdir()
        for path in made:
            (self.work / path).parent.mkdir(parents=True, exist_ok=True)
            (self.work / path).write_text(wanted[path], encoding="utf-8")
        files: Files = {
            path: Written(hashlib.sha256(text.encode()).hexdigest(), len(text)) for path, text in wanted.items()
        }
        self.known = bring_up(self.work, self.site, self.root / "resting", files, self.known)
        assert verify(self.site) == []
        assert {path: (self.site / path).read_text(encoding="utf-8") for path in wanted} == wanted
        assert self.known.live == scan(self.site)
        assert not self.work.exists()


@pytest.fixture(params=[True, False], ids=["exchanged", "linked"])
def place(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A site that was published once, where two folders can be exchanged, and where a link leads to one of them."""
    if not request.param:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    found = Place(tmp_path)
    found.publish(FIRST, set(FIRST))
    return found


def inode(path: Path) -> int:
    return path.stat().st_ino


def test_first_site_has_no_tree_at_rest(place: Place) -> None:
    assert place.known is not None
    assert place.known.resting is None
    assert not place.resting.exists()


def test_same_files_again_exchange_nothing(place: Place) -> None:
    place.publish({**FIRST, "index.html": "two"}, {"index.html"})
    before, known = inode(place.site), place.known
    place.publish({**FIRST, "index.html": "two"}, {"index.html"})
    assert inode(place.site) == before
    assert place.known is known
    os.utime(place.site / "a/x.html")  # somebody has touched what is published
    place.publish({**FIRST, "index.html": "two"}, set(FIRST))
    assert inode(place.site) != before


def test_second_is_put_together_by_links_and_the_first_rests(place: Place) -> None:
    place.publish({**FIRST, "index.html": "two"}, {"index.html"})
    assert inode(place.site / "a/x.html") == inode(place.resting / "a/x.html")
    assert (place.resting / "index.html").read_text(encoding="utf-8") == "one"
    assert verify(place.resting) == []
    assert place.known is not None
    assert place.known.resting == scan(place.resting)


def test_third_takes_up_the_resting_tree(place: Place) -> None:
    two = {**FIRST, "index.html": "two"}
    place.publish(two, {"index.html"})
    own = inode(place.resting)
    place.publish({**two, "a/x.html": "y"}, {"a/x.html"})
    assert inode(place.site) == own
    assert verify(place.resting) == []


def test_folder_that_becomes_empty_goes_and_a_file_may_take_its_name(place: Place) -> None:
    one = {"index.html": "one"}
    place.publish(one, set())
    place.publish(one, set())
    assert not (place.site / "a").exists()
    place.publish({**one, "a": "now a file"}, {"a"})


def test_what_did_not_change_keeps_its_time_though_it_was_made_again(place: Place) -> None:
    for path in FIRST:
        os.utime(place.site / path, ns=(5, 5))
    place.known = Trees(scan(place.site))
    for _ in range(3):
        place.publish(FIRST, {"index.html", "a/x.html"})
        assert {(place.site / path).stat().st_mtime_ns for path in FIRST} == {5}


def test_what_changes_and_changes_back_has_a_new_time_each_time(place: Place) -> None:
    times = []
    for text in ("two", "one", "two", "one"):
        os.utime(place.site / "index.html", ns=(7, 7))
        place.known = Trees(scan(place.site), place.known.resting if place.known else None)
        place.publish({**FIRST, "index.html": text}, {"index.html"})
        times.append((place.site / "index.html").stat().st_mtime_ns)
    assert 7 not in times


@pytest.mark.parametrize("damage", ["changed", "longer", "gone", "more", "link"])
def test_resting_tree_that_somebody_changed_is_not_taken_up(place: Place, damage: str) -> None:
    place.publish({**FIRST, "index.html": "two"}, {"index.html"})
    file = place.resting / "a/x.html"
    if damage != "more":
        file.unlink()
    if damage in {"changed", "longer"}:
        file.write_text("y" if damage == "changed" else "xx", encoding="utf-8")
    elif damage == "link":
        file.symlink_to(place.site / "a/x.html")
    elif damage == "more":
        (place.resting / "more.html").write_text("more", encoding="utf-8")
    place.publish({**FIRST, "index.html": "three"}, {"index.html"})


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_published_file_that_somebody_changed_is_not_linked(place: Place, damage: str) -> None:
    file = place.site / "a/x.html"
    file.unlink()
    if damage == "changed":
        file.write_text("y", encoding="utf-8")
    with pytest.raises(DamagedError, match=r"a/x\.html"):
        place.publish({**FIRST, "index.html": "two"}, {"index.html"})


def test_what_is_neither_made_nor_published_is_missed(place: Place) -> None:
    with pytest.raises(DamagedError, match=r"new\.html"):
        place.publish({**FIRST, "new.html": "new"}, set())


def test_without_what_was_known_the_old_tree_goes(place: Place) -> None:
    place.known = None
    place.publish(FIRST, set(FIRST))
    if not place.site.is_symlink():  # else somebody may still read there until the next build
        assert not place.resting.exists()
    assert place.known is not None
    assert place.known.resting is None
    place.publish({**FIRST, "index.html": "two"}, {"index.html"})
    assert (place.resting / "index.html").read_text(encoding="utf-8") == "one"


def test_manifest_is_read_as_it_is_written(place: Place) -> None:
    assert read_manifest(place.site / MANIFEST) == {
        path: hashlib.sha256(text.encode()).hexdigest() for path, text in FIRST.items()
    }
    assert read_manifest(place.root / "missing") == {}


def test_private_folder_is_changed_in_place(tmp_path: Path) -> None:
    site, work = tmp_path / "site", tmp_path / "work"
    before: Files = {}
    for wanted, made in (
        (FIRST, set(FIRST)),
        (
            {"index.html": "two", "a/x.html": "x", "a/b/c.html/d.html": "in place of a file"},
            {"index.html", "a/b/c.html/d.html"},
        ),
    ):
        for path in made:
            (work / path).parent.mkdir(parents=True, exist_ok=True)
            (work / path).write_text(wanted[path], encoding="utf-8")
        files: Files = {path: Written("", len(text)) for path, text in wanted.items()}
        untouched = inode(site / "a/x.html") if before else None
        change_in_place(work, site, files, before)
        assert {path: (site / path).read_text(encoding="utf-8") for path in scan(site)} == wanted
        assert untouched in {None, inode(site / "a/x.html")}
        assert not work.exists()
        before = files
