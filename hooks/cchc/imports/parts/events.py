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
    rf"(?:(?!\b(?:tai|thong qua|trong|nghi quyet|cua|ngay|duoc|long ghep)\b)[^.;:]){{0,60}}?\b(?:{_ANY})"
)
#: Events by which or in which something else is told, up to the end of the clause; what others hold.
_IN_PASSING = re.compile(
    r"\b(?:thong qua|(?<!ket )(?<!hieu )qua|long ghep(?: cac)? noi dung\b[^.;]{0,80}? (?:vao|trong)|trong cac)\b"
    rf"[^.;]{{0,200}}?\b(?:{_ANY})[^.;]*|\btham gia (?:cac )?(?:cuoc thi|hoi thi)[^.;]{{0,200}}? do\b[^.;]*"
)
#: Parts of a plan that say what it is for and hold nothing.
_AIMS = re.compile(r"muc dich|yeu cau|muc tieu")
#: An event of the body that goes on with so many words like one of the annex is that one.
_SAME_WORDS = 4


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
    sections = list(parted)
    aims = {section.path for _, section in sections if _AIMS.match(fold(section.heading))}
    annex = [_plain(f"{task.text} {task.form} {task.output}") for task in tasks]
    for about, section in sections:
        told = about == "messages" or any(f"{section.path}.".startswith(f"{path}.") for path in aims)
        for item in section.items:
            kind = None if told else _own_kind(item.text, annex, charged=about == "duties")
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


def _own_kind(text: str, annex: Sequence[str], *, charged: bool) -> Kind | None:
    """Give the kind of the event that a sentence foresees: of several, one that no row of the annex holds already.

    ``charged``: the sentence charges somebody with it, so what a row holds is only charged here and told there.
    """
    said = _IN_PASSING.sub(" ", fold(text))
    if not _HELD.search(said):
        return None
    for kind, words in _WORDS:
        for found in re.finditer(rf"\b(?:{words})", said):
            begins = " ".join(_plain(said[found.start() :]).split()[: len(found.group().split()) + _SAME_WORDS])
            if len(begins.split()) <= _SAME_WORDS or not any(begins in row for row in annex):
                return kind
    return None if charged else _kind_of(said)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", fold(text)).split())


def _kind_of(text: str) -> Kind | None:
    said = fold(text)
    return next((kind for kind, words in _WORDS if re.search(rf"\b(?:{words})", said)), None)
