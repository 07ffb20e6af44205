"""Views of editorial pages, search and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc.problem import CODES
from cchc.site.routes import NEEDED, Route
from cchc.site.site import Site
from cchc.site.views import view as pieces
from cchc.site.views.view import Content
from cchc.text.fold import fold


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


def editors(site: Site, route: Route) -> Content:
    """Give the editors' guide, with every problem code."""
    codes = [
        {
            "name": code.name,
            "severity": code.severity,
            "message": code.message_en if route.lang == "en" else code.message_vi,
            "hint": code.hint_en if route.lang == "en" else code.hint_vi,
        }
        for code in CODES.values()
    ]
    return prose_page(site, route, {"codes": codes})


def search(site: Site, route: Route) -> Content:
    """Give an A-Z of plans, topics, answers, localities, agencies and documents."""
    default = site.project.default_language

    def by_name(refs: list[Any]) -> list[Any]:
        return sorted(refs, key=lambda ref: (fold(ref["name"].get(route.lang) or ref["name"][default]), ref["id"]))

    agencies = by_name(
        [
            {**pieces.ref(site, "agency", key), "unit": pieces.ref(site, "unit", agency["unit"])}
            for key, agency in site.agencies.items()
        ]
    )
    letters: dict[str, list[Any]] = {}
    for ref in agencies:
        letters.setdefault(fold(ref["name"].get(route.lang) or ref["name"][default])[:1].upper(), []).append(ref)
    more = {
        "plans": by_name([pieces.ref(site, "plan", key) for key in site.plans]),
        "units": by_name([pieces.ref(site, "unit", key) for key in site.units]),
        "topics": by_name([pieces.ref(site, "topic", key) for key in site.topics]),
        "questions": by_name([pieces.ref(site, "question", key) for key in site.questions]),
        "agencies": [{"letter": letter, "refs": refs} for letter, refs in letters.items()],
        "documents": by_name(
            [
                {**pieces.ref(site, "document", key), "number": document["number"]}
                for key, document in site.documents.items()
            ]
        ),
    }
    return prose_page(site, route, more)


def not_found(site: Site, route: Route) -> Content:
    """Give the page for addresses that lead nowhere, in every language at once."""
    found = site.pages["404"]
    bodies = [
        {"lang": lang, "title": found.title[lang], "html": site.bodies[path].html if path in site.bodies else ""}
        for lang, path in found.files.items()
    ]
    return prose_page(site, route, {"bodies": bodies})
