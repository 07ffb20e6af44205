"""Columns of a table of tasks that tell the time together: beginning and end, or quarters and months with a tick."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cchc.imports.blocks import Row, Table
from cchc.imports.parts.table_heads import role_of
from cchc.text.fold import fold

_BEGIN = re.compile(r"(?:(?:thoi gian|thoi diem|ngay)\s+)?bat dau|tu ngay")
_END = re.compile(r"(?:(?:thoi gian|thoi diem|ngay)\s+)?(?:ket thuc|hoan thanh)|den ngay")
_PERIOD = re.compile(r"(?:quy|thang)\s*(?:iv|i{1,3}|\d{1,2})(?:\s*/\s*\d{4})?|t\s?\d{1,2}")
#: The same without its word, where "Thời gian" stands above.
_BARE_PERIOD = re.compile(r"iv|i{1,3}|\d{1,2}")
#: Fewer columns of periods than this are none: a table may have "Quý I" and "Quý II" as cells.
_FEW = 3
_TICK = re.compile(r"\W{0,2}[xXvV]?\W{0,2}")
_MONTHS, _QUARTERS = 12, 4
_HEAD_ROWS = 4


@dataclass(frozen=True, slots=True)
class Times:
    """Which columns tell the time: ``begin`` and ``end``, or ``periods`` with the name of each ("Quý I", "Tháng 3")."""

    row: int
    begin: int = -1
    end: int = -1
    periods: tuple[tuple[int, str], ...] = ()


def times_of(table: Table) -> Times | None:
    """Find such columns in the head of a table; None where one column, or none, tells the time."""
    for number, row in enumerate(table.rows[:_HEAD_ROWS]):
        above = table.rows[number - 1] if number else None
        said = [" ".join(fold(cell).split()).strip(" .:") for cell in row.cells]
        begin = [column for column, text in enumerate(said) if _BEGIN.fullmatch(text)]
        end = [column for column, text in enumerate(said) if _END.fullmatch(text)]
        if begin and end:
            return Times(number, begin[0], end[0])
        rule = _BARE_PERIOD if above is not None and _timed(above) else _PERIOD
        periods = [column for column, text in enumerate(said) if rule.fullmatch(text) or _PERIOD.fullmatch(text)]
        if len(periods) >= _FEW and periods == list(range(periods[0], periods[-1] + 1)):
            quarters = len(periods) <= _QUARTERS or "quy" in fold(" ".join(above.cells if above else ()))
            names = ((column, _name(row.cells[column], quarters=quarters)) for column in periods)
            return Times(number, periods=tuple(names))
    return None


def _timed(row: Row) -> bool:
    return any(role_of(cell) == "deadline" for cell in row.cells)


def _name(cell: str, *, quarters: bool) -> str:
    words = " ".join(cell.split()).strip(" .:")
    if _BARE_PERIOD.fullmatch(fold(words)):
        return f"{'Quý' if quarters else 'Tháng'} {words}"
    return re.sub(r"^[Tt]\s?(?=\d)", "Tháng ", words)


def with_one_time(table: Table, times: Times, *, headed: bool) -> Table:
    """Give a table whose time stands in one column; ``headed``: the head in which ``times`` were found is its own."""
    columns = sorted({times.begin, times.end} - {-1} or {column for column, _ in times.periods})
    head = table.rows[: times.row + 1] if headed else ()
    rows = [_told(row, columns, "Thời gian" if _timed(row) or row is head[-1] else "") for row in head]
    if rows and sum(map(bool, map(str.strip, rows[-1].cells))) == 1:
        rows.pop()  # the second row of a head, which held nothing else
    rows += [_told(row, columns, _time(row.cells, times)) for row in table.rows[len(head) :]]
    return Table(tuple(rows))


def _told(row: Row, columns: Sequence[int], time: str) -> Row:
    cells = [
        "" if column in columns[1:] else time if column == columns[0] else cell
        for column, cell in enumerate(row.cells)
    ]  # fmt: skip
    return replace(row, cells=tuple(cells))


def _time(cells: Sequence[str], times: Times) -> str:
    if not times.periods:
        begin, end = (
            " ".join(cells[column].split()) if column < len(cells) else "" for column in (times.begin, times.end)
        )
        return f"Từ {begin} đến {end}" if begin and end and begin != end else end or begin
    ticked = [name for column, name in times.periods if column < len(cells) and cells[column].strip()]
    words = [cells[column] for column, _ in times.periods if column < len(cells) and not _TICK.fullmatch(cells[column])]
    if words:  # dates and words in place of ticks stand for themselves
        return "; ".join(" ".join(word.split()) for word in words)
    return _joined(ticked, times.periods)


def _joined(ticked: Sequence[str], periods: Iterable[tuple[int, str]]) -> str:
    names = [name for _, name in periods]
    if len(ticked) == len(names) in {_QUARTERS, _MONTHS}:
        return "Cả năm"
    at = names.index(ticked[0]) if ticked else 0
    if len(ticked) >= _FEW and list(ticked) == names[at : at + len(ticked)]:
        return f"{ticked[0]} đến {ticked[-1][:1].lower()}{ticked[-1][1:]}"
    return ", ".join(ticked)
