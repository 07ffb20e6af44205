"""Making the parts of a site: here, by other processes, or by other machines that only render."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import Executor, Future, wait
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, NamedTuple

from cchc import __version__
from cchc.output.again import Turn
from cchc.output.compression import ENDING, packed
from cchc.output.containment import target
from cchc.output.memos import Stored, store
from cchc.output.parts import Look, Part, Rendered, Renderer, gather, jobs
from cchc.output.stages import Stages, unmeasured
from cchc.render.setting import Artifact
from cchc.site.entries import Stage
from cchc.site.packed import Packed
from cchc.site.reads import Marks, Read, Reads, joined, watched
from cchc.site.site import Site

#: Jobs that are sent far before the first result is asked for: enough for many workers, few enough for the memory.
_UNDER_WAY = 32


class Written(NamedTuple):
    """A file that was written: its SHA-256 and its size in bytes."""

    sha256: str
    size: int


#: Path below the output folder -> the file.
Files = dict[str, Written]


class Made(NamedTuple):
    """A part that was made: its files, what was read of the site for it, and what helps to make it again."""

    files: Files
    reads: Marks
    memo: Packed[Any] | Stored | None = None


class Before(NamedTuple):
    """An earlier build: its site, all that has changed since, the parts that were made, and what still stands of it.

    ``published`` are those of its files that are published as they were then.
    """

    site: Site
    changed: Set[Read]
    made: Mapping[Part, Made]
    published: Mapping[str, Written]

    def stands(self, files: Files) -> bool:
        """Tell whether all these files are still published as they were."""
        return files.items() <= self.published.items()


class Shared(NamedTuple):
    """What everybody needs who makes parts.

    ``folder`` is written to; what helps to make a part again is put into files of ``memos`` by those who make very many
    parts, and left out without such a folder; ``compressed`` asks for a packed file beside each that gets smaller by
    it; ``clock`` gives seconds, where they are measured; ``before`` is the build that this one goes on from, if there
    is one.
    """

    site: Site
    look: Look
    folder: str
    memos: str
    compressed: bool = False
    clock: Callable[[], float] = unmeasured
    before: Before | None = None


class Workers(NamedTuple):
    """Who makes parts. ``near``: processes that were handed what is shared, and write to this machine's disk.

    ``number`` is how many begin at once.
    """

    executor: Executor
    near: bool = True
    number: int = 1


#: Gives who makes some parts, as long as it is entered; None when they are to be made here.
WorkersFor = Callable[[Shared, Sequence[Part]], AbstractContextManager[Workers | None]]


def made_here(shared: Shared, parts: Sequence[Part]) -> AbstractContextManager[None]:
    """Have nobody else make parts."""
    return nullcontext()


#: Parts that another machine renders, the promise of them, and what was read for each.
_Sent = tuple[list[Part], Future[Any], list[Marks]]


class VersionError(RuntimeError):
    """A worker runs another version of this package, and would give other bytes."""


#: What this process was handed when it was started as a worker.
_handed: list[Shared] = []


def hand_over(shared: Shared) -> None:
    """Begin the life of a worker process: what is shared comes once, not with each job."""
    _handed[:] = [shared]


def make_all(
    parts: Iterable[Part], shared: Shared, workers: Workers | None, stages: Stages
) -> Iterator[tuple[Part, Made]]:
    """Make parts and write their files; give each with what came of it, in their order.

    ``stages`` is told what is done here, by workers, and when they are waited for. Raises what rendering and writing
    raise, after every job that is under way has come to its end.
    """
    if workers is None:
        for job in jobs(parts):
            yield from make(job, shared, stages.stage)
    elif workers.near:
        yield from _with_others(list(jobs(parts)), shared, workers, stages)
    else:
        yield from _far_away(jobs(parts), shared, workers.executor, stages)


def _with_others(
    wanted: Sequence[list[Part]], shared: Shared, others: Workers, stages: Stages
) -> Iterator[tuple[Part, Made]]:
    """Have other processes of this machine do jobs from the first on, and do what they have not begun from the last on.

    A process that only waited would hold the site in memory once more. After an edit the first jobs are nearly all
    there is to do, so this process begins with the first one for which there is nobody.
    """
    own = [others.number] if shared.before and others.number < len(wanted) else []
    promised = {n: others.executor.submit(_make_near, job) for n, job in enumerate(wanted) if n not in own}
    left, here = list(promised), dict[int, list[tuple[Part, Made]]]()
    try:
        here.update((number, _make_many(wanted[number], shared, stages)) for number in own)
        for number in range(len(wanted)):
            while number not in here and not promised[number].done() and promised[left[-1]].cancel():
                last = left.pop()
                here[last] = _make_many(wanted[last], shared, stages)
            if number not in here:
                with stages.stage("workers"):
                    here[number], seconds = promised[number].result()
                stages.add(seconds)
            yield from here.pop(number)
    finally:  # when one fails, the others must not go on writing into a folder that is being removed
        wait([future for future in promised.values() if not future.cancel()])


def _far_away(
    wanted: Iterable[list[Part]], shared: Shared, others: Executor, stages: Stages
) -> Iterator[tuple[Part, Made]]:
    """Have other machines render what is gathered and written here."""
    running: deque[_Sent] = deque()
    try:
        for job in wanted:
            running.append(_send(job, shared, others, stages))
            if len(running) == _UNDER_WAY:
                yield from _received(*running.popleft(), shared, stages)
        while running:
            yield from _received(*running.popleft(), shared, stages)
    finally:
        wait([future for _, future, _ in running if not future.cancel()])


def make(parts: Iterable[Part], shared: Shared, stage: Stage) -> Iterator[tuple[Part, Made]]:
    """Make the parts of one job here."""
    folder, reads, renderer = Path(shared.folder), Reads(), Renderer(shared.look)
    site = watched(shared.site, reads)
    for part in parts:
        old = shared.before.made.get(part) if shared.before else None
        rendered = _again(part, old, site, shared, renderer, stage)
        read = joined(reads.taken(), old.reads) if rendered and old else b""
        if rendered is None:
            with stage("views"):
                gathered = gather(part, site)
            with stage(part.kind):
                rendered, read = renderer.render(part, gathered), reads.taken()
        with stage("write"):
            files = write(rendered.anew, folder, compressed=shared.compressed)
            files |= _same(rendered.same, old)
        yield part, Made(files, read, None if rendered.known is None else Packed(rendered.known))


def _again(
    part: Part, old: Made | None, site: Site, shared: Shared, renderer: Renderer, stage: Stage
) -> Rendered | None:
    """Give the files of a part that left a memo; None when it left none, or that is no help."""
    if old is None or old.memo is None or shared.before is None:
        return None
    turn = Turn(shared.before.site, site, shared.before.changed, old.reads, old.files.keys())
    with stage(part.kind):
        known = old.memo.value
        rendered = None if known is None else renderer.again(part, known, turn)
    return rendered if rendered and all(path in shared.before.published for path in rendered.same) else None


def _same(paths: Iterable[str], old: Made | None) -> Files:
    """Give the files at ``paths`` as they were written the last time, and the packed ones beside them."""
    there = old.files if old else {}
    both = {path: there[path] for path in paths}
    return both | {path + ENDING: there[path + ENDING] for path in paths if path + ENDING in there}


def _make_near(parts: list[Part]) -> tuple[list[tuple[Part, Made]], dict[str, float]]:
    """Make parts in a worker of this machine; give them, and the seconds that each stage took."""
    [shared] = _handed
    stages = Stages(shared.clock)
    return _make_many(parts, shared, stages), stages.seconds


def _make_many(parts: list[Part], shared: Shared, stages: Stages) -> list[tuple[Part, Made]]:
    """Make some of very many parts."""
    return [(part, _put_aside(made, shared)) for part, made in make(parts, shared, stages.stage)]


def _put_aside(made: Made, shared: Shared) -> Made:
    """Put what helps to make a part again into a file: of very many parts it is too large to be held until the end."""
    if made.memo is None:
        return made
    stored = store(Path(shared.memos), made.memo.value, Path(shared.folder)) if shared.memos else None
    return made._replace(memo=stored)


def render_far(parts: list[tuple[Part, Any]], look: Look, version: str) -> list[list[Artifact]]:
    """Render parts for another machine. Raises VersionError unless it has the ``version`` of this package."""
    if version != __version__:
        raise VersionError(f"{version} here, {__version__} there")
    renderer = Renderer(look)
    return [list(renderer.render(part, gathered).anew) for part, gathered in parts]


def _send(job: list[Part], shared: Shared, others: Executor, stages: Stages) -> _Sent:
    reads, found, noted = Reads(), [], []
    site = watched(shared.site, reads)
    with stages.stage("views"):
        for part in job:
            found.append((part, gather(part, site)))
            noted.append(reads.taken())
    return job, others.submit(render_far, found, shared.look, __version__), noted


def _received(
    job: list[Part], future: Future[Any], noted: list[Marks], shared: Shared, stages: Stages
) -> Iterator[tuple[Part, Made]]:
    with stages.stage("workers"):
        found: Any = future.result()
    with stages.stage("write"):
        folder = Path(shared.folder)
        for part, artifacts, reads in zip(job, found, noted, strict=True):
            yield part, Made(write(artifacts, folder, compressed=shared.compressed), reads)


def write(artifacts: Iterable[Artifact], folder: Path, *, compressed: bool = False) -> Files:
    """Write artifacts below ``folder``, with ``compressed`` a packed one beside each that gets smaller by it.

    Raises OutsideError for a path that leads out of it, ValueError when two artifacts have one path, OSError when the
    disk is full or may not be written.
    """
    files: Files = {}
    for path, data in artifacts:
        if path in files:
            raise ValueError(f"two files for {path}")
        files[path] = _write(folder, path, data)
        smaller = packed(path, data) if compressed else None
        if smaller:
            files[smaller.path] = _write(folder, *smaller)
    return files


def _write(folder: Path, path: str, data: bytes) -> Written:
    file = target(folder, path)
    try:
        file.write_bytes(data)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return Written(hashlib.sha256(data).hexdigest(), len(data))
