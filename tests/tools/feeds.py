"""Feeds rendered from a site, and items made up for tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from cchc.model.published import NewsItem, Texts
from cchc.render.feeds import FeedRenderer
from cchc.render.setting import Artifact, Setting
from cchc.site import Site
from cchc.site.feeds import build_feeds
from cchc.site.views.feed_items import FeedItem
from cchc.site.views.feeds import Feed, feed, feed_keys
from tests.tools.rendering import setting_of


def rendered(site: Site, lang: str = "vi", *, only: str | None = None) -> dict[str, bytes]:
    """Give the documents of all feeds in a language by path; ``only`` those beside the page of a kind."""
    wanted = (feed for feed in feeds(site, lang) if only is None or feed.kind == only)
    return dict(render_feeds(wanted, setting_of(site)))


def render_feeds(found: Iterable[Feed], setting: Setting) -> list[Artifact]:
    """Render documents in one job."""
    renderer = FeedRenderer(setting)
    return [artifact for one in found for artifact in renderer.render(one)]


def feeds(site: Site, lang: str) -> list[Feed]:
    """Give every document of every feed in a language."""
    return [feed(site, key) for key in feed_keys(site) if key.lang == lang]


def told(site: Site) -> Site:
    """Give a site whose lists were changed with the feeds that follow from them."""
    things = {name: getattr(site, name) for name in ("plans", "questions", "news", "hotlines")}
    return replace(site, indexes=replace(site.indexes, feeds=build_feeds(things)))


def everything(site: Site, lang: str = "vi", ending: str = "xml") -> bytes:
    """Give the feed of everything in a language."""
    place = "" if lang == "vi" else f"{lang}/"
    return rendered(site, lang, only="home")[f"{place}feed.{ending}"]


def with_news(site: Site, key: str, **changes: Any) -> Site:  # noqa: ANN401 - fields of a news item
    """Give the site with one news item changed or, under a new id, added."""
    pattern = site.news.get(key) or next(iter(site.news.values()))
    changed = cast("NewsItem", {**pattern, "id": key, **changes})
    return told(replace(site, news={**site.news, key: changed}))


def item(number: int, **changes: Any) -> FeedItem:  # noqa: ANN401 - fields of an item
    """Give the item number ``number``, published one a day from 1 January 2026."""
    day = f"2026-{1 + number // 28:02d}-{1 + number % 28:02d}"
    text: Texts = {"vi": f"Tin {number}", "en": f"Item {number}"}
    made = FeedItem(
        "news", f"tin-{number:03d}", "news", ("news-item", f"tin-{number:03d}", ""), text, text, {"html": text}, day,
        day, None, None, (), (),
    )  # fmt: skip
    return made._replace(**changes)
