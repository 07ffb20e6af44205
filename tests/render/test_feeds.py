"""Feeds in three formats from the same items."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import feedparser
import pytest
from lxml import etree, html

from cchc.model.published import Plan, Question
from cchc.render.feed_entries import Entries, tag_uri, told_apart
from cchc.site import Site
from cchc.site.views.feed_items import Picture
from cchc.site.views.feeds import Feed
from cchc.text.dates import ZONE, moment
from tests.tools.feeds import everything, feeds, item, render_feeds, rendered, told, with_news
from tests.tools.portal import BuiltSite
from tests.tools.rendering import at, setting_of

PATHS = {"vi": "feed.xml", "en": "en/feed.xml"}
ENDINGS = ("xml", "atom", "json")
ATOM = "{http://www.w3.org/2005/Atom}"


def parsed(data: bytes) -> Any:  # noqa: ANN401 - feedparser is untyped
    found = feedparser.parse(data)
    assert found.bozo == 0, found.get("bozo_exception")
    return found


def plain(text: str) -> str:
    """Give the text of a piece of HTML."""
    return str(html.fragment_fromstring(text, create_parent="div").text_content())


def ids(data: bytes) -> list[str]:
    return [str(entry.id) for entry in parsed(data).entries]


def texts(data: bytes) -> list[str]:
    """Give the full texts of an RSS feed, not through feedparser, which takes out tel: links."""
    channel = etree.fromstring(data)
    return [element.text or "" for element in channel.iter("{http://purl.org/rss/1.0/modules/content/}encoded")]


def document(site: Site, feed: Feed, ending: str) -> bytes:
    return next(data for path, data in render_feeds([feed], setting_of(site)) if path.endswith(ending))


@pytest.mark.parametrize("lang", PATHS)
def test_published_feed_says_what_it_is(built: BuiltSite, lang: str) -> None:
    data = (built.folder / PATHS[lang]).read_bytes()
    found = parsed(data)
    home = built.address if lang == "vi" else f"{built.address}en/"
    press = f"{built.address}bao-chi/" if lang == "vi" else f"{built.address}en/press/"
    assert found.version == "rss20"
    assert found.feed.link == home
    assert found.feed.language == lang
    assert found.feed.title
    assert found.feed.subtitle
    assert "CC BY 4.0" in found.feed.rights
    assert found.feed.rights.endswith(press), "how to quote"
    [own] = [link for link in found.feed.links if link.rel == "self"]
    assert (own.href, own.type) == (built.address + PATHS[lang], "application/rss+xml")
    assert b"feedgen" not in data.lower()


@pytest.mark.parametrize("lang", PATHS)
def test_item_has_all_that_a_newsroom_needs(built: BuiltSite, lang: str) -> None:
    found = parsed((built.folder / PATHS[lang]).read_bytes())
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    for entry in found.entries:
        assert entry.id.startswith("tag:cchc.example.vn,2026:")
        assert entry.guidislink is False
        assert entry.title
        assert entry.summary
        assert entry.author
        assert entry.published_parsed
        page = entry.link.removeprefix(built.address).partition("#")[0]
        assert built[page].lang == lang, "the link leads to a page of the feed's language"
        assert ":question/" not in entry.id or entry.tags


@pytest.mark.parametrize("lang", PATHS)
def test_full_text_with_absolute_links(built: BuiltSite, lang: str) -> None:
    count = 0
    found = texts((built.folder / PATHS[lang]).read_bytes())
    assert len(found) == 50
    for text in found:
        tree = html.fragment_fromstring(text, create_parent="div")
        assert len(tree.text_content().strip()) > 60
        for href in (str(value) for value in tree.xpath("//@href")):
            count += 1
            assert href.startswith(("https://", "http://", "tel:", "mailto:")), href
            if href.startswith(built.address):
                page, _, anchor = href.removeprefix(built.address).partition("#")
                assert not anchor or anchor in built[page].ids
    assert count > 10


def test_links_of_items_lead_to_places_that_there_are(built: BuiltSite) -> None:
    for path in ("feed.xml", "duong-day-nong/feed.xml", "en/hotlines/feed.xml"):
        for entry in parsed((built.folder / path).read_bytes()).entries:
            page, _, anchor = entry.link.removeprefix(built.address).partition("#")
            assert not anchor or anchor in built[page].ids


def test_full_text_is_the_whole_answer_and_says_whose_words_it_is_in(site: Site) -> None:
    sent = {entry.id: entry for data in rendered(site, only="questions").items() if data[0].endswith("xml")
            for entry in parsed(data[1]).entries}  # fmt: skip
    for key, question in site.questions.items():
        text = plain(sent[f"tag:cchc.example.vn,2026:question/{key}"].content[0].value).split()
        whole = plain(question["answer_html"]["vi"] or "").split()
        assert text[: len(whole)] == whole
        assert text[len(whole) :][:8] == ["Ban", "biên", "tập", "tổng", "hợp", "từ", "kế", "hoạch."]


def test_english_feed_is_in_english(site: Site) -> None:
    vietnamese = {question["question"]["vi"] for question in site.questions.values()}
    for entry in parsed(everything(site, "en")).entries:
        assert entry.title not in vietnamese
        assert " the " in f" {entry.content[0].value.lower()} "


def test_id_stays_when_title_and_address_change(site: Site) -> None:
    key, plan = next(iter(site.plans.items()))
    renamed = cast("Plan", {**plan, "title": {"vi": "Tên mới", "en": "New name"}})
    question_key, question = next(iter(site.questions.items()))
    reworded = cast("Question", {**question, "question": {"vi": "Hỏi khác?", "en": "Other question?"}})
    changed = replace(site, plans={**site.plans, key: renamed}, questions={**site.questions, question_key: reworded})
    before, after = parsed(everything(site)).entries, parsed(everything(changed)).entries
    assert [entry.id for entry in before] == [entry.id for entry in after]
    assert [entry.title for entry in before] != [entry.title for entry in after]
    elsewhere = at(setting_of(site), "https://portal.example.org/cchc/")
    [feed] = [feed for feed in feeds(site, "vi") if feed.kind == "home" and not feed.number]
    moved = dict(render_feeds([feed], elsewhere))["feed.xml"]
    assert ids(moved) == [entry.id for entry in before]
    assert b"cchc.example.vn/" not in moved


def test_id_is_a_tag_uri(site: Site) -> None:
    assert tag_uri(setting_of(site), "plan", "mong-cai-2024") == "tag:cchc.example.vn,2026:plan/mong-cai-2024"


def test_revision_says_what_changed_where(site: Site) -> None:
    what = {"vi": "Hạn của nhiệm vụ dời từ Quý II sang Quý III", "en": "Due in quarter III"}
    plan = cast(
        "Plan", {**site.plans["mong-cai-2024"], "revisions": [{"on": "2026-11-22", "what": what, "tasks": [2]}]}
    )
    revised = replace(site, plans={**site.plans, "mong-cai-2024": plan})
    data = everything(told(revised))
    first = parsed(data).entries[0]
    assert first.id == "tag:cchc.example.vn,2026:revision/plan/mong-cai-2024/2026-11-22"
    assert (first.title, first.summary) == (f"Kế hoạch sửa đổi: {plan['title']['vi']}", what["vi"])
    assert first.link == "https://cchc.example.vn/ke-hoach/mong-cai-2024/#revision-2026-11-22"
    text = texts(data)[0]
    assert what["vi"] in text
    assert 'href="https://cchc.example.vn/ke-hoach/mong-cai-2024/#task-2"' in text


def test_days_of_publication_and_of_change_in_every_format(site: Site) -> None:
    changed = with_news(site, "moi", published="2026-11-22", revised="2026-11-25")
    rss, atom = (parsed(everything(changed, ending=ending)).entries[0] for ending in ("xml", "atom"))
    [first, second, *_] = json.loads(everything(changed, ending="json"))["items"]
    assert rss.published == "Sun, 22 Nov 2026 08:00:00 +0700"
    assert atom.published == first["date_published"] == "2026-11-22T08:00:00+07:00"
    assert rss.updated == first["date_modified"] == "2026-11-25T08:00:00+07:00"
    assert atom.updated.startswith("2026-11-25T08:00:00.")
    assert "date_modified" not in second


def test_moments_of_change_are_told_apart_by_a_part_of_a_second(site: Site) -> None:
    makes = Entries(setting_of(site), "vi")
    one, other = map(makes.of, (item(1), item(2, published="2026-01-02", updated="2026-01-02")))
    assert one.updated == other.updated == moment("2026-01-02")
    assert told_apart(one) != told_apart(other)
    assert told_apart(one).replace(microsecond=0) == one.updated
    assert told_apart(one) == told_apart(one._replace(title="Tên khác"))


def test_archives_name_each_other(site: Site) -> None:
    made = [item(number) for number in range(120)]
    parts = [
        Feed("news", "", "vi", {"vi": "Tin tức"}, tuple(made[:50]), 1, newer=2),
        Feed("news", "", "vi", {"vi": "Tin tức"}, tuple(made[50:100]), 2, older=1),
        Feed("news", "", "vi", {"vi": "Tin tức"}, tuple(made[70:]), older=2),
    ]
    wanted = [
        {"current": "feed", "next-archive": "feed-2"},
        {"current": "feed", "prev-archive": "feed-1"},
        {"prev-archive": "feed-2"},
    ]
    for feed, links in zip(parts, wanted, strict=True):
        for ending in ("xml", "atom"):
            tree = etree.fromstring(document(site, feed, ending))
            found = {link.get("rel"): link.get("href") for link in tree.iter(f"{ATOM}link")}
            assert {name: url for name, url in found.items() if name not in {"self", "alternate", "license", None}} == {
                name: f"https://cchc.example.vn/tin-tuc/{file}.{ending}" for name, file in links.items()
            }
            assert (found["self"] or "").endswith(f"/feed-{feed.number}.{ending}" if feed.number else f"/feed.{ending}")
            marked = list(tree.iter("{http://purl.org/syndication/history/1.0}archive"))
            assert len(marked) == (feed.number > 0)
        older = json.loads(document(site, feed, "json")).get("next_url")
        assert older == (links.get("prev-archive") and f"https://cchc.example.vn/tin-tuc/{links['prev-archive']}.json")


def test_all_documents_of_a_feed_have_its_id_and_others_another(built: BuiltSite) -> None:
    def key(path: str) -> str:
        return str(etree.fromstring((built.folder / path).read_bytes()).findtext(f"{ATOM}id"))

    assert key("feed.atom") == key("feed-1.atom") == "tag:cchc.example.vn,2026:feed/vi"
    others = [path for path in built.files if path.endswith("/feed.atom")]
    assert len({key(path) for path in others}) == len(others)


def test_picture_is_named_in_every_format(site: Site) -> None:
    """Nothing has one yet."""
    picture = Picture("tin-tuc/moi/1200.png", "image/png", 4711)
    feed = Feed("news", "", "vi", {"vi": "Tin tức"}, (item(1, picture=picture), item(2)))
    url = "https://cchc.example.vn/tin-tuc/moi/1200.png"
    rss = etree.fromstring(document(site, feed, "xml"))
    assert [dict(found.attrib) for found in rss.iter("enclosure")] == [
        {"url": url, "length": "4711", "type": "image/png"}
    ]
    atom = parsed(document(site, feed, "atom")).entries[0]
    assert [(link.href, link.type, link.length) for link in atom.enclosures] == [(url, "image/png", "4711")]
    assert [found.get("image") for found in json.loads(document(site, feed, "json"))["items"]] == [url, None]
    assert all(found.picture is None for whole in feeds(site, "vi") for found in whole.items)


@pytest.mark.parametrize("ending", ENDINGS)
def test_empty_feed_is_a_feed(site: Site, ending: str) -> None:
    data = document(site, Feed("unit", "hai-phong", "vi", {"vi": "Hải Phòng"}, ()), ending)
    if ending == "json":
        assert json.loads(data)["items"] == []
    else:
        assert parsed(data).entries == []


HOSTILE = "Một < hai & “ba” ]]> 'bốn' &lt;b&gt; &amp;amp; {{7*7}}"


def test_words_come_out_as_they_went_in(site: Site) -> None:
    texts_of = {"vi": HOSTILE, "en": None}
    changed = with_news(site, "ky-tu", published="2026-11-22", revised=None, title=texts_of, summary=texts_of,
                        body_html={"vi": "<p>a &lt;b&gt; &amp; ]]&gt; c</p>", "en": None})  # fmt: skip
    rss, atom = (etree.fromstring(everything(changed, ending=ending)) for ending in ("xml", "atom"))
    first = json.loads(everything(changed, ending="json"))["items"][0]
    [found, entry] = [rss.find("channel/item"), atom.find(f"{ATOM}entry")]
    assert found is not None
    assert entry is not None
    assert found.findtext("title") == entry.findtext(f"{ATOM}title") == first["title"] == HOSTILE
    assert entry.findtext(f"{ATOM}summary") == first["summary"] == HOSTILE
    assert plain(found.findtext("description") or "") == HOSTILE, "the description of RSS is HTML"
    bodies = (texts(everything(changed))[0], entry.findtext(f"{ATOM}content"), first["content_html"])
    assert [plain(text or "") for text in bodies] == ["a <b> & ]]> c"] * 3


@pytest.mark.parametrize("lang", PATHS)
def test_same_items_same_bytes(site: Site, lang: str) -> None:
    assert rendered(site, lang) == rendered(site, lang)


def test_moment_is_eight_in_the_morning_in_vietnam() -> None:
    assert moment("2026-11-21") == datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
    assert ZONE.utcoffset(None) == timedelta(hours=7)


@pytest.mark.parametrize("ending", ["xml", "atom"])
def test_browser_is_told_of_the_stylesheet(built: BuiltSite, ending: str) -> None:
    lines = (built.folder / f"feed.{ending}").read_text(encoding="utf-8").splitlines()
    [style] = [path for path in built.files if path.startswith("assets/feed.")]
    assert lines[1] == f'<?xml-stylesheet type="text/css" href="/{style}"?>'
