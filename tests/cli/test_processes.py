"""Many files are read and checked by processes of this machine; nothing that comes of it is other than without them."""

from __future__ import annotations

import concurrent.futures
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path
from select import select

import pytest

from cchc.cli import processes
from cchc.cli.checking import check_project
from cchc.cli.processes import spread
from cchc.site import spread as of_site
from tests.project import TODAY, bad_project

MANY = [[number] for number in range(20)]


def pid_of(group: Sequence[int]) -> tuple[int, int]:
    return group[0], os.getpid()


@pytest.fixture
def forking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes may be forked, though who runs the tests has threads of its own."""
    monkeypatch.setattr(processes, "can_fork", lambda: True)
    monkeypatch.setattr(processes, "cores", lambda: 2)


@pytest.mark.usefixtures("forking")
def test_many_groups_are_done_by_other_processes_in_their_order() -> None:
    found = list(spread(pid_of, MANY))
    assert [number for number, _ in found] == list(range(20))
    pids = {pid for _, pid in found}
    assert os.getpid() not in pids
    assert len(pids) <= 2


@pytest.mark.usefixtures("forking")
def test_nothing_is_sent_to_a_process() -> None:
    """What cannot be sent, such as a function inside another, is there all the same."""
    held = object()
    assert list(spread(lambda group: (group[0], id(held)), MANY))[19] == (19, id(held))


@pytest.mark.usefixtures("forking")
def test_few_groups_are_done_here() -> None:
    assert {pid for _, pid in spread(pid_of, MANY[:7])} == {os.getpid()}


def test_on_one_core_everything_is_done_here(forking: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "cores", lambda: 1)
    assert {pid for _, pid in spread(pid_of, MANY)} == {os.getpid()}


def test_beside_another_thread_everything_is_done_here() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert {pid for _, pid in spread(pid_of, MANY)} == {os.getpid()}
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize(
    ("may", "told", "number"),
    [
        (4, "max 100000", 4), (4, "150000 100000", 2), (4, "50000 100000", 1), (4, "400000 50000", 4),
        (64, "max 100000", 64), (64, "200000 100000", 2), (3, "", 3), (1, "max 100000", 1), (2, None, 2),
    ],
)  # fmt: skip
def test_as_many_processes_as_a_container_may_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, may: int, told: str | None, number: int
) -> None:
    if told is not None:
        (tmp_path / "cpu.max").write_text(told + "\n", encoding="ascii")
    monkeypatch.setattr(processes, "_CPU_MAX", tmp_path / "cpu.max")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(may)), raising=False)
    assert processes.cores() == number


@pytest.mark.parametrize(("told", "number"), [(6, 6), (None, 1)])
def test_elsewhere_as_many_processes_as_the_machine_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: int | None, number: int
) -> None:
    monkeypatch.setattr(processes, "_CPU_MAX", tmp_path / "cpu.max")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(os, "cpu_count", lambda: told)
    assert processes.cores() == number


@pytest.mark.usefixtures("forking")
@pytest.mark.parametrize("error", [ImportError, NotImplementedError, PermissionError])
def test_where_no_process_can_be_given_work_everything_is_done_here(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    """As Python tells of it: no semaphores at all, too few of them, no folder for them (/dev/shm)."""

    def none(*_: object) -> None:
        raise error

    assert processes.can_start.__wrapped__()
    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", none)
    assert not processes.can_start.__wrapped__()
    monkeypatch.setattr(processes, "can_start", processes.can_start.__wrapped__)
    assert {pid for _, pid in spread(pid_of, MANY)} == {os.getpid()}


@pytest.mark.usefixtures("forking")
def test_what_goes_wrong_there_goes_wrong_here() -> None:
    def broken(group: Sequence[int]) -> int:
        if group == [13]:
            raise ValueError("13")
        return group[0]

    with pytest.raises(ValueError, match="13"):
        list(spread(broken, MANY))


@pytest.mark.usefixtures("forking")
def test_a_process_that_is_killed_is_told_of() -> None:
    """As by a system that has no more memory: nobody waits for what will never come."""
    with pytest.raises(BrokenProcessPool):
        list(spread(lambda group: os.kill(os.getpid(), signal.SIGKILL), MANY))


#: Starts processes that never come to the end of their work, and says which.
_ENDLESS = """
import os, time
from cchc.cli import processes
processes.cores = lambda: 3
def work(group):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(600)
list(processes.spread(work, [[number] for number in range(20)]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_no_process_outlives_the_one_that_started_it(how: signal.Signals) -> None:
    starter = subprocess.Popen(
        [sys.executable, "-c", _ENDLESS], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        assert starter.stdout is not None
        pids = {int(starter.stdout.readline()) for _ in range(3)}
        assert len(pids) == 3
        if how == signal.SIGINT:  # a terminal interrupts everybody
            os.killpg(starter.pid, how)
        else:
            starter.send_signal(how)
        # They hold the other end of this pipe: it is at its end when the last of them is gone.
        assert select([starter.stdout], [], [], 30)[0], "still there"
        assert starter.stdout.read() == ""
    finally:
        with suppress(ProcessLookupError):
            os.killpg(starter.pid, signal.SIGKILL)
        starter.communicate()


def test_a_project_is_read_and_checked_alike_by_many(
    tmp_path: Path, forking: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = bad_project("doubled-word", tmp_path)
    alone = check_project(root, TODAY, {})
    asked: list[int] = []
    forked = processes._in_processes

    def noted(work: object, groups: Sequence[object], cores: int) -> object:
        asked.append(len(groups))
        return forked(work, groups, cores)  # type: ignore[arg-type]

    monkeypatch.setattr(processes, "_in_processes", noted)
    monkeypatch.setattr(processes, "_FEW", 2)
    monkeypatch.setattr(of_site, "GROUP", 2)
    by_many = check_project(root, TODAY, {})
    assert len(asked) == 2, "once to read, once to check"
    assert by_many.problems == alone.problems
    assert by_many.problems
    assert by_many.site == alone.site
    assert alone.memory is not None
    assert by_many.memory is not None
    assert by_many.memory.known.found.keys() == alone.memory.known.found.keys()
    asked.clear()
    again = check_project(root, TODAY, {}, memory=by_many.memory)
    assert not asked, "with what is known, nothing is worth a process"
    assert again.problems == alone.problems
    assert again.site is not None
    assert by_many.site is not None
    assert all(again.site.declared[key] is plan for key, plan in by_many.site.declared.items())
