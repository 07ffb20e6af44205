"""A plan at a glance: where in the year its items fall, and who leads how many."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tools import tiny

from cchc.site import Route, Site
from cchc.site.views import glance, routes, view
from cchc.site.views.plans import MOST_ITEMS, is_long


def year_of(site: Site) -> list[glance.YearRow]:
    return glance.year(site, site.plans["dong-xuan-2024"])


def placed(folder: Path, deadline: str | None) -> list[tuple[str, int, int]]:
    """Where the only task falls when it has this deadline."""
    site = tiny.tiny_site(folder, plan=tiny.changed(tiny.PLAN, tasks=[tiny.task(deadline=deadline)]))
    [row] = year_of(site)
    return [span[:3] for span in row.spans]


@pytest.mark.parametrize(
    ("deadline", "place"),
    [
        ("Quý II/2024", ("months", 4, 6)),
        ("Tháng 5/2024", ("months", 5, 5)),
        ("Trước ngày 10/3/2024", ("months", 3, 3)),
        ("Tháng 3 đến tháng 4", ("months", 3, 4)),
        ("Năm 2024", ("year", 0, 0)),
        ("từ tháng 1 đến tháng 12", ("year", 0, 0)),
        ("Thường xuyên", ("continuous", 0, 0)),
        ("Định kỳ hàng quý", ("recurring", 0, 0)),
        ("Theo kế hoạch của tỉnh", ("external", 0, 0)),
        ("Khi có yêu cầu", ("on-event", 0, 0)),
        ("Quý I/2025", ("outside", 0, 0)),
        (None, ("missing", 0, 0)),
    ],
)
def test_a_time_has_its_place_in_the_year(tmp_path: Path, deadline: str | None, place: tuple[str, int, int]) -> None:
    assert placed(tmp_path, deadline) == [place]


def test_a_time_of_several_parts_stands_at_each(tmp_path: Path) -> None:
    assert placed(tmp_path, "Quý I/2024; Quý III/2024") == [("months", 1, 3), ("months", 7, 9)]


def test_tasks_of_one_time_stand_together_under_their_number(tmp_path: Path) -> None:
    tasks = [
        tiny.task(number="7", at="Phụ lục, dòng 1"),
        tiny.task(at="Phụ lục, dòng 2"),
        tiny.task(deadline="Thường xuyên", at="Phụ lục, dòng 3"),
    ]
    site = tiny.tiny_site(tmp_path, plan=tiny.changed(tiny.PLAN, tasks=tasks))
    [row] = year_of(site)
    assert (row.kind, row.name, row.total) == ("tasks", None, 3)
    assert row.spans[0].entries == (("task-1", "7"), ("task-2", "2"))
    assert row.spans[1].entries == (("task-3", "3"),)
    assert [(time.kind, [entries for _, entries in time.rows]) for time in glance.times([row])] == [
        ("months", [(("task-1", "7"), ("task-2", "2"))]),
        ("continuous", [(("task-3", "3"),)]),
    ]


@pytest.mark.parametrize("plan", ["mong-cai-2024", "cua-lo-2024", "hai-phong-2023", "bang-ca-2024", "long-khanh-2024"])
def test_every_task_and_step_of_the_real_plans_is_placed(site: Site, plan: str) -> None:
    found = site.plans[plan]
    rows = glance.year(site, found)
    shown = {key for row in rows for span in row.spans for key, _ in span.entries}
    wanted = {f"task-{task['index']}" for task in found["tasks"]}
    wanted |= {f"time-{number}" for number in range(1, len(found["timeline"]) + 1)}
    assert wanted == {key for key in shown if not key.startswith("event-")}
    assert sum(row.total for row in rows if row.kind in {"field", "tasks"}) == len(found["tasks"])
    turned = {key for time in glance.times(rows) for _, entries in time.rows for key, _ in entries}
    assert turned == shown


def test_fields_of_long_khanh_are_lines(site: Site) -> None:
    rows = {row.name["vi"]: row.total for row in glance.year(site, site.plans["long-khanh-2024"]) if row.name}
    assert rows["Cải cách thủ tục hành chính"] == 30
    assert sum(rows.values()) == 77


def test_who_leads_most_comes_first(tmp_path: Path) -> None:
    tasks = [
        tiny.task(lead=["Văn phòng"], partners=None, at="Phụ lục, dòng 1"),
        tiny.task(lead=["Phòng Nội vụ"], at="Phụ lục, dòng 2"),
        tiny.task(lead=["Phòng Nội vụ"], at="Phụ lục, dòng 3"),
    ]
    site = tiny.tiny_site(tmp_path, plan=tiny.changed(tiny.PLAN, tasks=tasks))
    rows = glance.carriers(site, site.plans["dong-xuan-2024"])
    assert [(row.ref and row.ref["id"], row.lead, row.partner) for row in rows] == [
        ("phong-noi-vu-dong-xuan", 2, 0),
        ("van-phong-dong-xuan", 1, 2),
    ]


def test_counts_of_long_khanh_are_those_of_its_tasks(site: Site) -> None:
    plan = site.plans["long-khanh-2024"]
    rows = {row.ref["id"]: row for row in glance.carriers(site, plan) if row.ref}
    for key, row in rows.items():
        assert row.lead == sum(any(ref["agency"] == key for ref in task["lead"]) for task in plan["tasks"])
    assert rows["long-khanh-phong-noi-vu"].lead == 15


def test_only_a_long_plan_has_a_page_for_its_other_parts(site: Site) -> None:
    long = [key for key, plan in site.plans.items() if is_long(plan)]
    assert long == ["long-khanh-2024"]
    assert sum(len(part["items"]) for part in site.plans["long-khanh-2024"]["sections"]) > MOST_ITEMS
    found = [route for route in routes(site) if route.kind == "plan-details"]
    assert [(route.id, route.lang) for route in found] == [("long-khanh-2024", "vi"), ("long-khanh-2024", "en")]
    page = view(site, found[1])
    assert page.twins == ("vi", "en")
    assert [crumb["id"] for crumb in page.crumbs] == ["", "", "long-khanh-2024"]
    assert page.title["en"] == f"{site.plans['long-khanh-2024']['title']['en']}: other parts"


def test_documents_that_several_plans_cite_come_with_how_many(site: Site) -> None:
    shown = view(site, Route("documents", "", 1, "vi")).data["shared"]
    counts = [one["plans"] for one in shown]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 1
    for one in shown:
        citing = [
            plan for plan in site.plans.values() if any(cite["document"] == one["ref"]["id"] for cite in plan["cites"])
        ]
        assert len(citing) == one["plans"]
