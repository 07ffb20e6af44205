"""The last resort: what goes wrong in a build for no known reason is one problem, and a file for engineers."""

from __future__ import annotations

import errno
import traceback
from contextlib import suppress
from pathlib import Path

from cchc.problem import Place, Problem, make

#: No room on the disk, a quota or a limit of the size of files used up.
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
#: Below the project's folder: where engineers read more.
LOG = "build/error.log"


def failure(root: Path, error: Exception) -> Problem:
    """Keep the traceback in ``build/error.log`` below ``root``, and give the problem."""
    keep_traceback(root, error)
    return of_machine(error) or make("build-failed", Place(LOG), detail=f"{type(error).__name__}: {error}")


def keep_traceback(root: Path, error: Exception) -> None:
    """Keep the traceback in ``build/error.log`` below ``root``."""
    log_file = root / LOG
    with suppress(OSError):  # there may be no room for it
        log_file.parent.mkdir(exist_ok=True)
        log_file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")


def of_machine(error: Exception) -> Problem | None:
    """Give the problem when it is one of the machine: no room on the disk or in memory; None otherwise."""
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - a build that goes well never needs it

    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return make("disk-full", Place("site"), file=Path(error.filename or "site").name)
    if isinstance(error, MemoryError | BrokenExecutor):  # a system without memory ends one of our processes
        return make("memory-full", Place(LOG))
    return None
