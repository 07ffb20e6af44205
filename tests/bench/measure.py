"""What a command costs: time on the wall, time on processors, and the most memory it held at once.

Memory is the sum of the proportional set sizes of all its processes (PSS, `/proc/<pid>/smaps_rollup`), so that pages
which several share count once. Looking costs time, so time and memory are measured in runs of their own.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

#: Seconds between two looks at the memory.
_EVERY = 0.05
_PROC = Path("/proc")


class Cost(NamedTuple):
    """What a run cost, in seconds."""

    wall_s: float
    cpu_s: float


class FailedError(RuntimeError):
    """The command ended with an error; what it said is the argument."""


def cost(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command in ``folder`` and give what it cost. Raises FailedError when it fails."""
    with _started(command, folder, environment) as process:
        begun = time.perf_counter()
        said = process.stderr.read() if process.stderr else ""
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(f"{' '.join(command)}: {said[-2000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime)


def peak_mib(command: Sequence[str], folder: Path, environment: dict[str, str]) -> float:
    """Run a command and give the most memory that it and all its processes held at once, in MiB.

    Raises FailedError when it fails, FileNotFoundError where there is no `/proc`.
    """
    pss_kib("self")
    most = 0.0
    done = threading.Event()
    with _started(command, folder, environment) as process:

        def watch() -> None:
            nonlocal most
            while not done.is_set():
                most = max(most, sum(pss_kib(pid) for pid in session(process.pid)))
                done.wait(_EVERY)

        watcher = threading.Thread(target=watch)
        watcher.start()
        said = process.stderr.read() if process.stderr else ""
        process.wait()
        done.set()
        watcher.join()
    if process.returncode:
        raise FailedError(f"{' '.join(command)}: {said[-2000:]}")
    return most / 1024


def _started(command: Sequence[str], folder: Path, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def session(leader: int) -> Iterator[str]:
    """Give the ids of all processes in the session of ``leader``: its children and theirs, whoever is their parent."""
    for entry in _PROC.iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            stat = (entry / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:  # it has ended meanwhile
            continue
        fields = stat.rpartition(")")[2].split()  # the name in brackets may hold anything
        if int(fields[3]) == leader:
            yield entry.name


def pss_kib(process: str) -> int:
    """Give the proportional set size of a process; 0 when it has ended. Raises FileNotFoundError without `/proc`."""
    try:
        text = (_PROC / process / "smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        if process == "self":
            raise
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)
