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
    return True
