"""Documents of feeds put together from pieces are what feedgen writes as a whole, byte by byte."""

from __future__ import annotations

import json
from collections.abc import Sequence

import hypothesis
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from cchc.render.feed_entries import Entries
from cchc.render.feed_moulds import feed_entry, written
from cchc.render.feed_pieces import Pieces
from cchc.render.feeds import _Document, _generator, _links, _with_stylesheet
from cchc.render.setting import Setting
from cchc.render.words import Speech
from cchc.site import Site
from cchc.site.views.feed_items import FeedItem, Picture
from cchc.site.views.feeds import Feed
from tests.tools.feeds import feeds, item, render_feeds
from tests.tools.portal import BuiltSite
from tests.tools.rendering import setting_of

ODD = ("]]>", "&", "<", ">", "&lt;", "\r", "\n    <item>\n", "  <entry>\n", "</content>", "-", '"', "\U0001f3db", "ắ")
WORDS = st.lists(st.sampled_from([*ODD, "Hỏi", " "]) | st.text(st.characters(codec="utf-8", categories=("L", "P"))),
                 min_size=1, max_size=6).map("".join)  # fmt: skip


def whole(feed: Feed, form: str, setting: Setting) -> bytes:
    """Give a document as feedgen writes it with all its entries."""
    document = _Document(feed, setting, Speech(setting, feed.lang), Pieces(setting, feed.lang).of(feed.items))
    generator = _generator(document)
    for entry in map(Entries(setting, feed.lang).of, feed.items):
        generator.add_entry(feed_entry(entry, setting), order="append")
    _links(generator, document, form)
    generator.more.rss = form == "rss"
    xml = generator.rss_str(pretty=True) if form == "rss" else generator.atom_str(pretty=True)
    return _with_stylesheet(xml, setting) + b"\n"


def check(found: Sequence[Feed], setting: Setting) -> None:
    rendered = [artifact.data for artifact in render_feeds(found, setting)]
    for feed, rss, atom, data in zip(found, rendered[::3], rendered[1::3], rendered[2::3], strict=True):
        assert rss == whole(feed, "rss", setting)
        assert atom == whole(feed, "atom", setting)
        for xml in (rss, atom):
            etree.fromstring(xml)
        entries = map(Entries(setting, feed.lang).of, feed.items)
        assert [(one["title"], one["content_html"]) for one in json.loads(data)["items"]] == [
            (entry.title, entry.html) for entry in entries
        ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_document_of_the_site_is_what_feedgen_writes(site: Site, lang: str) -> None:
    found = [feed for feed in feeds(site, lang) if feed.kind != "unit"]
    assert len(found) > 20
    check(found, setting_of(site))


def test_odd_texts_do_not_matter(site: Site) -> None:
    """The same item with another full text, as topics carry it, is the first one with that text in its place."""
    setting = setting_of(site)

    @given(title=WORDS.filter(bool), html=WORDS.filter(str.strip), category=WORDS,
           about=st.sampled_from(["", "mot-cua"]),
           send=st.booleans())  # fmt: skip
    @example(title="".join(ODD), html="".join(ODD), category="\t\n".join(ODD), about="", send=True)
    @hypothesis.settings(max_examples=40, deadline=None)
    def holds(title: str, html: str, category: str, about: str, send: bool) -> None:
        text = {"vi": title, "en": None}
        categories = ({"vi": category, "en": None},)
        made = item(1, title=text, summary=text, categories=categories, data={"html": {"vi": html}},
                    picture=Picture("a&b.png", "image/png", 1) if send else None, updated="2026-02-02")  # fmt: skip
        other = made._replace(about=about, data={"html": {"vi": f"{html}{title}" if about else html}})
        found = [Feed("news", "", "vi", text, tuple(items), number, older=1 - number)
                 for number, items in enumerate(([item(2), made], [other, item(3)]))]  # fmt: skip
        check(found, setting)

    holds()


def test_item_is_made_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[FeedItem] = []
    real = Entries.of

    def entry(entries: Entries, one: FeedItem) -> object:
        asked.append(one)
        return real(entries, one)

    monkeypatch.setattr(Entries, "of", entry)
    found = list(feeds(site, "vi"))
    list(render_feeds(found, setting_of(site)))
    carried = {(one.kind, one.id, one.about) for feed in found for one in feed.items}
    assert len(asked) == len(carried) < sum(len(feed.items) for feed in found)


def test_character_that_xml_does_not_know_is_refused(site: Site) -> None:
    pieces = Pieces(setting_of(site), "vi")
    for text in ("a\x00b", "a\x0bb", "a\ud800b"):
        with pytest.raises(ValueError, match=r"XML|surrogates"):
            pieces.of([item(1, data={"html": {"vi": text}})])


def test_document_that_ends_otherwise_is_no_document(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a later feedgen does, nothing wrong is put together."""
    feed = Feed("news", "", "vi", {"vi": "Tin"}, ())
    generator = _generator(_Document(feed, setting_of(site), Speech(setting_of(site), "vi"), []))
    monkeypatch.setattr(generator, "atom_str", lambda pretty: b"<feed></feed>")
    with pytest.raises(ValueError, match="atom ends with"):
        written(generator, "atom")


def test_every_published_feed_is_well_formed(built: BuiltSite) -> None:
    found = [path for path in built.files if path.rpartition("/")[2].startswith("feed") and not path.endswith(".css")]
    assert len(found) > 100
    for path in found:
        data = (built.folder / path).read_bytes()
        if path.endswith(".json"):
            json.loads(data)
        else:
            etree.fromstring(data)
