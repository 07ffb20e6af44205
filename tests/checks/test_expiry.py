from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc.checks import expiry
from cchc.site import Site
from tests.tools.tiny import QUESTION, REGISTRY, changed, load_tiny


def whole(folder: Path, last: str | None, today: date = date(2024, 6, 15), **more: str) -> Site:
    """A project whose answer and hotline hold until a day."""
    hotline = changed(REGISTRY["hotlines"][0], expires=last)
    question = changed(QUESTION, expires=last, **more)
    found = load_tiny(folder, registry={"hotlines": [hotline]}, question=question, today=today).whole
    assert found is not None
    return found


@pytest.mark.parametrize(("last", "found"), [(None, 0), ("2024-06-01", 0), ("2024-05-31", 2)])
def test_last_day_before_the_first(tmp_path: Path, last: str | None, found: int) -> None:
    problems = list(expiry.before_it_begins(whole(tmp_path, last)))
    assert [problem.code for problem in problems] == ["dates-out-of-order"] * found
    assert {problem.message.vi.split()[0] for problem in problems} <= {"expires"}


def test_last_day_before_the_end_of_an_embargo(tmp_path: Path) -> None:
    [problem] = expiry.before_it_begins(whole(tmp_path, "2024-06-30", embargo="2024-07-01"))
    assert problem.path == "content/hoi-dap/nop-ho-so.md"
    assert "embargo" in problem.message.vi


@pytest.mark.parametrize(
    ("last", "code"),
    [
        (None, None), ("2024-06-30", None), ("2024-06-29", "expires-soon"), ("2024-06-15", "expires-soon"),
        ("2024-06-14", "expired"),
    ],
)  # fmt: skip
def test_told_before_and_after_it_passes(tmp_path: Path, last: str | None, code: str | None) -> None:
    problems = list(expiry.soon_or_over(whole(tmp_path, last)))
    assert [problem.code for problem in problems] == ([code] * 2 if code else [])
    assert {problem.path for problem in problems} == (
        {"plans/registry/all.yml", "content/hoi-dap/nop-ho-so.md"} if code else set()
    )


def test_drafts_are_not_told_of(tmp_path: Path) -> None:
    problems = list(expiry.soon_or_over(whole(tmp_path, "2024-06-14", draft="true")))
    assert [problem.path for problem in problems] == ["plans/registry/all.yml"]
