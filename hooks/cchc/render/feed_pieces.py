"""Items of feeds as they stand in documents: the RSS item, the Atom entry and the JSON Feed item, each made once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from cchc.render.feed_entries import Entries, Entry, told_apart
from cchc.render.feed_moulds import Moulds, in_text
from cchc.render.setting import Setting
from cchc.site.views.feed_items import FeedItem

_encoded = json.JSONEncoder(ensure_ascii=False).encode


class Piece(NamedTuple):
    """An item in the bytes of each format; ``updated`` is the moment of its last change, told apart from others."""

    rss: bytes
    atom: bytes
    json: bytes
    updated: datetime


class Pieces:
    """Makes the pieces of items in one language, each once however many documents carry it."""

    def __init__(self, setting: Setting, lang: str) -> None:
        self.setting = setting
        self._entries, self._moulds = Entries(setting, lang), Moulds(setting)
        self._around: dict[str, list[tuple[str, str]]] = {}
        self._made: dict[tuple[str, str, str], Piece] = {}

    def of(self, items: Iterable[FeedItem]) -> list[Piece]:
        """Give the pieces of items. Raises ValueError for characters that XML does not know; what templates raise."""
        return [self._piece(item) for item in items]

    def _piece(self, item: FeedItem) -> Piece:
        key = (item.kind, item.id, item.about)
        if key not in self._made:
            entry = self._entries.of(item)
            rss, atom = self._in_xml(entry)
            text = _encoded(_json_item(entry, self.setting))
            self._made[key] = Piece(rss, atom, text.encode(), told_apart(entry))
        return self._made[key]

    def _in_xml(self, entry: Entry) -> Iterator[bytes]:
        """Give an item of RSS and one of Atom; what is around the full text serves all feeds, which narrow the text."""
        if not entry.html:
            return (before.encode() for before, _ in self._moulds.around(entry))
        if entry.id not in self._around:
            self._around[entry.id] = self._moulds.around(entry)
        html = in_text(entry.html)
        return (f"{before}{html}{after}".encode() for before, after in self._around[entry.id])


def _json_item(entry: Entry, setting: Setting) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "authors": [{"name": entry.author}],
        "tags": list(entry.categories),
    }
    if entry.changed:
        item["date_modified"] = entry.updated.isoformat()
    if entry.picture:
        item["image"] = setting.absolute(entry.picture.path)
    return item
