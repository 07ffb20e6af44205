"""The folder that one build puts its site together in: of this process alone, so that builds at once do not meet."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_NAME = "next-"


def work_folder(build: Path) -> Path:
    """Give this process's own folder below ``build``; what builds that were killed have left there is removed."""
    clear(build)
    return build / f"{_NAME}{os.getpid()}"


def clear(build: Path) -> None:
    """Remove what builds that were killed have left below ``build``."""
    for left in build.glob(f"{_NAME}*"):
        if not _runs(left.name.removeprefix(_NAME)):
            shutil.rmtree(left, ignore_errors=True)


def _runs(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return not _is_dead(process)


def _is_dead(process: str) -> bool:
    """Tell whether a process has ended and nobody has asked how, as is common in containers; see proc_pid_stat(5)."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
    except OSError:  # gone by now, or a system that does not tell
        return False
    return state.split()[:1] in (["Z"], ["X"])
