"""Posting lists as text: which records a word stands in, and how much it says there.

An entry is ``record * 16 + level``, level 0 to 15. A list is written as the distances between entries, each a number of
base 46 in printable characters that JSON need not escape; a digit from the upper half of them means that more follow.
"""

from __future__ import annotations

from collections.abc import Sequence

#: Levels of how much a word says in a record.
LEVELS = 16
#: The longest list: of a longer one the highest levels stay, then the first records.
LONGEST = 1500
_HALF = 46
#: Printable ASCII without the two characters that JSON escapes.
DIGITS = [char for char in map(chr, range(33, 127)) if char not in '"\\'][: 2 * _HALF]


def number(value: int) -> str:
    """Write a number, its lowest digit first."""
    digits = []
    while value >= _HALF:
        value, low = divmod(value, _HALF)
        digits.append(DIGITS[_HALF + low])
    digits.append(DIGITS[value])
    return "".join(digits)


_SHORT = [number(value) for value in range(1 << 14)]


def encode(entries: Sequence[int]) -> str:
    """Write entries, which must be in rising order of records with one entry each."""
    if len(entries) > LONGEST:
        best = sorted(entries, key=lambda entry: (-(entry % LEVELS), entry))[:LONGEST]
        entries = sorted(best)
    written, base = [], 0
    for entry in entries:
        distance = entry - base
        written.append(_SHORT[distance] if distance < len(_SHORT) else number(distance))
        base = (entry | (LEVELS - 1)) + 1
    return "".join(written)
