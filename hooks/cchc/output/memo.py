"""What a part leaves to its own next making, besides its files."""

from __future__ import annotations

import pickle
from typing import Any


class Memo:
    """Something that nobody changes. It travels and is kept as bytes, which are read only by who asks for it."""

    def __init__(self, value: object) -> None:
        self._value, self._packed = value, b""

    def value(self) -> Any:  # noqa: ANN401 - what was given
        """Give what was remembered."""
        if self._value is None:
            self._value = pickle.loads(self._packed)  # noqa: S301 - packed below, and read from where kept.py looks
        return self._value

    def __getstate__(self) -> bytes:
        self._packed = self._packed or pickle.dumps(self._value, protocol=pickle.HIGHEST_PROTOCOL)
        return self._packed

    def __setstate__(self, packed: bytes) -> None:
        self._value, self._packed = None, packed
