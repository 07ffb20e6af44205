"""Rendering and writing what belongs together: here, in another process, or on another machine."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, wait
from pathlib import Path
from typing import Any, NamedTuple

from cchc import __version__
from cchc.output.containment import target
from cchc.render.setting import Artifact
from cchc.site.load import Stage

#: Path below the output folder -> SHA-256 of the file.
Digests = dict[str, str]
#: Jobs that are sent out before the first result is asked for: enough for many workers, few enough for the memory.
_UNDER_WAY = 32


class Job(NamedTuple):
    """Files that are rendered together: a function and what it is called with. All of it can be sent away.

    ``stage`` is the part of the build that its time belongs to.
    """

    stage: str
    render: Callable[..., Iterable[Artifact]]
    arguments: tuple[Any, ...]


class Workers(NamedTuple):
    """Who does jobs. ``near``: they write to this machine's disk themselves; others send the files back."""

    executor: Executor
    near: bool = True


class VersionError(RuntimeError):
    """A worker runs another version of this package, and would give other bytes."""


def run(jobs: Iterable[Job], folder: Path, workers: Workers | None, stage: Stage) -> Iterator[Digests]:
    """Do jobs, write their files below ``folder``, and give the digests of each job, in their order.

    ``stage`` is told what is done here, and when others are waited for.
    Raises what rendering and writing raise, after every job that is under way has come to its end.
    """
    if workers is None:
        for job in jobs:
            with stage(job.stage):
                found = write_job(job, str(folder))
            yield found
        return
    running: deque[Future[Any]] = deque()
    try:
        for job in jobs:
            running.append(_send(job, folder, workers))
            if len(running) == _UNDER_WAY:
                yield _received(running.popleft(), folder, workers, stage)
        while running:
            yield _received(running.popleft(), folder, workers, stage)
    finally:  # when one fails, the others must not go on writing into a folder that is being removed
        wait([future for future in running if not future.cancel()])


def _send(job: Job, folder: Path, workers: Workers) -> Future[Any]:
    if workers.near:
        return workers.executor.submit(write_job, job, str(folder))
    return workers.executor.submit(render_job, job, __version__)


def _received(future: Future[Any], folder: Path, workers: Workers, stage: Stage) -> Digests:
    with stage("workers"):
        found: Any = future.result()
    return found if workers.near else write(found, folder)


def write_job(job: Job, folder: str) -> Digests:
    """Do a job, write its files below ``folder``, and give back their digests."""
    return write(job.render(*job.arguments), Path(folder))


def render_job(job: Job, version: str) -> list[Artifact]:
    """Do a job for another machine. Raises VersionError unless this package has the ``version`` of the one there."""
    if version != __version__:
        raise VersionError(f"{version} here, {__version__} there")
    return list(job.render(*job.arguments))


def write(artifacts: Iterable[Artifact], folder: Path) -> Digests:
    """Write artifacts below ``folder`` and give their digests.

    Raises OutsideError for a path that leads out of it, ValueError when two artifacts have one path, OSError when the
    disk is full or may not be written.
    """
    digests: Digests = {}
    for path, data in artifacts:
        if path in digests:
            raise ValueError(f"two files for {path}")
        file = target(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        digests[path] = hashlib.sha256(data).hexdigest()
    return digests
