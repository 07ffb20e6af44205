"""Which texts are worth a closer look: most have nothing wrong, and to find that out must cost next to nothing.

A text becomes a string with one character a word, in which patterns of words are found by regular expressions: words
that stand twice, pairs that may have a wrong mark. What is suspected here is judged by ``cchc.text.phrases``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cchc.text.phrases import BREAK, FIRST, IMPOSSIBLE, RIGHT, SECOND, part_of_pair, usual_pair

#: A character says in its upper bits what the word can be (see ``part_of_pair``), in the lower ones which word it is.
_BITS = 17
_MOST = 1 << _BITS
#: What parts words, and what stands for any word once there are too many of them.
_GAP, _OTHER = 0, 1
#: One, two or three words that stand twice in a row.
_TWICE = re.compile(r"([^\0])(?:\1|([^\0])(?:\1\2|([^\0])\1\2\3))")
_LETTERS = re.compile(r"[^\W\d_]+")


def _any(kinds: Iterable[int]) -> str:
    """Give the characters of all words that can be one of ``kinds``, for a regular expression."""
    return "".join(f"{chr(kind << _BITS)}-{chr(((kind + 1) << _BITS) - 1)}" for kind in kinds)


_PAIR = re.compile(
    f"(?=([{_any(n for n in range(8) if n & FIRST)}][{_any(n for n in range(8) if n & SECOND)}]))"
)  # fmt: skip
_WRONG = re.compile(f"[{_any(n for n in range(8) if n & IMPOSSIBLE)}]")


class Suspicion(NamedTuple):
    """What a text may have: words that ``phrases.doubled`` finds, and ones that ``phrases.doubtful`` does."""

    doubled: bool
    doubtful: bool


class _Words(dict[str, str]):
    """The characters of a word as typed, as far as it has been met: one for each part between marks."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: dict[str, str] = {"": ""}
        self.letters: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        found = chr(_GAP).join(map(self._part, BREAK.split(word.casefold())))
        if len(self) < _MOST:
            self[word] = found
        return found

    def _part(self, part: str) -> str:
        known = self.parts.get(part)
        if known is not None:
            return known
        kind = part_of_pair(part) << _BITS
        if len(self.parts) >= _MOST:
            return chr(kind | _OTHER)
        letters = _LETTERS.search(part)
        found = self.parts[part] = chr(kind | len(self.parts) + _OTHER)
        self.letters[found] = letters.group() if letters else ""
        return found


class _Pairs(dict[str, bool]):
    """Whether the marks of two words that may belong together are suspected, by their characters."""

    def __missing__(self, pair: str) -> bool:
        first, second = map(_WORDS.letters.get, pair)
        found = first is None or second is None or usual_pair(f"{first} {second}") not in {"", RIGHT}
        if len(self) < _MOST:
            self[pair] = found
        return found


_WORDS = _Words()
_PAIRS = _Pairs()


def suspicion(text: str) -> Suspicion | None:
    """Tell quickly what a text may have, or any line of it; None for nothing. It errs on the side of caution."""
    words = "".join(map(_WORDS.__getitem__, text.split()))
    doubled = _TWICE.search(words) is not None
    doubtful = _WRONG.search(words) is not None or any(map(_PAIRS.__getitem__, _PAIR.findall(words)))
    return Suspicion(doubled, doubtful) if doubled or doubtful else None
