"""Word (.docx) to blocks: paragraphs with the numbers that Word makes, tables with merged cells, text boxes.

Read from the package's XML (ECMA-376, part 1) as python-docx opens it. The header of the first page is read when it has
one of its own, since letterheads stand there; other headers and footers, comments and what tracked changes have deleted
are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from cchc.imports import limits
from cchc.imports.blocks import Block, Document, Paragraph, Row, Table, TooMuch, Where, bounded
from cchc.imports.readers.columns import in_columns
from cchc.imports.readers.joining import Line, paragraphs, width_of
from cchc.imports.readers.nested import lines_of
from cchc.imports.readers.package import checked_package
from cchc.imports.readers.plain import blocks_of
from cchc.imports.readers.refused import Refused
from cchc.imports.readers.word_fonts import Fonts
from cchc.imports.readers.word_notes import Notes, is_mark
from cchc.imports.readers.word_numbers import Numbers
from cchc.text.old_encodings import Encoding, is_modern, of_font, old_encoding, to_unicode

#: Tables inside tables deeper than this are read as text.
_DEPTH = 12
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:pPr"), qn("w:rPr"),
            "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}  # fmt: skip
_SIGNS = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
#: So many tabs make a line a row, and so many such lines a table without Word's own.
_TABS, _SOME_ROWS = 2, 3
_BOX = qn("w:txbxContent")


def read_docx(data: bytes) -> Document:
    """Read a Word file. Raises Refused and TooMuch."""
    names = checked_package(data)
    try:
        opened: Any = docx.Document(io.BytesIO(data))
        styles = opened.styles.element
        whole = "".join(text.text or "" for text in opened.element.body.iter(qn("w:t")))
        reader = _Reader(Numbers(_numbering(opened), styles), Fonts(styles), old_encoding(whole), Notes(opened))
        blocks = bounded(reader.whole(opened))
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, etree.XMLSyntaxError):
        # what python-docx and lxml raise for packages whose parts contradict each other
        raise Refused("import-broken") from None
    if any("vbaProject" in name for name in names):
        reader.notes.add("macros")
    return Document(blocks, "paragraph", tuple(sorted(reader.notes)))


def _numbering(opened: Any) -> Any:  # noqa: ANN401 - python-docx's objects have no public types
    try:
        return opened.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        return None


@dataclass(slots=True)
class _Reader:
    numbers: Numbers
    fonts: Fonts
    old: Encoding | None
    footnotes: Notes
    notes: set[str] = field(default_factory=set)
    count: int = 0
    cells: int = 0
    waiting: list[Line] = field(default_factory=list)

    def whole(self, opened: Any) -> Iterator[Block]:  # noqa: ANN401 - see _numbering
        first = opened.sections[0] if len(opened.sections) else None
        if first is not None and first.different_first_page_header_footer:
            yield from self.blocks(first.first_page_header._element, 0)  # noqa: SLF001 - its XML, as of the body
        if any(_says_more(part) for section in opened.sections for part in (section.header, section.footer)):
            self.notes.add("running-heads")
        yield from self.blocks(opened.element.body, 0)
        yield from self.flush()

    def flush(self) -> Iterator[Block]:
        """Give what stands before a table or the end; text that was copied into Word is read as text is."""
        waiting, self.waiting = self.waiting, []
        if _copied([line.text for line in waiting]):
            yield from blocks_of(waiting, self.notes)
        else:
            yield from paragraphs(line for line in _apart(waiting))

    def blocks(self, parent: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401 - an XML element
        for child in parent.iterchildren():
            if child.tag == qn("w:p"):
                yield from self.paragraph(child, depth)
            elif child.tag == qn("w:tbl"):
                yield from self.flush() if not depth else ()
                yield self.table(child, depth)
            elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")}:
                yield from self.blocks(child, depth)

    def paragraph(self, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401 - see blocks
        self.count += 1
        where = Where(0, self.count)
        boxes: list[Any] = []
        text = self._modern("".join(self._texts(element, boxes)))
        number = self.numbers.next(element)  # counted where nothing stands behind it, too
        if not text.strip() and not depth:
            number = ""
        lines = [Line(line.lstrip(" "), where) for line in f"{number}{text}".split("\n")]
        lines[0] = lines[0]._replace(sure=True)
        if depth:
            yield from paragraphs(line for line in lines if line.text.strip())
        else:
            self.waiting.extend(lines)
            yield from self.flush() if boxes else ()
        for box in boxes if depth < _DEPTH else ():
            self.notes.add("text-box")
            yield from self.blocks(box, depth + 1)

    def _modern(self, text: str) -> str:
        encoding = None if self.old else old_encoding(text)
        if encoding is None:
            return text
        self.notes.add(encoding)
        return to_unicode(text, encoding)

    def _texts(self, element: Any, boxes: list[Any]) -> Iterator[str]:  # noqa: ANN401 - see blocks
        for child in element.iterchildren():
            tag = child.tag
            if tag == qn("w:del"):
                self.notes.add("deleted-text")
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if tag == _BOX:
                boxes.append(child)
            elif tag == qn("w:r"):
                text = "".join(self._texts(child, boxes))
                yield text if is_mark(child) else self._run(text, child)
            elif tag == qn("w:t"):
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif (note := self.footnotes.take(child)) is not None:
                yield self._note(note)
            else:
                yield from self._texts(child, boxes)

    def _note(self, note: Any) -> str:  # noqa: ANN401 - see blocks
        """Give a note in brackets, so that what it says is read where its mark stands."""
        self.notes.add("footnotes")
        texts = (" ".join(self._texts(paragraph, [])) for paragraph in note.iter(qn("w:p")))
        text = " ".join(" ".join(texts).split()).strip(" .;")
        return f" ({text})" if text else ""

    def _run(self, text: str, run: Any) -> str:  # noqa: ANN401 - see blocks
        if not text.strip() or is_modern(text):
            return text
        name = self.fonts.of(run)
        encoding = of_font(name) or self.old  # short words alone would not tell
        if encoding is None:
            return text
        self.notes.add(encoding)
        return to_unicode(text, encoding, capitals=name.casefold().endswith("h"))

    def table(self, element: Any, depth: int) -> Block:  # noqa: ANN401 - see blocks
        rows = []
        for row in element.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not element:
                continue
            self.count += 1
            where = Where(0, self.count)
            cells: list[str] = []
            above: list[int] = []
            cells.extend("" for _ in range(_number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)))
            for cell in row.iter(qn("w:tc")):
                if next(cell.iterancestors(qn("w:tr"))) is row:
                    self._cell(cell, cells, above, depth)
            rows.append(Row(tuple(cells), where, tuple(above)))
            self.cells += len(cells)
            if self.cells > limits.CELLS:
                raise TooMuch
        return Table(tuple(rows))

    def _cell(self, cell: Any, cells: list[str], above: list[int], depth: int) -> None:  # noqa: ANN401 - see blocks
        form = cell.find(qn("w:tcPr"))
        merge = form.find(qn("w:vMerge")) if form is not None else None
        span = _number(form.find(qn("w:gridSpan")) if form is not None else None, 1)
        if merge is not None and merge.get(qn("w:val"), "continue") == "continue":
            above.append(len(cells))
            cells.append("")
        else:
            cells.append(self._cell_text(cell, depth))
        cells.extend("" for _ in range(span - 1))

    def _cell_text(self, cell: Any, depth: int) -> str:  # noqa: ANN401 - see blocks
        texts: list[str] = []
        for block in self.blocks(cell, depth + 1) if depth < _DEPTH else ():
            if isinstance(block, Paragraph):
                texts.append(block.text)
            else:
                texts.extend(lines_of(block))
        return "\n".join(text for text in texts if text.strip())


def _apart(lines: Iterable[Line]) -> Iterator[Line]:
    """Mark what stands below an empty paragraph, as text has blank lines."""
    gap = False
    for line in lines:
        if line.text.strip():
            yield line._replace(text=in_columns(line.text).strip(), apart=gap)
        gap = not line.text.strip()


def _copied(texts: Sequence[str]) -> bool:
    """Tell whether paragraphs are the lines of a text: rows of tabs or pipes, or lines that are broken at a width."""
    rows = sum(1 for text in texts if text.count("\t") >= _TABS or text.count("|") >= _TABS)
    return rows >= _SOME_ROWS or width_of(texts) > 0


def _says_more(part: Any) -> bool:  # noqa: ANN401 - a header or footer of python-docx
    """Tell whether a running head or foot holds more than a page number."""
    return not part.is_linked_to_previous and any(
        char.isalpha() for paragraph in part.paragraphs for char in paragraph.text
    )


def _number(element: Any, default: int) -> int:  # noqa: ANN401 - see blocks
    value = element.get(qn("w:val")) if element is not None else None
    return min(int(value), 100) if value and value.isdigit() else default
