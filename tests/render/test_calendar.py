"""What calendar files say: days, rules, names, and who has which entry."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cchc.render.calendar import LONGEST
from cchc.site import Site
from tests.tools import tiny
from tests.tools.calendars import WHOLE, calendar, events, files, others, whole
from tests.tools.rendering import at, setting_of

UID = "dong-xuan-2024.task-1@example.vn"


def site_with(folder: Path, deadline: str | None, **changes: Any) -> Site:  # noqa: ANN401 - keys of a task
    """A site whose only task has this deadline."""
    task = tiny.task(deadline=deadline, **changes)
    return tiny.speaking_site(folder, plan=tiny.changed(tiny.PLAN, tasks=[task]))


def one(folder: Path, deadline: str, **changes: Any) -> Any:  # noqa: ANN401 - keys of a task; whatever a property holds
    [event] = events(whole(site_with(folder, deadline, **changes))).values()
    return event


@pytest.mark.parametrize(
    ("deadline", "start", "end"),
    [
        ("Ngày 15/4/2024", date(2024, 4, 15), date(2024, 4, 16)),
        ("Ngày 15/4/2024 đến ngày 20/4/2024", date(2024, 4, 15), date(2024, 4, 21)),
        ("Ngày 01/4/2024 đến ngày 15/6/2024", date(2024, 6, 15), date(2024, 6, 16)),
        ("Trước ngày 10/3/2024", date(2024, 3, 9), date(2024, 3, 10)),
        ("Trước ngày 01/3/2024", date(2024, 2, 29), date(2024, 3, 1)),
        ("Tháng 4/2024", date(2024, 4, 30), date(2024, 5, 1)),
        ("Quý II/2024", date(2024, 6, 30), date(2024, 7, 1)),
        ("6 tháng cuối năm 2024", date(2024, 12, 31), date(2025, 1, 1)),
        ("Năm 2024", date(2024, 12, 31), date(2025, 1, 1)),
    ],
)
def test_whole_days_with_the_last_day_right(tmp_path: Path, deadline: str, start: date, end: date) -> None:
    """DTEND is the day after the last one (RFC 5545, 3.6.1), and both are days, not midnights."""
    site = site_with(tmp_path, deadline)
    [event] = events(whole(site)).values()
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (start, end)
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
    [other] = others(whole(site)).values()
    assert (other.dtstart.value, other.dtend.value) == (start, end)
    assert "RRULE" not in event


def test_no_bar_is_longer_than_a_month(site: Site) -> None:
    for event in events(whole(site)).values():
        assert timedelta(1) <= event["DTEND"].dt - event["DTSTART"].dt <= timedelta(LONGEST)


@pytest.mark.parametrize("deadline", ["Thường xuyên", "Khi có yêu cầu", "Theo kế hoạch của tỉnh", "định kỳ", None])
def test_what_has_no_day_is_left_out_and_the_file_is_a_calendar_all_the_same(
    tmp_path: Path, deadline: str | None
) -> None:
    data = files(site_with(tmp_path, deadline))
    assert list(data) == [WHOLE["vi"]]
    assert not events(data[WHOLE["vi"]])
    assert calendar(data[WHOLE["vi"]]).walk("VTIMEZONE"), "no calendar is empty (RFC 5545, 3.6)"


@pytest.mark.parametrize(
    ("deadline", "rule", "first", "count"),
    [
        ("Định kỳ hàng quý", "FREQ=MONTHLY;UNTIL=20241231;INTERVAL=3;BYMONTHDAY=-1", date(2024, 3, 31), 4),
        ("Hằng tháng", "FREQ=MONTHLY;UNTIL=20241231;INTERVAL=1;BYMONTHDAY=-1", date(2024, 2, 29), 11),
        ("Định kỳ 6 tháng", "FREQ=MONTHLY;UNTIL=20241231;INTERVAL=6;BYMONTHDAY=-1", date(2024, 6, 30), 2),
        (
            "trước ngày 08 tháng cuối của quý",
            "FREQ=MONTHLY;UNTIL=20241231;INTERVAL=3;BYMONTHDAY=7",
            date(2024, 3, 7),
            4,
        ),
        ("Định kỳ hàng tuần", "FREQ=WEEKLY;UNTIL=20241231", date(2024, 2, 11), 47),
    ],
)
def test_what_comes_again_has_a_rule(tmp_path: Path, deadline: str, rule: str, first: date, count: int) -> None:
    """The rule gives the days of the entry itself, in another program's count; the plan is of 6 February 2024."""
    site = site_with(tmp_path, deadline)
    [event] = events(whole(site)).values()
    assert event["RRULE"].to_ical().decode() == rule
    assert event["DTSTART"].dt == first
    assert event["DTEND"].dt == first + timedelta(1)
    [other] = others(whole(site)).values()
    [entry] = site.indexes.calendar.units["dong-xuan"]
    found = [moment.date().isoformat() for moment in other.getrruleset(addRDate=True)]
    assert found == entry.days()
    assert len(found) == count


def test_what_comes_again_once_has_no_rule(tmp_path: Path) -> None:
    event = one(tmp_path, "Hàng năm")
    assert "RRULE" not in event
    assert event["DTSTART"].dt == date(2024, 12, 31)


@pytest.mark.parametrize(
    ("deadline", "vi", "en"),
    [
        ("Ngày 15/4/2024", "", ""),
        ("Ngày 15/4/2024 đến ngày 20/4/2024", "", ""),
        ("Ngày 01/4/2024 đến ngày 15/6/2024", " (chậm nhất 15/6/2024)", " (by 15 June 2024)"),
        ("Trước ngày 10/3/2024", " (chậm nhất 09/3/2024)", " (by 9 March 2024)"),
        ("Tháng 4/2024", " (đến hết tháng 4/2024)", " (by the end of April 2024)"),
        ("Quý II/2024", " (đến hết tháng 6/2024)", " (by the end of June 2024)"),
        ("Hằng quý", " (hằng quý)", " (every quarter)"),
    ],
)
def test_summary_says_what_the_day_is(tmp_path: Path, deadline: str, vi: str, en: str) -> None:
    site = site_with(tmp_path, deadline)
    said = {lang: str(next(iter(events(whole(site, lang)).values()))["SUMMARY"]) for lang in WHOLE}
    assert said == {"vi": f"Xã Đông Xuân: Hội nghị{vi}", "en": f"Đông Xuân: Conference{en}"}


def test_description_says_who_when_and_where_it_is_written(tmp_path: Path) -> None:
    site = site_with(tmp_path, "Quý II/2024", number="3")
    assert str(events(whole(site))[UID]["DESCRIPTION"]).split("\n") == [
        "Theo kế hoạch năm 2024: Kế hoạch năm 2024",
        "Nhiệm vụ số 3",
        "Thời gian thực hiện: Quý II/2024",
        "Chủ trì: Phòng Nội vụ",
        "Phối hợp: Văn phòng",
        "Vị trí trong bản gốc: Phụ lục, dòng 1",
        "Kế hoạch không nêu ngày; lịch ghi vào ngày cuối của khoảng thời gian.",
    ]
    english = others(whole(site, "en"))[UID].description.value.split("\n")
    assert english[2:5] == [
        "When: Quý II/2024 (1 April 2024 to 30 June 2024)",
        "Lead: Home Affairs Division",
        "Partners: Office",
    ]


def test_a_day_that_the_plan_names_is_not_called_the_last_of_a_span(tmp_path: Path) -> None:
    for number, deadline in enumerate(("Trước ngày 10/3/2024", "trước ngày 08 tháng cuối của quý")):
        assert "ngày cuối" not in str(one(tmp_path / str(number), deadline)["DESCRIPTION"])


def test_address_topics_and_state(tmp_path: Path) -> None:
    event = one(tmp_path, "Quý II/2024")
    assert str(event["URL"]) == "https://example.vn/ke-hoach/dong-xuan-2024/#task-1"
    assert [str(name) for name in event["CATEGORIES"].cats] == ["Một cửa"]
    assert (str(event["STATUS"]), str(event["TRANSP"])) == ("CONFIRMED", "TRANSPARENT")


def test_a_day_before_the_plan_was_issued_is_doubtful_and_says_so(site: Site) -> None:
    event = events(whole(site))["long-khanh-2024.task-16@cchc.example.vn"]
    assert event["DTSTART"].dt == date(2023, 4, 30)
    assert str(event["STATUS"]) == "TENTATIVE"
    assert "đứng trước ngày ban hành" in str(event["DESCRIPTION"])
    assert "“Trước 01/5/2024”" in str(event["DESCRIPTION"])


def test_a_time_that_the_editors_take_for_a_slip_is_doubtful(site: Site) -> None:
    event = events(whole(site))["hai-phong-2023.task-6@cchc.example.vn"]
    assert event["DTSTART"].dt == date(2023, 12, 31), "as printed"
    assert str(event["STATUS"]) == "TENTATIVE"
    assert "Ban biên tập hiểu là “Tháng 9/2023”" in str(event["DESCRIPTION"])
    assert "đứng trước ngày ban hành" not in str(event["DESCRIPTION"])


def test_stamps_are_eight_in_the_morning_in_vietnam(tmp_path: Path) -> None:
    data = whole(site_with(tmp_path, "Quý II/2024"))
    wanted = datetime(2024, 6, 1, 1, 0, tzinfo=UTC)
    [event] = events(data).values()
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == wanted
    assert calendar(data)["LAST-MODIFIED"].dt == wanted
    assert b"\r\nDTSTAMP:20240601T010000Z\r\n" in data


@pytest.mark.parametrize("lang", WHOLE)
def test_calendar_says_what_it_is_and_how_to_keep_it(site: Site, lang: str) -> None:
    found = calendar(whole(site, lang))
    assert str(found["VERSION"]) == "2.0"
    assert str(found["PRODID"]) == f"-//cchc.example.vn//CCHC portal//{lang.upper()}"
    assert str(found["CALSCALE"]) == "GREGORIAN"
    assert str(found["NAME"]) == str(found["X-WR-CALNAME"]) == site.words[lang]["calendar.file"]
    assert str(found["X-WR-TIMEZONE"]) == "Asia/Ho_Chi_Minh"
    assert str(found["SOURCE"]) == f"https://cchc.example.vn/{WHOLE[lang]}"
    assert str(found["URL"]) == f"https://cchc.example.vn/{WHOLE[lang].removesuffix('cchc.ics')}"
    assert found["REFRESH-INTERVAL"].dt == timedelta(days=1)
    assert "METHOD" not in found, "a published method would ask for an organiser (RFC 5546)"
    [zone] = found.walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Asia/Ho_Chi_Minh"
    [standard] = zone.subcomponents
    assert standard["TZOFFSETTO"].td == timedelta(hours=7)


def test_both_parsers_read_the_same_from_every_file(site: Site) -> None:
    for lang in WHOLE:
        for path, data in files(site, lang).items():
            found, other = events(data), others(data)
            assert found.keys() == other.keys()
            assert found, path
            for uid, event in found.items():
                twin = other[uid]
                assert twin.summary.value == str(event["SUMMARY"])
                assert twin.description.value == str(event["DESCRIPTION"])
                assert twin.url.value == str(event["URL"])
                assert (twin.dtstart.value, twin.dtend.value) == (event["DTSTART"].dt, event["DTEND"].dt)


def test_one_event_is_the_same_in_every_file(site: Site) -> None:
    """Who adds the calendars of a unit and of an agency has each entry once, whatever comes first."""
    everything = files(site)
    blocks = {
        path: set(re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", data, re.DOTALL))
        for path, data in everything.items()
    }
    of_all = blocks.pop(WHOLE["vi"])
    assert len(of_all) == 43
    assert all(block <= of_all for block in blocks.values())
    assert set().union(*blocks.values()) == of_all


def test_ids_are_the_same_in_every_language_and_at_every_address(site: Site) -> None:
    moved = files(site, "vi", at(setting_of(site), "https://portal.example.org/cchc/"))[WHOLE["vi"]]
    assert events(whole(site)).keys() == events(whole(site, "en")).keys() == events(moved).keys()
    urls = {str(event["URL"]) for event in events(moved).values()}
    assert all(url.startswith("https://portal.example.org/cchc/ke-hoach/") for url in urls)


def test_ids_stay_when_titles_change(tmp_path: Path) -> None:
    new = {"vi": "Tên khác", "en": "Other"}
    before = events(whole(site_with(tmp_path / "one", "Quý II/2024")))
    after = events(whole(site_with(tmp_path / "other", "Tháng 5/2024", title=new, at="Phụ lục, dòng 7")))
    assert before.keys() == after.keys() == {UID}
    assert str(before[UID]["SUMMARY"]) != str(after[UID]["SUMMARY"])


def test_files_of_units_and_agencies_hold_their_own(site: Site) -> None:
    found = files(site)
    plans = {path: {uid.split(".")[0] for uid in events(data)} for path, data in found.items()}
    assert plans["lich/mong-cai.ics"] == {"mong-cai-2024"}
    assert plans[WHOLE["vi"]] == set(site.plans)
    own = events(found["lich/co-quan/mong-cai-phong-tai-chinh-ke-hoach.ics"])
    assert "mong-cai-2024.task-3@cchc.example.vn" in own
    assert len(own) < len(events(found["lich/mong-cai.ics"]))


def test_untranslated_names_have_no_file_and_untranslated_texts_say_their_language(tmp_path: Path) -> None:
    units = [{**tiny.REGISTRY["units"][0], "name": {"vi": "Xã Đông Xuân"}}]
    plan = tiny.changed(tiny.PLAN, tasks=[tiny.task(title={"vi": "Hội nghị"})])
    site = tiny.speaking_site(tmp_path, plan=plan, registry={"units": units})
    assert "lich/dong-xuan.ics" in files(site)
    english = files(site, "en")
    assert "en/calendar/dong-xuan.ics" not in english
    summary = events(english[WHOLE["en"]])[UID]["SUMMARY"]
    assert summary.params["LANGUAGE"] == "vi"
    assert "LANGUAGE" not in events(whole(site))[UID]["SUMMARY"].params
