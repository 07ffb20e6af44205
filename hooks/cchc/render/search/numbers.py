"""Numbers of words: each word of an index, and each folded form, has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import add

from cchc.text.words import forms, phones, runs

#: Numbers of words and of forms are below it, those of pairs not.
PAIR_BITS = 24
PAIR = 1 << PAIR_BITS


class Numbers:
    """Numbers words as they come.

    ``marked`` holds the words, ``forms`` the number of the folded form of each, ``folded`` those forms.
    """

    def __init__(self, lang: str) -> None:
        self.marked: list[str] = []
        self.forms: list[int] = []
        self.folded: dict[str, int] = {}
        self._pieces = _Pieces(self, lang)
        self._first: list[int] = []
        self._words: dict[tuple[str, str], int] = {}

    def of(self, text: str) -> tuple[int, ...]:
        """Give the numbers of the words of a text, then those of the telephone numbers in it."""
        return tuple(chain.from_iterable(map(self._pieces.__getitem__, (*text.split(), *phones(text)))))

    def pairs(self, found: Sequence[int]) -> Iterator[int]:
        """Give the numbers of the pairs of folded neighbours among words."""
        return map(add, map(self._first.__getitem__, found), map(self.forms.__getitem__, found[1:]))

    def one(self, folded: str, marked: str) -> int:
        """Give the number of a word."""
        number = self._words.get((folded, marked))
        if number is None:
            number = self._words[folded, marked] = len(self.marked)
            self.marked.append(marked)
            form = self.folded.setdefault(folded, len(self.folded))
            self.forms.append(form)
            self._first.append(pair_of(form, 0))
        return number


def pair_of(first: int, second: int) -> int:
    """Give the number of a pair of two forms."""
    return (first + 1) * PAIR + second


def forms_of(pair: int) -> tuple[int, int]:
    """Give the two forms of a pair."""
    first, second = divmod(pair, PAIR)
    return first - 1, second


class _Pieces(dict[str, tuple[int, ...]]):
    """The words of what stands between spaces: few such pieces make up all texts."""

    def __init__(self, numbers: Numbers, lang: str) -> None:
        super().__init__()
        self.numbers, self.lang = numbers, lang

    def __missing__(self, piece: str) -> tuple[int, ...]:
        found = tuple(
            self.numbers.one(word.folded, word.marked) for run in runs(piece) for word in forms(run, self.lang)
        )
        self[piece] = found
        return found
