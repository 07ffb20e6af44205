"""Deadlines as Vietnamese plans print them: "Quý II/2024", "Trước ngày 10/3/2024", "Thường xuyên".

What is printed is kept; beside it stands what it means: a kind and, where there is one, the span of days.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, get_args

from cchc.model.citation import BadDate, CitedDocument, parse_citation
from cchc.text.dates import last_of_month, parse_printed
from cchc.text.fold import canonical

Kind = Literal[
    "date", "before", "month", "month-range", "quarter", "half", "year", "continuous", "recurring", "on-event",
    "external", "compound", "missing",
]  # fmt: skip
KINDS: tuple[str, ...] = get_args(Kind)
Recurrence = Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly", "periodic"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: ``text`` as printed (None: the cell is empty), and its meaning.

    ``start`` and ``end`` are the first and the last day of the span that the words name; ``last_day`` is the last day
    on which the work is still in time, over all ``parts``; None where the words set no day.
    """

    text: str | None
    kind: Kind
    start: date | None = None
    end: date | None = None
    last_day: date | None = None
    recurrence: Recurrence | None = None
    document: CitedDocument | None = None
    parts: tuple[Deadline, ...] = ()


MISSING = Deadline(None, "missing")

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = r"(iv|iii|ii|i|[1-4])"
#: Years in which a plan can lie.
_IN_YEAR = r"((?:19|20)\d{2})"
_YEAR = rf"(?:\s*(?:/|năm|-)\s*{_IN_YEAR})?"
_DAY = r"(\d{1,2}\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?)"
#: A day printed with dots or dashes: "30.6.2026".
_DOTTED = re.compile(r"\b(\d{1,2})([.-])(\d{1,2})\2((?:19|20)\d{2})\b")
#: What parts the times of a list, the word that the first of them says for all, and the year that the last does.
_AND = re.compile(r",\s*(?:và )?| và ")
_UNIT = re.compile(r"(?:(?:trước|chậm nhất|trong|vào) )?(?:(?:ngày|tháng|quý) )?(?=\d|i)")
_LAST_YEAR = re.compile(rf"(?:/|năm )\s*{_IN_YEAR}$")
_LEAD_IN = re.compile(
    r"^(?:hoàn thành |thực hiện |bắt đầu |xong )?(?:trong |vào |từ |khoảng |cuối |giữa |đầu )?(?:ngày (?=\d))?"
)
#: "Nhân dịp 02/9": a holiday by its day.
_OCCASION = re.compile(r"^(?:nhân |vào |trong )?dịp (?:lễ |kỷ niệm )?(?=(?:ngày )?\d)")
#: Spelling of repeated times -> recurrence, the first that is found wins.
_RECURRENCES: tuple[tuple[str, Recurrence], ...] = (
    (r"h[àằ]ng ngày", "daily"),
    (r"h[àằ]ng tuần", "weekly"),
    (r"h[àằ]ng tháng", "monthly"),
    (r"h[àằ]ng quý|tháng cuối (?:của )?quý|quý i,|mỗi quý", "quarterly"),
    (r"(?<!đầu )6 tháng(?! đầu| cuối)|06 tháng(?! đầu| cuối)", "half-yearly"),
    (r"h[àằ]ng năm|mỗi năm", "yearly"),
    (r"^định kỳ", "periodic"),
)


def parse_deadline(text: str | None, year: int) -> Deadline | None:
    """Understand a deadline as printed; ``year`` is the plan's, for words that name none.

    None when the words are not understood. An empty or missing text is of kind ``missing``.
    """
    if text is None or not text.strip():
        return MISSING
    return _parse(text.strip(), year)


@lru_cache(maxsize=16384)
def _parse(text: str, year: int) -> Deadline | None:
    pieces = _pieces(text)
    if len(pieces) > 1:
        parts = [_single(piece, year) or _at_end(piece, year) for piece in pieces]
        found = tuple(part for part in parts if part is not None)
        if len(found) < len(parts):
            return None
        days = [part.last_day for part in found if part.last_day]
        return Deadline(text, "compound", last_day=max(days) if days else None, parts=found)
    return _single(text, year)


def _pieces(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(line.startswith(("-", "+", "*")) for line in lines):
        return [line.lstrip("-+* ").rstrip(";,. ") for line in lines]
    joined = " ".join(lines)
    return [piece.strip() for piece in joined.split(";") if piece.strip()]


def _single(text: str, year: int) -> Deadline | None:
    said = _DOTTED.sub(r"\1/\3/\4", canonical(text.lstrip("-+* ").rstrip(" .;,")))
    for rule in _RULES:
        found = rule(said, year)
        if found is not None:
            if found.kind in {"external", "on-event"}:
                found = replace(found, document=_document(text))
            parts = tuple(replace(part, text=text) for part in found.parts)
            return replace(found, text=text, parts=parts)
    return None


def _at_end(text: str, year: int) -> Deadline | None:
    """Words before the deadline say where or what; the deadline itself ends the line."""
    words = text.split()
    for first in range(1, len(words)):
        if words[first:] == words[-1:] and words[-1].isdigit():
            return None  # "Họp lần 2026": a year alone says too little behind other words
        found = _single(" ".join(words[first:]), year)
        if found is not None:
            return replace(found, text=text)
    return None


def _document(text: str) -> CitedDocument | None:
    words = text.split(maxsplit=1)
    try:
        found = parse_citation(words[1]) if len(words) > 1 else None
    except BadDate:
        return None
    return found if found and found.number else None


def _span(kind: Kind, start: date, end: date) -> Deadline | None:
    return Deadline(None, kind, start, end, end) if start <= end else None


def _continuous(said: str, year: int) -> Deadline | None:
    if re.match(r"(thực hiện )?(thường xuyên|liên tục)", said) or said in {"hàng ngày", "hằng ngày"}:
        return Deadline(None, "continuous")
    return None


def _external(said: str, year: int) -> Deadline | None:
    return Deadline(None, "external") if re.match(r"theo (?!dõi)", said) else None


def _on_event(said: str, year: int) -> Deadline | None:
    return Deadline(None, "on-event") if re.match(r"(ngay )?(sau )?khi |sau (?!ngày)", said) else None


def _recurring(said: str, year: int) -> Deadline | None:
    for pattern, recurrence in _RECURRENCES:
        if re.search(pattern, said):
            return Deadline(None, "recurring", recurrence=recurrence)
    return None


def _before(said: str, year: int) -> Deadline | None:
    match = re.fullmatch(rf"(?:hoàn thành |thực hiện |xong )?trước (?:ngày )?{_DAY}", said)
    if match:
        day = _day(match.group(1), year)
        last = day - timedelta(days=1) if day else None
        return Deadline(None, "before", None, last, last) if last else None
    match = re.fullmatch(rf"(?:hoàn thành |thực hiện |xong )?trước tháng (\d{{1,2}}){_YEAR}", said)
    if match and 1 <= int(match.group(1)) <= 12:
        last = date(int(match.group(2) or year), int(match.group(1)), 1) - timedelta(days=1)
        return Deadline(None, "before", None, last, last)
    match = re.fullmatch(
        rf"(?:chậm nhất|muộn nhất|(?:(?:kể )?từ (?:nay|ngày (?:ký|ban hành)) )?đến(?: hết)?)(?: là)?(?: ngày)? {_DAY}",
        said,
    )
    day = _day(match.group(1), year) if match else None
    return Deadline(None, "before", None, day, day) if day else None


def _day(printed: str, year: int) -> date | None:
    parts = printed.replace(" ", "").split("/")
    return parse_printed(printed if len(parts) == 3 else f"{printed}/{year}")


def _date(said: str, year: int) -> Deadline | None:
    said = _LEAD_IN.sub("", _OCCASION.sub("", said))
    match = re.fullmatch(rf"{_DAY}(?:(?: đến |-)(?:ngày )?{_DAY})?", said)
    begun = re.fullmatch(rf"{_DAY},? (?:hoàn thành|kết thúc|xong) (trước )?(?:ngày )?{_DAY}", said)
    if begun:
        first, last = _day(begun.group(1), year), _day(begun.group(3), year)
        last = last - timedelta(days=1) if last and begun.group(2) else last
    elif match:
        first = _day(match.group(1), year)
        last = _day(match.group(2), year) if match.group(2) else first
    else:
        return None
    return _span("date", first, last) if first and last else None


def _month(said: str, year: int) -> Deadline | None:
    said = _LEAD_IN.sub("", said)
    match = re.fullmatch(rf"tháng (\d{{1,2}}){_YEAR}", said)
    match = match or re.fullmatch(rf"t?(\d{{1,2}})/{_IN_YEAR}", said)
    if not match or not 1 <= int(match.group(1)) <= 12:
        return None
    in_year = int(match.group(2) or year)
    return _span("month", date(in_year, int(match.group(1)), 1), last_of_month(in_year, int(match.group(1))))


def _month_range(said: str, year: int) -> Deadline | None:
    said = _LEAD_IN.sub("", said)
    match = re.fullmatch(rf"tháng (\d{{1,2}}){_YEAR}\s*(?:đến|-|tới|và)(?: hết)?\s*(?:tháng )?(\d{{1,2}}){_YEAR}", said)
    if not match:
        return None
    first, last = int(match.group(1)), int(match.group(3))
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    end_year = int(match.group(4) or match.group(2) or year)
    start_year = int(match.group(2) or end_year)
    if last > first + 1 and " và " in said:
        return _both(_month(f"tháng {first}", start_year), _month(f"tháng {last}", end_year))
    return _span("month-range", date(start_year, first, 1), last_of_month(end_year, last))


def _quarter(said: str, year: int) -> Deadline | None:
    said = _LEAD_IN.sub("", said)
    match = re.fullmatch(rf"quý {_QUARTER}(?:\s*(?:,|-|và|đến)\s*(?:quý )?{_QUARTER})?{_YEAR}", said)
    if not match:
        return None
    first = _ROMAN[match.group(1)]
    last = _ROMAN[match.group(2)] if match.group(2) else first
    in_year = int(match.group(3) or year)
    if last > first + 1 and re.search(r",| và ", said):
        return _both(_quarter(f"quý {first}", in_year), _quarter(f"quý {last}", in_year))
    return _span("quarter", date(in_year, first * 3 - 2, 1), last_of_month(in_year, last * 3))


def _both(first: Deadline | None, last: Deadline | None) -> Deadline | None:
    """Two spans with a gap between them, as in "Quý I, III": each is a part, the gap belongs to neither."""
    if first is None or last is None:
        return None
    return Deadline(None, "compound", last_day=last.last_day, parts=(first, last))


def _half(said: str, year: int) -> Deadline | None:
    match = re.fullmatch(rf"(?:trong )?0?6 tháng (đầu|cuối) năm(?: {_IN_YEAR})?", said)
    if not match:
        return None
    in_year = int(match.group(2) or year)
    if match.group(1) == "đầu":
        return _span("half", date(in_year, 1, 1), date(in_year, 6, 30))
    return _span("half", date(in_year, 7, 1), date(in_year, 12, 31))


def _year(said: str, year: int) -> Deadline | None:
    match = re.fullmatch(rf"(?:trong |cả )?năm(?: {_IN_YEAR})?(?:\s*(?:-|đến)\s*(?:năm )?{_IN_YEAR})?", said)
    match = match or re.fullmatch(rf"(?:(?:trong )?giai đoạn )?{_IN_YEAR}\s*(?:-|đến)\s*(?:năm )?{_IN_YEAR}", said)
    match = match or re.fullmatch(rf"{_IN_YEAR}()", said)
    if not match:
        return None
    first = int(match.group(1) or year)
    return _span("year", date(first, 1, 1), date(int(match.group(2) or first), 12, 31))


def _listed(said: str, year: int) -> Deadline | None:
    """Understand several times of one cell: "Tháng 2, 5, 9/2026", "15/3 và 15/9/2026", each a part."""
    pieces = [piece.strip() for piece in _AND.split(said)]
    unit, last_year = _UNIT.match(pieces[0]), _LAST_YEAR.search(said)
    in_year = int(last_year.group(1)) if last_year else year
    if len(pieces) < 2 or unit is None:
        return None
    parts: list[Deadline] = []
    days: list[date] = []
    for piece in pieces:
        whole = piece if piece[:1].isalpha() and not re.match(r"i", piece) else f"{unit.group()}{piece}"
        part = next((found for rule in _DAYS if (found := rule(whole, in_year))), None)
        if part is None or part.last_day is None or (days and part.last_day <= days[-1]):
            return None  # times that run backwards are a slip, or no list
        parts.append(part)
        days.append(part.last_day)
    return Deadline(None, "compound", last_day=days[-1], parts=tuple(parts))


#: Rules for one time, of which a list is made.
_DAYS: tuple[Callable[[str, int], Deadline | None], ...] = (_before, _date, _month, _quarter)
#: Tried in this order; the first that understands the words wins.
_RULES: tuple[Callable[[str, int], Deadline | None], ...] = (
    _before, _date, _month_range, _month, _half, _quarter, _year, _continuous, _external, _on_event, _listed,
    _recurring,
)  # fmt: skip
