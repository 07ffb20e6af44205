"""Addresses that last: once published they stay, or are redirected.

They are the pages of things and of the portal itself, feeds to subscribe to, calendars and data files. What follows
from how much there is comes and goes: later pages of lists, pages of years and months, archives of feeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cchc.model.schemas import ROWS
from cchc.model.values import MOVABLE
from cchc.site.routes import FEED_ENDINGS, NAMED, SCHEMES, Route
from cchc.site.site import Site
from cchc.site.views.every import addressed
from cchc.site.views.feeds import feeds_of

#: Which address of a thing it is -> its path below the site's root.
Parts = Mapping[str, str]
_PASSING = frozenset({"calendar-year", "calendar-month", "notfound"})
#: Kind of thing -> kinds of files that belong to it besides its pages.
_FEEDS = frozenset({"topic", "unit"})
_CALENDARS: Mapping[str, str] = {"unit": "unit-calendar", "agency": "agency-calendar"}


def lasting(site: Site, pages: Iterable[tuple[str, Route]] | None = None) -> Iterator[str]:
    """Give the path of everything published that lasts, below the site's root and without a slash in front.

    ``pages`` are those of the site with their paths, where somebody has them already.
    """
    addresses, languages = site.addresses, site.project.languages
    for path, route in addressed(site) if pages is None else pages:
        if route.number == 1 and route.kind not in _PASSING:
            yield path
    for lang in languages:
        for kind, key, _ in feeds_of(site, lang):
            yield from (addresses.feed(kind, key, lang, form) for form in FEED_ENDINGS)
        yield addresses.path("calendar-file", lang=lang)
        for kind, found in (("unit", site.indexes.calendar.units), ("agency", site.indexes.calendar.agencies)):
            yield from (addresses.path(_CALENDARS[kind], key, lang=lang) for key in found)
    for name in ROWS:
        yield from (addresses.path("data-file", f"{name}.{ending}") for ending in ("json", "csv"))
    yield from (addresses.path("plan-data", key) for key in site.plans)


def parts(site: Site, thing: str) -> Parts:
    """Give every address that a thing would have, by what it is; ``thing`` is named as in prose ("qa:goi-so-nao").

    Nothing is looked up: the thing may be one that is no longer there.
    """
    scheme, _, key = thing.partition(":")
    kind, addresses = SCHEMES[scheme], site.addresses
    found: dict[str, str] = {}
    for lang in site.project.languages:
        found[f"page {lang}"] = addresses.path(kind, key, lang=lang)
        if kind == "plan":
            found[f"details {lang}"] = addresses.path("plan-details", key, lang=lang)
        if kind in _FEEDS:
            found |= {f"{form} {lang}": addresses.feed(kind, key, lang, form) for form in FEED_ENDINGS}
        if kind in _CALENDARS:
            found[f"calendar {lang}"] = addresses.path(_CALENDARS[kind], key, lang=lang)
    if kind == "plan":
        found["data"] = addresses.path("plan-data", key)
    return found


def thing_of(site: Site, path: str) -> str | None:
    """Tell which thing a path belongs or belonged to, as links in prose name it; None when it is no thing's."""
    for word in path.replace(".", "/").split("/"):
        for scheme in MOVABLE:
            if word and path in parts(site, f"{scheme}:{word}").values():
                return f"{scheme}:{word}"
    return None


def is_there(site: Site, thing: str) -> bool:
    """Tell whether a thing, named as in prose, is on the site."""
    scheme, _, key = thing.partition(":")
    return site.find(NAMED[SCHEMES[scheme]][0], key) is not None
