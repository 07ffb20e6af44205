"""Tasks that stand in the body as a list and in no table: a number, and below it who leads, who joins in, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cchc.imports.parts.found import Section
from cchc.imports.parts.table_heads import Role
from cchc.imports.parts.task_rows import TaskRow

_WHO = r"(?:(?:cơ quan|đơn vị|bộ phận)\s+)?"
_WORDS: tuple[tuple[Role, str], ...] = (
    ("lead", rf"{_WHO}(?:chủ trì|phụ trách|đầu mối)"),
    ("partners", rf"{_WHO}(?:phối hợp(?:\s+thực hiện)?|cùng (?:thực hiện|tham gia)|tham gia)"),
    (
        "units",
        r"(?:đơn vị|cơ quan|bộ phận|người|phân công)\s+(?:thực hiện|chịu trách nhiệm)|trách nhiệm(?:\s+thực hiện)?",
    ),
    ("deadline", r"(?:thời gian|thời hạn|tiến độ)(?:\s+(?:hoàn thành|thực hiện))?|hoàn thành"),
    ("output", r"(?:sản phẩm|kết quả)(?:\s+\w+){0,2}"),
)
#: A label that goes on in the line of another: "Chủ trì: Văn phòng; phối hợp: Các thôn".
_NEXT_LABEL = re.compile(rf"(?<=[;.])\s+(?=(?:{'|'.join(words for _, words in _WORDS)})\s*:)", re.IGNORECASE)
_LABELS = tuple((role, re.compile(rf"[-–+•*\s]*(?:{words})\s*:\s*", re.IGNORECASE)) for role, words in _WORDS)
#: "Đơn vị thực hiện: Chủ trì: …; phối hợp: …": parted further on, as the cell of a table is.
_BOTH = re.compile(r"(?:chủ trì|phối hợp)\s*:", re.IGNORECASE)
#: Who and when: a clause with fewer of these labels below it is no task.
_ENOUGH = 2


def listed_rows(sections: Sequence[Section]) -> list[TaskRow]:
    """Give the tasks that sections list, each with its own place; an empty list when there are none."""
    found = []
    for number, section in enumerate(sections):
        below = [one for one in sections[number + 1 :] if one.path.startswith(f"{section.path}.")]
        cells: dict[Role, str] = {}
        rest: list[str] = []
        texts = (text for part in (section, *below) for text in _texts(part, own=part is section))
        for text in (piece for whole in texts for piece in _each_label(whole)):
            role, value = _labelled(text)
            value = value.rstrip(" ;")
            if role is None:
                rest.append(text)
            else:
                cells.setdefault(role, value)
        _units(cells)
        title = section.heading or (rest[0] if rest else "")
        if title and len(cells.keys() & {"lead", "partners", "units", "deadline"}) >= _ENOUGH and not _nested(below):
            own = section.path.rpartition(".")[2]
            found.append(TaskRow(own, {"text": title, **cells}, section.where, at=section.at))
    return found


def _units(cells: dict[Role, str]) -> None:
    """Take "Đơn vị thực hiện" for who leads where nothing else says it, for a partner where something does."""
    units = cells.pop("units", "")
    if units and "lead" not in cells and not _BOTH.search(units):
        cells["lead"] = units
    elif units and "lead" not in cells:
        cells["units"] = units
    elif units:
        cells.setdefault("partners", units)


def _texts(section: Section, *, own: bool) -> Iterator[str]:
    texts = [item.text for item in section.items]
    if own or not section.heading:
        yield from texts
    elif texts:
        yield f"{section.heading}: {' '.join(texts)}"
    else:
        yield section.heading


def _each_label(text: str) -> list[str]:
    """Part a line of several labels; "Đơn vị thực hiện: Chủ trì: …; phối hợp: …" stays one, as the cell of a table."""
    return _NEXT_LABEL.split(text) if _labelled(text)[0] not in {None, "units"} else [text]


def _labelled(text: str) -> tuple[Role | None, str]:
    for role, label in _LABELS:
        found = label.match(text)
        if found:
            return role, text[found.end() :].strip()
    return None, ""


def _nested(below: Sequence[Section]) -> bool:
    """Tell whether the labels belong to several tasks further down."""
    who: set[Role | None] = {"lead", "units"}
    leads = [part for part in below if any(_labelled(text)[0] in who for text in _texts(part, own=False))]
    return len(leads) > 1
