"""Rows pasted from a spreadsheet: a cell that holds line ends, tabs or quotation marks stands in quotes.

The quoting is that of RFC 4180, with tabs for commas, as spreadsheets put rows on the clipboard.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

_OPENS = re.compile(r'(?:^|\t)"')
#: Cells that make a row, and lines that one row may run over.
_CELLS, _LONGEST = 3, 60


def without_quotes(texts: Sequence[str]) -> list[str]:
    """Give lines in which each quoted row is one, with the line ends of its cells; blank ones follow in their place.

    What is not quoted throughout by the rule, such as a title in quotation marks, is left as it is.
    """
    found = list(texts)
    number = 0
    while number < len(texts):
        lines, cells = _row(texts, number) if _OPENS.search(texts[number]) else (1, [])
        if cells:
            found[number] = "\t".join(cell.strip("\n").replace("\t", " ") for cell in cells)
            found[number + 1 : number + lines] = [""] * (lines - 1)
        number += lines
    return found


def _row(texts: Sequence[str], first: int) -> tuple[int, list[str]]:
    """Give the number of lines of a row and its cells; no cells where nothing in it had to stand in quotes."""
    printed = (f"{texts[number]}\n" for number in range(first, min(first + _LONGEST, len(texts))))
    reader = csv.reader(printed, delimiter="\t", strict=True)
    try:
        cells = next(reader)
    except csv.Error:  # a quotation mark that ends before its cell does, or never
        return 1, []
    quoted = reader.line_num > 1 or '""' in texts[first]
    return (reader.line_num, cells) if quoted and len(cells) >= _CELLS else (1, [])
