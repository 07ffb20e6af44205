from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.bench.measure import FailedError, cost, peak_mib, pss_kib

ENVIRON = dict(os.environ)
#: Half a second of work, in the process itself or in a child of its.
WORK = "import time\nwhile time.process_time() < 0.5: pass\n"
CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WORK!r}], check=True)"
needs_proc = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").is_file(), reason="memory is read from /proc")


@pytest.mark.parametrize("program", [WORK, CHILD], ids=["itself", "its child"])
def test_time_on_processors_counts_children(program: str, tmp_path: Path) -> None:
    found = cost((sys.executable, "-c", program), tmp_path, ENVIRON)
    assert 0.5 <= found.cpu_s < 5
    assert found.wall_s >= 0.5


def test_time_asleep_is_time_on_the_wall_only(tmp_path: Path) -> None:
    found = cost((sys.executable, "-c", "import time; time.sleep(0.4)"), tmp_path, ENVIRON)
    assert found.wall_s >= 0.4
    assert found.cpu_s < found.wall_s


def test_a_command_that_fails_is_told_of(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "import sys; sys.exit('hỏng rồi')")
    with pytest.raises(FailedError, match="hỏng rồi"):
        cost(command, tmp_path, ENVIRON)


@needs_proc
def test_memory_counts_children_and_shared_pages_once(tmp_path: Path) -> None:
    held = "x = bytearray(b'1') * (64 << 20)\n"
    wait = "import time; time.sleep(0.5)\n"
    forked = f"{held}import os\nfor _ in range(3):\n    if not os.fork():\n        {wait}        os._exit(0)\n{wait}"
    forked += "while True:\n    try: os.wait()\n    except ChildProcessError: break\n"
    alone = peak_mib((sys.executable, "-c", held + wait), tmp_path, ENVIRON)
    shared = peak_mib((sys.executable, "-c", forked), tmp_path, ENVIRON)
    twice = f"import subprocess, sys\n{held}subprocess.run([sys.executable, '-c', {held + wait!r}], check=True)"
    both = peak_mib((sys.executable, "-c", twice), tmp_path, ENVIRON)
    assert 64 < alone < 64 + 40
    assert 64 < shared < 64 + 60
    assert both > 128


@needs_proc
def test_a_process_that_has_ended_holds_nothing() -> None:
    assert pss_kib("999999999") == 0
    assert pss_kib(str(os.getpid())) > 1000
