"""Tables whose time stands in several columns: beginning and end, or quarters and months with a tick."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cchc.imports.blocks import Row, Table, Where
from cchc.imports.parts import remarks
from cchc.imports.parts.task_rows import task_rows
from cchc.imports.parts.time_columns import times_of
from cchc.model.deadline import parse_deadline

HERE = Where(0, 1)
MONTHS = tuple(str(month) for month in range(1, 13))


def table(*rows: Sequence[str]) -> Table:
    """A table of Word."""
    return Table(tuple(Row(tuple(cells), HERE) for cells in rows))


def told(*tables: Table) -> list[tuple[str, str]]:
    """The task and the time of each row."""
    rows = next(iter(task_rows((one, False, "") for one in tables)))
    assert all(remarks.TIME_FROM_COLUMNS in row.doubts for row in rows if row.cells.get("deadline"))
    return [(row.cells["text"], row.cells.get("deadline", "")) for row in rows]


def ticks(*months: int) -> tuple[str, ...]:
    """Twelve cells with a tick in those of some months."""
    return tuple("x" if int(month) in months else "" for month in MONTHS)


def test_beginning_and_end_in_whatever_order() -> None:
    head = ("Kết thúc", "Bắt đầu", "Chủ trì", "Nội dung", "TT")
    assert told(table(
        head, ("30/6/2026", "01/3/2026", "Văn phòng", "In áp phích", "1"),
        ("31/12/2026", "", "Văn phòng", "Họp dân", "2"), ("", "Quý I/2026", "Văn phòng", "Dán bảng", "3"),
        ("01/7/2026", "01/7/2026", "Văn phòng", "Khai trương", "4"),
    )) == [("In áp phích", "Từ 01/3/2026 đến 30/6/2026"), ("Họp dân", "31/12/2026"), ("Dán bảng", "Quý I/2026"),
           ("Khai trương", "01/7/2026")]  # fmt: skip


def test_ticked_quarters() -> None:
    head = ("TT", "Nhiệm vụ", "Đơn vị thực hiện", "Quý I", "Quý II", "Quý III", "Quý IV")
    found = told(table(
        head, ("1", "Viết bài", "Văn phòng", "x", "", "", ""), ("2", "Phát tờ rơi", "Các thôn", "", "X", "✓", ""),
        ("3", "Trực loa", "Các thôn", "x", "x", "x", "x"), ("4", "Họp dân", "Các thôn", "15/3", "", "15/9", ""),
    ))  # fmt: skip
    assert found == [("Viết bài", "Quý I"), ("Phát tờ rơi", "Quý II, Quý III"), ("Trực loa", "Cả năm"),
                     ("Họp dân", "15/3; 15/9")]  # fmt: skip
    assert all(parse_deadline(time, 2026) for _, time in found)


def test_ticked_months_below_a_joined_head_go_on_over_a_page_end() -> None:
    first = table(
        ("TT", "Nội dung", "Chủ trì", "Thời gian (tháng)", *[""] * 11), ("", "", "", *MONTHS),
        ("1", "In tờ rơi", "Văn phòng", *ticks(3, 9)),
    )  # fmt: skip
    second = table(("2", "Trực loa", "Các thôn", *ticks(4, 5, 6, 7)), ("3", "Họp dân", "Các thôn", *ticks(11)))
    assert told(first, second) == [
        ("In tờ rơi", "Tháng 3, Tháng 9"), ("Trực loa", "Tháng 4 đến tháng 7"), ("Họp dân", "Tháng 11"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        ("TT", "Nội dung", "Chủ trì", "Thời gian"),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("TT", "Nội dung", "Quý I", "Quý II", "Ghi chú"),
        ("TT", "Nội dung", "Thời gian hoàn thành", "Phối hợp"),
        ("Quý I", "Nội dung", "Quý II", "Chủ trì", "Quý III"),
    ],
)
def test_other_tables_have_one_time(head: tuple[str, ...]) -> None:
    assert times_of(table(head, ("1", "Họp dân", "Văn phòng", "Quý I", ""))) is None
