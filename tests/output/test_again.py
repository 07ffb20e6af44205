"""A search index that is made again has the bytes of one that is made from nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cchc.output.again import Turn, search_again
from cchc.render.search import Known, make_search
from cchc.render.setting import Setting
from cchc.site import Site
from cchc.site.reads import Marks, Read, Reads, differences, mark, watched
from cchc.site.views.search import search_index
from tests.tools.rendering import setting_of

KEY = "ai-giup-toi-nop-ho-so-truc-tuyen-o-cua-lo"
PLAN = "mong-cai-2024"


@pytest.fixture(scope="module")
def setting(site: Site) -> Setting:
    """The setting of the real site."""
    return setting_of(site)


class _First:
    """The index of a language as it was made first, and what was read for it."""

    def __init__(self, site: Site, setting: Setting, lang: str) -> None:
        reads = Reads()
        made = make_search(search_index(watched(site, reads), lang), setting)
        self.site, self.setting, self.lang, self.reads = site, setting, lang, reads.taken()
        self.known: Known = made.known
        self.files = {artifact.path: artifact.data for artifact in made.anew}

    def again(self, after: Site) -> tuple[dict[str, bytes], int, Marks] | None:
        """All files after a change, how many of them were made anew, and what was read for them."""
        reads = Reads()
        turn = Turn(self.site, watched(after, reads), differences(self.site, after), self.reads)
        found = search_again(self.known, turn, self.lang, self.setting)
        if found is None:
            return None
        anew = {artifact.path: artifact.data for artifact in found.anew}
        return {**{path: self.files[path] for path in found.same}, **anew}, len(anew), reads.taken()


@pytest.fixture(scope="module", params=["vi", "en"])
def first(request: pytest.FixtureRequest, site: Site, setting: Setting) -> _First:
    """The index of each language."""
    return _First(site, setting, request.param)


def edited(table: str, key: str, **fields: object) -> Callable[[Site], Site]:
    """Change some fields of an entry."""

    def change(site: Site) -> Site:
        entries = getattr(site, table)
        changed: dict[str, Any] = {table: {**entries, key: {**entries[key], **fields}}}
        return replace(site, **changed)

    return change


def without(table: str, key: str) -> Callable[[Site], Site]:
    """Take an entry away."""

    def change(site: Site) -> Site:
        changed: dict[str, Any] = {table: {name: one for name, one in getattr(site, table).items() if name != key}}
        return replace(site, **changed)

    return change


TEXT = {"vi": "Một câu mới", "en": "A new sentence"}
FEW = [
    edited("questions", KEY, answer_html={"vi": "<p>Một câu mới</p>", "en": "<p>A new one</p>"}),
    edited("questions", KEY, topic="the-che"),
    edited("plans", PLAN, title=TEXT, summary=TEXT),
    edited("questions", KEY, approved=None),
]
ALL = [
    edited("topics", "the-che", name=TEXT),
    edited("units", "mong-cai", short=TEXT),
    edited("questions", KEY, unit="mong-cai"),
    edited("plans", PLAN, tasks=[]),
    without("questions", KEY),
    without("hotlines", "dong-nai-1022"),
]


@pytest.mark.parametrize("change", FEW)
def test_edit_of_an_entry_is_followed(first: _First, change: Callable[[Site], Site]) -> None:
    after = change(first.site)
    found = first.again(after)
    assert found is not None
    files, anew, _ = found
    wanted = {
        artifact.path: artifact.data for artifact in make_search(search_index(after, first.lang), first.setting).anew
    }
    assert files == wanted
    assert anew < len(files)


@pytest.mark.parametrize("change", ALL)
def test_what_touches_other_entries_is_not_followed(first: _First, change: Callable[[Site], Site]) -> None:
    assert first.again(change(first.site)) is None


def test_what_an_edited_entry_reads_is_noted(first: _First) -> None:
    [topic] = {question["topic"] for question in first.site.questions.values() if question["id"] == KEY}
    found = first.again(edited("questions", KEY, answer_html=TEXT)(first.site))
    assert found is not None
    assert {mark(Read("questions", KEY)), mark(Read("topics", topic))} <= set(memoryview(found[2]).cast("I"))


def test_what_is_not_shown_changes_no_file(first: _First) -> None:
    found = first.again(edited("questions", KEY, approved={"by": "x", "on": "2026-11-21"})(first.site))
    assert found is not None
    assert found[1] == 0
