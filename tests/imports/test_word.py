"""Word files: numbers that Word makes, merged cells, text boxes, old fonts, tracked changes."""

from __future__ import annotations

from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from cchc.imports.blocks import Document, Paragraph, Table
from tests.imports.samples import BODY, COLUMNS, END, HEAD, PLAIN, ROWS, document, recognised, saved, word
from tests.imports.test_layouts import EXPECTED, facts, who_and_when

ANNEX = f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\nDanh mục nhiệm vụ"


def texts(found: Document) -> list[str]:
    """The paragraphs of a document."""
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def test_word_says_what_plain_text_says() -> None:
    assert facts(recognised(saved(word(ANNEX)), "a.docx")) == facts(recognised(PLAIN))


def test_letterhead_and_signature_in_tables_without_lines() -> None:
    made = word(BODY)
    head = made.add_table(rows=2, cols=2)
    cells = (
        "ỦY BAN NHÂN DÂN\nXÃ SÔNG ĐÀO",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "Số: 12/KH-UBND",
        "Sông Đào, ngày 15 tháng 01 năm 2024",
    )
    for cell, text in zip(head._cells, cells, strict=True):
        cell.text = text
    title = [made.add_paragraph(text) for text in ("KẾ HOẠCH", "Tuyên truyền cải cách hành chính xã Sông Đào năm 2024")]
    for element in (title[1]._p, title[0]._p, head._tbl):
        made.element.body.insert(0, element)
    end = made.add_table(rows=1, cols=2)
    places, _, signs = END.partition("\n\n")
    end._cells[0].text, end._cells[1].text = places, signs
    made.element.body.insert(len(made.element.body) - 3, end._tbl)
    assert facts(recognised(saved(made), "a.docx")) == facts(recognised(PLAIN))


def _merge(made: Any, row: int, last: int, column: int) -> None:  # noqa: ANN401 - python-docx
    table = made.tables[0]
    table.cell(row, column).merge(table.cell(last, column))


def test_merged_cells_hold_for_each_of_their_rows() -> None:
    rows = [
        ("1", "Mở chuyên mục", "Phòng Nội vụ", "Các thôn", "Quý I/2024", ""),
        ("2", "In tờ gấp", "", "", "", ""),
        ("3", "Đối thoại", "Phòng Tư pháp", "", "", ""),
    ]
    made = word(ANNEX, rows=rows)
    for column in (2, 3, 4):
        _merge(made, 1, 2, column)
    assert who_and_when(recognised(saved(made), "a.docx")) == [
        ("1", ("Phòng Nội vụ",), ("Các thôn",), "Quý I/2024"),
        ("2", ("Phòng Nội vụ",), ("Các thôn",), "Quý I/2024"),
        ("3", ("Phòng Tư pháp",), (), ""),
    ]


def test_head_in_two_rows_with_merged_cells() -> None:
    made = word(
        ANNEX,
        ("TT", "Nhiệm vụ", "Đơn vị thực hiện", "", "Thời gian", "Ghi chú"),
        [("", "", "Chủ trì", "Phối hợp", "", ""), *((*row[:5], "") for row in ROWS)],
    )
    table = made.tables[0]
    table.cell(0, 2).merge(table.cell(0, 3))
    for column in (0, 1, 4, 5):
        table.cell(0, column).merge(table.cell(1, column))
    assert who_and_when(recognised(saved(made), "a.docx")) == EXPECTED


def test_a_table_that_goes_on_without_a_head() -> None:
    made = word(ANNEX, rows=ROWS[:2])
    rest = made.add_table(rows=1, cols=len(COLUMNS))
    for cell, text in zip(rest._cells, ROWS[2], strict=True):
        cell.text = text
    assert who_and_when(recognised(saved(made), "a.docx")) == EXPECTED


LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"), ("decimal", "%2.%5."))


def _numbered(made: Any, text: str, level: int) -> None:  # noqa: ANN401 - python-docx
    paragraph = made.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'))


def _define(made: Any) -> None:  # noqa: ANN401 - python-docx
    numbering = made.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(LEVELS)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def test_numbers_that_word_makes() -> None:
    made = word("", rows=())
    _define(made)
    for text, level in (
        ("MỤC ĐÍCH", 0),
        ("Mục đích", 1),
        ("Việc một", 3),
        ("Yêu cầu", 1),
        ("Điểm a", 2),
        ("Điểm b", 2),
        ("NỘI DUNG", 0),
        ("Nội dung", 1),
        ("Chi tiết", 4),
    ):
        _numbered(made, text, level)
    assert texts(document(saved(made))) == [
        "I. MỤC ĐÍCH",
        "1. Mục đích",
        "- Việc một",
        "2. Yêu cầu",
        "a) Điểm a",
        "b) Điểm b",
        "II. NỘI DUNG",
        "1. Nội dung",
        "1.1. Chi tiết",
    ]


def test_text_boxes_are_read_once() -> None:
    made = word("Trước khung.", rows=())
    box = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml">'
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r>'
        "<w:t>Số: 12/KH-UBND</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        "<w:pict><v:textbox>"
        "<w:txbxContent>"
        "<w:p><w:r><w:t>Số: 12/KH-UBND</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    made.paragraphs[0]._p.append(parse_xml(box))
    found = document(saved(made))
    assert texts(found) == ["Trước khung.", "Số: 12/KH-UBND"]
    assert "text-box" in found.notes


def test_what_was_deleted_is_not_read() -> None:
    made = word("Hạn", rows=())
    change = f"<w:del {nsdecls('w')}><w:r><w:delText> cũ</w:delText></w:r></w:del>"
    added = f'<w:ins {nsdecls("w")}><w:r><w:t xml:space="preserve"> mới</w:t></w:r></w:ins>'
    for xml in (change, added):
        made.paragraphs[0]._p.append(parse_xml(xml))
    found = document(saved(made))
    assert texts(found) == ["Hạn mới"]
    assert found.notes == ("deleted-text",)


def test_old_fonts_are_turned_into_unicode() -> None:
    made = word("", rows=())
    paragraph = made.add_paragraph()
    for text, font in (("kÕ ho¹ch", ".VnTimeH"), (" n¨m", ".VnTime"), (" 2024 ", "Arial"), ("ñoåi môùi", "VNI-Times")):
        paragraph.add_run(text).font.name = font
    found = document(saved(made))
    assert texts(found) == ["KẾ HOẠCH năm 2024 đổi mới"]
    assert found.notes == ("tcvn3", "vni")


def test_spanned_cells_keep_the_columns_in_place() -> None:
    made = word("", ("TT", "A", "B"), [("I", "Nhóm", ""), ("1", "x", "y")])
    made.tables[0].cell(1, 1).merge(made.tables[0].cell(1, 2))
    [table] = [block for block in document(saved(made)).blocks if isinstance(block, Table)]
    assert [row.cells for row in table.rows] == [("TT", "A", "B"), ("I", "Nhóm", ""), ("1", "x", "y")]


def test_a_list_style_gives_numbers_too() -> None:
    made = word("", rows=())
    for text in ("Một", "Hai"):
        made.add_paragraph(text, style="List Number")
    assert made.styles["List Number"].element.find(qn("w:pPr")) is not None
    assert texts(document(saved(made))) == ["1. Một", "2. Hai"]


def test_text_that_was_copied_into_word_is_read_as_text() -> None:
    """No table of Word's, rows of tabs: as when a plan was pasted from a web page or an e-mail."""
    made = docx.Document()
    for line in PLAIN.split("\n"):
        made.add_paragraph(line)
    copied, text = recognised(saved(made), "a.docx"), recognised(PLAIN)
    assert len(text.annex.tasks) == 3
    assert [(task.text, task.lead, task.partners, task.deadline) for task in copied.annex.tasks] == [
        (task.text, task.lead, task.partners, task.deadline) for task in text.annex.tasks
    ]
    assert [duty.agencies for duty in copied.duties] == [duty.agencies for duty in text.duties]


def test_a_paragraph_torn_by_a_page_end_is_one_again() -> None:
    made = docx.Document()
    for line in ("KẾ HOẠCH", "Tuyên truyền năm 2024", "I. MỤC ĐÍCH", "- Để người dân và doanh", "nghiệp đều biết.",
                 "- Để cán bộ làm nhanh.", "Ban Chỉ đạo"):  # fmt: skip
        made.add_paragraph(line)
    assert texts(document(saved(made), "a.docx"))[-3:] == [
        "- Để người dân và doanh nghiệp đều biết.",
        "- Để cán bộ làm nhanh.",
        "Ban Chỉ đạo",
    ]


def test_copied_lines_keep_the_space_that_tells_they_go_on() -> None:
    full = "- Nâng cao nhận thức, vai trò, trách nhiệm của người đứng đầu và cấp ủy "
    made = docx.Document()
    for line in (*["Ủy ban nhân dân xã ban hành kế hoạch với những nội dung như sau:"] * 12, full, "", "Đảng các cấp."):
        made.add_paragraph(line)
    assert texts(document(saved(made), "a.docx"))[-1] == f"{full}Đảng các cấp."
