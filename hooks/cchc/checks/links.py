"""Links to places of this site: addresses that no page has, and places on the page that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.routes import DATA_FOLDER
from cchc.site.views import addressed
from cchc.source.prose import is_safe_link
from cchc.text.nearest import nearest


def to_nowhere(site: Site) -> Iterator[Problem]:
    """A link to "/…" leads to no page or file of the site, or one to "#…" to no heading of its own page.

    Of files only the folder is looked at: it is a page's, or that of the data, or the topmost.
    """
    known: frozenset[str] | None = None
    for entry in site.prose:
        for href, line, column in entry.written.links:
            place = Place(entry.spot.path, entry.body_line + line - 1, column)
            if href.startswith("#"):
                ids = entry.written.headings
                if unquote(href[1:]) not in ids:
                    yield make("link-nowhere", place, value=href, near=nearest(href[1:], ids))
            elif href.startswith("/") and is_safe_link(href):
                known = known or _addresses(site)
                if not _leads_somewhere(href, site.project.base, known):
                    yield make("link-nowhere", place, value=href, near=nearest(href, [f"/{path}" for path in known]))


def _addresses(site: Site) -> frozenset[str]:
    try:
        paths = {path for path, _ in addressed(site)}
    except KeyError:  # a catalogue lacks a segment: it is told of already
        return frozenset()
    return frozenset({*paths, "", DATA_FOLDER, f"{DATA_FOLDER}plans/", f"{DATA_FOLDER}schema/", ".well-known/"})


def _leads_somewhere(href: str, base: str, known: frozenset[str]) -> bool:
    if not known:
        return True
    path = unquote(href.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])
    path = path.removeprefix(base) if path.startswith(base) else path.lstrip("/")
    folder, _, name = path.rpartition("/")
    return path in known or ("." in name and (f"{folder}/" if folder else "") in known)
