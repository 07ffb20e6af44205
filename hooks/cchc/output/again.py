"""Making a search index again after an edit: of few entries, only what these say is made anew."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from cchc.render.search import Changes, Known, Made, follow_search
from cchc.render.setting import Setting
from cchc.site.reads import ALL, COUNT, ORDER, Marks, Read, mark, touched
from cchc.site.site import Site
from cchc.site.views.search import FOLLOWED, Source, search_records

#: What tells which entries there are: then all is made anew.
_WHICH = frozenset({ORDER, COUNT})


class Turn(NamedTuple):
    """The site as it was and as it is; all that differs, and what had been read of it for a part."""

    before: Site
    after: Site
    changed: Set[Read]
    reads: Marks


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
