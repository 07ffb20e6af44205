"""Pictures of link previews, drawn once: what an earlier build drew is kept aside, under the hash of its words."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from pathlib import Path
from typing import NamedTuple

from cchc.output.writer import Files, Written
from cchc.render.previews import FOLDER, Preview, path_of, preview
from cchc.render.setting import Artifact, Setting
from cchc.site.site import Site
from cchc.site.views.previews import previews_of

#: Pictures a worker draws at a time.
_SHARD = 20


class Pictures(NamedTuple):
    """Pictures to be written, and those that are published already."""

    drawn: Iterator[Artifact]
    known: Files


def preview_files(
    site: Site, setting: Setting, kept: Path, published: Mapping[str, Written], executor: Executor | None = None
) -> Pictures:
    """Give the picture of every page that has one, each once.

    Its path stands for all that it shows, so what is ``published`` under it is the same. ``kept`` is the folder of what
    earlier builds drew; what this build does not need is removed from it. What is not there, or is damaged, is drawn by
    ``executor``, or here when it is None. Raises OSError when the folder may not be written.
    """
    found = (preview(entry.kind, entry.title, setting, entry.lang) for entry in previews_of(site))
    wanted = {one.key: one for one in found}
    known = {path: published[path] for path in map(path_of, wanted) if path in published}
    return Pictures(_files(wanted, known, kept, executor), known)


def published_previews(published: Mapping[str, Written]) -> Files:
    """Give the pictures among what is published: on a site whose pages and titles are the same, these are all."""
    return {path: file for path, file in published.items() if path.startswith(f"{FOLDER}/")}


def _files(wanted: Mapping[str, Preview], known: Files, kept: Path, executor: Executor | None) -> Iterator[Artifact]:
    kept.mkdir(parents=True, exist_ok=True)
    with os.scandir(kept) as entries:
        left = [entry.path for entry in entries if entry.name not in wanted and entry.is_file()]
    for path in left:
        Path(path).unlink(missing_ok=True)
    missing: dict[str, Preview] = {}
    for key, one in wanted.items():
        path = path_of(key)
        if path in known:
            continue
        data = _read(kept, key)
        if data is None:
            missing[key] = one
        else:
            yield Artifact(path, data)
    yield from _drawn(missing, kept, executor)


def _drawn(missing: Mapping[str, Preview], kept: Path, executor: Executor | None) -> Iterator[Artifact]:
    if not missing:
        return
    from cchc.render.preview_drawing import draw  # noqa: PLC0415 - importing what draws takes longer than most builds do

    pictures = executor.map(draw, missing.values(), chunksize=_SHARD) if executor else map(draw, missing.values())
    for key, data in zip(missing, pictures, strict=True):
        # Whoever reads a half-written file finds that its digest is wrong, so it needs no care here.
        (kept / key).write_bytes(_digest(key, data) + data)
        yield Artifact(path_of(key), data)


def _read(kept: Path, key: str) -> bytes | None:
    """Give a picture that was kept; None when there is none, or when it is not what was written under this key."""
    try:
        held = (kept / key).read_bytes()
    except OSError:
        return None
    size = hashlib.sha256().digest_size
    digest, data = held[:size], held[size:]
    return data if digest == _digest(key, data) else None


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).digest()
