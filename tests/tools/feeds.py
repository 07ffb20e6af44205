"""Feeds rendered from a site, and items made up for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from cchc.model.published import NewsItem, Texts
from cchc.render.feeds import render_feeds
from cchc.site import Site
from cchc.site.views.feed_items import FeedItem
from cchc.site.views.feeds import feeds
from tests.tools.rendering import setting_of


def rendered(site: Site, lang: str = "vi", *, only: str | None = None) -> dict[str, bytes]:
    """Give the documents of all feeds in a language by path; ``only`` those beside the page of a kind."""
    wanted = (feed for feed in feeds(site, lang) if only is None or feed.kind == only)
    return {artifact.path: artifact.data for artifact in render_feeds(wanted, setting_of(site))}


def everything(site: Site, lang: str = "vi", ending: str = "xml") -> bytes:
    """Give the feed of everything in a language."""
    place = "" if lang == "vi" else f"{lang}/"
    return rendered(site, lang, only="home")[f"{place}feed.{ending}"]


def with_news(site: Site, key: str, **changes: Any) -> Site:  # noqa: ANN401 - fields of a news item
    """Give the site with one news item changed or, under a new id, added."""
    pattern = site.news.get(key) or next(iter(site.news.values()))
    changed = cast("NewsItem", {**pattern, "id": key, **changes})
    return replace(site, news={**site.news, key: changed})


def item(number: int, **changes: Any) -> FeedItem:  # noqa: ANN401 - fields of an item
    """Give the item number ``number``, published one a day from 1 January 2026."""
    day = f"2026-{1 + number // 28:02d}-{1 + number % 28:02d}"
    text: Texts = {"vi": f"Tin {number}", "en": f"Item {number}"}
    made = FeedItem(
        "news", f"tin-{number:03d}", "news", ("news-item", f"tin-{number:03d}", ""), text, text, {"html": text}, day,
        day, None, None, (), (),
    )  # fmt: skip
    return made._replace(**changes)
