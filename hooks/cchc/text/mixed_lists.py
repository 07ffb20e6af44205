"""Lists of documents that are announced as one kind and hold another: "các Nghị quyết: …; Kế hoạch số …"."""

from __future__ import annotations

import re

_KINDS = (
    "Nghị quyết", "Quyết định", "Chỉ thị", "Kế hoạch", "Chương trình", "Đề án", "Nghị định", "Thông tư", "Công văn",
    "Thông báo", "Kết luận", "Hướng dẫn", "Báo cáo",
)  # fmt: skip
_ANY = "|".join(_KINDS)
#: "các Nghị quyết:" or "các văn bản là nghị quyết:"; other kinds named beside it make it a list of those, too.
_OPENING = re.compile(rf"(?<!\w)(?:các|những) ({_ANY})(?: (?:sau|như))?(?: đây)?: ?(?=\S)", re.IGNORECASE)
#: An entry with its number; what a document carries out or rests on is no entry.
_ENTRY = re.compile(rf"(?:^|[;,.…] ?|\d{{4}} )({_ANY}) số \d", re.IGNORECASE)
#: What ends the list: a full stop, but not one typed for a semicolon.
_END = re.compile(rf"[.!?](?=\s+(?!(?:{_ANY}) số \d)[A-ZĐÁÀẢÃẠÂĂÊÔƠƯ]|\s*\Z)|\n", re.IGNORECASE)


def mixed(text: str) -> tuple[str, str]:
    """Give the words that announce documents of one kind and the first entry of another; two empty texts if none."""
    openings = list(_OPENING.finditer(text))
    ends = [*(one.start() for one in openings[1:]), len(text)]
    for opening, after in zip(openings, ends, strict=False):
        end = _END.search(text, opening.end(), after)
        for entry in _ENTRY.finditer(text[opening.end() : end.start() if end else after]):
            if entry.group(1).casefold() != opening.group(1).casefold():
                return opening.group().strip(), entry.group(1)
    return "", ""
