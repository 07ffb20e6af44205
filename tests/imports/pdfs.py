"""PDF files for tests, drawn with PDFium itself: text at places, ruled tables."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import fontpkg
import pypdfium2
import pypdfium2.raw as pdfium

_SIZE, _LINE, _LEFT, _TOP = 10.0, 14.0, 60.0, 800.0


def _font_data() -> bytes:
    """The letters of Roboto, which has all of Vietnamese."""
    return Path(fontpkg.path("Roboto")).read_bytes()


class Page:
    """A page on which text is put from the top down."""

    def __init__(self, made: Any, font: Any) -> None:  # noqa: ANN401 - pypdfium2
        self._made, self._font = made, font
        self._page = made.new_page(595, 842)
        self.y = _TOP

    def text(self, text: str, x: float = _LEFT, y: float | None = None) -> None:
        """Put a line of text; without ``y`` below the last one."""
        if y is None:
            y = self.y
            self.y -= _LINE
        shape = pdfium.FPDFPageObj_CreateTextObj(self._made, self._font, _SIZE)
        encoded = ctypes.create_string_buffer((text + "\x00").encode("utf-16-le"))
        assert pdfium.FPDFText_SetText(shape, ctypes.cast(encoded, ctypes.POINTER(ctypes.c_ushort)))
        pdfium.FPDFPageObj_Transform(shape, 1, 0, 0, 1, x, y)
        pdfium.FPDFPage_InsertObject(self._page, shape)

    def table(self, rows: Sequence[Sequence[Sequence[str]]], xs: Sequence[float]) -> None:
        """Put a ruled table; a cell is its lines."""
        for row in rows:
            height = _LINE * max(len(cell) for cell in row) + 6
            for column, cell in enumerate(row):
                self._box(xs[column], self.y - height, xs[column + 1] - xs[column], height)
                for number, line in enumerate(filter(None, cell)):
                    self.text(line, xs[column] + 3, self.y - _LINE * (number + 1) + 2)
            self.y -= height
        self.y -= 2 * _LINE

    def _box(self, x: float, y: float, width: float, height: float) -> None:
        shape = pdfium.FPDFPageObj_CreateNewRect(x, y, width, height)
        pdfium.FPDFPath_SetDrawMode(shape, pdfium.FPDF_FILLMODE_NONE, True)
        pdfium.FPDFPage_InsertObject(self._page, shape)

    def close(self) -> None:
        """Finish the page."""
        self._page.gen_content()
        self._page.close()


class Pdf:
    """A document of pages."""

    def __init__(self) -> None:
        self._made = pypdfium2.PdfDocument.new()
        data = _font_data()
        self._data = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        self._font = pdfium.FPDFText_LoadFont(self._made, self._data, len(data), pdfium.FPDF_FONT_TRUETYPE, True)

    def page(self) -> Page:
        """A new page."""
        return Page(self._made, self._font)

    def saved(self) -> bytes:
        """The bytes of the file."""
        stream = io.BytesIO()
        self._made.save(stream)
        self._made.close()
        return stream.getvalue()
