"""Views of editorial pages, search and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from itertools import groupby
from typing import Any

from cchc.model.published import Ref
from cchc.problem import CODES
from cchc.site.by_name import Listed, in_order
from cchc.site.routes import NEEDED, Route
from cchc.site.site import Site
from cchc.site.views import view as pieces
from cchc.site.views.view import Content


def prose_page(site: Site, route: Route, more: Mapping[str, Any]) -> Content:
    """Give an editorial page with its prose, and ``more`` for its template."""
    found = site.pages[NEEDED[route.kind]]
    path = found.files.get(route.lang) or found.files[site.project.default_language]
    body = site.bodies.get(path)
    contents = body.contents if body else ()
    data = {
        "body": body.html if body else None,
        "contents": [{"level": level, "id": key, "text": text} for level, key, text in contents],
        **more,
    }
    return Content(found.title, found.description, data)


def editorial(site: Site, route: Route) -> Content:
    """Give a page that is prose and nothing else."""
    return prose_page(site, route, {})


def codes(site: Site, route: Route) -> Content:
    """Give the list of all problem codes, which stands apart from the editors' guide: it grows with the rules."""

    def shown(vi: str, en: str) -> str:
        """Give a text with "…" for what is filled into it when the problem occurs."""
        return (en if route.lang == "en" else vi).format_map(defaultdict(lambda: "…"))

    rows = [
        {
            "name": code.name,
            "severity": code.severity,
            "message": shown(code.message_vi, code.message_en),
            "hint": shown(code.hint_vi, code.hint_en),
        }
        for code in CODES.values()
    ]
    return Content(pieces.words(site, "codes.title"), pieces.words(site, "codes.description"), {"codes": rows})


#: Lists of the A-Z: the name that the site has for each, and the kind of its things.
_LISTED = (
    ("plans", "plan"), ("topics", "topic"), ("questions", "question"), ("units", "unit"), ("agencies", "agency"),
    ("documents", "document"),
)  # fmt: skip


def search_pages(site: Site) -> int:
    """Give on how many pages the A-Z goes on: as many as its longest list needs."""
    return max(pieces.pages_for(len(getattr(site, name))) for name, _ in _LISTED)


def search(site: Site, route: Route) -> Content:
    """Give an A-Z of plans, topics, answers, localities, agencies and documents."""
    lists: dict[str, Any] = {name: _some(site, name, kind, route) for name, kind in _LISTED}
    letters = groupby(lists["agencies"], key=lambda ref: _by_name(route.lang, ref)[0][:1].upper())

    def of_unit(ref: Ref) -> dict[str, Any]:
        return {**ref, "unit": pieces.ref(site, "unit", site.agencies[ref["id"]]["unit"])}

    more = {
        **lists,
        "agencies": [{"letter": letter, "refs": list(map(of_unit, refs))} for letter, refs in letters],
        "documents": [{**ref, "number": site.documents[ref["id"]]["number"]} for ref in lists["documents"]],
        "totals": {name: len(getattr(site, name)) for name, _ in _LISTED},
        "page": route.number,
        "pages": search_pages(site),
    }
    return prose_page(site, route, more)


def _some(site: Site, name: str, kind: str, route: Route) -> list[Ref]:
    """Give the part of a list that stands on one page of the A-Z."""
    order = site.indexes.by_name.get(Listed(name, route.lang))
    if order is not None:
        some, _ = pieces.chunk(order, route.number)
        return [pieces.ref(site, kind, key) for key in some]
    entries = getattr(site, name)
    if route.number > pieces.pages_for(len(entries)):
        return []
    refs = sorted((pieces.ref(site, kind, key) for key in entries), key=partial(_by_name, route.lang))
    return pieces.chunk(refs, route.number)[0]


def _by_name(lang: str, ref: Ref) -> tuple[str, str]:
    return in_order(ref["name"], lang, ref["id"])


def not_found(site: Site, route: Route) -> Content:
    """Give the page for addresses that lead nowhere, in every language at once."""
    found = site.pages["404"]
    bodies = [
        {"lang": lang, "title": found.title[lang], "html": site.bodies[path].html if path in site.bodies else ""}
        for lang, path in found.files.items()
    ]
    return prose_page(site, route, {"bodies": bodies})
