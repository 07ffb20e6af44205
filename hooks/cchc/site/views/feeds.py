"""Feeds: which there are, and which items each of their documents carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc.model.published import Texts
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.views.exists import has_page
from cchc.site.views.feed_items import FeedItem, feed_items, in_a_day, narrowed
from cchc.site.views.view import words

#: The most items that one document of a feed carries.
FEED_ITEMS = 50
#: Kinds of pages without an id that have a feed beside them; "home" is the feed of everything.
SECTIONS = ("home", "plans", "questions", "news", "hotlines")


class Feed(NamedTuple):
    """One document of a feed in one language, the newest item first.

    ``kind`` and ``id`` are those of the page that it stands beside, ``name`` is that page's. ``number`` 0 is the
    document to subscribe to; the ``archives`` with what it has no room for count from 1, the oldest.
    """

    kind: str
    id: str
    lang: str
    name: Texts
    items: tuple[FeedItem, ...]
    number: int = 0
    archives: int = 0


Streams = dict[tuple[str, str], list[FeedItem]]


def streams(site: Site) -> Streams:
    """Give the items of each feed, by kind and id of its page, in the order of publication. One pass over all items."""
    found: Streams = defaultdict(list)
    for item in feed_items(site):
        found["home", ""].append(item)
        found[item.section, ""].append(item)
        for topic in item.topics:
            found["topic", topic].append(narrowed(item, topic))
        if item.unit:
            found["unit", item.unit].append(item)
    return found


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


def feeds(site: Site, lang: str) -> Iterator[Feed]:
    """Give every document of every feed in a language: the items that are translated into it."""
    found = streams(site)
    for kind, key, name in feeds_of(site, lang):
        items = _in_language(found.get((kind, key), ()), lang)
        archives = archives_of(items)
        yield Feed(kind, key, lang, name, current(items), 0, len(archives))
        for number, archive in enumerate(archives, start=1):
            yield Feed(kind, key, lang, name, archive, number, len(archives))


def _in_language(items: Sequence[FeedItem], lang: str) -> list[FeedItem]:
    return [item for item in items if item.title.get(lang) and item.summary.get(lang)]


def archives_of(items: Sequence[FeedItem]) -> list[tuple[FeedItem, ...]]:
    """Give the archives (RFC 5005, 4) of a feed, the oldest first: 50 items each in the order of publication.

    That order does not change when something is revised, and new things come last. So a full archive keeps its items
    for ever, unless something is published with a day that has passed, or is taken back.
    """
    full = max(0, len(items) - 1) // FEED_ITEMS
    return [tuple(reversed(items[n * FEED_ITEMS : (n + 1) * FEED_ITEMS])) for n in range(full)]


def current(items: Sequence[FeedItem]) -> tuple[FeedItem, ...]:
    """Give the items to subscribe to: all that no archive has, and with them the newest or newly revised others."""
    archived = max(0, len(items) - 1) // FEED_ITEMS * FEED_ITEMS
    newest = _newest_first(items[:archived])[: FEED_ITEMS - len(items[archived:])]
    return tuple(_newest_first([*items[archived:], *newest]))


def _newest_first(items: Sequence[FeedItem]) -> list[FeedItem]:
    return sorted(sorted(items, key=in_a_day), key=lambda item: (item.updated, item.published), reverse=True)
