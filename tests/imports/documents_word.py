"""Two Word documents of ``documents``: text boxes with lists that Word counts, and a text typed for TCVN3."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cchc.text.old_encodings import _TCVN3

_BOX = (
    '<w:r %s xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent>'
    "</v:textbox></v:shape></w:pict></w:r>"
)


def _boxed(paragraph: Any, lines: Sequence[str]) -> None:  # noqa: ANN401 - python-docx's objects have no public types
    inside = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    paragraph._p.append(parse_xml(_BOX % (nsdecls("w"), inside)))


def _lists(made: Any, levels: Sequence[tuple[str, str]]) -> None:  # noqa: ANN401 - see _boxed
    numbering = made.part.numbering_part.element
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{inside}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))


def _item(made: Any, level: int, text: str) -> None:  # noqa: ANN401 - see _boxed
    form = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
    made.add_paragraph(text)._p.get_or_add_pPr().append(parse_xml(form))


def boxes_and_lists() -> Any:  # noqa: ANN401 - see _boxed
    """Letterhead and signature in text boxes, all numbers made by Word, cells joined downwards, a note column."""
    made = docx.Document()
    _lists(made, (("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-")))
    head = made.add_paragraph()
    _boxed(head, ("ỦY BAN NHÂN DÂN", "PHƯỜNG CỬA RỪNG", "Số: 31/KH-UBND"))
    _boxed(head, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cửa Rừng, ngày 20 tháng 01 năm 2025"))
    made.add_paragraph("KẾ HOẠCH\nTuyên truyền cải cách hành chính phường Cửa Rừng năm 2025")
    made.add_paragraph("Thực hiện Kế hoạch số 5/KH-UBND ngày 06/01/2025 của UBND thành phố, UBND phường lập kế hoạch:")
    for level, text in (
        (0, "MỤC ĐÍCH"), (2, "Để người dân bớt đi lại."), (0, "NỘI DUNG"), (1, "Đối tượng tuyên truyền"),
        (2, "Người dân trong phường."), (1, "Nội dung tuyên truyền"), (2, "Cách nộp hồ sơ qua mạng."),
        (0, "TỔ CHỨC THỰC HIỆN"), (1, "Văn phòng HĐND và UBND phường"), (2, "Theo dõi kế hoạch."),
        (2, "Báo cáo trước ngày 10/12/2025."), (1, "Công an phường"), (2, "Hướng dẫn định danh điện tử."),
    ):  # fmt: skip
        _item(made, level, text)
    made.add_paragraph("Trên đây là Kế hoạch tuyên truyền năm 2025 của phường./.")
    end = made.add_paragraph()
    _boxed(end, ("Nơi nhận:", "- Thường trực Đảng ủy (b/c);", "- Các tổ dân phố;", "- Lưu: VT."))
    _boxed(end, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Quách Thị Mẫu"))
    made.add_paragraph("Phụ lục")
    rows = (
        ("TT", "Tên việc", "Bộ phận chủ trì", "Bộ phận phối hợp", "Thời hạn hoàn thành", "Ghi chú"),
        ("1", "Làm pa-nô", "Phòng Văn hóa - Xã hội", "Các tổ dân phố", "Quý I/2025", ""),
        ("2", "Tờ gấp định danh", "", "Công an phường", "", "in 500 tờ"),
        ("3", "Khảo sát", "Văn phòng HĐND và UBND", "", "30/11/2025", ""),
    )
    table = made.add_table(rows=len(rows), cols=6)
    for drawn, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(drawn.cells, row, strict=True):
            cell.text = text
    for first, last, column in ((1, 2, 2), (1, 2, 4), (2, 3, 3)):
        table.cell(first, column).merge(table.cell(last, column))
    return made


_SIGNS = {letter: chr(code) for code, letter in sorted(_TCVN3.items(), reverse=True)}


def _tcvn3(text: str) -> tuple[str, str]:
    """The text as it is typed for a TCVN3 font, and that font: of capitals when all is in capitals.

    The other font has no capitals with tones: people type the small letter.
    """
    capitals = text.isupper()
    small = text.lower() if capitals else text
    typed = "".join(_SIGNS.get(char, _SIGNS.get(char.lower(), char)) for char in small)
    return typed, ".VnTimeH" if capitals else ".VnTime"


def typed_for_tcvn3() -> Any:  # noqa: ANN401 - see _boxed
    """A whole plan in the fonts of the nineties."""
    made = docx.Document()
    for line in (
        "ỦY BAN NHÂN DÂN XÃ KHE ĐÁ", "Số: 7/KH-UBND", "Khe Đá, ngày 02 tháng 02 năm 2024", "KẾ HOẠCH",
        "Tuyên truyền cải cách hành chính năm 2024",
        "Căn cứ Quyết định số 15/QĐ-UBND ngày 08/01/2024 của ủy ban nhân dân huyện.",
        "I. MỤC TIÊU", "- Ít nhất 60% hộ dân được phát tờ gấp.", "II. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng ủy ban", "- Làm đầu mối.", "2. Các xóm", "- Họp dân.",
        "Trên đây là kế hoạch năm 2024./.", "Nơi nhận:", "- UBND huyện;", "- Lưu VP.", "CHỦ TỊCH", "Hoàng Văn Tạm",
    ):  # fmt: skip
        _put(made.add_paragraph(), line)
    rows = (
        ("TT", "Việc phải làm", "Chủ trì", "Phối hợp", "Thời gian"),
        ("1", "Phát tờ gấp", "Văn phòng ủy ban", "Các xóm", "Tháng 5/2024"),
        ("2", "Đội hình hỗ trợ", "Đoàn thanh niên", "", "Cả năm 2024"),
    )
    table = made.add_table(rows=len(rows), cols=5)
    for drawn, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(drawn.cells, row, strict=True):
            _put(cell.paragraphs[0], text)
    return made


def _put(paragraph: Any, text: str) -> None:  # noqa: ANN401 - see _boxed
    typed, font = _tcvn3(text)
    paragraph.add_run(typed).font.name = font
