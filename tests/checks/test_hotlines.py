from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.checks import hotlines
from cchc.site import Site
from tests.tools.tiny import PLAN, REGISTRY, SETTINGS, changed, tiny_site

HOTLINE = REGISTRY["hotlines"][0]


def with_hotline(folder: Path, today: date = date(2024, 6, 15), **changes: Any) -> Site:  # noqa: ANN401 - keys of a hotline
    return tiny_site(folder, registry={"hotlines": [changed(HOTLINE, **changes)]}, today=today)


@pytest.mark.parametrize(
    ("checked_on", "today", "found"),
    [
        (None, date(2024, 11, 28), 0),
        (None, date(2024, 11, 29), 1),
        ("2024-11-01", date(2024, 11, 29), 0),
        ("2024-11-01", date(2025, 5, 1), 1),
    ],
)
def test_number_that_nobody_checked_for_180_days(
    tmp_path: Path, checked_on: str | None, today: date, found: int
) -> None:
    problems = list(hotlines.not_checked_lately(with_hotline(tmp_path, today, checked_on=checked_on)))
    assert [(problem.code, problem.severity) for problem in problems] == [("hotline-stale", "warning")] * found


def test_days_are_a_setting(tmp_path: Path) -> None:
    settings = copy.deepcopy(SETTINGS)
    settings["extra"]["portal"]["recheck_days"] = "30"
    for folder, today, found in (("a", date(2024, 7, 1), 0), ("b", date(2024, 7, 2), 1)):
        site = tiny_site(tmp_path / folder, settings=settings, today=today)
        assert len(list(hotlines.not_checked_lately(site))) == found


@pytest.mark.parametrize(
    ("number", "e164", "found"),
    [
        ("082.507.7988", "+84825077988", 0),
        ("0825 077 988", "+84825077988", 0),
        ("+84 825 077 988", "+84825077988", 0),
        ("1022", None, 0),
        ("082.507.7988", "+84825077989", 1),
        ("082.507.7988", "+10825077988", 1),
    ],
)
def test_two_spellings_of_one_number(tmp_path: Path, number: str, e164: str | None, found: int) -> None:
    problems = list(hotlines.two_numbers(with_hotline(tmp_path, number=number, e164=e164)))
    assert [(problem.code, problem.severity) for problem in problems] == [("hotline-number", "error")] * found


PROMISE = [{"text": {"vi": "Hứa nêu số"}, "at": "Mục II.3"}]
TOLD = [{"text": {"vi": "Công bố đường dây nóng"}, "at": "Mục II.4"}]


@pytest.mark.parametrize(
    ("plan", "numbers", "at"),
    [
        ({}, 0, None),
        ({"hotlines_promised": PROMISE}, 0, "Mục II.3"),
        ({"hotlines_promised": PROMISE}, 1, None),
        ({"messages": TOLD}, 0, "Mục II.4"),
        ({"messages": TOLD}, 1, None),
    ],
)
def test_promise_without_a_number(tmp_path: Path, plan: dict[str, Any], numbers: int, at: str | None) -> None:
    registry = {"hotlines": [HOTLINE] * numbers}
    problems = list(
        hotlines.promised_without_number(tiny_site(tmp_path, plan=changed(PLAN, **plan), registry=registry))
    )
    assert [(problem.code, problem.severity) for problem in problems] == [("hotline-promised", "hint")] * (
        at is not None
    )
    assert all(str(at) in problem.message.vi for problem in problems)
