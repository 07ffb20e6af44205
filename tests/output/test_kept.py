"""What one build leaves to the next is used only when it is whole and of this very code."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.output import kept
from cchc.output.kept import Kept, Left, code_mark, read_kept, write_kept
from cchc.output.trees import Trees
from cchc.site import Site
from cchc.site.known import Known
from cchc.site.load import Memory
from cchc.source.tree import Stamp, Tree


def test_what_was_written_is_read(tmp_path: Path) -> None:
    shared = ["a"]
    write_kept(tmp_path / "deep/kept", (shared, [shared]))
    one, [other] = read_kept(tmp_path / "deep/kept")
    assert one == ["a"]
    assert one is other
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["kept"]


def test_what_says_nothing_new_need_not_be_written(site: Site) -> None:
    trees = Trees({})
    memory = Memory(Tree({}, [], {"a.yml": Stamp(1, 2, 3, 4)}), site.project, site.today, False, Known())
    left = Left(memory, Kept(site, "look", {}, {}, trees))
    assert left.same_as(Left(memory._replace(known=Known()), left.kept))
    others = [
        left._replace(memory=None),
        left._replace(memory=memory._replace(tree=Tree({}, [], {"a.yml": Stamp(1, 2, 3, 5)}))),
        left._replace(memory=memory._replace(preview=True)),
        left._replace(kept=left.kept._replace(look="other")),
        left._replace(kept=left.kept._replace(trees=Trees({}))),
    ]
    assert not any(left.same_as(other) for other in others)


def test_nothing_is_nothing(tmp_path: Path) -> None:
    assert read_kept(tmp_path / "kept") is None


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "longer", "text"])
def test_damaged_file_is_thrown_away(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "kept"
    write_kept(file, list(range(1000)))
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
        monkeypatch.setattr(kept, "version", lambda name: "0.0.1")
    elif what == "python":
        monkeypatch.setattr("sys.version", "4.0")
    else:
        (tmp_path / "more.py").write_text("x = 1\n", encoding="utf-8")
        sources = kept._sources
        monkeypatch.setattr(kept, "_sources", lambda folder: (*sources(folder), tmp_path / "more.py"))
    assert code_mark.__wrapped__() != before
