from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import days_off
from tests.tools.tiny import PLAN, REGISTRY, Data, changed, erratum, task, tiny_site

DOCUMENT = changed(REGISTRY["documents"][0], id="12", number="12/KH-UBND", issued=None)


@pytest.mark.parametrize(
    ("issued", "why"),
    [
        ("2024-02-06", None),
        ("2024-02-10", "Tết Âm lịch"),
        ("2024-02-17", "Thứ bảy"),
        ("2024-02-18", "Chủ nhật"),
        ("2024-04-18", "Giỗ Tổ Hùng Vương"),
        ("2024-05-04", None),
        ("2024-02", None),
    ],
)
def test_day_of_a_plan(tmp_path: Path, issued: str, why: str | None) -> None:
    problems = list(days_off.plan_issued(tiny_site(tmp_path, plan=changed(PLAN, issued=issued))))
    assert [(problem.code, problem.severity) for problem in problems] == [("day-off", "hint")] * (why is not None)
    assert all(problem.message.vi.endswith(str(why)) for problem in problems)


@pytest.mark.parametrize(
    ("day", "found"),
    [("09/10/2022", 1), ("08/10/2022", 0), ("22/01/2023", 1), ("02/9/2021", 1), ("01/9/2021", 0)],
)
def test_day_of_a_document(tmp_path: Path, day: str, found: int) -> None:
    """Sundays and holidays count, Saturdays do not; a date is told once a plan."""
    cites = [{"document": f"Kế hoạch số 12/KH-UBND ngày {day}", "at": f"Mục {n}"} for n in "12"]
    site = tiny_site(tmp_path, plan=changed(PLAN, cites=cites), registry={"documents": [DOCUMENT]})
    assert [problem.code for problem in days_off.document_cited(site)] == ["day-off"] * found


@pytest.mark.parametrize(("issued", "found"), [("2021-09-02", 0), (None, 1)])
def test_document_of_the_centre_whose_date_is_known(tmp_path: Path, issued: str | None, found: int) -> None:
    units = [
        {**REGISTRY["units"][0], "parent": "viet-nam"},
        {"id": "viet-nam", "name": {"vi": "Việt Nam"}, "level": "nation"},
    ]
    directive = changed({**DOCUMENT, "issued": issued}, number="23/CT-TTg", unit="viet-nam")
    plan = changed(PLAN, cites=[{"document": "Chỉ thị số 23/CT-TTg ngày 02/9/2021", "at": "Mục II"}])
    site = tiny_site(tmp_path, plan=plan, registry={"documents": [directive], "units": units})
    assert len(list(days_off.document_cited(site))) == found


@pytest.mark.parametrize(
    ("deadline", "found"),
    [
        ("Ngày 10/3/2024", 1),
        ("Ngày 09/3/2024", 1),
        ("Ngày 08/3/2024", 0),
        ("Trước ngày 10/3/2024", 0),
        ("Tháng 3/2024", 0),
        ("01/5/2023", 0),
    ],
)
def test_day_of_a_task(tmp_path: Path, deadline: str, found: int) -> None:
    site = tiny_site(tmp_path, plan=changed(PLAN, tasks=[task(deadline=deadline)]))
    assert [problem.code for problem in days_off.task_due(site)] == ["day-off"] * found


def test_errata_about_dates_explain(tmp_path: Path) -> None:
    def slip(at: str, text: str) -> Data:
        return {**erratum(at, text), "about": "date"}

    plan = changed(
        PLAN, issued="2024-02-10", tasks=[task(deadline="Ngày 10/3/2024")],
        cites=[{"document": "Kế hoạch số 12/KH-UBND ngày 09/10/2022", "at": "Mục II"}],
        errata=[slip("Mở đầu", "10/02"), slip("Phụ lục, dòng 1", "10/3"), slip("Mục II", "ngày 09/10/2022")],
    )  # fmt: skip
    site = tiny_site(tmp_path, plan=plan, registry={"documents": [DOCUMENT]})
    assert not [*days_off.plan_issued(site), *days_off.document_cited(site), *days_off.task_due(site)]
