"""What is made ahead is known when a load asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import pytest

from cchc.site import spread as spreading
from cchc.site.ahead import Making, make_ahead
from cchc.site.known import Known
from cchc.site.spread import grouped, here


def makings(count: int) -> tuple[list[Making], list[int]]:
    """Give how so many things are made, and the list in which it is noted which were."""
    made: list[int] = []

    def make(number: int) -> list[int]:
        made.append(number)
        return [number]

    return [Making(number, (f"source {number}",), partial(make, number)) for number in range(count)], made


def test_each_thing_is_made_once_and_taken_when_it_is_asked_for() -> None:
    found, made = makings(150)
    known = Known()
    make_ahead(found, known, here)
    assert made == list(range(150))
    assert [known.get(*making) for making in found] == [[number] for number in range(150)]
    assert made == list(range(150)), "nothing was made a second time"
    assert set(known.found) == set(range(150))


def test_what_nobody_asks_for_is_not_kept() -> None:
    found, _ = makings(3)
    known = Known()
    make_ahead(found, known, here)
    known.get(*found[1])
    assert set(known.found) == {1}


def test_what_was_made_from_another_source_is_not_taken() -> None:
    found, made = makings(1)
    known = Known()
    make_ahead(found, known, here)
    known.get(0, (object(),), found[0].make)
    assert made == [0, 0]


def test_after_a_first_load_nothing_is_made_ahead() -> None:
    found, made = makings(3)
    make_ahead(found, Known(Known()), here)
    assert made == []


def test_groups_are_handed_on_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "GROUP", 2)
    sizes: list[int] = []

    def noting(work: Callable[[Any], Any], groups: Sequence[Any]) -> Iterator[Any]:
        sizes.extend(len(group) for group in groups)
        return here(work, groups)

    found, made = makings(5)
    make_ahead(found, Known(), noting)
    assert sizes == [2, 2, 1]
    assert made == [0, 1, 2, 3, 4]


def test_grouping_keeps_the_order_and_leaves_nothing_out() -> None:
    assert [number for group in grouped(range(200)) for number in group] == list(range(200))
    assert [len(group) for group in grouped(range(129))] == [64, 64, 1]
    assert grouped([]) == []
