"""What an edit leaves as it was: which pages there are, what their pictures say, the days of their last change.

All of these are lists of the whole site, which take longer to make than what was edited. Where nothing that decides
over them has changed, those of the build before hold. Whatever is not known here to decide over nothing counts as if it
decided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import Any

from cchc.site.ended import LISTS
from cchc.site.reads import ALL, COUNT, ORDER, Read
from cchc.site.routes import NAMED
from cchc.site.site import Site
from cchc.site.views.exists import exists
from cchc.site.views.plans import is_long
from cchc.site.views.view import pages_for, pages_of

#: List of the site -> the key of the title of its entries.
_TITLES = dict(NAMED.values())
#: Lists whose entries may change without another page coming or going.
_ENTRIES = frozenset({"plans", "questions", "news"})
#: Beginning of the name of a table by agency, topic or document -> their kind.
_KINDS = {"indexes.agency_": "agency", "indexes.topic_": "topic", "indexes.document_": "document"}
#: Tables that say what is on pages, in feeds and calendars; which there are follows from their keys.
_SAYING = frozenset({
    "bodies", "indexes.feeds", "indexes.by_name", "calendar.units", "calendar.agencies", "calendar.undated",
    "calendar.through",
})  # fmt: skip


def same_pages(before: Site, after: Site, changed: Set[Read]) -> bool:
    """Tell whether both sites have the same pages, feeds and calendars; ``changed`` is all that differs."""
    if any(read.key in {ORDER, COUNT} for read in changed):
        return False
    return all(_leaves_pages(before, after, read) for read in changed if read.key != ALL)


def same_pictures(before: Site, after: Site, changed: Set[Read]) -> bool:
    """Tell whether the pictures of link previews are the same, on sites with the same pages."""

    def unsaid(old: Mapping[str, Any], new: Mapping[str, Any], title: str) -> bool:
        return bool(old[title] == new[title])

    return _of_entries(before, after, changed, unsaid)


def same_days(before: Site, after: Site, changed: Set[Read]) -> bool:
    """Tell whether all pages were last changed on the same days, on sites with the same pages."""

    def undated(old: Mapping[str, Any], new: Mapping[str, Any], _: str) -> bool:
        return all(old.get(key) == new.get(key) for key in ("published", "revised", "expires"))

    over = {f"ended.{name}" for name in LISTS}
    return not any(read.table in over for read in changed) and _of_entries(before, after, changed, undated)


def _of_entries(
    before: Site,
    after: Site,
    changed: Iterable[Read],
    same: Callable[[Mapping[str, Any], Mapping[str, Any], str], bool],
) -> bool:
    return all(
        same(getattr(before, name)[key], getattr(after, name)[key], _TITLES[name]) for name, key in _entries_in(changed)
    )


def _entries_in(changed: Iterable[Read]) -> Iterator[tuple[str, Any]]:
    return ((read.table, read.key) for read in changed if read.table in _ENTRIES and read.key != ALL)


def _leaves_pages(before: Site, after: Site, read: Read) -> bool:
    """Tell whether an entry of a table decides over the same pages on both sites."""
    table, key = read
    if table in _ENTRIES:
        return _decides(before, table, key) == _decides(after, table, key)
    for beginning, kind in _KINDS.items():
        if table.startswith(beginning):
            one: Any = key[0] if isinstance(key, tuple) else key
            return pages_of(before, kind, one) == pages_of(after, kind, one)
    if table == "calendar.months":
        months = (site.indexes.calendar.months[key] for site in (before, after))  # type: ignore[index]
        return len({pages_for(len(found)) for found in months}) == 1
    return table in _SAYING


def _decides(site: Site, name: str, key: Any) -> tuple[object, ...]:  # noqa: ANN401 - an id
    """Give what of an entry decides over pages: its languages; of a plan how long it is, and what it promises."""
    entry = getattr(site, name)[key]
    languages = tuple(exists(site, entry[_TITLES[name]], lang) for lang in site.project.languages)
    return (*languages, is_long(entry), len(entry["hotlines_promised"])) if name == "plans" else languages
