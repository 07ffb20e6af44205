from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cchc.checks import questions
from tests.tools.tiny import QUESTION, changed, load_tiny, tiny_site

ANSWERED = {"kind": "asked", "agency": "Văn phòng", "asked_on": "2024-05-02", "answered_on": "2024-05-20", "basis": []}


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, []),
        (ANSWERED, []),
        ({"basis": []}, ["basis"]),
        ({**ANSWERED, "agency": None}, ["agency"]),
        ({**ANSWERED, "answered_on": None}, ["answered_on"]),
        ({"kind": "asked"}, ["agency", "answered_on"]),
    ],
)
def test_what_each_kind_needs(tmp_path: Path, changes: dict[str, Any], missing: list[str]) -> None:
    site = tiny_site(tmp_path, question=changed(QUESTION, **changes))
    problems = list(questions.kind_needs(site))
    assert [(problem.code, problem.severity) for problem in problems] == [("question-kind", "error")] * len(missing)
    assert all(name in problem.message.en for name, problem in zip(missing, problems, strict=True))


def test_question_that_waits_for_its_answer_is_a_draft(tmp_path: Path) -> None:
    waiting = changed(QUESTION, kind="asked", asked_on="2024-06-03", basis=None, draft="true")
    whole = load_tiny(tmp_path, question=waiting).whole
    assert whole is not None
    assert not list(questions.kind_needs(whole))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        (ANSWERED, 0),
        ({**ANSWERED, "answered_on": "2024-05-02"}, 0),
        ({**ANSWERED, "answered_on": "2024-05-01"}, 1),
        ({"revised": "2024-06-01"}, 0),
        ({"revised": "2024-05-31"}, 1),
    ],
)
def test_order_of_dates(tmp_path: Path, changes: dict[str, Any], found: int) -> None:
    site = tiny_site(tmp_path, question=changed(QUESTION, **changes))
    problems = list(questions.dates_out_of_order(site))
    assert [(problem.code, problem.severity) for problem in problems] == [("dates-out-of-order", "error")] * found
