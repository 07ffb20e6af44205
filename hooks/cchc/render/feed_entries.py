"""Items of feeds in one language, ready to be written in any format: full text, absolute addresses, moments."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any, NamedTuple

from jinja2 import Template

from cchc.render.environment import functions
from cchc.render.links import Links
from cchc.render.setting import Setting
from cchc.render.templates import environment
from cchc.render.words import Speech
from cchc.site.views.answers import first_words
from cchc.site.views.feed_items import FeedItem, Picture
from cchc.text.dates import moment


class Entry(NamedTuple):
    """An item in words of one language. ``summary`` is plain text, ``html`` the full text."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    author: str
    categories: tuple[str, ...]
    picture: Picture | None

    @property
    def changed(self) -> bool:
        """Whether the item was changed after the day of its publication."""
        return self.updated != self.published


def tag_uri(setting: Setting, kind: str, key: str) -> str:
    """Give a permanent id (RFC 4151), whatever title and address become."""
    return f"tag:{setting.id_authority},2026:{kind}/{key}"


def told_apart(entry: Entry) -> datetime:
    """Give the moment of the last change with a part of the second that is made from the id.

    Days are all that we know, and validators warn of two entries that were updated at the same moment.
    """
    mark = int.from_bytes(hashlib.sha256(entry.id.encode()).digest()[:8], "big") % 1_000_000
    return entry.updated.replace(microsecond=mark)


class Entries:
    """Makes entries in one language. Raises what templates raise."""

    def __init__(self, setting: Setting, lang: str) -> None:
        self.setting, self.lang = setting, lang
        self._speech, self._links = Speech(setting, lang), Links(setting, lang)
        self._templates: dict[str, tuple[Template, dict[str, Any]]] = {}

    def of(self, item: FeedItem) -> Entry:
        """Give the entry of an item."""
        say, (kind, page, anchor) = self._speech.plain, item.page
        url = self.setting.absolute(self.setting.addresses.path(kind, page, lang=self.lang))
        summary = first_words(item.data["html"]) if item.summary is None else item.summary
        return Entry(
            tag_uri(self.setting, item.kind, item.id), f"{url}#{anchor}" if anchor else url,
            say(item.title), say(summary),
            self._links.full(self._html(item)).strip(), moment(item.published), moment(item.updated),
            say(item.author or dict(self.setting.organisation)), tuple([say(name) for name in item.categories]),
            item.picture,
        )  # fmt: skip

    def _html(self, item: FeedItem) -> str:
        """Render the full text. What templates share is put together once: items are many, and small."""
        if item.kind not in self._templates:
            template = environment(self.setting.templates).get_template(f"feed/{item.kind}.html")
            self._templates[item.kind] = template, {**template.globals, **functions(self.setting, self.lang)}
        template, shared = self._templates[item.kind]
        context = template.new_context({**shared, "v": item.data}, shared=True)
        return "".join(template.root_render_func(context))
