"""Word and web pages typed for old fonts, where the font stands at a style only, or nowhere; short words, too."""

from __future__ import annotations

import html
from collections.abc import Callable

import docx
import pytest

from cchc.text.old_encodings import _TCVN3, _VNI
from tests.imports.samples import BODY, COLUMNS, END, HEAD, ROWS, document, recognised, saved

_SIGNS = {letter: chr(code) for code, letter in sorted(_TCVN3.items(), reverse=True)}
_TYPED = {letter: typed for typed, letter in reversed(list(_VNI.items()))}
LEADS = [("Công chức Văn hóa",), ("Công chức Văn hóa",), ("Uỷ ban nhân dân xã",)]
#: Old fonts lack the capital of "Ủy".
TEXT = f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\nDanh mục nhiệm vụ".replace("Ủy", "Uỷ")


def tcvn3(text: str) -> str:
    """A text as it is typed for a TCVN3 font."""
    return "".join(_SIGNS.get(char, char) for char in text)


def vni(text: str) -> str:
    """A text as it is typed for a VNI font."""
    return "".join(_TYPED.get(char, char) for char in text)


def rows() -> list[tuple[str, ...]]:
    """The rows of the annex, its head among them."""
    return [COLUMNS, *(tuple(cell.replace("Ủy", "Uỷ") for cell in row) for row in ROWS)]


def word(typed: Callable[[str], str], font: str | None, capitals: str | None) -> bytes:
    """A Word file in an old font, set at the style of all paragraphs; lines of capitals have a font of their own."""
    made = docx.Document()
    if font:
        made.styles["Normal"].font.name = font
    for line in filter(str.strip, TEXT.split("\n")):
        if capitals and any(word.isupper() for word in line.split()[1:3]):
            made.add_paragraph().add_run(typed(line.lower())).font.name = capitals
        else:
            made.add_paragraph(typed(line))
    grid = made.add_table(rows=0, cols=len(COLUMNS))
    for row in rows():
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.text = typed(value)
    return saved(made)


@pytest.mark.parametrize(
    ("typed", "font", "capitals"),
    [(tcvn3, ".VnTime", ".VnTimeH"), (tcvn3, None, ".VnTimeH"), (vni, "VNI-Times", None), (vni, None, None)],
)
def test_word(typed: Callable[[str], str], font: str | None, capitals: str | None) -> None:
    got = recognised(word(typed, font, capitals), "a.docx")
    assert [task.lead for task in got.annex.tasks] == LEADS
    assert got.theme
    assert got.theme.text == "Nhanh, gọn, đúng hẹn"
    assert got.signer
    assert got.signer.name == "Trần Văn Mẫu"
    assert [cite.document for cite in got.cites] == [
        "Kế hoạch số 9/KH-UBND ngày 05/01/2024", "Nghị quyết số 76/NQ-CP ngày 15/7/2021",
    ]  # fmt: skip


def test_a_web_page() -> None:
    lines = "".join(f"<p>{html.escape(vni(line))}</p>" for line in filter(str.strip, TEXT.split("\n")))
    cells = ("".join(f"<td>{html.escape(vni(cell))}</td>" for cell in row) for row in rows())
    page = f"<html><body>{lines}<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table></body></html>"
    assert [task.lead for task in recognised(page, "a.html").annex.tasks] == LEADS


def test_words_in_unicode_stay_as_they_are_beside_an_old_style() -> None:
    made = docx.Document()
    made.styles["Normal"].font.name = ".VnTime"
    made.add_paragraph("Đã là Unicode")
    made.add_paragraph(tcvn3("Văn phòng")).add_run(" và xã").font.name = "Times New Roman"
    assert [getattr(block, "text", "") for block in document(saved(made), "a.docx").blocks] == [
        "Đã là Unicode", "Văn phòng và xã",
    ]  # fmt: skip
