"""Making many things ahead, at the same time, before a load asks for them one after another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, NamedTuple

from cchc.site.known import Known
from cchc.site.spread import Spread, grouped


class Making(NamedTuple):
    """How something is made, in the form that ``Known.get`` asks for: its key, what it is made from, what makes it."""

    key: Hashable
    sources: tuple[object, ...]
    make: Callable[[], Any]


def make_ahead(makings: Iterable[Making], known: Known, spread: Spread) -> None:
    """Have things made by those whom ``spread`` asks, so that they are known when the load comes to them.

    Only a first load has so much to make that it is worth it: where anything is known already, nothing is done.
    """
    if not known.is_first:
        return
    groups = grouped(makings)
    made = zip(groups, spread(_made, groups), strict=True)
    known.expect({
        making.key: (making.sources, value)
        for some, values in made
        for making, value in zip(some, values, strict=True)
    })  # fmt: skip


def _made(makings: Sequence[Making]) -> list[Any]:
    return [making.make() for making in makings]
