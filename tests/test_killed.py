"""A build that is killed, or finds the disk full, leaves the last good site; the next build is clean.

`make test` kills at a few moments, `make test-long` at KILLS=50.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cchc.output.publish import MANIFEST, verify
from tests.project import BAD
from tests.tools import portal

KILLS = int(os.environ.get("KILLS", "5"))
SMALL = 24_000

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="kills a session of processes, limits the size of files"
)


def start(project: Path, **limits: int) -> subprocess.Popen[str]:
    def limit() -> None:
        if "size" in limits:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limits["size"], limits["size"]))

    command = [str(portal.CCHC), "build", "--today", portal.TODAY]
    return subprocess.Popen(
        command, cwd=project, start_new_session=True, preexec_fn=limit, text=True,  # noqa: PLW1509 - nothing else runs
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def small(folder: Path) -> Path:
    """The portal with the few plans and texts of the tests' good project."""
    portal.copy_project(folder)
    for part in ("content", "plans"):
        shutil.rmtree(folder / part)
        shutil.copytree(BAD / "_good" / part, folder / part)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project whose site stands, and of which one title was changed since."""
    folder = small(tmp_path / "project")
    portal.build(folder)
    return folder


def rename(project: Path, before: str = "Trang chủ", after: str = "Trang đầu") -> None:
    """Change a title that stands on many pages."""
    portal.edit(project / "overrides" / "lang" / "vi.yml", f"  home: {before}\n", f"  home: {after}\n")


def test_killed_at_any_moment(project: Path, tmp_path: Path) -> None:
    old = portal.tree_bytes(project / "site")
    rename(project)
    other = Path(shutil.copytree(project, tmp_path / "other"))
    started = time.monotonic()
    new = portal.tree_bytes(portal.build(other).folder)
    lasts = time.monotonic() - started
    assert new != old
    chance = random.Random(KILLS)  # noqa: S311 - moments, not secrets
    killed = 0
    for number in range(KILLS):
        if number:  # to and fro: a build that finds nothing changed is over before it can be killed
            rename(project, *(("Trang đầu", "Trang chủ") if number % 2 else ("Trang chủ", "Trang đầu")))
        process = start(project)
        time.sleep(chance.uniform(0.1, 1.1) * lasts)
        os.killpg(process.pid, signal.SIGKILL)
        said, _ = process.communicate()
        assert process.returncode in {0, -signal.SIGKILL}, said
        killed += process.returncode != 0
        site = portal.tree_bytes(project / "site")
        assert site in (old, new), "one of the two, whole"
        assert verify(project / "site") == []
    assert killed, "the moments lie within the build"
    if KILLS % 2 == 0:
        rename(project)
    assert portal.tree_bytes(portal.build(project).folder) == new
    left = [path.name for path in (project / "build").iterdir() if path.name.startswith("next-")]
    assert left == [], "what dead builds left is gone"


@pytest.mark.long
def test_full_disk_is_one_problem(project: Path) -> None:
    before = portal.tree_bytes(project / "site")
    assert any(len(data) > SMALL for path, data in before.items() if path != MANIFEST)
    process = start(project, size=SMALL)
    said, _ = process.communicate(timeout=100)
    assert process.returncode == 1
    assert said.count("error[") == 1, said
    assert "error[disk-full] ổ đĩa không còn chỗ" in said
    assert "Traceback" not in said
    assert portal.tree_bytes(project / "site") == before
