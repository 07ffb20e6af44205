"""A Word file of ``documents_fourth``: tables in cells, a letterhead in a text box, a citation in a footnote."""

from __future__ import annotations

from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.imports.documents_fourth_word import fill, pair, text_box

_BOX = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Thanh, ngày 22 tháng 3 năm 2024",
)  # fmt: skip
_LEFT = ("UBND TỈNH HÀ THANH", "VĂN PHÒNG", "Số: 53/KH-VPUBND")
_BEGINNING = """\
KẾ HOẠCH
Truyền thông về cải cách thủ tục hành chính năm 2024
Thực hiện Quyết định số 61/QĐ-UBND ngày 09/01/2024 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2024, Văn \
phòng UBND tỉnh lập Kế hoạch truyền thông như sau:
PHẦN I. MỤC TIÊU
1. Tối thiểu 85% người đến nộp hồ sơ được hướng dẫn cách nộp tại nhà.
2. Không để quá 3% phản ánh, kiến nghị bị xử lý chậm.
3. Công chức, viên chức của Văn phòng nắm vững Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ
PHẦN II. NHIỆM VỤ
""".splitlines()
#: The paragraph that has the footnote, and the footnote.
_NOTED = _BEGINNING[-2]
_NOTE = "Được sửa đổi, bổ sung tại Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ."
#: Of each task its number and text, and the rows of the table that stands in its cell.
_TASKS = (
    ("1", "Ra bản tin điện tử về thủ tục hành chính",
     (("Chủ trì", "Phòng Kiểm soát thủ tục hành chính"), ("Phối hợp", "Trung tâm Thông tin - Hội nghị"),
      ("Thời hạn", "Tháng 4/2024"))),
    ("2", "Họp báo về kết quả giải quyết hồ sơ",
     (("Chủ trì", "Phòng Tổng hợp"), ("Phối hợp", "Phòng Kiểm soát thủ tục hành chính; Báo Hà Thanh"),
      ("Thời hạn", "Quý III/2024"))),
    ("3", "Công khai kết quả đánh giá việc giải quyết thủ tục",
     (("Chủ trì", "Trung tâm Phục vụ hành chính công tỉnh"), ("Thời hạn", "Hằng tháng"))),
    ("4", "Gặp gỡ doanh nghiệp đầu tư vào tỉnh",
     (("Chủ trì", "Phòng Kinh tế"), ("Phối hợp", "Hiệp hội Doanh nghiệp tỉnh; Phòng Tổng hợp"),
      ("Thời hạn", "Tháng 5/2024 và tháng 11/2024"))),
    ("5", "Tổng kết, khen thưởng",
     (("Chủ trì", "Phòng Hành chính - Tổ chức"), ("Phối hợp", "Các phòng, đơn vị trực thuộc"),
      ("Thời hạn", "Trước 20/12/2024"))),
)  # fmt: skip
_REST = """\
PHẦN III. TỔ CHỨC THỰC HIỆN
- Phòng Kiểm soát thủ tục hành chính: Làm đầu mối theo dõi, đôn đốc, báo cáo Lãnh đạo Văn phòng hằng quý.
- Trung tâm Thông tin - Hội nghị: Bảo đảm đường truyền, đăng tải bản tin.
- Phòng Hành chính - Tổ chức: Lo kinh phí, khen thưởng.
- Đề nghị Báo Hà Thanh: Đưa tin về các hoạt động của Kế hoạch này.
Trên đây là Kế hoạch truyền thông năm 2024 của Văn phòng UBND tỉnh./.
""".splitlines()
_END = (
    """Nơi nhận:
- CT, các PCT UBND tỉnh (để b/c);
- LĐVP UBND tỉnh;
- Các phòng, đơn vị trực thuộc;
- Báo Hà Thanh;
- Lưu: VT, KSTT.""",
    """KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG


Lương Thị Diệu Huyền""",
)


def _footnote(made: Any, paragraph: Any, text: str) -> None:  # noqa: ANN401 - python-docx's objects have no public types
    """Give a paragraph a footnote, in the part of the file where Word keeps footnotes."""
    note = f'<w:footnote w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, notes.encode(), made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paragraph.add_run()._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="1"/>'))
    paragraph.add_run(".")


def tables_in_cells() -> Any:  # noqa: ANN401 - see _footnote
    """An office's plan: beside each task a small table tells who leads, who helps and when."""
    made = docx.Document()
    text_box(made.add_paragraph(_LEFT[0]), _BOX, 7, 9, 3)
    for text in (*_LEFT[1:], *_BEGINNING):
        paragraph = made.add_paragraph(text)
        if text == _NOTED:
            _footnote(made, paragraph, _NOTE)
    table = made.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("STT", "Nhiệm vụ", "Phân công thực hiện"), strict=True):
        cell.text = text
    for number, task, assigned in _TASKS:
        cells = table.add_row().cells
        fill(cells[0], number)
        fill(cells[1], task)
        inner = cells[2].add_table(rows=0, cols=2)
        for name, value in assigned:
            row = inner.add_row().cells
            row[0].text, row[1].text = name, value
    for text in _REST:
        made.add_paragraph(text)
    pair(made, *_END)
    return made
