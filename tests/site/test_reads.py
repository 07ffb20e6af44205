"""What views read is noted, and what a change touches is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import cast

import pytest

from cchc.model.published import Question
from cchc.output.parts import KINDS, gather, parts
from cchc.site import Site
from cchc.site.by_name import Listed
from cchc.site.ended import LISTS
from cchc.site.feeds import FeedKey
from cchc.site.indexes import Indexes, build_indexes
from cchc.site.reads import (
    ALL,
    COMMON,
    COUNT,
    ORDER,
    TABLES,
    Read,
    Reads,
    _Watched,
    differences,
    mark,
    touched,
    watched,
)
from cchc.site.routes import Route
from cchc.site.views import view
from cchc.site.views.feeds import feed, feed_keys

KEY = "ai-giup-toi-nop-ho-so-truc-tuyen-o-cua-lo"


def reads_of(site: Site, route: Route) -> frozenset[Read]:
    reads = Reads()
    view(watched(site, reads), route)
    return reads.seen()


def test_every_way_of_looking_is_noted() -> None:
    reads = Reads()
    table = _Watched({"a": 1, "b": 2}, reads.noted["plans"])
    assert (table["a"], table.get("x"), "b" in table) == (1, None, True)
    assert reads.seen() == {Read("plans", "a"), Read("plans", "x"), Read("plans", "b")}
    assert list(iter(table)) == ["a", "b"]
    assert reads.seen() == {Read("plans", ORDER)}
    assert len(table) == 2
    assert reads.seen() == {Read("plans", COUNT)}
    assert (list(table.values()), list(table.items())) == ([1, 2], [("a", 1), ("b", 2)])
    assert reads.seen() == {Read("plans", ALL)}
    with pytest.raises(KeyError):
        table["x"]
    assert reads.seen() == {Read("plans", "x")}


def test_notes_are_kept_as_numbers_that_do_not_depend_on_the_process() -> None:
    reads = Reads()
    table = _Watched({"a": 1, (2026, 1): 2}, reads.noted["plans"])
    assert (table["a"], table[2026, 1]) == (1, 2)
    taken = reads.taken()
    assert set(memoryview(taken).cast("I")) == {mark(Read("plans", "a")), mark(Read("plans", (2026, 1)))}
    assert mark(Read("plans", "a")) == 0xFDAACD21
    assert touched(taken, {mark(Read("plans", "a")), mark(Read("plans", "b"))})
    assert not touched(taken, {mark(Read("plans", "b")), mark(Read("units", "a"))})
    assert reads.taken() == b""


def test_looking_for_what_is_missing_fills_no_table() -> None:
    indexes, reads = Indexes(), Reads()
    assert _Watched(indexes.topic_questions, reads.noted["plans"])["none"] == []
    assert not indexes.topic_questions


def test_every_table_of_the_site_is_watched_or_common_or_hidden(site: Site) -> None:
    found = watched(site, Reads())
    for field in fields(Site):
        value = getattr(found, field.name)
        own = field.name in TABLES or field.name in COMMON
        assert own or field.name in {"indexes", "ended", "redirects", "ledger", "silent"} or not value, field.name
    tables = [getattr(found.indexes, field.name) for field in fields(Indexes) if field.name != "calendar"]
    assert found.ended.keys() == set(LISTS)
    assert all(isinstance(table, _Watched) for table in (*tables, *found.ended.values()))


def test_a_page_reads_what_it_shows(site: Site) -> None:
    found = reads_of(site, Route("question", KEY, 1, "vi"))
    question = site.questions[KEY]
    assert {
        Read("questions", KEY), Read("units", question["unit"]), Read("topics", question["topic"]),
        Read("plans", question["basis"][0]["plan"]), Read("indexes.topic_questions", question["topic"]),
    } <= found  # fmt: skip
    assert Read("questions", ALL) not in found


def test_a_document_of_a_feed_reads_what_it_carries_and_no_more(site: Site) -> None:
    reads = Reads()
    seen = watched(site, reads)
    carries = {key: {mark.thing for mark in found.marks} for key, found in site.indexes.feeds.items()}
    assert 4 <= sum(KEY in things for things in carries.values()) < len(carries) / 4
    for key in feed_keys(site):
        feed(seen, key)
        found = reads.seen()
        assert (Read("questions", KEY) in found) is (KEY in carries.get(key, ())), key
        assert Read("indexes.feeds", key) in found
        assert not {read.key for read in found} & {ORDER, COUNT, ALL}, key


def _tables_in(value: object) -> Iterator[object]:
    if isinstance(value, _Watched):
        yield value
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _tables_in(entry)
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from _tables_in(entry)


def test_no_view_holds_a_table_and_every_part_reads_something(site: Site) -> None:
    reads = Reads()
    site = watched(site, reads)
    for part in parts(site):
        reads.taken()
        assert not list(_tables_in(gather(part, site))), part
        assert reads.taken() or part.kind == "pages", part
    assert {part.kind for part in parts(site)} == KINDS.keys()


def changed(site: Site, question: Question) -> Site:
    questions = {**site.questions, question["id"]: question}
    indexes = build_indexes(site.plans, questions, site.news, site.units, site.agencies, site.hotlines)
    return replace(site, questions=questions, indexes=indexes)


def test_the_same_site_differs_in_nothing(site: Site) -> None:
    assert differences(site, site) == set()
    assert differences(site, changed(site, site.questions[KEY])) == set()


def test_what_differs_is_found_by_table_and_id(site: Site) -> None:
    retitled = cast("Question", {**site.questions[KEY], "question": {"vi": "Khác?", "en": "Other?"}})
    order = {Read("indexes.by_name", key) for key in (Listed("questions", "vi"), Listed("questions", "en"), ALL)}
    found = {Read("questions", KEY), Read("questions", ALL)} | order
    assert differences(site, changed(site, retitled)) == found


def test_feeds_differ_when_something_can_no_longer_be_told(site: Site) -> None:
    untranslated = cast("Question", {**site.questions[KEY], "question": {"vi": "Khác?", "en": None}})
    found = {read.key for read in differences(site, changed(site, untranslated)) if read.table == "indexes.feeds"}
    assert FeedKey("questions", "", "en") in found


def test_what_comes_and_goes_is_found_with_order_and_count(site: Site) -> None:
    more = changed(site, cast("Question", {**site.questions[KEY], "id": "moi"}))
    for found in (differences(site, more), differences(more, site)):
        assert {Read("questions", key) for key in ("moi", ORDER, COUNT, ALL)} <= found
        assert Read("questions", KEY) not in found
        topic = site.questions[KEY]["topic"]
        assert Read("indexes.topic_questions", topic) in found
        assert not [read for read in found if read.table == "indexes.topic_tasks"]


def test_another_order_alone_is_found(site: Site) -> None:
    turned = replace(site, questions=dict(reversed(list(site.questions.items()))))
    assert differences(site, turned) == {Read("questions", ORDER), Read("questions", ALL)}
