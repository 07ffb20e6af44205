"""Lines of a letterhead or signature that stand beside each other in one of text: parted by many spaces or a tab."""

from __future__ import annotations

import re

from cchc.imports.letters import UPPER
from cchc.imports.markers import marker

#: Spaces that part two columns; those of a blank to be filled in ("ngày      tháng", "Số:      /KH-UBND") do not.
_SPACES = re.compile(r"(?<=\S)(?<!ngày)(?<!tháng)(?<!năm)\s{5,}(?=[^\s/.…-])(?!tháng\b|năm\b|KH\b)")
_TAB = re.compile(rf"[^\S\t]*\t\s*(?=[“\"(]?[{UPPER}])")
#: Words that a tab follows inside a sentence or behind a label, not between columns.
_GOES_ON = re.compile(r"(?<!nhận)(?<!nhận )[:,]$|\b(?:ngày|tháng|năm|số|của|và)$", re.IGNORECASE)


def in_columns(text: str) -> str:
    """Give a line with " | " between its columns."""
    wide = _SPACES.sub(" | ", text)
    if wide.strip().count("\t") != 1:
        return wide
    found = _TAB.search(wide.strip())
    before = wide.strip()[: found.start()] if found else ""
    if found is None or len(before) < 2 or _only_marks(before) or _GOES_ON.search(before):
        return wide
    return f"{before} | {wide.strip()[found.end() :]}"


def _only_marks(before: str) -> bool:
    """Tell whether a tab follows nothing but a number or dash: "1.<tab>Mục đích"."""
    found = marker(f"{before} Chữ")
    return found is not None and found.rest == "Chữ"


#: The number of a page where a line is no more, far from the margin or between dashes; with tabs it may be a cell.
_PAGE = re.compile(r" {15,}\d{1,3}\s*|\s{2,}[-–—]\s*\d{1,3}\s*[-–—]\s*")


def is_page_number(text: str) -> bool:
    """Tell whether a line holds nothing but the number of a page, in the middle or at the right."""
    return _PAGE.fullmatch(text) is not None
