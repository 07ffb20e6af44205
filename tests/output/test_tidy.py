from __future__ import annotations

from pathlib import Path

from cchc.output.tidy import tidy


def test_files_that_nobody_wants_go(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("one", "other"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    tidy(tmp_path, {"one"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "one"]


def test_no_folder_is_no_error(tmp_path: Path) -> None:
    tidy(tmp_path / "missing", set())
    assert not list(tmp_path.iterdir())
