from __future__ import annotations

from pathlib import Path

import pytest

from cchc.output.containment import OutsideError, target
from cchc.output.writer import write
from cchc.render.setting import Artifact


@pytest.mark.parametrize("path", ["index.html", "hoi-dap/x/index.html", ".well-known/security.txt", "a..b/..c", "a b"])
def test_path_below_the_folder(tmp_path: Path, path: str) -> None:
    assert target(tmp_path, path) == tmp_path / path


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "..",
        "../x",
        "a/../../x",
        "a/..",
        "a/../b",
        "/etc/passwd",
        "//host/x",
        "a/",
        "a//b",
        "a/./b",
        "a\\..\\x",
        "C:\\x",
        "a\0b",
    ],
)
def test_path_that_leads_out_is_refused_and_nothing_is_written(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "site"
    with pytest.raises(OutsideError):
        target(folder, path)
    with pytest.raises(ValueError, match=r".*"):
        write([Artifact(path, b"x")], folder)
    assert not list(tmp_path.rglob("*"))
