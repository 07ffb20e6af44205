"""Where the time of a build goes, by stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager


class Stages:
    """Seconds by stage; ``now`` is a clock in seconds. A stage inside another one counts for itself alone.

    ``stage`` has the form that ``load``, ``check_project`` and ``publish`` ask for, where ``nullcontext`` is the rule.
    ``workers`` are the seconds that other processes spent, all of them together.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self._open: list[str] = []
        self._since = now()
        self.seconds: dict[str, float] = {}
        self.workers: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what happens inside for ``name``."""
        self._count()
        self._open.append(name)
        try:
            yield
        finally:
            self._count()
            self._open.pop()

    def _count(self) -> None:
        now = self.now()
        if self._open:
            self.seconds[self._open[-1]] = self.seconds.get(self._open[-1], 0.0) + now - self._since
        self._since = now

    def add(self, seconds: Mapping[str, float]) -> None:
        """Add what another process has counted."""
        for name, value in seconds.items():
            self.workers[name] = self.workers.get(name, 0.0) + value


def unmeasured() -> float:
    """Give no time: the clock of builds that nobody measures."""
    return 0.0
