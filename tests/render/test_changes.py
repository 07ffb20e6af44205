"""Revisions and corrections on the pages of plans, answers and news, and in the open data."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from cchc.render.data import render_data
from cchc.render.page import render_page
from cchc.site import Route, Site
from cchc.site.views import view
from cchc.site.views.data import data_sets
from tests.tools.rendering import plain_frames, setting_of

REVISIONS = [
    {"on": "2026-12-24", "what": {"vi": "Đổi nơi chủ trì", "en": None}, "tasks": []},
    {"on": "2026-12-01", "what": {"vi": "Hạn dời sang Quý III", "en": "Due in quarter III"}, "tasks": [2, 3]},
]
CORRECTIONS = [{"on": "2026-12-02", "what": {"vi": "Chép sai số", "en": "Number copied wrongly"}}]
KINDS = {"plan": "plans", "question": "questions", "news-item": "news"}


def changed(site: Site, kind: str, **fields: Any) -> tuple[Site, str]:  # noqa: ANN401 - fields of an entry
    entries = getattr(site, KINDS[kind])
    key = "mong-cai-2024" if kind == "plan" else next(iter(entries))
    fields_of: dict[str, Any] = {KINDS[kind]: {**entries, key: {**entries[key], **fields}}}
    return replace(site, **fields_of), key


def page(site: Site, kind: str, key: str, lang: str = "vi") -> html.HtmlElement:
    made = render_page(view(site, Route(kind, key, 1, lang)), plain_frames(site), setting_of(site))
    return html.document_fromstring(made.data.decode())


def lines(tree: html.HtmlElement, section: str) -> list[str]:
    found = tree.xpath(f"//section[@aria-labelledby='{section}']//li")
    return [" ".join(line.text_content().split()) for line in found]


def test_plan_says_what_was_revised_newest_first(site: Site) -> None:
    tree = page(*changed(site, "plan", revisions=REVISIONS)[:1], "plan", "mong-cai-2024")
    assert tree.xpath("string(//h2[@id='revisions'])") == "Đã sửa"
    assert lines(tree, "revisions") == [
        "24/12/2026: Đổi nơi chủ trì",
        "01/12/2026: Hạn dời sang Quý III Nhiệm vụ thứ 2 Nhiệm vụ thứ 3",
    ]
    assert tree.xpath("//li[starts-with(@id, 'revision-')]/@id") == ["revision-2026-12-24", "revision-2026-12-01"]
    assert tree.xpath("//li[@id='revision-2026-12-01']//a/@href") == ["#task-2", "#task-3"]
    assert set(tree.xpath("//li[@id='revision-2026-12-01']//a/@href")) <= {f"#{key}" for key in tree.xpath("//@id")}


@pytest.mark.parametrize("kind", KINDS)
def test_mistakes_of_ours_are_told_on_the_page(site: Site, kind: str) -> None:
    corrected, key = changed(site, kind, corrections=CORRECTIONS)
    tree = page(corrected, kind, key)
    assert tree.xpath("string(//h2[@id='corrections'])") == "Đính chính"
    assert lines(tree, "corrections") == ["02/12/2026: Chép sai số"]
    assert tree.xpath("//li[@id='correction-2026-12-02']//time/@datetime") == ["2026-12-02"]
    assert lines(page(corrected, kind, key, "en"), "corrections") == ["2 December 2026: Number copied wrongly"]


def test_words_that_are_not_translated_are_marked(site: Site) -> None:
    tree = page(changed(site, "plan", revisions=REVISIONS)[0], "plan", "mong-cai-2024", "en")
    assert tree.xpath("string(//li[@id='revision-2026-12-24']/span[@lang='vi'])") == "Đổi nơi chủ trì"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_said_where_nothing_was_changed(site: Site, kind: str) -> None:
    key = next(iter(getattr(site, KINDS[kind])))
    assert not page(site, kind, key).xpath("//h2[@id='revisions' or @id='corrections']")


def test_open_data_has_them(site: Site) -> None:
    revised = changed(site, "plan", revisions=REVISIONS, corrections=CORRECTIONS)[0]
    revised = changed(revised, "question", corrections=CORRECTIONS)[0]
    files = {file.path: file.data for data in data_sets(revised) for file in render_data(data, setting_of(site)).anew}
    plan = json.loads(files["data/v1/plans/mong-cai-2024.json"])
    assert (plan["revisions"], plan["corrections"]) == (REVISIONS, CORRECTIONS)
    questions = json.loads(files["data/v1/questions.json"])["questions"]
    assert [entry["corrections"] for entry in questions if entry["corrections"]] == [CORRECTIONS]
    schema = json.loads(files["data/v1/schema/plan.json"])
    assert {"revisions", "corrections"} <= schema["properties"].keys()
