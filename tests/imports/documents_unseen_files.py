"""The Word and PDF files of ``documents_unseen``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import docx
from docx.enum.section import WD_ORIENT

from tests.imports.pdfs import Page, Pdf


def _lines(made: Any, texts: Sequence[str]) -> None:  # noqa: ANN401 - python-docx's objects have no public types
    for text in texts:
        made.add_paragraph(text)


def _grid(made: Any, rows: Sequence[Sequence[str]]) -> Any:  # noqa: ANN401 - see _lines
    table = made.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for drawn, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(drawn.cells, row, strict=True):
            cell.text = text
    return table


_EIGHT_COLUMNS = (
    ("TT", "Lĩnh vực", "Nội dung nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp",
     "Thời gian hoàn thành", "Ghi chú"),
    ("1", "Cải cách thể chế", "Rà soát văn bản", "Báo cáo", "Phòng Tư pháp", "Các phòng chuyên môn",
     "Tháng 2/2026", ""),
    ("2", "Cải cách thủ tục hành chính", "Công khai thủ tục", "Bảng niêm yết", "Văn phòng HĐND và UBND xã",
     "Trung tâm Phục vụ hành chính công xã", "Cả năm 2026", "cập nhật khi có thay đổi"),
    ("3", "", "Hỗ trợ nộp hồ sơ qua mạng", "Tổ hỗ trợ", "Trung tâm Phục vụ hành chính công xã",
     "Công an xã; Đoàn Thanh niên xã", "Trước ngày 30/6/2026", ""),
    ("4", "Cải cách tài chính công", "Công khai ngân sách", "Báo cáo", "Phòng Kinh tế", "", "Quý III/2026", ""),
    ("5", "Tuyên truyền", "Phát thanh về dịch vụ công", "Bản tin", "Phòng Văn hóa - Xã hội", "Các thôn",
     "Hằng quý", "4 bản tin"),
)  # fmt: skip


def decision_on_its_side() -> Any:  # noqa: ANN401 - see _lines
    """A decision with its plan, and an annex of eight columns on a page turned round; the fields are joined cells."""
    made = docx.Document()
    head = made.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ MƯỜNG KHỞI"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 2044/QĐ-UBND"
    head.cell(1, 1).text = "Mường Khởi, ngày 22 tháng 12 năm 2025"
    _lines(made, (
        "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch cải cách hành chính năm 2026", "ỦY BAN NHÂN DÂN XÃ",
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
        "Căn cứ Quyết định số 1500/QĐ-UBND ngày 01/12/2025 của Ủy ban nhân dân tỉnh;",
        "Theo đề nghị của Chánh Văn phòng HĐND và UBND xã.", "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính xã Mường Khởi năm 2026.",
        "Điều 2. Quyết định có hiệu lực kể từ ngày ký.", "Điều 3. Các phòng chuyên môn chịu trách nhiệm thi hành./.",
    ))  # fmt: skip
    end = made.add_table(rows=1, cols=2)
    end.cell(0, 0).text = "Nơi nhận:\n- Như Điều 3;\n- Sở Nội vụ;\n- Lưu: VT."
    end.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nHà Văn Tuyên"
    made.add_section()
    _lines(made, (
        "KẾ HOẠCH", "Cải cách hành chính xã Mường Khởi năm 2026",
        "(Ban hành kèm theo Quyết định số 2044/QĐ-UBND ngày 22/12/2025 của Ủy ban nhân dân xã)",
        "I. MỤC TIÊU", "1. Tối thiểu 95% hồ sơ trả đúng hẹn.", "2. 100% thủ tục được công khai.",
        "II. NHIỆM VỤ", "Chi tiết tại Phụ lục kèm theo.", "III. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng HĐND và UBND xã", "- Làm đầu mối, đôn đốc;", "- Báo cáo kết quả trước ngày 10/12/2026.",
        "2. Phòng Kinh tế", "- Tham mưu bố trí kinh phí.",
    ))  # fmt: skip
    section = made.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    _lines(made, ("PHỤ LỤC", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026"))
    table = _grid(made, _EIGHT_COLUMNS)
    table.cell(2, 1).merge(table.cell(3, 1))
    return made


def headed_by_styles() -> Any:  # noqa: ANN401 - see _lines
    """A steering committee's plan: Word's own styles for headings and lists, tasks in five columns."""
    made = docx.Document()
    _lines(made, ("UBND XÃ NẬM PHA", "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH", "Số: 15/KH-BCĐ",
                  "Nậm Pha, ngày 05 tháng 3 năm 2025"))  # fmt: skip
    made.add_heading("KẾ HOẠCH", 1)
    made.add_paragraph("Tuyên truyền cải cách hành chính năm 2025", style="Subtitle")
    made.add_paragraph("Căn cứ Quyết định số 8/QĐ-UBND ngày 14/01/2025 của Ủy ban nhân dân xã thành lập Ban Chỉ đạo;")
    made.add_heading("I. Mục đích, yêu cầu", 2)
    made.add_paragraph("Để đồng bào các bản biết cách làm giấy tờ.", style="List Bullet")
    made.add_paragraph("Phấn đấu ít nhất 50% số hộ được hướng dẫn.", style="List Bullet")
    made.add_heading("II. Nhiệm vụ", 2)
    _grid(made, (
        ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"),
        ("1", "Dịch tờ gấp ra tiếng dân tộc", "Công chức Văn hóa - Xã hội", "Các bản, Trường học", "Quý I, II/2025"),
        ("2", "Làm định danh tại bản", "Công an xã", "Đoàn Thanh niên xã", "Từ tháng 4 đến tháng 6/2025"),
        ("3", "Báo cáo kết quả năm", "Công chức Văn phòng - Thống kê", "", "15/12/2025"),
    ))  # fmt: skip
    made.add_heading("III. Tổ chức thực hiện", 2)
    made.add_heading("1. Công chức Văn hóa - Xã hội", 3)
    made.add_paragraph("- Làm nội dung tuyên truyền.")
    made.add_paragraph("- Tập huấn cho trưởng bản.")
    made.add_heading("2. Công an xã", 3)
    made.add_paragraph("- Hướng dẫn người dân.")
    made.add_heading("3. Các bản", 3)
    made.add_paragraph("- Họp dân, cử người biết tiếng đi cùng.")
    _lines(made, ("Nơi nhận:", "- Thành viên Ban Chỉ đạo;", "- Các bản;", "- Lưu: VT.", "TM. BAN CHỈ ĐẠO",
                  "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ", "Vừ A Páo"))  # fmt: skip
    return made


def phased() -> Any:  # noqa: ANN401 - see _lines
    """A plan for five years, pasted into Word as text with tabs, its goals by year."""
    made = docx.Document()
    _lines(made, (
        "UBND PHƯỜNG TÂN LẬP\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 301/KH-UBND",
        "Tân Lập, ngày 31 tháng 12 năm 2025", "", "KẾ HOẠCH", "Cải cách hành chính phường Tân Lập giai đoạn 2026-2030",
        "", "Thực hiện Nghị quyết số 3-NQ/ĐU ngày 10/11/2025 của Đảng ủy phường, Ủy ban nhân dân phường lập kế hoạch:",
        "I. MỤC TIÊU", "1. Đến hết năm 2026: tối thiểu 80% hồ sơ trực tuyến.", "2. Đến năm 2030: trên 95%.",
        "II. NHIỆM VỤ", "STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tKết quả\tThời gian thực hiện",
        "1\tXây dựng quy trình nội bộ\tVăn phòng\tCác phòng\tQuy trình\t2026-2027",
        "2\tKhảo sát sự hài lòng\tPhòng Kinh tế\t\tBáo cáo\tHằng năm",
        "3\tPhổ cập kỹ năng số\tPhòng Văn hóa - Xã hội\tCông an phường\tLớp học\tGiai đoạn 2026-2030",
        "III. TRÁCH NHIỆM THỰC HIỆN", "1. Văn phòng: đầu mối theo dõi, sơ kết hằng năm.",
        "2. Các phòng, ban: cụ thể hóa trong kế hoạch công tác.", "Trên đây là kế hoạch giai đoạn 2026-2030./.",
        "Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT, NV.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Bế Thị Hảo",
    ))  # fmt: skip
    return made


_SHEET_BEGINNING = (
    "KẾ HOẠCH", "Tuyên truyền cải cách hành chính của Sở Nội vụ năm 2024", "",
    "Căn cứ Kế hoạch số 21/KH-UBND ngày 31/01/2024 của Ủy ban nhân dân tỉnh, Sở Nội vụ lập kế hoạch:", "",
    "I. MỤC ĐÍCH", "", "- Thông tin kịp thời về cải cách hành chính.", "", "II. NHIỆM VỤ", "",
)  # fmt: skip
_SHEET_END = (
    "III. TỔ CHỨC THỰC HIỆN", "1. Phòng Cải cách hành chính: theo dõi, tổng hợp chung.",
    "2. Văn phòng Sở: bảo đảm điều kiện thực hiện.", "", "Nơi nhận:", "- UBND tỉnh;", "- Các phòng thuộc Sở;",
    "- Lưu: VT.", "", "GIÁM ĐỐC", "", "Lê Thị Thu Nguyệt",
)  # fmt: skip


def _put(page: Page, lines: Sequence[str]) -> None:
    """Put lines, with some room for a blank one."""
    for line in lines:
        if line:
            page.text(line)
        else:
            page.y -= 8


def two_page_sheet() -> bytes:
    """A department's plan as PDF: the table goes over a page end with its head again, two days in one cell."""
    made = Pdf()
    page = made.page()
    for left, right in (("UBND TỈNH HÒA TRUNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("SỞ NỘI VỤ", "Độc lập - Tự do"),
                        ("Số: 64/KH-SNV", "Hòa Trung, ngày 02 tháng 4 năm 2024")):  # fmt: skip
        page.text(left, x=60, y=page.y)
        page.text(right, x=310)
    page.y -= 12
    _put(page, _SHEET_BEGINNING)
    xs = (50, 80, 220, 330, 430, 555)
    head = [["STT"], ["Nội dung"], ["Đơn vị", "chủ trì"], ["Đơn vị", "phối hợp"], ["Thời gian", "thực hiện"]]
    page.table([
        head,
        [["1"], ["Mở chuyên mục trên", "trang thông tin của Sở"], ["Phòng Cải cách", "hành chính"], ["Văn phòng Sở"],
         ["Tháng 4/2024"]],
        [["2"], ["Gặp gỡ báo chí"], ["Phòng Cải cách", "hành chính"], ["Báo tỉnh;", "Đài tỉnh"],
         ["15/5/2024;", "15/10/2024"]],
    ], xs)  # fmt: skip
    page.close()
    page = made.page()
    page.table([
        head,
        [["3"], ["Trả lời phản ánh của", "người dân"], ["Văn phòng Sở"], [""], ["Thường xuyên"]],
        [["4"], ["Kiểm tra đột xuất"], ["Thanh tra Sở"], ["Phòng Cải cách", "hành chính"], ["Quý IV/2024"]],
    ], xs)  # fmt: skip
    _put(page, _SHEET_END)
    page.close()
    return made.saved()
