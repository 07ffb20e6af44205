from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cchc.checks import Rule, plans
from tests.tools.tiny import PLAN, REGISTRY, changed, erratum, task, tiny_site

AT = "Phụ lục, dòng 1"


@pytest.mark.parametrize(
    ("issued", "period", "found"),
    [
        ("2024-02-06", "2024", 0),
        ("2023-12-28", "2024", 0),
        ("2025-01", "2024", 0),
        ("2022-12", "2024", 1),
        ("2026", "2024", 1),
    ],
)
def test_issue_and_year(tmp_path: Path, issued: str, period: str, found: int) -> None:
    plan = changed(PLAN, issued=issued, period=period, cites=[])
    problems = list(plans.issued_far_from_period(tiny_site(tmp_path, plan=plan)))
    assert [problem.code for problem in problems] == ["issue-outside-period"] * found


@pytest.mark.parametrize(("revised", "found"), [(None, 0), ("2024-06-01", 0), ("2024-06-02", 0), ("2024-05-31", 1)])
def test_revision_and_publication(tmp_path: Path, revised: str | None, found: int) -> None:
    problems = list(plans.dates_out_of_order(tiny_site(tmp_path, plan=changed(PLAN, revised=revised))))
    assert [(problem.code, problem.severity) for problem in problems] == [("dates-out-of-order", "error")] * found


@pytest.mark.parametrize(
    ("second", "found"),
    [("Phụ lục, dòng 2", 0), ("Phụ lục, dòng 1", 1), ("phụ lục,  DÒNG 1", 1), ("Phụ lục, dòng 11", 0)],
)
def test_two_tasks_at_one_place(tmp_path: Path, second: str, found: int) -> None:
    plan = changed(PLAN, tasks=[task(), task(at=second)])
    problems = list(plans.same_place_twice(tiny_site(tmp_path, plan=plan)))
    assert [problem.code for problem in problems] == ["duplicate-place"] * found
    if problems:
        first = int(problems[0].message.en.rsplit("line ", 1)[1].rstrip(")"))
        assert first < problems[0].line


RULES: dict[str, tuple[Rule, dict[str, Any]]] = {
    "task-without-lead": (plans.task_without_lead, {"lead": None}),
    "task-without-deadline": (plans.task_without_deadline, {"deadline": None}),
    "lead-is-partner": (plans.lead_is_partner, {"partners": ["Văn phòng", "Phòng Nội vụ"]}),
}


@pytest.mark.parametrize("code", RULES)
def test_what_a_task_lacks_is_a_warning(tmp_path: Path, code: str) -> None:
    rule, bad = RULES[code]
    assert not list(rule(tiny_site(tmp_path / "good")))
    site = tiny_site(tmp_path / "bad", plan=changed(PLAN, tasks=[task(at="Phụ lục, dòng 1"), task(at="dòng 2", **bad)]))
    [problem] = rule(site)
    assert (problem.code, problem.severity) == (code, "warning")


@pytest.mark.parametrize("code", RULES)
@pytest.mark.parametrize(
    ("at", "explains"), [(AT, True), ("Phụ lục", True), ("Phụ lục, dòng 10", False), ("Mục II", False)]
)
def test_erratum_at_the_place_explains_it(tmp_path: Path, code: str, at: str, explains: bool) -> None:
    rule, bad = RULES[code]
    plan = changed(PLAN, tasks=[task(**bad)], errata=[erratum(at, "(để trống)")])
    assert bool(list(rule(tiny_site(tmp_path, plan=plan)))) is not explains


def test_lead_under_another_of_its_names_is_still_its_own_partner(tmp_path: Path) -> None:
    office, home_affairs = REGISTRY["agencies"]
    registry = {"agencies": [office, changed(home_affairs, aliases=["Phòng Nội vụ xã"])]}
    plan = changed(PLAN, tasks=[task(partners=["Phòng Nội vụ xã"])])
    [problem] = plans.lead_is_partner(tiny_site(tmp_path, plan=plan, registry=registry))
    assert "Phòng Nội vụ xã" in problem.message.vi


@pytest.mark.parametrize(
    ("at", "found"),
    [
        (AT, 0),
        ("Phụ lục, dòng 1, cột 3", 0),
        ("Phụ lục", 0),
        ("Mục II", 0),
        ("Mở đầu", 0),
        ("Nơi nhận", 0),
        ("Mục IX", 1),
        ("Mục III.2", 1),
    ],
)
def test_erratum_that_belongs_nowhere(tmp_path: Path, at: str, found: int) -> None:
    site = tiny_site(tmp_path, plan=changed(PLAN, errata=[erratum(at, "chữ")]))
    problems = list(plans.erratum_matches_nothing(site))
    assert [(problem.code, problem.severity) for problem in problems] == [("erratum-unused", "warning")] * found


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({}, []),
        ({"number": None}, ["số"]),
        ({"issued": "2024-02"}, ["ngày ban hành"]),
        ({"number": None, "issued": "2024"}, ["số", "ngày ban hành"]),
        ({"number": None, "errata": [{**erratum("Mở đầu", "Số: /KH-UBND"), "about": "blank"}]}, []),
        ({"number": None, "errata": [{**erratum("Mở đầu", "Số: /KH-UBND"), "about": "name"}]}, ["số"]),
    ],
)
def test_number_and_day_that_are_left_blank(tmp_path: Path, changes: dict[str, Any], lacks: list[str]) -> None:
    problems = list(plans.left_blank(tiny_site(tmp_path, plan=changed(PLAN, **changes))))
    assert [problem.message.vi for problem in problems] == [f"kế hoạch chưa có {what}" for what in lacks]
    assert {(problem.code, problem.severity) for problem in problems} <= {("plan-blank", "hint")}
