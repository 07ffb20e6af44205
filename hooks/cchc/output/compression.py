"""Files packed with gzip beside the files themselves, so that a server need not pack anything while people wait.

Only gzip (RFC 1952): every browser and server understands it, and it is in Python. tests/bench/SERVING.md says what
Brotli and Zstandard would save.
"""

from __future__ import annotations

import gzip
import io

from cchc.render.setting import Artifact

#: Endings of files that are text; pictures are packed already.
ENDINGS = frozenset({
    "html", "css", "js", "json", "csv", "xml", "atom", "opml", "ics", "txt", "svg", "webmanifest",
})  # fmt: skip
ENDING = ".gz"
#: The slowest level is paid once, each byte that it saves is saved for each reader.
_LEVEL = 9
#: Files below this size in bytes fit into one packet on the network in any case.
_SMALLEST = 1024


def pack(data: bytes) -> bytes:
    """Pack bytes: no file name and no time in the head, so that the same bytes give the same bytes."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=packed, mtime=0) as file:
        file.write(data)
    return packed.getvalue()


def packed(path: str, data: bytes) -> Artifact | None:
    """Give ``<path>.gz`` for a text file that gets smaller by it; None for others."""
    if path.rpartition(".")[2] not in ENDINGS or len(data) < _SMALLEST:
        return None
    found = pack(data)
    return Artifact(path + ENDING, found) if len(found) < len(data) else None
