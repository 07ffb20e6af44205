"""What one load of a project hands to the next: results that hold as long as what they were made from is the same.

Sameness is identity. A file that did not change is the same object in both loads, so whatever is made from it alone is
taken over as the same object, too; and views and checks see at a glance what is new.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, NamedTuple, TypeVar

V = TypeVar("V")


class _Result(NamedTuple):
    sources: tuple[object, ...]
    value: Any


def always(_: object) -> bool:
    """Every result may be taken over."""
    return True


class Known:
    """Results by kind and key. ``before`` is what the load before this one knew; it is not changed.

    What nobody asks for again is forgotten, unless ``all_stays``: for a load that asks only for what was edited.
    """

    def __init__(self, before: Known | None = None, *, all_stays: bool = False) -> None:
        self._before: Mapping[Hashable, _Result] = before.found if before else {}
        self.is_first = before is None
        self.found: dict[Hashable, _Result] = dict(self._before) if all_stays else {}

    def __getstate__(self) -> dict[str, Any]:
        """Give what the next load needs; what the load before knew is not kept a second time."""
        return {"_before": {}, "found": self.found, "is_first": False}

    def get(
        self, key: Hashable, sources: tuple[object, ...], make: Callable[[], V], valid: Callable[[V], bool] = always
    ) -> V:
        """Give what was made last time under this key from the same ``sources``, if it is ``valid``, else make it."""
        held = self._before.get(key)
        if held is not None and _same(held.sources, sources) and valid(held.value):
            self.found[key] = held
            return held.value  # type: ignore[no-any-return]
        value = make()
        self.keep(key, sources, value)
        return value

    def recall(self, key: Hashable, sources: tuple[object, ...]) -> Any | None:  # noqa: ANN401 - any result
        """Give what was made last time under this key from the same ``sources``; None where that is not known."""
        held = self._before.get(key)
        if held is None or not _same(held.sources, sources):
            return None
        self.found[key] = held
        return held.value

    def expect(self, made: Mapping[Hashable, tuple[tuple[object, ...], Any]]) -> None:
        """Take what was made ahead from its sources as if the load before had left it."""
        self._before = {**self._before, **{key: _Result(*found) for key, found in made.items()}}

    def keep(self, key: Hashable, sources: tuple[object, ...], value: object) -> None:
        """Note what was made from ``sources``, for those that make many things at once; see ``recall``."""
        self.found[key] = _Result(sources, value)

    def equal(self, key: Hashable, value: V) -> V:
        """Give the object of last time in place of one that is equal to it."""
        held = self._before.get(key)
        if held is not None and held.value == value:
            value = held.value
        self.found[key] = _Result((), value)
        return value


def _same(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))
