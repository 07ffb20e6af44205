"""Files packed with gzip beside the files themselves, so that a server need not pack anything while people wait.

Only gzip (RFC 1952): every browser and server understands it, and it is in Python. tests/bench/SERVING.md says what
Brotli and Zstandard would save.
"""

from __future__ import annotations

import gzip
import hashlib
import io
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from pathlib import Path

from cchc.output.containment import target
from cchc.output.writer import Digests

#: Endings of files that are text; pictures are packed already.
ENDINGS = frozenset({
    "html", "css", "js", "json", "csv", "xml", "atom", "opml", "ics", "txt", "svg", "webmanifest",
})  # fmt: skip
ENDING = ".gz"
#: The slowest level is paid once, each byte that it saves is saved for each reader.
_LEVEL = 9
#: Files below this size in bytes fit into one packet on the network in any case.
_SMALLEST = 1024
#: Files a worker packs at a time.
_SHARD = 200


def pack(data: bytes) -> bytes:
    """Pack bytes: no file name and no time in the head, so that the same bytes give the same bytes."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=packed, mtime=0) as file:
        file.write(data)
    return packed.getvalue()


def compress(folder: Path, paths: Iterable[str], executor: Executor | None = None) -> Digests:
    """Write ``<path>.gz`` below ``folder`` for each text file that gets smaller by it; give their digests.

    Files are packed by ``executor`` in shards, or here when it is None. Raises OSError when the disk is full.
    """
    wanted = [path for path in paths if path.rpartition(".")[2] in ENDINGS]
    shards = [(str(folder), wanted[start : start + _SHARD]) for start in range(0, len(wanted), _SHARD)]
    found = executor.map(_pack_shard, shards) if executor else map(_pack_shard, shards)
    return {path: digest for shard in found for path, digest in shard.items()}


def _pack_shard(job: tuple[str, Sequence[str]]) -> Digests:
    folder, digests = Path(job[0]), Digests()
    for path in job[1]:
        data = target(folder, path).read_bytes()
        packed = pack(data) if len(data) >= _SMALLEST else data
        if len(packed) < len(data):
            target(folder, path + ENDING).write_bytes(packed)
            digests[path + ENDING] = hashlib.sha256(packed).hexdigest()
    return digests
