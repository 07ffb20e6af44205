from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import Rule, deeds
from tests.tools.tiny import PLAN, Data, changed, erratum, task, tiny_site

AT = "Phụ lục, dòng 1"
CASES = [
    (deeds.task_without_deed, "title", "Phần mềm một cửa của xã", "task-without-deed", "Nâng cấp phần mềm một cửa"),
    (deeds.output_is_work, "output", "Tham gia các lớp tập huấn", "output-is-work", "Các lớp tập huấn"),
]


def saying(key: str, words: str, **more: object) -> Data:
    return changed(PLAN, tasks=[task(**{key: {"vi": words}})], **more)


@pytest.mark.parametrize(("rule", "key", "bad", "code", "good"), CASES)
def test_bad_and_good(tmp_path: Path, rule: Rule, key: str, bad: str, code: str, good: str) -> None:
    [problem] = rule(tiny_site(tmp_path / "bad", plan=saying(key, bad)))
    assert (problem.code, problem.severity) == (code, "hint")
    lines = (tmp_path / "bad" / problem.path).read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1][problem.column - 1 :] == bad
    assert not list(rule(tiny_site(tmp_path / "good", plan=saying(key, good))))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("at", "quoted", "told"), [(AT, "", 0), ("Phụ lục, dòng 2", "", 1), (AT, "chữ khác", 1)])
def test_an_erratum_explains_it(
    tmp_path: Path, case: tuple[Rule, str, str, str, str], at: str, quoted: str, told: int
) -> None:
    rule, key, bad, code, _ = case
    site = tiny_site(tmp_path, plan=saying(key, bad, errata=[erratum(at, quoted or bad)]))
    assert [problem.code for problem in rule(site)] == [code] * told
