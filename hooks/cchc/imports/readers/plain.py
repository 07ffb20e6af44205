"""Text and Markdown to blocks: tables by tabs or pipes, paragraphs put together again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from cchc.imports.blocks import Block, Document, Row, Table, Where, bounded
from cchc.imports.readers.columns import in_columns, is_page_number
from cchc.imports.readers.joining import Line, paragraphs, width_of
from cchc.imports.readers.markup import without_markdown, without_spread_emphasis, without_tags
from cchc.imports.readers.quoted import without_quotes
from cchc.imports.readers.rows import Cells, pipe_rows, tab_rows
from cchc.imports.readers.spaced import spaced_rows
from cchc.text.old_encodings import old_encoding, to_unicode

#: Windows' quotation marks and dashes, which Latin-1 has no letters for.
_WESTERN = {code: bytes([code]).decode("cp1252", errors="ignore") for code in range(0x80, 0xA0)}
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_plain(data: bytes) -> Document:
    """Read a text file in UTF-8, UTF-16, or an old Vietnamese encoding. Raises TooMuch."""
    return read_lines(decoded(data).split("\n"))


def decoded(data: bytes) -> str:
    """Give the text of a file whose encoding is not told; what is no Unicode is taken as Windows' Western letters."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _ends(data.decode(name, errors="replace"))
    try:
        return _ends(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _ends(data.decode("latin-1").translate(_WESTERN))


def _ends(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\f").replace("\u2028", "\n")
    return "".join(char for char in plain if char in "\n\t\f" or char.isprintable() or char in "\u00ad\u00a0")


def read_lines(texts: list[str]) -> Document:
    """Give the blocks of lines of text. Raises TooMuch."""
    notes: set[str] = set()
    whole = old_encoding("\n".join(texts))
    if whole is not None:  # short lines alone would not tell
        notes.add(whole)
        lines = [to_unicode(text, whole) for text in texts]
    else:
        lines = [_modern(text, notes) for text in texts]
    printed = (Line(text, Where(0, number)) for number, text in enumerate(lines, 1))
    return Document(bounded(blocks_of(list(printed), notes)), "line", tuple(sorted(notes)))


def _modern(text: str, notes: set[str]) -> str:
    encoding = old_encoding(text)
    if encoding is None:
        return text
    notes.add(encoding)
    return to_unicode(text, encoding)


def blocks_of(lines: list[Line], notes: set[str]) -> Iterator[Block]:
    """Give the blocks of lines as printed, blank ones among them; of a line its text and place are read.

    ``notes``: codes of what the editor should know are added to it.
    """
    pages = frozenset(number for number, line in enumerate(lines) if line.text.startswith("\f"))
    bare = [line.text.lstrip("\f") for line in lines]
    texts = without_spread_emphasis(["" if is_page_number(text) else text for text in bare])
    tables: dict[int, tuple[int, list[Cells]]] = {}
    for first, after, rows in chain(pipe_rows(texts), tab_rows(without_quotes(texts))):
        tables.setdefault(first, (after, rows))
    for first, after, rows in spaced_rows(texts, pages):
        tables.setdefault(first, (after, rows))
        notes.add("spaced")
    width = _width(lines, texts, tables)
    pending: list[Line] = []
    number, apart = 0, False
    while number < len(texts):
        if number in tables:
            yield from paragraphs(pending, width)
            pending = []
            number, rows = tables[number]
            yield Table(tuple(Row(tuple(map(_cell, cells)), lines[line].where) for line, cells in rows))
            continue
        text = in_columns(without_markdown(without_tags(texts[number])))
        if text.strip() and set(text.strip()) - set("-_=*~ "):
            soft = texts[number].endswith(" ")
            pending.append(lines[number]._replace(text=text, apart=apart, soft=soft, sure=False))
            apart = False
        else:
            apart = True
        number += 1
    yield from paragraphs(pending, width)


def _width(lines: list[Line], texts: list[str], tables: Mapping[int, tuple[int, list[Cells]]]) -> int:
    """Give where the lines outside all tables are broken."""
    inside = {number for first, (after, _) in tables.items() for number in range(first, after)}
    return width_of(
        text for number, (line, text) in enumerate(zip(lines, texts, strict=True))
        if number not in inside and not line.wrapped
    )  # fmt: skip


def _cell(text: str) -> str:
    return "\n".join(without_markdown(line).strip() for line in without_tags(text).split("\n")).strip()
