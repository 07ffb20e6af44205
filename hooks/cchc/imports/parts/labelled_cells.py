"""A cell that says with labels what other tables have columns for: "Chủ trì: …; phối hợp: …; thời hạn: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc.imports.parts.table_heads import Role

#: Labels of what has a column elsewhere; those of who leads and helps are parted further on, with their names.
_LABELS: tuple[tuple[Role, str], ...] = (
    ("deadline", r"(?:thời (?:gian|hạn|điểm)|tiến độ)(?: (?:hoàn thành|thực hiện))?|hoàn thành"),
    ("output", r"(?:sản phẩm|kết quả)(?: (?:dự kiến|đầu ra|thực hiện))?"),
    ("form", r"hình thức(?: thực hiện| tuyên truyền)?"),
    ("money", r"(?:nguồn )?kinh phí(?: thực hiện)?"),
)
_WHO = r"(?:(?:cơ quan|đơn vị|bộ phận) )?(?:chủ trì|phối hợp)(?: thực hiện)?"
_LABEL = re.compile(
    rf"(?:^|\n|[;.] ?)[-–+•*\s]{{0,4}}(?:{_WHO}|{'|'.join(f'(?P<{role}>{words})' for role, words in _LABELS)}) ?: ?",
    re.IGNORECASE,
)
#: Cells that hold them.
_HOLDERS: Sequence[Role] = ("units", "lead")


def part_labelled(cells: dict[Role, str]) -> None:
    """Move what a cell of who does a task says of when, and of what comes of it, to cells of its own, where none is."""
    for holder in _HOLDERS:
        cell = cells.get(holder, "")
        found = list(_LABEL.finditer(cell))
        kept = cell[: found[0].start()] if found else cell
        for number, match in enumerate(found):
            end = found[number + 1].start() if number + 1 < len(found) else len(cell)
            if match.lastgroup is None:
                kept += cell[match.start() : end]
                continue
            role = next(role for role, _ in _LABELS if role == match.lastgroup)
            cells.setdefault(role, cell[match.end() : end].strip(" ;.\n"))
        if kept != cell:
            cells[holder] = kept.strip(" ;\n")
