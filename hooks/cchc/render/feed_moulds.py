"""Items of RSS and Atom as feedgen writes them into a document, each shape of item made once by feedgen.

feedgen builds an item element by element, and a big site has tens of thousands. Items of one shape (as many topics,
changed or not, with a picture or not) differ in their words only. So feedgen makes one of each shape, with a mark in
place of each word, and the words of the others are put where the marks stand. An item looks the same in every document,
since prefixes are declared on the root and every item stands equally deep.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from functools import cache
from html import escape
from typing import Any, NamedTuple

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from cchc.render.feed_entries import Entry, told_apart
from cchc.render.feed_history import FeedExtension, ItemExtension
from cchc.render.setting import Setting
from cchc.site.views.feed_items import Picture

#: Of RSS and Atom: how an item begins, and how a document ends after its items.
_ITEM = {"rss": b"    <item>\n", "atom": b"  <entry>\n"}
_END = {"rss": b"  </channel>\n</rss>\n", "atom": b"</feed>\n"}
#: Around the name of a gap.
_MARK = "\ue000"
_GAP = re.compile(f"{_MARK}(\\w+){_MARK}")
_GAP_IN_ATTRIBUTE = re.compile(f'(="[^"<>]*?){_MARK}(\\w+){_MARK}')
#: Gaps that stand in attributes, besides those of topics.
_IN_ATTRIBUTES = frozenset({"url", "path", "type", "size"})
#: What stands for a gap where feedgen wants a moment or a number; ``told_apart`` changes the part of the second.
_PUBLISHED, _CHANGED = (datetime(year, 1, 1, tzinfo=timezone(timedelta(hours=7))) for year in (1801, 1802))
_SIZE = 987_654_321


class _Mould(NamedTuple):
    """An item in one format: patterns for ``%`` with the names of gaps, of what stands before and after the full text.

    An item without a text is all in the first.
    """

    before: str
    after: str


class _Shape(NamedTuple):
    """What decides which elements an item has: the gaps without a word, and how many topics there are."""

    empty: frozenset[str]
    topics: int
    changed: bool
    picture: bool
    text: bool


class Moulds:
    """Gives what is around the full text of items, in RSS and in Atom, as feedgen would write it into a document."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._known: dict[_Shape, list[_Mould]] = {}

    def around(self, entry: Entry) -> list[tuple[str, str]]:
        """Give what stands before and after the full text of an item, in RSS and in Atom.

        Raises ValueError for characters that XML does not know.
        """
        words = _words(entry)
        empty = frozenset([name for name, word in words.items() if not word])
        shape = _Shape(empty, len(entry.categories), entry.changed, entry.picture is not None, bool(entry.html))
        if shape not in self._known:
            self._known[shape] = _moulds(shape, self.setting)
        escaped = _escaped(words)
        return [(before % escaped, after % escaped) for before, after in self._known[shape]]


def in_text(words: str) -> str:
    """Escape words for a text as lxml does. Raises ValueError for characters that XML does not know."""
    etree.Element("a").text = words  # lxml looks at each character itself, in less time than it takes to escape them
    return _escaped_text(words)


def _escaped_text(words: str) -> str:
    return escape(words, quote=False).replace("\r", "&#13;")


def _in_attribute(text: str) -> str:
    return text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def _words(entry: Entry) -> dict[str, str]:
    """Give the words of an entry by the name of their gap."""
    path, kind, size = entry.picture or ("", "", 0)
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "description": escape(entry.summary, quote=False),
        "author": entry.author,
        "day": _rfc_2822(entry.published),
        "published": entry.published.isoformat(),
        "changed": entry.updated.isoformat(),
        "updated": told_apart(entry).isoformat(),
        "path": path,
        "type": kind,
        "size": str(size),
        **{f"topic{number}": name for number, name in enumerate(entry.categories)},
    }


@cache
def _rfc_2822(moment: datetime) -> str:
    return format_datetime(moment)


def _escaped(words: Mapping[str, str]) -> dict[str, str]:
    """Escape words: by their names for texts, and by their names in quotation marks for attributes."""
    in_text("".join(words.values()))
    found = {name: _escaped_text(word) for name, word in words.items()}
    for name in words:
        if name in _IN_ATTRIBUTES or name.startswith("topic"):
            found[f'"{name}"'] = _in_attribute(found[name])
    return found


def _moulds(shape: _Shape, setting: Setting) -> list[_Mould]:
    """Give the mould of RSS and that of Atom."""

    def gap(name: str) -> str:
        return "" if name in shape.empty else f"{_MARK}{name}{_MARK}"

    entry = Entry(
        gap("id"), gap("url"), gap("title"), gap("summary"), gap("html") if shape.text else "",
        _PUBLISHED, _CHANGED if shape.changed else _PUBLISHED, gap("author"),
        tuple(gap(f"topic{number}") for number in range(shape.topics)),
        Picture(gap("path"), gap("type"), _SIZE) if shape.picture else None,
    )  # fmt: skip
    stands = {
        told_apart(entry).isoformat(): "updated",
        _CHANGED.isoformat(): "changed",
        _PUBLISHED.isoformat(): "published",
        _rfc_2822(_PUBLISHED): "day",
        str(_SIZE): "size",
    }
    rss, atom = (_pattern(_by_feedgen(entry, form, setting), stands) for form in _ITEM)
    patterns = rss.replace("%(summary)s", "%(description)s"), atom
    return [_Mould(before, after) for before, _, after in (pattern.partition("%(html)s") for pattern in patterns)]


def _pattern(item: str, stands: Mapping[str, str]) -> str:
    found = item.replace("%", "%%")
    for what, name in stands.items():
        found = found.replace(what, f"{_MARK}{name}{_MARK}")
    return _GAP.sub(r"%(\1)s", _GAP_IN_ATTRIBUTE.sub(r'\1%("\2")s', found))


def _by_feedgen(entry: Entry, form: str, setting: Setting) -> str:
    """Give an item as feedgen writes it into a document, from its indentation to the end of its line."""
    generator = FeedGenerator()
    generator.register_extension("more", FeedExtension, ItemExtension)
    for required in (generator.id, generator.title, generator.description):
        required("-")
    generator.link(href="-")
    generator.add_entry(feed_entry(entry, setting))
    _, item = written(generator, form).split(_ITEM[form])
    return (_ITEM[form] + item).decode()


def written(generator: Any, form: str) -> bytes:  # noqa: ANN401 - feedgen is untyped
    """Give a document of feedgen up to where its next item would begin. Raises ValueError when it ends otherwise."""
    generator.more.rss = form == "rss"
    xml = bytes(generator.rss_str(pretty=True) if form == "rss" else generator.atom_str(pretty=True))
    if not xml.endswith(_END[form]):
        raise ValueError(f"{form} ends with {xml[-30:]!r}")
    return xml.removesuffix(_END[form])


def ending(form: str) -> bytes:
    """Give what stands behind the last item of a document."""
    return _END[form] + b"\n"


def feed_entry(entry: Entry, setting: Setting) -> Any:  # noqa: ANN401 - feedgen is untyped
    """Give an entry in the words of feedgen."""
    made = FeedEntry()
    made.register_extension("more", ItemExtension)
    made.guid(entry.id, permalink=False)
    made.title(entry.title)
    made.link(href=entry.url)
    made.summary(entry.summary)
    made.description(escape(entry.summary, quote=False))  # of RSS, where it is HTML
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
