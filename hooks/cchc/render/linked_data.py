"""What search engines read: JSON-LD in the words of schema.org, one small data block a page.

It says nothing that the page does not say, and nothing that nobody knows: no author of news, no logo, no telephone.
Plans have none: their pages are the heaviest, and schema.org has no type for them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from cchc.model.contract import LICENCE_URL, VERSION
from cchc.render.links import Links
from cchc.render.setting import Setting
from cchc.render.words import Speech
from cchc.site.views.view import View
from cchc.text.dates import moment

#: A thing of schema.org, or a value of one.
Node = dict[str, Any]
_WITHOUT = frozenset({"plan"})


class _Page(NamedTuple):
    """A page, and what speaks and links in its language."""

    view: View
    setting: Setting
    speech: Speech
    links: Links

    @property
    def url(self) -> str:
        route = self.view.route
        return self.setting.absolute(self.setting.addresses.path(route.kind, route.id, route.number, route.lang))

    def absolute(self, kind: str, key: str = "") -> str:
        return self.setting.absolute(self.links.url(kind, key).removeprefix(self.setting.base))

    def word(self, key: str) -> str:
        return self.speech.word(key)


def data_block(view: View, setting: Setting) -> str:
    """Give the page's linked data as the element that carries it; empty when there is nothing to say."""
    nodes = list(linked_data(view, setting))
    if not nodes:
        return ""
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c")  # the only way out of a data block (HTML standard, 13.2.5.4)
    return f'<script type="application/ld+json">{safe}</script>'


def linked_data(view: View, setting: Setting) -> Iterator[Node]:
    """Give the things that a page is about, then the way to it."""
    if view.route.kind in _WITHOUT:
        return
    lang = view.route.lang
    page = _Page(view, setting, Speech(setting, lang), Links(setting, lang))
    yield from _KINDS.get(view.route.kind, _nothing)(page)
    if view.crumbs:
        yield _crumbs(page)


def _nothing(page: _Page) -> Iterator[Node]:
    yield from ()


def _publisher(page: _Page) -> Node:
    setting = page.setting
    return {
        "@type": "Organization",
        "@id": f"{setting.site_url}#organization",
        "name": page.speech.plain(dict(setting.organisation)),
        "url": setting.site_url,
    }


def _dates(view: View, expires: str | None = None) -> Node:
    dates = {"datePublished": view.published, "dateModified": view.updated if view.updated != view.published else None}
    moments = {name: moment(day).isoformat() for name, day in dates.items() if day}
    return {**moments, "expires": expires} if expires else moments


def _home(page: _Page) -> Iterator[Node]:
    setting, speech = page.setting, page.speech
    publisher = _publisher(page)
    yield {**publisher, "slogan": speech.plain(dict(setting.slogan))}
    yield {
        "@type": "WebSite",
        "@id": f"{setting.site_url}#website",
        "url": setting.site_url,
        "name": speech.plain(dict(setting.site_names)),
        "inLanguage": list(setting.languages),
        "publisher": {"@id": publisher["@id"]},
    }


def _question(page: _Page) -> Iterator[Node]:
    """A compiled answer is a FAQPage with one question; one that a citizen asked and an agency answered a QAPage."""
    data, lang = page.view.data, page.view.route.lang
    found = data["question"]
    answer: Node = {"@type": "Answer", "text": page.links.absolute(data["answer"]).strip()}
    if data["answer_lang"] != lang:
        answer["inLanguage"] = data["answer_lang"]
    question: Node = {"@type": "Question", "name": page.speech.plain(found["question"]), "acceptedAnswer": answer}
    asked = found["kind"] == "asked"
    if asked:
        answer.update(_answered(page, found))
        question["answerCount"] = 1
        if found["asked_on"]:
            question["datePublished"] = moment(found["asked_on"]).isoformat()
    yield {
        "@type": "QAPage" if asked else "FAQPage",
        "url": page.url,
        "inLanguage": lang,
        **_dates(page.view, found["expires"]),
        "publisher": _publisher(page),
        "mainEntity": question if asked else [question],
    }


def _answered(page: _Page, found: Mapping[str, Any]) -> Node:
    answered: Node = {"url": page.url}
    if found["agency"]:
        answered["author"] = {"@type": "Organization", "name": page.speech.plain(found["agency"]["name"])}
    if found["answered_on"]:
        answered["datePublished"] = moment(found["answered_on"]).isoformat()
    return answered


def _news(page: _Page) -> Iterator[Node]:
    data = page.view.data
    plans = dict.fromkeys(page.absolute("plan", entry["plan"]["id"]) for entry in data["basis"])
    yield {
        "@type": "NewsArticle",
        "headline": page.speech.plain(data["item"]["title"]),
        "description": page.speech.plain(data["item"]["summary"]),
        "mainEntityOfPage": page.url,
        "inLanguage": page.view.route.lang,
        **_dates(page.view, data["item"]["expires"]),
        "publisher": _publisher(page),
        **({"isBasedOn": list(plans)} if plans else {}),
        "license": LICENCE_URL,
    }


def _catalogue(page: _Page) -> Iterator[Node]:
    view, speech = page.view, page.speech
    yield {
        "@type": "DataCatalog",
        "name": f"{speech.plain(view.title)} – {speech.plain(dict(page.setting.site_names))}",
        "description": speech.plain(view.description),
        "url": page.url,
        **_open_data(page),
        "dataset": [
            {
                "@type": "Dataset",
                "name": page.word(f"data.names.{one['name']}"),
                "description": page.word(f"data.about.{one['name']}"),
                "url": page.absolute("data-set", one["name"]),
                "license": LICENCE_URL,
            }
            for one in view.data["sets"]
        ],
    }


def _open_data(page: _Page) -> Node:
    return {
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "inLanguage": list(page.setting.languages),
        "publisher": _publisher(page),
    }


def _data_set(page: _Page) -> Iterator[Node]:
    view, name = page.view, page.view.data["name"]
    files = ((f"{name}.csv", "text/csv"), (f"{name}.json", "application/json"))
    yield {
        "@type": "Dataset",
        "name": page.speech.plain(view.title),
        "description": page.speech.plain(view.description),
        "url": page.url,
        **_open_data(page),
        "version": VERSION,
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": page.word("data.title"),
            "url": page.absolute("data"),
        },
        "distribution": [
            {"@type": "DataDownload", "contentUrl": page.absolute("data-file", file), "encodingFormat": form}
            for file, form in files
        ],
    }


def _crumbs(page: _Page) -> Node:
    steps = [(page.speech.plain(ref["name"]), page.absolute(ref["kind"], ref["id"])) for ref in page.view.crumbs]
    steps.append((page.speech.plain(page.view.title), page.url))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, start=1)
        ],
    }


_KINDS: Mapping[str, Callable[[_Page], Iterator[Node]]] = {
    "home": _home,
    "question": _question,
    "news-item": _news,
    "data": _catalogue,
    "data-set": _data_set,
}
