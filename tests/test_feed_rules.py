"""Every published feed obeys the rules of the W3C Feed Validation Service, and each rule bites.

The rules and their sources are listed in `tests/tools/feed_rules.py`; the shapes of the formats, against which a second
parser (libxml2) holds every feed, in `rss.rng`, `atom.rng` and `jsonfeed.schema.json` beside it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import feedparser
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from tests.tools.feed_rules import atom_problems, rss_problems
from tests.tools.portal import ROOT, BuiltSite

TODAY = datetime.fromisoformat("2026-11-21T23:59:59+07:00")
SHAPE = json.loads((ROOT / "tests/tools/jsonfeed.schema.json").read_text(encoding="utf-8"))
Rules = Callable[[bytes, str, datetime], Iterator[str]]
RULES: dict[str, Rules] = {"xml": rss_problems, "atom": atom_problems}


def feeds(built: BuiltSite, ending: str) -> dict[str, bytes]:
    names = [path for path in built.files if path.rsplit("/", 1)[-1].startswith("feed") and path.endswith(f".{ending}")]
    return {path: (built.folder / path).read_bytes() for path in names if not path.startswith("assets/")}


@pytest.mark.parametrize("ending", RULES)
def test_no_feed_breaks_a_rule(built: BuiltSite, ending: str) -> None:
    found = feeds(built, ending)
    assert len(found) > 100
    for path, data in found.items():
        assert list(RULES[ending](data, built.address + path, TODAY)) == [], path


@pytest.mark.parametrize("ending", RULES)
def test_feedparser_has_nothing_to_say(built: BuiltSite, ending: str) -> None:
    version = {"xml": "rss20", "atom": "atom10"}[ending]
    for path, data in feeds(built, ending).items():
        found = feedparser.parse(data)
        assert (found.bozo, found.version) == (0, version), path
        assert len(found.entries) == data.count(b"<item>") + data.count(b"<entry>"), path


def test_json_feeds_have_their_shape(built: BuiltSite) -> None:
    validator = Draft202012Validator(SHAPE, format_checker=Draft202012Validator.FORMAT_CHECKER)
    found = feeds(built, "json")
    assert len(found) > 100
    for path, data in found.items():
        feed = json.loads(data)
        assert [error.message for error in validator.iter_errors(feed)] == [], path
        assert feed["feed_url"] == built.address + path
        assert feed.get("next_url") != feed["feed_url"]
        ids = [item["id"] for item in feed["items"]]
        assert len(ids) == len(set(ids))


def test_formats_carry_the_same(built: BuiltSite) -> None:
    for path, data in feeds(built, "xml").items():
        if path.count("/") > 1 and "mot-cua" not in path:
            continue  # those of other topics and of localities are made in the same way
        rss = feedparser.parse(data)
        atom = feedparser.parse((built.folder / path.replace(".xml", ".atom")).read_bytes())
        plain = json.loads((built.folder / path.replace(".xml", ".json")).read_bytes())
        assert rss.feed.title == atom.feed.title == plain["title"]
        assert rss.feed.language == plain["language"]
        rows = [(entry.id, entry.title, entry.link, entry.published_parsed) for entry in rss.entries]
        assert rows == [(entry.id, entry.title, entry.link, entry.published_parsed) for entry in atom.entries]
        assert [row[:3] for row in rows] == [(item["id"], item["title"], item["url"]) for item in plain["items"]]


#: What is broken in a feed -> replacement in its bytes, and the rule that must see it.
BROKEN_RSS: dict[str, tuple[str, str, str]] = {
    "no language": ("<language>vi</language>", "", "shape"),
    "no self link": ('rel="self"', 'rel="current"', "MissingSelf"),
    "self elsewhere": ("https://cchc.example.vn/feed.xml", "https://cchc.example.vn/other.xml", "SelfDoesntMatch"),
    "guid as address": ('isPermaLink="false"', 'isPermaLink="true"', "shape"),
    "guid of another kind": ("tag:cchc.example.vn,2026:question/", "câu hỏi/", "InvalidTAG"),
    "date of ISO": ("Sat, 21 Nov 2026 08:00:00 +0700", "2026-11-21T08:00:00+07:00", "shape"),
    "wrong weekday": ("Sat, 21 Nov 2026", "Sun, 21 Nov 2026", "IncorrectDOW"),
    "date to come": ("Sat, 21 Nov 2026", "Sat, 28 Nov 2026", "ImplausibleDate"),
    "relative address": ('href="https://cchc.example.vn/ke-hoach/', 'href="/ke-hoach/', "ContainsRelRef"),
    "script": ("&lt;p&gt;", "&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;", "SecurityRisk"),
    "style": ("&lt;p&gt;", '&lt;p style="color:red"&gt;', "SecurityRiskAttr"),
    "open element": ("&lt;/li&gt;", "&lt;/b&gt;&lt;/li&gt;", "NotHtml"),
    "ampersand as typed": ("<description>", "<description>R&amp;D&amp;T ", "NotHtml"),
    "code in a title": ("<title>Ai giúp", "<title>&lt;b&gt;Ai giúp", "ContainsHTML"),
    "two authors": ("<dc:creator>", "<author>a@b.vn</author><dc:creator>", "shape"),
    "item before the head": ("<language>vi</language>", "<item/><language>vi</language>", "shape"),
    "text without summary": ("<content:encoded>", "<content:encoded/><content:encoded>", "shape"),
    "unknown relation": ('rel="license"', 'rel="licence"', "UnregisteredAtomLinkRel"),
    "strange prefix": ("xmlns:dc=", 'xmlns:xx="urn:x" xmlns:dc=', "NonstdPrefix"),
    "two of one guid": ("truc-tuyen-o-hai-phong<", "truc-tuyen-o-cua-lo<", "guid"),
}  # fmt: skip
BROKEN_ATOM: dict[str, tuple[str, str, str]] = {
    "no language": (' xml:lang="vi"', "", "MissingDCLanguage"),
    "no author": ("<author>", "<contributor>", "MissingElement"),
    "no id": ("<id>tag:cchc.example.vn,2026:feed/vi</id>", "", "shape"),
    "no moment of change": ("<updated>", "<changed>", "shape"),
    "moments alike": (r"T08:00:00\.\d+\+07:00", "T08:00:00+07:00", "DuplicateUpdated"),
    "moment without zone": (r"(T08:00:00)\+07:00", r"\1", "RFC3339"),
    "content as it is": ('<content type="html">', '<content type="text/html">', "shape"),
    "two alternates": ("<published>", '<link href="https://a.vn/"/><published>', "DuplicateAtomLink"),
    "archive in an entry": ("<published>", '<link rel="current" href="https://a.vn/"/><published>', "FeedHistoryRel"),
    "links alike": ('rel="license" type="text/html"', 'rel="alternate" type="text/html" hreflang="vi"', "Duplicate"),
    "entity in a summary": ("<summary>", "<summary>&amp;nbsp;", "ContainsHTML"),
}  # fmt: skip


def broken(built: BuiltSite, ending: str, old: str, new: str) -> bytes:
    text = (built.folder / f"feed.{ending}").read_text(encoding="utf-8")
    changed = re.sub(old, new, text) if "\\" in old else text.replace(old, new)
    changed = changed.replace("</author>", "</contributor>") if new == "<contributor>" else changed
    changed = changed.replace("</updated>", "</changed>") if new == "<changed>" else changed
    assert changed != text
    return changed.encode()


@pytest.mark.parametrize("name", BROKEN_RSS)
def test_rule_for_rss_bites(built: BuiltSite, name: str) -> None:
    old, new, told = BROKEN_RSS[name]
    found = list(rss_problems(broken(built, "xml", old, new), f"{built.address}feed.xml", TODAY))
    assert any(problem.startswith(told) for problem in found), found[:3]


@pytest.mark.parametrize("name", BROKEN_ATOM)
def test_rule_for_atom_bites(built: BuiltSite, name: str) -> None:
    old, new, told = BROKEN_ATOM[name]
    found = list(atom_problems(broken(built, "atom", old, new), f"{built.address}feed.atom", TODAY))
    assert any(told in problem for problem in found), found[:3]


@pytest.mark.parametrize("ending", RULES)
def test_archive_without_the_way_back_is_seen(built: BuiltSite, ending: str) -> None:
    data = (built.folder / f"feed-1.{ending}").read_bytes().replace(b'rel="current"', b'rel="via"')
    found = list(RULES[ending](data, f"{built.address}feed-1.{ending}", TODAY))
    assert "MissingCurrentInArchive" in found
    assert "ArchiveIncomplete" in found


def change(feed: dict[str, Any], *path: str | int, value: object) -> None:
    *steps, last = path
    for step in steps:
        feed = feed[step]  # type: ignore[index]
    feed[last] = value  # type: ignore[index]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "https://jsonfeed.org/version/1"),
        (("title",), None),
        (("feed_url",), "/feed.json"),
        (("rights",), {}),
        (("items", 0, "id"), 4711),
        (("items", 0, "url"), "/hoi-dap/"),
        (("items", 0, "content_html"), ""),
        (("items", 0, "date_published"), "21/11/2026"),
        (("items", 0, "author"), {"name": "x"}),
        (("items", 0, "tags"), "x"),
    ],
)
def test_shape_of_json_feeds_bites(built: BuiltSite, path: tuple[str | int, ...], value: object) -> None:
    feed = json.loads((built.folder / "feed.json").read_bytes())
    change(feed, *path, value=value)
    assert not Draft202012Validator(SHAPE, format_checker=Draft202012Validator.FORMAT_CHECKER).is_valid(feed)


@pytest.mark.parametrize(("path", "lang"), [("bao-chi/feeds.opml", "vi"), ("en/press/feeds.opml", "en")])
def test_list_of_feeds_is_what_readers_import(built: BuiltSite, path: str, lang: str) -> None:
    """OPML 2.0 and the validator's rules for it: title, type, xmlUrl, language of each feed; all of them, each once."""
    tree = etree.fromstring((built.folder / path).read_bytes())
    assert (tree.tag, tree.get("version")) == ("opml", "2.0")
    assert tree.findtext("head/title")
    rows = [row for row in tree.iter("outline") if row.get("type")]
    for row in rows:
        assert row.get("type") == "rss"
        assert row.get("language") == lang
        assert all(row.get(name) for name in ("text", "title", "description", "htmlUrl"))
        page = (row.get("htmlUrl") or "").removeprefix(built.address)
        assert built[page].find("//head/link[@type='application/rss+xml']/@href") == [
            "/" + (row.get("xmlUrl") or "").removeprefix(built.address)
        ]
    listed = [(row.get("xmlUrl") or "").removeprefix(built.address) for row in rows]
    english = {name for name in feeds(built, "xml") if name.startswith("en/")}
    wanted = english if lang == "en" else feeds(built, "xml").keys() - english
    assert sorted(listed) == sorted(name for name in wanted if name.endswith("feed.xml"))
    assert all(row.get("text") for row in tree.iter("outline")), "folders have names"
