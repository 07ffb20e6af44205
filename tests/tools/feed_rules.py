"""The rules of the W3C Feed Validation Service that apply to our feeds, errors and warnings alike.

The service cannot be reached from a test, so its rules are written out here. Their sources: the documentation and the
code of the validator (validator.w3.org/feed/docs, github.com/w3c/feedvalidator; each rule below is called by its name
there), the RSS 2.0 specification and the Best Practices Profile of the RSS Advisory Board (rssboard.org), RFC 4287
(Atom), RFC 4151 (tag URIs), RFC 5005 (archives), RFC 822 and RFC 3339 (dates), JSON Feed 1.1 (jsonfeed.org).
Which elements there are, how many and in which order is in `rss.rng`, `atom.rng` and `jsonfeed.schema.json`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from html.entities import name2codepoint
from pathlib import Path
from typing import Any

import html5lib
from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ARCHIVE = "{http://purl.org/syndication/history/1.0}archive"
#: What the validator accepts in HTML, as far as our texts use it.
_ELEMENTS = frozenset({
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li",
    "ol", "p", "pre", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
_ATTRIBUTES = frozenset({"class", "href", "hreflang", "lang", "start", "title"})
_TAG_URI = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$._!~*'()%,-]+\Z")
_URI = re.compile(r"[a-zA-Z][0-9a-zA-Z+.-]*:(//)?[0-9a-zA-Z;/?:@&=+$._!~*'()%,#-]+\Z")
_ENTITY = re.compile(r"&(#?\w+)")
_RELATIONS = frozenset({"self", "alternate", "license", "current", "prev-archive", "next-archive", "enclosure"})
_HISTORY = ("current", "prev-archive", "next-archive")
#: Of two names for one thing only one may be used (DuplicateItemSemantics).
_TWICE = (("author", "creator"), ("pubDate", "published"), ("guid", "id"), ("category", "subject"))
_PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
}
_FOLDER = Path(__file__).parent
RSS_SHAPE = etree.RelaxNG(etree.parse(_FOLDER / "rss.rng"))
ATOM_SHAPE = etree.RelaxNG(etree.parse(_FOLDER / "atom.rng"))


def rss_problems(data: bytes, address: str, today: datetime) -> Iterator[str]:
    """Give what the validator would say of an RSS feed at an address, on a day."""
    yield from _bytes_problems(data)
    tree = etree.fromstring(data)
    if not RSS_SHAPE.validate(tree):
        yield f"shape: {RSS_SHAPE.error_log.last_error}"
        return
    channel = tree[0]
    for name in ("title", "description", "copyright"):
        yield from _words_problems(name, channel.findtext(name) or "")
    yield from _link_problems(channel, channel.findall(f"{ATOM}link"), address)
    yield from _rfc822_problems(channel.findtext("lastBuildDate") or "", today)
    items = channel.findall("item")
    yield from _twice("guid", [item.findtext("guid") or "" for item in items])
    for item in items:
        yield from _rss_item_problems(item, today)


def _rss_item_problems(item: Any, today: datetime) -> Iterator[str]:  # noqa: ANN401 - an element
    names = {etree.QName(element).localname for element in item}
    yield from (f"DuplicateItemSemantics {core}, {other}" for core, other in _TWICE if {core, other} <= names)
    yield from _id_problems(item.findtext("guid") or "")
    if not _URI.match(item.findtext("link") or ""):
        yield f"InvalidFullLink {item.findtext('link')}"
    yield from _words_problems("title", item.findtext("title") or "")
    for category in item.findall("category"):
        yield from _words_problems("category", category.text or "")
    yield from _rfc822_problems(item.findtext("pubDate") or "", today)
    yield from _html_problems("description", item.findtext("description") or "")
    yield from _html_problems("content:encoded", item.findtext(CONTENT) or "")


def atom_problems(data: bytes, address: str, today: datetime) -> Iterator[str]:
    """Give what the validator would say of an Atom feed at an address, on a day."""
    yield from _bytes_problems(data)
    tree = etree.fromstring(data)
    if not ATOM_SHAPE.validate(tree):
        yield f"shape: {ATOM_SHAPE.error_log.last_error}"
        return
    if not tree.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "MissingDCLanguage"
    entries = tree.findall(f"{ATOM}entry")
    if tree.find(f"{ATOM}author") is None:
        yield "MissingElement author"
    yield from _id_problems(tree.findtext(f"{ATOM}id") or "")
    for name in ("title", "subtitle", "rights"):
        yield from _words_problems(name, tree.findtext(f"{ATOM}{name}") or "")
    yield from _link_problems(tree, tree.findall(f"{ATOM}link"), address)
    yield from _rfc3339_problems(tree.findtext(f"{ATOM}updated") or "", today)
    yield from _twice("DuplicateEntries", [entry.findtext(f"{ATOM}id") or "" for entry in entries])
    yield from _twice("DuplicateUpdated", [entry.findtext(f"{ATOM}updated") or "" for entry in entries])
    for entry in entries:
        yield from _entry_problems(entry, today)


def _entry_problems(entry: Any, today: datetime) -> Iterator[str]:  # noqa: ANN401 - an element
    yield from _id_problems(entry.findtext(f"{ATOM}id") or "")
    for name in ("title", "summary"):
        element = entry.find(f"{ATOM}{name}")
        if element is None or not (element.text or "").strip():
            yield f"NotBlank {name}"
        elif element.get("type", "text") == "text":
            yield from _words_problems(name, element.text or "")
    for name in ("published", "updated"):
        yield from _rfc3339_problems(entry.findtext(f"{ATOM}{name}") or "", today)
    content = entry.find(f"{ATOM}content")
    if content is None or content.get("type") != "html":
        yield "MissingContentOrAlternate"
    else:
        yield from _html_problems("content", content.text or "")
    links = entry.findall(f"{ATOM}link")
    alternates = [link for link in links if link.get("rel", "alternate") == "alternate"]
    if len(alternates) != 1:
        yield "DuplicateAtomLink" if alternates else "MissingContentOrAlternate"
    for link in links:
        if not _URI.match(link.get("href") or ""):
            yield f"InvalidIRI {link.get('href')}"
        if link.get("rel") in _HISTORY:
            yield f"FeedHistoryRelInEntry {link.get('rel')}"


def _link_problems(head: Any, links: list[Any], address: str) -> Iterator[str]:  # noqa: ANN401 - elements
    """Give what is wrong with the links of a feed as a whole."""
    own = [link.get("href") for link in links if link.get("rel") == "self"]
    if not own:
        yield "MissingSelf"
    yield from (f"SelfDoesntMatchLocation {href}" for href in own if href != address)
    yield from _twice(
        "DuplicateAtomLink", [f"{link.get('rel')} {link.get('type')} {link.get('hreflang')}" for link in links]
    )
    named = {link.get("rel", "alternate") for link in links}
    yield from (f"UnregisteredAtomLinkRel {name}" for name in named - _RELATIONS)
    yield from (f"RelativeSelf {link.get('href')}" for link in links if not _URI.match(link.get("href")))
    if head.find(ARCHIVE) is not None:
        if "current" not in named:
            yield "MissingCurrentInArchive"
        if not named & {"prev-archive", "next-archive"} and "current" not in named:
            yield "ArchiveIncomplete"


def _bytes_problems(data: bytes) -> Iterator[str]:
    if not re.match(rb"<\?xml version=['\"]1\.0['\"] encoding=['\"]UTF-8['\"]\?>", data):
        yield "MissingEncoding"
    text = data.decode()
    if re.search("[\x80-\x9f\ufffd]", text):
        yield "BadCharacters"
    for prefix, uri in re.findall(r'xmlns:([a-z0-9]+)="([^"]*)"', text):
        if _PREFIXES.get(prefix) != uri:
            yield f"NonstdPrefix {prefix}"


def _words_problems(name: str, text: str) -> Iterator[str]:
    """Plain text in which some readers would see HTML."""
    if re.search(r"<[/a-zA-Z]", text):
        yield f"ContainsHTML {name}: {text}"
    for entity in _ENTITY.findall(text):
        if entity in name2codepoint or entity == "apos" or not entity.isalpha():
            yield f"ContainsHTML {name}: &{entity}"


def _html_problems(name: str, text: str) -> Iterator[str]:
    yield from (f"{code} {name}{more}" for code, more in _in_html(text))


@lru_cache(maxsize=4096)
def _in_html(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_found_in_html(text))


def _found_in_html(text: str) -> Iterator[tuple[str, str]]:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
    parser.parseFragment(text)
    yield from (("NotHtml", f": {code}") for _, code, _ in parser.errors)
    for element in html.fragment_fromstring(text, create_parent="div").iterdescendants():
        if element.tag not in _ELEMENTS:
            yield "SecurityRisk", f": {element.tag}"
        yield from (("SecurityRiskAttr", f": {key}") for key in element.attrib if key not in _ATTRIBUTES)
        href = element.get("href")
        if href is not None and not re.match(r"\w+:", href):
            yield "ContainsRelRef", f": {href}"


def _id_problems(key: str) -> Iterator[str]:
    if not _TAG_URI.match(key):
        yield f"InvalidTAG {key}"


def _twice(code: str, values: list[str]) -> Iterator[str]:
    yield from (f"{code} {value}" for value, count in Counter(values).items() if count > 1)


def _rfc822_problems(text: str, today: datetime) -> Iterator[str]:
    moment = parsedate_to_datetime(text)
    if moment.strftime("%a") != text[:3]:
        yield f"IncorrectDOW {text}"
    yield from _plausible(moment, today)


def _rfc3339_problems(text: str, today: datetime) -> Iterator[str]:
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text):
        yield f"InvalidRFC3339Date {text}"
    else:
        yield from _plausible(datetime.fromisoformat(text), today)


def _plausible(moment: datetime, today: datetime) -> Iterator[str]:
    if not datetime(1990, 1, 1, tzinfo=UTC) <= moment <= today:
        yield f"ImplausibleDate {moment}"
