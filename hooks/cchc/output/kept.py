"""What one build leaves to the next: the site, what each part was made of, how the trees were left.

It lies in files that only this machine reads: what was loaded and made, which is large, and how the trees were
left, which is small. The large one is only written anew when everything was loaded or made. After an edit of a few
files it is still true of all others; what the few say is made again with each build until then. Whatever is wrong with
the files, they are left aside and all is made anew: another version of this package, of Python or of a library, other
code, a damaged file, a site that somebody changed.
"""

from __future__ import annotations

import hashlib
import pickle
import struct
from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

from cchc.output.code import code_mark
from cchc.output.digested import Digested
from cchc.output.memos import MEMOS, Stored
from cchc.output.parts import Part
from cchc.output.tidy import tidy
from cchc.output.trees import Trees
from cchc.output.writer import Files, Made
from cchc.render.compiled import compiled, expect
from cchc.site.garbage import no_collection
from cchc.site.load import Memory
from cchc.site.site import Site

#: Names of the files.
_ALL, _TREES, _TEMPLATES = "kept", "kept-trees", "kept-templates"
_DIGEST = hashlib.sha256().digest_size
#: What a file ends with: how many bytes each of its values takes, and how many there are.
_SIZES = "<{}QB"


class Kept(NamedTuple):
    """What was published. ``look`` stands for everything that all parts share besides the site."""

    site: Site
    look: str
    made: dict[Part, Made]
    files: Files
    trees: Trees


class Left(NamedTuple):
    """All that a build leaves: what was read, and what was published. In one piece, since they share their objects."""

    memory: Memory | None
    kept: Kept


def keep(folder: Path, left: Left, before: Left | None = None) -> None:
    """Keep in ``folder`` what a build has left; ``before`` is what it went on from, when that still serves the next.

    Raises OSError when there is no room for it.
    """
    if before is None:
        loaded = left._replace(kept=left.kept._replace(made={}, files={}, trees=Trees({})))
        write_kept(folder / _ALL, loaded, (left.kept.made, left.kept.files))
        tidy(folder / MEMOS, {made.memo.name for made in left.kept.made.values() if isinstance(made.memo, Stored)})
    if before is None or before.kept.trees is not left.kept.trees:
        write_kept(folder / _TREES, left.kept.trees)
    if [compiled()] != read_kept(folder / _TEMPLATES):
        write_kept(folder / _TEMPLATES, compiled())


def take_up(folder: Path) -> Left | None:
    """Give what was kept; None when there is nothing, or something is wrong with it."""
    expect(*(read_kept(folder / _TEMPLATES) or [{}]))
    found, trees = read_kept(folder / _ALL), read_kept(folder / _TREES)
    if found is None or trees is None:
        return None
    left, (made, files) = found
    return Left(left.memory, left.kept._replace(made=made, files=files, trees=trees[0]))


def write_kept(file: Path, *values: object) -> None:
    """Write what is kept, in one step. Raises OSError when there is no room for it.

    Objects that one value shares with another are written with both: to remember all of them needs much memory.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(file.name + ".half")
    with no_collection(), half.open("wb") as stream:
        stream.write(bytes(2 * _DIGEST))
        digested, sizes = Digested(stream), list[int]()
        for value in values:
            begun = stream.tell()
            digested.pickle(value)
            sizes.append(stream.tell() - begun)
        digested.write(struct.pack(_SIZES.format(len(sizes)), *sizes, len(sizes)))
        stream.seek(0)
        stream.write(_head(digested.digest()))
    half.replace(file)


def read_kept(file: Path) -> list[Any] | None:
    """Give the values that were kept; None when there is nothing, or it is damaged, or of another version."""
    try:
        with (
            file.open("rb") as stream,
            mmap(stream.fileno(), 0, access=ACCESS_READ) as data,
            memoryview(data) as all_of_it,
        ):
            return _unpacked(all_of_it)
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None


def _unpacked(data: memoryview) -> list[Any] | None:
    with data[: 2 * _DIGEST] as head, data[2 * _DIGEST :] as body:
        if head != _head(hashlib.sha256(body).digest()):
            return None
        with no_collection():
            return list(_values(body))


def _values(body: memoryview) -> Iterator[Any]:
    layout, begun = _SIZES.format(body[-1]), 0
    for size in struct.unpack(layout, body[-struct.calcsize(layout) :])[:-1]:
        with body[begun : begun + size] as value:
            yield pickle.loads(value)  # noqa: S301 - written by this code on this machine, as the digest shows
        begun += size


def _head(digest: bytes) -> bytes:
    """Give the mark of the code, so that nothing of another version is even looked at, and the digest of the data."""
    return bytes.fromhex(code_mark()) + digest
