"""Deadlines as plans print them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc.model.deadline import KINDS, Deadline, parse_deadline
from cchc.model.value_schemas import LONGEST_PHRASE

PLANS = Path(__file__).parents[2] / "plans"
YEAR = 2024
#: As printed -> kind, start, end (which is the last day); the plan is of 2024.
SPANS = """
Trước ngày 10/3/2024                      before       -           2024-03-09
Trước 01/5/2023                           before       -           2023-04-30
trước ngày 15/02/2024                     before       -           2024-02-14
Trước ngày 01/3/2024                      before       -           2024-02-29
Trước ngày 01/01/2024                     before       -           2023-12-31
Trước 10/3                                before       -           2024-03-09
Hoàn thành trước ngày 30/6/2024           before       -           2024-06-29
Trước tháng 5/2024                        before       -           2024-04-30
Trước tháng 1/2024                        before       -           2023-12-31
Chậm nhất ngày 15/12/2024                 before       -           2024-12-15
Chậm nhất là ngày 20/11                   before       -           2024-11-20
Muộn nhất 20/11/2024                      before       -           2024-11-20
Đến hết ngày 31/12/2024                   before       -           2024-12-31
Đến 30/6/2024                             before       -           2024-06-30
Ngày 06/2/2024                            date         2024-02-06  2024-02-06
06/02/2024                                date         2024-02-06  2024-02-06
Ngày 6/2                                  date         2024-02-06  2024-02-06
Từ ngày 01/3/2024 đến ngày 15/3/2024      date         2024-03-01  2024-03-15
Ngày 01/3 đến 15/3                        date         2024-03-01  2024-03-15
01/3 - 15/3                               date         2024-03-01  2024-03-15
01/3/2024 – 15/3/2024                     date         2024-03-01  2024-03-15
Tháng 1                                   month        2024-01-01  2024-01-31
Tháng 2                                   month        2024-02-01  2024-02-29
Tháng 02/2023                             month        2023-02-01  2023-02-28
Tháng 11/2024                             month        2024-11-01  2024-11-30
Tháng 4 năm 2024                          month        2024-04-01  2024-04-30
trong tháng 01/2024                       month        2024-01-01  2024-01-31
Hoàn thành trong tháng 4                  month        2024-04-01  2024-04-30
Cuối tháng 4/2024                         month        2024-04-01  2024-04-30
Tháng 3 đến tháng 4                       month-range  2024-03-01  2024-04-30
Tháng 6 đến tháng 11/2023                 month-range  2023-06-01  2023-11-30
Từ tháng 6 đến tháng 12                   month-range  2024-06-01  2024-12-31
Từ tháng 1 đến hết tháng 12               month-range  2024-01-01  2024-12-31
Tháng 3 - 4/2024                          month-range  2024-03-01  2024-04-30
Tháng 4-5/2024                            month-range  2024-04-01  2024-05-31
Tháng 11/2023 đến tháng 2/2024            month-range  2023-11-01  2024-02-29
Quý I                                     quarter      2024-01-01  2024-03-31
Quý I/2024                                quarter      2024-01-01  2024-03-31
Quý II/2024                               quarter      2024-04-01  2024-06-30
Quý III/2024                              quarter      2024-07-01  2024-09-30
QUÝ IV/2024                               quarter      2024-10-01  2024-12-31
Quý 2/2024                                quarter      2024-04-01  2024-06-30
Quý IV năm 2023                           quarter      2023-10-01  2023-12-31
Trong quý I/2023                          quarter      2023-01-01  2023-03-31
Quý I, II/2024                            quarter      2024-01-01  2024-06-30
Quý I và Quý II năm 2024                  quarter      2024-01-01  2024-06-30
Quý II đến quý IV/2024                    quarter      2024-04-01  2024-12-31
Quý I - Quý III/2024                      quarter      2024-01-01  2024-09-30
6 tháng đầu năm                           half         2024-01-01  2024-06-30
06 tháng đầu năm 2023                     half         2023-01-01  2023-06-30
6 tháng cuối năm 2024                     half         2024-07-01  2024-12-31
Trong 6 tháng đầu năm 2024                half         2024-01-01  2024-06-30
Năm 2024                                  year         2024-01-01  2024-12-31
Năm 2023                                  year         2023-01-01  2023-12-31
Trong năm                                 year         2024-01-01  2024-12-31
Cả năm 2024                               year         2024-01-01  2024-12-31
Năm 2023 - 2025                           year         2023-01-01  2025-12-31
2026-2028                                 year         2026-01-01  2028-12-31
Giai đoạn 2026 - 2030                     year         2026-01-01  2030-12-31
2024                                      year         2024-01-01  2024-12-31
30.6.2024                                 date         2024-06-30  2024-06-30
Ngày 01-7-2024                            date         2024-07-01  2024-07-01
Từ 01/3/2024, hoàn thành trước 30/6/2024  date         2024-03-01  2024-06-29
Bắt đầu từ 01/3, kết thúc 30/6            date         2024-03-01  2024-06-30
Từ ngày ký đến hết 31/12/2024             before       -           2024-12-31
Giữa tháng 3                              month        2024-03-01  2024-03-31
03/2024                                   month        2024-03-01  2024-03-31
T3/2024                                   month        2024-03-01  2024-03-31
"""
#: As printed -> kind and recurrence; these set no day.
DAYLESS = """
Thường xuyên                                            continuous  -
thường xuyên                                            continuous  -
Thường xuyên theo Kế hoạch đào tạo, bồi dưỡng           continuous  -
Thực hiện thường xuyên                                  continuous  -
Liên tục                                                continuous  -
Hàng ngày                                               continuous  -
Hằng ngày                                               continuous  -
Hàng tuần                                               recurring   weekly
Định kỳ hàng tuần                                       recurring   weekly
Hằng tháng                                              recurring   monthly
Ngày 15 hàng tháng                                      recurring   monthly
Định kỳ hàng quý                                        recurring   quarterly
trước ngày 08 tháng cuối của quý                        recurring   quarterly
Định kỳ quý I, 6 tháng, quý III, hàng năm hoặc đột xuất recurring   quarterly
định kỳ hàng quý (I, II, III) và năm                    recurring   quarterly
Định kỳ 6 tháng                                         recurring   half-yearly
Hàng năm                                                recurring   yearly
định kỳ                                                 recurring   periodic
định kỳ, thường xuyên                                   recurring   periodic
Khi có hướng dẫn của Bộ Nội vụ, UBND tỉnh               on-event    -
Sau khi có hướng dẫn của tỉnh                           on-event    -
Ngay sau khi ban hành                                   on-event    -
Theo Kế hoạch UBND tỉnh                                 external    -
Theo kế hoạch đào tạo bồi dưỡng hàng năm                external    -
Theo tiến độ phê duyệt                                  external    -
theo quy định                                           external    -
theo định kỳ và đột xuất                                external    -
"""


def rows(table: str, columns: int) -> list[list[str]]:
    return [line.rsplit(maxsplit=columns - 1) for line in table.strip().splitlines()]


def understood(text: str, year: int = YEAR) -> Deadline:
    found = parse_deadline(text, year)
    assert found is not None
    return found


@pytest.mark.parametrize(("text", "kind", "start", "end"), rows(SPANS, 4))
def test_words_that_name_days(text: str, kind: str, start: str, end: str) -> None:
    first = None if start == "-" else date.fromisoformat(start)
    last = date.fromisoformat(end)
    assert understood(text) == Deadline(text, kind, first, last, last)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "kind", "recurrence"), rows(DAYLESS, 3))
def test_words_that_set_no_day(text: str, kind: str, recurrence: str) -> None:
    expected = None if recurrence == "-" else recurrence
    assert understood(text) == Deadline(text, kind, recurrence=expected)  # type: ignore[arg-type]


def test_all_kinds_are_tried() -> None:
    tried = {row[1] for row in [*rows(SPANS, 4), *rows(DAYLESS, 3)]} | {"compound", "missing"}
    assert tried == set(KINDS)
    assert len(rows(SPANS, 4)) + len(rows(DAYLESS, 3)) >= 60


@pytest.mark.parametrize("text", [None, "", "  ", "\n"])
def test_an_empty_cell_is_missing(text: str | None) -> None:
    assert parse_deadline(text, YEAR) == Deadline(None, "missing")


@pytest.mark.parametrize(
    ("text", "parts", "last"),
    [
        ("Quý I/2024; Quý III/2024", ["quarter", "quarter"], date(2024, 9, 30)),
        ("Quý III/2024; Quý I/2024", ["quarter", "quarter"], date(2024, 9, 30)),
        ("Thường xuyên; Tháng 4", ["continuous", "month"], date(2024, 4, 30)),
        ("Thường xuyên; định kỳ", ["continuous", "recurring"], None),
        (
            "- Thường xuyên\n- Tại các phường, xã, thực hiện trong Quý I/2024",
            ["continuous", "quarter"],
            date(2024, 3, 31),
        ),
        ("+ Tháng 3;\n+ Tháng 9.", ["month", "month"], date(2024, 9, 30)),
        ("15/3/2024 và 15/9/2024", ["date", "date"], date(2024, 9, 15)),
        ("Ngày 15/3, 15/9/2025", ["date", "date"], date(2025, 9, 15)),
        ("Tháng 2, 5, 9/2024", ["month"] * 3, date(2024, 9, 30)),
        ("Tháng 12/2023, tháng 3/2024", ["month", "month"], date(2024, 3, 31)),
        ("Trước 15/6 và trước 15/12/2024", ["before", "before"], date(2024, 12, 14)),
        ("Quý I, II, III/2024", ["quarter"] * 3, date(2024, 9, 30)),
    ],
)
def test_several_times_in_one_cell(text: str, parts: list[str], last: date | None) -> None:
    found = understood(text)
    assert (found.text, found.kind, found.start, found.end, found.last_day) == (text, "compound", None, None, last)
    assert [part.kind for part in found.parts] == parts


def test_parts_keep_their_own_words() -> None:
    found = understood("- Thường xuyên\n- Tại xã, thực hiện trong Quý I/2024")
    assert [part.text for part in found.parts] == ["Thường xuyên", "Tại xã, thực hiện trong Quý I/2024"]


@pytest.mark.parametrize(
    ("text", "number", "issued"),
    [
        ("Theo Kế hoạch số 45/KH-UBND ngày 22/01/2023", "45/KH-UBND", "2023-01-22"),
        ("Khi có hướng dẫn theo Nghị định số 33/2023/NĐ-CP", "33/2023/NĐ-CP", None),
    ],
)
def test_a_document_that_sets_the_time_is_kept(text: str, number: str, issued: str | None) -> None:
    document = understood(text).document
    assert document is not None
    assert (document.number, document.issued) == (number, issued)


@pytest.mark.parametrize(
    "text",
    ["sớm", "ASAP", "Quý V/2024", "Quý III, I/2024", "Tháng 0", "Tháng 13/2024", "30/2/2024", "31/4", "Ngày 5",
     "Trước ngày 30/2/2024", "Trước tháng 13/2024", "Tháng 12 đến tháng 3", "Từ ngày 15/3/2024 đến 01/3/2024",
     "Năm 2025 - 2024", "Năm 0000", "Tháng 4/0000", "trước tháng 1/0001", "Quý II/0000",
     "6 tháng đầu năm 0000",
     "Năm 9999", "15/9 và 15/3", "Tháng 5, 2, 9", "Tháng 13, 14", "Ngày 15 và ngày 30", "13/2024", "T3",
     "1, 2",
     "Họp dân, làm việc", "Họp; lần 2024", "31.4.2024",
     "30.6-2024", "Theo dõi thường xuyên", "Quý I/2024; sớm", "- Quý I\n- sớm", ";", "-", "2024-02-06"],
)  # fmt: skip
def test_what_is_not_understood(text: str) -> None:
    assert parse_deadline(text, YEAR) is None


@pytest.mark.parametrize(
    "text", [" Quý I/2024. ", "- Quý I/2024;", "quý  i / 2024", "Quy\u0301 I/2024", "Quý\u00a0I/2024"]
)
def test_spelling_does_not_matter(text: str) -> None:
    found = understood(text)
    assert (found.kind, found.start, found.last_day) == ("quarter", date(2024, 1, 1), date(2024, 3, 31))


def test_words_without_a_year_are_of_the_year_of_the_plan() -> None:
    assert understood("Quý I", 2023).last_day == date(2023, 3, 31)
    assert understood("Tháng 2", 2023).last_day == date(2023, 2, 28)
    assert understood("Quý I/2024", 2023).last_day == date(2024, 3, 31)


def printed_in_plans() -> Iterator[tuple[str, int]]:
    """Every deadline of the real plans with the year of its plan; read by another reader than ours."""
    found: dict[tuple[str, int], None] = {}

    def walk(node: object, year: int) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if key in {"deadline", "when"} and isinstance(value, str):
                    found[value, year] = None
                else:
                    walk(value, year)
        elif isinstance(node, list):
            for item in node:
                walk(item, year)

    for path in sorted(PLANS.glob("*/*.yml")):
        if path.parent.name != "registry":
            plan = yaml.safe_load(path.read_text(encoding="utf-8"))
            walk(plan, int(plan["period"]))
    yield from found


@pytest.mark.parametrize(("text", "year"), list(printed_in_plans()))
def test_every_deadline_of_the_real_plans_is_understood(text: str, year: int) -> None:
    found = understood(text, year)
    assert found.text == text.strip()
    assert found.kind != "missing"
    days = [day for day in (found.start, found.end, found.last_day) if day]
    assert all(year - 1 <= day.year <= year for day in days)


def test_the_real_plans_print_many_deadlines() -> None:
    assert len(list(printed_in_plans())) >= 45


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_before_ends_on_the_day_before(day: date) -> None:
    found = understood(f"Trước ngày {day:%d/%m/%Y}")
    assert (found.kind, found.last_day) == ("before", day - timedelta(days=1))


@given(st.text(alphabet="Qquyúýí IVX0123456789/-;\nthángnămđếtừrước", max_size=30), st.integers(1945, 2100))
def test_any_words_give_a_span_in_order_or_nothing(text: str, year: int) -> None:
    found = parse_deadline(text, year)
    if found is not None and found.start and found.end:
        assert found.start <= found.end == found.last_day


@given(st.text(max_size=LONGEST_PHRASE))
def test_any_text_is_understood_or_not_but_never_breaks(text: str) -> None:
    assert parse_deadline(text, YEAR) is None or understood(text).kind in KINDS
