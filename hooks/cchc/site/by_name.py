"""The order of names, for the A-Z: worked out once for all its pages, since there may be hundreds."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Mapping
from functools import partial
from typing import Any, NamedTuple

from cchc.model.published import Texts
from cchc.site.known import Known
from cchc.text.fold import fold

#: Lists that may be long -> the key of the name of their entries.
NAMES = {"plans": "title", "questions": "question", "units": "name", "agencies": "name"}


class Listed(NamedTuple):
    """A list of the site in a language."""

    name: str
    lang: str


def build_by_name(things: Mapping[str, Mapping[str, Any]], known: Known | None = None) -> dict[Listed, tuple[str, ...]]:
    """Give the ids of some lists by name in every language that a name has; what lacks one is named in the first."""
    known = known or Known()
    found: dict[Listed, tuple[str, ...]] = {}
    for name, key in NAMES.items():
        entries = things[name]
        for lang in dict.fromkeys(lang for entry in entries.values() for lang in entry[key]):
            order = tuple(sorted(entries, key=partial(_in_order, entries, key, lang)))
            found[Listed(name, lang)] = known.equal(("by name", name, lang), order)
    return found


def renamed_in(
    found: Mapping[Listed, tuple[str, ...]],
    renamed: Mapping[str, Collection[str]],
    things: Mapping[str, Mapping[str, Any]],
    known: Known,
) -> dict[Listed, tuple[str, ...]]:
    """Give the same ids by name after some entries got another name: by list, their ids."""
    made = dict(found)
    for listed, order in found.items():
        moved = renamed.get(listed.name, ())
        if moved:
            by = partial(_in_order, things[listed.name], NAMES[listed.name], listed.lang)
            left = [key for key in order if key not in moved]
            for key in moved:
                insort(left, key, key=by)
            made[listed] = known.equal(("by name", *listed), tuple(left))
    return made


def _in_order(entries: Mapping[str, Any], key: str, lang: str, one: str) -> tuple[str, str]:
    return in_order(entries[one][key], lang, one)


def in_order(name: Texts, lang: str, key: str) -> tuple[str, str]:
    """Give what a thing is sorted by: its name in a language, else in the first, without marks; then its id."""
    return fold(name.get(lang) or next(iter(name.values())) or ""), key
