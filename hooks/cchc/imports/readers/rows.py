"""Tables in text: cells by tabs, whose rows may run over several lines, or by pipes as in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: The line (from 0) on which a row begins, and its cells.
Cells = tuple[int, list[str]]
#: A table: its first line, the line after it, its rows.
Found = tuple[int, int, list[Cells]]

#: Fewer tabs than this in a line make no table: they are an indent, or a letterhead in two columns.
_TABS = 2
#: Lines without a tab that a cell may run on for.
_LONGEST_CELL = 60
_DASHES = r"\s*(?:-{2,}|:-+|-+:|:-+:)\s*"
_RULE = re.compile(rf"\s*\|?{_DASHES}(\|{_DASHES})*\|?\s*")


def tab_rows(texts: list[str]) -> Iterator[Found]:
    """Find the tables whose cells are parted by tabs."""
    number = 0
    while number < len(texts):
        if texts[number].count("\t") < _TABS:
            number += 1
            continue
        columns = texts[number].count("\t") + 1
        after, rows = _tab_table(texts, number, columns)
        yield number, after, rows
        number = after


def _tab_table(texts: list[str], first: int, columns: int) -> tuple[int, list[Cells]]:
    rows: list[Cells] = []
    number = first
    while number < len(texts):
        if not texts[number].strip(" "):
            number += 1
            continue
        if "\t" not in texts[number]:
            break
        after, text = _row(texts, number, columns)
        rows.append((number, text.split("\t")))
        number = after
    return number, rows


def _row(texts: list[str], first: int, columns: int) -> tuple[int, str]:
    """Take lines until the row has all its cells; a line that has them all by itself begins a row of its own."""
    text, number = texts[first], first + 1
    while text.count("\t") < columns - 1 and number < min(len(texts), first + _LONGEST_CELL):
        more = texts[number]
        if more.count("\t") + text.count("\t") > columns - 1:
            break
        text = f"{text}\n{more}"
        number += 1
    if text.count("\t") < columns - 1:  # the row is short: its cells stand in one line
        return first + 1, texts[first]
    return number, text


def pipe_rows(texts: list[str]) -> Iterator[Found]:
    """Find the tables whose cells are parted by pipes: two or more lines of them."""
    number = 0
    while number < len(texts):
        after = number
        while after < len(texts) and _pipes(texts[after]):
            after += 1
        if after - number >= 2:
            rows = [(at, _cells(texts[at])) for at in range(number, after) if not _RULE.fullmatch(texts[at])]
            yield number, after, rows
        number = max(after, number + 1)


def _pipes(text: str) -> bool:
    stripped = text.strip()
    return stripped.count("|") >= 2 or (stripped.count("|") == 1 and not stripped.startswith("|"))


def _cells(text: str) -> list[str]:
    stripped = text.strip().removeprefix("|")
    stripped = stripped.removesuffix("|")
    return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", stripped)]
