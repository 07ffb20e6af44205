from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import feedparser
import pytest
from lxml import etree, html

from cchc.model.published import NewsItem, Plan, Question
from cchc.render.feeds import ZONE, moment, render_feed, tag_uri
from cchc.site import Site
from cchc.site.views.machine import FEED_ITEMS, feed
from tests.tools.portal import BuiltSite
from tests.tools.rendering import at, setting_of

PATHS = {"vi": "feed.xml", "en": "en/feed.xml"}


def parsed(data: bytes) -> Any:  # noqa: ANN401 - feedparser is untyped
    found = feedparser.parse(data)
    assert found.bozo == 0, found.get("bozo_exception")
    assert found.version == "rss20"
    return found


def render(site: Site, lang: str = "vi") -> bytes:
    return render_feed(feed(site, lang), setting_of(site)).data


def plain(text: str) -> str:
    """Give the text of a piece of HTML."""
    return str(html.fragment_fromstring(text, create_parent="div").text_content())


def ids(data: bytes) -> list[str]:
    return [str(entry.id) for entry in parsed(data).entries]


def with_news(site: Site, key: str, **changes: Any) -> Site:  # noqa: ANN401 - fields of a news item
    """The site with one news item changed or, under a new id, added."""
    pattern = site.news.get(key) or next(iter(site.news.values()))
    changed = cast("NewsItem", {**pattern, "id": key, **changes})
    return replace(site, news={**site.news, key: changed})


@pytest.mark.parametrize("lang", PATHS)
def test_published_feed_is_well_formed_and_says_what_it_is(built: BuiltSite, lang: str) -> None:
    found = parsed((built.folder / PATHS[lang]).read_bytes())
    home = built.address if lang == "vi" else f"{built.address}en/"
    assert found.feed.link == home
    assert found.feed.language == lang
    assert found.feed.title
    assert found.feed.subtitle
    [own] = [link for link in found.feed.links if link.rel == "self"]
    assert (own.href, own.type) == (built.address + PATHS[lang], "application/rss+xml")
    assert "feedgen" not in (built.folder / PATHS[lang]).read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("lang", PATHS)
def test_everything_that_can_be_an_item_is_one(site: Site, lang: str) -> None:
    listed = set(ids(render(site, lang)))
    wanted = {
        *(f"plan/{key}" for key, plan in site.plans.items() if plan["title"].get(lang)),
        *(f"question/{key}" for key, question in site.questions.items() if question["question"].get(lang)),
        *(f"news/{key}" for key, item in site.news.items() if item["title"].get(lang)),
    }
    full = {f"tag:cchc.example.vn,2026:{name}" for name in wanted}
    assert listed <= full
    assert len(listed) == min(len(full), FEED_ITEMS)


@pytest.mark.parametrize("lang", PATHS)
def test_item_has_all_that_a_newsroom_needs(built: BuiltSite, lang: str) -> None:
    found = parsed((built.folder / PATHS[lang]).read_bytes())
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    for entry in found.entries:
        assert entry.id.startswith("tag:cchc.example.vn,2026:")
        assert entry.guidislink is False
        assert entry.title
        assert entry.summary
        assert entry.published_parsed
        page = entry.link.removeprefix(built.address)
        assert built[page].lang == lang, "the link leads to a page of the feed's language"
        assert ":question/" not in entry.id or entry.tags


@pytest.mark.parametrize("lang", PATHS)
def test_full_text_with_absolute_links(built: BuiltSite, lang: str) -> None:
    count = 0
    channel = etree.fromstring((built.folder / PATHS[lang]).read_bytes())
    texts = [element.text or "" for element in channel.iter("{http://purl.org/rss/1.0/modules/content/}encoded")]
    assert len(texts) == len(list(channel.iter("item")))
    for text in texts:  # not through feedparser, which takes out tel: links
        tree = html.fragment_fromstring(text, create_parent="div")
        assert len(tree.text_content().strip()) > 60
        for href in (str(value) for value in tree.xpath("//@href")):
            count += 1
            assert href.startswith(("https://", "http://", "tel:", "mailto:")), href
            if href.startswith(built.address):
                assert built[href.removeprefix(built.address).partition("#")[0]].text
    assert count > 10


def test_full_text_is_the_whole_answer(site: Site) -> None:
    entries = {entry.id: entry for entry in parsed(render(site)).entries}
    for key, question in site.questions.items():
        entry = entries.get(f"tag:cchc.example.vn,2026:question/{key}")
        if entry:
            whole = plain(question["answer_html"]["vi"] or "")
            sent = plain(entry.content[0].value)
            assert sent.split() == whole.split()


def test_english_feed_is_in_english(site: Site) -> None:
    titles = {question["question"]["en"] for question in site.questions.values()}
    titles |= {plan["title"]["en"] for plan in site.plans.values()} | {
        item["title"]["en"] for item in site.news.values()
    }
    vietnamese = {question["question"]["vi"] for question in site.questions.values()}
    for entry in parsed(render(site, "en")).entries:
        assert entry.title in titles
        assert entry.title not in vietnamese
        assert " the " in f" {entry.content[0].value.lower()} "


def test_untranslated_item_stands_in_the_vietnamese_feed_only(site: Site) -> None:
    changed = with_news(site, "chi-tieng-viet", title={"vi": "Chỉ tiếng Việt", "en": None})
    name = "tag:cchc.example.vn,2026:news/chi-tieng-viet"
    assert name in ids(render(changed))
    assert name not in ids(render(changed, "en"))


def test_id_stays_when_title_and_address_change(site: Site) -> None:
    key, plan = next(iter(site.plans.items()))
    renamed = cast("Plan", {**plan, "title": {"vi": "Tên mới", "en": "New name"}})
    question_key, question = next(iter(site.questions.items()))
    reworded = cast("Question", {**question, "question": {"vi": "Hỏi khác?", "en": "Other question?"}})
    changed = replace(
        site,
        plans={**site.plans, key: renamed},
        questions={**site.questions, question_key: reworded},
    )
    before, after = parsed(render(site)).entries, parsed(render(changed)).entries
    assert [entry.id for entry in before] == [entry.id for entry in after]
    assert [entry.title for entry in before] != [entry.title for entry in after]
    moved = render_feed(feed(site, "vi"), at(setting_of(site), "https://portal.example.org/cchc/"))
    assert ids(moved.data) == [entry.id for entry in before]


def test_id_is_a_tag_uri(site: Site) -> None:
    assert tag_uri(setting_of(site), "plan", "mong-cai-2024") == "tag:cchc.example.vn,2026:plan/mong-cai-2024"


def test_newest_first_and_what_was_revised_comes_up_again(site: Site) -> None:
    later = replace(site, today=date(2026, 12, 31))
    later = with_news(later, "moi-nhat", published="2026-12-02", revised=None)
    later = with_news(later, "moi-hon", published="2026-12-01", revised=None)
    key = next(iter(site.questions))
    revised = cast("Question", {**site.questions[key], "revised": "2026-12-03"})
    later = replace(later, questions={**later.questions, key: revised})
    assert [name.split(":", 2)[2] for name in ids(render(later))[:3]] == [
        f"question/{key}",
        "news/moi-nhat",
        "news/moi-hon",
    ]


@pytest.mark.parametrize("lang", PATHS)
def test_order_is_by_day(site: Site, lang: str) -> None:
    days = [entry.published_parsed for entry in parsed(render(site, lang)).entries]
    assert days == sorted(days, reverse=True)


def test_nothing_is_dated_after_today(site: Site) -> None:
    announced = with_news(site, "ngay-mai", published="2026-11-22", revised=None)
    name = "tag:cchc.example.vn,2026:news/ngay-mai"
    assert name not in ids(render(announced))
    assert name in ids(render(replace(announced, today=date(2026, 11, 22))))
    assert not ids(render(replace(site, today=date(2026, 11, 20))))


def test_revision_after_today_is_not_told_before_it(site: Site) -> None:
    key = next(iter(site.news))
    announced = with_news(site, key, revised="2027-01-01")
    built_at = datetime.strptime(parsed(render(announced)).feed.updated, "%a, %d %b %Y %H:%M:%S %z")
    assert built_at.date() <= date(2026, 11, 21)


def test_no_more_items_than_readers_can_take(site: Site) -> None:
    more: Mapping[str, Any] = {f"tin-{n}": {**next(iter(site.news.values())), "id": f"tin-{n}"} for n in range(60)}
    found = parsed(render(replace(site, news=more)))
    assert len(found.entries) == FEED_ITEMS


def test_empty_feed_is_a_feed(site: Site) -> None:
    data = render(replace(site, today=date(2020, 1, 1)))
    assert parsed(data).entries == []


def test_characters_that_xml_needs_escaped(site: Site) -> None:
    title = {"vi": "Một < hai & “ba” ]]> 'bốn'", "en": None}
    body = {"vi": "<p>a &lt;b&gt; &amp; ]]&gt; c</p>", "en": None}
    changed = with_news(site, "ky-tu", title=title, body_html=body)
    data = render(changed)
    etree.fromstring(data)
    [entry] = [entry for entry in parsed(data).entries if entry.id.endswith("ky-tu")]
    assert plain(entry.title) == title["vi"]
    assert plain(entry.content[0].value) == "a <b> & ]]> c"


@pytest.mark.parametrize("lang", PATHS)
def test_same_items_same_bytes(site: Site, lang: str) -> None:
    assert render(site, lang) == render(site, lang)


def test_moment_is_eight_in_the_morning_in_vietnam() -> None:
    assert moment("2026-11-21") == datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
    assert ZONE.utcoffset(None) == timedelta(hours=7)
