"""Running ``cchc`` in a small project without starting a process."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.cli.main import main
from tests.project import TODAY, good_project


class Done(NamedTuple):
    """What a command gave: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small project in which nothing is wrong."""
    return good_project(tmp_path / "project")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run ``cchc`` in a folder: ``run(folder, "check", "--fix", typed=answers)``, on the day of all tests."""
    before = dict(os.environ)
    for name in [name for name in os.environ if name.startswith(("CCHC_", "GIT_", "SOURCE_DATE"))]:
        monkeypatch.delenv(name)

    def started(folder: Path, *arguments: str, typed: str = "", today: str = TODAY.isoformat()) -> Done:
        monkeypatch.chdir(folder)
        monkeypatch.setenv("CCHC_TODAY", today)
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        try:
            code = main(arguments)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Done(code, said.out, said.err)

    yield started
    os.environ.clear()
    os.environ.update(before)
