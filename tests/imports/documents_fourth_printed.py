"""The two documents of ``documents_fourth`` that were printed to PDF: what they were printed from.

``python -m tests.imports.documents_fourth_printed FOLDER`` writes both as Word files, ``soffice --headless --convert-to
pdf`` prints them: the first is ``fourth/printed.pdf``; of the second ``pdftotext -layout`` made ``fourth/layout.txt``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from tests.imports.documents_fourth_word import on_its_side, pair

#: A font with Vietnamese letters that the machine has.
_FONT = "DejaVu Serif Condensed"

_OFFICE = """\
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2025 của Sở Nông nghiệp và Môi trường
Căn cứ Quyết định số 2815/QĐ-UBND ngày 31/12/2024 của Ủy ban nhân dân tỉnh Đông Triệu về cải cách hành chính năm 2025;
Căn cứ Kế hoạch số 19/KH-UBND ngày 20/01/2025 của Ủy ban nhân dân tỉnh Đông Triệu về tuyên truyền cải cách hành \
chính năm 2025;
Sở Nông nghiệp và Môi trường ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2025 như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Giúp người dân, doanh nghiệp hiểu và sử dụng được các dịch vụ công của ngành sau khi sắp xếp tổ chức bộ máy.
2. Nội dung tuyên truyền phải chính xác, ngắn gọn; hình thức phù hợp với người dân ở nông thôn, miền núi, những \
người ít có điều kiện dùng mạng.
II. CHỈ TIÊU
1. 100% công chức, viên chức, người lao động của Sở được quán triệt Kế hoạch này.
2. Trên 97% hồ sơ được giải quyết đúng hạn.
III. NỘI DUNG TUYÊN TRUYỀN
1. Các nội dung của Chỉ thị số 05/CT-UBND ngày 11/3/2025 của Chủ tịch Ủy ban nhân dân tỉnh về kỷ luật, kỷ cương hành \
chính trong giai đoạn sắp xếp tổ chức bộ máy.
2. Cách nộp hồ sơ, theo dõi hồ sơ, nộp phí và nhận kết quả trên Cổng Dịch vụ công.
3. Gương tốt, cách làm hay của các đơn vị.
(Nhiệm vụ cụ thể tại Phụ lục kèm theo)
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở
a) Chủ trì, theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch;
b) Theo dõi các nhiệm vụ của Sở tại Quyết định số 2815/QĐ-UBND;
c) Tổng hợp, báo cáo Ủy ban nhân dân tỉnh.
2. Trung tâm Công nghệ thông tin
a) Quản trị chuyên mục cải cách hành chính trên Cổng thông tin điện tử của Sở;
b) Hỗ trợ kỹ thuật cho các đơn vị.
3. Phòng Kế hoạch - Tài chính
Bố trí kinh phí thực hiện trong dự toán năm 2025.
4. Các phòng, đơn vị thuộc Sở
Căn cứ chức năng, nhiệm vụ được giao, chủ động tuyên truyền trong lĩnh vực phụ trách và phối hợp thực hiện Kế hoạch.
Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2025, yêu cầu các phòng, đơn vị nghiêm túc thực hiện./.
""".splitlines()
_OFFICE_ENDS = (
    """UBND TỈNH ĐÔNG TRIỆU
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 312/KH-SNNMT""",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Triệu, ngày 09 tháng 4 năm 2025""",
    """Nơi nhận:
- UBND tỉnh (b/c);
- Sở Nội vụ (p/h);
- Giám đốc, các PGĐ Sở;
- Các phòng, đơn vị thuộc Sở;
- Lưu: VT, VP.""",
    """KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC



Tống Minh Khôi""",
)
_OFFICE_TABLE = [
    row.split("|")
    for row in """\
STT|Nội dung|Hình thức tuyên truyền|Thời gian hoàn thành|Đơn vị chủ trì|Đơn vị phối hợp|Ghi chú
1|Tuyên truyền về tổ chức, nhiệm vụ của Sở sau hợp nhất, địa điểm tiếp nhận hồ sơ, số điện thoại liên hệ của từng \
lĩnh vực|Tin, bài trên Cổng thông tin điện tử của Sở|Quý II/2025|Văn phòng Sở|Phòng Tổ chức cán bộ|
2|Hướng dẫn người dân nộp trực tuyến hồ sơ đăng ký biến động đất đai, nhất là trường hợp chuyển nhượng, thừa kế, \
tặng cho|Video, tờ gấp|Trước ngày 30/6/2025|Văn phòng Đăng ký đất đai tỉnh|Trung tâm Công nghệ thông tin; UBND các \
huyện, thành phố|Phát tại Bộ phận Một cửa
3|Tọa đàm giữa lãnh đạo Sở với nông dân, hợp tác xã về dịch vụ công trực tuyến trong trồng trọt, chăn nuôi và thú \
y|Tọa đàm|Tháng 8/2025|Chi cục Trồng trọt và Bảo vệ thực vật|Hội Nông dân tỉnh; Chi cục Chăn nuôi và Thú y|150 đại \
biểu
4|Thi viết sáng kiến cải cách hành chính trong công chức, viên chức của Sở; chọn bài tốt gửi dự thi cấp tỉnh|Cuộc \
thi|Từ tháng 5 đến tháng 9/2025|Phòng Tổ chức cán bộ|Đoàn Thanh niên Sở|
5|Cập nhật, niêm yết, công khai thủ tục hành chính mới ban hành hoặc được sửa đổi, bổ sung, bãi bỏ tại Bộ phận Một \
cửa và trên mạng|Niêm yết; Cổng thông tin điện tử|Thường xuyên|Văn phòng Sở|Các phòng, đơn vị thuộc Sở|
6|Khảo sát sự hài lòng của người đến làm thủ tục; công bố kết quả khảo sát và việc khắc phục những điều chưa \
tốt|Phiếu khảo sát|Tháng 6/2025 và tháng 11/2025|Văn phòng Sở|Văn phòng Đăng ký đất đai tỉnh|02 lần
7|Báo cáo kết quả tuyên truyền cải cách hành chính năm 2025|Báo cáo|Trước ngày 05/12/2025|Văn phòng Sở||
""".splitlines()
]

_ISLAND = """\
KẾ HOẠCH
Tuyên truyền, phổ biến công tác cải cách hành chính đặc khu Cù Lao Mơ năm 2026
Căn cứ Quyết định số 27/QĐ-UBND ngày 07/01/2026 của Ủy ban nhân dân tỉnh Nam Trung về cải cách hành chính năm 2026;
Thực hiện Hướng dẫn số 04/HD-SNV ngày 12/01/2026 của Sở Nội vụ về tuyên truyền cải cách hành chính, Ủy ban nhân dân \
đặc khu Cù Lao Mơ ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Tuyên truyền nội dung Nghị quyết số 66-NQ/TW ngày 30/4/2025 của Bộ Chính trị về đổi mới công tác xây dựng và thi \
hành pháp luật.
b) Giúp ngư dân đi biển dài ngày làm được thủ tục mà không phải chờ.
2. Yêu cầu
a) Ít nhất 70% ngư dân được hướng dẫn dùng dịch vụ công trực tuyến.
b) 100% cơ sở lưu trú nhận được tờ gấp hướng dẫn.
II. NỘI DUNG VÀ PHÂN CÔNG
""".splitlines()
_ISLAND_TABLE = [
    row.split("|")
    for row in """\
STT|Nội dung|Chủ trì|Phối hợp|Thời gian thực hiện
1|Phát thanh cho các tàu cá đang neo đậu|Trạm Truyền thanh đặc khu|Đồn Biên phòng Cù Lao Mơ|Hằng tuần
2|Nhận hồ sơ lưu động trên bến cảng|Trung tâm Phục vụ hành chính công đặc khu|Công an đặc khu; Ban Quản lý cảng \
cá|Tháng 3/2026 và tháng 9/2026
3|Gặp mặt doanh nghiệp du lịch|Phòng Kinh tế|Hội Du lịch đặc khu|Quý II/2026
4|Tuyên truyền trong trường học|Phòng Văn hóa - Xã hội|Trường THCS Cù Lao Mơ|Tháng 9/2026
5|Tổng kết việc thực hiện Kế hoạch|Văn phòng HĐND và UBND đặc khu||Trước ngày 10/12/2026
""".splitlines()
]
_ISLAND_REST = """\
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND đặc khu: theo dõi, đôn đốc, tổng hợp báo cáo Sở Nội vụ.
2. Phòng Văn hóa - Xã hội: hướng dẫn nội dung, hình thức tuyên truyền; quản lý Trạm Truyền thanh đặc khu.
3. Phòng Kinh tế: bố trí kinh phí; vận động doanh nghiệp du lịch cùng tham gia tuyên truyền cho du khách và người \
lao động.
4. Đề nghị Đồn Biên phòng Cù Lao Mơ: phối hợp tuyên truyền cho ngư dân khi làm thủ tục ra, vào bến.
Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân đặc khu Cù Lao Mơ./.
""".splitlines()
_ISLAND_ENDS = (
    """ỦY BAN NHÂN DÂN
ĐẶC KHU CÙ LAO MƠ
Số: 66/KH-UBND""",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cù Lao Mơ, ngày 19 tháng 01 năm 2026""",
    """Nơi nhận:
- UBND tỉnh Nam Trung;
- Sở Nội vụ;
- Đồn Biên phòng Cù Lao Mơ;
- Các cơ quan, đơn vị;
- Lưu: VT.""",
    """TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Phan Ngọc Hải""",
)


def _page_numbers(made: Any) -> None:  # noqa: ANN401 - python-docx's objects have no public types
    paragraph = made.sections[0].header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))  # fmt: skip


def paragraphs(made: Any, texts: Sequence[str]) -> None:  # noqa: ANN401 - see _page_numbers
    """Add texts as paragraphs; a title of two lines stands in the middle."""
    for place, text in enumerate(texts):
        paragraph = made.add_paragraph(text)
        titled = texts[0] == "KẾ HOẠCH" and place <= 1
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if titled else WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = None if titled else Cm(1)


def ruled(made: Any, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:  # noqa: ANN401 - see _page_numbers
    """Add a table with lines, its head again on each page; widths in centimetres."""
    table = made.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in rows:
        for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
            cell.width = Cm(width)
            cell.text = text
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def begun(left: str, right: str) -> Any:  # noqa: ANN401 - see _page_numbers
    """Begin a document on A4 with its letterhead and page numbers."""
    made = docx.Document()
    style, section = made.styles["Normal"], made.sections[0]
    style.font.name, style.font.size = _FONT, Pt(12)
    style.paragraph_format.space_after = Pt(3)
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    _page_numbers(made)
    beside(made, left, right)
    return made


def beside(made: Any, left: str, right: str) -> None:  # noqa: ANN401 - see _page_numbers
    """Add two cells side by side that stay on one page."""
    table = pair(made, left, right)
    table.autofit = False
    for column, width in enumerate((6.5, 9.5)):
        table.columns[column].width = Cm(width)
        for cell in table.columns[column].cells:
            cell.width = Cm(width)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def office() -> Any:  # noqa: ANN401 - see _page_numbers
    """A department's plan: its annex of seven columns lies on its side and goes over pages."""
    left, right, recipients, signature = _OFFICE_ENDS
    made = begun(left, right)
    paragraphs(made, _OFFICE)
    beside(made, recipients, signature)
    on_its_side(made)
    made.add_paragraph("PHỤ LỤC").alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.add_paragraph("(Kèm theo Kế hoạch số 312/KH-SNNMT ngày 09/4/2025 của Sở Nông nghiệp và Môi trường)")
    ruled(made, _OFFICE_TABLE, (1.3, 6.6, 3.4, 3.2, 3.8, 4.2, 2.4))
    return made


def island() -> Any:  # noqa: ANN401 - see _page_numbers
    """A special zone's plan: a table of five columns in the body."""
    left, right, recipients, signature = _ISLAND_ENDS
    made = begun(left, right)
    paragraphs(made, _ISLAND)
    ruled(made, _ISLAND_TABLE, (1.3, 4.6, 3.7, 3.5, 2.9))
    paragraphs(made, _ISLAND_REST)
    beside(made, recipients, signature)
    return made


def main(arguments: list[str]) -> None:
    """Write both Word files into a folder."""
    folder = Path(arguments[0])
    office().save(str(folder / "printed.docx"))
    island().save(str(folder / "layout.docx"))


if __name__ == "__main__":
    main(sys.argv[1:])
