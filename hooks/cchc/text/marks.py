"""Marks that are left out or left over: quotation marks, brackets, full stops, blanks, the rest of tags."""

from __future__ import annotations

import re

#: So many letters are shown around a mark.
_SHOWN = 15
#: A tag of HTML that lost its angle brackets on the way from another program.
_MARKUP = re.compile(r"(?<![\w<])(?:ul|ol|li|p|div|span|table|tr|td|th|a|img|font) (?:style|class|id|href|src)=[\"“”']")
#: What closes the mark of a list: "a)", "12)", "iv)".
_LIST = re.compile(r"(?:^|(?<=[\s;,:.]))(?:[a-zđ]{1,2}|\d{1,2}|[ivx]{1,4}|[IVX]{1,4})(?:\.\d+)?\)")
#: A number, a day or a month that was to be filled in.
_BLANK = re.compile(r"số\s*/[A-ZĐ]{2,}-|ngày\s+tháng\s+(?:năm\s+)?\d|ngày\s*/\s*\d|\.{6,}|…{3,}")
#: Verbs with which a task begins; behind a small letter a full stop is missing, but for a title that follows a noun.
_BEGINS = re.compile(
    r"(?<=[^\W\d_] )(?:Tăng cường|Đẩy mạnh|Tiếp tục|Chủ động|Phối hợp|Rà soát|Nâng cao|Triển khai|Hướng dẫn) "
    r"(?=[^\W\d_])"
)
_BEFORE_TITLES = frozenset([
    "án", "hoạch", "trình", "nghị", "đề", "thi", "về", "số", "là", "trào", "mục", "thảo", "lệnh", "thị", "ban", "tổ",
    "phòng", "việc", "động", "văn", "ước", "dung",
])  # fmt: skip


def open_quote(text: str) -> str:
    """Give the words at the quotation mark that has no other one, "" when all are in pairs."""
    if "“" not in text and "”" not in text:
        return ""
    return _unpaired(text, "“", "”")


def open_bracket(text: str) -> str:
    """Give the words at the bracket that has no other one, "" when all are in pairs; "a)" begins an entry of a list."""
    if text.count("(") == text.count(")"):
        return ""
    return _unpaired(_LIST.sub(" ", text), "(", ")")


def _unpaired(text: str, opening: str, closing: str) -> str:
    opened: list[int] = []
    for number, letter in enumerate(text):
        if letter == opening:
            opened.append(number)
        elif letter == closing:
            if not opened:
                return text[max(number - _SHOWN, 0) : number + 1].strip()
            opened.pop()
    return text[opened[0] : opened[0] + _SHOWN].strip() if opened else ""


def markup(text: str) -> str:
    """Give what is left of a tag in a text, "" when there is none."""
    found = _MARKUP.search(text) if "=" in text else None
    return found.group() if found else ""


def blank(text: str) -> str:
    """Give a number or date that was to be filled in, as "số /KH-" or "ngày tháng 02", "" when there is none."""
    found = _BLANK.search(text) if "/" in text or "ngày " in text or "......" in text or "………" in text else None
    return found.group() if found else ""


def joined(text: str) -> str:
    """Give the words between which a full stop is missing: "chuyên môn Tăng cường", "" when there are none."""
    for found in _BEGINS.finditer(text):
        before = text[max(found.start() - _SHOWN, 0) : found.start()].rsplit(maxsplit=1)[-1]
        if before.islower() and before not in _BEFORE_TITLES:
            return f"{before} {found.group().strip()}"
    return ""
