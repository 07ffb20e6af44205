"""Views for programs: the list of all pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc.site.site import Site
from cchc.site.views.every import days, ended, routes, twins


class PageEntry(NamedTuple):
    """A page in the list of all pages: its kind, id and number, its languages and the day of its last change."""

    kind: str
    id: str
    number: int
    languages: tuple[str, ...]
    updated: str | None


def page_entries(site: Site) -> Iterator[PageEntry]:
    """Give every page once, whatever its languages; what is past its last day is not to be found by its page."""
    for route in routes(site):
        if route.lang != site.project.default_language or route.kind == "notfound" or ended(site, route):
            continue
        yield PageEntry(route.kind, route.id, route.number, twins(site, route), days(site, route)[1])
