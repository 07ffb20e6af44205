"""How much each word, and each pair of neighbours, says in each record.

A word counts by the field it stands in, how often and how long that field is (the saturation of BM25: Robertson and
Zaragoza, 2009), so that one level from 0 to 15 is all that a reader's browser must know. Neighbours stand in for
positions: they tell whole phrases from scattered words at the cost of one small part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc.render.search.postings import LEVELS
from cchc.site.views.search import Record
from cchc.text.words import forms, runs

#: Kinds in the order of records, so that a kind is a run of numbers; what answers a question stands first.
KINDS = (
    "question", "hotline", "topic", "plan", "document", "task", "unit", "agency", "news", "page", "target", "message",
    "passage",
)  # fmt: skip
#: Fields of a record and how much a word in them weighs.
_FIELDS = ("title", "words", "unit", "text")
_WEIGHTS = (5.0, 4.0, 1.5, 1.0)
#: The title of a row or sentence of a plan says less than a title.
_TITLES: Mapping[str, float] = {"task": 4.5, "target": 3.0, "message": 3.0, "passage": 3.0}
#: The text of an answer is what was asked for.
_ANSWER_TEXT = 2.5
#: The score that gets the highest level, in steps of 1/32; no score reaches the end: twice every weight.
_HIGHEST = 320
_LEVEL = [min(LEVELS - 1, score * (LEVELS - 1) // _HIGHEST) for score in range(4096)]


class Weighed(NamedTuple):
    """Entries by word: ``words`` by number in ``marked``, ``pairs`` by two numbers of ``folded``.

    ``forms`` gives the number of the folded form of each marked word.
    """

    marked: list[str]
    forms: list[int]
    folded: list[str]
    words: list[list[int]]
    pairs: dict[tuple[int, int], list[int]]


class _Numbers:
    """Numbers words as they come."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.marked: dict[tuple[str, str], int] = {}
        self.forms: list[int] = []
        self.folded: dict[str, int] = {}
        self.known: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> tuple[int, ...]:
        known = self.known
        found: list[int] = []
        for run in runs(text):
            if run not in known:
                known[run] = tuple(self.one(word.folded, word.marked) for word in forms(run, self.lang))
            found += known[run]
        return tuple(found)

    def one(self, folded: str, marked: str) -> int:
        key = (folded, marked)
        number = self.marked.get(key)
        if number is None:
            number = self.marked[key] = len(self.marked)
            self.forms.append(self.folded.setdefault(folded, len(self.folded)))
        return number


def weigh(records: Sequence[Record], units: Mapping[str, str], lang: str) -> Weighed:
    """Weigh the words of records, which are in their final order."""
    numbers = _Numbers(lang)
    rows = [
        tuple(numbers.of(text) for text in (record.title, record.words, units.get(record.unit, ""), record.text))
        for record in records
    ]
    average = [_average([len(row[field]) for row in rows]) for field in range(len(_FIELDS))]
    words: list[list[int]] = [[] for _ in numbers.forms]
    pairs: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for place, (record, row) in enumerate(zip(records, rows, strict=True)):
        entry = place * LEVELS
        for word, score in _scores(row, _weights(record.kind), average).items():
            words[word].append(entry + _LEVEL[score])
        for pair, score in _neighbours(row, _weights(record.kind), numbers.forms).items():
            pairs[pair].append(entry + _LEVEL[score])
    return Weighed([marked for _, marked in numbers.marked], numbers.forms, list(numbers.folded), words, dict(pairs))


def _average(lengths: Sequence[int]) -> float:
    filled = sum(1 for length in lengths if length)
    return max(1.0, sum(lengths) / max(1, filled))


def _weights(kind: str) -> tuple[float, ...]:
    title, words, unit, text = _WEIGHTS
    return (_TITLES.get(kind, title), words, unit, _ANSWER_TEXT if kind == "question" else text)


def _scores(row: Sequence[tuple[int, ...]], weights: Sequence[float], average: Sequence[float]) -> dict[int, int]:
    """Give the score of each word of a record, in steps of 1/32."""
    scores: dict[int, int] = {}
    for field, found in enumerate(row):
        if not found:
            continue
        longer = len(found) / average[field]
        slope = 0.4 + 0.6 * longer if field == len(_FIELDS) - 1 else 0.5 + 0.5 * longer
        weight = 64 * weights[field]
        once = int(weight / (1 + slope))
        counts: dict[int, int] = {}
        for word in found:
            counts[word] = counts.get(word, 0) + 1
        for word, count in counts.items():
            more = once if count == 1 else int(weight * count / (count + slope))
            scores[word] = scores.get(word, 0) + more
    return scores


def _neighbours(
    row: Sequence[tuple[int, ...]], weights: Sequence[float], forms: Sequence[int]
) -> dict[tuple[int, int], int]:
    """Give the score of each pair of folded neighbours of a record, in steps of 1/32."""
    scores: dict[tuple[int, int], int] = {}
    for field, found in enumerate(row):
        weight = int(32 * weights[field])
        for pair in set(pairwise([forms[word] for word in found])):
            scores[pair] = scores.get(pair, 0) + weight
    return scores
