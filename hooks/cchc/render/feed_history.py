"""What feedgen does not write: RFC 5005 (archives), links in RSS, authors and changes of RSS items, pictures.

These classes have the shape of feedgen's extensions, which are made without arguments and filled afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ATOM = "http://www.w3.org/2005/Atom"
_HISTORY = "http://purl.org/syndication/history/1.0"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


class FeedExtension:
    """Marks archives, and gives RSS the links that feedgen writes for Atom only."""

    def __init__(self) -> None:
        self.archive = False
        self.rss = True
        self.links: list[dict[str, str]] = []

    def extend_ns(self) -> dict[str, str]:
        """Give the prefixes of what is written here and in items."""
        prefixes = {"fh": _HISTORY} if self.archive else {}
        return {**prefixes, "dc": _DUBLIN_CORE} if self.rss else prefixes

    def extend_rss(self, rss: Element) -> None:
        """Add to the channel of an RSS feed."""
        channel = rss[0]
        for link in self.links:
            etree.SubElement(channel, f"{{{_ATOM}}}link", link)
        self._mark(channel)

    def extend_atom(self, feed: Element) -> None:
        """Add to an Atom feed, which has its links already."""
        self._mark(feed)

    def _mark(self, head: Element) -> None:
        if self.archive:
            etree.SubElement(head, f"{{{_HISTORY}}}archive")


class ItemExtension:
    """Adds the picture and, in RSS, the author and the moment of the last change.

    RSS' own element for authors wants an e-mail address, and it has none for changes; of the picture's link in Atom
    feedgen would drop everything but the address.
    """

    def __init__(self) -> None:
        self.creator = ""
        self.updated = ""
        self.picture: Mapping[str, str] = {}

    def extend_rss(self, item: Element) -> None:
        """Add to an item of RSS."""
        etree.SubElement(item, f"{{{_DUBLIN_CORE}}}creator").text = self.creator
        if self.updated:
            etree.SubElement(item, f"{{{_ATOM}}}updated").text = self.updated
        if self.picture:
            etree.SubElement(item, "enclosure", dict(self.picture))

    def extend_atom(self, entry: Element) -> None:
        """Add to an entry of Atom."""
        if self.picture:
            told = {name: value for name, value in self.picture.items() if name != "url"}
            etree.SubElement(entry, "link", {"rel": "enclosure", "href": self.picture["url"], **told})
