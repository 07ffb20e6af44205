"""Feeds: RSS 2.0 and Atom 1.0 through feedgen, JSON Feed 1.1 beside them, from the same entries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from feedgen.feed import FeedGenerator

from cchc.render.feed_entries import tag_uri
from cchc.render.feed_history import FeedExtension, ItemExtension
from cchc.render.feed_moulds import ending, written
from cchc.render.feed_pieces import Piece, Pieces
from cchc.render.formats import MEDIA_TYPES, feed_title
from cchc.render.setting import Artifact, Setting
from cchc.render.words import Speech
from cchc.site.views.feeds import Feed
from cchc.text.dates import moment

#: Under which the texts may be used.
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_SPECIFICATION = "https://www.rssboard.org/rss-specification"
#: The day that a feed without items counts as updated.
_BEGINNING = "2026-01-01"


class _Document(NamedTuple):
    """One document of a feed, with everything that its three formats say of it."""

    feed: Feed
    setting: Setting
    speech: Speech
    items: list[Piece]

    @property
    def title(self) -> str:
        return feed_title(
            self.feed.kind, self.speech.plain(self.feed.name), self.speech.plain(dict(self.setting.site_names))
        )

    @property
    def description(self) -> str:
        return f"{self.speech.word(f'feed.carries.{self.feed.kind}')} {self.speech.word('feed.how')}"

    @property
    def rights(self) -> str:
        return self.speech.word("feed.rights", url=self.url("press"))

    @property
    def home(self) -> str:
        return self.url(self.feed.kind, self.feed.id)

    def url(self, kind: str, key: str = "") -> str:
        return self.setting.absolute(self.setting.addresses.path(kind, key, lang=self.feed.lang))

    def path(self, form: str, number: int) -> str:
        return self.setting.addresses.feed(self.feed.kind, self.feed.id, self.feed.lang, form, number)

    def neighbours(self, form: str) -> dict[str, str]:
        """Give the addresses of the documents before and after this one by the names of RFC 5005."""
        feed, found = self.feed, {}
        if feed.number:
            found["current"] = self.path(form, 0)
        if feed.older:
            found["prev-archive"] = self.path(form, feed.older)
        if feed.newer:
            found["next-archive"] = self.path(form, feed.newer)
        return {name: self.setting.absolute(path) for name, path in found.items()}


class FeedRenderer:
    """Renders documents of feeds in all formats; same items, same bytes. Each item is made once for all documents."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._pieces: dict[str, Pieces] = {}

    def render(self, feed: Feed) -> Iterator[Artifact]:
        """Give the files of one document. Raises what templates raise, ValueError for characters unknown to XML."""
        if feed.lang not in self._pieces:
            self._pieces[feed.lang] = Pieces(self.setting, feed.lang)
        speech = Speech(self.setting, feed.lang)
        document = _Document(feed, self.setting, speech, self._pieces[feed.lang].of(feed.items))
        generator = _generator(document)
        for form in ("rss", "atom"):
            _links(generator, document, form)
            head = _with_stylesheet(written(generator, form), self.setting)
            xml = b"".join((head, *map(attrgetter(form), document.items), ending(form)))
            yield Artifact(document.path(form, feed.number), xml)
        yield Artifact(document.path("json", feed.number), _json(document))


def _generator(document: _Document) -> Any:  # noqa: ANN401 - feedgen is untyped
    feed, setting = document.feed, document.setting
    generator = FeedGenerator()
    generator.register_extension("more", FeedExtension, ItemExtension)
    generator.more.archive = feed.number > 0
    key = feed.lang if feed.kind == "home" else "/".join(part for part in (feed.lang, feed.kind, feed.id) if part)
    generator.id(tag_uri(setting, "feed", key))
    generator.title(document.title)
    generator.subtitle(document.description)
    generator.language(feed.lang)
    generator.rights(document.rights)
    generator.author(name=document.speech.plain(dict(setting.organisation)))
    generator.generator("CCHC portal", version=setting.version)
    generator.docs(_SPECIFICATION)
    generator.updated(max((item.updated for item in document.items), default=moment(_BEGINNING)))
    return generator


def _links(generator: Any, document: _Document, form: str) -> None:  # noqa: ANN401 - feedgen is untyped
    kind = MEDIA_TYPES[form]
    own = {"href": document.setting.absolute(document.path(form, document.feed.number)), "rel": "self", "type": kind}
    others = [{"href": url, "rel": name, "type": kind} for name, url in document.neighbours(form).items()]
    others.append({"href": LICENCE, "rel": "license", "type": "text/html"})
    home = {"href": document.home, "rel": "alternate", "type": "text/html", "hreflang": document.feed.lang}
    generator.link([own, *others, home], replace=True)  # feedgen takes the last one for RSS' own link
    generator.more.links = others


def _with_stylesheet(xml: bytes, setting: Setting) -> bytes:
    """Name the stylesheet (xml-stylesheet 1.0): browsers show feeds as they are, and no longer run XSLT."""
    style = f'<?xml-stylesheet type="text/css" href="{setting.base}{setting.assets["feed.css"]}"?>\n'
    head, _, rest = xml.partition(b"?>\n")
    return head + b"?>\n" + style.encode() + rest


def _json(document: _Document) -> bytes:
    """Give JSON Feed, an item a line: with indentation Python writes JSON ten times as slowly."""
    feed, links = document.feed, document.neighbours("json")
    older = {"next_url": links["prev-archive"]} if "prev-archive" in links else {}
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": document.title,
        "home_page_url": document.home,
        "feed_url": document.setting.absolute(document.path("json", feed.number)),
        "description": document.description,
        **older,
        "language": feed.lang,
        "authors": [{"name": document.speech.plain(dict(document.setting.organisation))}],
        "_rights": {"about": document.url("press"), "text": document.rights, "licence": LICENCE},
    }
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    before = ("{\n" + ",\n".join(lines) + ',\n"items": [').encode()
    if not document.items:
        return before + b"]\n}\n"
    return b"".join((before, b"\n", b",\n".join(item.json for item in document.items), b"\n]\n}\n"))
