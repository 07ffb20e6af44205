"""The records of an index as parts, which stand on shelves: a name for each part would be much for a phone to load."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc.render.search.parts import named, written
from cchc.render.setting import Setting
from cchc.site.views.search import Record

#: Parts on a shelf, which carry its name and their number on it.
SHELF = 8


class Shelf(NamedTuple):
    """The name that the parts of a shelf have, how many they are, and their data, where it is not known already."""

    name: str
    size: int
    parts: tuple[bytes, ...] = ()


def shelves(records: Sequence[Record], size: int, lang: str, setting: Setting) -> Iterator[Shelf]:
    """Give all shelves, with ``size`` records in a part."""
    for start in range(0, len(records), size * SHELF):
        yield _shelf(records[start : start + size * SHELF], size, lang, setting)


def shelves_with(
    known: Sequence[Shelf],
    places: Iterable[int],
    records: Mapping[int, Record],
    size: int,
    lang: str,
    setting: Setting,
) -> Iterator[Shelf]:
    """Give all shelves when the records at some places have changed; ``records`` has all that stand near, by place."""
    anew = {place // (size * SHELF) for place in places}
    for number, shelf in enumerate(known):
        if number not in anew:
            yield shelf
            continue
        start, room = number * size * SHELF, size * SHELF
        there = [records[place] for place in range(start, start + room) if place in records]
        yield _shelf(there, size, lang, setting)


def _shelf(records: Sequence[Record], size: int, lang: str, setting: Setting) -> Shelf:
    rows = [tuple(_row(record, lang, setting)) for record in records]
    parts = tuple(_part(rows[place : place + size]) for place in range(0, len(rows), size))
    return Shelf(named(b"".join(parts)), len(parts), parts)


def _part(rows: Sequence[tuple[str, ...]]) -> bytes:
    return written(json.dumps(rows, ensure_ascii=False, separators=(",", ":")))


def _row(record: Record, lang: str, setting: Setting) -> Iterator[str]:
    """Give address, title, text, place in the source and, where it is not that of the index, the language."""
    url = setting.addresses.url(record.page_kind, record.page_id, 1, record.lang)
    yield f"{url}#{record.anchor}" if record.anchor else url
    yield record.title
    yield record.text
    yield record.at
    if record.lang != lang:
        yield record.lang
