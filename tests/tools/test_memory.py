from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.tools import memory
from tests.tools.portal import ROOT


@pytest.mark.parametrize("available", [10, 9])
def test_folder_has_room_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, available: int) -> None:
    monkeypatch.setattr(memory, "_SHARED", tmp_path)
    monkeypatch.setattr(memory, "_available", lambda: available)
    assert memory.memory_folder(10) == (tmp_path if available >= 10 else None)


def test_no_folder_is_too_large_or_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_available", lambda: 1 << 80)
    monkeypatch.setattr(memory, "_SHARED", tmp_path)
    assert memory.memory_folder(1 << 70) is None
    monkeypatch.setattr(memory, "_SHARED", tmp_path / "missing")
    assert memory.memory_folder(1) is None


def test_a_folder_is_always_named() -> None:
    command = [sys.executable, "-m", "tests.tools.memory"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert told.stdout.strip() in {"/dev/shm", tempfile.gettempdir()}  # noqa: S108 - as above
