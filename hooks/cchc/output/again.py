"""Making what holds the whole site again after an edit of few entries: only what these say is made anew."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from typing import NamedTuple

from cchc.render.data import MadeData, Written, render_data
from cchc.render.search import Changes, Known, Made, follow_search
from cchc.render.setting import Setting
from cchc.site.reads import ALL, COUNT, ORDER, Marks, Read, mark, touched
from cchc.site.site import Site
from cchc.site.views.data import data_rows, table_of
from cchc.site.views.same import same_days, same_pages
from cchc.site.views.search import FOLLOWED, Source, search_records

#: What tells which entries there are: then all is made anew.
_WHICH = frozenset({ORDER, COUNT})


class Turn(NamedTuple):
    """The site as it was and as it is; all that differs, what had been read of it for a part, and its files."""

    before: Site
    after: Site
    changed: Set[Read]
    reads: Marks
    files: Collection[str] = ()


def search_again(known: Known, turn: Turn, lang: str, setting: Setting) -> Made | None:
    """Make what has changed of the index of a language; None when all must be made."""
    if any(read.table in FOLLOWED and read.key in _WHICH for read in turn.changed):
        return None
    if touched(turn.reads, {mark(read) for read in turn.changed if read.table not in FOLLOWED}):
        return None
    ids = ((read.table, read.key) for read in turn.changed if read.table in FOLLOWED and read.key != ALL)
    changed = {Source(table, str(key)) for table, key in ids}
    before = search_records(turn.before, lang, changed)
    after = search_records(turn.after, lang, changed | known.near(changed))
    return follow_search(known, Changes(before, after), setting)


def data_again(known: Mapping[str, Written], turn: Turn, name: str, setting: Setting) -> MadeData:
    """Make a data set; the rows of entries that did not change are known. Nothing but its table is read for it."""
    changed = {str(read.key) for read in turn.changed if read.table == table_of(name)}
    held = {source: rows for source, rows in known.items() if source not in changed}
    return render_data(data_rows(turn.after, name), setting, held)


def sitemap_holds(turn: Turn) -> bool:
    """Tell whether the list of all pages is still the same."""
    sites = (turn.before, turn.after, turn.changed)
    return same_pages(*sites) and same_days(*sites)
