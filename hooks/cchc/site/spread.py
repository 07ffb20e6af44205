"""Doing the same with very many things: here one after another, or by whoever can be asked to do some of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")
R = TypeVar("R")
#: Gives what some work makes of each group, in their order. It may be made by others, who hand back copies.
Spread: TypeAlias = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
#: So many files make a group: enough that to hand on a group costs little beside what is done with it.
GROUP = 64


def here(work: Callable[[T], R], groups: Sequence[T]) -> Iterator[R]:
    """Do everything in this process."""
    return map(work, groups)


def grouped(things: Iterable[T]) -> list[list[T]]:
    """Divide things into groups, in their order."""
    waiting = iter(things)
    return list(iter(lambda: list(islice(waiting, GROUP)), []))
