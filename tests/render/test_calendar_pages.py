"""Pages of the calendar as readers see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from lxml import html

from cchc.model.published import Plan
from cchc.render.page import render_page
from cchc.render.words import Speech
from cchc.site import Route, Site
from cchc.site.calendar import build_calendar
from cchc.site.routes import PAGE_SIZE
from cchc.site.timed import entries
from cchc.site.views import view
from tests.tools import tiny
from tests.tools.rendering import plain_frames, setting_of


def page(site: Site, kind: str, key: str = "", number: int = 1, lang: str = "vi") -> html.HtmlElement:
    artifact = render_page(view(site, Route(kind, key, number, lang)), plain_frames(site), setting_of(site))
    return html.document_fromstring(artifact.data.decode())


def text(tree: html.HtmlElement) -> str:
    return " ".join(str(tree.text_content()).split())


def site_on(folder: Path, today: date, *deadlines: str) -> Site:
    tasks = [tiny.task(deadline=said, at=f"Phụ lục, dòng {n}") for n, said in enumerate(deadlines, start=1)]
    return tiny.speaking_site(folder, plan=tiny.changed(tiny.PLAN, tasks=tasks), today=today)


def test_entry_says_who_when_where_and_by_which_plan(tmp_path: Path) -> None:
    tree = page(site_on(tmp_path, date(2024, 6, 2), "Quý II/2024"), "calendar-month", "2024/6")
    [entry] = tree.xpath("//section/ul[@class='points']/li")
    assert text(entry) == (
        "Hội nghị Phụ lục, dòng 1 Nhiệm vụ thứ 1 Xã Đông Xuân theo kế hoạch năm 2024 "
        "Thời gian thực hiện: Quý II/2024 Chủ trì: Phòng Nội vụ"
    )
    assert entry.xpath("a/@href") == ["/ke-hoach/dong-xuan-2024/#task-1"]
    assert tree.xpath("//h2/time/@datetime") == ["2024-06-30"]


@pytest.mark.parametrize(("lang", "said"), [("vi", "chưa có báo cáo"), ("en", "there is no report yet")])
def test_time_that_has_passed_is_told_while_the_plan_runs_only(tmp_path: Path, lang: str, said: str) -> None:
    running = site_on(tmp_path / "running", date(2024, 9, 1), "Quý II/2024")
    assert said in text(page(running, "calendar-month", "2024/6", lang=lang))
    ended = site_on(tmp_path / "ended", date(2025, 9, 1), "Quý II/2024")
    assert said not in text(page(ended, "calendar-month", "2024/6", lang=lang))


def test_first_page_tells_what_is_coming_and_why_there_is_nothing(tmp_path: Path) -> None:
    coming = page(site_on(tmp_path / "coming", date(2024, 6, 2), "Quý II/2024"), "calendar")
    assert coming.xpath("//ul[@class='points']/li/time/@datetime") == ["2024-06-30"]
    over = page(site_on(tmp_path / "over", date(2024, 8, 1), "Quý II/2024"), "calendar")
    assert "Không có mốc nào từ hôm nay trở đi" in text(over)
    ended = page(site_on(tmp_path / "ended", date(2025, 8, 1), "Quý II/2024"), "calendar")
    assert "mọi kế hoạch trên cổng đã kết thúc" in text(ended)
    assert "Mọi việc trong các kế hoạch trên cổng đều gắn với ngày." in text(ended)
    none = page(site_on(tmp_path / "none", date(2024, 6, 2), "Thường xuyên"), "calendar")
    assert "Chưa có kế hoạch nào trên cổng gắn việc với" in text(none)


def test_further_pages_of_the_first_one_go_on_with_what_has_no_day(site: Site) -> None:
    plan = site.plans["mong-cai-2024"]
    many = {f"p-{n}": cast("Plan", {**plan, "id": f"p-{n}"}) for n in range(PAGE_SIZE + 1)}
    changed = replace(site, plans=many, indexes=replace(site.indexes, calendar=build_calendar(many)))
    first, second = (page(changed, "calendar", number=number) for number in (1, 2))
    assert [len(tree.xpath("//tbody/tr")) for tree in (first, second)] == [PAGE_SIZE, 1]
    assert first.xpath("//nav[@class='pager']//a/@href") == ["/lich/trang-2/"]
    assert second.xpath("//h2/@id") == ["undated"]


def test_file_whose_entries_are_all_over_says_so(tmp_path: Path) -> None:
    said = "Mọi mốc trong tệp này đều đã qua"
    assert said not in text(page(site_on(tmp_path / "now", date(2024, 6, 30), "Quý II/2024"), "unit", "dong-xuan"))
    assert said in text(page(site_on(tmp_path / "past", date(2024, 7, 1), "Quý II/2024"), "unit", "dong-xuan"))


def test_kinds_have_names(site: Site) -> None:
    vi, en = (Speech(setting_of(site), lang) for lang in ("vi", "en"))
    found = {entry.key: entry for plan in site.plans.values() for entry in entries(plan) if plan["unit"] != "bang-ca"}
    assert vi.kind(found["task-16"]) == "Nhiệm vụ thứ 16"
    assert vi.kind(found["event-phu-luc-dong-5"]) == "Cuộc thi, nhiệm vụ số 5"
    assert en.kind(found["event-phu-luc-dong-5"]) == "Contest, task 5"
    assert vi.kind(found["step-muc-iii-4-3-gach-1"]) == "Lịch trong năm"
    assert {en.kind(entry) for entry in found.values() if entry.kind in {"duty", "report"}} == {"Duty", "Report"}
