"""The formats of feeds, as pages and feeds themselves name them."""

from __future__ import annotations

from collections.abc import Mapping

from cchc.render.setting import Setting

#: Format -> media type; the order in which pages list the formats.
MEDIA_TYPES: Mapping[str, str] = {
    "rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json",
}  # fmt: skip
#: Format -> how readers call it.
FORMAT_NAMES: Mapping[str, str] = {"rss": "RSS", "atom": "Atom", "json": "JSON"}
#: The media type that readers of feeds know a list of feeds by; none is registered.
OPML_TYPE = "text/x-opml"


def opml_path(setting: Setting, lang: str) -> str:
    """Give the path of a language's list of feeds: "bao-chi/feeds.opml"."""
    return f"{setting.addresses.path('press', lang=lang)}feeds.opml"


def feed_title(kind: str, name: str, site_name: str) -> str:
    """Give the title of the feed beside the page of a kind and name."""
    return name if kind == "home" else f"{name} – {site_name}"
