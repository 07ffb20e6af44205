"""One page of every kind in every language: the richest, so that tests of all kinds see what a kind can hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from cchc.site import Site, load
from cchc.site.routes import Addresses, Route
from cchc.site.views import routes
from tests.tools.portal import ROOT, TODAY, BuiltSite


class Kind(NamedTuple):
    """A kind of page in a language; as text it is the name of a test's case."""

    name: str
    lang: str

    def __str__(self) -> str:
        return f"{self.name}-{self.lang}"


@cache
def every_kind() -> tuple[Kind, ...]:
    """Give the kinds of the real site, for tests to be made of.

    When the project has errors there is one kind that no site has; tests of it fail and say what is wrong.
    """
    site = load(ROOT, date.fromisoformat(TODAY)).site
    found = {Kind(route.kind, route.lang) for route in routes(site)} if site else {Kind("project", "with-errors")}
    return tuple(sorted(found))


def addresses(site: Site) -> Addresses:
    """Give what turns the routes of a site into addresses."""
    return Addresses(site.project.base, site.project.default_language, site.words)


def files(site: Site) -> Mapping[str, Route]:
    """Give every page by the file that holds it."""
    found = addresses(site)
    return {found.file(route): route for route in routes(site)}


def richest(site: Site, built: BuiltSite) -> Mapping[Kind, str]:
    """Give the address ("/ke-hoach/long-khanh-2024/") of the largest page of each kind in each language."""
    largest: dict[Kind, tuple[int, str]] = {}
    for file, route in files(site).items():
        kind = Kind(route.kind, route.lang)
        size = (built.folder / file).stat().st_size
        largest[kind] = max(largest.get(kind, (0, "")), (size, f"/{file.removesuffix('index.html')}"))
    return {kind: url for kind, (_, url) in largest.items()}
