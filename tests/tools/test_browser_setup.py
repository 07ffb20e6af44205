from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools import browser_setup


def program(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", browser_setup.NAMES)
def test_finds_each_usual_name(tmp_path: Path, name: str) -> None:
    expected = program(tmp_path, name)
    assert browser_setup.find_browser({"PATH": str(tmp_path)}) == expected


def test_named_browser_comes_before_the_others(tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    mine = program(tmp_path, "my-chrome")
    assert browser_setup.find_browser({"PATH": str(tmp_path), "CHROMIUM": str(mine)}) == mine


def test_named_browser_that_is_missing_is_not_replaced(tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    environ = {"PATH": str(tmp_path), "CHROMIUM": str(tmp_path / "gone")}
    assert browser_setup.find_browser(environ) is None
    assert not browser_setup.can_install(environ)


def test_without_a_browser_one_line_says_what_to_install(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, browser_setup.__file__],
        env={"PATH": str(tmp_path), "CHROMIUM": str(tmp_path / "gone")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.splitlines() == [browser_setup.MISSING]
