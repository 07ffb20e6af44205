"""Feeds: which there are, and what each of their documents carries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc.model.published import Texts
from cchc.site.feeds import Carried, FeedKey
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.views.exists import has_page
from cchc.site.views.feed_items import FeedItem, item_of, narrowed
from cchc.site.views.view import ref, words

#: Kinds of pages without an id that have a feed beside them; "home" is the feed of everything.
SECTIONS = ("home", "plans", "questions", "news", "hotlines")


class Feed(NamedTuple):
    """One document of a feed in one language, the newest item first.

    ``kind`` and ``id`` are those of the page that it stands beside, ``name`` is that page's. ``number`` 0 is the
    document to subscribe to; the archives with what it has no room for count from 1, the oldest. ``older`` and
    ``newer`` are the numbers of the archives before and after it, 0 for none.
    """

    kind: str
    id: str
    lang: str
    name: Texts
    items: tuple[FeedItem, ...]
    number: int = 0
    older: int = 0
    newer: int = 0


def section_name(site: Site, kind: str) -> Texts:
    """Give the name of a feed that stands beside a page without an id."""
    return words(site, "feed.title" if kind == "home" else f"{kind}.title")


def feeds_of(site: Site, lang: str) -> Iterator[tuple[str, str, Texts]]:
    """Give the kind, id and name of every feed there is in a language: one beside each page that exists in it."""
    for kind in SECTIONS:
        yield kind, "", section_name(site, kind)
    for kind, names in (("topic", site.topics), ("unit", site.units)):
        for key, entry in names.items():
            if has_page(site, Route(kind, key, 1, lang), lang):
                yield kind, key, entry["name"]


def feed_keys(site: Site) -> Iterator[FeedKey]:
    """Give the key of every document of every feed.

    In each language, documents of one time stand together, since a day's items are in the feeds of everything, of their
    section and of their topics; units' feeds, which go back for years, come last.
    """
    for lang in site.project.languages:
        found = [key for kind, page, _ in feeds_of(site, lang) for key in _documents(site, FeedKey(kind, page, lang))]
        yield from sorted(found, key=lambda key: (key.kind == "unit", _oldest(site, key)))


def _documents(site: Site, key: FeedKey) -> Iterator[FeedKey]:
    yield key
    for number in range(1, _carried(site, key).older + 1):
        yield key._replace(number=number)


def _carried(site: Site, key: FeedKey) -> Carried:
    return site.indexes.feeds.get(key) or Carried()


def _oldest(site: Site, key: FeedKey) -> str:
    return min((mark.published for mark in _carried(site, key).marks), default="")


def feed(site: Site, key: FeedKey) -> Feed:
    """Give one document; it depends on the items that it carries, and on the name of its page."""
    kind, page, lang, number = key
    name = ref(site, kind, page)["name"] if page else section_name(site, kind)
    marks, older, newer = _carried(site, key)
    items = (item_of(site, mark) for mark in marks)
    if kind == "topic":
        items = (narrowed(item, page) for item in items)
    return Feed(kind, page, lang, name, tuple(items), number, older, newer)
