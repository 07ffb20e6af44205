"""Eight documents in other layouts, and what each says; units and people are made up.

They were written when the importer was finished for the first time; general faults that they showed were mended then.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping

from tests.imports.documents_paper import two_columns_on_paper
from tests.imports.documents_word import boxes_and_lists, typed_for_tcvn3
from tests.imports.samples import saved

Facts = Mapping[str, object]
#: Name -> the name of the file, what makes it, what it says.
Documents = Mapping[str, tuple[str, Callable[[], bytes], Facts]]
#: Facts right, missed and wrong before anything was mended for these documents.
FIRST = (140, 24, 11)

SCANNED = """ỦY BAN NHÂN DẢN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG HỒ SEN              Độc lập - Tự do - Hạnh phủc

Số : 17 /KH - UBND          Hồ Sen, ngày  09  tháng 02 năm 2026

KÉ HOẠCH
Tuyên truyển công tác cải cách hành chinh năm 2026

Căn cứ Kế hoạch số 8 /KH-UBND ngày 12/01/2026 cùa Ủy ban nhân dân tinh về tuyên truyền cải cách hành
chính, ƯBND phường xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẨU
1. Mục đích
Giúp người dân hiểu quyền cùa mình khi nộp hồ sơ; phấn đấu tối thiểu 75% hồ sơ nộp trực tuyển.
2. Yêu câu
- Ngắn gọn, dê hiểu.
II. TỔ CHỬC THỰC HIỆN
1. Văn phòng HĐND và UBND phường
- Theo dõi, đôn đốc.
- Tổng hợp báo cáo UBND phường trước ngày 05/12/2026.
2. Trung tâm Phục vụ hành chính công phường
- Bố trí người hướng dẫn tại chỗ.
3. Đề nghị Ủy ban Mặt trận Tổ quốc phường
- Vận động hội viên.

Nơi nhận:                     KT. CHỦ TỊCH
- UBND tỉnh (b/c);            PHÓ CHỦ TỊCH
- Như mục II;
- Lưu: VT.
                              Vũ Thị Nhờ
"""

NO_TABLE = """ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ
Số: 203/KH-UBND
Đồi Chè, ngày 29 tháng 12 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2026 của xã Đồi Chè

Thực hiện Quyết định số 3120/QĐ-UBND ngày 15/12/2025 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch:

Phần thứ nhất
MỤC TIÊU
1. 100% thủ tục được niêm yết.
2. Tối thiểu 90% hồ sơ được trả đúng hạn.

Phần thứ hai
NHIỆM VỤ CỤ THỂ
1. Rà soát thủ tục hành chính
a) Cơ quan chủ trì: Văn phòng HĐND và UBND xã.
b) Cơ quan phối hợp: Phòng Kinh tế, Phòng Văn hóa - Xã hội.
c) Thời gian hoàn thành: Quý II/2026.
2. Mở lớp hướng dẫn nộp hồ sơ qua mạng
a) Cơ quan chủ trì: Phòng Văn hóa - Xã hội.
b) Cơ quan phối hợp: Đoàn Thanh niên xã.
c) Thời gian hoàn thành: Trước ngày 30/9/2026.

Phần thứ ba
TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế: Bố trí kinh phí.
2. Văn phòng HĐND và UBND xã: Làm đầu mối, báo cáo hằng quý.

Nơi nhận:
- Như phần thứ ba;
- Lưu: VT, VP.
CHỦ TỊCH
Lò Văn Giả
"""

PARTY_MARKDOWN = """| HUYỆN ỦY SÔNG LAU | ĐẢNG CỘNG SẢN VIỆT NAM |
|---|---|
| **BAN TUYÊN GIÁO** | *Sông Lau, ngày 18 tháng 3 năm 2024* |
| Số 45-KH/BTGHU | |

### KẾ HOẠCH
#### tuyên truyền công tác cải cách hành chính năm 2024

Thực hiện Kế hoạch số 31-KH/HU, ngày 02/02/2024 của Ban Thường vụ Huyện ủy, Ban Tuyên giáo Huyện ủy xây dựng kế hoạch:

##### I. Mục đích
* Để đảng viên nắm rõ.
* Để người dân cùng làm.

# II. Nội dung, thời gian
| Thời gian | Ghi chú | Nội dung công việc | Kết quả | Phối hợp | Chủ trì | Đối tượng | STT |
|:--|---|---|---|---|---|---|--:|
| Tháng 4/2024<br>và tháng 10/2024 | | Họp báo cáo viên | Họp | Trung tâm Chính trị | Ban Tuyên giáo | Đảng viên | 01 |
| Cả năm | hằng tháng | Bản tin nội bộ | Bản tin | | Ban Tuyên giáo | Đảng viên | 02 |
| 15/11/2024 | | Tổng kết | Báo cáo | Văn phòng Huyện ủy; Ban Dân vận | Ban Tuyên giáo | | 03 |

### III. Tổ chức thực hiện

**1. Trung tâm Chính trị huyện**: mở lớp theo kế hoạch.

**2. Đảng ủy các xã, thị trấn**: phổ biến đến chi bộ.

**Nơi nhận**
- Thường trực Huyện ủy (b/c),
- Đảng ủy các xã, thị trấn,
- Lưu BTG.

**TRƯỞNG BAN**

**Đàm Thị Vờ**
"""

SAVED_PAGE = """<html><head><meta charset="utf-8"><style>p{}</style></head><body>
<table><tr><td><p>UBND HUYỆN BÃI CÁT</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></td></tr>
<tr><td><p>Số: 512/QĐ-UBND</p></td><td><p><i>Bãi Cát, ngày 24 tháng 02 năm 2025</i></p></td></tr></table>
<p><b>QUYẾT ĐỊNH</b></p><p>Ban hành Kế hoạch cải cách hành chính giai đoạn 2025 - 2027</p>
<p>Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;</p>
<p><b>Điều 1.</b> Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.</p>
<p>Nơi nhận:<br>- Sở Nội vụ;<br>- Như Điều 3;<br>- Lưu: VT.</p>
<p>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br>Phan Văn Thảo</p>
<p><b>KẾ HOẠCH</b></p><p>Cải cách hành chính huyện Bãi Cát giai đoạn 2025 - 2027</p>
<p>(Kèm theo Quyết định số 512/QĐ-UBND ngày 24/02/2025 của UBND huyện)</p>
<h4>I. MỤC TIÊU</h4><ol><li>Từ 85% hồ sơ trở lên xử lý trên mạng.</li><li>Không quá 5% hồ sơ trễ hạn.</li></ol>
<h4>II. NHIỆM VỤ</h4>
<table border=1>
<tr><th rowspan=2>TT</th><th rowspan=2>Nhiệm vụ</th><th colspan=2>Phân công</th><th rowspan=2>Thời hạn</th></tr>
<tr><th>Chủ trì</th><th>Phối hợp</th></tr>
<tr><td colspan=5><b>A. Thể chế</b></td></tr>
<tr><td>1</td><td>Rà soát văn bản</td><td rowspan=2>Phòng Tư pháp</td><td>Các phòng, ban</td><td>Hằng năm</td></tr>
<tr><td>2</td><td><ul><li>Kiểm tra văn bản</li><li>Báo cáo</li></ul></td>
<td>UBND các xã</td><td>Tháng 11 hằng năm</td></tr>
<tr><td colspan=5><b>B. Bộ máy</b></td></tr>
<tr><td>3</td><td>Sắp xếp đơn vị</td><td>Phòng Nội vụ</td><td>&nbsp;</td><td>Năm 2026</td></tr></table>
<h4>III. TỔ CHỨC THỰC HIỆN</h4>
<ol><li>Phòng Nội vụ: tham mưu, theo dõi.</li><li>Phòng Tài chính - Kế hoạch: cân đối ngân sách.</li></ol>
</body></html>"""

LONG_LETTER = """UBND THỊ XÃ GÒ MÂY
Số: 66/KH-UBND
Gò Mây, ngày 05 tháng 01 năm 2024

KẾ HOẠCH TRUYỀN THÔNG
về cải cách hành chính trên địa bàn thị xã năm 2024

Để triển khai Nghị quyết số 12-NQ/TU ngày 30/11/2023 của Ban Chấp hành Đảng bộ tỉnh và Kế hoạch số 400/KH-UBND ngày
20/12/2023 của UBND tỉnh, UBND thị xã ban hành kế hoạch, cụ thể:

I - MỤC TIÊU
1 - Mục tiêu chung: Người dân biết và dùng dịch vụ công trực tuyến.
2 - Mục tiêu cụ thể
2.1. 80% trở lên số hộ được tiếp cận thông tin.
II - NỘI DUNG TRUYỀN THÔNG
1 - Chủ đề năm 2024: "Gần dân, rõ việc".
2 - Hình thức: trên đài, trên Zalo; họp báo mỗi 6 tháng một lần.
III - PHÂN CÔNG TRÁCH NHIỆM
1 - Phòng Văn hóa và Thông tin (cơ quan thường trực)
+ Chủ trì triển khai kế hoạch;
+ Tổng hợp, báo cáo UBND thị xã trước ngày 15/12/2024.
2 - Các phòng, ban, ngành; UBND các xã, phường
+ Xây dựng kế hoạch riêng trong tháng 02/2024.
3 - Kinh phí: do ngân sách thị xã bảo đảm.

PHỤ LỤC PHÂN CÔNG
STT\tCông việc\tĐầu mối\tCùng làm\tThời điểm
1\tHọp báo 6 tháng\tVăn phòng HĐND và UBND\tPhòng Văn hóa và Thông tin\t25/6/2024
2\tPhát 12 số bản tin\tTrung tâm Văn hóa, Thông tin và Thể thao\t\tHằng tháng
"""


DOCUMENTS: Documents = {
    "scanned": ("a.txt", SCANNED.encode, {
        "number": "17/KH-UBND", "issued": "2026-02-09", "period": "2026", "kind": "communication",
        "signer": ("Vũ Thị Nhờ", "Phó Chủ tịch"), "recipients": ["UBND tỉnh", "Như mục II", "Lưu: VT"],
        "cites": ["Kế hoạch số 8/KH-UBND ngày 12/01/2026"], "targets": [(">=", "75")],
        "duties": [(("Văn phòng HĐND và UBND phường",), False, 2),
                   (("Trung tâm Phục vụ hành chính công phường",), False, 1),
                   (("Ủy ban Mặt trận Tổ quốc phường",), True, 1)],
    }),
    "no-table": ("a.txt", lambda: unicodedata.normalize("NFD", NO_TABLE).encode(), {
        "number": "203/KH-UBND", "issued": "2025-12-29", "period": "2026", "kind": "reform",
        "signer": ("Lò Văn Giả", "Chủ tịch"), "recipients": ["Như phần thứ ba", "Lưu: VT, VP"],
        "cites": ["Quyết định số 3120/QĐ-UBND ngày 15/12/2025"], "targets": [("=", "100"), (">=", "90")],
        "tasks": [("1", ("Văn phòng HĐND và UBND xã",), ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội"), "Quý II/2026"),
                  ("2", ("Phòng Văn hóa - Xã hội",), ("Đoàn Thanh niên xã",), "Trước ngày 30/9/2026")],
        "duties": [(("Phòng Kinh tế",), False, 1), (("Văn phòng HĐND và UBND xã",), False, 1)],
    }),
    "party-markdown": ("a.md", PARTY_MARKDOWN.encode, {
        "number": "45-KH/BTGHU", "issued": "2024-03-18", "period": "2024", "kind": "communication",
        "signer": ("Đàm Thị Vờ", "Trưởng ban"),
        "recipients": ["Thường trực Huyện ủy", "Đảng ủy các xã, thị trấn", "Lưu BTG"],
        "cites": ["Kế hoạch số 31-KH/HU ngày 02/02/2024"],
        "tasks": [("01", ("Ban Tuyên giáo",), ("Trung tâm Chính trị",), "Tháng 4/2024 và tháng 10/2024"),
                  ("02", ("Ban Tuyên giáo",), (), "Cả năm"),
                  ("03", ("Ban Tuyên giáo",), ("Văn phòng Huyện ủy", "Ban Dân vận"), "15/11/2024")],
        "duties": [(("Trung tâm Chính trị huyện",), False, 1), (("Đảng ủy các xã, thị trấn",), False, 1)],
    }),
    "saved-page": ("a.html", SAVED_PAGE.encode, {
        "number": "512/QĐ-UBND", "issued": "2025-02-24", "period": "2025", "kind": "reform",
        "signer": ("Phan Văn Thảo", "Chủ tịch"), "recipients": ["Sở Nội vụ", "Như Điều 3", "Lưu: VT"],
        "cites": ["Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021"], "targets": [(">=", "85"), ("<=", "5")],
        "tasks": [("1", ("Phòng Tư pháp",), ("Các phòng, ban",), "Hằng năm"),
                  ("2", ("Phòng Tư pháp",), ("UBND các xã",), "Tháng 11 hằng năm"),
                  ("3", ("Phòng Nội vụ",), (), "Năm 2026")],
        "duties": [(("Phòng Nội vụ",), False, 1), (("Phòng Tài chính - Kế hoạch",), False, 1)],
    }),
    "long-letter": ("a.txt", LONG_LETTER.encode, {
        "number": "66/KH-UBND", "issued": "2024-01-05", "period": "2024", "kind": "communication", "signer": None,
        "cites": ["Nghị quyết số 12-NQ/TU ngày 30/11/2023", "Kế hoạch số 400/KH-UBND ngày 20/12/2023"],
        "targets": [(">=", "80")], "theme": "Gần dân, rõ việc",
        "tasks": [("1", ("Văn phòng HĐND và UBND",), ("Phòng Văn hóa và Thông tin",), "25/6/2024"),
                  ("2", ("Trung tâm Văn hóa, Thông tin và Thể thao",), (), "Hằng tháng")],
        "duties": [(("Phòng Văn hóa và Thông tin",), False, 2),
                   (("Các phòng, ban, ngành", "UBND các xã, phường"), False, 1)],
    }),
    "paper": ("a.pdf", two_columns_on_paper, {
        "number": "19/KH-UBND", "issued": "2024-03-11", "period": "2024", "kind": "communication",
        "signer": ("Giàng A Thử", "Chủ tịch"), "recipients": ["UBND huyện", "Các thôn", "Lưu: VT"],
        "cites": ["Quyết định số 88/QĐ-UBND ngày 26/01/2024"],
        "tasks": [("1", ("Công chức Văn hóa - Xã hội",), ("Các thôn",), "Tháng 4/2024"),
                  ("2", ("Chủ tịch Ủy ban nhân dân xã",), ("Ủy ban Mặt trận Tổ quốc xã",), "Quý III/2024"),
                  ("3", ("Công chức Văn phòng - Thống kê",), (), "15/12/2024")],
        "duties": [(("Công chức Văn phòng - Thống kê",), False, 1), (("Các thôn",), False, 1)],
    }),
    "boxes-and-lists": ("a.docx", lambda: saved(boxes_and_lists()), {
        "number": "31/KH-UBND", "issued": "2025-01-20", "period": "2025", "kind": "communication",
        "signer": ("Quách Thị Mẫu", "Phó Chủ tịch"), "recipients": ["Thường trực Đảng ủy", "Các tổ dân phố", "Lưu: VT"],
        "cites": ["Kế hoạch số 5/KH-UBND ngày 06/01/2025"],
        "tasks": [("1", ("Phòng Văn hóa - Xã hội",), ("Các tổ dân phố",), "Quý I/2025"),
                  ("2", ("Phòng Văn hóa - Xã hội",), ("Công an phường",), "Quý I/2025"),
                  ("3", ("Văn phòng HĐND và UBND",), ("Công an phường",), "30/11/2025")],
        "duties": [(("Văn phòng HĐND và UBND phường",), False, 2), (("Công an phường",), False, 1)],
    }),
    "tcvn3": ("a.docx", lambda: saved(typed_for_tcvn3()), {
        "number": "7/KH-UBND", "issued": "2024-02-02", "period": "2024", "kind": "communication",
        "signer": ("Hoàng Văn Tạm", "Chủ tịch"), "recipients": ["UBND huyện", "Lưu VP"],
        "cites": ["Quyết định số 15/QĐ-UBND ngày 08/01/2024"], "targets": [(">=", "60")],
        "tasks": [("1", ("Văn phòng ủy ban",), ("Các xóm",), "Tháng 5/2024"),
                  ("2", ("Đoàn thanh niên",), (), "Cả năm 2024")],
        "duties": [(("Văn phòng ủy ban",), False, 1), (("Các xóm",), False, 1)],
    }),
}  # fmt: skip
