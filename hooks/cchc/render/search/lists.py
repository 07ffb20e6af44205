"""All lists of postings of an index, and how an edit changes them.

Where no record came or went and few were changed, only what those say is weighed and written anew.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import NamedTuple

from cchc.render.search.numbers import PAIR, Numbers, forms_of, pair_of
from cchc.render.search.postings import LEVELS, LONGEST, count, decode, encode, encode_all, longest
from cchc.render.search.weigh import Weights, lengths, rows, weigh
from cchc.site.views.search import Record

#: A pair in nearly as many records as its rarer word says no more than that word.
_TELLING = 0.7
#: Where more records than this share were changed, all are weighed anew: that is hardly slower.
_FEW = 1 / 50


class Change(NamedTuple):
    """A record that was changed, and its number."""

    place: int
    before: Record
    after: Record


class Lists:
    """The lists of an index, as they are written. Nothing of it changes but the numbers of words, which get more.

    ``words`` has the list of each word by its number, ``counts`` how many records have the word, ``common`` how many
    have its folded form; ``pairs`` the lists of neighbours, by the numbers of the first and the second form. Of lists
    that were cut for readers, ``whole`` has all.
    """

    def __init__(self, records: Sequence[Record], units: Mapping[str, str], lang: str) -> None:
        self.records, self.units, self.lang = len(records), units, lang
        self.numbers = Numbers(lang)
        found = list(rows(records, units, self.numbers))
        self.lengths = lengths(found)
        self.whole: dict[int, array[int]] = {}
        weights = Weights(self.numbers, self.lengths.averages())
        weighed = weigh(records, units, found, weights)
        found.clear()
        self.counts = list(map(len, weighed.words))
        self.words = [self._kept(word, entries) for word, entries in enumerate(weighed.words)]
        weighed.words.clear()
        self.common = self._common()
        self.pairs = [self._others(first, values) for first, values in enumerate(weighed.pairs)]

    def _others(self, first: int, values: array[int]) -> dict[int, str]:
        """Give the lists of all pairs with one first form; lets ``values`` go."""
        others = dict(encode_all(values))
        if len(values) > LONGEST:
            for second, text in others.items():
                if len(text) > LONGEST and count(text) > LONGEST:
                    others[second] = self._kept(pair_of(first, second), list(decode(text)))
        del values[:]
        return others

    def telling(self, first: int, others: Mapping[int, str], common: Sequence[int] | None = None) -> Iterator[int]:
        """Give the second forms of pairs that say more than their rarer word; ``common``: other numbers than now."""
        common = self.common if common is None else common
        most = common[first]
        for second, text in others.items():
            few = _TELLING * min(most, common[second])
            if len(text) < few or self._length(pair_of(first, second), text) < few:
                yield second

    def order(self) -> list[int]:
        """Give the numbers of all words in the order of their folded forms."""
        folded, forms, marked = list(self.numbers.folded), self.numbers.forms, self.numbers.marked
        there = [word for word, records in enumerate(self.counts) if records]
        return sorted(there, key=lambda word: (folded[forms[word]], marked[word]))

    def changed(self, changes: Sequence[Change]) -> tuple[Lists, set[int]] | None:
        """Give the lists when records were changed, and the forms whose pairs that touches.

        Records have kept their kinds and units. None when too many have changed, or one that makes a difference to all.
        """
        if len(changes) > max(1, _FEW * self.records):
            return None
        before, after = [change.before for change in changes], [change.after for change in changes]
        was, now = (list(rows(some, self.units, self.numbers)) for some in (before, after))
        found = self.lengths.changed(lengths(was), lengths(now))
        if found.averages() != self.lengths.averages():
            return None
        weights = Weights(self.numbers, found.averages())
        entries: defaultdict[int, dict[int, int | None]] = defaultdict(dict)
        for (place, old, new), old_row, new_row in zip(changes, was, now, strict=True):
            old_levels = weights.said(old, self.units.get(old.unit, ""), old_row).levels()
            new_levels = weights.said(new, self.units.get(new.unit, ""), new_row).levels()
            for key in old_levels.keys() | new_levels.keys():
                if old_levels.get(key) != new_levels.get(key):
                    entries[key][place] = new_levels.get(key)
        lists = self._grown()
        lists.lengths = found
        return lists, lists._rewrite(entries)  # noqa: SLF001 - another one of its own

    def _grown(self) -> Lists:
        """Give a copy with room for words that are new. What is in ``pairs`` is shared until it is written."""
        lists = copy(self)
        more, forms = len(self.numbers.marked) - len(self.words), len(self.numbers.folded) - len(self.pairs)
        lists.words, lists.counts = [*self.words, *[""] * more], [*self.counts, *[0] * more]
        lists.pairs, lists.common = [*self.pairs, *({} for _ in range(forms))], [*self.common, *[0] * forms]
        lists.whole = dict(self.whole)
        return lists

    def _rewrite(self, changes: Mapping[int, Mapping[int, int | None]]) -> set[int]:
        touched: set[int] = set()
        for key, levels_of in changes.items():
            if key < PAIR:
                entries = self._with(key, self.words[key], levels_of)
                self.counts[key], self.words[key] = len(entries), self._kept(key, entries)
                continue
            first, second = forms_of(key)
            if first not in touched:
                touched.add(first)
                self.pairs[first] = dict(self.pairs[first])
            entries = self._with(key, self.pairs[first].get(second, ""), levels_of)
            self.pairs[first][second] = self._kept(key, entries)
            if not entries:
                del self.pairs[first][second]
        before, self.common = self.common, self._common()
        recounted = {form for form, (old, new) in enumerate(zip(before, self.common, strict=True)) if old != new}
        return touched | recounted | set(self._turned(recounted, before))

    def _turned(self, recounted: set[int], before: Sequence[int]) -> Iterator[int]:
        """Give the forms of which a pair tells now and did not, or the other way round."""
        for first, others in enumerate(self.pairs):
            some = {second: others[second] for second in others.keys() & recounted}
            if some and list(self.telling(first, some, before)) != list(self.telling(first, some)):
                yield first

    def _with(self, key: int, text: str, changes: Mapping[int, int | None]) -> list[int]:
        entries: Iterable[int] = self.whole[key] if key in self.whole else decode(text)
        kept = [entry for entry in entries if entry // LEVELS not in changes]
        kept += [place * LEVELS + level for place, level in changes.items() if level is not None]
        return sorted(kept)

    def _kept(self, key: int, entries: Sequence[int]) -> str:
        if len(entries) > LONGEST:
            self.whole[key] = array("I", entries)
            return encode(longest(entries))
        self.whole.pop(key, None)
        return encode(entries)

    def _length(self, key: int, text: str) -> int:
        return len(self.whole[key]) if key in self.whole else count(text)

    def _common(self) -> list[int]:
        common = [0] * len(self.numbers.folded)
        for word, form in enumerate(self.numbers.forms):
            common[form] += self.counts[word]
        return common
