"""Pictures of link previews, drawn once: what an earlier build drew is kept aside, under the hash of its words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from cchc.output.tidy import tidy
from cchc.output.writer import Files, Written, write
from cchc.render.previews import FOLDER, Preview, path_of, preview
from cchc.render.setting import Artifact, Setting
from cchc.site.site import Site
from cchc.site.views.previews import previews_of

#: Pictures a worker takes at a time.
_SHARD = 20


class Shelf(NamedTuple):
    """Where pictures lie: those that earlier builds drew, and those of this build, below its output folder."""

    kept: Path
    output: Path


def pictures_of(site: Site, setting: Setting) -> dict[str, Preview]:
    """Give the picture of every page that has one, each once, by the hash of what it shows."""
    found = (preview(entry.kind, entry.title, setting, entry.lang) for entry in previews_of(site))
    return {one.key: one for one in found}


def preview_files(
    wanted: Mapping[str, Preview], shelf: Shelf, published: Mapping[str, Written], executor: Executor | None = None
) -> Files:
    """Write the pictures that are ``wanted``; give all their files.

    A picture's path stands for all that it shows, so what is ``published`` under it is the same, and is not written.
    What earlier builds kept and this one does not need is removed from there. What is not there, or is damaged, is
    drawn. That is done by ``executor``, of this machine, or here when it is None. Raises OSError when a folder may not
    be written.
    """
    files = {path: published[path] for path in map(path_of, wanted) if path in published}
    shelf.kept.mkdir(parents=True, exist_ok=True)
    tidy(shelf.kept, wanted)
    waiting = iter([(key, one) for key, one in wanted.items() if path_of(key) not in files])
    shards = iter(lambda: list(islice(waiting, _SHARD)), [])
    for some in (executor.map if executor else map)(partial(_put, shelf), shards):
        files |= some
    return files


def published_previews(published: Mapping[str, Written]) -> Files:
    """Give the pictures among what is published: on a site whose pages and titles are the same, these are all."""
    return {path: file for path, file in published.items() if path.startswith(f"{FOLDER}/")}


def _put(shelf: Shelf, some: Sequence[tuple[str, Preview]]) -> Files:
    return write((Artifact(path_of(key), _picture(shelf.kept, key, one)) for key, one in some), shelf.output)


def _picture(kept: Path, key: str, one: Preview) -> bytes:
    data = _read(kept, key)
    if data is None:
        from cchc.render.preview_drawing import draw  # noqa: PLC0415 - importing what draws takes longer than most builds

        data = draw(one)
        # Whoever reads a half-written file finds that its digest is wrong, so it needs no care here.
        (kept / key).write_bytes(_digest(key, data) + data)
    return data


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
