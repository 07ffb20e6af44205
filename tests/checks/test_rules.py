from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module
from pathlib import Path

import cchc.checks
from cchc.checks import RULES, STALE, WITH_HISTORY, check, hotlines
from cchc.checks.slips import WORD_RULES, all_words, in_text
from cchc.problem import CODES
from cchc.site import Site
from tests.tools.tiny import PLAN, changed, load_tiny, task, tiny_site


def test_every_rule_of_every_module_is_run() -> None:
    others = {in_text, all_words}
    modules = [import_module(f"cchc.checks.{info.name}") for info in pkgutil.iter_modules(cchc.checks.__path__)]
    rules = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isgeneratorfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }
    assert rules - others == {*RULES, *WITH_HISTORY, *STALE, *WORD_RULES}
    assert set(RULES) & set(STALE) == {hotlines.not_checked_lately}
    assert len({*RULES, *STALE}) + len(WITH_HISTORY) + len(WORD_RULES) == len(rules - others)


def test_every_rule_has_tests() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    for rule in (*RULES, *WITH_HISTORY, *STALE, *WORD_RULES):
        assert f"{rule.__module__.rsplit('.', 1)[1]}.{rule.__name__}" in tests, rule


def test_the_real_project_breaks_no_rule(site: Site) -> None:
    assert not list(check(site))


def test_a_sound_project_breaks_no_rule(tmp_path: Path) -> None:
    assert not list(check(tiny_site(tmp_path)))


def test_rules_give_known_codes_and_real_places(tmp_path: Path) -> None:
    plan = changed(
        PLAN, tasks=[task(lead=None, deadline=None)], cites=[{"document": "76/NQ-CP ngày 15/7/2025", "at": "I"}]
    )
    problems = list(check(tiny_site(tmp_path, plan=plan)))
    assert {problem.code for problem in problems} == {
        "task-without-lead",
        "task-without-deadline",
        "citation-differs",
        "date-after-issue",
    }
    assert all(problem.code in CODES and problem.line > 1 and problem.column > 0 for problem in problems)


def test_rules_are_silent_about_what_an_unreadable_file_may_declare(tmp_path: Path) -> None:
    loaded = load_tiny(
        tmp_path, answer="Xem [đây](plan:con-thieu).", files={"plans/dong-xuan/2025.yml": "id: [con-thieu\n"}
    )
    assert loaded.site is not None
    assert "unknown-plan" not in {problem.code for problem in check(loaded.site)}
    assert any(problem.path == "plans/dong-xuan/2025.yml" for problem in loaded.problems)
