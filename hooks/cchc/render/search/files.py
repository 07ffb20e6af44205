"""The files of a search index.

``/search/<lang>.json`` holds the words, how common each is, and where the rest lies: in a folder named by the content
of all parts, so that they may be cached for ever and a browser never mixes two builds. There, ``w/<n>.json`` are lists
of postings in the order of words, ``p/<n>.json`` those of neighbours, ``r/<n>.json`` the records themselves.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from cchc.render.search.postings import encode
from cchc.render.search.weigh import KINDS, Weighed, weigh
from cchc.render.setting import Artifact, Setting
from cchc.render.words import Speech
from cchc.site.views.search import Index, Record
from cchc.text.abbreviations import ABBREVIATIONS

#: Folder of all parts, below the site's root.
PARTS = "search/parts"
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
#: A pair in nearly as many records as its rarer word says no more than that word.
_TELLING = 0.7
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


class _Sizes(NamedTuple):
    """Characters of a part before it is compressed, and records in a part."""

    words: int
    pairs: int
    records: int


#: The words of a site with few records fit into one part, so that a phone asks once for all of them.
_FEW = 4000
_SMALL, _LARGE = _Sizes(160_000, 3600, 11), _Sizes(6000, 5000, 16)


def render_search(index: Index, setting: Setting) -> Iterator[Artifact]:
    """Give the files of the index of one language, the parts first."""
    records = sorted(index.records, key=lambda record: (_RANK[record.kind], record.unit))
    sizes = _SMALL if len(records) < _FEW else _LARGE
    weighed = weigh(records, index.units, index.lang)
    order = sorted(range(len(weighed.marked)), key=lambda word: (_form(weighed, word), weighed.marked[word]))
    words, cuts = _word_parts(weighed, order, sizes.words)
    pairs = list(_pair_parts(weighed, sizes.pairs))
    parts = {
        **{f"w/{number}.json": part for number, part in enumerate(words)},
        **{f"p/{number}.json": part for number, part in enumerate(pairs)},
        **{
            f"r/{number}.json": part
            for number, part in enumerate(_record_parts(records, sizes.records, index.lang, setting))
        },
    }
    files = {path: _json(part) for path, part in parts.items()}
    folder = f"{index.lang}-{hashlib.sha256(b''.join(files.values())).hexdigest()[:10]}"
    for path, data in files.items():
        yield Artifact(f"{PARTS}/{folder}/{path}", data)
    units = list(dict.fromkeys(record.unit for record in records))
    head = {
        "parts": folder,
        "records": len(records),
        "kinds": KINDS,
        "units": [[unit, index.units.get(unit, "")] for unit in units],
        "runs": _runs(records, units),
        "words": " ".join(weighed.marked[word] for word in order),
        "common": "".join(_common(len(weighed.words[word])) for word in order),
        "cuts": cuts,
        "pairs": [_first(part) for part in pairs],
        "block": sizes.records,
        "short": ABBREVIATIONS,
        "say": _say(Speech(setting, index.lang)),
    }
    yield Artifact(f"search/{index.lang}.json", _json(head))


def _say(speech: Speech) -> dict[str, Any]:
    """Give the words that results are shown with; ``groups`` are what readers filter by."""
    return {
        "kinds": {kind: speech.word(f"search.kinds.{kind}") for kind in KINDS},
        "groups": [[name, speech.word(f"search.groups.{name}"), kinds] for name, kinds in GROUPS.items()],
        **{word: speech.word(f"search.{word}") for word in ("some", "none", "all")},
    }


def _form(weighed: Weighed, word: int) -> str:
    return weighed.folded[weighed.forms[word]]


def _json(value: object) -> bytes:
    """Write JSON; a "<" is written so that no program takes the file for a page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").encode()


def _common(records: int) -> str:
    """Say in how many records a word stands: one character, in half powers of two."""
    return chr(48 + min(30, round(2 * math.log2(max(1, records)))))


def _word_parts(weighed: Weighed, order: Sequence[int], size: int) -> tuple[list[list[str]], list[int]]:
    """Give lists of postings, and how many words each holds; words of one folded form stay together."""
    parts: list[list[str]] = [[]]
    filled = 0
    for _, group in groupby(order, key=lambda word: weighed.forms[word]):
        lists = [encode(weighed.words[word]) for word in group]
        length = sum(map(len, lists)) + 3 * len(lists)
        if filled + length > size and parts[-1]:
            parts.append([])
            filled = 0
        parts[-1].extend(lists)
        filled += length
    return parts, [len(part) for part in parts]


def _pair_parts(weighed: Weighed, size: int) -> Iterator[dict[str, dict[str, str]]]:
    """Give postings of neighbours by first, then by second word, in the order of words."""
    part: dict[str, dict[str, str]] = {}
    filled = 0
    for (first, second), entries in _telling(weighed):
        if filled > size:
            yield part
            part, filled = {}, 0
        written = encode(entries)
        part.setdefault(first, {})[second] = written
        filled += len(written) + len(second) + 6
    if part:
        yield part


def _telling(weighed: Weighed) -> Iterator[tuple[tuple[str, str], list[int]]]:
    common = [0] * len(weighed.folded)
    for word, entries in enumerate(weighed.words):
        common[weighed.forms[word]] += len(entries)
    found = (
        ((weighed.folded[first], weighed.folded[second]), entries)
        for (first, second), entries in weighed.pairs.items()
        if len(entries) < _TELLING * min(common[first], common[second])
    )
    yield from sorted(found, key=lambda pair: pair[0])


def _first(part: Mapping[str, Mapping[str, str]]) -> str:
    word, others = next(iter(part.items()))
    return f"{word} {next(iter(others))}"


def _runs(records: Sequence[Record], units: Sequence[str]) -> list[int]:
    """Give kind, unit and length of each run of records, one after the other."""
    numbers = {unit: number for number, unit in enumerate(units)}
    runs: list[int] = []
    for (kind, unit), group in groupby(records, key=lambda record: (record.kind, record.unit)):
        runs += [_RANK[kind], numbers[unit], sum(1 for _ in group)]
    return runs


def _record_parts(records: Sequence[Record], size: int, lang: str, setting: Setting) -> Iterator[list[list[Any]]]:
    for start in range(0, len(records), size):
        yield [list(_row(record, lang, setting)) for record in records[start : start + size]]


def _row(record: Record, lang: str, setting: Setting) -> Iterable[str]:
    """Give address, title, text, place in the source and, where it is not that of the index, the language."""
    url = setting.addresses.url(record.page_kind, record.page_id, 1, record.lang)
    yield f"{url}#{record.anchor}" if record.anchor else url
    yield record.title
    yield record.text
    yield record.at
    if record.lang != lang:
        yield record.lang
