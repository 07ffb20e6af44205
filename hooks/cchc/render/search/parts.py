"""Where an index is cut into parts, and what the parts are called.

Parts end where a hash of what comes next says so, not after so many bytes: an edit then changes the parts it touches
and leaves all others as they were, name and all. A part is named by its content, so it may be cached for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

#: Folder of all parts, below the site's root.
PARTS = "search/parts"
#: Hexadecimal digits of a name: 40 bits, so that a browser's cache of years never holds two parts of one name.
NAME = 10


class Room(NamedTuple):
    """The fewest and the most characters of a part; a single list that is longer has a part of its own."""

    fewest: int
    most: int


class Sizes(NamedTuple):
    """Characters of a part before it is compressed, and records in a part."""

    words: Room
    pairs: Room
    records: int


def cut(keys: Sequence[str], sizes: Sequence[int], room: Room) -> list[int]:
    """Give the places where parts begin: of all that would do, before the key with the lowest hash."""
    starts = [0] if keys else []
    at = filled = 0
    best, lowest = 0, -1
    while at < len(keys):
        if filled + sizes[at] > room.most and at > starts[-1]:
            at = best or at
            starts.append(at)
            best = filled = 0
            continue
        if filled >= room.fewest:
            mark = crc32(keys[at].encode())
            if not best or mark < lowest:
                best, lowest = at, mark
        filled += sizes[at]
        at += 1
    return starts


def named(data: bytes) -> str:
    """Give the name of what has this content."""
    return hashlib.sha256(data).hexdigest()[:NAME]


def written(text: str) -> bytes:
    """Give JSON as bytes; a "<" is written so that no program takes the file for a page."""
    return text.replace("<", "\\u003c").encode()


class Part(NamedTuple):
    """A part of an index with its first and its last key; ``data`` is empty where it is known from the last time."""

    first: str
    last: str
    name: str
    data: bytes = b""


def part_of(first: str, last: str, text: str) -> Part:
    """Give a part by its first and last key and its JSON."""
    data = written(text)
    return Part(first, last, named(data), data)


def separators(parts: Sequence[Part]) -> Iterator[str]:
    """Give for each part a text, as short as may be, that stands after all before it and not after its first key."""
    before = ""
    for part in parts:
        key = part.first
        yield next((key[:end] for end in range(1, len(key)) if key[:end] > before), key)
        before = part.last
