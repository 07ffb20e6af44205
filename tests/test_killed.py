"""A build that is killed, or finds the disk full, leaves the last good site; the next build is clean.

`make test` kills at a few moments, `make test-long` at KILLS=50.
"""

from __future__ import annotations

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
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


def entitle(project: Path, title: str) -> None:
    """Change a title that stands on many pages; "Trang chủ" is what it was."""
    edit = project / "overrides" / "lang" / "vi.yml"
    text = edit.read_text(encoding="utf-8")
    edit.write_text(re.sub(r"(?m)^  home: .*$", f"  home: {title}", text, count=1), encoding="utf-8")


def test_killed_at_any_moment(project: Path) -> None:
    titles = ("Trang chủ", "Trang đầu")  # in turn: a build that finds nothing changed is over before it can be killed
    trees = [portal.tree_bytes(project / "site")]
    entitle(project, titles[1])
    started = time.monotonic()
    trees.append(portal.tree_bytes(portal.build(project).folder))
    lasts = time.monotonic() - started
    assert trees[0] != trees[1]
    chance = random.Random(KILLS)  # noqa: S311 - moments, not secrets
    killed = 0
    for number in range(KILLS):
        entitle(project, titles[number % 2])
        process = start(project)
        moment = chance.uniform(0.1, 1.1) * lasts
        time.sleep(moment)
        if process.poll() is not None:
            lasts = min(lasts, moment)  # the machine was busier when it was measured
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        said, _ = process.communicate()
        assert process.returncode in {0, -signal.SIGKILL}, said
        killed += process.returncode != 0
        site = portal.tree_bytes(project / "site")
        assert site in trees, "one of the two, whole"
        assert verify(project / "site") == []
    assert killed, "the moments lie within the build"
    assert portal.tree_bytes(portal.build(project).folder) == trees[(KILLS - 1) % 2]
    left = [path.name for path in (project / "build").iterdir() if path.name.startswith("next-")]
    assert left == [], "what dead builds left is gone"


@pytest.mark.long
def test_full_disk_is_one_problem(project: Path) -> None:
    before = portal.tree_bytes(project / "site")
    assert any(len(data) > SMALL for path, data in before.items() if path != MANIFEST)
    entitle(project, "Trang đầu")  # where nothing has changed, nothing is written
    process = start(project, size=SMALL)
    said, _ = process.communicate(timeout=100)
    assert process.returncode == 1
    assert said.count("error[") == 1, said
    assert "error[disk-full] ổ đĩa không còn chỗ" in said
    assert "Traceback" not in said
    assert portal.tree_bytes(project / "site") == before


def test_an_interrupted_build_says_so_in_a_line_and_leaves_the_site(project: Path) -> None:
    before = portal.tree_bytes(project / "site")
    entitle(project, "Trang đầu")
    process = start(project)
    time.sleep(0.7)  # the engine has begun; where a machine is that slow, what starts it is interrupted
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=60)  # to the end of what all of them say
    assert process.returncode == 1, said
    assert said.endswith("cchc: đã dừng / stopped\n")
    assert "Traceback" not in said
    assert portal.tree_bytes(project / "site") == before


#: An engine that needs a while to end.
_SLOW = """
import pathlib, time
try:
    print("begun", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    time.sleep(1)
    pathlib.Path("ended").touch()
"""
_START = "from argparse import Namespace as N; from cchc.cli.building import BUILD; BUILD.run(N(**{options}))"


def test_who_interrupts_a_build_waits_until_the_engine_is_gone(tmp_path: Path) -> None:
    """Else its last words, and what it still writes, come after the next command was typed."""
    root = small(tmp_path / "project")
    (root / "slow_engine.py").write_text(_SLOW, encoding="utf-8")
    options = dict.fromkeys(("preview", "strict", "compress", "executor", "timings"), False)
    told = {**options, "engine": "slow_engine", "format": "text", "lang": "vi"}
    process = subprocess.Popen(
        [sys.executable, "-c", _START.format(options=told)], cwd=root, start_new_session=True, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        os.killpg(process.pid, signal.SIGINT)
        process.wait(timeout=60)
        assert (root / "ended").exists()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
