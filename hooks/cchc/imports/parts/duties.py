"""Duties by agency, from "Tổ chức thực hiện": an agency a clause, or an agency a dash."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cchc.imports.blocks import Where
from cchc.imports.letters import LOWER
from cchc.imports.parts import remarks
from cchc.imports.parts.duty_names import GIVEN, REQUESTED, parted
from cchc.imports.parts.found import Item, Section
from cchc.imports.parts.names import Known, agency_names, begins_like_an_agency
from cchc.model.deadline import parse_deadline
from cchc.problem import Words

_GIVES_NEXT = re.compile(r"(?<=[.;])\s+(?=(?:Giao|Đề nghị)\s)")
_WHEN = re.compile(
    r"\b((?:hoàn thành\s+)?(?:trước|chậm nhất(?: là)?)\s+(?:ngày\s+)?\d{1,2}\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?"
    r"|(?:hoàn thành\s+)?trong\s+(?:tháng\s+\d{1,2}(?:/\d{4})?|quý\s+(?:I{1,3}V?|IV|[1-4])(?:/\d{4})?)"
    r"|định kỳ\s+(?:hàng|hằng)\s+(?:tuần|tháng|quý|năm)|^thường xuyên(?=\s))", re.IGNORECASE,
)  # fmt: skip
_REPORT_TO = re.compile(
    r"\b(?:báo cáo|gửi)\s+(?:về\s+|cho\s+|kết quả\s+(?:về\s+|cho\s+)?)?((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân"
    r"|Sở|Phòng|phòng|Văn phòng|Chủ tịch)\b[^.;()]{0,90})"
)


@dataclass(slots=True)
class DutyItem:
    """One thing to do, with the deadline and the readers of its report where the sentence names them."""

    at: str
    text: str
    where: Where
    deadline: str = ""
    report_to: tuple[str, ...] = ()


@dataclass(slots=True)
class Duty:
    """What is laid upon agencies, or asked of them; ``number`` is that of the clause."""

    agencies: tuple[str, ...]
    requested: bool
    number: str
    at: str
    where: Where
    items: list[DutyItem] = field(default_factory=list)
    doubts: list[Words] = field(default_factory=list)


def duties(sections: Sequence[Section], known: Known, year: int) -> list[Duty]:
    """Give the duties of the sections of "Tổ chức thực hiện"; ``sections`` are those of that part, in order."""
    found: list[Duty] = []
    for section in sections:
        if section.path.count(".") == 0:
            found.extend(_dashes(section, known, year))
            continue
        if found and section.path.startswith(f"{found[-1].number}."):
            found[-1].items.extend(_items(section.items, known, year))
            if section.heading and not section.items:
                found[-1].items.extend(
                    _items((Item(section.at, section.path, section.heading, section.where),), known, year)
                )
            continue
        found.extend(_clause(section, known, year))
    for duty in found:
        if not duty.items:
            duty.doubts.append(remarks.NO_DUTY)
    return [duty for duty in found if duty.agencies]


def _clause(section: Section, known: Known, year: int) -> Iterator[Duty]:
    names, items = section.heading, list(section.items)
    before, colon, after = names.partition(":")
    if colon and after.strip():
        names = before.strip()
        items.insert(0, Item(section.at, section.path, after.strip(), section.where))
    sure = True
    if not names and items:
        names, rest, sure = parted(items[0].text)
        items = [items[0]._replace(text=rest), *items[1:]] if rest else items[1:]
    if names:
        yield _duty(names, section.path, section.at, section.where, _items(items, known, year), known, sure=sure)


def _dashes(section: Section, known: Known, year: int) -> Iterator[Duty]:
    """Dashes straight below the part: "- Phòng Nội vụ: chủ trì …"; any other text goes to the agency it names."""
    for item in (part for whole in section.items for part in _each_given(whole)):
        names, rest, sure = parted(item.text)
        if not names or not begins_like_an_agency(GIVEN.sub("", REQUESTED.sub("", names).strip())):
            continue
        items = _items([item._replace(text=rest)], known, year)
        yield _duty(names, section.path, item.at, item.where, items, known, sure=sure)


def _each_given(item: Item) -> Iterator[Item]:
    """Part a paragraph whose sentences give work one after the other: "Giao A … . Giao B … ."."""
    for number, text in enumerate(_GIVES_NEXT.split(item.text), 1):
        yield item._replace(text=text, at=item.at if number == 1 else f"{item.at}, câu {number}")


def not_given(sections: Iterable[Section], found: Iterable[Duty]) -> Iterator[Item]:
    """Give the sentences of the sections about duties that became no duty of anybody."""
    laid = {place for duty in found for place in (duty.at, *(item.at for item in duty.items))}
    for section in sections:
        for item in section.items:
            if item.at not in laid and f"{item.at}, câu 2" not in laid:
                yield item


def _duty(names: str, number: str, at: str, where: Where, items: list[DutyItem], known: Known, *, sure: bool) -> Duty:
    found = agency_names(GIVEN.sub("", names.strip()), known)
    duty = Duty(found.names, found.requested or bool(REQUESTED.match(names)), number, at, where, items)
    if not begins_like_an_agency(names) and not found.requested and not any(known(name) for name in found.names):
        duty.doubts.append(remarks.NO_AGENCY)
    elif not sure and not all(known(name) for name in found.names):
        duty.doubts.append(remarks.NAME_CUT)
    return duty


def _items(items: Iterable[Item], known: Known, year: int) -> list[DutyItem]:
    found: list[DutyItem] = []
    for item in items:
        if not item.text.strip():
            continue
        when = _WHEN.search(item.text)
        deadline = " ".join(when.group(1).split()) if when else ""
        deadline = deadline.removeprefix("hoàn thành ")
        if deadline and parse_deadline(deadline, year) is None:
            deadline = ""
        to = _REPORT_TO.search(item.text)
        names = agency_names(_cut(to.group(1)), known).names if to else ()
        found.append(DutyItem(item.at, item.text, item.where, deadline, names))
    return found


def _cut(text: str) -> str:
    return re.split(
        rf"\s+(?:theo|để|trước|về|các|kết quả|tổng hợp|xem xét|trình|có|định kỳ|nhằm|thực hiện|phê duyệt|khó)\b"
        rf"|\s*,\s*(?=[{LOWER}])",
        text,
    )[0]
