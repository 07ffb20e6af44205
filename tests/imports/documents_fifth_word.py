"""Two Word files of ``documents_fifth``: one with Word's own headings and bullets, one typed with bold lines only."""

from __future__ import annotations

from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.imports.documents_fourth_word import fill, on_its_side, pair

_COMMUNE_HEAD = (
    """ỦY BAN NHÂN DÂN
XÃ ĐỒNG VANG
–––––––––
Số: 15/KH-UBND""",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
––––––––––––––––––––
Đồng Vang, ngày 08 tháng 01 năm 2026""",
)
#: "# " and "## " begin headings of Word's first and second level, "- " a point of its list with dots.
_COMMUNE_BODY = """\
Căn cứ Quyết định số 3377/QĐ-UBND ngày 25/12/2025 của UBND tỉnh Kim Hải ban hành Kế hoạch cải cách hành chính nhà \
nước năm 2026;
Căn cứ Nghị quyết số 31/NQ-HĐND ngày 29/12/2025 của HĐND xã về nhiệm vụ phát triển kinh tế - xã hội năm 2026;
Xét đề nghị của Văn phòng HĐND và UBND xã tại Tờ trình số 02/TTr-VP ngày 06/01/2026, UBND xã ban hành Kế hoạch cải \
cách hành chính năm 2026 như sau:
# I. MỤC ĐÍCH, YÊU CẦU
- Nâng cao hiệu lực, hiệu quả hoạt động của bộ máy chính quyền xã; lấy sự hài lòng của người dân làm thước đo.
- Xác định rõ nhiệm vụ, người chịu trách nhiệm, thời gian và kết quả cụ thể.
# II. MỤC TIÊU
## 1. Mục tiêu chung
Xây dựng nền hành chính gần dân, minh bạch, hiện đại.
## 2. Mục tiêu cụ thể
- 100% văn bản của xã được ký số và gửi, nhận trên môi trường mạng.
- Từ 98% trở lên hồ sơ được giải quyết trước hạn và đúng hạn.
- Tỷ lệ số hóa hồ sơ đạt tối thiểu 90%.
- Số phản ánh, kiến nghị bị xử lý quá hạn không quá 5%.
# III. NHIỆM VỤ, GIẢI PHÁP
Các nhiệm vụ cụ thể theo Phụ lục đính kèm.
# IV. KINH PHÍ
Sử dụng nguồn ngân sách xã được giao năm 2026.
# V. TỔ CHỨC THỰC HIỆN
## 1. Văn phòng HĐND và UBND xã
- Tham mưu chỉ đạo, điều hành công tác cải cách hành chính của xã.
- Chủ trì nội dung cải cách thủ tục hành chính.
- Tổng hợp báo cáo quý, 6 tháng, năm gửi Sở Nội vụ.
## 2. Phòng Văn hóa - Xã hội
- Chủ trì nội dung cải cách tổ chức bộ máy, chế độ công vụ.
- Chủ trì công tác thông tin, tuyên truyền cải cách hành chính.
## 3. Phòng Kinh tế
- Chủ trì nội dung cải cách tài chính công.
## 4. Trung tâm Phục vụ hành chính công xã
- Tiếp nhận, số hóa hồ sơ; xin lỗi người dân bằng văn bản khi giải quyết quá hạn.
- Báo cáo kết quả tiếp nhận, giải quyết hồ sơ trước ngày 25 hằng tháng.
## 5. Các cơ quan, đơn vị thuộc xã
- Chấp hành nghiêm kỷ luật, kỷ cương hành chính.
""".splitlines()
_COMMUNE_CLOSE = """\
Trên đây là Kế hoạch cải cách hành chính năm 2026 của UBND xã Đồng Vang. Yêu cầu các cơ quan, đơn vị nghiêm túc thực \
hiện./."""
_COMMUNE_END = (
    """Nơi nhận:
- UBND tỉnh Kim Hải;
- Sở Nội vụ tỉnh Kim Hải;
- TTĐU, TT HĐND xã;
- Chủ tịch, các PCT UBND xã;
- Các cơ quan, đơn vị thuộc xã;
- Cổng TTĐT xã;
- Lưu: VT, VP.""",
    """TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Mạc Đình Khải""",
)
_COMMUNE_COLUMNS = ("TT", "Nhiệm vụ", "Kết quả", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
#: A row of two texts is the heading of a field.
_COMMUNE_ROWS = [
    row.split("|")
    for row in """\
I|CẢI CÁCH THỂ CHẾ
1|Rà soát, hệ thống hóa văn bản quy phạm pháp luật của xã|Báo cáo|Văn phòng HĐND và UBND xã|Các cơ quan, đơn vị \
thuộc xã|Quý II/2026
2|Theo dõi tình hình thi hành pháp luật|Kế hoạch, báo cáo|Văn phòng HĐND và UBND xã|Công an xã|Trước ngày 10/12/2026
II|CẢI CÁCH THỦ TỤC HÀNH CHÍNH
3|Niêm yết, công khai thủ tục hành chính thuộc thẩm quyền của xã|Danh mục niêm yết|Trung tâm Phục vụ hành chính công \
xã|Văn phòng HĐND và UBND xã|Ngay khi có quyết định công bố
4|Đơn giản hóa quy trình nội bộ giải quyết thủ tục đất đai|Quyết định|Phòng Kinh tế|Trung tâm Phục vụ hành chính \
công xã|Tháng 6/2026
III|CẢI CÁCH CHẾ ĐỘ CÔNG VỤ
5|Bồi dưỡng kỹ năng giao tiếp cho công chức tiếp nhận hồ sơ|01 lớp|Phòng Văn hóa - Xã hội|Trung tâm Phục vụ hành \
chính công xã|Quý I/2026
6|Kiểm tra công vụ|02 cuộc|Văn phòng HĐND và UBND xã|Ủy ban Kiểm tra Đảng ủy xã|Quý II, Quý IV/2026
IV|XÂY DỰNG CHÍNH QUYỀN SỐ
7|Số hóa sổ hộ tịch lịch sử|Dữ liệu hộ tịch|Văn phòng HĐND và UBND xã|Công an xã; Phòng Văn hóa - Xã hội|Hoàn thành \
trước 30/11/2026
8|Duy trì, cập nhật Cổng thông tin điện tử xã|Tin, bài|Phòng Văn hóa - Xã hội||Hằng tuần
""".splitlines()
]

_OFFICE_HEAD = (
    "UBND TỈNH HOÀI CHÂU\nSỞ XÂY DỰNG\n\nSố: 702/KH-SXD",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hoài Châu, ngày 20 tháng 3 năm 2026""",
)
_OFFICE_BEFORE = """\
KẾ HOẠCH
Tuyên truyền công tác cải cách hành chính của Sở Xây dựng năm 2026
Thực hiện Quyết định số 4012/QĐ-UBND ngày 30 tháng 12 năm 2025 của UBND tỉnh Hoài Châu về việc ban hành Kế hoạch cải \
cách hành chính nhà nước tỉnh Hoài Châu năm 2026 và Kế hoạch số 56/KH-UBND ngày 26 tháng 02 năm 2026 của UBND tỉnh \
về tuyên truyền cải cách hành chính năm 2026;
Sở Xây dựng ban hành Kế hoạch tuyên truyền công tác cải cách hành chính năm 2026, cụ thể như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Tăng cường sự hiểu biết của công chức, viên chức, người lao động, người dân và doanh nghiệp về cải cách hành chính \
trong lĩnh vực xây dựng, giao thông.
2. Yêu cầu
- Lãnh đạo các phòng, đơn vị trực tiếp chỉ đạo công tác tuyên truyền.
- 100% thủ tục hành chính của Sở được công khai trên Cổng Dịch vụ công quốc gia.
- Giảm ít nhất 30% thời gian giải quyết thủ tục cấp giấy phép xây dựng.
II. ĐỐI TƯỢNG TUYÊN TRUYỀN
Công chức, viên chức, người lao động của Sở; tổ chức, cá nhân có nhu cầu giải quyết thủ tục hành chính.
III. NỘI DUNG TUYÊN TRUYỀN
1. Các quy định mới về cấp giấy phép xây dựng, quản lý nhà ở, đăng kiểm, sát hạch lái xe.
2. Quy tắc ứng xử của công chức, viên chức ban hành kèm theo Quyết định số 118/QĐ-SXD ngày 15 tháng 8 năm 2025 của \
Giám đốc Sở Xây dựng.
IV. NHIỆM VỤ CỤ THỂ
""".splitlines()
_OFFICE_ROWS = [
    row.split("|")
    for row in """\
1|Viết tin, bài đăng trên Trang thông tin điện tử của Sở|Văn phòng Sở|Các phòng, đơn vị thuộc Sở|Hằng tháng|Ít nhất \
04 tin, bài/tháng
2|In tờ rơi hướng dẫn nộp hồ sơ cấp giấy phép xây dựng|Phòng Quản lý xây dựng|Văn phòng Sở|Tháng 4/2026|2.000 tờ
3|Hội nghị phổ biến quy định về nhà ở xã hội|Phòng Quản lý nhà và Thị trường bất động sản|Hiệp hội Bất động sản \
tỉnh|Quý II/2026|
4|Tuyên truyền cấp đổi giấy phép lái xe trực tuyến|Phòng Quản lý vận tải và Phương tiện|Trung tâm Phục vụ hành chính \
công tỉnh; Bưu điện tỉnh|Trước 30/6/2026|
5|Đối thoại với doanh nghiệp xây dựng|Phòng Quản lý xây dựng|Thanh tra tỉnh; Hội Doanh nhân trẻ tỉnh|Tháng 9/2026|Do \
Giám đốc Sở chủ trì
6|Tổng kết, biểu dương cá nhân có sáng kiến cải cách hành chính|Văn phòng Sở||Tháng 12/2026|
""".splitlines()
]
_OFFICE_AFTER = """\
V. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở có trách nhiệm theo dõi, đôn đốc các phòng, đơn vị thực hiện Kế hoạch; tổng hợp báo cáo UBND tỉnh, Sở \
Nội vụ trước ngày 15/12/2026.
2. Phòng Kế hoạch - Tài chính có trách nhiệm bố trí kinh phí tuyên truyền trong dự toán năm 2026 của Sở.
3. Trưởng các phòng, Thủ trưởng các đơn vị thuộc Sở có trách nhiệm quán triệt Kế hoạch đến toàn thể công chức, viên \
chức, người lao động; gửi kết quả thực hiện về Văn phòng Sở trước ngày 01/12/2026.
4. Đề nghị Đoàn Thanh niên Sở, Công đoàn Sở vận động đoàn viên tham gia hiến kế cải cách hành chính.
Trên đây là Kế hoạch tuyên truyền công tác cải cách hành chính năm 2026 của Sở Xây dựng./.
""".splitlines()
_OFFICE_END = (
    """Nơi nhận:
- UBND tỉnh (để báo cáo);
- Sở Nội vụ (để tổng hợp);
- Giám đốc, các Phó Giám đốc Sở;
- Các phòng, đơn vị thuộc Sở (để thực hiện);
- Lưu: VT, VPS (05b).""",
    """GIÁM ĐỐC




Giang Chí Hiếu""",
)


def headings_of_word() -> Any:  # noqa: ANN401 - python-docx's objects have no public types
    """A commune's reform plan: Word's headings and bullets, an annex on its side with a joined row for each field."""
    made = docx.Document()
    pair(made, *_COMMUNE_HEAD)
    made.add_paragraph("KẾ HOẠCH", style="Title")
    made.add_paragraph("Cải cách hành chính xã Đồng Vang năm 2026", style="Subtitle")
    for line in _COMMUNE_BODY:
        mark, _, text = line.partition(" ")
        style = {"#": "Heading 1", "##": "Heading 2", "-": "List Bullet"}.get(mark)
        made.add_paragraph(text if style else line, style=style)
    made.add_paragraph(_COMMUNE_CLOSE)
    pair(made, *_COMMUNE_END)
    on_its_side(made)
    made.add_paragraph("PHỤ LỤC", style="Heading 1")
    made.add_paragraph("NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA XÃ ĐỒNG VANG")
    made.add_paragraph("(Kèm theo Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND xã Đồng Vang)")
    table = made.add_table(rows=0, cols=len(_COMMUNE_COLUMNS), style="Table Grid")
    for row in (_COMMUNE_COLUMNS, *_COMMUNE_ROWS):
        cells = table.add_row().cells
        if len(row) == 2:
            cells[0].text = row[0]
            cells[1].merge(cells[-1]).text = row[1]
            continue
        for cell, text in zip(cells, row, strict=True):
            fill(cell, text)
    return made


def typed_in_bold() -> Any:  # noqa: ANN401 - see headings_of_word
    """A department's plan: no headings but bold lines, a table in the body whose head has two rows."""
    made = docx.Document()
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Times New Roman", Pt(14)
    pair(made, *_OFFICE_HEAD)
    _typed(made, _OFFICE_BEFORE)
    table = made.add_table(rows=2, cols=6, style="Table Grid")
    above, below = table.rows[0].cells, table.rows[1].cells
    for column, text in ((0, "STT"), (1, "Nội dung công việc"), (4, "Thời gian thực hiện"), (5, "Ghi chú")):
        above[column].merge(below[column]).text = text
    above[2].merge(above[3]).text = "Phân công thực hiện"
    below[2].text, below[3].text = "Chủ trì", "Phối hợp"
    for row in _OFFICE_ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            fill(cell, text)
    _typed(made, _OFFICE_AFTER)
    pair(made, *_OFFICE_END)
    return made


def _typed(made: Any, lines: list[str]) -> None:  # noqa: ANN401 - see headings_of_word
    for line in lines:
        paragraph = made.add_paragraph()
        number = line.split(".")[0]
        paragraph.add_run(line).bold = line == "KẾ HOẠCH" or number in {"I", "II", "III", "IV", "V"}
        if line == "KẾ HOẠCH":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
