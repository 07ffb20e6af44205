from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.project import bad_project
from tests.tools.portal import edit


@pytest.mark.parametrize(
    ("case", "code"), [("reply-overdue", 1), ("document-stale", 1), ("reply-waiting", 0), ("not-approved", 1)]
)
def test_exit_code_tells_whether_something_is_to_be_done(run: Run, tmp_path: Path, case: str, code: int) -> None:
    done = run(bad_project(case, tmp_path / "project"), "stale", "--format", "json")
    assert done.code == code
    assert case in [row["code"] for row in json.loads(done.out)["problems"]]


def test_what_waits_and_what_is_old_stand_together(run: Run, small: Path) -> None:
    edit(small / "content/tin-tuc/mot-cua.md", "published: 2026-11-21", "published: 2026-11-21\ndraft: true")
    edit(small / "plans/registry/hotlines.yml", "added: 2026-11-21", "added: 2026-01-01")
    found = {row["code"] for row in json.loads(run(small, "stale", "--format", "json").out)["problems"]}
    assert found == {"held-back", "hotline-stale", "document-unchecked", "address-unchecked", "basis-ended"}


def test_errors_are_not_hidden(run: Run, small: Path) -> None:
    edit(small / "plans/song-dao/2024.yml", "period: 2024", "period: năm nay")
    done = run(small, "stale", "--lang", "en")
    assert done.code == 1
    assert "error[bad-year]" in done.out


def test_check_says_nothing_of_what_only_gets_old(run: Run, small: Path) -> None:
    assert run(small, "check", today="2027-05-01").out.endswith("0 lỗi, 0 cảnh báo, 0 gợi ý.\n")
