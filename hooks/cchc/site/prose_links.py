"""Links inside prose: documents by number, pages that exist in one language only, telephone numbers to call."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import unquote

from cchc.model import published
from cchc.model.citation import normal_number
from cchc.site.routes import EDITORIAL, NAMED, SCHEMES
from cchc.site.site import Body, Prose, Site
from cchc.source.page_markdown import safe_target

_HREF = re.compile(r'href="([^"]*)"')
_TAGS_AND_LINKS = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)
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
    entry = getattr(site, entries).get(key)
    return entry[name] if entry else None


def settle(site: Site) -> Site:
    """Settle the links in all prose of the site. What leads nowhere is left as it is, for the checks to tell."""
    questions = {
        key: published.Question(**{**entry, "answer_html": _texts(site, entry["answer_html"])})
        for key, entry in site.questions.items()
    }
    news = {
        key: published.NewsItem(**{**entry, "body_html": _texts(site, entry["body_html"])})
        for key, entry in site.news.items()
    }
    prose = {key: Prose(_texts(site, entry.html), entry.files) for key, entry in site.topic_prose.items()}
    return replace(site, questions=questions, news=news, topic_prose=prose)


def with_bodies(site: Site, bodies: Mapping[str, Body]) -> Site:
    """Give the site with the bodies of its editorial pages, by path of the source file."""
    languages = {path: lang for page in site.pages.values() for lang, path in page.files.items()}
    default = site.project.default_language
    settled = {
        path: body._replace(html=_settled(site, _only_safe(body.html), languages.get(path, default)))
        for path, body in bodies.items()
    }
    return replace(site, bodies=settled)


def _only_safe(html: str) -> str:
    return _HREF.sub(lambda match: f'href="{safe_target(match.group(1))}"', html)


def _texts(site: Site, texts: published.Texts) -> published.Texts:
    return {lang: _settled(site, html, lang) if html else None for lang, html in texts.items()}


def _settled(site: Site, html: str, lang: str) -> str:
    default = site.project.default_language

    def one(match: re.Match[str]) -> str:
        scheme, key = match.groups()
        if scheme == "doc":
            key = document_id(key, site.documents) or key
        title = title_of(site, scheme, key)
        own = title is None or lang == default or title.get(lang)
        return f'href="{scheme}:{key}"' if own else f'href="{scheme}:{key}@{default}"'

    return _callable(site, _LINK.sub(one, html))


def _callable(site: Site, html: str) -> str:
    """Make the numbers of known hotlines links to call, outside tags and links."""
    numbers = {hotline["number"]: hotline["e164"] for hotline in site.hotlines.values() if hotline["e164"]}
    if not numbers:
        return html
    known = re.compile(rf"(?<![\w+.])(?:{'|'.join(map(re.escape, numbers))})(?![\w])")
    parts = _TAGS_AND_LINKS.split(html)
    parts[0::2] = [
        known.sub(lambda match: f'<a href="tel:{numbers[match.group()]}">{match.group()}</a>', part)
        for part in parts[0::2]
    ]
    return "".join(parts)
