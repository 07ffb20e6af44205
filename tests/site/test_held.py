"""Drafts, embargoes and days to come: in nothing that is published, yet checked like everything else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.tools.tiny import PLAN, QUESTION, REGISTRY, TODAY, changed, load_tiny

from cchc.checks import check
from cchc.model.registry import Hotline
from cchc.site import Loaded, Site
from cchc.site.held import NEVER, hold_back, shown
from cchc.site.views import routes
from cchc.site.views.data import data_sets
from cchc.site.views.machine import page_entries

TOMORROW = "2024-06-16"
NEWS = (
    "---\ntitle: Tin một cửa\nsummary: Tóm tắt\npublished: 2024-06-01\nunit: dong-xuan\n{more}---\nThân tin một cửa.\n"
)
HOLDS: dict[str, dict[str, Any]] = {
    "draft": {"draft": "true"},
    "embargo": {"embargo": TOMORROW},
    "published": {"published": TOMORROW},
}


def second_plan(**changes: Any) -> dict[str, str]:  # noqa: ANN401 - whatever YAML can hold
    """A second plan that nothing refers to."""
    plan = changed(PLAN, id="dong-xuan-2025", period="2025", title={"vi": "Kế hoạch mật", "en": "Secret"}, **changes)
    return {"plans/dong-xuan/2025.yml": json.dumps(plan, ensure_ascii=False)}


def errors(loaded: Loaded) -> list[str]:
    assert loaded.whole is not None
    found = [*loaded.problems, *check(loaded.whole)]
    return [problem.code for problem in found if problem.severity == "error" and "catalogue" not in problem.code]


def site_of(loaded: Loaded) -> Site:
    assert loaded.site is not None
    assert errors(loaded) == []
    return loaded.site


def everything(site: Site) -> str:
    """What programs see of the site, in one text."""
    data = [list(found.rows) for found in data_sets(site)]
    return json.dumps([data, list(site.spots), [entry.body for entry in site.prose]], ensure_ascii=False, default=str)


@pytest.mark.parametrize("reason", HOLDS)
def test_plan_that_is_held_back_is_nowhere(tmp_path: Path, reason: str) -> None:
    loaded = load_tiny(tmp_path, files=second_plan(**HOLDS[reason]))
    site = site_of(loaded)
    assert list(site.plans) == list(site.declared) == ["dong-xuan-2024"]
    assert "dong-xuan-2025" not in everything(site) + str(site.indexes)
    assert site.held == {}
    [told] = [problem for problem in loaded.problems if problem.code == "held-back"]
    assert (told.severity, told.path) == ("hint", "plans/dong-xuan/2025.yml")
    assert "dong-xuan-2025" in told.message.vi


@pytest.mark.parametrize("reason", HOLDS)
def test_answer_that_is_held_back_is_nowhere(tmp_path: Path, reason: str) -> None:
    site = site_of(load_tiny(tmp_path, question=changed(QUESTION, **HOLDS[reason]), answer="Chưa nói ra."))
    assert not site.questions
    assert "Chưa nói ra" not in everything(site)
    assert not any(site.indexes.topic_questions.values())
    assert not any(site.indexes.plan_questions.values())


@pytest.mark.parametrize(("more", "there"), [("", True), ("draft: true\n", False), (f"embargo: {TOMORROW}\n", False)])
def test_news_item(tmp_path: Path, more: str, there: bool) -> None:
    site = site_of(load_tiny(tmp_path, files={"content/tin-tuc/moi.md": NEWS.format(more=more)}))
    assert ("moi" in site.news) is there
    assert ("Thân tin một cửa" in everything(site)) is there
    assert bool(site.indexes.unit_news.get("dong-xuan")) is there


@pytest.mark.parametrize("changes", [{"draft": "true"}, {"embargo": TOMORROW}, {"added": TOMORROW}])
def test_hotline_goes_from_its_plan_too(tmp_path: Path, changes: dict[str, str]) -> None:
    hotline = changed(REGISTRY["hotlines"][0], **changes)
    site = site_of(load_tiny(tmp_path, registry={"hotlines": [hotline]}))
    assert not site.hotlines
    assert site.plans["dong-xuan-2024"]["hotlines"] == []
    assert "082.507.7988" not in everything(site)


def test_everything_appears_on_its_day(tmp_path: Path) -> None:
    files = second_plan(published="2024-06-01", embargo=TOMORROW)
    site = site_of(load_tiny(tmp_path, files=files, today=date(2024, 6, 16)))
    assert site.plans["dong-xuan-2025"]["published"] == TOMORROW, "the day on which readers first saw it"


def test_nothing_is_taken_away_where_nothing_is_held_back(tmp_path: Path) -> None:
    whole = load_tiny(tmp_path).whole
    assert whole is not None
    assert hold_back(whole) is whole


def test_what_is_held_back_is_checked_all_the_same(tmp_path: Path) -> None:
    """Else a mistake would turn up on the day it appears, when nobody has changed anything."""
    cites = [{"document": "76/NQ-CP ngày 15/7/2020", "at": "Mục II"}]
    assert errors(load_tiny(tmp_path, files=second_plan(draft="true", cites=cites))) == ["citation-differs"]


REFERENCES: dict[str, dict[str, Any]] = {
    "basis": {"question": changed(QUESTION, basis=[{"plan": "dong-xuan-2025", "at": "Mục I"}])},
    "prose": {"answer": "Xem [đây](plan:dong-xuan-2025)."},
    "page": {"files": {"content/gioi-thieu.md": "---\ntitle: t\ndescription: d\n---\n[x](plan:dong-xuan-2025)\n"}},
    "hotline": {
        "registry": {"hotlines": [{**REGISTRY["hotlines"][0], "source": {"plan": "dong-xuan-2025", "at": "Mục II"}}]}
    },
}


@pytest.mark.parametrize("reason", HOLDS)
@pytest.mark.parametrize("name", REFERENCES)
def test_published_thing_may_not_refer_to_it(tmp_path: Path, name: str, reason: str) -> None:
    given = dict(REFERENCES[name])
    files = {**given.pop("files", {}), **second_plan(**HOLDS[reason])}
    loaded = load_tiny(tmp_path, files=files, **given)
    assert set(errors(loaded)) == {"refers-to-held"}
    assert loaded.whole is not None
    found = [p for p in [*loaded.problems, *check(loaded.whole)] if p.code == "refers-to-held"]
    for problem in found:
        assert problem.path in problem.message.vi
        assert "dong-xuan-2025" in problem.message.vi
        assert "plans/dong-xuan/2025.yml" in problem.message.vi
        assert problem.line > 1


@pytest.mark.parametrize(
    ("embargo", "wrong"), [("2024-06-17", False), ("2024-06-16", False), ("2024-06-15", True), (None, True)]
)
def test_what_appears_no_earlier_may_refer_to_it(tmp_path: Path, embargo: str | None, wrong: bool) -> None:
    question = changed(QUESTION, embargo=embargo)
    files = second_plan(embargo=TOMORROW)
    found = load_tiny(tmp_path, question=question, answer="[x](plan:dong-xuan-2025)", files=files)
    assert ("refers-to-held" in errors(found)) is wrong


def test_draft_may_refer_to_a_draft(tmp_path: Path) -> None:
    question = changed(QUESTION, draft="true")
    assert errors(load_tiny(tmp_path, question=question, answer="[x](plan:dong-xuan-2025)",
                            files=second_plan(draft="true"))) == []  # fmt: skip


def test_time_alone_never_makes_a_reference_wrong(tmp_path: Path) -> None:
    """Of two things that wait for different days, the earlier one may not name the later one, today already."""
    question = changed(QUESTION, embargo="2024-07-01")
    for number, today in enumerate((TODAY, date(2024, 7, 1), date(2024, 7, 15))):
        loaded = load_tiny(tmp_path / str(number), question=question, answer="[x](plan:dong-xuan-2025)",
                           files=second_plan(embargo="2024-08-01"), today=today)  # fmt: skip
        assert "refers-to-held" in errors(loaded)
    loaded = load_tiny(tmp_path / "last", question=question, answer="[x](plan:dong-xuan-2025)",
                       files=second_plan(embargo="2024-08-01"), today=date(2024, 8, 1))  # fmt: skip
    assert errors(loaded) == []


def test_days(tmp_path: Path) -> None:
    hotline = Hotline.model_validate(REGISTRY["hotlines"][0])
    assert shown(hotline, "2024-06-01") == ("2024-06-01", "2024-06-01")
    assert shown(hotline.model_copy(update={"embargo": "2024-05-01"}), "2024-06-01").since == "2024-06-01"
    assert shown(hotline.model_copy(update={"embargo": "2024-07-01"}), "2024-06-01").published == "2024-07-01"
    assert shown(hotline.model_copy(update={"draft": True}), "2024-06-01").since == NEVER


def test_no_page_and_no_line_in_the_sitemap(site: Site) -> None:
    """Views read what the site holds, and nothing else."""
    assert not site.held
    assert {route.id for route in routes(site) if route.kind == "plan"} == set(site.plans)
    assert {entry.id for entry in page_entries(site) if entry.kind == "question"} == set(site.questions)
