"""What was made of an index the last time, so that the next time only what an edit touches is made.

What comes out is the same to the byte as from nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc.render.search.lists import Change, Lists
from cchc.render.search.pairs import Section
from cchc.render.search.parts import PARTS, Part, Sizes
from cchc.render.search.shelves import SHELF, Shelf
from cchc.site.views.search import Record, Source


class Changes(NamedTuple):
    """Records of sources that were changed, ``before`` and ``after``; and after, of all sources near them."""

    before: Mapping[Source, Sequence[Record]]
    after: Mapping[Source, Sequence[Record]]


class Known(NamedTuple):
    """The index of one language without the data of its files, and the numbers of the records of each source.

    May be pickled, and is worth something to the same version of the portal with the same setting only.
    """

    lists: Lists
    sizes: Sizes
    about: dict[str, object]
    places: dict[Source, tuple[int, ...]]
    words: tuple[Part, ...]
    sections: tuple[Section, ...]
    shelves: tuple[Shelf, ...]

    @property
    def names(self) -> dict[str, list[str]]:
        """The names of all parts, of shelves for records, by the folder they lie in."""
        pairs = [part.name for section in self.sections for part in section.parts]
        return {"w": [part.name for part in self.words], "p": pairs, "r": [shelf.name for shelf in self.shelves]}

    def paths(self) -> Iterator[str]:
        """Give the paths of all parts."""
        names, folder = self.names, f"{PARTS}/{self.lists.lang}"
        for kind in ("w", "p"):
            yield from (f"{folder}/{kind}/{name}.json" for name in names[kind])
        for shelf in self.shelves:
            yield from (f"{folder}/r/{shelf.name}-{place}.json" for place in range(shelf.size))

    def near(self, sources: Iterable[Source]) -> set[Source]:
        """Give all sources of records that stand on a shelf with records of ``sources``."""
        room = self.sizes.records * SHELF
        shelves = {place // room for source in sources for place in self.places.get(source, ())}
        return {
            source
            for source, places in self.places.items()
            if not shelves.isdisjoint([place // room for place in places])
        }

    def changed(self, changes: Changes) -> list[Change] | None:
        """Give the records that differ; None when one has come or gone, or would stand elsewhere."""
        found = []
        for source, before in changes.before.items():
            after, places = changes.after[source], self.places.get(source, ())
            if not len(before) == len(after) == len(places):
                return None
            for place, old, new in zip(places, before, after, strict=True):
                if (old.kind, old.unit) != (new.kind, new.unit):
                    return None
                if old != new:
                    found.append(Change(place, old, new))
        return found


def light(known: Known) -> Known:
    """Give what is known without the data of files."""
    return known._replace(
        words=tuple(part._replace(data=b"") for part in known.words),
        sections=tuple(section.light() for section in known.sections),
        shelves=tuple(shelf._replace(parts=()) for shelf in known.shelves),
    )
