"""Events that a plan foresees: dialogues, contests, training, press conferences, conferences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from cchc.imports.blocks import Where
from cchc.imports.parts import remarks
from cchc.imports.parts.duties import Duty
from cchc.imports.parts.found import Section
from cchc.imports.parts.headings import Subject
from cchc.imports.parts.subjects import Step
from cchc.imports.parts.tasks import Task
from cchc.problem import Words
from cchc.text.fold import fold

Kind = Literal["dialogue", "contest", "training", "press-conference", "conference"]

#: Kind -> words for it, without marks; where several stand in a sentence, the first kind of this list is meant.
_WORDS: tuple[tuple[Kind, str], ...] = (
    ("contest", r"cuoc thi|hoi thi"),
    ("dialogue", r"doi thoai|gap mat (?:doanh nghiep|nguoi dan)"),
    ("press-conference", r"(?<!tong )hop bao"),
    ("training", r"tap huan|lop (?:dao tao|boi duong)|boi duong (?:can bo|kien thuc|nghiep vu|ky nang)"),
    ("conference", r"hoi nghi(?! lan thu)|hoi thao|toa dam"),
)
_ANY = "|".join(words for _, words in _WORDS)
#: What somebody holds or sends people to; "tại các hội nghị", "Nghị quyết Hội nghị" name an event and hold none.
_HELD = re.compile(
    r"(?:^|\b(?:to chuc|mo|chu tri|trien khai|thuc hien|tham gia|cu|dinh ky|long ghep|chuong trinh)\b)"
    rf"(?:(?!\b(?:tai|thong qua|trong|nghi quyet|cua|ngay)\b)[^.;:]){{0,60}}?\b(?:{_ANY})"
)


class Event(NamedTuple):
    """An event: its kind, the sentence that foresees it, when, how many, by whom; ``task``: its row, from 1."""

    kind: Kind
    text: str
    when: str
    quantity: str
    who: tuple[str, ...]
    task: int | None
    at: str
    where: Where
    doubt: Words | None


def events(
    parted: Iterable[tuple[Subject, Section]], duties: Iterable[Duty], timeline: Iterable[Step], tasks: Sequence[Task]
) -> Iterator[Event]:
    """Give the events of the body, then those of the annex, once a place."""
    owners = {item.at: (duty, item) for duty in duties for item in duty.items}
    times = {step.at: step.when for step in timeline}
    seen: set[str] = set()
    for about, section in parted:
        for item in section.items:
            kind = _kind_of(item.text) if about != "messages" and _HELD.search(fold(item.text)) else None
            if kind is None or item.at in seen:
                continue
            seen.add(item.at)
            duty, own = owners.get(item.at, (None, None))
            when = times.get(item.at) or (own.deadline if own else "")
            who = duty.agencies if duty else ()
            yield Event(kind, item.text, when, "", who, None, item.at, item.where, remarks.OWN_EVENT)
    for number, task in enumerate(tasks, 1):
        kind = _kind_of(task.form) or _kind_of(task.output) or _kind_of(task.text)
        if kind is not None:
            text = task.form if _kind_of(task.form) else task.text
            yield Event(kind, text, task.deadline, task.quantity, task.lead, number, task.at, task.where, None)


def _kind_of(text: str) -> Kind | None:
    said = fold(text)
    return next((kind for kind, words in _WORDS if re.search(rf"\b(?:{words})", said)), None)
