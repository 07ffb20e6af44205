"""The sections of the body by what they are about: theme, audiences, messages, timeline, funding, reporting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc.imports.blocks import Paragraph, Where
from cchc.imports.letters import UPPER
from cchc.imports.parts.found import Item, Section
from cchc.imports.parts.headings import Subject, inherited
from cchc.model.deadline import parse_deadline
from cchc.text.fold import fold

_THEME = re.compile(
    r"(chủ đề(?: công tác)?(?: tuyên truyền)?(?: CCHC)?|phương châm"
    r"|khẩu hiệu hành động)\b[^“\"”]{0,90}[“\"]\s*([^”\"]{8,400}?)\s*[”\"]",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"^((?:từ\s+)?(?:tháng|quý|ngày|trước|đầu|cuối|6 tháng|năm)\b[^:]{0,60}?)\s*:\s*(.+)$", re.IGNORECASE | re.DOTALL
)
_STEP_AFTER = re.compile(
    r"^(.+?)\s*[:(]\s*((?:từ\s+)?(?:tháng|quý|trước ngày|thường xuyên|trong)\b[^)]{0,60})\)?\s*[.;]?$",
    re.IGNORECASE | re.DOTALL,
)
_REPORT = re.compile(r"\bbáo cáo\b", re.IGNORECASE)


class Theme(NamedTuple):
    """The theme of the year or its motto, without its quotation marks."""

    text: str
    kind: str
    at: str
    where: Where


class Step(NamedTuple):
    """A step of a timeline: when, as printed, and what."""

    when: str
    text: str
    at: str
    where: Where


def by_subject(sections: Sequence[Section]) -> Iterator[tuple[Subject, Section]]:
    """Give each section with what it is about; a part of a section is about the same unless its heading differs."""
    headings = {section.path: section.heading for section in sections}
    return ((inherited(section.path, headings), section) for section in sections)


def items_about(sections: Sequence[Section], subject: Subject) -> Iterator[Item]:
    """Give the sentences of the sections about a subject."""
    for about, section in by_subject(sections):
        if about == subject:
            yield from section.items


def theme(items: Iterable[Item], headed: Iterable[Section]) -> Theme | None:
    """Give the first theme or motto that stands in quotation marks behind its word."""
    for item in _with_headings(items, headed):
        found = _THEME.search(item.text)
        if found:
            kind = "theme" if fold(found.group(1)).startswith("chu de") else "motto"
            return Theme(" ".join(found.group(2).split()), kind, item.at, item.where)
    return None


def _with_headings(items: Iterable[Item], headed: Iterable[Section]) -> list[Item]:
    """Give items in order; the first of a section with its heading, where "Chủ đề …: “…”" was parted."""
    firsts = {section.items[0]: section for section in headed if section.items}
    found = []
    for item in items:
        section = firsts.get(item)
        found.append(item._replace(text=f"{section.heading}: {item.text}") if section else item)
    return found


def steps(items: Iterable[Item], year: int) -> Iterator[Step]:
    """Give the steps of a timeline; what names no time is left out and told elsewhere."""
    for item in items:
        step = step_of(item, year)
        if step is not None:
            yield step


def step_of(item: Item, year: int) -> Step | None:
    """Give one step: "Tháng 3: …", or "…: từ tháng 1 đến tháng 12"."""
    for rule, when, what in ((_STEP, 1, 2), (_STEP_AFTER, 2, 1)):
        found = rule.match(item.text.strip())
        if found:
            said = " ".join(found.group(when).split()).strip(" .;,")
            if parse_deadline(said, year) is not None:
                return Step(said, found.group(what).strip(" ;"), item.at, item.where)
    return None


def reporting_items(duty_items: Iterable[Item], closing: Iterable[Paragraph]) -> Iterator[Item]:
    """Give the sentences that say who reports what to whom, of the duties and of the last words."""
    yield from (item for item in duty_items if _REPORT.search(item.text))
    for paragraph in closing:
        for sentence in re.split(rf"(?<=[.;])\s+(?=[{UPPER}])", paragraph.text):
            if _REPORT.search(sentence):
                yield Item("Đoạn kết", "", sentence.strip(), paragraph.where)
