"""PDF with text to blocks: lines by the places of their letters, tables by their ruled lines."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from cchc.imports import limits
from cchc.imports.blocks import Block, Document, Row, Table, Where, bounded
from cchc.imports.readers.joining import Line, join, paragraphs
from cchc.imports.readers.letters_on_page import Letter, Words, lines_of
from cchc.imports.readers.plain import blocks_of
from cchc.imports.readers.refused import Refused
from cchc.imports.readers.ruled import Grid, Rule, grids_of
from cchc.imports.readers.typed import Typed, typed_page, typed_width, unwrapped
from cchc.imports.readers.unruled import Columns, columns_of
from cchc.text.old_encodings import Encoding, old_encoding, to_unicode

_PAGE_NUMBER = re.compile(r"[-–\s]*(Trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?[-–\s]*$", re.IGNORECASE)
#: A bare number at a page's end counts its pages when it is that near to their count (covers and decisions stand before
#: a plan); else it is the number of a row.
_PAGES_BEFORE = 3
#: Letters of one page; more are not text for people.
_MOST_LETTERS = 60_000
#: What PDFium makes of a hyphen at a line end; in numbers of documents it belongs to the number.
_LINE_END_HYPHENS = {0x02, 0xAD, 0xFFFE}
#: How a line of a list begins, and what stands before its next one; "Văn hóa" + "- Xã hội" is one name.
_DASHES, _ENDS = ("- ", "– ", "+ ", "* ", "• "), (".", ";", ":", ",")
#: What a list puts before its items, in a column of its own.
_NUMBER, _NUMBER_AND_WORDS = re.compile(r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s*[.)/]|[-–+•*]"), 2
#: Share of lines with a gap before them from which on paragraphs are known by their gaps.
_GAPS = 0.1


def read_pdf(data: bytes) -> Document:
    """Read a PDF. Raises Refused and TooMuch."""
    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refused("import-password" if "assword" in str(error) else "import-broken") from None
    try:
        if len(opened) > limits.PAGES:
            raise Refused("import-too-large", limit=f"{limits.PAGES} trang")
        reader = _Reader()
        return Document(bounded(reader.blocks(opened)), "line", tuple(sorted(reader.notes)))
    except pypdfium2.PdfiumError:
        raise Refused("import-broken") from None
    finally:
        opened.close()


class _Reader:
    """Reads page by page; lines wait until a table comes, so that paragraphs may run over a page end."""

    def __init__(self) -> None:
        self.notes: set[str] = set()
        self._waiting: list[Line] = []
        self._old: Encoding | None = None

    def blocks(self, opened: Any) -> Iterator[Block]:  # noqa: ANN401 - pypdfium2's objects
        typed: list[Typed] = []
        width = None
        for number in range(len(opened)):
            page = opened[number]
            try:
                letters = _letters(page)
                if number == 0:  # short lines alone would not tell how they were typed
                    width = typed_width(letters)
                    self._old = old_encoding("\n".join(line.text for line in lines_of(letters)))
                if width is None:
                    yield from self._page(page, letters, number + 1)
                else:
                    typed.extend(typed_page(letters, width, number + 1))
            finally:
                page.close()
        yield from self._flush()
        if width is not None:
            self.notes.add("typed")
            lines = unwrapped(typed, width)
            yield from blocks_of([line._replace(text=self._modern(line.text)) for line in lines], self.notes)

    def _flush(self) -> Iterator[Block]:
        waiting, self._waiting = self._waiting, []
        gaps = sum(1 for line in waiting if line.apart) > _GAPS * len(waiting)
        yield from paragraphs(line._replace(soft=gaps) for line in waiting)

    def _page(self, page: Any, letters: list[Letter], number: int) -> Iterator[Block]:  # noqa: ANN401 - see blocks
        grids = grids_of(_rules(page))
        free = [letter for letter in letters if not any(grid.holds(letter.x, letter.y) for grid in grids)]
        lines = lines_of(free)
        tables = list(columns_of(lines))
        taken = {id(line) for table in tables for line in table.lines}
        parts: list[tuple[float, Grid | Columns | Words]] = [
            (line.top, line) for line in lines if id(line) not in taken
        ]
        parts += [(grid.top, grid) for grid in grids]
        parts += [(table.top, table) for table in tables]
        parts.sort(key=lambda part: -part[0])
        texts = [part for _, part in parts if isinstance(part, Words)]
        ends = {id(line) for line in (*texts[:1], *texts[-1:]) if _counts_pages(line.text, number)}
        before: Words | None = None
        for count, (_, part) in enumerate(parts, 1):
            where = Where(number, count)
            if isinstance(part, Grid | Columns):
                yield from self._flush()
                yield self._table(part, letters, where) if isinstance(part, Grid) else self._columns(part, where)
                before = None
            elif id(part) not in ends:
                self._waiting.append(self._line(part, before, where))
                before = part

    def _line(self, line: Words, before: Words | None, where: Where) -> Line:
        apart = before is not None and before.bottom - line.top > 0.75 * max(line.height, 1.0)
        indented = before is not None and line.left - before.left > 1.5 * max(line.height, 1.0) and not _short(before)
        return Line(self._modern(_numbered(line)), where, apart, sure=apart or indented)

    def _modern(self, text: str) -> str:
        encoding = old_encoding(text) or (None if text.isascii() else self._old)
        if encoding is None:
            return text
        self.notes.add(encoding)
        return to_unicode(text, encoding)

    def _table(self, grid: Grid, letters: list[Letter], where: Where) -> Table:
        self.notes.add("grid")
        inside: dict[tuple[int, int], list[Letter]] = {}
        for letter in letters:
            cell = grid.cell(letter.x, letter.y)
            if cell is not None:
                inside.setdefault(cell, []).append(letter)
        rows = []
        for row in range(grid.rows):
            texts = tuple(self._cell(inside.get((row, column), [])) for column in range(grid.columns))
            above = tuple(column for column in range(grid.columns) if grid.joined_above(row, column))
            rows.append(Row(texts, where, above))
        return Table(tuple(rows))

    def _columns(self, found: Columns, where: Where) -> Table:
        self.notes.add("columns")
        return Table(tuple(Row(tuple(self._joined(cell) for cell in row), where) for row in found.rows))

    def _cell(self, letters: list[Letter]) -> str:
        return self._joined(line.text for line in lines_of(letters))

    def _joined(self, lines: Iterable[str]) -> str:
        """Join the lines of a cell; each dash begins a line, and so does what follows a full stop."""
        text = ""
        for line in lines:
            words = self._modern(line).strip()
            if not text:
                text = words
            elif words.startswith(_DASHES) and (text.endswith(_ENDS) or text.startswith(_DASHES) or ":" in words):
                text = f"{text}\n{words}"
            else:
                head, _, last = text.rpartition("\n")
                text = f"{head}\n{join(last, words)}" if head else join(last, words)
        return text


def _numbered(line: Words) -> str:
    """Give the text of a line; a number that a tab parts from its words, as lists have it, is no column."""
    if len(line.pieces) == _NUMBER_AND_WORDS and _NUMBER.fullmatch(line.pieces[0].text):
        return " ".join(piece.text for piece in line.pieces)
    return line.text


def _counts_pages(text: str, page: int) -> bool:
    found = _PAGE_NUMBER.match(text)
    if found is None:
        return False
    return not text.strip().isdigit() or page - _PAGES_BEFORE <= int(found.group(2)) <= page


def _short(line: Words) -> bool:
    """Tell whether a line is centred or short, so that the next one's indent says nothing."""
    return line.right - line.left < 200


def _letters(page: Any) -> list[Letter]:  # noqa: ANN401 - see _Reader
    text = page.get_textpage()
    try:
        count = min(text.count_chars(), _MOST_LETTERS)
        found: list[Letter] = []
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(text, index)
            code = ord("-") if code in _LINE_END_HYPHENS else code
            code = ord(" ") if code == 0xA0 else code
            if code < 32 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                continue
            if code == 32 and pdfium.FPDFText_IsGenerated(text, index) == 1:
                continue  # PDFium makes up spaces where fonts change, also inside words; gaps tell better
            left, bottom, right, top = text.get_charbox(index, loose=True)
            found.append(Letter(chr(code), left, bottom, right, top))
        return found
    finally:
        text.close()


def _rules(page: Any) -> Iterator[Rule]:  # noqa: ANN401 - see _Reader
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        left, bottom, right, top = shape.get_bounds()
        if right - left <= 3 or top - bottom <= 3:
            yield Rule(left, bottom, right, top)
        else:
            yield from _segments(shape)


def _segments(shape: Any) -> Iterator[Rule]:  # noqa: ANN401 - see _Reader
    """Give the straight edges of a path that is more than one line, such as the frame of a cell."""
    matrix = shape.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    before = None
    for index in range(min(pdfium.FPDFPath_CountSegments(shape), 400)):
        segment = pdfium.FPDFPath_GetPathSegment(shape, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = matrix.on_point(x.value, y.value)
        moves = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        if before is not None and not moves:
            yield Rule(
                min(before[0], point[0]), min(before[1], point[1]), max(before[0], point[0]), max(before[1], point[1])
            )
        before = point
