"""Other processes of this machine, which do at the same time what is to be done with very many files."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # a small portal starts no process, and needs neither
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.context import BaseContext

T = TypeVar("T")
R = TypeVar("R")

#: Fewer groups of files than this are looked at here: starting processes would take longer.
_FEW = 8
#: Where Linux tells how much of the processors a container may use.
_CPU_MAX = Path("/sys/fs/cgroup/cpu.max")
#: What a process was started to do, and with what. By fork it is there without being sent.
_task: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []


def spread(work: Callable[[T], R], groups: Sequence[T], /) -> Iterator[R]:
    """Give what ``work`` makes of each group, in their order; a process a core makes it when there are many.

    The processes are copies of this one: they are sent nothing but a number, and send back copies of what they made.
    Where that cannot be, all is made here. Raises what ``work`` raises, BrokenProcessPool when a process was killed.
    """
    number = cores()
    if number == 1 or len(groups) < _FEW or not can_fork() or not can_start():
        return map(work, groups)
    return _in_processes(work, groups, min(number, len(groups)))


def _in_processes(work: Callable[[T], R], groups: Sequence[T], number: int) -> Iterator[R]:
    with pool(number, _begin, work, groups) as executor:
        yield from executor.map(_do, range(len(groups)))


def cores() -> int:
    """Give how many processors this process may use.

    A container sees all of its machine, and may use few (Linux: cgroup v2, ``cpu.max``); more processes than that would
    only take memory.
    """
    told = len(os.sched_getaffinity(0)) if sys.platform.startswith("linux") else os.cpu_count() or 1
    with suppress(OSError, ValueError):  # "max 100000", "150000 100000": microseconds of all in such a time
        quota, period = _CPU_MAX.read_text(encoding="ascii").split()
        told = min(told, math.ceil(int(quota) / int(period)))
    return max(1, told)


@contextmanager
def pool(count: int, begin: Callable[..., None], *handed: object) -> Iterator[ProcessPoolExecutor]:
    """Give ``count`` processes of this machine, each of which is ``handed`` something to ``begin`` with.

    They end when this process does, however it ends: a killed build must not leave others behind that hold its memory
    and wait for ever. Somebody who interrupts it (Ctrl+C) ends all of them at once.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - see above

    with _interrupted_at_once(), ProcessPoolExecutor(count, start_method(), _live, (begin, handed)) as executor:
        yield executor


@contextmanager
def _interrupted_at_once() -> Iterator[None]:
    """Have an interruption end this process without waiting for others.

    What they do may take half a minute yet; and one that is stopped while it hands over what it has made can keep the
    executor waiting for the rest for ever.
    """
    if threading.current_thread() is not threading.main_thread():  # no other is told of interruptions
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: os._exit(1))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _live(begin: Callable[..., None], handed: Sequence[object]) -> None:
    """Begin as a worker: what ends it is the end of the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    begin(*handed)


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one. The queue of work would never tell of it."""
    from multiprocessing import parent_process  # noqa: PLC0415 - see above

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _begin(work: Callable[[Any], Any], groups: Sequence[Any]) -> None:
    _task[:] = [(work, groups)]


def _do(number: int) -> Any:  # noqa: ANN401 - what the work gives
    [(work, groups)] = _task
    return work(groups[number])


@cache
def can_start() -> bool:
    """Tell whether other processes can be given work: some containers and phones have no semaphores for it."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - see above

    try:
        ProcessPoolExecutor(1).shutdown()
    except (ImportError, NotImplementedError, OSError):  # none in this Python, too few, no folder (/dev/shm) for them
        return False
    return True


def can_fork() -> bool:
    """Tell whether a copy of this process can go on: another thread would be missing in it, with what it holds."""
    return sys.platform.startswith("linux") and threading.active_count() == 1


def start_method() -> BaseContext:
    """Give how workers are started: by fork they share the site in memory, where that is safe."""
    import multiprocessing  # noqa: PLC0415 - see above

    return multiprocessing.get_context("fork" if can_fork() else "spawn")
