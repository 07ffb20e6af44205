"""security.txt is renewed before it expires."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path

import pytest

from cchc.checks import security
from tests.tools.tiny import SETTINGS, tiny_site


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2026, 10, 30), ["security-expires-late"]),
        (date(2026, 10, 31), []),
        (date(2027, 9, 1), []),
        (date(2027, 9, 2), ["security-expires-soon"]),
        (date(2027, 10, 18), ["security-expires-soon"]),
        (date(2027, 10, 19), ["security-expired"]),
        (date(2027, 11, 1), ["security-expired"]),
        (date(2030, 1, 1), ["security-expired"]),
    ],
)
def test_day_of_expiry(tmp_path: Path, today: date, codes: list[str]) -> None:
    """It stops a build two weeks before the day, so that nobody ever meets a file that has expired."""
    settings = copy.deepcopy(SETTINGS)
    settings["extra"]["portal"]["security_expires"] = "2027-11-01T00:00:00+07:00"
    site = tiny_site(tmp_path, settings=settings, today=today)
    problems = list(security.expires(site))
    assert [problem.code for problem in problems] == codes
    for problem in problems:
        lines = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()
        assert lines[problem.line - 1].strip().startswith("security_expires:")
        assert "01/11/2027" in problem.message.vi
        assert "1 November 2027" in problem.message.en


def test_day_is_that_of_vietnam(tmp_path: Path) -> None:
    settings = copy.deepcopy(SETTINGS)
    settings["extra"]["portal"]["security_expires"] = "2027-10-31T17:00:00Z"
    [problem] = security.expires(tiny_site(tmp_path, settings=settings, today=date(2027, 10, 25)))
    assert "01/11/2027" in problem.message.vi


def test_without_a_day_there_is_no_file_to_expire(tmp_path: Path) -> None:
    assert not list(security.expires(tiny_site(tmp_path, today=date(2090, 1, 1))))
