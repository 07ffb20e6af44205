"""The files of a search index.

``/search/<lang>.json`` is its head: the words, how common each is, and the names of all parts. Parts are named by their
content, so a browser never mixes two builds, and an edit renames few: ``w/<name>.json`` are lists of postings in the
order of words, ``p/<name>.json`` those of neighbours, ``r/<name>-<n>.json`` the records themselves.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, groupby, pairwise
from typing import Any, NamedTuple

from cchc.render.search.known import Changes, Known, light
from cchc.render.search.lists import Lists
from cchc.render.search.pairs import pair_parts
from cchc.render.search.parts import PARTS, Part, Room, Sizes, cut, part_of, separators, written
from cchc.render.search.shelves import SHELF, shelves, shelves_with
from cchc.render.search.weigh import KINDS
from cchc.render.setting import Artifact, Setting
from cchc.render.words import Speech
from cchc.site.views.search import Index, Record, Source
from cchc.text.abbreviations import ABBREVIATIONS

#: What readers filter by, and the kinds of records in it.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "answers": ("question",),
    "plans": ("plan", "task", "target", "message", "passage"),
    "hotlines": ("hotline",),
    "topics": ("topic",),
    "documents": ("document",),
    "news": ("news",),
    "places": ("unit", "agency"),
    "pages": ("page",),
}
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


#: The words of a site with few records fit into one part, so that a phone asks once for all of them.
_FEW = 4000
_SMALL, _LARGE = Sizes(Room(120_000, 180_000), Room(2200, 5000), 11), Sizes(Room(4000, 8000), Room(3400, 7000), 16)


class Made(NamedTuple):
    """An index as files: those made ``anew``, the paths of those that are what they were, and what is known now."""

    anew: list[Artifact]
    same: list[str]
    known: Known


def render_search(index: Index, setting: Setting) -> Iterator[Artifact]:
    """Give the files of the index of one language, the parts first."""
    yield from make_search(index, setting).anew


def make_search(index: Index, setting: Setting) -> Made:
    """Make the index of one language from nothing."""
    order = sorted(range(len(index.records)), key=lambda at: _key(index.records[at]))
    records = [index.records[at] for at in order]
    sizes = _SMALL if len(records) < _FEW else _LARGE
    lists = Lists(records, index.units, index.lang)
    known = Known(
        lists,
        sizes,
        _about(records, index),
        _places(index.sources, order),
        (),
        tuple(pair_parts(lists, sizes.pairs, (), set())),
        tuple(shelves(records, sizes.records, index.lang, setting)),
    )
    return _made(known, setting)


def follow_search(known: Known, changes: Changes, setting: Setting) -> Made | None:
    """Make what an edit touches of an index; None when that is too much, and all must be made from nothing."""
    found = known.changed(changes)
    followed = None if found is None else known.lists.changed(found)
    if found is None or followed is None:
        return None
    if not found:
        return Made([], [*known.paths(), _head(known)], known)
    lists, touched = followed
    records = {
        place: record
        for source, made in changes.after.items()
        for place, record in zip(known.places[source], made, strict=True)
    }
    there = set(known.paths())
    size, lang, places = known.sizes.records, lists.lang, [change.place for change in found]
    known = known._replace(
        lists=lists,
        sections=tuple(pair_parts(lists, known.sizes.pairs, known.sections, touched)),
        shelves=tuple(shelves_with(known.shelves, places, records, size, lang, setting)),
    )
    return _made(known, setting, there)


def _made(known: Known, setting: Setting, there: Set[str] = frozenset()) -> Made:
    """Put the parts together, but those that are ``there``; write those of words and the head, which are touched."""
    lists, order = known.lists, known.lists.order()
    words = list(_word_parts(lists, order, known.sizes.words))
    known = known._replace(words=tuple(part for _, part in words))
    pairs = [part for section in known.sections for part in section.parts]
    anew = {path: data for path, data in _parts(known) if path not in there}  # what is the same is one file
    head = {
        **known.about,
        "words": " ".join([lists.numbers.marked[word] for word in order]),
        "common": "".join([_common(lists.counts[word]) for word in order]),
        "cuts": [held for held, _ in words],
        "pairs": list(separators(pairs)),
        "names": {kind: "".join(names) for kind, names in known.names.items()},
        "block": known.sizes.records,
        "shelf": SHELF,
        "short": ABBREVIATIONS,
        "say": _say(Speech(setting, lists.lang)),
    }
    same = sorted(set(known.paths()) - anew.keys())
    anew[_head(known)] = written(json.dumps(head, ensure_ascii=False, separators=(",", ":")))
    return Made([Artifact(*file) for file in anew.items()], same, light(known))


def _head(known: Known) -> str:
    return f"search/{known.lists.lang}.json"


def _parts(known: Known) -> Iterator[tuple[str, bytes]]:
    """Give the path and the data of all parts that have any."""
    pairs = chain.from_iterable(section.parts for section in known.sections)
    folder = f"{PARTS}/{known.lists.lang}"
    for kind, parts in (("w", known.words), ("p", pairs)):
        yield from ((f"{folder}/{kind}/{part.name}.json", part.data) for part in parts if part.data)
    for shelf in known.shelves:
        yield from ((f"{folder}/r/{shelf.name}-{place}.json", data) for place, data in enumerate(shelf.parts))


def _places(sources: Sequence[Source], order: Sequence[int]) -> dict[Source, tuple[int, ...]]:
    """Give the numbers of the records of each source, as these follow one another before they are put in order."""
    numbers = {at: place for place, at in enumerate(order)}
    found: defaultdict[Source, list[int]] = defaultdict(list)
    for at, source in enumerate(sources):
        found[source].append(numbers[at])
    return {source: tuple(places) for source, places in found.items()}


def _key(record: Record) -> tuple[int, str]:
    return _RANK[record.kind], record.unit


def _about(records: Sequence[Record], index: Index) -> dict[str, Any]:
    """Say which numbers stand for records of which kind and unit."""
    units = list(dict.fromkeys(record.unit for record in records))
    return {
        "records": len(records),
        "kinds": KINDS,
        "units": [[unit, index.units.get(unit, "")] for unit in units],
        "runs": _runs(records, units),
    }


def _word_parts(lists: Lists, order: Sequence[int], room: Room) -> Iterator[tuple[int, Part]]:
    """Give how many words each part holds, and the part; words of one folded form stay together."""
    folded, forms = list(lists.numbers.folded), lists.numbers.forms
    groups = [list(group) for _, group in groupby(order, key=forms.__getitem__)]
    keys = [folded[forms[group[0]]] for group in groups]
    starts = cut(keys, [sum(len(lists.words[word]) + 3 for word in group) for group in groups], room)
    for start, end in pairwise((*starts, len(keys))):
        texts = [lists.words[word] for group in groups[start:end] for word in group]
        joined = '","'.join(texts)  # no character of a list needs escaping
        yield len(texts), part_of(keys[start], keys[end - 1], f'["{joined}"]')


def _say(speech: Speech) -> dict[str, Any]:
    """Give the words that results are shown with; ``groups`` are what readers filter by."""
    return {
        "kinds": {kind: speech.word(f"search.kinds.{kind}") for kind in KINDS},
        "groups": [[name, speech.word(f"search.groups.{name}"), kinds] for name, kinds in GROUPS.items()],
        **{word: speech.word(f"search.{word}") for word in ("some", "none", "all")},
    }


def _common(records: int) -> str:
    """Say in how many records a word stands: one character, in half powers of two."""
    return chr(48 + min(30, round(2 * math.log2(max(1, records)))))


def _runs(records: Sequence[Record], units: Sequence[str]) -> list[int]:
    """Give kind, unit and length of each run of records, one after the other."""
    numbers = {unit: number for number, unit in enumerate(units)}
    runs: list[int] = []
    for (kind, unit), group in groupby(records, key=lambda record: (record.kind, record.unit)):
        runs += [_RANK[kind], numbers[unit], sum(1 for _ in group)]
    return runs
