"""Who tells ``serve`` that a file was saved: the system itself, where it can be relied on.

Otherwise the engine looks at every file twice a second, which takes longer the more there are.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

#: What counts as saving; builds open and read files, which is told of, too.
_SAVED = [
    kind
    for what in ("File", "Dir")
    for kind in (getattr(events, f"{what}{how}Event") for how in ("Created", "Modified", "Moved", "Deleted"))
]
#: File systems on which others write, too: this machine is not told of what they save.
_SHARED = frozenset({"9p", "afs", "ceph", "cifs", "drvfs", "glusterfs", "nfs", "nfs4", "smb3", "vboxsf", "virtiofs"})
_MOUNTS = Path("/proc/self/mounts")


class _Saving(Observer):  # type: ignore[misc,valid-type]  # the library chooses it by the system
    """Tells of what is saved only."""

    def schedule(self, event_handler: events.FileSystemEventHandler, path: str, **how: Any) -> ObservedWatch:  # noqa: ANN401 - as given
        """Watch a path, as the library does."""
        found: ObservedWatch = super().schedule(event_handler, path, **{**how, "event_filter": _SAVED})
        return found


def let_system_tell(server: Any, paths: Sequence[Path]) -> None:  # noqa: ANN401 - the engine's own class
    """Let the system tell the engine's ``server`` of what is saved below ``paths``, which it watches by itself so far.

    Where the system cannot, nothing changes.
    """
    observer = system_observer(paths)
    if observer is None:
        return
    for path in paths:
        server.unwatch(str(path))
    server.observer = observer
    for path in paths:
        server.watch(str(path))


def system_observer(paths: Iterable[Path]) -> BaseObserver | None:
    """Give an observer that the system tells at once of what is saved below ``paths``; None where it may not.

    It may not on file systems that others write on, on systems other than Linux, where this was never tried, and when
    there are more folders than the system watches.
    """
    places = [path.resolve() for path in paths]
    mounts = _mounts() if sys.platform == "linux" else {}
    if not mounts or any(_is_shared(_kind(place, mounts)) for place in places):
        return None
    trial = _Saving()
    try:
        for place in places:
            trial.schedule(events.FileSystemEventHandler(), str(place), recursive=True)
        trial.start()
    except OSError:
        return None
    trial.stop()
    trial.join()
    return _Saving()


def _mounts() -> dict[Path, str]:
    """Give the kind of file system by the folder where it begins; see proc_pid_mounts(5)."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    rows = (line.split(" ") for line in lines)
    return {Path(row[1].replace("\\040", " ")): row[2] for row in rows}


def _kind(place: Path, mounts: dict[Path, str]) -> str:
    return next((mounts[folder] for folder in (place, *place.parents) if folder in mounts), "")


def _is_shared(kind: str) -> bool:
    return kind in _SHARED or kind.startswith("fuse")
