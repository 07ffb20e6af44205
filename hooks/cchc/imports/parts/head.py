"""Number, place and date, issuer, title, year and kind of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc.imports.blocks import Block, Paragraph, Table, Where
from cchc.imports.parts import remarks
from cchc.imports.parts.found import Doubts, Fact
from cchc.imports.parts.layout import Layout
from cchc.model.citation import is_number
from cchc.text.dates import parse_iso
from cchc.text.fold import fold

_LETTERS = "A-ZĐƯƠÂÊÔĂ"
_NUMBER = re.compile(
    rf"\bSố\s*:?\s*(\d{{0,6}}[a-z]?)\s*([/-])\s*((?:\d{{4}}\s*/\s*)?[{_LETTERS}][\w.]*\s*[-/]\s*[{_LETTERS}&][\w.&]*(?:\s*[-/]\s*[{_LETTERS}]\w*)?)"
)
_PARTY_NUMBER = re.compile(rf"\bSố\s*:?\s*(\d{{0,6}}[a-z]?)\s*-\s*([{_LETTERS}]{{1,5}}/[{_LETTERS}][\w/]*)")
_DATE = re.compile(
    r"(?:([^\n,;|()]{2,60}?)\s*,\s*)?ngày\s*(\d{0,2})\s*[.…/]*\s*tháng\s*(\d{0,2})\s*[.…/]*\s*năm\s*(\d{4})",
    re.IGNORECASE,
)
#: "Đồng Sậy, ngày 10/01/2026", alone on its line.
_SHORT_DATE = re.compile(r"^(?:.*\|)?\s*([^\n,;|()]{2,40}?)\s*,\s*ngày\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*$")
_ATTACHED = re.compile(
    r"kèm theo\s+(?:Kế hoạch|Quyết định|Văn bản"
    r"|Công văn)\s+(?:số\s*:?)?\s*(\d{0,6}\s*[/-]\s*[^\s,;)]+)?\s*,?\s*ngày\s*([\d\s/]*?)"
    r"(?:(?:tháng\s*(\d{0,2})\s*năm\s*)?(\d{4}))?\s*(?:của|$|\))", re.IGNORECASE,
)  # fmt: skip
_YEARS = re.compile(
    r"\b(?:năm|giai đoạn|các năm)\s*((?:19|20)\d{2})(?:\s*[-–,]\s*(?:đến\s*)?((?:19|20)\d{2}))?", re.IGNORECASE
)
#: The plan's year where its title tells none: "ban hành Kế hoạch … năm 2026 như sau", or
#: "Trên đây là Kế hoạch … năm 2026". Not that of a plan that is cited: "về việc ban hành Kế hoạch … năm 2025".
_OWN_YEAR = re.compile(
    r"(?<!việc )(?<!về )\b(?:ban hành|xây dựng|lập)\s+(?:kế hoạch|chương trình)\b[^;.]{0,200}?\bnăm\s+(20\d\d)\b"
    r"[^;.]{0,200}?(?:như sau|:)|\btrên đây là\s+(?:kế hoạch|chương trình)\b[^;.]{0,200}?\bnăm\s+(20\d\d)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"^KẾ HOẠCH\s*:?\s*", re.IGNORECASE)
_NOT_TITLE = re.compile(r"^\(.*\)$|^[-_*\s]+$|^số\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The facts at the top. ``issued`` is as exact as the source: "2024-02-06", "2024-02", "2023"."""

    number: Fact[str] | None
    issued: Fact[str] | None
    place: str | None
    issuer: Fact[str] | None
    title: Fact[str] | None
    period: Fact[str] | None
    kind: Fact[str]


def read_head(layout: Layout, doubts: Doubts) -> Head:
    """Recognise the head of a plan; what its first page leaves blank is looked for where its annex names it."""
    top = layout.front or layout.head
    lines = [*top, *layout.title, *_texts(layout.annex), *layout.end]
    number = _number(top) or _attached_number(lines)
    issued, place = _date(top)
    attached = _attached_date(lines)
    if issued is None or (attached and len(attached.value) > len(issued.value)):
        issued = attached or issued
    if number is None:
        doubts.look(remarks.NO_NUMBER, lines[0].where if lines else Where(0, 1))
    if issued is not None and len(issued.value) < 10 and issued.doubt is None:
        doubts.look(remarks.day_unknown(issued.value), issued.where, issued.quote)
    title = _title(layout.title)
    period = _period(title, [*layout.preamble, *layout.closing], issued)
    return Head(number, issued, place, _issuer(top), title, period, _kind(title))


def _texts(blocks: Iterable[Block]) -> Iterable[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (Paragraph(cell, row.where) for row in block.rows[:2] for cell in row.cells)
        else:
            yield block


def _number(lines: Sequence[Paragraph]) -> Fact[str] | None:
    for line in lines:
        for pattern in (_NUMBER, _PARTY_NUMBER):
            found = pattern.search(line.text.replace("–", "-"))
            if found and found.group(1):
                sign = found.group(2) if pattern is _NUMBER else "-"
                number = re.sub(r"\s+", "", f"{found.group(1)}{sign}{found.group(found.lastindex or 1)}")
                return Fact(number, line.where, line.text, None if is_number(number) else remarks.ODD_NUMBER)
    return None


def _attached_number(lines: Sequence[Paragraph]) -> Fact[str] | None:
    for line in lines:
        found = _ATTACHED.search(line.text)
        if found and found.group(1) and found.group(1)[0].isdigit():
            number = re.sub(r"\s+", "", found.group(1))
            if is_number(number):
                return Fact(number, line.where, line.text, remarks.NUMBER_OF_ANNEX)
    return None


def _date(lines: Sequence[Paragraph]) -> tuple[Fact[str] | None, str | None]:
    for line in reversed(lines):
        short = _SHORT_DATE.search(line.text)
        if short and (iso := _iso(short.group(4), short.group(3), short.group(2))):
            return Fact(iso, line.where, line.text), short.group(1).strip(" *|")
    for line in reversed(lines):  # the line nearest to the title; a decision's "Căn cứ" stand below its own date
        found = _DATE.search(line.text)
        if found is None or fold(line.text).startswith(("can cu", "theo ", "thuc hien", "(")):
            continue
        place, day, month, year = found.groups()
        iso = _iso(year, month, day)
        if iso:
            return Fact(iso, line.where, line.text), place.strip(" *|") if place else None
    return None, None


def _attached_date(lines: Sequence[Paragraph]) -> Fact[str] | None:
    for line in lines:
        found = _ATTACHED.search(line.text)
        if found is None:
            continue
        digits = re.findall(r"\d+", f"{found.group(2) or ''} {found.group(3) or ''}")
        iso = _iso(found.group(4), *(reversed(digits[:2]) if len(digits) >= 2 else ("", "")))
        if iso and len(iso) == 10:
            return Fact(iso, line.where, line.text, remarks.DATE_OF_ANNEX)
    return None


def _iso(year: str | None, month: str, day: str) -> str | None:
    if not year:
        return None
    exact = f"{year}-{int(month):02d}-{int(day):02d}" if month and day else None
    rough = f"{year}-{int(month):02d}" if month else year
    for text in (exact, rough, year):
        if text and parse_iso(text):
            return text
    return None


def _issuer(lines: Sequence[Paragraph]) -> Fact[str] | None:
    for line in lines[:12]:
        for part in re.split(r"\s*[|\t]\s*|\s{3,}", line.text):
            if re.match(
                r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|ĐẢNG|HỘI ĐỒNG|BAN CHẤP HÀNH|SỞ |HUYỆN ỦY|THÀNH ỦY)", part
            ):
                return Fact(part.strip(" *"), line.where, line.text)
    return None


def _title(lines: Sequence[Paragraph]) -> Fact[str] | None:
    kept = [line for line in lines if not _NOT_TITLE.match(line.text)]
    if not kept:
        return None
    words = " ".join(_PLAN.sub("", line.text, count=1) if n == 0 else line.text for n, line in enumerate(kept))
    words = re.sub(r"^(?:về|v/v)\s+(?:việc\s+)?", "", " ".join(words.split()).strip(" ./:*"), flags=re.IGNORECASE)
    if not words:
        return None
    words = words.capitalize() if words.isupper() else words[:1].lower() + words[1:]
    doubt = remarks.CAPITALS if words != words.strip() or kept[-1].text.isupper() else None
    title = f"Kế hoạch {words[:1].lower()}{words[1:]}"
    return Fact(title, kept[0].where, " ".join(line.text for line in kept), doubt)


def _period(title: Fact[str] | None, told: Sequence[Paragraph], issued: Fact[str] | None) -> Fact[str] | None:
    years = list(_YEARS.finditer(title.value)) if title else []
    if title and years:
        first, last = years[-1].group(1), years[-1].group(2)
        doubt = remarks.several_years(first, last) if last else None
        return Fact(first, title.where, title.quote, doubt)
    for paragraph in told:
        own = _OWN_YEAR.search(paragraph.text)
        if own:
            return Fact(own.group(1) or own.group(2), paragraph.where, paragraph.text, remarks.YEAR_OF_SENTENCE)
    if issued:
        return Fact(issued.value[:4], issued.where, issued.quote, remarks.YEAR_OF_ISSUE)
    return None


def _kind(title: Fact[str] | None) -> Fact[str]:
    if title is None:
        return Fact("communication", Where(0, 1), "", remarks.NO_TITLE)
    said = fold(title.value)
    tells = any(word in said for word in ("tuyen truyen", "truyen thong", "thong tin", "pho bien"))
    return Fact("communication" if tells else "reform", title.where, title.quote)
