"""Views for link previews: which pages have a picture of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc.model.published import Texts
from cchc.site.routes import NAMED
from cchc.site.site import Site
from cchc.site.views.every import routes

#: Kinds of page with an id whose pages have a picture of their own. All others show the picture of the home page.
PICTURED = frozenset({"plan", "question", "news-item", "topic", "unit"})


class PreviewEntry(NamedTuple):
    """What one picture is about: the kind of page, its title (empty for the home page), its language."""

    kind: str
    title: Texts
    lang: str


def previews_of(site: Site) -> Iterator[PreviewEntry]:
    """Give every picture that the pages of a site name, each once, without making the pages' views."""
    for route in routes(site):
        if route.number == 1 and (route.kind == "home" or route.kind in PICTURED):
            entries, field = NAMED.get(route.kind, ("", ""))
            title: Texts = site.entry(entries, route.id)[field] if entries else {}
            yield PreviewEntry(route.kind, title, route.lang)
