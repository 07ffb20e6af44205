"""The lists of neighbours as parts.

They stand in the order of words. Some words begin a section, so that an edit leaves alone whatever lies in others; in a
section, parts end as in ``parts.cut``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple
from zlib import crc32

from cchc.render.search.lists import Lists
from cchc.render.search.parts import Part, Room, cut, part_of

#: One word in so many begins a section.
_SECTION = 64


class Section(NamedTuple):
    """The parts of some words that follow one another; ``forms`` are the numbers of these words' folded forms."""

    forms: tuple[int, ...]
    parts: tuple[Part, ...]

    def light(self) -> Section:
        """Give the section without data."""
        return self._replace(parts=tuple(part._replace(data=b"") for part in self.parts))


def pair_parts(found: Lists, room: Room, known: Sequence[Section], touched: set[int]) -> Iterator[Section]:
    """Give all sections; those ``known`` are taken as they are where no form was touched."""
    folded = list(found.numbers.folded)
    order = sorted((form for form, records in enumerate(found.common) if records), key=folded.__getitem__)
    rank = [0] * len(folded)
    for place, form in enumerate(order):
        rank[form] = place
    kept = {section.forms: section for section in known if touched.isdisjoint(section.forms)}
    for forms in _sections(order, folded):
        yield kept.get(forms) or Section(forms, tuple(_parts(found, forms, folded, rank, room)))


def _sections(order: Sequence[int], folded: Sequence[str]) -> Iterator[tuple[int, ...]]:
    forms: list[int] = []
    for form in order:
        if forms and crc32(folded[form].encode()) % _SECTION == 0:
            yield tuple(forms)
            forms = []
        forms.append(form)
    if forms:
        yield tuple(forms)


def _parts(
    found: Lists, forms: Sequence[int], folded: Sequence[str], rank: Sequence[int], room: Room
) -> Iterator[Part]:
    firsts: list[str] = []
    keys: list[str] = []
    items: list[str] = []
    for form in forms:
        first, others = folded[form], found.pairs[form]
        telling = sorted(found.telling(form, others), key=rank.__getitem__)
        firsts += [first] * len(telling)
        keys += [f"{first} {folded[second]}" for second in telling]
        items += [f'"{folded[second]}":"{others[second]}"' for second in telling]
    starts = cut(keys, [len(item) + 1 for item in items], room)
    for start, end in pairwise((*starts, len(keys))):
        groups = groupby(range(start, end), key=firsts.__getitem__)
        objects = (f'"{first}":{{{",".join([items[place] for place in group])}}}' for first, group in groups)
        yield part_of(keys[start], keys[end - 1], f"{{{','.join(objects)}}}")
