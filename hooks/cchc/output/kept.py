"""What one build leaves to the next: the site, what each part was made of, how the trees were left.

It lies in one file that only this machine reads. Whatever is wrong with it, it is left aside and all is made anew:
another version of this package, of Python or of a library, other code, a damaged file, a site that somebody changed.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

import cchc
from cchc.output.parts import Part
from cchc.output.trees import Trees
from cchc.output.writer import Files, Made
from cchc.site.garbage import no_collection
from cchc.site.load import Memory
from cchc.site.site import Site

#: Libraries whose version may change what is rendered.
_LIBRARIES = (
    "feedgen", "fontpkg-roboto", "icalendar", "jinja2", "lxml", "markdown", "markdown-it-py", "markupsafe", "pillow",
    "pydantic", "pyyaml",
)  # fmt: skip
_DIGEST = hashlib.sha256().digest_size


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

    def same_as(self, before: Left) -> bool:
        """Tell whether nothing was read or published since, so that what is kept need not be written anew."""
        some, other = self.memory, before.memory
        if some is None or other is None or some[1:4] != other[1:4] or some.tree.stamps != other.tree.stamps:
            return False
        return self.kept.look == before.kept.look and self.kept.trees is before.kept.trees


@cache
def code_mark() -> str:
    """Give what stands for the code that runs: that of this package, of Python, and of the libraries."""
    found = hashlib.sha256(f"{sys.version} {sys.platform}".encode())
    for name in _LIBRARIES:
        try:
            found.update(f" {name} {version(name)}".encode())
        except PackageNotFoundError:
            found.update(f" {name}".encode())
    for path in _sources(Path(cchc.__file__).parent):
        found.update(path.read_bytes())
    return found.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def write_kept(file: Path, value: object) -> None:
    """Write what is kept, in one step. Raises OSError when there is no room for it."""
    with no_collection():
        data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(file.name + ".half")
    with half.open("wb") as stream:
        stream.write(_head(data))
        stream.write(data)
    half.replace(file)


def read_kept(file: Path) -> Any:  # noqa: ANN401 - what was written
    """Give what was kept; None when there is nothing, or it is damaged, or of another version."""
    try:
        data = memoryview(file.read_bytes())
    except OSError:
        return None
    head, body = data[: 2 * _DIGEST], data[2 * _DIGEST :]
    if head != _head(body):
        return None
    with no_collection():
        return pickle.loads(body)  # noqa: S301 - written by this code on this machine, as the digest shows


def _head(data: bytes | memoryview) -> bytes:
    """Give the mark of the code, so that nothing of another version is even looked at, and the digest of the data."""
    return bytes.fromhex(code_mark()) + hashlib.sha256(data).digest()
