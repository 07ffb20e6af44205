"""Rows of tables of tasks, put together again: pages break them, goals go on over several tasks, heads repeat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cchc.imports.blocks import Row, Table, Where
from cchc.imports.markers import marker
from cchc.imports.parts import remarks
from cchc.imports.parts.table_heads import Role, Roles, heads, is_head
from cchc.imports.parts.time_columns import Times, times_of, with_one_time
from cchc.imports.readers.joining import join
from cchc.problem import Words

#: Cells that one merged cell fills for all its rows; number and goal stand for the first row alone.
_SHARED: tuple[Role, ...] = ("lead", "partners", "units", "deadline", "output", "form", "requested")
_SAME = re.compile(r"\W*(?:nt|như trên)\W*|//|″|“|”|\"", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+\.?$|[A-HĐ]\.?$")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?$")
_PAGE = re.compile(r"^(?:trang\s*)?\d{1,3}$", re.IGNORECASE)
#: A row that adds up money or quantities.
_SUM = re.compile(r"(?:tổng (?:cộng|số|kinh phí)|cộng)(?: \([^()]{1,40}\))?\s*:?", re.IGNORECASE)


@dataclass(slots=True)
class TaskRow:
    """A row as meant: its number as printed, its cells by role.

    ``group``: a heading inside the table; ``at``: its place where it is no row of a table; ``section``: where its table
    stands in the body, "" for those of an annex.
    """

    number: str
    cells: dict[Role, str]
    where: Where
    group: bool = False
    at: str = ""
    section: str = ""
    doubts: list[Words] = field(default_factory=list)


def task_rows(tables: Iterable[tuple[Table, bool, str]]) -> Iterator[list[TaskRow]]:
    """Give the rows of each table of tasks; a table that goes on under a new head, or none, is one with the last.

    With each table comes whether a heading stands before it, for if it then counts from 1 again, it is another annex;
    and the section that it stands in, "" in an annex.
    """
    roles: Roles | None = None
    width = 0
    rows: list[TaskRow] = []
    times: Times | None = None
    for printed, headed, section in tables:
        columns = max((len(row.cells) for row in printed.rows), default=0)
        own = times_of(printed)
        times = own or (times if columns == width and heads(printed) is None else None)
        table = with_one_time(printed, times, headed=own is not None) if times else printed
        found = heads(table)
        before = len(rows)
        if found is not None and (roles is None or columns != width or (headed and _restarts(table, found[1]))):
            if rows:
                yield rows
            rows, width, before = [], columns, 0
            roles, begin = found
            _read(table.rows[begin:], roles, rows, after_break=False)
            for row in rows:
                row.section = section
        elif roles is not None and columns == width:
            _read(table.rows, roles, rows, after_break=True)
        for row in rows[before:] if times else ():
            if row.cells.get("deadline"):
                row.doubts.append(remarks.TIME_FROM_COLUMNS)
    if rows:
        yield rows


def _restarts(table: Table, begin: int) -> bool:
    first = next((row.cells[0].strip(" .") for row in table.rows[begin:] if row.cells and row.cells[0].strip()), "")
    return first in {"1", "01", "I", "A"}


def _read(rows: Sequence[Row], roles: Roles, into: list[TaskRow], *, after_break: bool) -> None:
    for row in rows:
        if is_head(row) or _counts_columns(row):
            after_break = True
            continue
        texts = [cell.strip() for cell in row.cells]
        if not any(texts) or (
            sum(map(bool, texts)) == 1 and any(_PAGE.match(text) for text in texts) and len(texts) < 3
        ):
            continue
        if any(_SUM.fullmatch(text) for text in texts):
            continue
        group = _group(row, texts, roles)
        if group is not None:
            into.append(group)
            after_break = False
            continue
        cells = {role: texts[column] for column, role in roles.items() if column < len(texts) and texts[column]}
        _ditto(cells, into)
        _take(row, cells, roles, into, after_break=after_break)
        after_break = False


def _ditto(cells: dict[Role, str], into: Sequence[TaskRow]) -> None:
    """Put the cell above in place of marks that say the same again: "nt", "//"."""
    last = next((row for row in reversed(into) if not row.group), None)
    for role, text in cells.items():
        if role in _SHARED and last is not None and role in last.cells and _SAME.fullmatch(text):
            cells[role] = last.cells[role]


def _counts_columns(row: Row) -> bool:
    """Tell whether a row holds the numbers of the columns: (1), (2), (3)."""
    texts = [cell.strip(" ()") for cell in row.cells]
    return len(texts) >= 3 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _group(row: Row, texts: Sequence[str], roles: Roles) -> TaskRow | None:
    """Give a row that is a heading: a Roman number or letter, or only a number and words in capitals."""
    filled = [text for text in texts if text]
    different = list(dict.fromkeys(filled))
    number = next((texts[column] for column, role in roles.items() if role == "number" and column < len(texts)), "")
    words = [text for text in different if text != number]
    if len(different) == 1:
        found = marker(different[0])
        if found is not None and found.kind in {"roman", "part", "arabic"} and found.rest.strip():
            return TaskRow(found.number, {"text": found.rest}, row.where, group=True)
        if len(texts) > 1 and (different[0].isupper() and len(different[0]) > 3):
            return TaskRow("", {"text": different[0]}, row.where, group=True)
        return None
    if len(words) == 1 and not row.above and (_ROMAN.match(number) or _NUMBER.match(number)):
        return TaskRow(number, {"text": words[0]}, row.where, group=True)
    return None


def _take(row: Row, cells: dict[Role, str], roles: Roles, into: list[TaskRow], *, after_break: bool) -> None:
    number = cells.pop("number", "").replace("\n", " ").strip()
    last = next((found for found in reversed(into) if not found.group), None)
    if last is not None and _goes_on(number, cells, last, roles, after_break=after_break, above=row.above):
        for role, text in cells.items():
            last.cells[role] = _join_cell(last.cells.get(role, ""), text)
        return
    found = TaskRow(number, cells, row.where)
    if last is not None:
        for column in row.above:
            role = roles.get(column, "number")
            if role in _SHARED and role not in cells and role in last.cells:
                found.cells[role] = last.cells[role]
        _goal_goes_on(found, last, into, after_break=after_break)
    into.append(found)


def _goal_goes_on(found: TaskRow, last: TaskRow, into: Sequence[TaskRow], *, after_break: bool) -> None:
    """Hand the rest of a goal that a page end broke over to the goal's first row, and start the task anew."""
    goal = found.cells.get("goal", "")
    if found.number or not goal or not (_low(goal) or after_break):
        return
    if not _low(goal):
        found.doubts.append(remarks.GOAL_GOES_ON)
    owner = next((row for row in reversed(into) if not row.group and row.cells.get("goal")), last)
    owner.cells["goal"] = _join_cell(owner.cells.get("goal", ""), goal)
    del found.cells["goal"]


def _goes_on(
    number: str, cells: dict[Role, str], last: TaskRow, roles: Roles, *, after_break: bool, above: Sequence[int]
) -> bool:
    """Tell whether a row is the rest of the row before it."""
    if number and number != last.number:
        return False
    if number:  # the same number again, after a page end
        return after_break
    task = cells.get("text", "")
    has_goals = "goal" in roles.values()
    if not task or _low(task):
        return not (has_goals and cells.get("goal") and not _low(cells["goal"]) and cells.get("deadline"))
    if not has_goals and not above:
        return not (cells.get("deadline") and (cells.get("lead") or cells.get("units")))
    return after_break and _torn(cells)


def _torn(cells: Mapping[Role, str]) -> bool:
    """Tell whether the cells of the first row on a page, none of them a goal, are the lower halves of others."""
    deadline = cells.get("deadline", "")
    if deadline and not _low(deadline):
        return False
    rest = [text for role, text in cells.items() if role not in {"text", "goal"}]
    return not cells.get("output") or any(_low(text) for text in rest)


def _low(text: str) -> bool:
    first = text.lstrip("(“\"'")[:1]
    return first.islower() or first.isdigit() or text[:1] in "-+),.;*"


def _join_cell(before: str, more: str) -> str:
    if not before:
        return more
    if more.lstrip()[:1] in "-+*" or (before.endswith((";", ".")) and not _low(more)):
        return f"{before}\n{more}"
    return join(before, more)
