"""Items of feeds as they stand in documents: the RSS item, the Atom entry and the JSON Feed item, each made once.

feedgen makes them, many in one document, which is then cut where an item begins and around its full text: in XML a
``<`` that does not begin a mark is written ``&lt;``, so the bytes of a mark stand nowhere else. What is around the full
text serves all feeds; the text, which topics narrow, is put in afterwards. An item looks the same in every document,
since prefixes are declared on the root and every item stands equally deep.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from html import escape
from typing import Any, NamedTuple

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from cchc.render.feed_entries import Entries, Entry, told_apart
from cchc.render.feed_history import FeedExtension, ItemExtension
from cchc.render.setting import Setting
from cchc.site.views.feed_items import FeedItem

#: Of RSS and Atom: how an item begins, how its full text is marked, and how a document ends after its items.
_ITEM = {"rss": b"    <item>\n", "atom": b"  <entry>\n"}
_TEXT = {
    "rss": (b"<content:encoded>", b"</content:encoded>"),
    "atom": (b'<content type="html">', b"</content>"),
}
_END = {"rss": b"  </channel>\n</rss>\n", "atom": b"</feed>\n"}


class Piece(NamedTuple):
    """An item in the bytes of each format; ``updated`` is the moment of its last change, told apart from others."""

    rss: bytes
    atom: bytes
    json: bytes
    updated: datetime


class _Around(NamedTuple):
    """An item of RSS or Atom without its full text: what stands before and after it."""

    before: bytes
    after: bytes


class Pieces:
    """Makes the pieces of items in one language, each once however many documents carry it."""

    def __init__(self, setting: Setting, lang: str) -> None:
        self.setting = setting
        self._entries = Entries(setting, lang)
        self._around: dict[str, tuple[_Around, _Around]] = {}
        self._made: dict[tuple[str, str, str], Piece] = {}

    def of(self, items: Sequence[FeedItem]) -> list[Piece]:
        """Give the pieces of items. Raises ValueError for characters that XML does not know; what templates raise."""
        new = {_key(item): item for item in items if _key(item) not in self._made}
        entries = self._entries.of(new.values())
        unknown = {entry.id: entry for entry in entries if entry.id not in self._around}
        self._around.update(zip(unknown, _around(unknown.values(), self.setting), strict=True))
        self._made.update(zip(new, map(self._piece, entries), strict=True))
        return [self._made[_key(item)] for item in items]

    def _piece(self, entry: Entry) -> Piece:
        text = _escaped(entry.html)
        rss, atom = (text.join(around) for around in self._around[entry.id])
        item = json.dumps(_json_item(entry, self.setting), ensure_ascii=False)
        return Piece(rss, atom, item.encode(), told_apart(entry))


def _key(item: FeedItem) -> tuple[str, str, str]:
    return item.kind, item.id, item.about


def _around(entries: Collection[Entry], setting: Setting) -> Iterator[tuple[_Around, _Around]]:
    """Give what stands around the full text of entries, in RSS and in Atom, in their order."""
    generator = FeedGenerator()
    generator.register_extension("more", FeedExtension, ItemExtension)
    for required in (generator.id, generator.title, generator.description):
        required("-")
    generator.link(href="-")
    for entry in entries:
        generator.add_entry(_feed_entry(entry._replace(html="-"), setting), order="append")
    return zip(*(map(partial(_cut, form), _items(generator, form)) for form in _ITEM), strict=True)


def _items(generator: Any, form: str) -> Iterator[bytes]:  # noqa: ANN401 - feedgen is untyped
    mark = _ITEM[form]
    return (mark + item for item in written(generator, form).split(mark)[1:])


def _cut(form: str, item: bytes) -> _Around:
    first, last = _TEXT[form]
    before, after = item.split(first + b"-" + last)
    return _Around(before + first, last + after)


def _escaped(html: str) -> bytes:
    element = etree.Element("text")
    element.text = html
    return etree.tostring(element, encoding="UTF-8").removeprefix(b"<text>").removesuffix(b"</text>")


def written(generator: Any, form: str) -> bytes:  # noqa: ANN401 - feedgen is untyped
    """Give a document of feedgen up to where its next item would begin. Raises ValueError when it ends otherwise."""
    generator.more.rss = form == "rss"
    xml = bytes(generator.rss_str(pretty=True) if form == "rss" else generator.atom_str(pretty=True))
    if not xml.endswith(_END[form]):
        raise ValueError(f"{form} ends with {xml[-30:]!r}")
    return xml.removesuffix(_END[form])


def joined(head: bytes, items: Iterable[bytes], form: str) -> bytes:
    """Put a document together: what ``written`` gave, items, and the end."""
    return b"".join((head, *items, _END[form], b"\n"))


def _feed_entry(entry: Entry, setting: Setting) -> Any:  # noqa: ANN401 - feedgen is untyped
    """Give an entry in the words of feedgen."""
    made = FeedEntry()
    made.register_extension("more", ItemExtension)
    made.guid(entry.id, permalink=False)
    made.title(entry.title)
    made.link(href=entry.url)
    made.summary(entry.summary)
    made.description(escape(entry.summary, quote=False))  # of RSS, where it is HTML; in Atom the content replaces it
    made.content(entry.html, type="html")
    made.author(name=entry.author)
    made.published(entry.published)
    made.updated(told_apart(entry))
    made.more.creator = entry.author
    made.more.updated = entry.updated.isoformat() if entry.changed else ""
    made.category([{"term": name} for name in entry.categories])
    if entry.picture:
        url = setting.absolute(entry.picture.path)
        made.more.picture = {"url": url, "length": str(entry.picture.size), "type": entry.picture.type}
    return made


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
