"""What is made again has the bytes of what is made from nothing: search indexes and data sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cchc.model.schemas import ROWS
from cchc.output.again import Turn, data_again, search_again
from cchc.render.data import render_data
from cchc.render.search import Known, make_search
from cchc.render.setting import Setting
from cchc.site import Site
from cchc.site.reads import Marks, Read, Reads, differences, mark, watched
from cchc.site.views.data import data_rows
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


@pytest.mark.parametrize("change", [*FEW, *ALL])
@pytest.mark.parametrize("name", ROWS)
def test_data_set_after_a_change(site: Site, setting: Setting, name: str, change: Callable[[Site], Site]) -> None:
    before, after = render_data(data_rows(site, name), setting), change(site)
    files = {artifact.path: artifact.data for artifact in before.anew}
    turn = Turn(site, after, differences(site, after), b"")
    found = data_again(before.known, turn, name, setting)
    anew = {artifact.path: artifact.data for artifact in found.anew}
    wanted = {artifact.path: artifact.data for artifact in render_data(data_rows(after, name), setting).anew}
    assert {**{path: files[path] for path in found.same}, **anew} == wanted


def test_rows_of_other_entries_are_not_written_again(site: Site, setting: Setting) -> None:
    before, after = render_data(data_rows(site, "plans"), setting), edited("plans", PLAN, title=TEXT)(site)
    turn = Turn(site, after, differences(site, after), b"")
    found = data_again(before.known, turn, "plans", setting)
    assert [key for key, rows in found.known.items() if rows is not before.known[key]] == [PLAN]
    assert len(found.same) == len(site.plans) - 1
