"""Tables of tasks by the words of their heads, in whatever order the columns stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from cchc.imports.blocks import Row, Table
from cchc.text.fold import fold

Role = Literal[
    "number", "note", "deadline", "partners", "lead", "units", "output", "form", "goal", "text", "money", "basis",
    "quantity", "participants", "requested", "purpose",
]  # fmt: skip
#: Which column belongs to which task role, without marks; the first that is found in a head cell wins.
_WORDS: tuple[tuple[Role, str], ...] = (
    ("number", r"(?:s?tt|so (?:tt|thu tu)|muc|#)"),
    ("note", r".*\bghi chu\b.*"),
    ("units", r".*\bchu tri\b.*\bphoi hop\b.*"),
    ("requested", r".*\bde nghi\b.*"),
    ("partners", r".*\bphoi hop\b.*|(?:(?:don vi|co quan) )?cung (?:lam|thuc hien|tham gia)|tham gia(?: thuc hien)?"),
    ("lead", r".*\b(?:chu tri|phu trach|dau moi|tham muu|chiu trach nhiem)\b.*"),
    ("deadline", r".*\b(?:thoi (?:gian|han|diem)|tien do|hoan thanh)\b.*"),
    ("units", (r".*\b(?:don vi|co quan|bo phan|to chuc|nguoi|can bo)\b.*\bthuc hien\b.*|(?:don vi|co quan"
              r"|trach nhiem)(?: thuc hien)?|phan cong(?: (?:thuc hien|nhiem vu|trach nhiem|cong viec))?")),
    ("output", r".*\b(?:ket qua|san pham|dau ra)\b.*"),
    ("form", r".*\b(?:hinh thuc|phuong thuc|kenh)\b.*"),
    ("money", r".*\bkinh phi\b.*"),
    ("quantity", r".*\b(?:so luong|quy mo)\b.*"),
    ("participants", r".*\b(?:doi tuong|thanh phan)\b.*"),
    ("purpose", r"(?:muc dich|y nghia)\b.*"),
    ("text", r".*\b(?:nhiem vu|hoat dong|cong viec|ten viec|viec)\b.*"),
    ("goal", r".*\b(?:muc tieu|chi tieu)\b.*"),
    ("text", r".*\bnoi dung\b.*"),
    ("basis", r".*\b(?:can cu|van ban)\b.*"),
)  # fmt: skip
_LONGEST_HEAD = 90
#: The number of a row, which no head has; columns may be counted in brackets.
_COUNTED = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?$|[IVX]+\.?$")
_WHO_OR_WHEN = {"lead", "partners", "units", "deadline"}

Roles = Mapping[int, Role]


def role_of(text: str) -> Role | None:
    """Give the role that a head cell names: "Cơ quan chủ trì" -> lead."""
    if not text.strip() or len(text) > _LONGEST_HEAD:
        return None
    folded = re.sub(r"[^\w #]+", " ", fold(text.replace("\n", " ")))
    folded = " ".join(folded.split())
    return next((role for role, words in _WORDS if re.fullmatch(words, folded)), None)


def roles_of(cells: Sequence[str]) -> Roles:
    """Give the roles of a row of heads by column; of two columns with one role the first has it."""
    found: dict[int, Role] = {}
    for column, cell in enumerate(cells):
        role = role_of(cell)
        if role is not None and role not in found.values():
            found[column] = role
    taken = set(found.values())
    if "goal" in taken and "text" not in taken:  # "Mục tiêu, nhiệm vụ" alone: the tasks themselves
        found = {column: "text" if role == "goal" else role for column, role in found.items()}
    elif "form" in taken and "text" not in taken:  # "Nội dung, hình thức", "Hình thức tuyên truyền" alone
        found = {column: "text" if role == "form" else role for column, role in found.items()}
    if "units" in taken and "lead" not in taken and "partners" in taken:
        found = {column: "lead" if role == "units" else role for column, role in found.items()}
    return found


def is_head(row: Row) -> bool:
    """Tell whether a row is the head of a table of tasks: what is to be done, and who or when."""
    if row.cells and _COUNTED.match(row.cells[0].strip()):
        return False  # "5 | Hoàn thiện nhiệm vụ các phòng | … | Theo tiến độ của tỉnh" is a task
    roles = set(roles_of(row.cells).values())
    return len(roles) >= 3 and "text" in roles and bool(roles & _WHO_OR_WHEN)


def heads(table: Table) -> tuple[Roles, int] | None:
    """Give the roles of a table's columns and the number of rows that its head takes; None when it has no such head.

    The head may stand below a title row, and in two rows where "Đơn vị thực hiện" spans "Chủ trì" and "Phối hợp".
    """
    for first, row in enumerate(table.rows[:4]):
        if not is_head(row):
            joined = _two_rows(table.rows[first : first + 2])
            if joined is None:
                continue
            return joined, first + 2
        joined = _two_rows(table.rows[first : first + 2])
        if joined is not None and len(joined) > len(roles_of(row.cells)):
            return joined, first + 2
        return roles_of(row.cells), first + 1
    return None


def _two_rows(rows: Sequence[Row]) -> Roles | None:
    if len(rows) < 2 or len(rows[0].cells) != len(rows[1].cells):
        return None
    above, below = rows
    if sum(1 for cell in below.cells if role_of(cell) in _WHO_OR_WHEN) < 2:
        return None
    cells = [low if role_of(low) else high for high, low in zip(above.cells, below.cells, strict=True)]
    joined = Row(tuple(cells), above.where)
    return roles_of(cells) if is_head(joined) else None
