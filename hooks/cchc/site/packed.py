"""Something that is kept between builds as bytes, and read only by who asks for it: most of it nobody ever does."""

from __future__ import annotations

import pickle
from typing import Generic, TypeVar

T = TypeVar("T")


class Packed(Generic[T]):
    """Something that nobody changes. Two are equal when what they hold is."""

    __slots__ = ("_packed", "_value")
    __hash__ = None  # type: ignore[assignment]  # equal ones are found by comparing what they hold

    def __init__(self, value: T | None, packed: bytes = b"") -> None:
        self._value, self._packed = value, packed

    @property
    def value(self) -> T:
        """What was given."""
        if self._value is None:
            self._value = pickle.loads(self._packed)  # noqa: S301 - packed by this very code, see ``cchc.output.kept``
        return self._value

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Packed) and self.value == other.value)

    def __reduce__(self) -> tuple[object, ...]:
        self._packed = self._packed or pickle.dumps(self._value, protocol=pickle.HIGHEST_PROTOCOL)
        return Packed, (None, self._packed)
