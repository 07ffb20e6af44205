"""Which pages exist in which language: lists always, a text when it is translated."""

from __future__ import annotations

from collections.abc import Mapping

from cchc.site.routes import NAMED, NEEDED, Route
from cchc.site.site import Site


def exists(site: Site, title: Mapping[str, str | None], lang: str) -> bool:
    """Tell whether what has this title exists in a language."""
    return lang == site.project.default_language or bool(title.get(lang))


def has_page(site: Site, route: Route, lang: str) -> bool:
    """Tell whether the thing at ``route`` has a page in ``lang``."""
    if route.kind in NAMED:
        entries, field = NAMED[route.kind]
        return exists(site, site.entry(entries, route.id)[field], lang)
    if route.kind == "plan-details":
        return has_page(site, route._replace(kind="plan"), lang)
    if route.kind in NEEDED and route.kind != "notfound":
        page = site.pages.get(NEEDED[route.kind])  # missing and faulty ones are told of already
        return page is not None and exists(site, page.title, lang)
    return True
