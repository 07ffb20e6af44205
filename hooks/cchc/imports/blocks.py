"""What every reader gives: paragraphs and tables, in order, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from cchc.imports import limits
from cchc.source.characters import CONTROL
from cchc.text.fold import nfc


class Where(NamedTuple):
    """A place in the file: page (0 where the format has none) and line, or paragraph, both counted from 1."""

    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``lines`` are the lines as printed where the format breaks them; "" stands for a blank line."""

    text: str
    where: Where
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; line ends inside a cell are kept.

    ``above``: columns whose cell is joined with the one above.
    """

    cells: tuple[str, ...]
    where: Where
    above: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as printed: rows that continue and repeated heads are still apart."""

    rows: tuple[Row, ...]

    @property
    def where(self) -> Where:
        """Where it begins."""
        return self.rows[0].where if self.rows else Where(0, 0)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. ``counts`` says what ``Where.line`` counts: "line" or "paragraph".

    ``notes`` are codes of what the editor should know: tcvn3, vni, text-box, footnotes, spaced, macros, deleted-text.
    """

    blocks: tuple[Block, ...]
    counts: str = "line"
    notes: tuple[str, ...] = ()


class TooMuch(Exception):  # noqa: N818 - it is named for what is wrong with the file
    """The document holds more than ``limits`` allow."""


def bounded(blocks: Iterator[Block]) -> tuple[Block, ...]:
    """Take blocks until the limits are passed, cleaned. Raises TooMuch."""
    taken: list[Block] = []
    characters = cells = 0
    for block in blocks:
        if isinstance(block, Table):
            cells += sum(len(row.cells) for row in block.rows)
            characters += sum(len(cell) for row in block.rows for cell in row.cells)
            rows = tuple(Row(tuple(map(_clean, row.cells)), row.where, row.above) for row in block.rows)
            taken.append(Table(rows))
        else:
            characters += len(block.text)
            taken.append(Paragraph(_clean(block.text), block.where, tuple(map(_clean, block.lines))))
        if characters > limits.CHARACTERS or cells > limits.CELLS or len(taken) > limits.BLOCKS:
            raise TooMuch
    return tuple(taken)


def _clean(text: str) -> str:
    """Give a text in NFC, without characters that no file of the portal may hold."""
    return CONTROL.sub(
        "", nfc(text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\xa0", " "))
    )


def to_plain(document: Document) -> dict[str, Any]:
    """Give a document in a form that JSON can hold."""
    return asdict(document)


def from_plain(value: dict[str, Any]) -> Document:
    """Give the document that ``to_plain`` took apart. Raises KeyError or TypeError for anything else."""
    return Document(tuple(_block(entry) for entry in value["blocks"]), value["counts"], tuple(value["notes"]))


def _block(entry: dict[str, Any]) -> Block:
    if "rows" in entry:
        rows = (Row(tuple(row["cells"]), Where(*row["where"]), tuple(row["above"])) for row in entry["rows"])
        return Table(tuple(rows))
    return Paragraph(entry["text"], Where(*entry["where"]), tuple(entry["lines"]))
