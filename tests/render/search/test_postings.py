"""Posting lists as text: what is written can be read again, and long lists keep the best."""

from __future__ import annotations

import json
import random

import pytest

from cchc.render.search.postings import DIGITS, LEVELS, LONGEST, count, encode, longest
from cchc.render.search.postings import decode as read


def decode(text: str) -> list[int]:
    """Read a list as search.js does."""
    half, entries = len(DIGITS) // 2, []
    value, power, base = 0, 1, 0
    for char in text:
        digit = DIGITS.index(char)
        if digit >= half:
            value, power = value + (digit - half) * power, power * half
        else:
            entries.append(value + digit * power + base)
            base = (entries[-1] | (LEVELS - 1)) + 1
            value, power = 0, 1
    return entries


@pytest.mark.parametrize("entries", [[], [0], [15], [16, 33, 50], [5, 16 * 10_000_000 + 7], [16 * 46, 16 * 47 + 15]])
def test_entries_come_back(entries: list[int]) -> None:
    assert decode(encode(entries)) == entries


def test_random_lists_come_back() -> None:
    draw = random.Random(3)  # noqa: S311 - no secret: the same lists each time
    for _ in range(200):
        records = sorted(draw.sample(range(1_000_000), draw.randrange(1, 60)))
        entries = [record * LEVELS + draw.randrange(LEVELS) for record in records]
        assert decode(encode(entries)) == list(read(encode(entries))) == entries
        assert count(encode(entries)) == len(entries)


def test_json_need_not_escape_what_is_written() -> None:
    text = "".join(DIGITS)
    assert json.dumps(text) == f'"{text}"'
    assert len(set(DIGITS)) == 92


def test_of_a_long_list_the_highest_levels_stay_then_the_first_records() -> None:
    entries = [record * LEVELS + (9 if record % 2 else 3) for record in range(LONGEST + 500)]
    kept = decode(encode(longest(entries)))
    assert len(kept) == LONGEST
    assert {entry for entry in entries if entry % LEVELS == 9} <= set(kept)
    low = [entry for entry in kept if entry % LEVELS == 3]
    assert low == [entry for entry in entries if entry % LEVELS == 3][: len(low)]
