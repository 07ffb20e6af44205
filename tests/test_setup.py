"""What `make` says when the Python it finds cannot be used; nothing is installed here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with a space in its name that holds what the set-up reads."""
    folder = tmp_path / "a checkout"
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, folder)
    return folder


def fake_python(folder: Path, refuses: str) -> Path:
    """A Python that fails when its command line contains ``refuses``."""
    path = folder / "fake-python"
    path.write_text(
        f'#!/bin/sh\ncase "$*" in *{refuses}*) exit 1;; esac\nexec "{sys.executable}" "$@"\n',
        encoding="utf-8",
    )
    path.chmod(0o755)
    return path


def make_setup(folder: Path, python: Path) -> list[str]:
    """What `make setup` writes to stderr, less make's own closing line; the set-up must fail."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    run = subprocess.run(
        ["make", "setup", f"PYTHON={python}"],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert not (folder / ".venv").exists()
    return [line for line in run.stderr.splitlines() if not line.startswith("make")]


def test_python_without_venv(checkout: Path) -> None:
    python = fake_python(checkout.parent, refuses="ensurepip")
    expected = f"{python} has no venv module: install python3-venv (Debian, Ubuntu: apt install python3-venv)"
    assert make_setup(checkout, python) == [expected]


def test_python_too_old(checkout: Path) -> None:
    [line] = make_setup(checkout, fake_python(checkout.parent, refuses="version_info"))
    assert line.startswith("Python 3.11 or newer is needed (")


def test_python_missing(checkout: Path) -> None:
    [line] = make_setup(checkout, checkout / "nothing")
    assert "missing" in line
