"""Eight documents in other layouts, the third set, and what each says; units and people are made up.

All eight were written when the importer was finished; what it made of them then is ``FIRST``. The faults that they
showed were mended later, so they are no measure of what the importer does with a document that it never saw. Four are
text here, four are Word and PDF files (``documents_unseen_files``).
"""

from __future__ import annotations

from pathlib import Path

from tests.imports.documents import Documents
from tests.imports.documents_unseen_files import decision_on_its_side, headed_by_styles, phased, two_page_sheet
from tests.imports.samples import saved

#: Facts right, missed and wrong at first.
FIRST = (204, 12, 5)

PARTY = """ĐẢNG BỘ TỈNH LAM GIANG
ĐẢNG ỦY PHƯỜNG BẾN GỖ
*
Số 27-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
Bến Gỗ, ngày 03 tháng 3 năm 2026

KẾ HOẠCH
lãnh đạo công tác cải cách hành chính trên địa bàn phường năm 2026
-----

Thực hiện Nghị quyết số 14-NQ/TU, ngày 15/12/2025 của Ban Thường vụ Tỉnh ủy; Kế hoạch số 06-KH/TU, ngày 20/01/2026 của
Tỉnh ủy, Ban Thường vụ Đảng ủy phường ban hành kế hoạch như sau:

I- MỤC ĐÍCH, YÊU CẦU
1. Nâng cao vai trò của chi bộ trong cải cách hành chính.
2. Lấy sự hài lòng của người dân làm thước đo; phấn đấu ít nhất 92% người dân hài lòng.

II- NHIỆM VỤ TRỌNG TÂM
1. Quán triệt kế hoạch đến đảng viên
- Chủ trì: Ban Xây dựng Đảng.
- Phối hợp: Các chi bộ trực thuộc.
- Thời gian: Tháng 3/2026.
2. Giám sát việc trả kết quả đúng hẹn
- Chủ trì: Ủy ban Kiểm tra Đảng ủy.
- Phối hợp: Văn phòng Đảng ủy; Ủy ban Mặt trận Tổ quốc phường.
- Thời gian: Quý III/2026.
3. Sơ kết, rút kinh nghiệm
- Chủ trì: Văn phòng Đảng ủy.
- Thời gian: Trước ngày 10/12/2026.

III- TỔ CHỨC THỰC HIỆN
1. Ban Xây dựng Đảng hướng dẫn, theo dõi các chi bộ thực hiện.
2. Đảng ủy Ủy ban nhân dân phường lãnh đạo cụ thể hóa thành kế hoạch của chính quyền.
3. Các chi bộ trực thuộc đưa nội dung vào sinh hoạt hằng tháng.

Nơi nhận:
- Ban Thường vụ Tỉnh ủy (để báo cáo),
- Các chi bộ trực thuộc,
- Lưu Văn phòng Đảng ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Mạc Thị Nơ
"""

TWO_ANNEXES = """UBND HUYỆN ĐÁ BẠC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---|---
Số: 118/KH-UBND | *Đá Bạc, ngày 28 tháng 12 năm 2023*

# KẾ HOẠCH

# Tuyên truyền cải cách hành chính huyện Đá Bạc năm 2024

*Căn cứ Quyết định số 1902/QĐ-UBND ngày 14/12/2023 của Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính năm
2024;*

*Xét đề nghị của Phòng Nội vụ tại Tờ trình số 61/TTr-PNV ngày 25/12/2023,*

Ủy ban nhân dân huyện ban hành kế hoạch:

**I. MỤC ĐÍCH**

Giúp người dân hiểu và dùng được dịch vụ công.

**II. CHỈ TIÊU** (chi tiết tại Phụ lục 2)

1. Tối thiểu 85% người dân được hỏi biết Cổng Dịch vụ công.
2. 100% xã, thị trấn có bảng niêm yết mới.

**III. NHIỆM VỤ** (chi tiết tại Phụ lục 1)

**IV. KINH PHÍ**

Ngân sách huyện năm 2024.

**V. TỔ CHỨC THỰC HIỆN**

1. **Phòng Nội vụ**: Chủ trì, đôn đốc; báo cáo Ủy ban nhân dân huyện trước ngày 15/11/2024.
2. **Phòng Văn hóa và Thông tin**: Định hướng nội dung tuyên truyền.
3. **Đề nghị Hội Nông dân huyện, Hội Liên hiệp Phụ nữ huyện**: Vận động hội viên.

**Nơi nhận:**
- Sở Nội vụ (b/c);
- TT Huyện ủy, TT HĐND huyện;
- Như mục V;
- Lưu: VT, NV.

**KT. CHỦ TỊCH**

**PHÓ CHỦ TỊCH**

*(Đã ký)*

**Ong Thị Vân Lam**

## Phụ lục 1. Nhiệm vụ

| Thời gian hoàn thành | Nhiệm vụ | Hình thức | Đơn vị chủ trì | Đơn vị phối hợp | TT |
|---|---|---|---|---|---|
| Quý I/2024 | Làm 02 phóng sự | Truyền hình | Trung tâm Văn hóa - Thông tin | Phòng Nội vụ | 1 |
| 30/4/2024 | In 1.000 tờ rơi | Tờ rơi | Phòng Tư pháp | Các xã, thị trấn | 2 |
| Thường xuyên | Đăng tin trên trang của huyện | Tin, bài | Văn phòng HĐND và UBND | | 3 |
| Tháng 6/2024 và tháng 10/2024 | Đối thoại với doanh nghiệp | Hội nghị | Phòng Tài chính - Kế hoạch | Phòng Nội vụ; \
Chi cục Thuế | 4 |

## Phụ lục 2. Chỉ tiêu

| TT | Chỉ tiêu | Mức |
|---|---|---|
| 1 | Người dân biết Cổng Dịch vụ công | 85% |
| 2 | Xã, thị trấn có bảng niêm yết mới | 100% |
"""

TYPED_OVER = """UBND TP. HẢI NAM
UBND PHƯỜNG 4

Số:  09  /KH-UBND
Phường 4, ngày  7  tháng  01  năm  2025


KẾ HOẠCH
Thực hiện công tác thông tin, tuyên truyền
cải cách hành chính năm 2025

       Căn cứ Kế hoạch số 512/KH-UBND ngày
31/12/2024 của Ủy ban nhân dân thành phố Hải
Nam về tuyên truyền cải cách hành chính năm
2025,
       Ủy ban nhân dân Phường 4 xây dựng kế
hoạch như sau:

       I/ MỤC ĐÍCH
       - Tạo đồng thuận trong nhân dân.
       - Phấn đấu trên 70% hồ sơ được nộp qua
mạng.

                     - 2 -

       II/ NỘI DUNG, THỜI GIAN
       1/ Phát thanh 01 bài mỗi tuần
       Đơn vị thực hiện: Ban Quản lý Trạm
truyền thanh
       Thời gian: Hàng tuần
       2/ Họp tổ dân phố
       Đơn vị chủ trì: Các khu phố
       Đơn vị phối hợp: Công an phường
       Thời gian: Tháng 5/2025

       III/ TỔ CHỨC THỰC HIỆN
       1/ Công chức Văn phòng - Thống kê: theo
dõi, tổng hợp, báo cáo Chủ tịch trước ngày
05/12/2025.
       2/ Ban Quản lý Trạm truyền thanh: phát
thanh theo lịch.
       3/ Các khu phố: họp dân, phát tài liệu.
       Trên đây là kế hoạch tuyên truyền năm
2025 của Phường 4./.

Nơi nhận:                      CHỦ TỊCH
- UBND thành phố;
- Các khu phố;
- Lưu: VT.
                              Thạch Văn Sô
"""

#: A page of an office's web portal: menu and foot, tables for layout, cells joined downwards.
PORTAL = Path(__file__).with_name("unseen_portal.html")


UNSEEN: Documents = {
    "party-list": ("a.txt", PARTY.encode, {
        "number": "27-KH/ĐU", "issued": "2026-03-03", "period": "2026", "kind": "reform",
        "signer": ("Mạc Thị Nơ", "Phó Bí thư"),
        "recipients": ["Ban Thường vụ Tỉnh ủy", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy"],
        "cites": ["Nghị quyết số 14-NQ/TU ngày 15/12/2025", "Kế hoạch số 06-KH/TU ngày 20/01/2026"],
        "targets": [(">=", "92")],
        "tasks": [("1", ("Ban Xây dựng Đảng",), ("Các chi bộ trực thuộc",), "Tháng 3/2026"),
                  ("2", ("Ủy ban Kiểm tra Đảng ủy",), ("Văn phòng Đảng ủy", "Ủy ban Mặt trận Tổ quốc phường"),
                   "Quý III/2026"),
                  ("3", ("Văn phòng Đảng ủy",), (), "Trước ngày 10/12/2026")],
        "duties": [(("Ban Xây dựng Đảng",), False, 1), (("Đảng ủy Ủy ban nhân dân phường",), False, 1),
                   (("Các chi bộ trực thuộc",), False, 1)],
    }),
    "two-annexes": ("a.md", TWO_ANNEXES.encode, {
        "number": "118/KH-UBND", "issued": "2023-12-28", "period": "2024", "kind": "communication",
        "signer": ("Ong Thị Vân Lam", "Phó Chủ tịch"),
        "recipients": ["Sở Nội vụ", "TT Huyện ủy, TT HĐND huyện", "Như mục V", "Lưu: VT, NV"],
        "cites": ["Quyết định số 1902/QĐ-UBND ngày 14/12/2023", "Tờ trình số 61/TTr-PNV ngày 25/12/2023"],
        "targets": [(">=", "85"), ("=", "100")],
        "tasks": [("1", ("Trung tâm Văn hóa - Thông tin",), ("Phòng Nội vụ",), "Quý I/2024"),
                  ("2", ("Phòng Tư pháp",), ("Các xã, thị trấn",), "30/4/2024"),
                  ("3", ("Văn phòng HĐND và UBND",), (), "Thường xuyên"),
                  ("4", ("Phòng Tài chính - Kế hoạch",), ("Phòng Nội vụ", "Chi cục Thuế"),
                   "Tháng 6/2024 và tháng 10/2024")],
        "duties": [(("Phòng Nội vụ",), False, 1), (("Phòng Văn hóa và Thông tin",), False, 1),
                   (("Hội Nông dân huyện", "Hội Liên hiệp Phụ nữ huyện"), True, 1)],
    }),
    "typed-over": ("a.txt", TYPED_OVER.encode, {
        "number": "09/KH-UBND", "issued": "2025-01-07", "period": "2025", "kind": "communication",
        "signer": ("Thạch Văn Sô", "Chủ tịch"), "recipients": ["UBND thành phố", "Các khu phố", "Lưu: VT"],
        "cites": ["Kế hoạch số 512/KH-UBND ngày 31/12/2024"], "targets": [(">=", "70")],
        "tasks": [("1", ("Ban Quản lý Trạm truyền thanh",), (), "Hàng tuần"),
                  ("2", ("Các khu phố",), ("Công an phường",), "Tháng 5/2025")],
        "duties": [(("Công chức Văn phòng - Thống kê",), False, 1), (("Ban Quản lý Trạm truyền thanh",), False, 1),
                   (("Các khu phố",), False, 1)],
    }),
    "portal": ("a.html", PORTAL.read_bytes, {
        "number": "77/KH-UBND", "issued": "2025-02-21", "period": "2025", "kind": "communication",
        "signer": ("Nguyễn Thị Cát Mộc", "Phó Chủ tịch"),
        "recipients": ["Bộ Nội vụ", "Các sở, ban, ngành", "Lưu: VT, NC"],
        "cites": ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Quyết định số 55/QĐ-UBND ngày 10/01/2025"],
        "targets": [(">=", "90"), ("<=", "2")],
        "tasks": [("1", ("Báo và Đài tỉnh",), ("Sở Nội vụ",), "Quý II/2025"),
                  ("2", ("Báo và Đài tỉnh",), ("Văn phòng UBND tỉnh", "Sở Tài chính"),
                   "- Lần 1: Tháng 5/2025\n- Lần 2: Tháng 11/2025"),
                  ("3", ("Sở Nội vụ",), ("Tỉnh đoàn", "Hội Liên hiệp Phụ nữ tỉnh"), "Tháng 9/2025")],
        "duties": [(("Sở Nội vụ",), False, 2), (("Sở Tài chính",), False, 1), (("Báo và Đài tỉnh",), True, 1)],
    }),
    "decision-on-its-side": ("a.docx", lambda: saved(decision_on_its_side()), {
        "number": "2044/QĐ-UBND", "issued": "2025-12-22", "period": "2026", "kind": "reform",
        "signer": ("Hà Văn Tuyên", "Chủ tịch"), "recipients": ["Như Điều 3", "Sở Nội vụ", "Lưu: VT"],
        "cites": ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Quyết định số 1500/QĐ-UBND ngày 01/12/2025"],
        "targets": [(">=", "95"), ("=", "100")],
        "tasks": [("1", ("Phòng Tư pháp",), ("Các phòng chuyên môn",), "Tháng 2/2026"),
                  ("2", ("Văn phòng HĐND và UBND xã",), ("Trung tâm Phục vụ hành chính công xã",), "Cả năm 2026"),
                  ("3", ("Trung tâm Phục vụ hành chính công xã",), ("Công an xã", "Đoàn Thanh niên xã"),
                   "Trước ngày 30/6/2026"),
                  ("4", ("Phòng Kinh tế",), (), "Quý III/2026"),
                  ("5", ("Phòng Văn hóa - Xã hội",), ("Các thôn",), "Hằng quý")],
        "duties": [(("Văn phòng HĐND và UBND xã",), False, 2), (("Phòng Kinh tế",), False, 1)],
    }),
    "headed-by-styles": ("a.docx", lambda: saved(headed_by_styles()), {
        "number": "15/KH-BCĐ", "issued": "2025-03-05", "period": "2025", "kind": "communication",
        "signer": ("Vừ A Páo", "Phó Chủ tịch"), "recipients": ["Thành viên Ban Chỉ đạo", "Các bản", "Lưu: VT"],
        "cites": ["Quyết định số 8/QĐ-UBND ngày 14/01/2025"], "targets": [(">=", "50")],
        "tasks": [("1", ("Công chức Văn hóa - Xã hội",), ("Các bản", "Trường học"), "Quý I, II/2025"),
                  ("2", ("Công an xã",), ("Đoàn Thanh niên xã",), "Từ tháng 4 đến tháng 6/2025"),
                  ("3", ("Công chức Văn phòng - Thống kê",), (), "15/12/2025")],
        "duties": [(("Công chức Văn hóa - Xã hội",), False, 2), (("Công an xã",), False, 1), (("Các bản",), False, 1)],
    }),
    "phased": ("a.docx", lambda: saved(phased()), {
        "number": "301/KH-UBND", "issued": "2025-12-31", "period": "2026", "kind": "reform",
        "signer": ("Bế Thị Hảo", "Chủ tịch"), "recipients": ["UBND tỉnh", "Lưu: VT, NV"],
        "cites": ["Nghị quyết số 3-NQ/ĐU ngày 10/11/2025"], "targets": [(">=", "80"), (">=", "95")],
        "tasks": [("1", ("Văn phòng",), ("Các phòng",), "2026-2027"), ("2", ("Phòng Kinh tế",), (), "Hằng năm"),
                  ("3", ("Phòng Văn hóa - Xã hội",), ("Công an phường",), "Giai đoạn 2026-2030")],
        "duties": [(("Văn phòng",), False, 1), (("Các phòng, ban",), False, 1)],
    }),
    "two-page-sheet": ("a.pdf", two_page_sheet, {
        "number": "64/KH-SNV", "issued": "2024-04-02", "period": "2024", "kind": "communication",
        "signer": ("Lê Thị Thu Nguyệt", "Giám đốc"), "recipients": ["UBND tỉnh", "Các phòng thuộc Sở", "Lưu: VT"],
        "cites": ["Kế hoạch số 21/KH-UBND ngày 31/01/2024"],
        "tasks": [("1", ("Phòng Cải cách hành chính",), ("Văn phòng Sở",), "Tháng 4/2024"),
                  ("2", ("Phòng Cải cách hành chính",), ("Báo tỉnh", "Đài tỉnh"), "15/5/2024; 15/10/2024"),
                  ("3", ("Văn phòng Sở",), (), "Thường xuyên"),
                  ("4", ("Thanh tra Sở",), ("Phòng Cải cách hành chính",), "Quý IV/2024")],
        "duties": [(("Phòng Cải cách hành chính",), False, 1), (("Văn phòng Sở",), False, 1)],
    }),
}  # fmt: skip
