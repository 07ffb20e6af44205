"""What one build leaves to the next is used only when it is whole and of this very code."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.output import code, kept
from cchc.output.code import code_mark
from cchc.output.kept import Kept, Left, keep, read_kept, take_up, write_kept
from cchc.output.stamps import Stamp
from cchc.output.trees import Trees
from cchc.site import Site


def test_what_was_written_is_read(tmp_path: Path) -> None:
    shared = ["a"]
    write_kept(tmp_path / "deep/kept", (shared, [shared]), "b", [])
    found = read_kept(tmp_path / "deep/kept")
    assert found == [(["a"], [["a"]]), "b", []]
    one, [other] = found[0]
    assert one is other
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["kept"]


def test_trees_alone_are_written_while_the_rest_serves_the_next_build(site: Site, tmp_path: Path) -> None:
    left = Left(None, Kept(site, "look", {}, {}, Trees({"a": Stamp(1, 2)}, None, "first")))
    keep(tmp_path, left)
    first = {path.name: path.stat().st_ino for path in tmp_path.iterdir()}
    moved = left._replace(kept=left.kept._replace(look="other", trees=Trees({}, {}, "second")))
    keep(tmp_path, moved, left)
    found = take_up(tmp_path)
    assert found is not None
    assert (found.kept.look, found.kept.trees) == ("look", moved.kept.trees)
    assert {name for name, inode in first.items() if (tmp_path / name).stat().st_ino == inode} == {
        "kept",
        "kept-templates",
    }
    keep(tmp_path, moved, moved)
    keep(tmp_path, moved)
    found = take_up(tmp_path)
    assert found is not None
    assert found.kept.look == "other"


@pytest.mark.parametrize("name", ["kept", "kept-trees"])
def test_without_one_file_the_other_is_nothing(site: Site, tmp_path: Path, name: str) -> None:
    keep(tmp_path, Left(None, Kept(site, "look", {}, {}, Trees({}))))
    (tmp_path / name).unlink()
    assert take_up(tmp_path) is None


def test_nothing_is_nothing(tmp_path: Path) -> None:
    assert read_kept(tmp_path / "kept") is None


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "longer", "text"])
def test_damaged_file_is_thrown_away(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "kept"
    write_kept(file, list(range(1000)), list(range(1000)))
    data = file.read_bytes()
    flipped = data[:500] + bytes([data[500] ^ 1]) + data[501:]
    file.write_bytes({"empty": b"", "cut": data[:-1], "flipped": flipped, "longer": data + b"x", "text": b"x"}[damage])
    assert read_kept(file) is None


def test_other_code_is_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_kept(tmp_path / "kept", "x")
    monkeypatch.setattr(kept, "code_mark", lambda: "0" * 64)
    assert read_kept(tmp_path / "kept") is None


@pytest.mark.parametrize("what", ["library", "python", "source"])
def test_mark_differs_with_what_may_change_the_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    before = code_mark.__wrapped__()
    assert code_mark.__wrapped__() == before
    if what == "library":
        monkeypatch.setattr(code, "version", lambda name: "0.0.1")
    elif what == "python":
        monkeypatch.setattr("sys.version", "4.0")
    else:
        (tmp_path / "more.py").write_text("x = 1\n", encoding="utf-8")
        sources = code._sources
        monkeypatch.setattr(code, "_sources", lambda folder: (*sources(folder), tmp_path / "more.py"))
    assert code_mark.__wrapped__() != before
