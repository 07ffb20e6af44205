"""Examples of problems for ``cchc explain``, taken from the folders of tests/bad and the good project beside them.

``python -m tests.tools.examples`` writes them; a test holds them current.
"""

from __future__ import annotations

import difflib
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cchc.cli.explain import EXAMPLES
from cchc.problem import CODES, Problem
from tests.project import BAD, bad_project, good_project, problems_of

#: Lines around what is wrong, and the longest example in lines; a line longer than this says nothing to people.
_AROUND, _MOST_LINES, _LONGEST_LINE = 2, 14, 160
_READABLE = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]*")

#: What git must know of, so that no folder shows it: the deadline was another one when the plan was published.
_BY_GIT = {
    "revision-undeclared": {
        "path": "plans/song-dao/2024.yml",
        "bad": "published: 2026-11-21\n…\n    deadline: Trước ngày 30/4/2024",
        "good": (
            "published: 2026-11-21\nrevisions:\n"
            "  - {on: 2026-12-24, what: {vi: Nhiệm vụ số 2 dời sang tháng 4, en: Task 2 is due in April}, tasks: [2]}\n"
            "…\n    deadline: Trước ngày 30/4/2024"
        ),
    },
}


def examples() -> dict[str, dict[str, str]]:
    """Give by code a file, its lines that are wrong and, where there are such, the right ones of the good project."""
    found: dict[str, dict[str, str]] = {}
    own: dict[str, dict[str, str]] = {}  # of folders that are named for the code, which show it best
    with tempfile.TemporaryDirectory() as folder:
        good = good_project(Path(folder) / "good")
        cases = sorted((path.name for path in BAD.iterdir() if path.is_dir() and path.name != "_good"), key=_rank)
        for number, case in enumerate(cases):
            for code, example in _examples(case, good, Path(folder) / str(number)):
                (own if code == case else found).setdefault(code, example)
    found.update(own, **_BY_GIT)
    return {code: found[code] for code in CODES if code in found}


def _rank(case: str) -> tuple[bool, str]:
    """Folders that are named for a code show it best."""
    return (case not in CODES, case)


def _examples(case: str, good: Path, folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    root = bad_project(case, folder)
    problems = problems_of(case, root)
    for problem in sorted(problems, key=lambda problem: (problem.code != case, problem.order)):
        example = _example(problem, good, root, case)
        if example:
            yield problem.code, example


def _example(problem: Problem, good: Path, root: Path, case: str) -> dict[str, str] | None:
    try:
        bad = (root / problem.path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return None
    line = problem.line or 1
    first, last, right = max(line - 1 - _AROUND, 0), min(line + _AROUND, len(bad)), ""
    if (good / problem.path).is_file():
        before = (good / problem.path).read_text(encoding="utf-8").split("\n")
        first, last, right = _changed(before, bad, line) or (first, last, right)
    told = BAD / case / "good.txt"
    if told.is_file() and problem.code == case:
        right = told.read_text(encoding="utf-8").rstrip()
    wrong = "\n".join(bad[first:last]).strip("\n")
    shown = f"{wrong}\n{right}"
    if not wrong or wrong == right or max(map(len, shown.split("\n"))) > _LONGEST_LINE or "\ufffd" in shown:
        return None
    if not _READABLE.fullmatch(shown):
        return None
    return {"path": problem.path, "bad": wrong, "good": right}


def _changed(good: list[str], bad: list[str], line: int) -> tuple[int, int, str] | None:
    """Give the lines of ``bad`` that were changed nearest to ``line`` (from 1), and what stood there before.

    Where lines were only added or left out, one line around them shows where.
    """
    found = difflib.SequenceMatcher(None, good, bad, autojunk=False).get_opcodes()
    hunks = [hunk for hunk in found if hunk[0] != "equal" and max(hunk[2] - hunk[1], hunk[4] - hunk[3]) <= _MOST_LINES]
    if not hunks:
        return None
    _, g1, g2, b1, b2 = min(hunks, key=lambda hunk: min(abs(hunk[3] - line + 1), abs(hunk[4] - line)))
    if g1 == g2 or b1 == b2:
        before, after = min(b1, g1, 1), int(b2 < len(bad) and g2 < len(good))
        g1, g2, b1, b2 = g1 - before, g2 + after, b1 - before, b2 + after
    return b1, b2, "\n".join(good[g1:g2]).strip("\n")


def text() -> str:
    """Give the file as it should be."""
    return json.dumps(examples(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    EXAMPLES.write_text(text(), encoding="utf-8", newline="\n")
