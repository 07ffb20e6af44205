"""Where the time of a build goes: `cchc build --timings` prints it and writes build/timings.json."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: Variable by which ``cchc`` asks the engine to measure; tests/bench reads what is written then.
TIMINGS = "CCHC_TIMINGS"
FILE = Path("build/timings.json")


class Stages:
    """Seconds by stage; ``now`` is a clock in seconds. A stage inside another one counts for itself alone.

    ``stage`` has the form that ``load``, ``check_project`` and ``publish`` ask for, where ``nullcontext`` is the rule.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._open: list[str] = []
        self._since = now()
        self.seconds: dict[str, float] = {}

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
        now = self._now()
        if self._open:
            self.seconds[self._open[-1]] = self.seconds.get(self._open[-1], 0.0) + now - self._since
        self._since = now

    def write(self, root: Path) -> None:
        """Write the seconds into ``build/timings.json`` below ``root``."""
        (root / FILE).parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({name: round(seconds, 4) for name, seconds in self.seconds.items()}, indent=2)
        (root / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def show(file: Path, whole: float) -> str:
    """Give what was written to ``file`` as a table, a stage a line, with what is left of ``whole`` seconds.

    What is left is the engine's: starting Python, importing, reading its configuration, its own pages.
    """
    seconds: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))
    rows = {**seconds, "MkDocs": whole - sum(seconds.values()), "all": whole}
    return "".join(f"{name:<12} {value:8.2f} s {100 * value / whole:4.0f} %\n" for name, value in rows.items())
