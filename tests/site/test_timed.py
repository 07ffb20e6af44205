"""What a plan times: which entries there are, on which day, under which name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.tools import tiny

from cchc.site import Site
from cchc.site.timed import Entry, entries

PLAN = "dong-xuan-2024"


def timed(folder: Path, **changes: Any) -> list[Entry]:  # noqa: ANN401 - keys of a plan
    """The entries of the tiny plan with some keys replaced."""
    site = tiny.tiny_site(folder, plan=tiny.changed(tiny.PLAN, **changes))
    return list(entries(site.plans[PLAN]))


def texts(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}


def event(**changes: Any) -> tiny.Data:  # noqa: ANN401 - see tiny.changed
    """An event that is the tiny plan's only task."""
    declared = {
        "title": texts("Hội nghị"),
        "kind": "conference",
        "when": "Quý II/2024",
        "who": ["Phòng Nội vụ"],
        "task": 1,
        "at": "Phụ lục, dòng 1",
    }
    return tiny.changed(declared, **changes)


def duty(*items: tiny.Data, requested: bool = False) -> tiny.Data:
    return {"agencies": ["Văn phòng"], "requested": requested, "items": list(items), "at": "Mục IV"}


@pytest.mark.parametrize(
    ("deadline", "first", "last"),
    [
        ("Trước ngày 10/3/2024", "2024-03-09", "2024-03-09"),
        ("Ngày 15/4/2024", "2024-04-15", "2024-04-15"),
        ("Ngày 15/4/2024 đến ngày 20/4/2024", "2024-04-15", "2024-04-20"),
        ("Tháng 2/2024", "2024-02-01", "2024-02-29"),
        ("Tháng 3 đến tháng 4", "2024-03-01", "2024-04-30"),
        ("Quý II/2024", "2024-04-01", "2024-06-30"),
        ("6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("Năm 2024", "2024-01-01", "2024-12-31"),
        ("Định kỳ hàng quý", "2024-03-31", "2024-12-31"),
        ("Thường xuyên", None, None),
        ("Khi có yêu cầu", None, None),
        ("Theo kế hoạch của tỉnh", None, None),
        ("định kỳ", None, None),
        (None, None, None),
    ],
)
def test_days_of_a_task(tmp_path: Path, deadline: str | None, first: str | None, last: str | None) -> None:
    [entry] = timed(tmp_path, tasks=[tiny.task(deadline=deadline)])
    assert (entry.first, entry.last) == (first, last)
    assert (entry.key, entry.anchor, entry.kind, entry.task) == ("task-1", "task-1", "task", 1)


def test_each_part_of_a_time_is_an_entry(tmp_path: Path) -> None:
    found = timed(tmp_path, tasks=[tiny.task(deadline="Thường xuyên; Quý I, III; trước ngày 10/3/2024")])
    assert [(entry.key, entry.last, entry.when["kind"]) for entry in found] == [
        ("task-1.1", None, "continuous"),
        ("task-1.2", "2024-03-31", "quarter"),
        ("task-1.3", "2024-09-30", "quarter"),
        ("task-1.4", "2024-03-09", "before"),
    ]
    assert {entry.anchor for entry in found} == {"task-1"}


@pytest.mark.parametrize(
    ("issued", "days"),
    [
        ("2024-07-15", ["2024-09-30", "2024-12-31"]),
        ("2024-06-30", ["2024-06-30", "2024-09-30", "2024-12-31"]),
        ("2024-07", ["2024-09-30", "2024-12-31"]),
        ("2023-12-20", ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]),
        ("2024", ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]),
    ],
)
def test_what_comes_again_begins_when_the_plan_is_issued(tmp_path: Path, issued: str, days: list[str]) -> None:
    cites: list[tiny.Data] = []
    [entry] = timed(tmp_path, issued=issued, cites=cites, tasks=[tiny.task(deadline="Hằng quý")])
    assert entry.days() == days
    assert (entry.first, entry.last) == (days[0], days[-1])


def test_what_comes_again_after_the_plan_has_ended_has_no_day(tmp_path: Path) -> None:
    [entry] = timed(tmp_path, issued="2024-12-31", tasks=[tiny.task(deadline="Trước ngày 08 hàng tháng")])
    assert entry.days() == []
    assert entry.rhythm is None


def test_event_that_is_a_task_is_one_entry_with_it(tmp_path: Path) -> None:
    [entry] = timed(tmp_path, events=[event(who=["Văn phòng", "Phòng Nội vụ"])])
    assert (entry.key, entry.anchor, entry.kind, entry.task) == ("task-1", "task-1", "conference", 1)
    assert [(role, [ref["as_written"] for ref in refs]) for role, refs in entry.roles] == [
        ("task.lead", ["Phòng Nội vụ"]),
        ("task.partners", ["Văn phòng"]),
    ], "nobody is named twice"


def test_event_of_a_task_at_another_time_is_an_entry_and_names_the_task(tmp_path: Path) -> None:
    task, found = timed(tmp_path, events=[event(when="Tháng 5/2024")])
    assert (task.kind, task.last) == ("task", "2024-06-30")
    assert (found.key, found.anchor, found.kind, found.task) == (
        "event-phu-luc-dong-1", "event-1", "conference", 1,
    )  # fmt: skip
    assert found.last == "2024-05-31"
    assert found.topics == ("mot-cua",), "those of the task"


def test_two_events_of_one_task_stay_two(tmp_path: Path) -> None:
    found = timed(tmp_path, events=[event(), event(kind="training")])
    assert [entry.kind for entry in found] == ["task", "conference", "training"]
    assert len({entry.key for entry in found}) == 3


def test_event_without_a_time_is_told_as_missing(tmp_path: Path) -> None:
    _, found = timed(tmp_path, events=[event(when=None, task=None, at="Mục III")])
    assert (found.when["kind"], found.last) == ("missing", None)


def test_steps_and_the_event_at_their_place(tmp_path: Path) -> None:
    step = {"when": "Tháng 3", "text": texts("Tập huấn"), "topics": ["mot-cua"], "at": "Mục III, gạch 3"}
    held = event(kind="training", when="tháng 3", task=None, at="Mục III, gạch 3")
    _, found = timed(tmp_path, timeline=[step], events=[held])
    assert (found.key, found.anchor, found.kind) == ("step-muc-iii-gach-3", "time-1", "training")
    assert [role for role, _ in found.roles] == ["event.who"]


def test_duties_with_a_time_and_reports(tmp_path: Path) -> None:
    item = {"text": texts("Báo cáo"), "at": "Mục IV, gạch 2"}
    found = timed(
        tmp_path,
        tasks=[],
        duties=[
            duty({"text": texts("Không nói lúc nào"), "at": "Mục IV, gạch 1"}),
            duty({**item, "deadline": "hàng quý", "report_to": ["Phòng Nội vụ"]}, requested=True),
        ],
        reporting=[
            {"text": texts("Báo cáo"), "when": "Hàng quý", "by": ["Văn phòng"], "to": [], "at": "Mục IV, gạch 2"},
            {"text": texts("Nộp"), "when": "trước ngày 15/12/2024", "by": [], "to": ["Phòng Nội vụ"], "at": "Mục V"},
            {"text": texts("Kịp thời"), "by": ["Văn phòng"], "to": [], "at": "Mục VI"},
        ],
    )
    assert [(entry.key, entry.anchor, entry.kind, entry.last) for entry in found] == [
        ("duty-muc-iv-gach-2", "duties", "report", "2024-12-31"),
        ("report-muc-v", "money", "report", "2024-12-14"),
    ]
    assert [[role for role, _ in entry.roles] for entry in found] == [
        ["duty.requested", "duty.report_to"],
        ["report.to"],
    ]


def test_names_do_not_change_with_titles_or_the_order_of_entries(tmp_path: Path) -> None:
    steps = [
        {"when": f"Tháng {month}", "text": texts(f"Việc {month}"), "at": f"Mục III, gạch {month}"} for month in (4, 5)
    ]
    before = {entry.key: entry.last for entry in timed(tmp_path / "one", timeline=steps)}
    other = [{**step, "text": texts("Việc khác")} for step in reversed(steps)]
    assert {entry.key: entry.last for entry in timed(tmp_path / "other", timeline=other)} == before


def test_two_things_at_one_place_have_two_names(tmp_path: Path) -> None:
    steps = [{"when": f"Tháng {month}", "text": texts("Việc"), "at": "Mục III"} for month in (4, 5)]
    found = timed(tmp_path, tasks=[], timeline=steps)
    assert [entry.key for entry in found] == ["step-muc-iii", "step-muc-iii_2"]


@pytest.mark.parametrize(
    ("plan", "dated", "undated"),
    [
        ("bang-ca-2024", 6, 7),
        ("mong-cai-2024", 5, 7),
        ("cua-lo-2024", 6, 1),
        ("long-khanh-2024", 18, 75),
        ("hai-phong-2023", 8, 7),
    ],
)
def test_entries_of_the_real_plans(site: Site, plan: str, dated: int, undated: int) -> None:
    found = list(entries(site.plans[plan]))
    assert len([entry for entry in found if entry.last]) == dated
    assert len([entry for entry in found if not entry.last]) == undated
    assert len({entry.key for entry in found}) == len(found)
    told = {entry.task for entry in found if entry.anchor.startswith("task-")}
    assert told == {task["index"] for task in site.plans[plan]["tasks"]}, "every task is told"


def test_real_reports_are_due_on_the_day_that_the_plan_names(site: Site) -> None:
    [entry] = [entry for entry in entries(site.plans["hai-phong-2023"]) if entry.kind == "report" and entry.last]
    assert entry.days() == ["2023-03-07", "2023-06-07", "2023-09-07", "2023-12-07"]
