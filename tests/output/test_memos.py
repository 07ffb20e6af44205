from __future__ import annotations

from pathlib import Path

import pytest

from cchc.output.memos import store


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    folder = tmp_path / "next"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("value", [True, {"a": ["Chữ", b"\0"]}, ""])
def test_what_was_stored_is_read(tmp_path: Path, aside: Path, value: object) -> None:
    found = store(tmp_path / "deep/memos", value, aside)
    assert found.value == value
    assert [path.name for path in (tmp_path / "deep/memos").iterdir()] == [found.name]
    assert not list(aside.iterdir())
    assert store(tmp_path / "deep/memos", value, aside) == found


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "other"])
def test_damaged_file_is_nothing(tmp_path: Path, aside: Path, damage: str) -> None:
    found, other = store(tmp_path, ["a"] * 100, aside), store(tmp_path, ["b"], aside)
    file = tmp_path / found.name
    data = file.read_bytes()
    file.write_bytes(
        {"gone": b"", "empty": b"", "cut": data[:-1], "other": (tmp_path / other.name).read_bytes()}[damage]
    )
    if damage == "gone":
        file.unlink()
    assert found.value is None
