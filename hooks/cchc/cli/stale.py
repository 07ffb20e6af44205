"""``cchc stale``: what gets old by itself, what waits for an answer or an approval."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from cchc.checks import stale
from cchc.cli.checking import Checked
from cchc.cli.command import FORMAT, LANGUAGE, TODAY, Command
from cchc.cli.environment import day
from cchc.problem import Severity, Words
from cchc.site import load

#: What loading tells of things that wait.
_WAITING = frozenset({"held-back", "not-approved"})


def stale_project(root: Path, today: date, environment: Mapping[str, str]) -> Checked:
    """Load the project in ``root`` and give what is old or waits on ``today``; errors of its files, too."""
    loaded = load(root, today, environment)
    problems = [
        problem for problem in loaded.problems if problem.code in _WAITING or problem.severity is Severity.ERROR
    ]
    if loaded.whole is not None:
        problems.extend(stale(loaded.whole))
    return Checked(loaded.site, sorted(set(problems), key=lambda problem: problem.order), loaded.sources)


def _run(options: argparse.Namespace) -> int:
    found = stale_project(Path.cwd(), day(os.environ, datetime.now(UTC)), os.environ)
    print(found.report(options.format, options.lang), end="")
    return 1 if found.fails(strict=True) else 0


STALE = Command(
    "stale",
    Words(
        "nêu những gì lâu chưa kiểm tra, câu hỏi quá thời hạn trả lời, mục chờ duyệt và mục còn giữ lại",
        "tell what nobody checked lately, questions past the reply term, what waits for approval or is held back",
    ),
    _run, (TODAY, LANGUAGE, FORMAT),
)  # fmt: skip
