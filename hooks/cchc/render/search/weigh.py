"""How much each word, and each pair of neighbours, says in each record.

A word counts by the field it stands in, how often and how long that field is (the saturation of BM25: Robertson and
Zaragoza, 2009), so that one level from 0 to 15 is all that a reader's browser must know. Neighbours stand in for
positions: they tell whole phrases from scattered words at the cost of one small part.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc.render.search.numbers import PAIR, PAIR_BITS, Numbers
from cchc.render.search.postings import KEY, LEVELS
from cchc.site.views.search import Record

#: Kinds in the order of records, so that a kind is a run of numbers; what answers a question stands first.
KINDS = (
    "question", "hotline", "topic", "plan", "document", "task", "unit", "agency", "news", "page", "target", "message",
    "passage",
)  # fmt: skip
#: Fields of a record and how much a word in them weighs.
FIELDS = ("title", "words", "unit", "text")
_TITLE, _TEXT = FIELDS.index("title"), FIELDS.index("text")
_WEIGHTS = (5.0, 4.0, 1.5, 1.0)
#: The title of a row or sentence of a plan says less than a title.
_TITLES: Mapping[str, float] = {"task": 4.5, "target": 3.0, "message": 3.0, "passage": 3.0}
#: The text of an answer is what was asked for.
_ANSWER_TEXT = 2.5
#: The score that gets the highest level, in steps of 1/32; no score reaches the end: twice every weight.
_HIGHEST = 320
_LEVEL = [min(LEVELS - 1, score * (LEVELS - 1) // _HIGHEST) for score in range(4096)]
#: Average lengths are taken in steps of a tenth: else each edit would change levels everywhere.
_STEP = 1.1

#: The numbers of the words of each field of a record.
Row = tuple[Sequence[int], ...]


class Lengths(NamedTuple):
    """How many records have each field, and how many words all of them have there."""

    filled: tuple[int, ...]
    words: tuple[int, ...]

    def changed(self, before: Lengths, after: Lengths) -> Lengths:
        """Give the lengths when some records are no longer what they were."""
        filled, words = (
            tuple(one - old + new for one, old, new in zip(*three, strict=True))
            for three in zip(self, before, after, strict=True)
        )
        return Lengths(filled, words)

    def averages(self) -> tuple[float, ...]:
        """Give the average length of each field, in steps of a tenth."""
        found = (words / filled if filled else 1.0 for words, filled in zip(self.words, self.filled, strict=True))
        return tuple(map(_stepped, found))


def _stepped(average: float) -> float:
    step = 1.0
    while step * (1 + _STEP) / 2 < average:
        step *= _STEP
    return step


class Said(NamedTuple):
    """What the words and pairs of one record say there.

    Most of them stand once and in its text: ``words`` have the level ``word``, ``pairs`` the level ``pair``; ``others``
    have a level each.
    """

    words: set[int]
    word: int
    pairs: set[int]
    pair: int
    others: dict[int, int]

    def levels(self) -> dict[int, int]:
        """Give the level of each word and pair."""
        return {**dict.fromkeys(self.words, self.word), **dict.fromkeys(self.pairs, self.pair), **self.others}


class Weights:
    """Weighs records; what many of them share is weighed once. Scores are in steps of 1/32."""

    def __init__(self, numbers: Numbers, averages: Sequence[float]) -> None:
        self.numbers, self.averages = numbers, averages
        self._shared: dict[tuple[int, float, str], dict[int, int]] = {}

    def said(self, record: Record, unit: str, row: Row) -> Said:
        """Weigh the words and pairs of a record."""
        weights, text = _weights(record.kind), row[_TEXT]
        scores = self._field(_TITLE, weights[_TITLE], row[_TITLE])
        for field, shared in ((1, record.words), (2, unit)):
            if shared:
                key = (field, weights[field], shared)
                if key not in self._shared:
                    self._shared[key] = self._field(field, weights[field], row[field])
                for one, score in self._shared[key].items():
                    scores[one] = scores.get(one, 0) + score
        once, several = self._words(_TEXT, weights[_TEXT], text)
        words, pairs = set(text), set(self.numbers.pairs(text))
        near = int(32 * weights[_TEXT])
        for one in words.intersection(scores):
            scores[one] += several.pop(one, once)
        for one in pairs.intersection(scores):
            scores[one] += near
        scores.update(several)
        words.difference_update(scores)
        pairs.difference_update(scores)
        return Said(words, _LEVEL[once], pairs, _LEVEL[near], {one: _LEVEL[score] for one, score in scores.items()})

    def _field(self, field: int, weight: float, found: Sequence[int]) -> dict[int, int]:
        once, several = self._words(field, weight, found)
        scores = dict.fromkeys(found, once)
        scores.update(several)
        scores.update(dict.fromkeys(self.numbers.pairs(found), int(32 * weight)))
        return scores

    def _words(self, field: int, weight: float, found: Sequence[int]) -> tuple[int, dict[int, int]]:
        """Give the score of a word that stands once in a field, and those of words that stand there more often."""
        longer = len(found) / self.averages[field]
        slope = 0.4 + 0.6 * longer if field == _TEXT else 0.5 + 0.5 * longer
        counts = [(word, count) for word, count in Counter(found).items() if count > 1]
        several = {word: int(64 * weight * count / (count + slope)) for word, count in counts}
        return int(64 * weight / (1 + slope)), several


def rows(records: Sequence[Record], units: Mapping[str, str], numbers: Numbers) -> Iterator[Row]:
    """Give the words of each field of each record."""
    shared: dict[str, tuple[int, ...]] = {"": ()}
    for record in records:
        unit = units.get(record.unit, "")
        for text in (record.words, unit):
            if text not in shared:
                shared[text] = numbers.of(text)
        yield numbers.of(record.title), shared[record.words], shared[unit], numbers.of(record.text)


def lengths(found: Sequence[Row]) -> Lengths:
    """Give the lengths of fields."""
    sizes = [[len(row[field]) for row in found] for field in range(len(FIELDS))]
    return Lengths(tuple(sum(map(bool, one)) for one in sizes), tuple(map(sum, sizes)))


class Weighed(NamedTuple):
    """Entries of each word by its number; of each first form of a pair, those of all second ones with that as key."""

    words: list[array[int]]
    pairs: list[array[int]]


def weigh(records: Sequence[Record], units: Mapping[str, str], found: Iterable[Row], weights: Weights) -> Weighed:
    """Give the entries of all words and pairs. The records are in their final order."""
    words = [array("I") for _ in weights.numbers.marked]
    pairs = [array("Q") for _ in weights.numbers.folded]
    add_word, add_pair = [one.append for one in words], [one.append for one in pairs]
    second = PAIR - 1
    for place, (record, row) in enumerate(zip(records, found, strict=True)):
        said = weights.said(record, units.get(record.unit, ""), row)
        start = place * LEVELS
        entry = start + said.word
        for one in said.words:
            add_word[one](entry)
        entry = start + said.pair
        for one in said.pairs:
            add_pair[(one >> PAIR_BITS) - 1]((one & second) << KEY | entry)
        for one, level in said.others.items():
            if one < PAIR:
                add_word[one](start + level)
            else:
                add_pair[(one >> PAIR_BITS) - 1]((one & second) << KEY | (start + level))
    return Weighed(words, pairs)


def _weights(kind: str) -> tuple[float, ...]:
    title, words, unit, text = _WEIGHTS
    return (_TITLES.get(kind, title), words, unit, _ANSWER_TEXT if kind == "question" else text)
