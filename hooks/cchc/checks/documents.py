"""Legal documents: their types."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.nearest import nearest

_PREFIX = "document_type."


def type_has_a_name(site: Site) -> Iterator[Problem]:
    """A document is of a type that the catalogue of words does not name, so that no page could show it."""
    words = site.words.get(site.project.default_language, {})
    types = sorted(key.removeprefix(_PREFIX) for key in words if key.startswith(_PREFIX))
    for key, document in site.documents.items():
        if types and document["type"] not in types:
            place = site.spots["documents", key].place("type")
            near = nearest(document["type"], types)
            yield make("not-a-choice", place, value=document["type"], choices=", ".join(types), near=near)
