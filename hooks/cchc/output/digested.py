"""Taking the digest of what is written as it goes: to hold all of it would need as much memory again."""

from __future__ import annotations

import hashlib
import pickle
from typing import BinaryIO


class Digested:
    """A stream of which the SHA-256 of all that was written is known."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._found = stream, hashlib.sha256()

    def write(self, data: bytes) -> int:
        """Write on; give how many bytes that were."""
        self._found.update(data)
        return self._stream.write(data)

    def pickle(self, value: object) -> None:
        """Write a value, by itself."""
        pickle.Pickler(self, protocol=pickle.HIGHEST_PROTOCOL).dump(value)

    def digest(self) -> bytes:
        """Give the digest of what was written so far."""
        return self._found.digest()
