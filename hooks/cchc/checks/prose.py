"""Prose: links that lead nowhere, what looks like personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.held import refers_to_held
from cchc.site.prose_links import document_id, title_of
from cchc.site.routes import EDITORIAL
from cchc.source.prose import ID_SCHEMES
from cchc.text.nearest import nearest
from cchc.text.numbers import digits

#: Scheme -> name of the problem, and the list of the site that holds the known ids.
_KNOWN: Mapping[str, tuple[str, str]] = {
    "plan": ("unknown-plan", "plans"), "qa": ("unknown-question", "questions"), "topic": ("unknown-topic", "topics"),
    "unit": ("unknown-unit", "units"), "agency": ("unknown-agency", "agencies"),
    "doc": ("unknown-document", "documents"), "page": ("unknown-page", "pages"), "news": ("unknown-page", "news"),
}  # fmt: skip
#: Identity numbers have 12 digits (Law on Identification 2023), those of the old cards had 9 and are told by the words
#: before them; private mobiles begin with 03, 05, 07, 08, 09.
_IDENTITY = re.compile(
    r"(?<!\d)\d{12}(?!\d)|(?:CMND|CMT|chứng minh(?: nhân dân| thư)?)\D{0,12}\d{9}(?!\d)", re.IGNORECASE
)
_MOBILE = re.compile(r"(?<![\d.])(?:\+84|0)[35789](?:[ .]?\d){8}(?!\d)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
#: Where somebody lives: a house number, or a number with a street, lane or hamlet.
_HOUSE = re.compile(
    r"số nhà \d+\w*(?:/\d+\w*)*|(?<![\w/])(?:số )?\d{1,4}[A-Z]?(?:/\d{1,4}[A-Z]?)*,? (?:đường|phố|ngõ|hẻm|ngách|kiệt) "
    r"(?=[\dA-ZĐÂÊÔƠƯÀ-Ỹ])[\w/]+|(?:ngõ|hẻm|ngách|kiệt) \d+(?:/\d+)*"
)
#: What one of these has in any case: nine digits or more, or a word for where a house stands.
_LONG = re.compile(r"[\d](?:[ .]?\d){8}")
_STREETS = ("số nhà ", " đường ", " phố ", "ngõ ", "hẻm ", "ngách ", "kiệt ")
_OFFICIAL_MAIL = re.compile(r"\.gov\.vn$", re.IGNORECASE)


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
        for found in _personal(entry.declared.question, official):
            yield make("personal-data", entry.spot.place("question"), value=found)
        for offset, line in enumerate(entry.body.split("\n") if _may_be_personal(entry.body) else ()):
            for found in _personal(line, official):
                place = Place(entry.spot.path, entry.body_line + offset, line.index(found) + 1)
                yield make("personal-data", place, value=found)


def _may_be_personal(text: str) -> bool:
    """Tell quickly whether ``_personal`` may find something in a text, or in a line of it."""
    return "@" in text or _LONG.search(text) is not None or any(map(text.__contains__, _STREETS))


def _personal(line: str, official: set[str]) -> Iterator[str]:
    if not _may_be_personal(line):
        return
    yield from _IDENTITY.findall(line)
    yield from _HOUSE.findall(line)
    yield from (found for found in _MOBILE.findall(line) if digits(found) not in official)
    yield from (found for found in _MAIL.findall(line) if not _OFFICIAL_MAIL.search(found))
