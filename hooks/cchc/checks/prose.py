"""Prose: links that lead nowhere, what looks like personal data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.held import refers_to_held
from cchc.site.prose_links import document_id, title_of
from cchc.site.routes import EDITORIAL
from cchc.source.prose import ID_SCHEMES
from cchc.text.nearest import nearest
from cchc.text.numbers import digits
from cchc.text.personal import may_be_personal, personal

#: Scheme -> name of the problem, and the list of the site that holds the known ids.
_KNOWN: Mapping[str, tuple[str, str]] = {
    "plan": ("unknown-plan", "plans"), "qa": ("unknown-question", "questions"), "topic": ("unknown-topic", "topics"),
    "unit": ("unknown-unit", "units"), "agency": ("unknown-agency", "agencies"),
    "doc": ("unknown-document", "documents"), "page": ("unknown-page", "pages"), "news": ("unknown-page", "news"),
}  # fmt: skip


def links_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A link by id names something that does not exist, or that appears later than the text."""
    since = {path: held.since for held in site.held.values() if held.own_file for path in held.paths}
    for entry in site.prose:
        for href, line, column in entry.written.links:
            scheme, _, key = href.partition(":")
            if scheme not in ID_SCHEMES:
                continue
            found = document_id(key, site.documents) if scheme == "doc" else key
            code, entries = _KNOWN[scheme]
            place = Place(entry.spot.path, entry.body_line + line - 1, column)
            if found is not None and title_of(site, scheme, found) is not None:
                yield from refers_to_held(site.held.get((entries, key)), key, place, since.get(entry.spot.path, ""))
                continue
            known: list[str] = [name for name in getattr(site, entries) if scheme != "page" or name in EDITORIAL]
            if scheme == "doc":
                known += [document["number"] for document in site.documents.values() if document["number"]]
            yield make(code, place, value=key, near=nearest(key, known))


def personal_data(site: Site) -> Iterator[Problem]:
    """A question or answer holds what looks like an identity number, a private telephone, or where somebody lives.

    The addresses of offices that an answer gives look the same; a waiver says so.
    """
    official = {digits(hotline["number"]) for hotline in site.hotlines.values()}
    for entry in site.prose:
        if not entry.spot.path.startswith("content/hoi-dap/"):
            continue
        for found in personal(entry.declared.question, official):
            yield make("personal-data", entry.spot.place("question"), value=found)
        for offset, line in enumerate(entry.body.split("\n") if may_be_personal(entry.body) else ()):
            for found in personal(line, official):
                place = Place(entry.spot.path, entry.body_line + offset, line.index(found) + 1)
                yield make("personal-data", place, value=found)
