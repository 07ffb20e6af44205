from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import numbering
from tests.tools.tiny import PLAN, Data, changed, erratum, task, tiny_site


def messages(*places: str, **more: object) -> Data:
    points = [{"text": {"vi": "Nộp hồ sơ"}, "at": at} for at in places]
    return changed(PLAN, messages=points, cites=[], **more)


@pytest.mark.parametrize(
    ("places", "missed"),
    [
        (["Mục I", "Mục II", "Mục III"], []),
        (["Mục IV.7", "Mục IV.9"], ["IV.8"]),
        (["Mục II.2.d, gạch 1", "Mục II.2.e"], ["II.2.đ"]),
        (["Mục II.2.d", "Mục II.2.đ", "Mục II.2.e", "Mục II.2.g"], []),
        (["Mục I.1, gạch 1", "Mục I.1, gạch 4"], []),
        (["Mục I", "Mục III.1"], ["II"]),
        (["Mục II.3", "Mục II.5"], ["II.4"]),
        (["Phụ lục, dòng 1", "Phụ lục, dòng 9"], []),
    ],
)
def test_section_that_is_missing(tmp_path: Path, places: list[str], missed: list[str]) -> None:
    problems = list(numbering.section_skips(tiny_site(tmp_path, plan=messages(*places))))
    assert [problem.message.vi.rsplit("thiếu ", 1)[1] for problem in problems] == missed
    assert {problem.code for problem in problems} <= {"number-skips"}


@pytest.mark.parametrize("at", ["Mục IV.9", "Mục IV"])
def test_erratum_explains_a_missing_section(tmp_path: Path, at: str) -> None:
    plan = messages("Mục IV.7", "Mục IV.9", errata=[{**erratum(at, "9. Đề nghị"), "about": "number"}])
    assert not list(numbering.section_skips(tiny_site(tmp_path, plan=plan)))


@pytest.mark.parametrize(("at", "found"), [("Mục III (Kinh phí), gạch 2", 1), ("Mục III, gạch 2", 0)])
def test_section_number_used_twice(tmp_path: Path, at: str, found: int) -> None:
    problems = list(numbering.section_repeats(tiny_site(tmp_path, plan=messages("Mục III", at, at))))
    assert [problem.code for problem in problems] == ["number-repeats"] * found


@pytest.mark.parametrize(
    ("numbers", "codes"),
    [
        (["1", "2", "3"], []),
        (["1", "3"], ["number-skips"]),
        (["1", "2", "2"], ["number-repeats"]),
        (["I.1", "I.2"], []),
        ([None, None], []),
    ],
)
def test_rows(tmp_path: Path, numbers: list[str | None], codes: list[str]) -> None:
    tasks = [task(number=number, at=f"Phụ lục, dòng {n}") for n, number in enumerate(numbers, 1)]
    problems = list(numbering.rows_in_order(tiny_site(tmp_path, plan=changed(PLAN, tasks=tasks))))
    assert [problem.code for problem in problems] == codes


def test_places_of_rows_count_too(tmp_path: Path) -> None:
    tasks = [task(at=f"Phụ lục, dòng {n}") for n in (1, 2, 4)]
    [problem] = numbering.rows_in_order(tiny_site(tmp_path, plan=changed(PLAN, tasks=tasks)))
    assert (problem.code, problem.message.vi) == ("number-skips", "sau 2 là 4, thiếu 3")


@pytest.mark.parametrize(
    ("goals", "codes"),
    [
        ([("1.1", "1"), ("1.2", "1"), ("2.1", "2")], []),
        ([("1.1", "1"), ("1.3", "1")], ["number-skips"]),
        ([("1.1", "1"), (None, "1"), ("1.2", "1")], ["number-missing"]),
        ([(None, None), (None, None)], []),
    ],
)
def test_goals(tmp_path: Path, goals: list[tuple[str | None, str | None]], codes: list[str]) -> None:
    declared = [
        changed({
            "id": f"g{n}", "field": "mot-cua", "number": number, "text": {"vi": "Mục tiêu"}, "at": f"Phụ lục {n}",
            "group": {"number": group, "title": {"vi": "Nhóm"}} if group else None,
        })
        for n, (number, group) in enumerate(goals)
    ]  # fmt: skip
    problems = list(numbering.goals_in_order(tiny_site(tmp_path, plan=changed(PLAN, goals=declared))))
    assert [problem.code for problem in problems] == codes


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        (["1", "2", "3"], []),
        (["1.", "2.", "3."], []),
        (["1", "2.", "3"], ["2."]),
        (["1.", "2.", "3"], ["3"]),
        (["1.1", "1.2.", "1.3"], ["1.2."]),
    ],
)
def test_dots_behind_the_numbers_of_rows(tmp_path: Path, numbers: list[str], told: list[str]) -> None:
    tasks = [task(number=number, at=f"Phụ lục, dòng {n}") for n, number in enumerate(numbers, start=1)]
    problems = list(numbering.dots_differ(tiny_site(tmp_path, plan=changed(PLAN, tasks=tasks))))
    assert [problem.message.vi.split("“")[1].split("”")[0] for problem in problems] == told
    assert {(problem.code, problem.severity) for problem in problems} <= {("number-uneven", "hint")}


@pytest.mark.parametrize(("at", "found"), [("Phụ lục II.2", 0), ("Phụ lục II", 1)])
def test_dots_behind_the_numbers_of_groups_are_told_once(tmp_path: Path, at: str, found: int) -> None:
    goals = [
        {
            "id": f"II.{group}{n}", "number": f"{group}{n}", "field": "mot-cua", "text": {"vi": "Hồ sơ đúng hạn"},
            "group": {"number": group, "title": {"vi": "Một cửa"}}, "at": f"Phụ lục II.{group.rstrip('.')}.{n}",
        }
        for group in ("1", "2.", "3") for n in (1, 2)
    ]  # fmt: skip
    slip = {**erratum(at, "2."), "about": "number"}
    site = tiny_site(tmp_path, plan=changed(PLAN, goals=goals, tasks=[], errata=[slip]))
    assert [problem.message.vi[:8] for problem in numbering.dots_differ(site)] == ["số “2.” "] * found
