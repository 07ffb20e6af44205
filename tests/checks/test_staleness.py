from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.checks import staleness
from cchc.problem import Problem
from cchc.site import Site
from tests.tools.tiny import PLAN, QUESTION, REGISTRY, SETTINGS, changed, load_tiny

LINK = {"url": "https://example.vn/", "text": {"vi": "Cổng"}, "at": "Mục II"}


def whole(folder: Path, **changes: Any) -> Site:  # noqa: ANN401 - see load_tiny
    found = load_tiny(folder, **changes).whole
    assert found is not None
    return found


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("checked_on", "today", "found"),
    [
        (None, date(2024, 6, 15), ["document-unchecked"]),
        ("2024-06-15", date(2024, 12, 12), []),
        ("2024-06-15", date(2024, 12, 13), ["document-stale"]),
    ],
)
def test_documents(tmp_path: Path, checked_on: str | None, today: date, found: list[str]) -> None:
    registry = {"documents": [changed(REGISTRY["documents"][0], checked_on=checked_on)]}
    assert codes(list(staleness.documents(whole(tmp_path, registry=registry, today=today)))) == found


@pytest.mark.parametrize(
    ("checked_on", "today", "found"),
    [
        (None, date(2024, 6, 15), ["address-unchecked"]),
        ("2024-06-15", date(2024, 12, 12), []),
        ("2024-06-15", date(2024, 12, 13), ["address-stale"]),
    ],
)
def test_addresses(tmp_path: Path, checked_on: str | None, today: date, found: list[str]) -> None:
    plan = changed(PLAN, links=[changed(LINK, checked_on=checked_on)])
    assert codes(list(staleness.addresses(whole(tmp_path / "a", plan=plan, today=today)))) == found
    account = changed(
        {"name": "Trang xã", "url": "https://example.vn/", "unit": "dong-xuan", "plan": "dong-xuan-2024", "at": "I"},
        checked_on=checked_on,
    )
    registry = {"channels": [{"id": "web", "name": {"vi": "Trang tin"}, "accounts": [account]}]}
    problems = list(staleness.addresses(whole(tmp_path / "b", registry=registry, today=today)))
    assert codes(problems) == found
    assert all(problem.line > 1 for problem in problems)


def asked(day: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - what YAML can hold
    return changed(QUESTION, kind="asked", asked_on=day, basis=None, **{"draft": "true", **changes})


@pytest.mark.parametrize(
    ("today", "code"),
    [
        # asked on Friday 26 April 2024; 29 April to 1 May are days off, Saturday 4 May is worked
        (date(2024, 5, 4), "reply-waiting"),
        (date(2024, 5, 21), "reply-waiting"),
        (date(2024, 5, 22), "reply-overdue"),
    ],
)
def test_reply_term_is_counted_in_working_days(tmp_path: Path, today: date, code: str) -> None:
    [problem] = staleness.replies(whole(tmp_path, question=asked("2024-04-26"), today=today))
    assert problem.code == code
    assert "21/5/2024" in problem.message.vi
    assert "21 May 2024" in problem.message.en


def test_reply_term_is_a_setting(tmp_path: Path) -> None:
    settings = copy.deepcopy(SETTINGS)
    settings["extra"]["portal"]["reply_days"] = "3"
    site = whole(tmp_path, question=asked("2024-06-10"), settings=settings, today=date(2024, 6, 14))
    [problem] = staleness.replies(site)
    assert problem.code == "reply-overdue"
    assert "3 working days, until 13 June 2024" in problem.message.en


def test_answered_question_waits_no_more(tmp_path: Path) -> None:
    answered = asked("2024-04-01", answered_on="2024-06-14", agency="Văn phòng", draft=None)
    assert not list(staleness.replies(whole(tmp_path, question=answered)))


def test_year_without_announced_holidays_is_told(tmp_path: Path) -> None:
    site = whole(tmp_path, question=asked("2030-12-20"), today=date(2030, 12, 27))
    assert codes(list(staleness.replies(site))) == ["reply-waiting", "holidays-unknown", "holidays-unknown"]


@pytest.mark.parametrize(("today", "found"), [(date(2024, 12, 31), 0), (date(2025, 1, 1), 2)])
def test_what_rests_on_ended_plans(tmp_path: Path, today: date, found: int) -> None:
    problems = list(staleness.rests_on_ended_plans(whole(tmp_path, today=today)))
    assert codes(problems) == ["basis-ended"] * found
    assert {problem.severity for problem in problems} <= {"hint"}


@pytest.mark.parametrize(("today", "found"), [(date(2024, 7, 2), 0), (date(2024, 7, 3), 1), (date(2024, 9, 2), 1)])
def test_security_contact(tmp_path: Path, today: date, found: int) -> None:
    settings = copy.deepcopy(SETTINGS)
    settings["extra"]["portal"]["security_expires"] = "2024-09-01T00:00:00+07:00"
    problems = list(staleness.security_contact(whole(tmp_path, settings=settings, today=today)))
    assert codes(problems) == ["security-expires"] * found
    assert not list(staleness.security_contact(whole(tmp_path / "b", today=today)))
