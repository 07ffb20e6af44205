"""Which reader a file goes to, by what it begins with; what is wrong with a file becomes one problem."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable

from cchc.imports import limits
from cchc.imports.blocks import Block, Document, Paragraph, TooMuch
from cchc.imports.readers.refused import Refused
from cchc.problem import Place, Problem, make

_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|p|meta)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(rb"\s*<\?xml\b")
#: First bytes of files that hold no text that could be read: old Word and files with a password (OLE2), RTF, pictures,
#: archives, programs.
_OLE2 = b"\xd0\xcf\x11\xe0"
_OTHERS = (
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ",
    b"II*\x00",
    b"MM\x00*",
)
#: Share of bytes that no text has, in the first part of a file.
_BINARY = 0.05


def read(name: str, data: bytes) -> Document | Problem:
    """Read the file ``name``, whose bytes are ``data``. Gives its blocks, or the one problem that keeps it unread."""
    try:
        if len(data) > limits.FILE_BYTES:
            raise Refused("import-too-large", limit=f"{limits.FILE_BYTES // 2**20} MB")
        document = _reader(data)(data)
    except Refused as refused:
        return make(refused.code, Place(name), **refused.values)
    except TooMuch:
        return make("import-too-large", Place(name), limit=f"{limits.CHARACTERS:,} chữ".replace(",", "."))
    except (MemoryError, RecursionError):
        return make("import-too-slow", Place(name), seconds=limits.SECONDS, megabytes=limits.MEMORY // 2**20)
    if not any(_has_text(block) for block in document.blocks):
        return make("import-no-text", Place(name))
    return document


def _has_text(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.text.strip())
    return any(cell.strip() for row in block.rows for cell in row.cells)


def _reader(data: bytes) -> Callable[[bytes], Document]:
    head = data[:4096]
    if head.startswith(_OLE2):
        raise Refused("import-password")
    if b"%PDF-" in head[:1024]:
        return _extra("pdf")
    if head.startswith(b"PK"):
        return _extra("docx")
    if _HTML.match(head) or (_XML.match(head) and b"<html" in head):
        return _extra("html")
    unicode16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    odd = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\f")
    if head.startswith(_OTHERS) or _XML.match(head) or (not unicode16 and odd > len(head) * _BINARY):
        raise Refused("import-format")
    return _extra("plain")


def _extra(name: str) -> Callable[[bytes], Document]:
    """Give the reader of a format; its libraries are installed with the extra "import" only."""
    try:
        module = importlib.import_module(f"cchc.imports.readers.{name}")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("cchc"):
            raise
        raise Refused("import-extra") from None
    found: Callable[[bytes], Document] = getattr(module, f"read_{name}")
    return found
