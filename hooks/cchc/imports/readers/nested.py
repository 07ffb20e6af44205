"""A table inside the cell of another, as lines: of two columns, and some rows, the first names what the second says."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.imports.blocks import Table

_LONGEST_LABEL = 40


def lines_of(table: Table) -> Iterator[str]:
    """Give the rows as lines: "Chủ trì: Phòng Nội vụ"; rows of any other table as their cells in order."""
    rows = [[cell.strip() for cell in row.cells] for row in table.rows]
    if len(rows) == 2 and len(rows[0]) > 2 and len(rows[0]) == len(rows[1]) and all(map(_is_label, rows[0])):
        rows = [[label, value] for label, value in zip(*rows, strict=True)]  # names above, what they say below
    labelled = len(rows) > 1 and all(len(row) == 2 for row in rows)
    for row in rows:
        if labelled and _is_label(row[0]):
            yield f"{row[0].rstrip(' :')}: {row[1]}".rstrip()
        else:
            yield " ".join(filter(None, row))


def _is_label(cell: str) -> bool:
    return 0 < len(cell) <= _LONGEST_LABEL and "\n" not in cell
