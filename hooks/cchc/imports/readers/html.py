"""HTML to blocks: copied pages and what Word saves as a web page. Nothing is run, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from cchc.imports import limits
from cchc.imports.blocks import Block, Document, Paragraph, Row, Table, TooMuch, Where, bounded
from cchc.imports.readers.joining import Line, paragraphs
from cchc.imports.readers.nested import lines_of
from cchc.imports.readers.plain import decoded
from cchc.imports.readers.refused import Refused
from cchc.text.old_encodings import Encoding, old_encoding, to_unicode

_SKIPPED = {"script", "style", "head", "noscript", "template", "svg", "iframe", "object", "button", "select", "nav"}
_BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "section", "article", "main", "header", "footer",
    "blockquote", "pre", "center", "body", "html", "form", "dl", "dt", "dd", "address", "figure", "td", "th", "hr",
}  # fmt: skip
_DEPTH, _SPAN = 150, 60


def read_html(data: bytes) -> Document:
    """Read an HTML file. Raises Refused and TooMuch."""
    text = decoded(data)
    text = text[text.find("<") :]
    if text.startswith("<?xml"):
        text = text[text.find("?>") + 2 :]
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise Refused("import-broken") from None
    walker = _Walker(old_encoding("".join(map(str, root.itertext()))))
    blocks = bounded(walker.blocks(root))
    return Document(blocks, "paragraph", tuple(sorted(walker.notes)))


class _Walker:
    """Goes through the tree once, in order; text between blocks is a paragraph."""

    def __init__(self, old: Encoding | None) -> None:
        self._old = old
        self.notes: set[str] = set()
        self._count = self._cells = 0
        self._text: list[str] = []

    def blocks(self, root: Any) -> Iterator[Block]:  # noqa: ANN401 - an element of lxml
        yield from self._walk(root, 0)
        yield from self._flush()

    def _walk(self, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401 - see blocks
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SKIPPED or depth > _DEPTH:
            return
        if tag == "table":
            yield from self._flush()
            yield self._table(element, depth)
            return
        if tag in _BLOCKS:
            yield from self._flush()
        if tag == "br":
            self._text.append("\n")
        if tag == "li":
            self._text.append(_mark(element))
        self._text.append(_squeezed(element.text))
        for child in element:
            yield from self._walk(child, depth + 1)
            self._text.append(_squeezed(child.tail))
        if tag in _BLOCKS:
            yield from self._flush()

    def _flush(self) -> Iterator[Block]:
        text, self._text = "".join(self._text), []
        if not text.strip():
            return
        self._count += 1
        where = Where(0, self._count)
        lines = (Line(self._modern(line), where) for line in text.split("\n") if line.strip())
        yield from paragraphs(lines)

    def _modern(self, text: str) -> str:
        encoding = self._old or old_encoding(text)  # short lines alone would not tell
        if encoding is None or text.isascii():
            return text
        self.notes.add(encoding)
        return to_unicode(text, encoding)

    def _table(self, table: Any, depth: int) -> Table:  # noqa: ANN401 - see blocks
        rows: list[Row] = []
        carried: dict[int, int] = {}
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is not table:
                continue
            self._count += 1
            where = Where(0, self._count)
            cells: list[str] = []
            above: list[int] = []
            for cell in (child for child in row if child.tag in {"td", "th"}):
                _carry(carried, cells, above)
                for column in range(len(cells), len(cells) + _span(cell, "colspan")):
                    carried[column] = _span(cell, "rowspan") - 1
                text = self._cell(cell, depth)
                cells.append(text)
                cells.extend("" for _ in range(_span(cell, "colspan") - 1))
            _carry(carried, cells, above)
            rows.append(Row(tuple(cells), where, tuple(above)))
            self._cells += len(cells)
            if self._cells > limits.CELLS:
                raise TooMuch
        return Table(tuple(rows))

    def _cell(self, cell: Any, depth: int) -> str:  # noqa: ANN401 - see blocks
        kept, self._text = self._text, []
        count = self._count
        texts: list[str] = []
        for block in [*self._walk(cell, depth + 1), *self._flush()]:
            if isinstance(block, Paragraph):
                texts.append(block.text)
            else:
                texts.extend(lines_of(block))
        self._text, self._count = kept, count
        return "\n".join(texts)


def _carry(carried: dict[int, int], cells: list[str], above: list[int]) -> None:
    while carried.get(len(cells), 0) > 0:
        carried[len(cells)] -= 1
        above.append(len(cells))
        cells.append("")


def _span(cell: Any, name: str) -> int:  # noqa: ANN401 - see _Walker
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), _SPAN)) if value.isdecimal() else 1


def _mark(item: Any) -> str:  # noqa: ANN401 - see _Walker
    parent = item.getparent()
    text = (item.text_content() or "").lstrip()
    if parent is not None and parent.tag == "ol":
        place = [child for child in parent if child.tag == "li"].index(item) if len(parent) < 500 else 0
        start = (parent.get("start") or "1").strip()
        return f"{(int(start) if start.isdecimal() else 1) + place}. "
    return "" if text.startswith(("-", "–", "+", "•", "*")) else "- "


def _squeezed(text: str | None) -> str:
    return " ".join((text or "").split()).join(
        (" " if text and text[:1].isspace() else "", " " if text and text[-1:].isspace() else "")
    )
