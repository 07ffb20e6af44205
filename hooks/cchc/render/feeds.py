"""Feeds: RSS 2.0 through feedgen."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from feedgen.feed import FeedGenerator

from cchc.render.links import Links
from cchc.render.page import feed_path
from cchc.render.setting import Artifact, Setting
from cchc.render.words import Speech
from cchc.site.views.machine import Feed, FeedItem

#: Time of day at which what is dated by day only counts as published.
_HOUR = 8
#: Vietnam's time, without daylight saving since 1975.
ZONE = timezone(timedelta(hours=7))


def tag_uri(setting: Setting, kind: str, key: str) -> str:
    """Give a permanent id (RFC 4151), whatever title and address become."""
    return f"tag:{setting.id_authority},2026:{kind}/{key}"


def render_feed(feed: Feed, setting: Setting) -> Artifact:
    """Render the feed of one language as RSS 2.0; same items, same bytes."""
    speech = Speech(setting, feed.lang)
    generator = FeedGenerator()
    generator.load_extension("dc", atom=False, rss=True)
    path = feed_path(setting, feed.lang)
    home = setting.absolute(setting.addresses.path("home", lang=feed.lang))
    generator.id(tag_uri(setting, "feed", feed.lang))
    generator.title(speech.word("feed.title"))
    generator.description(speech.word("feed.description"))
    generator.language(feed.lang)
    generator.link(href=setting.absolute(path), rel="self", type="application/rss+xml")
    generator.link(href=home, rel="alternate")
    generator.generator("CCHC portal", version=setting.version)
    generator.docs("https://www.rssboard.org/rss-specification")
    newest = max((item.updated for item in feed.items), default="2026-01-01")
    generator.lastBuildDate(moment(newest))
    for item in feed.items:
        _add(generator.add_entry(order="append"), item, feed.lang, setting, speech)
    return Artifact(path, generator.rss_str(pretty=True) + b"\n")


def moment(iso: str) -> datetime:
    """Give the moment at which something dated by day counts as published, in Vietnam's time."""
    day = datetime.fromisoformat(iso)
    return day.replace(hour=_HOUR, tzinfo=ZONE)


def _add(entry: Any, item: FeedItem, lang: str, setting: Setting, speech: Speech) -> None:  # noqa: ANN401 - feedgen is untyped
    url = setting.absolute(setting.addresses.path(item.route_kind, item.id, lang=lang))
    entry.guid(tag_uri(setting, item.kind, item.id), permalink=False)
    entry.title(speech.plain(item.title))
    entry.link(href=url)
    entry.published(moment(item.published))
    html = Links(setting, lang).absolute(item.html.get(lang) or item.html.get(setting.default_language))
    entry.description(speech.plain(item.summary))
    entry.content(html, type="CDATA")
    for category in item.categories:
        entry.category(term=speech.plain(category))
    if item.author:
        entry.dc.dc_creator(speech.plain(item.author))
