"""The calendar: what falls on which day over all plans, and its pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from tests.tools import tiny
from tests.tools.calendars import calendar_files

from cchc.model.published import Plan
from cchc.site import Route, Site
from cchc.site.calendar import build_calendar
from cchc.site.routes import PAGE_SIZE
from cchc.site.timed import entries
from cchc.site.views import calendar as views
from cchc.site.views import routes, view

PLAN = "dong-xuan-2024"


def tasks(*deadlines: str | None) -> list[tiny.Data]:
    return [tiny.task(deadline=text, at=f"Phụ lục, dòng {number}") for number, text in enumerate(deadlines, start=1)]


def speaking(folder: Path, *deadlines: str | None, today: date = tiny.TODAY, **changes: Any) -> Site:  # noqa: ANN401
    """A site of one plan with a task for each deadline."""
    plan = tiny.changed(tiny.PLAN, tasks=tasks(*deadlines), **changes)
    return tiny.speaking_site(folder, plan=plan, today=today)


def data(site: Site, kind: str, key: str = "", number: int = 1) -> Any:  # noqa: ANN401 - what templates read
    return view(site, Route(kind, key, number, "vi")).data


def test_entries_stand_in_the_month_of_their_last_day(tmp_path: Path) -> None:
    site = speaking(tmp_path, "Quý II/2024", "Trước ngày 01/7/2024", "Tháng 5/2024", "Năm 2024", "Thường xuyên")
    found = build_calendar(site.plans)
    assert {month: [(day, entry.key) for day, entry in rows] for month, rows in found.months.items()} == {
        (2024, 5): [("2024-05-31", "task-3")],
        (2024, 6): [("2024-06-30", "task-1"), ("2024-06-30", "task-2")],
        (2024, 12): [("2024-12-31", "task-4")],
    }
    assert [entry.key for entry in found.undated[PLAN]] == ["task-5"]
    assert found.through[2024, 4] == Counter({(2024, 6): 1, (2024, 12): 1})
    assert found.through[2024, 6] == Counter({(2024, 12): 1})
    assert (2024, 12) not in found.through


def test_days_within_a_month_are_in_order(tmp_path: Path) -> None:
    site = speaking(tmp_path, "Ngày 20/6/2024", "Ngày 03/6/2024", "Ngày 12/6/2024")
    assert [day["day"] for day in data(site, "calendar-month", "2024/6")["days"]] == [
        "2024-06-03", "2024-06-12", "2024-06-20",
    ]  # fmt: skip


def test_what_comes_again_stands_once_in_each_of_its_months(tmp_path: Path) -> None:
    site = speaking(tmp_path, "Hằng quý", "Định kỳ hàng tuần")
    found = build_calendar(site.plans).months
    assert [month for month, rows in sorted(found.items()) if len(rows) > 1] == [(2024, n) for n in (3, 6, 9, 12)]
    assert [day for day, _ in found[2024, 6]] == ["2024-06-30", "2024-06-30"]
    assert [day for day, _ in found[2024, 8]] == ["2024-08-25"]
    assert not build_calendar(site.plans).through, "it lasts through no month"


def test_agencies_have_what_they_lead_share_in_or_report(tmp_path: Path) -> None:
    report = {"text": {"vi": "Báo cáo", "en": "Report"}, "when": "Hàng quý", "by": ["Văn phòng"], "at": "Mục V"}
    site = speaking(tmp_path, "Quý II/2024", "Thường xuyên", reporting=[report])
    found = build_calendar(site.plans)
    assert {key: [entry.key for entry in listed] for key, listed in found.agencies.items()} == {
        "phong-noi-vu-dong-xuan": ["task-1"],
        "van-phong-dong-xuan": ["task-1", "report-muc-v"],
    }
    assert [entry.key for entry in found.units["dong-xuan"]] == ["task-1", "report-muc-v"]


def test_every_entry_of_the_real_plans_is_somewhere(site: Site) -> None:
    found = site.indexes.calendar
    listed = {(entry.plan, entry.key) for rows in found.months.values() for _, entry in rows}
    listed |= {(entry.plan, entry.key) for rows in found.undated.values() for entry in rows}
    assert listed == {(key, entry.key) for key, plan in site.plans.items() for entry in entries(plan)}


# ---- pages ------------------------------------------------------------------------------------


def test_a_page_for_each_year_and_month_with_an_entry(tmp_path: Path) -> None:
    site = speaking(tmp_path, "Quý II/2024", "Quý I/2025")
    found = [route for route in routes(site) if route.kind.startswith("calendar")]
    assert [(route.kind, route.id) for route in found if route.lang == "en"] == [
        ("calendar", ""),
        ("calendar-year", "2025"),
        ("calendar-year", "2024"),
        ("calendar-month", "2024/6"),
        ("calendar-month", "2025/3"),
    ]
    for key in ("2023", "2026"):
        with pytest.raises(KeyError):
            view(site, Route("calendar-year", key, 1, "vi"))
    with pytest.raises(KeyError):
        view(site, Route("calendar-month", "2024/5", 1, "vi"))


def test_titles_and_crumbs(tmp_path: Path) -> None:
    site = speaking(tmp_path, "Quý II/2024")
    month = view(site, Route("calendar-month", "2024/6", 1, "en"))
    assert month.title == {"vi": "Lịch tháng 6/2024", "en": "Calendar of June 2024"}
    assert [(crumb["kind"], crumb["id"]) for crumb in month.crumbs] == [
        ("home", ""), ("calendar", ""), ("calendar-year", "2024"),
    ]  # fmt: skip
    assert view(site, Route("calendar-year", "2024", 1, "en")).title["en"] == "Calendar of 2024"
    assert month.twins == ("vi", "en")


def test_what_is_coming_is_told_nearest_first_each_once(tmp_path: Path) -> None:
    site = speaking(
        tmp_path, "Hằng quý", "Tháng 7/2024", "Quý I/2024", "Ngày 15/6/2024", "Ngày 14/6/2024", "Định kỳ hàng tuần"
    )
    shown = data(site, "calendar")
    assert [(row.day, row.entry.key) for row in shown["ahead"]] == [
        ("2024-06-15", "task-4"),
        ("2024-06-16", "task-6"),
        ("2024-06-30", "task-1"),
        ("2024-07-31", "task-2"),
    ]
    assert shown["ahead_total"] == 4
    assert shown["calendar"]["past"] is False


def test_no_more_is_shown_than_can_be_read(tmp_path: Path) -> None:
    site = speaking(tmp_path, *["Tháng 7/2024"] * (views.AHEAD + 3))
    shown = data(site, "calendar")
    assert (len(shown["ahead"]), shown["ahead_total"]) == (views.AHEAD, views.AHEAD + 3)
    [month] = data(site, "calendar-year", "2024")["months"]
    assert (len(month["rows"]), month["count"]) == (views.A_MONTH, views.AHEAD + 3)


def test_nothing_lies_ahead_when_all_plans_have_ended(site: Site) -> None:
    shown = data(site, "calendar")
    assert shown["ahead"] == []
    assert shown["running"] is False
    assert shown["calendar"]["past"] is True


def test_what_is_over_in_a_running_plan_has_passed_and_in_an_ended_plan_has_not(tmp_path: Path) -> None:
    running = speaking(tmp_path / "running", "Tháng 5/2024", "Quý II/2024")
    may, june = (data(running, "calendar-month", key) for key in ("2024/5", "2024/6"))
    assert [may["days"][0]["rows"][0].passed, june["days"][0]["rows"][0].passed] == [True, False]
    assert may["ended"] is False
    ended = speaking(tmp_path / "ended", "Tháng 5/2024", today=date(2025, 2, 1))
    may = data(ended, "calendar-month", "2024/5")
    assert (may["ended"], may["days"][0]["rows"][0].ended, may["days"][0]["rows"][0].passed) == (True, True, False)
    assert data(ended, "calendar-year", "2024")["ended"] is True


def test_a_day_before_the_plan_was_issued_says_so(site: Site) -> None:
    rows = data(site, "calendar-month", "2023/4")["days"][0]["rows"]
    assert [(row.entry.key, row.early, row.reading) for row in rows] == [("task-16", True, "Trước 01/5/2024")]
    later = data(site, "calendar-month", "2024/11")["days"][-1]["rows"]
    assert [(row.early, row.reading) for row in later] == [(False, None)]


def test_slip_that_nobody_can_explain_has_no_reading(tmp_path: Path) -> None:
    slip = {**tiny.erratum("Phụ lục, dòng 1", "Quý I/2023"), "publish": True, "about": "deadline"}
    site = speaking(tmp_path, "Quý I/2023", errata=[slip])
    [row] = data(site, "calendar-month", "2023/3")["days"][0]["rows"]
    assert (row.early, row.reading) == (True, None)


def test_entries_without_a_page_section_of_their_own_lead_to_where_they_stand(site: Site) -> None:
    rows = [row for day in data(site, "calendar-month", "2024/3")["days"] for row in day["rows"]]
    places = {(row.entry.plan, row.entry.anchor): row.page["kind"] for row in rows}
    assert places["bang-ca-2024", "money"] == "plan"
    assert places["long-khanh-2024", "duties"] == "plan"


def test_reports_of_a_long_plan_stand_on_its_other_page(site: Site) -> None:
    plan = site.plans["long-khanh-2024"]
    alone = cast("Plan", {**plan, "duties": []})
    [entry, *_] = [entry for entry in entries(alone) if entry.kind == "report" and entry.last]
    assert views.row_of(site, "2024-03-31", entry).page["kind"] == "plan-details"


def test_neighbours_are_those_that_have_entries(site: Site) -> None:
    month = data(site, "calendar-month", "2023/12")
    assert (month["before"]["id"], month["after"]["id"]) == ("2023/11", "2024/1")
    assert data(site, "calendar-month", "2023/3")["before"] is None
    assert data(site, "calendar-month", "2024/12")["after"] is None
    assert data(site, "calendar-year", "2024")["before"]["id"] == "2023"


def test_undated_entries_are_counted_by_plan_and_kind(tmp_path: Path) -> None:
    site = speaking(
        tmp_path, "Thường xuyên", "Thường xuyên", "Khi có yêu cầu", "Theo kế hoạch của tỉnh", None, "định kỳ"
    )
    [row] = data(site, "calendar")["undated"]
    assert row["counts"] == {"continuous": 2, "recurring": 1, "on-event": 1, "external": 1, "missing": 1}
    assert row["times"] is True
    assert set(row["counts"]) == set(views.UNDATED)


def test_plan_that_times_nothing_has_no_table_to_lead_to(tmp_path: Path) -> None:
    held = {"title": {"vi": "Tập huấn", "en": "Training"}, "kind": "training", "who": [], "at": "Mục III"}
    [row] = data(speaking(tmp_path, events=[held]), "calendar")["undated"]
    assert (row["times"], row["counts"]) == (False, {"missing": 1})


def test_calendar_without_any_entry(tmp_path: Path) -> None:
    site = speaking(tmp_path)
    shown = data(site, "calendar")
    assert (shown["years"], shown["ahead"], shown["undated"], shown["calendar"]["past"]) == ([], [], [], False)
    assert data(site, "unit", "dong-xuan")["calendar"] is None
    assert data(site, "agency", "phong-noi-vu-dong-xuan")["calendar"] is None


def test_long_months_and_many_plans_go_on_on_further_pages(site: Site) -> None:
    plan = site.plans["mong-cai-2024"]
    many = {f"p-{number}": {**plan, "id": f"p-{number}"} for number in range(PAGE_SIZE + 1)}
    changed = replace(site, plans=many, indexes=replace(site.indexes, calendar=build_calendar(many)))  # type: ignore[arg-type]
    found = [route for route in routes(changed) if route.lang == "vi"]
    assert [route.number for route in found if route.kind == "calendar"] == [1, 2]
    assert [route.number for route in found if (route.kind, route.id) == ("calendar-month", "2024/2")] == [1, 2]
    first, second = (data(changed, "calendar-month", "2024/2", number) for number in (1, 2))
    assert [sum(len(day["rows"]) for day in page["days"]) for page in (first, second)] == [PAGE_SIZE, 1]
    assert first["total"] == PAGE_SIZE + 1
    assert len(data(changed, "calendar", "", 2)["undated"]) == 1


# ---- files ------------------------------------------------------------------------------------


def test_a_file_for_everything_and_for_each_that_has_entries(site: Site) -> None:
    found = {(file.kind, file.id): file for file in calendar_files(site)}
    calendar = site.indexes.calendar
    wanted = {("unit-calendar", key) for key in calendar.units} | {
        ("agency-calendar", key) for key in calendar.agencies
    }
    assert found.keys() == {("calendar-file", ""), *wanted}
    assert len(found["calendar-file", ""].happenings) == 43
    assert len(found["unit-calendar", "mong-cai"].happenings) == 5
    assert found["agency-calendar", "mong-cai-phong-noi-vu"].title["vi"] == (
        "Lịch cải cách hành chính: Phòng Nội vụ – Thành phố Móng Cái"
    )


def test_stamp_is_the_day_of_the_last_change(tmp_path: Path) -> None:
    def stamp(folder: str, **changes: Any) -> str:  # noqa: ANN401 - keys of a plan
        [file, *_] = calendar_files(speaking(tmp_path / folder, "Quý II/2024", **changes))
        return file.happenings[0].stamp

    assert stamp("published") == "2024-06-01"
    assert stamp("revised", revised="2024-06-10") == "2024-06-10"
