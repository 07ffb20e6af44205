"""Each build has a folder of its own; what killed ones left goes, what others work in stays."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cchc.cli.work_folder import work_folder


def test_folders_of_the_dead_go_and_those_of_the_living_stay(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    dead, living, other = (tmp_path / f"next-{name}" for name in (process.pid, os.getppid(), "x"))
    for folder in (dead, living, other, tmp_path / "previews"):
        (folder / "deep").mkdir(parents=True)
    found = work_folder(tmp_path)
    assert found == tmp_path / f"next-{os.getpid()}"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([living.name, "previews"])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_who_has_ended_is_dead_also_while_nobody_asks_how(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # it has ended, and is not asked how
        (tmp_path / f"next-{process.pid}").mkdir()
        work_folder(tmp_path)
        assert list(tmp_path.iterdir()) == []
