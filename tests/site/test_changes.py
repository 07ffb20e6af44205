"""Revisions and corrections as they are published."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.tools.tiny import PLAN, QUESTION, changed, load_tiny

from cchc.site import Loaded, Site

REVISIONS: list[dict[str, Any]] = [
    {"on": "2024-06-02", "what": {"vi": "Hạn dời sang Quý III", "en": "Due in quarter III"}, "tasks": [1]},
    {"on": "2024-06-10", "what": {"vi": "Đổi nơi chủ trì"}},
]
CORRECTIONS = [{"on": "2024-06-03", "what": {"vi": "Chép sai số", "en": "Number copied wrongly"}}]


def codes(loaded: Loaded) -> list[str]:
    return [problem.code for problem in loaded.problems if not problem.code.startswith("catalogue-")]


def site_of(loaded: Loaded) -> Site:
    assert loaded.site is not None
    return loaded.site


def test_newest_first_in_every_language(tmp_path: Path) -> None:
    loaded = load_tiny(tmp_path, plan=changed(PLAN, revisions=REVISIONS, corrections=CORRECTIONS))
    assert codes(loaded) == []
    plan = site_of(loaded).plans["dong-xuan-2024"]
    assert plan["revisions"] == [
        {"on": "2024-06-10", "what": {"vi": "Đổi nơi chủ trì", "en": None}, "tasks": []},
        {"on": "2024-06-02", "what": REVISIONS[0]["what"], "tasks": [1]},
    ]
    assert plan["corrections"] == CORRECTIONS
    assert plan["revised"] == "2024-06-10"


@pytest.mark.parametrize(
    ("changes", "revised"),
    [
        ({}, None),
        ({"revised": "2024-06-12"}, "2024-06-12"),
        ({"revised": "2024-06-02", "corrections": CORRECTIONS}, "2024-06-03"),
        ({"revised": "2024-06-05", "corrections": CORRECTIONS}, "2024-06-05"),
    ],
)
def test_last_day_of_change(tmp_path: Path, changes: dict[str, Any], revised: str | None) -> None:
    plan = changed(PLAN, **changes)
    question = changed(QUESTION, **changes)
    news = "---\ntitle: Tin\nsummary: Tóm tắt\npublished: 2024-06-01\n---\nTin.\n"
    for key, value in changes.items():
        shown = '[{on: 2024-06-03, what: {vi: "Chép sai số", en: "Number copied wrongly"}}]'
        news = news.replace("---\nTin.", f"{key}: {value if key == 'revised' else shown}\n---\nTin.")
    site = site_of(load_tiny(tmp_path, plan=plan, question=question, files={"content/tin-tuc/tin.md": news}))
    found = (site.plans["dong-xuan-2024"], site.questions["nop-ho-so"], site.news["tin"])
    assert [entry["revised"] for entry in found] == [revised] * 3
    assert [entry["corrections"] for entry in found] == [changes.get("corrections", [])] * 3


def test_nothing_is_told_before_its_day(tmp_path: Path) -> None:
    plan = changed(PLAN, revisions=REVISIONS, corrections=CORRECTIONS, revised="2024-06-12")
    loaded = load_tiny(tmp_path, plan=plan, today=date(2024, 6, 2))
    found = site_of(loaded).plans["dong-xuan-2024"]
    assert [entry["on"] for entry in found["revisions"]] == ["2024-06-02"]
    assert found["corrections"] == []
    assert found["revised"] == "2024-06-02"
    assert codes(loaded) == ["held-back"] * 3


def test_two_of_one_day(tmp_path: Path) -> None:
    """They would have one id in the feeds."""
    plan = changed(PLAN, revisions=[REVISIONS[0], {**REVISIONS[1], "on": "2024-06-02"}], corrections=CORRECTIONS)
    assert codes(load_tiny(tmp_path, plan=plan)) == ["revised-twice"]


@pytest.mark.parametrize("number", [0, 2])
def test_task_that_the_plan_does_not_have(tmp_path: Path, number: int) -> None:
    plan = changed(PLAN, revisions=[{**REVISIONS[0], "tasks": [1, number]}])
    assert codes(load_tiny(tmp_path, plan=plan)) == ["unknown-task"]
