"""Word: footnotes are read where their marks stand, once; tables inside cells tell names and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cchc.imports.blocks import Paragraph, Table
from tests.imports.samples import document, recognised, saved

KINDS = {
    "footnote": (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
    "endnote": (CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES),
}


def noted(kind: str, notes: Sequence[str], marks: Sequence[int]) -> Any:  # noqa: ANN401 - python-docx
    """Give a document of a paragraph with marks, and the notes that they may stand for."""
    made = docx.Document()
    made.add_paragraph("KẾ HOẠCH")
    paragraph = made.add_paragraph("Sở Y tế thực hiện Quyết định số 4/QĐ-UBND ngày 03/01/2025")
    content, related = KINDS[kind]
    inner = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        for number, text in enumerate(notes, 1)
    )
    data = f"<w:{kind}s {nsdecls('w')}>{inner}</w:{kind}s>".encode()
    made.part.relate_to(Part(PackURI(f"/word/{kind}s.xml"), content, data, made.part.package), related)
    for mark in marks:
        paragraph.add_run()._r.append(parse_xml(f'<w:{kind}Reference {nsdecls("w")} w:id="{mark}"/>'))
    paragraph.add_run("; báo cáo.")
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_stands_in_brackets_at_its_mark(kind: str) -> None:
    read = document(saved(noted(kind, ["Sửa đổi tại Quyết định số 9/QĐ-UBND.", "Không ai gọi."], [1])), "a.docx")
    assert [block.text for block in read.blocks if isinstance(block, Paragraph)][-1] == (
        "Sở Y tế thực hiện Quyết định số 4/QĐ-UBND ngày 03/01/2025 (Sửa đổi tại Quyết định số 9/QĐ-UBND); báo cáo."
    )
    assert read.notes == ("footnotes",)


def test_a_note_is_read_once_however_many_marks_it_has() -> None:
    read = document(saved(noted("footnote", ["Dài " * 20_000], [1] * 5_000)), "a.docx")
    assert sum(len(block.text) for block in read.blocks if isinstance(block, Paragraph)) < 81_000


def test_what_a_note_cites_counts() -> None:
    made = noted("footnote", ["Sửa đổi bởi Quyết định số 9/QĐ-UBND ngày 05/02/2025"], [1])
    made.paragraphs[1].insert_paragraph_before("Truyền thông năm 2025")
    made.paragraphs[2].insert_paragraph_before("I. NỘI DUNG")
    assert [cite.document for cite in recognised(saved(made), "a.docx").cites] == [
        "Quyết định số 4/QĐ-UBND ngày 03/01/2025",
        "Quyết định số 9/QĐ-UBND ngày 05/02/2025",
    ]


def test_a_broken_part_of_notes_is_one_problem() -> None:
    made = noted("footnote", ["Một"], [1])
    next(part for part in made.part.package.iter_parts() if "footnotes" in part.partname)._blob = b"<w:foot"
    with pytest.raises(AssertionError, match=r"hỏng|không đọc"):
        document(saved(made), "a.docx")


def inner(rows: Sequence[Sequence[str]]) -> list[str]:
    """Give the lines of a cell in which a table of these rows stands."""
    made = docx.Document()
    cell = made.add_table(rows=1, cols=1).rows[0].cells[0]
    grid = cell.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for one, text in zip(grid.add_row().cells, row, strict=True):
            one.text = text
    [table] = [block for block in document(saved(made), "a.docx").blocks if isinstance(block, Table)]
    return table.rows[0].cells[0].split("\n")


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ((("Chủ trì", "Sở Y tế"), ("Hạn:", "Quý I"), ("Ghi chú", "")), ["Chủ trì: Sở Y tế", "Hạn: Quý I", "Ghi chú:"]),
        ((("Ai", "Việc", "Hạn"), ("Sở Y tế", "Họp", "Quý I")), ["Ai: Sở Y tế", "Việc: Họp", "Hạn: Quý I"]),
        ((("Sở Y tế", "Họp"),), ["Sở Y tế Họp"]),
        ((("Một", "2", "3"), ("Hai", "4", "5"), ("Ba", "6", "7")), ["Một 2 3", "Hai 4 5", "Ba 6 7"]),
    ],
)
def test_a_table_inside_a_cell(rows: Sequence[Sequence[str]], lines: list[str]) -> None:
    assert inner(rows) == lines
