"""Feeds: which there are, and which items each of their documents carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from cchc.model.published import Texts
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.views.exists import has_page
from cchc.site.views.feed_items import FeedItem, feed_items, in_a_day, narrowed
from cchc.site.views.view import ref, words

#: The most items that one document of a feed carries.
FEED_ITEMS = 50
#: Different items that are rendered together, in at most four times as many documents; some 100 MB.
SHARE = 12_000
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


class FeedKey(NamedTuple):
    """Which document of which feed: the kind and the id of the page that it stands beside, and its number."""

    kind: str
    id: str
    number: int = 0


#: The items of each feed by kind and id of its page, in the order of publication, as wholes.
Streams = Mapping[tuple[str, str], Sequence[FeedItem]]


def streams(items: Iterable[FeedItem], lang: str) -> Streams:
    """Give the items of each feed in a language, those that are translated into it; ``items`` are in their order."""
    found: dict[tuple[str, str], list[FeedItem]] = defaultdict(list)
    for item in items:
        if not (item.title.get(lang) and item.summary.get(lang)):
            continue
        found["home", ""].append(item)
        found[item.section, ""].append(item)
        for topic in item.topics:
            found["topic", topic].append(item)
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
    """Give every document of every feed in a language."""
    found = streams(feed_items(site), lang)
    return (feed(site, lang, key, found) for key in feed_keys(site, lang, found))


def shares(found: Iterable[Feed], limit: int = SHARE) -> Iterator[list[Feed]]:
    """Divide documents into lists that are rendered one by one: what is in several documents is rendered once a list.

    A list goes on until its documents carry ``limit`` different items or more. Documents of one time stand together,
    since a day's items are in the feeds of everything, of their section and of their topics; units' feeds, which go
    back for years, come last.
    """
    share: list[Feed] = []
    known: set[tuple[str, str, str]] = set()
    for one in sorted(found, key=_by_time):
        share.append(one)
        known.update((item.kind, item.id, item.about) for item in one.items)
        if len(known) >= limit:
            yield share
            share, known = [], set()
    if share:
        yield share


def _by_time(one: Feed) -> tuple[bool, str]:
    return one.kind == "unit", min((item.published for item in one.items), default="")


def feed_keys(site: Site, lang: str, found: Streams) -> Iterator[FeedKey]:
    """Give the key of every document there is in a language; ``found`` are the items in that language."""
    for kind, key, _ in feeds_of(site, lang):
        yield from (FeedKey(kind, key, number) for number in range(archives(found.get((kind, key), ())) + 1))


def feed(site: Site, lang: str, key: FeedKey, found: Streams) -> Feed:
    """Give one document, made from what ``carried`` tells, the name of the feed and how many archives it has."""
    kind, page, number = key
    name = ref(site, kind, page)["name"] if page else section_name(site, kind)
    items = carried(key, found)
    if kind == "topic":
        items = tuple(narrowed(item, page) for item in items)
    return Feed(kind, page, lang, name, items, number, archives(found.get((kind, page), ())))


def carried(key: FeedKey, found: Streams) -> tuple[FeedItem, ...]:
    """Give the items that a document carries as wholes, the newest first; feeds of topics narrow them."""
    items = found.get((key.kind, key.id), ())
    return archive(items, key.number) if key.number else current(items)


def archives(items: Sequence[FeedItem]) -> int:
    """Give how many archives a feed has."""
    return max(0, len(items) - 1) // FEED_ITEMS


def archive(items: Sequence[FeedItem], number: int) -> tuple[FeedItem, ...]:
    """Give an archive (RFC 5005, 4) of a feed, 1 the oldest: 50 items each in the order of publication.

    That order does not change when something is revised, and new things come last. So a full archive keeps its items
    for ever, unless something is published with a day that has passed, or is taken back.
    """
    return tuple(reversed(items[(number - 1) * FEED_ITEMS : number * FEED_ITEMS]))


def current(items: Sequence[FeedItem]) -> tuple[FeedItem, ...]:
    """Give the items to subscribe to: all that no archive has, and with them the newest or newly revised others."""
    archived = archives(items) * FEED_ITEMS
    rest = items[archived:]
    return tuple(_newest_first([*rest, *_newest(items[:archived], FEED_ITEMS - len(rest))]))


def _newest(items: Sequence[FeedItem], count: int) -> list[FeedItem]:
    """Give the newest items; only those are put in order whose days are among the newest, a feed may have thousands."""
    days = nlargest(count, map(_days, items))
    return _newest_first(item for item in items if _days(item) >= days[-1])[:count] if days else []


def _newest_first(items: Iterable[FeedItem]) -> list[FeedItem]:
    return sorted(sorted(items, key=in_a_day), key=_days, reverse=True)


def _days(item: FeedItem) -> tuple[str, str]:
    return item.updated, item.published
