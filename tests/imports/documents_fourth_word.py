"""A Word file of ``documents_fourth``: lists numbered by Word, a stamp in a text box, joined cells; and its means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
)
#: The lists of a document: id, and of each level the format, the text and the first number.
_LISTS = {
    1: (("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-")),
    2: (("decimal", "%1"),),
    3: (("upperRoman", "%1"),),
}


def lists(made: Any) -> None:  # noqa: ANN401 - python-docx's objects have no public types
    """Put the lists 1 (I., 1., -), 2 (1) and 3 (I) into a document, as Word's own button makes them."""
    numbering = made.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    for number, levels in _LISTS.items():
        inner = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/></w:lvl>' for depth, (kind, text) in enumerate(levels)
        )  # fmt: skip
        numbering.append(parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{inner}'
            "</w:abstractNum>"))  # fmt: skip
    for number in _LISTS:
        numbering.append(parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))  # fmt: skip


def listed(paragraph: Any, number: int, depth: int = 0) -> Any:  # noqa: ANN401 - see lists
    """Make a paragraph a point of a list."""
    paragraph._p.get_or_add_pPr().append(parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'))  # fmt: skip
    return paragraph


def text_box(paragraph: Any, lines: Iterable[str], left: int, width: int, height: int) -> None:  # noqa: ANN401 - see lists
    """Put a text box into a paragraph, in the new and in the old way of writing, as Word does; sizes in centimetres."""
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    across, down = Cm(width), Cm(height)
    paragraph.add_run()._r.append(parse_xml(
        f"<mc:AlternateContent {_NAMESPACES}{nsdecls('w')}>"
        '<mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" locked="0" layoutInCell="1" allowOverlap="1" relativeHeight="2"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{Cm(left)}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:wrapNone/><wp:docPr id="7" name="Text Box 7"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape type="#_x0000_t202" style="width:{width}cm;height:{height}cm"><v:textbox>{content}</v:textbox>'
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent>"))  # fmt: skip


def pair(made: Any, left: str, right: str) -> Any:  # noqa: ANN401 - see lists
    """Add a table without lines, of two cells: a letterhead, or recipients and signature; a paragraph a line."""
    table = made.add_table(rows=1, cols=2)
    for cell, text in zip(table.rows[0].cells, (left, right), strict=True):
        fill(cell, text)
    return table


def fill(cell: Any, text: str) -> None:  # noqa: ANN401 - see lists
    """Write a text into a cell, a paragraph a line."""
    first, *others = text.split("\n")
    cell.paragraphs[0].text = first
    for line in others:
        cell.add_paragraph(line)


def on_its_side(made: Any) -> None:  # noqa: ANN401 - see lists
    """Begin a page that is turned round."""
    section = made.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


_PROVINCE_HEAD = (
    """UBND TỈNH TRƯỜNG SƠN
-------
Số: 27/KH-UBND""",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Trường Sơn, ngày 14 tháng 02 năm 2025""",
)
_PROVINCE_BASIS = """\
Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính nhà nước giai đoạn 2021 - 2030;
Căn cứ Nghị quyết số 109/NQ-HĐND ngày 12/12/2024 của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển kinh tế - xã hội \
năm 2025;
Thực hiện Kế hoạch số 215-KH/TU ngày 06/01/2025 của Ban Thường vụ Tỉnh ủy về lãnh đạo công tác cải cách hành chính \
năm 2025,
Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính nhà nước năm 2025 như sau:
""".splitlines()
#: Text and depth of the points of list 1; no depth: a paragraph that is in no list.
_PROVINCE_BODY: tuple[tuple[str, int | None], ...] = (
    ("MỤC TIÊU", 0),
    ("100% văn bản quy phạm pháp luật được ban hành đúng thời hạn.", 1),
    ("Tối thiểu 80% hồ sơ được giải quyết trực tuyến toàn trình.", 1),
    ("Giảm ít nhất 20% thời gian giải quyết thủ tục so với quy định.", 1),
    ("Tỷ lệ hồ sơ quá hạn dưới 0,5%.", 1),
    ("NHIỆM VỤ", 0),
    ("Các nhiệm vụ cụ thể tại Phụ lục ban hành kèm theo Kế hoạch này.", None),
    ("KINH PHÍ THỰC HIỆN", 0),
    ("Từ nguồn ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác.", None),
    ("TỔ CHỨC THỰC HIỆN", 0),
    ("Các sở, ban, ngành; UBND các huyện, thành phố", 1),
    ("Ban hành kế hoạch của cơ quan, địa phương trước ngày 28/02/2025;", 2),
    ("Báo cáo định kỳ về Sở Nội vụ theo quy định.", 2),
    ("Sở Nội vụ", 1),
    ("Theo dõi, đôn đốc việc thực hiện Kế hoạch;", 2),
    ("Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính;", 2),
    ("Tham mưu báo cáo Bộ Nội vụ.", 2),
    ("Sở Tư pháp", 1),
    ("Chủ trì nội dung cải cách thể chế.", 2),
    ("Sở Khoa học và Công nghệ", 1),
    ("Chủ trì nội dung chuyển đổi số;", 2),
    ("Bảo đảm an toàn thông tin cho các hệ thống dùng chung.", 2),
    ("Văn phòng UBND tỉnh", 1),
    ("Chủ trì nội dung cải cách thủ tục hành chính.", 2),
    ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Liên đoàn Lao động tỉnh", 1),
    ("Tuyên truyền, vận động đoàn viên, hội viên; giám sát việc thực hiện.", 2),
    ("Trên đây là Kế hoạch cải cách hành chính năm 2025, yêu cầu các cơ quan, đơn vị triển khai thực hiện./.", None),
)
_PROVINCE_END = (
    """Nơi nhận:
- Bộ Nội vụ;
- TTTU, TT HĐND tỉnh;
- Chủ tịch, các PCT UBND tỉnh;
- Các sở, ban, ngành;
- UBND các huyện, thành phố;
- Lưu: VT, NC2.""",
    """TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH


Hứa Văn Thắng""",
)
_PROVINCE_COLUMNS = ("TT", "Nội dung nhiệm vụ", "Lãnh đạo UBND tỉnh chỉ đạo", "Cơ quan tham mưu, chủ trì",
                     "Cơ quan phối hợp", "Thời hạn hoàn thành", "Sản phẩm")  # fmt: skip
_CHAIR, _DEPUTY = "Chủ tịch", "Phó Chủ tịch phụ trách nội chính"
#: Rows of the annex without their numbers, which Word counts; a row of one text is the heading of a field.
_PROVINCE_ROWS = (
    ("Cải cách thể chế",),
    ("Rà soát văn bản quy phạm pháp luật chịu tác động của việc sắp xếp bộ máy", _DEPUTY, "Sở Tư pháp",
     "Các sở, ban, ngành; UBND các huyện, thành phố", "Trước 31/5/2025", "Báo cáo"),
    ("Lấy ý kiến doanh nghiệp về chính sách của tỉnh", _CHAIR, "Sở Tài chính", "Hiệp hội Doanh nghiệp tỉnh",
     "Quý II/2025", "Hội nghị"),
    ("Cải cách thủ tục hành chính",),
    ("Công bố danh mục thủ tục thực hiện không phụ thuộc địa giới hành chính", _CHAIR, "Văn phòng UBND tỉnh",
     "Các sở, ban, ngành", "Tháng 4/2025", "Quyết định"),
    ("Số hóa kết quả giải quyết còn hiệu lực", _CHAIR, "Sở Khoa học và Công nghệ\nUBND các huyện, thành phố",
     "Công an tỉnh", "Cả năm", "Dữ liệu"),
    ("Cải cách tổ chức bộ máy, chế độ công vụ",),
    ("Hoàn thiện chức năng, nhiệm vụ các sở sau sắp xếp", _DEPUTY, "Sở Nội vụ", "Các sở, ban, ngành",
     "Theo tiến độ của Trung ương", "Quyết định"),
    ("Kiểm tra công vụ đột xuất", _DEPUTY, "Sở Nội vụ", "Thanh tra tỉnh", "Thường xuyên", "Thông báo kết luận"),
)  # fmt: skip


def numbered_by_word() -> Any:  # noqa: ANN401 - see lists
    """A province's plan: every number of its headings, points and rows is Word's own; a stamp of arrival in a box."""
    made = docx.Document()
    lists(made)
    pair(made, *_PROVINCE_HEAD)
    text_box(made.add_paragraph(), ("SỞ XÂY DỰNG", "ĐẾN", "Số: 1207", "Ngày: 17/02/2025"), 11, 4, 4)
    for line in ("KẾ HOẠCH", "Cải cách hành chính nhà nước tỉnh Trường Sơn năm 2025", *_PROVINCE_BASIS):
        made.add_paragraph(line)
    for text, depth in _PROVINCE_BODY:
        paragraph = made.add_paragraph(text)
        if depth is not None:
            listed(paragraph, 1, depth)
    pair(made, *_PROVINCE_END)
    on_its_side(made)
    made.add_paragraph("PHỤ LỤC")
    made.add_paragraph("NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025")
    made.add_paragraph("(Kèm theo Kế hoạch số 27/KH-UBND ngày 14/02/2025 của Ủy ban nhân dân tỉnh)")
    table = made.add_table(rows=1, cols=len(_PROVINCE_COLUMNS))
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, _PROVINCE_COLUMNS, strict=True):
        cell.text = text
    for row in _PROVINCE_ROWS:
        cells = table.add_row().cells
        if len(row) == 1:
            listed(cells[0].paragraphs[0], 3)
            cells[1].merge(cells[-1]).text = row[0]
            continue
        listed(cells[0].paragraphs[0], 2)
        for cell, text in zip(cells[1:], row, strict=True):
            fill(cell, text)
    return made
