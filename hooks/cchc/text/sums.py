"""Short sums of texts, by which a translation knows the original that it was made from."""

from __future__ import annotations

import hashlib

from cchc.text.fold import nfc

#: Hexadecimal digits of a sum: enough to tell any two texts of a portal apart.
LENGTH = 12


def sum_of(*texts: str) -> str:
    """Give the sum of texts: the first digits of the SHA-256 of their words; other line breaks change nothing."""
    words = "\n\n".join(" ".join(nfc(text).split()) for text in texts)
    return hashlib.sha256(words.encode()).hexdigest()[:LENGTH]
