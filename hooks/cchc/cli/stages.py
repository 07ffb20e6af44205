"""Where the time of a build goes: `cchc build --timings` prints it and writes build/timings.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from cchc.output.stages import Stages

#: Variable by which ``cchc`` asks the engine to measure; tests/bench reads what is written then.
TIMINGS = "CCHC_TIMINGS"
FILE = Path("build/timings.json")


def write(stages: Stages, root: Path) -> None:
    """Write the seconds into ``build/timings.json`` below ``root``: here, and in all workers together."""
    (root / FILE).parent.mkdir(parents=True, exist_ok=True)
    found = {"seconds": _rounded(stages.seconds), "workers": _rounded(stages.workers)}
    (root / FILE).write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8", newline="\n")


def _rounded(seconds: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in seconds.items()}


def show(file: Path, whole: float) -> str:
    """Give what was written to ``file`` as a table, a stage a line, with what is left of ``whole`` seconds.

    What is left is the engine's: starting Python, importing, reading its configuration, its own pages.
    """
    found = json.loads(file.read_text(encoding="utf-8"))
    seconds: dict[str, float] = found["seconds"]
    rows = {**seconds, "MkDocs": whole - sum(seconds.values()), "all": whole}
    lines = [f"{name:<12} {value:8.2f} s {100 * value / whole:4.0f} %\n" for name, value in rows.items()]
    lines += [f"{'  ' + name:<12} {value:8.2f} s in all workers\n" for name, value in found["workers"].items()]
    return "".join(lines)
