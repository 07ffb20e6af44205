"""A folder for releases."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _no_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing all of this machine's caches to disk, once a release, would take longer than the tests."""
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty folder for releases."""
    folder = tmp_path / "srv"
    folder.mkdir()
    return folder
