"""Links inside prose: documents by number, pages that exist in one language only, telephone numbers to call."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import unquote

from cchc.model import published
from cchc.model.citation import normal_number
from cchc.site.known import Known
from cchc.site.routes import EDITORIAL, NAMED, SCHEMES
from cchc.site.site import Body, Prose, Site
from cchc.source.page_markdown import safe_target

_HREF = re.compile(r'href="([^"]*)"')
_TAGS_AND_LINKS = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)
#: List of the site -> the field of its entries that holds prose.
_PROSE: Mapping[str, str] = {"questions": "answer_html", "news": "body_html"}
_LINK = re.compile(r'href="(plan|qa|topic|unit|agency|doc|news|page):([^"]+)"')


def document_id(reference: str, documents: Mapping[str, published.Document]) -> str | None:
    """Give the id of the document that ``doc:<reference>`` means: an id, or a number that only one has."""
    reference = unquote(reference)
    if reference in documents:
        return reference
    wanted = normal_number(reference)
    found = [key for key, entry in documents.items() if entry["number"] and normal_number(entry["number"]) == wanted]
    return found[0] if len(found) == 1 else None


def title_of(site: Site, scheme: str, key: str) -> published.Texts | None:
    """Give the title of what a link by id leads to; None when there is no such thing."""
    if scheme == "page":
        page = site.pages.get(key) if key in EDITORIAL else None
        return page.title if page else None
    entries, name = NAMED[SCHEMES[scheme]]
    entry = site.find(entries, key)
    return entry[name] if entry else None


def settle(site: Site, known: Known | None = None) -> Site:
    """Settle the links in all prose of the site. What leads nowhere is left as it is, for the checks to tell."""
    known = known or Known()
    settler = _Settler(site, known)
    settled = {name: settler.entries(name, getattr(site, name)) for name in _PROSE}
    ended = {
        name: settler.entries(name, entries) if name in _PROSE else entries for name, entries in site.ended.items()
    }
    prose = {
        key: known.equal(("settled", "topics", key), Prose(settler.texts(("topics", key), entry.html), entry.files))
        for key, entry in site.topic_prose.items()
    }
    return replace(site, questions=settled["questions"], news=settled["news"], topic_prose=prose, ended=ended)


def settle_some(site: Site, names: Mapping[str, Collection[str]], known: Known) -> Site:
    """Settle the links in the prose of some entries only: by list, their ids. The others are settled already."""
    settler, settled = _Settler(site, known), dict[str, Any]()
    for name in _PROSE.keys() & names.keys():
        entries: Mapping[str, Any] = getattr(site, name)
        settled[name] = {**entries, **settler.entries(name, {key: entries[key] for key in names[name]})}
    return replace(site, **settled)


def _settled(entry: Mapping[str, Any], field: str, texts: published.Texts) -> Mapping[str, Any]:
    return {**entry, field: texts}


def with_bodies(site: Site, bodies: Mapping[str, Body]) -> Site:
    """Give the site with the bodies of its editorial pages, by path of the source file."""
    languages = {path: lang for page in site.pages.values() for lang, path in page.files.items()}
    default = site.project.default_language
    settler = _Settler(site, Known())
    settled = {
        path: body._replace(html=settler.text(_only_safe(body.html), languages.get(path, default), []))
        for path, body in bodies.items()
    }
    return replace(site, bodies=settled)


def _only_safe(html: str) -> str:
    return _HREF.sub(lambda match: f'href="{safe_target(match.group(1))}"', html)


class _Link(NamedTuple):
    """A link by id as written in a text of a language, and what stands there when it is settled."""

    scheme: str
    key: str
    lang: str
    settled: str


class _Settler:
    """Settles links of one site."""

    def __init__(self, site: Site, known: Known) -> None:
        self.site, self.known, self.default = site, known, site.project.default_language
        numbers = {hotline["number"]: hotline["e164"] for hotline in site.hotlines.values() if hotline["e164"]}
        self.numbers = known.equal("numbers", numbers)
        self.pattern = re.compile(rf"(?<![\w+.])(?:{'|'.join(map(re.escape, numbers))})(?![\w])") if numbers else None

    def entries(self, name: str, entries: Mapping[str, Any]) -> dict[str, Any]:
        """Give the entries of a list with the links in their prose settled."""
        field, found = _PROSE[name], {}
        for key, entry in entries.items():
            texts = self.texts((name, key), entry[field])
            found[key] = self.known.get(("settled", name, key), (entry, texts), partial(_settled, entry, field, texts))
        return found

    def texts(self, name: tuple[str, str], texts: published.Texts) -> published.Texts:
        """Give texts with their links settled. ``name`` tells whose they are."""

        def make() -> tuple[published.Texts, tuple[_Link, ...]]:
            links: list[_Link] = []
            found = {lang: self.text(html, lang, links) if html else None for lang, html in texts.items()}
            return found, tuple(links)

        settled, _ = self.known.get(("links", *name), (texts, self.numbers), make, self._hold)
        return settled

    def _hold(self, found: tuple[published.Texts, tuple[_Link, ...]]) -> bool:
        return all(self.link(link.scheme, link.key, link.lang) == link.settled for link in found[1])

    def text(self, html: str, lang: str, links: list[_Link]) -> str:
        """Give a text with its links settled, and note them in ``links``."""

        def one(match: re.Match[str]) -> str:
            scheme, key = match.groups()
            links.append(_Link(scheme, key, lang, self.link(scheme, key, lang)))
            return links[-1].settled

        return self._callable(_LINK.sub(one, html))

    def link(self, scheme: str, key: str, lang: str) -> str:
        """Give the attribute of a link by id: one to a page that the language lacks leads to the default one's."""
        if scheme == "doc":
            key = document_id(key, self.site.documents) or key
        title = title_of(self.site, scheme, key)
        own = title is None or lang == self.default or title.get(lang)
        return f'href="{scheme}:{key}"' if own else f'href="{scheme}:{key}@{self.default}"'

    def _callable(self, html: str) -> str:
        """Make the numbers of known hotlines links to call, outside tags and links."""
        if self.pattern is None:
            return html
        parts = _TAGS_AND_LINKS.split(html)
        parts[0::2] = [self.pattern.sub(self._call, part) for part in parts[0::2]]
        return "".join(parts)

    def _call(self, match: re.Match[str]) -> str:
        return f'<a href="tel:{self.numbers[match.group()]}">{match.group()}</a>'
