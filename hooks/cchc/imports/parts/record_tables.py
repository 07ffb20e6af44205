"""Tasks of which each has a table, or a block of rows, to itself: names at the left, what they say at the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cchc.imports.blocks import Row, Table, Where
from cchc.imports.parts.table_heads import Role, heads, role_of

#: Heads of the table that is made of them, which ``table_heads`` understands.
_HEADS: tuple[tuple[Role, str], ...] = (
    ("number", "TT"), ("text", "Nhiệm vụ"), ("lead", "Chủ trì"), ("partners", "Phối hợp"), ("deadline", "Thời gian"),
    ("output", "Sản phẩm"), ("form", "Hình thức"), ("units", "Đơn vị thực hiện"), ("purpose", "Mục đích"),
    ("quantity", "Số lượng"), ("participants", "Đối tượng"), ("money", "Kinh phí"), ("note", "Ghi chú"),
)  # fmt: skip
_SAYS_WHO_OR_WHEN: frozenset[Role] = frozenset({"lead", "partners", "units", "deadline"})
#: "Nhiệm vụ 3", "Nhiệm vụ số 3".
_NUMBER = re.compile(r"(?:\bsố\s+)?\b(\d{1,3})\s*[.:]?$")
#: Rows without a name that a table of this kind may have: one in so many.
_FEW = 4


def as_rows(table: Table) -> Table | None:
    """Give the tasks as a table with a row for each; None for a table of any other kind."""
    width = max((len(row.cells) for row in table.rows), default=0)
    if width != 2 or heads(table) is not None:
        return None
    found = [_named(row) for row in table.rows if any(cell.strip() for cell in row.cells)]
    roles = {role for role, _, _ in found if role is not None}
    unnamed = sum(1 for role, _, _ in found if role is None)
    if "text" not in roles or len(roles & _SAYS_WHO_OR_WHEN) < 2 or unnamed * _FEW > len(found):
        return None
    where = [row.where for row in table.rows if any(cell.strip() for cell in row.cells)]
    made = _records(zip(found, where, strict=True))
    head = Row(tuple(name for _, name in _HEADS), table.where)
    return Table(tuple(chain([head], made)))


def _named(row: Row) -> tuple[Role | None, str, str]:
    """Give the role that a row's first cell names, the number in the name ("Nhiệm vụ 2"), and what the row says."""
    cells = [cell.strip() for cell in row.cells]
    label, value = (cells[0], cells[1] if len(cells) > 1 else "")
    if label and not value:  # one cell over both columns
        label, _, value = (part.strip() for part in label.partition(":"))
    number = _NUMBER.search(label)
    bare = label[: number.start()] if number else label
    role = role_of(bare)
    known = role if role in dict(_HEADS) else None
    return known, number.group(1) if number and known == "text" else "", value if known else " ".join(cells).strip()


def _records(rows: Iterator[tuple[tuple[Role | None, str, str], Where]]) -> Iterator[Row]:
    """Give a row for each task: one begins where a number or a text stands that the last one has already."""
    cells: dict[Role, str] = {}
    begun = Where(0, 0)
    last: Role | None = None
    for (role, number, value), where in rows:
        if role in {"number", "text"} and "text" in cells:
            yield _row(cells, begun)
            cells = {}
        begun = begun if cells else where
        if number:
            cells["number"] = number
        last = role or last
        if last is not None and value:
            cells[last] = f"{cells[last]}\n{value}" if last in cells else value
    if cells:
        yield _row(cells, begun)


def _row(cells: dict[Role, str], where: Where) -> Row:
    units = cells.pop("units", "") if "lead" in cells else ""
    if units:
        cells.setdefault("partners", units)
    return Row(tuple(cells.get(role, "") for role, _ in _HEADS), where)
