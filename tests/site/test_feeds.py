"""Which feeds there are, what each carries, and how long ones are divided (RFC 5005, 4)."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.tools.feeds import feeds, told, with_news

from cchc.model.published import Hotline, Plan, Question
from cchc.site import Site
from cchc.site.feeds import (
    FEED_ITEMS,
    MARKS,
    FeedKey,
    Mark,
    archive,
    archives,
    build_feeds,
    current,
    in_a_day,
    in_order,
    streams,
)
from cchc.site.known import Known
from cchc.site.views.answers import first_words
from cchc.site.views.feed_items import FeedItem, feed_items, item_of
from cchc.site.views.feeds import SECTIONS, feed, feed_keys, feeds_of

LANGUAGES = ("vi", "en")


def names(items: Iterable[FeedItem | Mark]) -> list[str]:
    return [f"{found.kind}/{found.id}" for found in items]


def changed(site: Site, kind: str, key: str, **fields: Any) -> Site:  # noqa: ANN401 - fields of an entry
    entries = getattr(site, kind)
    fields_of: dict[str, Any] = {kind: {**entries, key: {**entries[key], **fields}}}
    return told(replace(site, **fields_of))


def marks(site: Site) -> list[Mark]:
    lists = ((make, getattr(site, section).values()) for section, make in MARKS.items())
    return in_order(mark for make, things in lists for thing in things for mark in make(thing))


def item(number: int, **changes: Any) -> Mark:  # noqa: ANN401 - fields of a mark
    """The mark of news item ``number``, published one a day from 1 January 2026."""
    day, key = f"2026-{1 + number // 28:02d}-{1 + number % 28:02d}", f"tin-{number:03d}"
    return Mark("news", key, "news", key, day, day, None, (), LANGUAGES)._replace(**changes)


def test_everything_that_can_be_an_item_is_one(site: Site) -> None:
    wanted = {f"plan/{key}" for key in site.plans} | {f"question/{key}" for key in site.questions}
    wanted |= {f"news/{key}" for key in site.news} | {f"hotline/{key}" for key in site.hotlines}
    assert set(names(feed_items(site))) == wanted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_feed_beside_each_page(site: Site, lang: str) -> None:
    found = {(kind, key) for kind, key, _ in feeds_of(site, lang)}
    assert found == {
        *((kind, "") for kind in SECTIONS),
        *(("topic", key) for key in site.topics),
        *(("unit", key) for key in site.units),
    }
    assert {(feed.kind, feed.id) for feed in feeds(site, lang)} == found


def test_thing_without_a_page_in_a_language_has_no_feed_in_it(site: Site) -> None:
    vietnamese = changed(site, "topics", "mot-cua", name={"vi": "Một cửa", "en": None})
    assert ("topic", "mot-cua") in {(kind, key) for kind, key, _ in feeds_of(vietnamese, "vi")}
    assert ("topic", "mot-cua") not in {(kind, key) for kind, key, _ in feeds_of(vietnamese, "en")}


def test_each_item_stands_where_it_belongs(site: Site) -> None:
    found = streams(marks(site), "vi")
    assert names(found["home", ""]) == names(feed_items(site))
    for section in SECTIONS[1:]:
        assert {entry.section for entry in found[section, ""]} == {section}
    for key in site.topics:
        listed = set(names(found.get(("topic", key), [])))
        assert {name[5:] for name in listed if name.startswith("plan/")} == set(site.indexes.plans_of("topic", key))
        assert {name[9:] for name in listed if name.startswith("question/")} == set(
            site.indexes.topic_questions.get(key, [])
        )
    for key in site.units:
        listed = set(names(found.get(("unit", key), [])))
        indexes = site.indexes
        assert {name.split("/")[1] for name in listed} == {
            *indexes.unit_plans.get(key, []), *indexes.unit_questions.get(key, []), *indexes.unit_news.get(key, []),
            *indexes.unit_hotlines.get(key, []),
        }  # fmt: skip


def test_plan_in_the_feed_of_a_topic_tells_of_that_topic(site: Site) -> None:
    whole = {entry.id: entry for entry in feed_items(site) if entry.kind == "plan"}
    document = feed(site, FeedKey("topic", "mot-cua", "vi"))
    [found] = [entry for entry in document.items if entry.id == "long-khanh-2024"]
    tasks = found.data["tasks"]
    assert 0 < len(tasks) < len(whole["long-khanh-2024"].data["tasks"]) == 77
    assert all("mot-cua" in task["topics"] for task in tasks)
    assert (found.kind, found.id, found.title) == ("plan", "long-khanh-2024", whole["long-khanh-2024"].title)


@pytest.mark.parametrize("key", ["mong-cai-2024", "cua-lo-2024"])
def test_revision_is_an_item_of_its_own(site: Site, key: str) -> None:
    what = {"vi": "Hạn dời từ Quý II sang Quý III", "en": "Due in quarter III"}
    tasks = [1] if site.plans[key]["tasks"] else []
    revised = changed(
        site, "plans", key, revised="2026-12-01", revisions=[{"on": "2026-12-01", "what": what, "tasks": tasks}]
    )
    [found] = [entry for entry in feed_items(revised) if entry.kind == "revision"]
    assert (found.id, found.published, found.summary) == (f"plan/{key}/2026-12-01", "2026-12-01", what)
    assert found.page == ("plan", key, "revision-2026-12-01")
    assert str(site.plans[key]["title"]["vi"]) in str(found.title["vi"])
    assert found.author == site.units[site.plans[key]["unit"]]["name"]
    topics = site.plans[key]["tasks"][0]["topics"] if tasks else []
    plan = next(entry for entry in feed_items(site) if entry.id == key)
    assert list(found.topics) == (topics or list(plan.topics)), "those of the tasks, else of the plan"
    stream = streams(marks(revised), "vi")
    assert f"revision/plan/{key}/2026-12-01" in names(stream["plans", ""])
    assert f"revision/plan/{key}/2026-12-01" in names(stream["unit", site.plans[key]["unit"]])


@pytest.mark.parametrize(
    ("kind", "section", "name"),
    [("plans", "plans", "plan"), ("questions", "questions", "question"), ("news", "news", "news")],
)
def test_correction_is_an_item_of_its_own_by_the_editors(site: Site, kind: str, section: str, name: str) -> None:
    key = next(iter(getattr(site, kind)))
    what = {"vi": "Chép sai số", "en": "Number copied wrongly"}
    corrected = changed(site, kind, key, corrections=[{"on": "2026-12-01", "what": what}])
    [found] = [entry for entry in feed_items(corrected) if entry.kind == "correction"]
    assert (found.id, found.section, found.author) == (f"{name}/{key}/2026-12-01", section, None)
    assert found.page[1:] == (key, "correction-2026-12-01")


def test_hotline_that_changes_is_told_again(site: Site) -> None:
    key = next(iter(site.hotlines))
    again = changed(site, "hotlines", key, changed="2026-12-01")
    found = [entry for entry in feed_items(again) if entry.data.get("hotline", {}).get("id") == key]
    assert [(entry.id, entry.published) for entry in found] == [
        (key, "2026-11-21"),
        (f"{key}/2026-12-01", "2026-12-01"),
    ]
    assert found[0].title != found[1].title


def test_text_that_is_not_translated_stands_in_the_vietnamese_feeds_only(site: Site) -> None:
    what = {"vi": "Chỉ tiếng Việt", "en": None}
    only = with_news(site, "chi-tieng-viet", title={"vi": "Chỉ tiếng Việt", "en": None})
    only = changed(only, "plans", "mong-cai-2024", corrections=[{"on": "2026-11-21", "what": what}])
    for lang, there in (("vi", True), ("en", False)):
        listed = {name for feed in feeds(only, lang) for name in names(feed.items)}
        assert ("news/chi-tieng-viet" in listed) is there
        assert ("correction/plan/mong-cai-2024/2026-11-21" in listed) is there


def test_document_can_be_sent_to_another_process(site: Site) -> None:
    for found in feeds(site, "vi"):
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


# ---- documents of a feed ----------------------------------------------------------------------


def all_archives(items: list[Mark]) -> list[tuple[Mark, ...]]:
    return [archive(items, number) for number in range(1, archives(items) + 1)]


@pytest.mark.parametrize(("count", "full"), [(0, 0), (1, 0), (50, 0), (51, 1), (100, 1), (101, 2), (151, 3)])
def test_every_item_is_in_some_document_and_none_has_more_than_fifty(count: int, full: int) -> None:
    items = [item(number) for number in range(count)]
    found = all_archives(items)
    assert len(found) == archives(items) == full
    assert all(len(entries) == FEED_ITEMS for entries in found)
    subscribed = current(items)
    assert len(subscribed) == min(count, FEED_ITEMS)
    assert {*names(subscribed), *(name for entries in found for name in names(entries))} == set(names(items))


def test_newest_come_first_everywhere() -> None:
    items = [item(number) for number in range(120)]
    for document in (current(items), *all_archives(items)):
        days = [entry.published for entry in document]
        assert days == sorted(days, reverse=True)
    assert current(items)[0].id == "tin-119"
    assert all_archives(items)[0][-1].id == "tin-000"


@pytest.mark.parametrize("count", [51, 75, 100])
def test_full_archive_keeps_its_items_for_ever(count: int) -> None:
    """Whatever comes later, and whatever is revised."""
    first = all_archives([item(number) for number in range(count)])[0]
    more = [item(number) for number in range(count + 60)]
    more[3] = more[3]._replace(updated="2026-12-31")
    assert names(all_archives(more)[0]) == names(first)


def test_what_was_revised_comes_up_again_and_pushes_nothing_out() -> None:
    items = [item(number) for number in range(90)]
    items[3] = items[3]._replace(updated="2026-12-31")
    found = names(current(items))
    assert found[0] == "news/tin-003"
    assert set(names(items[50:])) < set(found), "what no archive has is always there"
    assert len(found) == len(set(found)) == FEED_ITEMS


@given(days=st.lists(st.tuples(st.integers(0, 27), st.integers(0, 3)), max_size=130))
def test_those_to_subscribe_to_are_the_newest_of_all(days: list[tuple[int, int]]) -> None:
    """Compared with sorting everything, with many items on a day and many that are revised on one day."""
    items = in_order(
        item(number, published=f"2026-01-{1 + day:02d}", updated=f"2026-0{1 + more}-{1 + day:02d}")
        for number, (day, more) in enumerate(days)
    )
    archived = archives(items) * FEED_ITEMS
    wanted = sorted(items[:archived], key=in_a_day)
    wanted.sort(key=lambda entry: (entry.updated, entry.published), reverse=True)
    kept = [*items[archived:], *wanted[: FEED_ITEMS - len(items) + archived]]
    assert set(names(current(items))) == set(names(kept))


def test_keys_name_every_document(site: Site) -> None:
    keys = list(feed_keys(site))
    assert len(keys) == len(set(keys)) > len(site.indexes.feeds) > 50
    assert site.indexes.feeds.keys() <= set(keys)
    home = [feed(site, FeedKey("home", "", "vi", number)) for number in (0, 1)]
    assert [(one.number, one.older, one.newer) for one in home] == [(0, 1, 0), (1, 0, 0)], "there is an archive"
    by_time = [min((entry.published for entry in feed(site, key).items), default="") for key in keys
               if key.lang == "vi" and key.kind != "unit"]  # fmt: skip
    assert by_time == sorted(by_time), "what has items in common is made in one go"


def test_archives_lead_to_each_other() -> None:
    pattern: dict[str, Any] = {
        "published": "2026-01-01", "revised": None, "unit": None, "topics": [], "corrections": [],
        "title": {"vi": "Tin"}, "summary": {"vi": "Tin"},
    }  # fmt: skip
    news = {f"tin-{number}": {**pattern, "id": f"tin-{number}"} for number in range(3 * FEED_ITEMS)}
    found = build_feeds({"plans": {}, "questions": {}, "hotlines": {}, "news": news})
    assert found.keys() == {FeedKey(kind, "", "vi", number) for kind in ("home", "news") for number in range(3)}
    assert [found[FeedKey("home", "", "vi", number)][1:] for number in range(3)] == [(2, 0), (0, 2), (1, 0)]


def test_an_item_can_be_told_where_it_has_words(site: Site) -> None:
    nothing = {"vi": None, "en": None}
    question, plan = next(iter(site.questions)), next(iter(site.plans))
    some = changed(site, "questions", question, answer_html={"vi": "<p><b>Có</b></p>", "en": "<p> <img></p><p>x</p>"})
    some = changed(some, "plans", plan, corrections=[{"on": "2026-12-01", "what": nothing}])
    for mark in marks(some):
        found = item_of(some, mark)
        summary = first_words(found.data["html"]) if found.summary is None else found.summary
        assert {lang for lang in LANGUAGES if found.title.get(lang) and summary.get(lang)} == set(mark.langs)
    langs = {f"{mark.kind}/{mark.id}": mark.langs for mark in marks(some)}
    assert langs[f"question/{question}"] == ("vi",), "a summary is made of words, and there is none in the picture"
    assert langs[f"correction/plan/{plan}/2026-12-01"] == ()


def test_other_words_leave_the_documents_as_they_are(site: Site) -> None:
    def with_question(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of a question
        key, *_ = site.questions
        lists: dict[str, Any] = {section: getattr(site, section) for section in MARKS}
        return {**lists, "questions": {**site.questions, key: {**site.questions[key], **changes}}}

    before = Known()
    one = build_feeds(with_question(), before)
    assert build_feeds(with_question(question={"vi": "Khác?", "en": "Other?"}), Known(before)) is one
    assert build_feeds(with_question(revised="2026-12-01"), Known(before)) != one


def test_order_in_a_day_does_not_depend_on_the_order_of_files(site: Site) -> None:
    turned = replace(
        site, plans=dict(reversed(list(site.plans.items()))), questions=dict(reversed(list(site.questions.items())))
    )
    assert names(feed_items(turned)) == names(feed_items(site))
    one, other = (feeds(told(found), "vi") for found in (site, turned))
    assert [names(found.items) for found in one] == [names(found.items) for found in other]


def test_revised_question_is_told_with_both_days(site: Site) -> None:
    key = next(iter(site.questions))
    revised = changed(site, "questions", key, revised="2026-12-03")
    first = next(feed for feed in feeds(revised, "vi") if feed.kind == "home").items[0]
    assert (first.id, first.published, first.updated) == (key, "2026-11-21", "2026-12-03")


def test_shapes_are_those_of_the_site(site: Site) -> None:
    """The helper above changes fields that there are."""
    assert {"corrections", "revisions", "revised"} <= Plan.__annotations__.keys()
    assert {"corrections", "revised"} <= Question.__annotations__.keys()
    assert "changed" in Hotline.__annotations__
