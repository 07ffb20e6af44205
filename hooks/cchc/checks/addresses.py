"""Addresses: no two pages may have the same one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc.problem import Place, Problem, make
from cchc.site import Route, Site
from cchc.site.routes import BELOW, NAMED, SEGMENTS, WHOLE
from cchc.site.views import addressed


def taken_twice(site: Site, pages: Sequence[tuple[str, Route]] | None = None) -> Iterator[Problem]:
    """Two pages would be written to the same file, as when a plan is called "trang-2", or two calendars."""
    if not speaks(site):
        return
    if WHOLE in site.units:
        unit = Route("unit", WHOLE, 1, site.project.default_language)
        address = site.addresses.path("unit-calendar", WHOLE)
        yield make("address-taken", _place(site, unit), address=f"/{address}", other="calendar")
    seen: dict[str, Route] = {}
    for address, route in addressed(site) if pages is None else pages:
        first = seen.setdefault(address, route)
        if first != route and not _told(first, route):
            named = route if route.kind in NAMED else first
            other = first if named is route else route
            yield make("address-taken", _place(site, named), address=f"/{address}", other=_shown(other))


def speaks(site: Site) -> bool:
    """Tell whether the catalogues give every address its words; when they do not, that is told of already."""
    needed = {f"routes.{key}" for key in (*SEGMENTS.values(), *BELOW.values(), "page")}
    return all(needed <= site.words.get(lang, {}).keys() for lang in site.project.languages)


def _told(first: Route, second: Route) -> bool:
    """Two lists of one language share a segment: the catalogue is told of already."""
    return first.lang == second.lang and first.kind not in NAMED and second.kind not in NAMED


def _place(site: Site, route: Route) -> Place:
    spot = site.spots.get((NAMED[route.kind][0], route.id)) if route.kind in NAMED else None
    return spot.place("id") if spot else Place(f"overrides/lang/{route.lang}.yml")


def _shown(route: Route) -> str:
    return f"{route.kind} {route.id}".strip() + (f" ({route.number})" if route.number > 1 else "")
