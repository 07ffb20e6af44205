"""The last resort: what goes wrong in a build for no known reason is one problem, and a file for engineers."""

from __future__ import annotations

import errno
import traceback
from contextlib import suppress
from pathlib import Path

from cchc.problem import Place, Problem, make

#: No room on the disk, a quota or a limit of the size of files used up.
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def failure(root: Path, error: Exception) -> Problem:
    """Keep the traceback in ``build/error.log`` below ``root``, and give the problem."""
    log_file = root / "build" / "error.log"
    with suppress(OSError):  # there may be no room for it
        log_file.parent.mkdir(exist_ok=True)
        log_file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return make("disk-full", Place("site"), file=Path(error.filename or "site").name)
    return make("build-failed", Place("build/error.log"), detail=f"{type(error).__name__}: {error}")
