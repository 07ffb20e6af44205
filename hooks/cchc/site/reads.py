"""What a view reads of the site, noted while it is made: so that the next build knows whether it still holds.

A note is a pair: the name of a table of the site (``plans``, ``indexes.topic_tasks``) and the id that was looked up in
it, or what of the table as a whole was asked for. What has no table, such as the day and the interface's words, is
read by everything: when it differs, nothing can be kept.

Millions of notes are kept from build to build, so each is kept as a number of 32 bits that is made from it. Two notes
that share a number cost a part made anew in vain, now and then; none is ever missed.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable, ItemsView, Iterable, Iterator, Mapping, Set, ValuesView
from dataclasses import fields, replace
from typing import Any, NamedTuple
from zlib import crc32

from cchc.site.calendar import Calendar
from cchc.site.ended import LISTS
from cchc.site.indexes import Indexes
from cchc.site.site import Site

#: Tables of the site that views look into by id.
TABLES = (
    "plans", "units", "agencies", "topics", "topic_prose", "channels", "indices", "documents", "hotlines", "questions",
    "news", "pages", "bodies",
)  # fmt: skip
#: What views may read without a note: the same for the whole site.
COMMON = ("project", "today", "words", "waits")
#: In place of an id: which ids there are and in which order; how many; everything in the table.
ORDER, COUNT, ALL = "*order", "*count", "*all"
_MISSING = object()


class Read(NamedTuple):
    """Something that was read: a table, and an id in it or one of ORDER, COUNT and ALL."""

    table: str
    key: Hashable


#: Notes as numbers, 4 bytes each.
Marks = bytes


def mark(read: Read) -> int:
    """Give the number that stands for a note: the same in every process, unlike ``hash``."""
    return crc32(repr(read.key).encode(), crc32(read.table.encode()))


def touched(marks: Marks, changed: Set[int]) -> bool:
    """Tell whether something of what was noted has ``changed``, both as ``mark`` numbers."""
    return not changed.isdisjoint(memoryview(marks).cast("I"))


def joined(some: Marks, others: Marks) -> Marks:
    """Give what is in one or the other."""
    return array("I", sorted({*memoryview(some).cast("I"), *memoryview(others).cast("I")})).tobytes()


class Reads:
    """Notes what is read. ``taken`` gives the notes since it was called last."""

    def __init__(self) -> None:
        self.noted: defaultdict[str, set[Hashable]] = defaultdict(set)

    def seen(self) -> frozenset[Read]:
        """Give what was noted, and begin anew."""
        found = frozenset(Read(table, key) for table, keys in self.noted.items() for key in keys)
        self._begin()
        return found

    def taken(self) -> Marks:
        """Give what was noted, as numbers in their order, and begin anew."""
        found = array("I", sorted(_numbers(self.noted))).tobytes()
        self._begin()
        return found

    def _begin(self) -> None:
        for keys in self.noted.values():  # the tables hold these sets
            keys.clear()


def _numbers(noted: Mapping[str, Iterable[Hashable]]) -> Iterator[int]:
    for table, keys in noted.items():
        start = crc32(table.encode())
        for key in keys:
            yield crc32(repr(key).encode(), start)


class _Watched(Mapping[Any, Any]):
    """A table that notes what is looked up in it."""

    __slots__ = ("_noted", "_table")

    def __init__(self, table: Mapping[Any, Any], noted: set[Hashable]) -> None:
        self._table, self._noted = table, noted

    def __getitem__(self, key: Any) -> Any:  # noqa: ANN401 - any table
        self._noted.add(key)
        found = self._table.get(key, _MISSING)
        if found is not _MISSING:
            return found
        make = getattr(self._table, "default_factory", None)  # looking must not fill the table
        if make is None:
            raise KeyError(key)
        return make()

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401 - any table
        self._noted.add(key)
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._noted.add(key)
        return key in self._table

    def __iter__(self) -> Iterator[Any]:
        self._noted.add(ORDER)
        return iter(self._table)

    def __len__(self) -> int:
        self._noted.add(COUNT)
        return len(self._table)

    def items(self) -> ItemsView[Any, Any]:
        self._noted.add(ALL)
        return self._table.items()

    def values(self) -> ValuesView[Any]:
        self._noted.add(ALL)
        return self._table.values()


def watched(site: Site, reads: Reads) -> Site:
    """Give the site with every table noting in ``reads``. Views must read nothing else of it than tables and COMMON."""
    noted = reads.noted
    own: dict[str, Any] = {name: _Watched(getattr(site, name), noted[name]) for name in TABLES}
    days = _each_watched(_calendar_tables(site), noted)
    found = _each_watched(_index_tables(site), noted)
    indexes = Indexes(**found, calendar=Calendar(**days))
    ended = _each_watched(_ended_tables(site), noted)
    hidden: dict[str, Any] = {"declared": {}, "spots": {}, "prose": (), "held": {}, "sums": {}, "waivers": ()}
    return replace(site, **own, indexes=indexes, ended=ended, **hidden)


def _each_watched(
    tables: Mapping[str, tuple[str, Mapping[Any, Any]]], noted: defaultdict[str, set[Hashable]]
) -> dict[str, Any]:
    return {field: _Watched(table, noted[name]) for field, (name, table) in tables.items()}


def _index_tables(site: Site) -> dict[str, tuple[str, Mapping[Any, Any]]]:
    names = (field.name for field in fields(Indexes) if field.name != "calendar")
    return {name: (f"indexes.{name}", getattr(site.indexes, name)) for name in names}


def _calendar_tables(site: Site) -> dict[str, tuple[str, Mapping[Any, Any]]]:
    names = (field.name for field in fields(Calendar))
    return {name: (f"calendar.{name}", getattr(site.indexes.calendar, name)) for name in names}


def _ended_tables(site: Site) -> dict[str, tuple[str, Mapping[Any, Any]]]:
    return {name: (f"ended.{name}", site.ended.get(name, {})) for name in LISTS}


def _tables(site: Site) -> Iterator[tuple[str, Mapping[Any, Any]]]:
    yield from ((name, getattr(site, name)) for name in TABLES)
    yield from _index_tables(site).values()
    yield from _calendar_tables(site).values()
    yield from _ended_tables(site).values()


def common(site: Site) -> tuple[Any, ...]:
    """Give what every view may read: when it differs between two sites, nothing of the one holds for the other."""
    return tuple(getattr(site, name) for name in COMMON)


def differences(old: Site, new: Site) -> set[Read]:
    """Give every note that no longer holds for ``new`` when it was made with ``old``.

    Entries are compared by identity first, so that what was taken over from one load to the next costs next to nothing.
    """
    found: set[Read] = set()
    for (name, before), (_, after) in zip(_tables(old), _tables(new), strict=True):
        if before is after:
            continue
        changed = [key for key, value in after.items() if _differs(before.get(key, _MISSING), value)]
        gone = [key for key in before if key not in after]
        found.update(Read(name, key) for key in (*changed, *gone))
        order = bool(gone) or list(before) != list(after)
        if order:
            found.add(Read(name, ORDER))
        if len(before) != len(after):
            found.add(Read(name, COUNT))
        if order or changed:
            found.add(Read(name, ALL))
    return found


def _differs(one: object, other: object) -> bool:
    return one is not other and one != other
