"""The two PDF files of ``documents_fifth``: what they were printed from.

``python -m tests.imports.documents_fifth_printed FOLDER`` writes both as Word files; ``soffice --headless --convert-to
pdf`` prints them: ``fifth/town.pdf`` and ``fifth/ward.pdf``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.imports.documents_fourth_printed import begun, beside, paragraphs, ruled
from tests.imports.documents_fourth_word import on_its_side

_TOWN = """\
KẾ HOẠCH
Thông tin, tuyên truyền cải cách hành chính nhà nước thị xã Bình Lâm năm 2023
Thực hiện Quyết định số 2956/QĐ-UBND ngày 30/12/2022 của Chủ tịch UBND tỉnh Quế Xuyên về việc phê duyệt Kế hoạch cải \
cách hành chính tỉnh Quế Xuyên năm 2023; Kế hoạch số 24/KH-UBND ngày 31/01/2023 của UBND tỉnh về thông tin, tuyên \
truyền cải cách hành chính năm 2023, UBND thị xã Bình Lâm ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Quán triệt, tuyên truyền sâu rộng Nghị quyết số 12-NQ/TU ngày 20/10/2021 của Tỉnh ủy về đẩy mạnh cải cách hành \
chính đến năm 2025.
- Phát huy vai trò của báo chí, mạng xã hội và hệ thống truyền thanh cơ sở.
2. Yêu cầu
- Nội dung tuyên truyền chính xác, ngắn gọn, dễ nhớ.
- Hình thức đa dạng, tiết kiệm, hiệu quả.
II. CHỈ TIÊU
- Từ 80% trở lên người dân được hỏi biết về dịch vụ công trực tuyến.
- 100% phường, xã có chuyên mục cải cách hành chính trên trang thông tin điện tử.
III. NỘI DUNG TUYÊN TRUYỀN
1. Kết quả cải cách hành chính của thị xã năm 2022 và nhiệm vụ năm 2023.
2. Các thủ tục hành chính mới ban hành, sửa đổi, bãi bỏ.
3. Chỉ số hài lòng của người dân, tổ chức.
IV. KINH PHÍ THỰC HIỆN
Kinh phí được bố trí trong dự toán chi thường xuyên năm 2023 của các cơ quan, đơn vị, địa phương.
V. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Nội vụ thị xã
- Hướng dẫn, kiểm tra, đôn đốc việc thực hiện Kế hoạch.
- Tham mưu UBND thị xã khen thưởng tập thể, cá nhân có thành tích.
- Báo cáo kết quả về Sở Nội vụ trước ngày 05/12/2023.
2. Giao Phòng Văn hóa và Thông tin thị xã
- Chỉ đạo hệ thống truyền thanh cơ sở đưa tin về cải cách hành chính.
3. Giao Trung tâm Truyền thông và Văn hóa thị xã
- Xây dựng chuyên mục phát thanh, truyền hình hằng tuần.
- Phối hợp với Báo Quế Xuyên giới thiệu các mô hình hay.
4. Giao UBND các phường, xã
- Ban hành kế hoạch trước ngày 31/3/2023.
- Kiện toàn đội ngũ tuyên truyền viên ở cơ sở.
Trên đây là Kế hoạch thông tin, tuyên truyền cải cách hành chính nhà nước thị xã Bình Lâm năm 2023./.
""".splitlines()
_TOWN_HEAD = (
    """ỦY BAN NHÂN DÂN
THỊ XÃ BÌNH LÂM
Số: 37/KH-UBND""",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Lâm, ngày 16 tháng 02 năm 2023""",
)
_TOWN_END = (
    """Nơi nhận:
- UBND tỉnh Quế Xuyên;
- Sở Nội vụ;
- TT Thị ủy, TT HĐND thị xã;
- UBND các phường, xã;
- Lưu: VT, PNV.""",
    """TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH



Từ Thị Ngọc Ánh""",
)
_TOWN_TABLE = [
    row.split("|")
    for row in """\
Số TT|Nội dung công việc|Kết quả, sản phẩm|Cơ quan chủ trì thực hiện|Cơ quan phối hợp thực hiện|Thời gian thực hiện
1|Tổ chức hội nghị triển khai Kế hoạch cải cách hành chính năm 2023|Hội nghị|Phòng Nội vụ|Văn phòng HĐND và UBND thị \
xã|Tháng 02/2023
2|Phát sóng chuyên mục "Cải cách hành chính vì dân"|52 chuyên mục|Trung tâm Truyền thông và Văn hóa thị xã|Phòng Nội \
vụ; UBND các phường, xã|Hằng tuần
3|Treo băng rôn, khẩu hiệu tại trụ sở cơ quan và nơi công cộng|Băng rôn, khẩu hiệu|Phòng Văn hóa và Thông tin|UBND \
các phường, xã|Quý I, quý III năm 2023
4|Sinh hoạt chuyên đề về dịch vụ công trực tuyến trong trường học|20 buổi|Phòng Giáo dục và Đào tạo|Thị đoàn|Từ tháng \
9 đến tháng 11/2023
5|Ngày thứ Bảy giúp dân làm hồ sơ trực tuyến|Đội tình nguyện|Thị đoàn|Phòng Văn hóa và Thông tin; Bưu điện thị \
xã|Trước ngày 15/11/2023
6|Kiểm tra công tác tuyên truyền tại các phường, xã|Thông báo kết quả|Phòng Nội vụ|Phòng Tư pháp|Quý III năm 2023
7|Báo cáo tổng kết công tác tuyên truyền|Báo cáo|Phòng Nội vụ||Trước ngày 05/12/2023
""".splitlines()
]

_WARD = """\
KẾ HOẠCH
Tuyên truyền cải cách hành chính, dịch vụ công trực tuyến phường Cồn Tre năm 2026
Căn cứ Quyết định số 87/QĐ-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân thành phố Vĩnh Hà ban hành Kế hoạch cải \
cách hành chính thành phố năm 2026;
Căn cứ Chương trình hành động số 06-CTr/ĐU ngày 14 tháng 11 năm 2025 của Đảng ủy phường Cồn Tre về cải cách \
hành chính, chuyển đổi số;
Ủy ban nhân dân phường Cồn Tre xây dựng Kế hoạch như sau:
1. Mục đích
a) Tuyên truyền để người dân chủ động thực hiện dịch vụ công trực tuyến, hạn chế đi lại.
b) Đẩy mạnh thực hiện chủ đề năm 2026 của phường: “Chính quyền số, công dân số”.
2. Chỉ tiêu
a) Có ít nhất 88% hồ sơ trực tuyến toàn trình.
b) 100% khu phố có điểm hỗ trợ dịch vụ công trực tuyến.
c) Trên 96% người dân hài lòng về thái độ phục vụ của công chức.
3. Nhiệm vụ cụ thể
""".splitlines()
_WARD_TABLE = [
    row.split("|")
    for row in """\
TT|Thời gian|Nội dung, hình thức|Phụ trách|Phối hợp
1|Tháng 02/2026|Lễ phát động "60 ngày nộp hồ sơ trực tuyến"|Phòng Văn hóa - Xã hội|Đoàn Thanh niên phường
2|Thứ Năm hằng tuần|Trả lời câu hỏi của người dân trên Zalo của phường|Văn phòng HĐND và UBND phường|Trung tâm Phục \
vụ hành chính công phường
3|Tháng 3/2026 - tháng 5/2026|Đến các chợ, khu nhà trọ hướng dẫn đăng ký tạm trú, cấp bản sao điện tử|Công an \
phường|Các khu phố; Tổ công nghệ số cộng đồng
4|Quý II/2026|Cuộc thi ảnh "Nụ cười công sở"|Công đoàn phường|Phòng Văn hóa - Xã hội
5|Trước 31/8/2026|Gặp gỡ, tháo gỡ khó khăn cho hộ kinh doanh|Phòng Kinh tế, Hạ tầng và Đô thị|Hội Liên hiệp Phụ nữ \
phường
6|Cả năm|Cập nhật bảng mã QR thủ tục hành chính tại các điểm hỗ trợ|Trung tâm Phục vụ hành chính công phường|Các khu \
phố
""".splitlines()
]
_WARD_REST = """\
4. Kinh phí
Ngân sách phường bảo đảm theo phân cấp hiện hành.
5. Tổ chức thực hiện
- Văn phòng HĐND và UBND phường: đầu mối theo dõi, tổng hợp, báo cáo Ủy ban nhân dân thành phố trước ngày 15 tháng 12 \
năm 2026.
- Phòng Văn hóa - Xã hội: hướng dẫn các khu phố tuyên truyền; quản lý nội dung đăng trên các trang mạng của phường.
- Phòng Kinh tế, Hạ tầng và Đô thị: thẩm định dự toán kinh phí.
- Trung tâm Phục vụ hành chính công phường: bố trí thiết bị, nhân lực tại các điểm hỗ trợ.
- Các khu phố: vận động người dân tham gia; phản ánh kịp thời những bất cập.
- Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường: tuyên truyền, giám sát việc thực hiện Kế hoạch.
Trên đây là Kế hoạch tuyên truyền năm 2026 của Ủy ban nhân dân phường Cồn Tre, đề nghị các đơn vị triển khai thực \
hiện./.
""".splitlines()
_WARD_HEAD = (
    """ỦY BAN NHÂN DÂN
PHƯỜNG CỒN TRE
Số: 44/KH-UBND""",
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cồn Tre, ngày 30 tháng 01 năm 2026""",
)
_WARD_END = (
    """Nơi nhận:
- UBND thành phố Vĩnh Hà;
- Thường trực Đảng ủy phường;
- Thường trực HĐND phường;
- Các đơn vị liên quan;
- Lưu: VT.""",
    """TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Nông Văn Thuyên""",
)


def town() -> Any:  # noqa: ANN401 - python-docx's objects have no public types
    """A town's plan: its annex lies on its side."""
    made = begun(*_TOWN_HEAD)
    paragraphs(made, _TOWN)
    beside(made, *_TOWN_END)
    on_its_side(made)
    for text in ("PHỤ LỤC", "Danh mục nhiệm vụ thông tin, tuyên truyền cải cách hành chính năm 2023",
                 "(Kèm theo Kế hoạch số 37/KH-UBND ngày 16/02/2023 của UBND thị xã Bình Lâm)"):  # fmt: skip
        made.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.CENTER
    ruled(made, _TOWN_TABLE, (1.3, 7.0, 4.0, 4.6, 4.6, 3.4))
    return made


def ward() -> Any:  # noqa: ANN401 - see town
    """A ward's plan: Arabic numbers and letters, a table in the body that begins with the time."""
    made = begun(*_WARD_HEAD)
    paragraphs(made, _WARD)
    ruled(made, _WARD_TABLE, (1.2, 2.8, 5.0, 3.7, 3.3))
    paragraphs(made, _WARD_REST)
    beside(made, *_WARD_END)
    return made


def main(arguments: list[str]) -> None:
    """Write both Word files into a folder."""
    folder = Path(arguments[0])
    town().save(str(folder / "town.docx"))
    ward().save(str(folder / "ward.docx"))


if __name__ == "__main__":
    main(sys.argv[1:])
