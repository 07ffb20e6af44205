"""Sign-off where the portal asks for it: nothing appears without it, and it holds for what was approved only."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.checks import approvals
from cchc.site import Loaded
from tests.tools.tiny import PLAN, QUESTION, SETTINGS, TODAY, changed, load_tiny

APPROVED = {"by": "Chánh Văn phòng", "on": "2024-06-10"}
NEWS = "---\ntitle: Tin\nsummary: Tóm tắt\npublished: 2024-06-01\n{more}---\nThân tin.\n"
#: With it the English names of things that wait must not turn up either.
REQUIRED = copy.deepcopy(SETTINGS)
REQUIRED["extra"]["portal"]["approval"] = "required"


def loaded(folder: Path, plan: Any = APPROVED, question: Any = APPROVED, news: str = "", **more: Any) -> Loaded:  # noqa: ANN401 - what YAML can hold
    approved = f"approved: {{by: Ban biên tập, on: {news}}}\n" if news else ""
    return load_tiny(
        folder,
        plan=changed(PLAN, approved=plan, **more.pop("plan_more", {})),
        question=changed(QUESTION, approved=question, **more.pop("question_more", {})),
        files={"content/tin-tuc/moi.md": NEWS.format(more=approved + more.pop("news_more", ""))},
        settings=more.pop("settings", REQUIRED),
        **more,
    )


def told(found: Loaded) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in found.problems if "catalogue" not in problem.code]


def test_nothing_appears_without_approval(tmp_path: Path) -> None:
    found = loaded(tmp_path, question=None)
    assert found.site is not None
    assert (list(found.site.plans), list(found.site.questions), list(found.site.news)) == (["dong-xuan-2024"], [], [])
    assert told(found) == [
        ("not-approved", "content/hoi-dap/nop-ho-so.md"), ("not-approved", "content/tin-tuc/moi.md"),
    ]  # fmt: skip
    assert {problem.severity for problem in found.problems if problem.code == "not-approved"} == {"warning"}


def test_what_is_approved_appears_with_who_approved_it(tmp_path: Path) -> None:
    site = loaded(tmp_path, news="2024-06-11").site
    assert site is not None
    assert site.plans["dong-xuan-2024"]["approved"] == site.questions["nop-ho-so"]["approved"] == APPROVED
    assert site.news["moi"]["approved"] == {"by": "Ban biên tập", "on": "2024-06-11"}
    assert site.plans["dong-xuan-2024"]["published"] == "2024-06-01", "approval of something old does not make it new"


def test_approval_of_a_day_to_come_does_not_count_yet(tmp_path: Path) -> None:
    found = loaded(tmp_path / "a", news="2024-06-16")
    assert found.site is not None
    assert not found.site.news
    assert ("held-back", "content/tin-tuc/moi.md") in told(found)
    later = loaded(tmp_path / "b", news="2024-06-16", today=date(2024, 6, 16)).site
    assert later is not None
    assert list(later.news) == ["moi"]


def test_nobody_is_asked_where_the_setting_does_not_say_so(tmp_path: Path) -> None:
    found = loaded(tmp_path, plan=None, question=None, settings=SETTINGS)
    assert found.site is not None
    assert list(found.site.news) == ["moi"]
    assert told(found) == []


def test_published_thing_may_not_rest_on_one_that_waits(tmp_path: Path) -> None:
    found = loaded(tmp_path, plan=None, news="2024-06-11")
    assert ("refers-to-held", "content/hoi-dap/nop-ho-so.md") in told(found)


def test_draft_stays_one_when_it_is_approved(tmp_path: Path) -> None:
    found = loaded(tmp_path, question_more={"draft": "true"}, news="2024-06-11")
    assert ("held-back", "content/hoi-dap/nop-ho-so.md") in told(found)
    assert not [path for code, path in told(found) if code == "not-approved"]


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({}, 0),
        ({"question_more": {"revised": "2024-06-10"}}, 0),
        ({"question_more": {"revised": "2024-06-11"}}, 1),
        ({"plan_more": {"revisions": [{"on": "2024-06-12", "what": {"vi": "Dời hạn"}}]}}, 1),
        ({"plan_more": {"corrections": [{"on": "2024-06-12", "what": {"vi": "Chép sai"}}]}}, 1),
        ({"news_more": "revised: 2024-06-12\n"}, 1),
        ({"question_more": {"revised": "2024-06-11"}, "settings": SETTINGS}, 0),
    ],
)
def test_approval_holds_for_what_was_approved(tmp_path: Path, more: dict[str, Any], wrong: int) -> None:
    whole = loaded(tmp_path, news="2024-06-10", **more).whole
    assert whole is not None
    problems = list(approvals.before_the_last_change(whole))
    assert [(problem.code, problem.severity) for problem in problems] == [("approval-outdated", "error")] * wrong


def test_the_setting_is_one_of_two_words(tmp_path: Path) -> None:
    settings = copy.deepcopy(SETTINGS)
    settings["extra"]["portal"]["approval"] = "always"
    found = load_tiny(tmp_path, settings=settings, today=TODAY)
    assert [problem.code for problem in found.problems] == ["not-a-choice"]
