"""The files of a search index: complete, the same each time, and no larger than a phone should load."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cchc.render.search import render_search
from cchc.render.search.files import GROUPS
from cchc.render.search.parts import NAME, PARTS
from cchc.render.search.weigh import KINDS
from cchc.render.setting import Setting
from cchc.site import Site
from cchc.site.views.search import Index, Record, search_index
from cchc.text.words import words_of
from tests.render.search.test_postings import decode
from tests.tools.portal import BuiltSite
from tests.tools.rendering import setting_of


@pytest.fixture(scope="module")
def setting(site: Site) -> Setting:
    """The setting of the real site."""
    return setting_of(site)


def record(kind: str = "question", title: str = "", text: str = "", **more: str) -> Record:
    return Record(
        kind, "question", more.pop("page_id", "x"), more.pop("anchor", ""), more.pop("lang", "vi"), title, text, **more
    )


def files_of(index: Index, setting: Setting) -> tuple[dict[str, Any], dict[str, Any]]:
    """The head of an index, and its parts by the path below their folder."""
    return read({artifact.path: artifact.data for artifact in render_search(index, setting)}, index.lang)


def read(files: dict[str, bytes], lang: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The head, and the parts by kind and number, as search.js puts their names together."""
    found = {path: json.loads(data) for path, data in files.items()}
    head = found.pop(f"search/{lang}.json")
    parts: dict[str, Any] = {}
    for kind in "wpr":
        names = head["names"][kind]
        for at in range(0, len(names), NAME):
            name, number = names[at : at + NAME], at // NAME
            if kind != "r":
                parts[f"{kind}/{number}.json"] = found.pop(f"{PARTS}/{lang}/{kind}/{name}.json")
                continue
            for place in range(head["shelf"]):
                path = f"{PARTS}/{lang}/r/{name}-{place}.json"
                if path in found:
                    parts[f"r/{number * head['shelf'] + place}.json"] = found.pop(path)
    assert not found, "all parts are in the head"
    return head, parts


def levels(index: Index, setting: Setting, word: str) -> dict[int, int]:
    """Records that a marked word stands in, with its level there."""
    head, parts = files_of(index, setting)
    lists = [one for number in range(len(head["cuts"])) for one in parts[f"w/{number}.json"]]
    return {entry // 16: entry % 16 for entry in decode(lists[head["words"].split(" ").index(word)])}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_word_of_every_record_is_in_the_index(site: Site, setting: Setting, lang: str) -> None:
    index = search_index(site, lang)
    head, _ = files_of(index, setting)
    words = set(head["words"].split(" "))
    for one in index.records:
        assert {word.marked for word in words_of(f"{one.title} {one.text}", lang)} <= words, one.title


def test_words_stand_in_the_order_of_their_folded_forms(site: Site, setting: Setting) -> None:
    head, parts = files_of(search_index(site, "vi"), setting)
    folded = [next(words_of(word, "vi")).folded for word in head["words"].split(" ")]
    assert folded == sorted(folded)
    assert sum(head["cuts"]) == len(folded) == len(head["common"])
    assert [len(parts[f"w/{number}.json"]) for number in range(len(head["cuts"]))] == head["cuts"]


def test_records_stand_by_kind_and_unit_and_lead_to_pages(site: Site, setting: Setting, built: BuiltSite) -> None:
    index = search_index(site, "en")
    head, parts = files_of(index, setting)
    rows = [row for number in range(-(-head["records"] // head["block"])) for row in parts[f"r/{number}.json"]]
    assert len(rows) == head["records"] == len(index.records)
    assert sum(head["runs"][2::3]) == head["records"]
    assert head["runs"][0::3] == sorted(head["runs"][0::3])
    assert {kind for one in index.records for kind in [one.kind]} <= set(KINDS)
    for url, title, *_ in rows:
        path, _, anchor = url.partition("#")
        page = built[path.removeprefix("/")]
        assert title
        assert not anchor or anchor in page.ids, url


def test_kinds_can_all_be_filtered_by() -> None:
    assert sorted(kind for kinds in GROUPS.values() for kind in kinds) == sorted(KINDS)


def test_title_counts_more_than_text_and_an_answer_more_than_a_passage(setting: Setting) -> None:
    index = Index(
        "vi",
        (
            record(title="Hồ sơ", text="một hai"),
            record(title="Một hai", text="hồ sơ"),
            record("passage", title="Một hai ba", text="hồ sơ"),
        ),
        {},
    )
    found = levels(index, setting, "hồ")
    assert found[0] > found[1] > found[2]


def test_a_word_in_a_short_text_says_more(setting: Setting) -> None:
    index = Index("vi", (record(title="a", text="hồ"), record(title="b", text="hồ " + "xa " * 80)), {})
    found = levels(index, setting, "hồ")
    assert found[0] > found[1]


def test_neighbours_are_kept_where_they_tell_more_than_their_words(setting: Setting) -> None:
    scattered = tuple(record(title=f"một {'x' * number} cửa") for number in range(1, 9))
    index = Index("vi", (record(title="một cửa"), *scattered), {})
    _, parts = files_of(index, setting)
    assert [entry // 16 for entry in decode(parts["p/0.json"]["mot"]["cua"])] == [0]
    always = Index("vi", (record(title="một cửa"), record(title="một cửa")), {})
    assert "p/0.json" not in files_of(always, setting)[1], "the pair says no more than its words"


def test_same_records_give_the_same_bytes_and_other_bytes_another_name(site: Site, setting: Setting) -> None:
    index = search_index(site, "vi")
    first, again = list(render_search(index, setting)), list(render_search(index, setting))
    assert first == again
    changed = index._replace(records=(record(title="Mới"), *index.records))
    files, others = dict(first), dict(render_search(changed, setting))
    assert len(files.keys() - others.keys()) > 3
    assert [path for path in files.keys() & others.keys() if files[path] != others[path]] == ["search/vi.json"]


def test_what_is_not_translated_says_so(site: Site, setting: Setting) -> None:
    index = Index("en", (record(title="Chỉ tiếng Việt"), record(title="English", lang="en")), {})
    _, parts = files_of(index, setting)
    assert [row[4:] for row in parts["r/0.json"]] == [["vi"], []]


def test_many_records_are_cut_into_parts(setting: Setting) -> None:
    records = tuple(record(title=f"Hồ sơ số {number}", text=f"từ{number % 977} ở đây") for number in range(4200))
    head, parts = files_of(Index("vi", records, {}), setting)
    sizes = {path: len(json.dumps(part)) for path, part in parts.items()}
    assert len(head["cuts"]) > 3
    assert max(size for path, size in sizes.items() if path.startswith("w/")) < 20_000
