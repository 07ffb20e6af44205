"""Where an index is cut: within its room, and elsewhere the same when something changes at one place."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from cchc.render.search.parts import NAME, Room, cut, part_of, separators

ROOM = Room(300, 700)


def drawn(count: int) -> tuple[list[str], list[int]]:
    draw = random.Random(count)  # noqa: S311 - no secret: the same sizes each time
    return [f"k{number:05}" for number in range(count)], [draw.randrange(4, 90) for _ in range(count)]


def sizes_of(starts: list[int], sizes: list[int]) -> list[int]:
    return [sum(sizes[start:end]) for start, end in pairwise((*starts, len(sizes)))]


def test_parts_are_neither_too_small_nor_too_large() -> None:
    keys, sizes = drawn(2000)
    found = sizes_of(cut(keys, sizes, ROOM), sizes)
    assert sum(found) == sum(sizes)
    assert max(found) <= ROOM.most
    assert min(found[:-1]) >= ROOM.fewest


@pytest.mark.parametrize("sizes", [[], [5], [900], [5, 900, 5], [900, 900], [5] * 3])
def test_odd_sizes(sizes: list[int]) -> None:
    keys = [f"k{number}" for number in range(len(sizes))]
    starts = cut(keys, sizes, ROOM)
    assert starts == sorted(set(starts))
    assert starts[:1] == [0][: len(sizes)]
    assert all(size <= ROOM.most or size == 900 for size in sizes_of(starts, sizes))


def test_what_grows_at_one_place_is_cut_elsewhere_as_before() -> None:
    keys, sizes = drawn(2000)
    before = {keys[start] for start in cut(keys, sizes, ROOM)}
    sizes[1000] += 60
    more = [*keys[:400], "k00399a", *keys[400:]], [*sizes[:400], 50, *sizes[400:]]
    after = {more[0][start] for start in cut(*more, ROOM)}
    assert len(before ^ after) <= 16
    assert len(before) > 80


def test_separators_part_what_comes_before_from_what_comes_after() -> None:
    parts = [part_of(first, last, "[]") for first, last in
             [("an toan", "cho phep"), ("cho toi", "dat dai"), ("dat dai x", "dat dai y"), ("đ", "đ")]]  # fmt: skip
    assert list(separators(parts)) == ["a", "cho t", "dat dai ", "đ"]


def test_name_says_the_content() -> None:
    one, same, other = part_of("a", "b", "[1]"), part_of("c", "d", "[1]"), part_of("a", "b", '["<"]')
    assert one.name == same.name != other.name
    assert len(one.name) == NAME
    assert other.data == rb'["\u003c"]'
