from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import deadlines
from tests.tools.tiny import PLAN, Data, changed, erratum, task, tiny_site

AT = "Phụ lục, dòng 1"


def due(deadline: str, **more: object) -> Data:
    return changed(PLAN, tasks=[task(deadline=deadline)], **more)


@pytest.mark.parametrize(
    "deadline",
    [
        "Quý I/2024",
        "Tháng 2",
        "Trước ngày 08/2/2024",
        "Ngày 06/02/2024",
        "Thường xuyên",
        "Theo kế hoạch của tỉnh",
        "Năm 2024",
    ],
)
def test_deadline_in_the_plans_time_is_fine(tmp_path: Path, deadline: str) -> None:
    site = tiny_site(tmp_path, plan=due(deadline))
    assert not [*deadlines.before_issue(site), *deadlines.outside_period(site)]


@pytest.mark.parametrize(
    ("deadline", "shown"),
    [
        ("Trước 01/5/2023", "01/5/2023"),
        ("Trong quý I/2023", "Trong quý I/2023"),
        ("Tháng 1", "Tháng 1"),
        ("Trước ngày 06/02/2024", "06/02/2024"),
    ],
)
def test_deadline_before_the_plan_is_an_error(tmp_path: Path, deadline: str, shown: str) -> None:
    [problem] = deadlines.before_issue(tiny_site(tmp_path, plan=due(deadline)))
    assert (problem.code, problem.severity) == ("deadline-before-issue", "error")
    assert shown in problem.message.vi
    assert "06/02/2024" in problem.message.vi
    line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :] == deadline


def test_plan_with_a_month_only_counts_from_its_first_day(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, plan=due("Ngày 01/02/2024", issued="2024-02"))
    assert not list(deadlines.before_issue(site))


def test_one_part_of_several_is_told_alone(tmp_path: Path) -> None:
    [problem] = deadlines.before_issue(tiny_site(tmp_path, plan=due("Quý IV/2023; Quý II/2024")))
    assert "Quý IV/2023" in problem.message.vi
    assert "Quý II/2024" not in problem.message.vi


@pytest.mark.parametrize(
    ("at", "as_written", "explains"),
    [
        (AT, "Trước 01/5/2023", True),
        ("Phụ lục", "Trước 01/5/2023", True),
        ("Phụ lục, dòng 11", "Trước 01/5/2023", False),
    ],
)
def test_erratum_explains_a_deadline(tmp_path: Path, at: str, as_written: str, explains: bool) -> None:
    site = tiny_site(tmp_path, plan=due("Trước 01/5/2023", errata=[erratum(at, as_written)]))
    assert bool(list(deadlines.before_issue(site))) is not explains


@pytest.mark.parametrize("deadline", ["Quý I/2025", "Trước ngày 15/01/2025"])
def test_deadline_after_the_plans_year_is_a_warning(tmp_path: Path, deadline: str) -> None:
    [problem] = deadlines.outside_period(tiny_site(tmp_path, plan=due(deadline)))
    assert (problem.code, problem.severity) == ("deadline-outside-period", "warning")


def test_every_part_of_a_plan_with_a_deadline_is_looked_at(tmp_path: Path) -> None:
    text, early = {"vi": "Việc", "en": "Work"}, "Tháng 3/2023"
    plan = due(
        "Quý II/2024",
        timeline=[{"when": early, "text": text, "at": "Mục III, gạch 1"}],
        events=[{"title": text, "kind": "dialogue", "when": early, "at": "Mục III, gạch 2"}],
        duties=[
            {
                "agencies": ["Văn phòng"],
                "items": [{"text": text, "deadline": early, "at": "Mục IV.1, gạch 1"}],
                "at": "Mục IV.1",
            }
        ],
    )
    site = tiny_site(tmp_path, plan=plan)
    lines = (tmp_path / "plans/dong-xuan/2024.yml").read_text(encoding="utf-8").splitlines()
    assert [lines[problem.line - 1].strip(" -") for problem in deadlines.before_issue(site)] == [
        "when: Tháng 3/2023",
        "when: Tháng 3/2023",
        "deadline: Tháng 3/2023",
    ]


def test_days_of_reports_are_looked_at(tmp_path: Path) -> None:
    report = {"text": {"vi": "Báo cáo"}, "when": "Trước ngày 10/3/2023", "at": "Mục IV.2"}
    site = tiny_site(tmp_path, plan=due("Quý II/2024", reporting=[report]))
    assert len(list(deadlines.before_issue(site))) == 1


@pytest.mark.parametrize(
    ("when", "due_on", "found"),
    [
        ("Quý II/2024", "Quý II/2024", 0),
        ("Tháng 6 đến tháng 11/2024", "Năm 2024", 1),
        ("Quý III/2024", "Quý II/2024", 1),
        ("Thường xuyên", "Quý II/2024", 0),
        (None, "Quý II/2024", 0),
    ],
)
def test_event_and_its_task_have_one_time(tmp_path: Path, when: str | None, due_on: str, found: int) -> None:
    event = changed({"title": {"vi": "Hội nghị"}, "kind": "conference", "task": 1, "at": "Mục III"}, when=when)
    problems = list(deadlines.event_differs(tiny_site(tmp_path, plan=due(due_on, events=[event]))))
    assert [(problem.code, problem.severity) for problem in problems] == [("deadline-differs", "hint")] * found


def test_erratum_explains_two_times(tmp_path: Path) -> None:
    event = {"title": {"vi": "Hội nghị"}, "kind": "conference", "when": "Quý III/2024", "task": 1, "at": "Mục III"}
    slip = {**erratum(AT, "Quý II/2024"), "about": "deadline"}
    assert not list(
        deadlines.event_differs(tiny_site(tmp_path, plan=due("Quý II/2024", events=[event], errata=[slip])))
    )


@pytest.mark.parametrize(
    ("deadline", "found"),
    [
        ("Từ tháng 1 đến tháng 12/2024", 1),
        ("Tháng 1 đến tháng 3/2024", 1),
        ("Từ tháng 2 đến tháng 12/2024", 0),
        ("Năm 2024", 0),
        ("Quý I/2024", 0),
        ("Từ tháng 10 đến tháng 12/2023", 0),  # told as a deadline before the plan
    ],
)
def test_work_begins_with_the_plan(tmp_path: Path, deadline: str, found: int) -> None:
    problems = list(deadlines.begins_before_issue(tiny_site(tmp_path, plan=due(deadline))))
    assert [(problem.code, problem.severity) for problem in problems] == [("work-before-issue", "hint")] * found
    slip = {**erratum(AT, deadline), "about": "date"}
    assert not list(deadlines.begins_before_issue(tiny_site(tmp_path / "told", plan=due(deadline, errata=[slip]))))


@pytest.mark.parametrize(
    ("deadline", "words", "found"),
    [
        ("Quý II/2024", "Hai đợt. Thời gian thực hiện: Quý III/2024", 1),
        ("Năm 2024", "Hai đợt; thời gian: tháng 9/2024; nơi làm: nhà văn hóa", 1),
        ("Tháng 9/2024", "Hai đợt. Thời gian thực hiện: tháng 9/2024.", 0),
        ("Thường xuyên", "Hai đợt. Thời gian: tháng 9/2024.", 0),
        ("Quý II/2024", "Thời gian: theo kế hoạch của tỉnh", 0),
        ("Quý II/2024", "Thời gian: 03 ngày mỗi lớp", 0),
        ("Quý II/2024", "Hai đợt", 0),
    ],
)
def test_the_words_of_a_row_give_its_time(tmp_path: Path, deadline: str, words: str, found: int) -> None:
    plan = changed(PLAN, tasks=[task(deadline=deadline, quantity={"vi": words})])
    problems = list(deadlines.words_differ(tiny_site(tmp_path, plan=plan)))
    assert [(problem.code, problem.severity) for problem in problems] == [("deadline-in-words", "hint")] * found
    slip = {**erratum(AT, deadline), "about": "deadline"}
    assert not list(deadlines.words_differ(tiny_site(tmp_path / "told", plan=changed(plan, errata=[slip]))))
