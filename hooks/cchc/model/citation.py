"""Citations of legal documents: "Nghị quyết số 76/NQ-CP ngày 15/7/2021" -> type, number, date.

Numbers follow Decree 30/2020/NĐ-CP, annex III: number[/year]/TYPE-ISSUER; Party documents write number-TYPE/ISSUER.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cchc.text.dates import parse_iso, parse_printed
from cchc.text.fold import canonical

_LETTERS = "A-ZĐƯƠÂÊÔĂÀ-Ỹ"
_NUMBER = re.compile(
    rf"(?<![\w/])(\d{{1,6}}[A-Za-z]?(?:\s*/\s*\d{{4}})?\s*[-/]\s*[{_LETTERS}][\w.]*(?:\s*[-/]\s*[{_LETTERS}][\w.]*)*)"
)
_DATE = re.compile(
    r"(?:ngày\s*)?([0-9]{1,2}\s*/\s*[0-9]{1,2}\s*/\s*[0-9]{4}|[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4})(?![0-9])"
)
_DASHES = str.maketrans("–—‑", "---")
_SPACE_IN_NUMBER = re.compile(r"\s*([-/])\s*")
#: Type words by which a document may be cited without its number.
_TYPES = (
    "bộ luật", "chỉ thị", "chương trình", "công văn", "đề án", "hiến pháp", "hướng dẫn", "kế hoạch", "kết luận",
    "luật", "nghị định", "nghị quyết", "pháp lệnh", "quy chế", "quy định", "quyết định", "thông báo", "thông tư",
    "tờ trình", "văn bản", "phiếu trình", "thông tri", "báo cáo", "hợp đồng", "bộ chỉ số", "iso", "tiêu chuẩn",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A citation taken apart. ``issued`` is ISO 8601; number and date may be missing."""

    as_written: str
    number: str | None
    issued: str | None


class BadDate(ValueError):  # noqa: N818 - the value is named, as in ``datetime``
    """The citation gives a date that does not exist; its text is the argument."""


def normal_number(number: str) -> str:
    """Give a document number in the form in which numbers are compared: no spaces, capitals."""
    return _SPACE_IN_NUMBER.sub(r"\1", number.strip()).upper()


def is_number(text: str) -> bool:
    """Tell whether ``text`` is a document number and nothing else."""
    return _NUMBER.fullmatch(text.strip()) is not None


@lru_cache(maxsize=65536)
def parse_citation(text: str) -> CitedDocument | None:
    """Take a citation apart; None when it has neither a number nor a type word at its beginning.

    Raises BadDate when it gives a date that does not exist.
    """
    as_written = " ".join(text.split())
    plain = as_written.translate(_DASHES)
    number = _NUMBER.search(plain)
    after = plain[number.end() :] if number else plain
    issued = _issued(after)
    if number:
        return CitedDocument(as_written, _SPACE_IN_NUMBER.sub(r"\1", number.group(1)), issued)
    if canonical(as_written).startswith(_TYPES):
        return CitedDocument(as_written, None, issued)
    return None


def _issued(text: str) -> str | None:
    """Give the first date in ``text``. Raises BadDate when it does not exist."""
    printed = _DATE.search(text)
    if printed is None:
        return None
    found = parse_printed("/".join(re.findall(r"[0-9]+", printed.group(1))))
    if found is None:
        raise BadDate(printed.group(1))
    return found.isoformat()


def same_issue(one: str, other: str) -> bool:
    """Tell whether two dates, each as exact as it is known, can be the same day."""
    first, second = parse_iso(one), parse_iso(other)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]
