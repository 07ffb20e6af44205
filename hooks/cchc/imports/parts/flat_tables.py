"""A table of tasks that copying has flattened into lines: head words on one line, then cell by cell.

Its columns cannot be seen any more; the numbers of rows, blank lines, labels ("Chủ trì:") and what reads as a deadline
tell the cells apart. Everything found so is marked to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc.imports.blocks import Block, Paragraph, Where
from cchc.imports.letters import UPPER
from cchc.imports.parts import remarks
from cchc.imports.parts.task_rows import TaskRow
from cchc.imports.readers.joining import join
from cchc.model.deadline import parse_deadline
from cchc.text.fold import fold

_HEAD = re.compile(r"^(?:s?tt|so tt)\s+.*\b(?:noi dung|nhiem vu|hoat dong|cong viec)\b.*")
_HEAD_MORE = re.compile(r"(?:thuc hien|hoan thanh|phoi hop|chu tri|san pham|tuyen truyen|ghi chu)$")
_NUMBER = re.compile(r"(\d{1,3})\.?$")
_NUMBER_AND_TEXT = re.compile(rf"(\d{{1,3}})[.)]?\s+([{UPPER}].*)$")
_UNITS = re.compile(r"^[-–+\s]*(?:(?:cơ quan|đơn vị|bộ phận)\s+)?chủ trì\s*:", re.IGNORECASE)
_WHO = re.compile(
    r"\s+(?=(?:Toàn thể|Các cơ quan|Các phòng|Các ban|UBND|Ủy ban|Phòng|Văn phòng|Trung tâm|Công an|Công chức)\b)"
)


class _Line(NamedTuple):
    text: str
    where: Where


def flat_rows(annex: Iterable[Block], year: int) -> list[TaskRow]:
    """Give the rows of a flattened table among the paragraphs of an annex; an empty list when there is none."""
    lines = list(_lines(block for block in annex if isinstance(block, Paragraph)))
    start = next((n for n, line in enumerate(lines) if _HEAD.match(fold(line.text))), None)
    if start is None:
        return []
    rows: list[tuple[str, list[_Line]]] = []
    expected, skipping = 1, True
    for line in lines[start:]:
        folded = fold(line.text)
        if _HEAD.match(folded):
            skipping = True
            continue
        if skipping and folded and len(folded) <= 40 and _HEAD_MORE.search(folded):
            continue
        found = _NUMBER.match(line.text.strip())
        if found and int(found.group(1)) == expected:
            rows.append((found.group(1), []))
            expected, skipping = expected + 1, False
            continue
        inline = _NUMBER_AND_TEXT.match(line.text.strip())
        if inline and int(inline.group(1)) == expected:
            rows.append((inline.group(1), [_Line(inline.group(2), line.where)]))
            expected, skipping = expected + 1, False
            continue
        if rows and line.text.strip():
            skipping = False
        if rows:
            rows[-1][1].append(line)
    return [_row(number, cells, year) for number, cells in rows if any(line.text.strip() for line in cells)]


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[_Line]:
    for paragraph in paragraphs:
        for text in paragraph.lines or (paragraph.text,):
            yield _Line(text.strip(), paragraph.where)


def _row(number: str, lines: Sequence[_Line], year: int) -> TaskRow:
    where = lines[0].where
    kept = _trimmed(lines)
    kept, moved = _moved_on(kept)
    kept, deadline = _deadline(kept, year)
    content, units = _units(kept)
    text, form = _text_and_form(content)
    row = TaskRow(number, {}, where, doubts=[remarks.COLUMNS_LOST])
    if not units and form:
        form, units = _who_at_end(form)
    for role, value in (
        ("text", _joined([*text, *moved])),
        ("form", _cell(form)),
        ("units", _cell(units)),
        ("deadline", deadline),
    ):
        if value:
            row.cells[role] = value  # type: ignore[index]
    return row


def _trimmed(lines: Sequence[_Line]) -> list[str]:
    texts = [line.text for line in lines]
    while texts and not texts[0]:
        texts.pop(0)
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _moved_on(texts: list[str]) -> tuple[list[str], list[str]]:
    """Take off the end of the first cell that a page end has moved behind all other cells: "doanh trên địa bàn."."""
    moved: list[str] = []
    while (
        len(texts) > 3
        and texts[-1][:1].islower()
        and texts[-1].endswith(".")
        and parse_deadline(texts[-1], 2000) is None
    ):
        moved.insert(0, texts.pop())
    while texts and not texts[-1]:
        texts.pop()
    return texts, moved


def _deadline(texts: list[str], year: int) -> tuple[list[str], str]:
    """Take the deadline off the end: one or two lines, or the last words of the last line."""
    for count in (3, 2, 1):
        if len(texts) > count and all(texts[-count:]):
            tail = " ".join(texts[-count:])
            if len(tail) <= 60 and parse_deadline(tail, year) is not None:
                rest = texts[:-count]
                while rest and not rest[-1]:
                    rest.pop()
                return rest, tail
    if texts:
        words = texts[-1].split()
        for first in range(max(1, len(words) - 6), len(words)):
            tail = " ".join(words[first:])
            if words[first][:1].isupper() and parse_deadline(tail, year) is not None:
                return [*texts[:-1], " ".join(words[:first])], tail
    return texts, ""


def _units(texts: list[str]) -> tuple[list[str], list[str]]:
    for number, text in enumerate(texts):
        if _UNITS.match(text):
            return texts[:number], texts[number:]
    return texts, []


def _text_and_form(texts: list[str]) -> tuple[list[str], list[str]]:
    """Part the first cell from the second at the blank line or dash between them, else at a new sentence."""
    while texts and not texts[-1]:
        texts = texts[:-1]
    for number in range(1, len(texts)):
        if not texts[number] and any(texts[number:]):
            return texts[:number], [text for text in texts[number:] if text]
        if texts[number].startswith(("- ", "– ")):
            return texts[:number], texts[number:]
    return texts, []


def _who_at_end(form: list[str]) -> tuple[list[str], list[str]]:
    """Part "Lớp tập huấn Toàn thể cán bộ": what is done from who is meant, where a name begins inside a line."""
    for number, text in enumerate(form):
        parts = _WHO.split(text, maxsplit=1)
        if len(parts) == 2:
            return [*form[:number], parts[0]], [parts[1], *form[number + 1 :]]
    return form, []


def _joined(texts: Sequence[str]) -> str:
    text = ""
    for line in texts:
        text = join(text, line)
    return text


def _cell(texts: Sequence[str]) -> str:
    """Join the lines of a cell; each dash is a line."""
    lines: list[str] = []
    for text in texts:
        if not text:
            continue
        if text.startswith(("-", "–", "+")) or not lines:
            lines.append(text)
        else:
            lines[-1] = join(lines[-1], text)
    return "\n".join(lines)
