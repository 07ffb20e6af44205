"""Writing: shards of pages in workers, single files here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cchc.output.containment import target
from cchc.render.frame import Frame
from cchc.render.page import render_page
from cchc.render.setting import Artifact, Setting
from cchc.site.views.view import View

#: Path below the output folder -> SHA-256 of the file.
Digests = dict[str, str]


class Job(NamedTuple):
    """A shard: pages to be rendered and written below ``folder``. All of it can be sent to another process."""

    views: Sequence[View]
    frames: dict[tuple[str, str], Frame]
    setting: Setting
    folder: str


def write_shard(job: Job) -> Digests:
    """Render the pages of a shard, write them, and give back their digests."""
    pages = (render_page(view, job.frames, job.setting) for view in job.views)
    return write(pages, Path(job.folder))


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
