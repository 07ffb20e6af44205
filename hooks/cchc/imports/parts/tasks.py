"""Tasks and goals of an annex, from rows that were put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from cchc.imports.blocks import Where
from cchc.imports.letters import UPPER
from cchc.imports.parts import remarks
from cchc.imports.parts.labelled_cells import part_labelled
from cchc.imports.parts.names import Known, Names, agency_names, begins_like_an_agency
from cchc.imports.parts.task_rows import TaskRow
from cchc.imports.parts.who_leads import who_leads
from cchc.model.deadline import parse_deadline
from cchc.problem import Words
from cchc.text.fold import fold

_LEAD = re.compile(r"^[-–+•*\s]*(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:chủ trì|CT)\s*:\s*", re.IGNORECASE)
_PARTNERS = re.compile(
    r"^[-–+•*\s]*(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:phối hợp(?:\s+thực hiện)?|PH)\s*:\s*", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:chủ trì|phối hợp(?: thực hiện)?|\bCT|\bPH)\s*:", re.IGNORECASE
)
#: A label that begins a line in the source and follows another in the cell: "Chủ trì: Văn phòng Phối hợp: Các thôn".
_LABEL_BEHIND = re.compile(
    r"(?<!quan)(?<!vị)(?<!phận)(?<![-–+•*;.])[^\S\n]+"
    r"(?=(?:(?:Cơ quan|Đơn vị|Bộ phận)\s+(?:[Cc]hủ trì|[Pp]hối hợp)|Chủ trì|Phối hợp)(?: thực hiện)?\s*:)"
)
_MARK = re.compile(r"\(\s*(chủ trì|phối hợp)\s*\)", re.IGNORECASE)
_QUANTITY = re.compile(r"(?:^|\n)[*\-+\s]*(?:quy mô|số lượng)\s*:\s*([^\n*;]+)", re.IGNORECASE)
_PARTICIPANTS = re.compile(
    r"(?:^|\n)[*\-+\s]*(?:đối tượng(?: tham dự| tham gia)?|thành phần)\s*:\s*([^\n*]+)", re.IGNORECASE
)
#: What a cell says of the purpose: behind its label, or in the clause that begins with "nhằm", with what a lesson or
#: meeting is to raise ("tập huấn nâng cao nhận thức"), or with "để".
_PURPOSE = re.compile(r"(?:^|\n)[*\-+\s]*mục đích\s*:\s*([^\n*]+)", re.IGNORECASE)
_AIMS_AT = re.compile(
    r"\s(nhằm\s.{12,}|(?:(?<=tập huấn )|(?<=tập huấn, )|(?<=bồi dưỡng )|(?<=tuyên truyền )|(?<=hội nghị ))nâng cao"
    r"\s(?:nhận thức|năng lực|kỹ năng|kiến thức|trách nhiệm)\s?.{12,})$",
    re.DOTALL | re.IGNORECASE,
)
_IN_ORDER_TO = re.compile(r"\s((?:nhằm|góp phần|để)\s[^;]{12,}|đáp ứng yêu cầu\s[^;]{12,})$", re.DOTALL)
_INLINE = re.compile(r"\s+(?=\*\s*(?:Quy mô|Đối tượng|Thời gian|Nội dung|Mục đích)\b)")
_TOPS = re.compile(r"[IVX]+|[A-HĐ]")


@dataclass(slots=True)
class Goal:
    """A goal of an annex: ``id`` is its number below its field's, ``field`` the heading it stands under."""

    id: str
    number: str
    field: str
    group: tuple[str, str] | None
    text: str
    at: str
    where: Where


@dataclass(slots=True)
class Task:
    """A task as the annex prints it; ``form`` is the cell from which channels are read."""

    number: str
    text: str
    where: Where
    at: str
    goal: str | None = None
    form: str = ""
    lead: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    requested: tuple[str, ...] = ()
    lead_note: str = ""
    deadline: str = ""
    output: str = ""
    quantity: str = ""
    participants: str = ""
    purpose: str = ""
    doubts: list[Words] = field(default_factory=list)


@dataclass(slots=True)
class Annex:
    """Everything that the tables of tasks hold."""

    tasks: list[Task] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)


def read_annex(tables: Iterable[list[TaskRow]], known: Known, year: int) -> Annex:
    """Recognise tasks and goals; ``year`` is the plan's, for deadlines that name none."""
    annex = Annex()
    number = 0
    for rows in tables:
        for row in rows:
            part_labelled(row.cells)
        goals = any("goal" in row.cells for row in rows)
        section = rows[0].section if rows and not goals else ""
        number += 0 if section else 1
        label = section or ("Phụ lục" if number == 1 else f"Phụ lục {number}")
        _Reader(annex, known, year, label, goals).read(rows)
    return annex


@dataclass(slots=True)
class _Reader:
    annex: Annex
    known: Known
    year: int
    label: str
    has_goals: bool
    top: str = ""
    field_name: str = ""
    group: tuple[str, str] | None = None
    goal: Goal | None = None
    row: int = 0
    numbered: bool = False

    def read(self, rows: Sequence[TaskRow]) -> None:
        labelled = sum(1 for row in rows if _LABEL.search(row.cells.get("units", ""))) * 2 >= len(rows)
        self.numbered = any(row.number for row in rows if not row.group)
        for row in rows:
            if row.group:
                self._open(row)
                continue
            if self.has_goals and row.cells.get("goal"):
                self._goal(row)
            if not row.cells.get("text") and not row.cells.get("goal"):
                self._lost(row)
                continue
            self.row += 1
            self.annex.tasks.append(self._task(row, labelled))

    def _lost(self, row: TaskRow) -> None:
        if self.annex.tasks:
            words = "; ".join(" ".join(cell.split()) for cell in row.cells.values())
            self.annex.tasks[-1].doubts.append(remarks.row_without_task(words))

    def _open(self, row: TaskRow) -> None:
        number, name = row.number.strip(" ."), " ".join(row.cells["text"].split())
        if _TOPS.fullmatch(number) or not self.has_goals or not number:
            self.top, self.field_name, self.group = number or self.top, name, None
        else:
            self.group = (row.number, name)
        self.goal = None

    def _goal(self, row: TaskRow) -> None:
        number = row.number.strip(" .")
        if number:
            name = ".".join(part for part in (self.top, number) if part)
        elif self.goal is not None:
            base = re.sub(r"-(bis|\d+)$", "", self.goal.id)
            taken = {goal.id for goal in self.annex.goals}
            name = next(n for n in (f"{base}-{suffix}" for suffix in ("bis", *range(3, 200))) if n not in taken)
        else:
            name = ".".join(part for part in (self.top, str(len(self.annex.goals) + 1)) if part)
        if name in {goal.id for goal in self.annex.goals}:
            name = f"{name}-{len(self.annex.goals) + 1}"
        at = f"{self.label} {name}"
        self.goal = Goal(name, row.number, self.field_name, self.group, row.cells["goal"], at, row.where)
        self.annex.goals.append(self.goal)

    def _task(self, row: TaskRow, labelled: bool) -> Task:
        at = f"{self.goal.at}, dòng {self.row}" if self.goal else f"{self.label}, dòng {self.row}"
        at = row.at or at
        text = _INLINE.sub("\n", row.cells.get("text") or row.cells.get("goal", ""))
        number = "" if self.has_goals else row.number.strip(" .")
        task = Task(number, text, row.where, at, self.goal.id if self.goal else None, row.cells.get("form", ""))
        task.doubts.extend(row.doubts)
        self._who(task, row, labelled)
        self._when(task, row.cells.get("deadline", ""))
        task.output = row.cells.get("output", "")
        task.quantity = row.cells.get("quantity", "") or _found(_QUANTITY, text)
        task.participants = task.participants or row.cells.get("participants", "") or _found(_PARTICIPANTS, text)
        task.purpose = row.cells.get("purpose", "") or _found(_PURPOSE, text)
        if not task.purpose and not self.has_goals:  # where a goal stands above, it tells what the task is for
            task.purpose = _found(_AIMS_AT, text) or _found(_IN_ORDER_TO, text)
        if not row.number and self.numbered and not self.has_goals:
            task.doubts.append(remarks.NO_ROW_NUMBER)
        return task

    def _who(self, task: Task, row: TaskRow, labelled: bool) -> None:
        lead, partners = row.cells.get("lead", ""), row.cells.get("partners", "")
        if "units" in row.cells:
            lead, more, told = units(row.cells["units"])
            partners = more or partners
            if not told and labelled and not begins_like_an_agency(lead):
                task.participants, lead = " ".join(lead.split()), ""
                task.doubts.append(remarks.NO_LEAD_TAKES_PART)
            elif not told and labelled:
                task.doubts.append(remarks.NO_LEAD_FIRST)
        parted = who_leads(partners)
        if parted and parted.partners and "chủ trì" in partners:
            task.doubts.append(remarks.partners_lead(parted.lead))
            task.lead_note = f"Cột phối hợp ghi {' '.join(parted.lead.split())} chủ trì"
            partners = parted.partners
        alone = who_leads(lead) if lead and not partners else None
        lead, partners = alone or (lead, partners)
        found, others = agency_names(lead, self.known), agency_names(partners, self.known)
        asked = agency_names(row.cells.get("requested", ""), self.known)
        task.requested = asked.names
        task.lead, task.lead_note = self._own(task, found), found.note or task.lead_note
        task.partners = self._own(task, others)
        if others.note:
            task.doubts.append(remarks.partners_note(others.note))

    @staticmethod
    def _own(task: Task, found: Names) -> tuple[str, ...]:
        if found.requested:
            task.requested = (*task.requested, *found.names)
            return ()
        return found.names

    def _when(self, task: Task, cell: str) -> None:
        text = clean_deadline(cell)
        if text and parse_deadline(text, self.year) is None:
            task.doubts.append(remarks.unclear_deadline(" ".join(text.split())))
        else:
            task.deadline = text


def units(cell: str) -> tuple[str, str, bool]:
    """Part a cell of "Đơn vị thực hiện": who leads, who joins in, and whether it says which is which."""
    parted = who_leads(cell) or _marked(cell)
    if parted:
        return (*parted, True)
    broken = re.sub(
        rf"(?<=[^\n])\s*[-–;]\s*(?={_LABEL.pattern})|(?<=[.;])\s+(?={_LABEL.pattern})", "\n", cell, flags=re.IGNORECASE
    )
    broken = _LABEL_BEHIND.sub("\n", broken)
    lead: list[str] = []
    partners: list[str] = []
    current, told = lead, False
    for line in broken.split("\n"):
        for rule, names in ((_PARTNERS, partners), (_LEAD, lead)):
            if rule.match(line):
                current, told = names, told or names is lead
        current.append(_LEAD.sub("", _PARTNERS.sub("", line)))
    return "\n".join(lead), "\n".join(partners), told


def _marked(cell: str) -> tuple[str, str] | None:
    """Part names that have their part in brackets behind them: "Văn phòng (chủ trì), Công an xã (phối hợp)"."""
    pieces = _MARK.split(cell)
    if len(pieces) < len(("name", "mark", "rest")):
        return None
    marked = [*zip(pieces[::2], pieces[1::2], strict=False), (pieces[-1], "phối hợp")]
    lead, partners = (
        "\n".join(
            f"- {name.strip(' ,;.')}" for name, mark in marked if name.strip(" ,;.\n") and mark.casefold() == part
        )
        for part in ("chủ trì", "phối hợp")
    )
    return lead, partners


def clean_deadline(cell: str) -> str:
    """Give a deadline as one line, or as its dashes where each is a deadline of its own."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    if len(lines) > 1 and sum(1 for line in lines if line.startswith(("-", "–", "+"))) > 1:
        joined: list[str] = []
        for line in lines:
            if line.startswith(("-", "–", "+")) or not joined:
                joined.append(line)
            else:
                joined[-1] += f" {line}"
        return "\n".join(joined)
    text = " ".join(" ".join(lines).split()).strip(" ;,")
    dashes = re.split(rf"(?:^|\s)-\s+(?=[{UPPER}])", text)
    parts = [part.strip() for part in dashes if part.strip()]
    if len(parts) > 1 and text.startswith("-"):
        return "\n".join(f"- {part}" for part in parts)
    return text.strip(" .-–")


def _found(rule: re.Pattern[str], text: str) -> str:
    found = rule.search(text)
    return found.group(1).strip(" .;") if found else ""


def field_of(goal: Goal, topic: Callable[[str], str | None]) -> tuple[str | None, bool]:
    """Give the field of reform of a goal, and whether the heading itself says so."""
    named = topic(goal.field) if fold(goal.field) else None
    return (named, True) if named else (topic(goal.text), False)
