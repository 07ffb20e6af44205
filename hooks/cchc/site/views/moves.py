"""Moves: which published address leads to which other one, from the redirects that editors declare."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from cchc.model.values import GONE
from cchc.site.site import Site
from cchc.site.views.lasting import is_there, lasting, parts, thing_of


class Move(NamedTuple):
    """A published address, and where it leads now: None when nothing stands in its place.

    Both are paths below the site's root without a slash in front; ``lang`` is the language of the old one.
    """

    origin: str
    to: str | None
    lang: str


def moves(site: Site, there: Collection[str] | None = None) -> Iterator[Move]:
    """Give every move of the site, in the order of the old addresses.

    ``there`` are the paths that last, where somebody has them already.

    What is redirected to something that is redirected itself leads straight to the end. A move that leads to nothing
    that is there is left out: the checks tell of it. What is gone of a thing that is still there, such as a translation
    that was taken back, leads to its page by itself.
    """
    declared = {entry.redirect.origin: entry.redirect.to for entry in site.redirects}
    there = frozenset(lasting(site) if there is None and (declared or site.ledger) else there or ())
    found: dict[str, Move] = {}
    for origin in declared:
        to = end_of(origin, declared)
        if to is not None:
            found |= {move.origin: move for move in _moves(site, origin, to, there) if move.origin not in there}
    for path in {address[1:] for address in site.ledger} - there - found.keys():
        thing = thing_of(site, path)
        if thing and is_there(site, thing):
            found |= {move.origin: move for move in _moves(site, thing, thing, there) if move.origin == path}
    yield from (found[origin] for origin in sorted(found))


def end_of(origin: str, declared: Mapping[str, str]) -> str | None:
    """Follow redirects from ``origin`` to their end; None when they lead in a circle."""
    seen, to = {origin}, declared[origin]
    while to in declared:
        if to in seen:
            return None
        seen.add(to)
        to = declared[to]
    return to


def _moves(site: Site, origin: str, to: str, there: frozenset[str]) -> Iterator[Move]:
    default = site.project.default_language
    old = {f"page {_lang(site, origin)}": origin[1:]} if origin.startswith("/") else parts(site, origin)
    new = {} if to == GONE else {f"page {default}": to[1:]} if to.startswith("/") else parts(site, to)
    for part, path in old.items():
        lang = part.partition(" ")[2] or default
        if to == GONE:
            yield Move(path, None, lang)
            continue
        # what the new thing has not, such as a translation or a feed, is answered by its page
        choices = (new.get(name) for name in (part, f"page {lang}", f"page {default}"))
        end = next((choice for choice in choices if choice is not None and choice in there), None)
        if end is not None:
            yield Move(path, end, lang)


def _lang(site: Site, address: str) -> str:
    first = address[1:].partition("/")[0]
    return first if first in site.project.languages else site.project.default_language
