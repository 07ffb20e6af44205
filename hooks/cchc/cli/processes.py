"""Other processes of this machine, which do at the same time what is to be done with very many files."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # a small portal starts no process, and needs neither
    from multiprocessing.context import BaseContext

T = TypeVar("T")
R = TypeVar("R")

#: Fewer groups of files than this are looked at here: starting processes would take longer.
_FEW = 8
#: What a process was started to do, and with what. By fork it is there without being sent.
_task: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []


def spread(work: Callable[[T], R], groups: Sequence[T], /) -> Iterator[R]:
    """Give what ``work`` makes of each group, in their order; a process a core makes it when there are many.

    The processes are copies of this one: they are sent nothing but a number, and send back copies of what they made.
    Where that cannot be, all is made here. Raises what ``work`` raises, BrokenProcessPool when a process was killed.
    """
    cores = os.cpu_count() or 1
    if cores == 1 or len(groups) < _FEW or not can_fork():
        return map(work, groups)
    return _in_processes(work, groups, cores)


def _in_processes(work: Callable[[T], R], groups: Sequence[T], cores: int) -> Iterator[R]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - see above

    with ProcessPoolExecutor(cores, start_method(), _begin, (work, groups)) as executor:
        yield from executor.map(_do, range(len(groups)))


def _begin(work: Callable[[Any], Any], groups: Sequence[Any]) -> None:
    _task[:] = [(work, groups)]


def _do(number: int) -> Any:  # noqa: ANN401 - what the work gives
    [(work, groups)] = _task
    return work(groups[number])


def can_fork() -> bool:
    """Tell whether a copy of this process can go on: another thread would be missing in it, with what it holds."""
    return sys.platform.startswith("linux") and threading.active_count() == 1


def start_method() -> BaseContext:
    """Give how workers are started: by fork they share the site in memory, where that is safe."""
    import multiprocessing  # noqa: PLC0415 - see above

    return multiprocessing.get_context("fork" if can_fork() else "spawn")
