"""Posting lists as text: which records a word stands in, and how much it says there.

An entry is ``record * 16 + level``, level 0 to 15. A list is written as the distances between entries, each a number of
base 46 in printable characters that JSON need not escape; a digit from the upper half of them means that more follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, pairwise
from operator import sub

#: Levels of how much a word says in a record.
LEVELS = 16
#: The longest list that readers load: of a longer one the highest levels stay, then the first records.
LONGEST = 1500
#: Bits of an entry where it stands beside a key: twice what 134 million records need, so that a distance to an entry of
#: another key is known by its size.
KEY = 32
_FAR = 1 << (KEY - 1)
_HALF = 46
#: Printable ASCII without the two characters that JSON escapes.
DIGITS = [char for char in map(chr, range(33, 127)) if char not in '"\\'][: 2 * _HALF]
#: Digits after which more follow.
_MORE = "".join(DIGITS[_HALF:]).encode()
_VALUES = {char: value for value, char in enumerate(DIGITS)}


@cache
def _short() -> list[str]:
    """Give the numbers of up to three digits as they are written."""
    table = DIGITS[:_HALF]
    for _ in range(2):
        longer = [low + high for high in table for low in DIGITS[_HALF:]]
        table = [*DIGITS[:_HALF], *longer[_HALF:]]
    return table


def number(value: int) -> str:
    """Write a number, its lowest digit first."""
    short = _short()
    if value < len(short):
        return short[value]
    high, low = divmod(value, _HALF * _HALF)
    second, first = divmod(low, _HALF)
    return DIGITS[_HALF + first] + DIGITS[_HALF + second] + number(high)


def encode(entries: Sequence[int]) -> str:
    """Write entries, which must be in rising order of records with one entry each."""
    if len(entries) == 1:
        return number(entries[0])
    return "".join(_texts(map(sub, entries, chain((0,), [(entry | (LEVELS - 1)) + 1 for entry in entries]))))


def _texts(distances: Iterable[int]) -> list[str]:
    short = _short()
    length = len(short)
    return [short[distance] if distance < length else number(distance) for distance in distances]


def encode_all(values: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Give keys and their lists, written, of entries with a key each: ``key << KEY | entry``, in any order."""
    found = sorted(values)
    distances = list(map(sub, found, chain((-_FAR,), [(value | (LEVELS - 1)) + 1 for value in found])))
    starts = [place for place, distance in enumerate(distances) if distance >= _FAR]
    for start in starts:
        distances[start] = found[start] & ((1 << KEY) - 1)
    texts = _texts(distances)
    for start, end in pairwise((*starts, len(found))):
        yield found[start] >> KEY, texts[start] if end == start + 1 else "".join(texts[start:end])


def decode(text: str) -> Iterator[int]:
    """Read what ``encode`` wrote."""
    value, power, base = 0, 1, 0
    for char in text:
        digit = _VALUES[char]
        if digit >= _HALF:
            value, power = value + (digit - _HALF) * power, power * _HALF
        else:
            entry = value + digit * power + base
            yield entry
            value, power, base = 0, 1, (entry | (LEVELS - 1)) + 1


def longest(entries: Sequence[int]) -> Sequence[int]:
    """Give the entries that readers load of a list."""
    if len(entries) <= LONGEST:
        return entries
    levels = Counter([entry % LEVELS for entry in entries])
    level, room = LEVELS - 1, LONGEST
    while levels[level] <= room:
        room -= levels[level]
        level -= 1
    last = list(islice((entry for entry in entries if entry % LEVELS == level), room))[-1:]
    end = last[0] if last else -1
    return [entry for entry in entries if entry % LEVELS > level or (entry <= end and entry % LEVELS == level)]


def count(text: str) -> int:
    """Say how many entries a written list has."""
    return len(text.encode().translate(None, _MORE))
