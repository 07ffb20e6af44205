"""Six more layouts, written when the importer was finished: what it made of them at first is in FOUND.md."""

from __future__ import annotations

import pytest

from tests.imports.samples import recognised

ARABIC = """ỦY BAN NHÂN DÂN PHƯỜNG BẾN LÁ
Số 08/KH-UBND
Bến Lá, ngày 3 tháng 2 năm 2025
KẾ HOẠCH
Truyền thông về cải cách hành chính năm 2025
Căn cứ Kế hoạch số 40/KH-UBND ngày 20/01/2025 của UBND tỉnh, UBND phường ban hành kế hoạch:
1. Mục tiêu
- Mọi hộ dân biết cách nộp hồ sơ.
2. Nhiệm vụ
Stt\tNội dung công việc\tĐơn vị chủ trì, phối hợp\tThời hạn\tKết quả
1\tPhát tờ rơi\tChủ trì: Văn phòng; Phối hợp: Các khu phố\tTháng 3/2025\tTờ rơi
2\tHọp dân\tChủ trì: Các khu phố; phối hợp: Công an phường\tQuý II/2025\tBiên bản
3. Trách nhiệm thực hiện
3.1. Văn phòng
- Theo dõi chung.
- Báo cáo hằng quý.
3.2. Các khu phố
Vận động người dân.
Nơi nhận:
- Như mục 3;
- Lưu VP.
CHỦ TỊCH
(đã ký)
Lê Thị Thử
"""
PARTS = """ỦY BAN NHÂN DÂN HUYỆN NÚI CAO | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 101/KH-UBND | Núi Cao, ngày 09 tháng 12 năm 2023
KẾ HOẠCH
CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC HUYỆN NÚI CAO NĂM 2024
Thực hiện Quyết định số 2201/QĐ-UBND ngày 01 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh, UBND huyện ban hành kế hoạch:
A. MỤC TIÊU CHUNG
Nâng chất lượng phục vụ.
B. NỘI DUNG
I. Cải cách thể chế
1. Rà soát văn bản.
II. Cải cách thủ tục
1. Tối thiểu 90% hồ sơ đúng hạn.
C. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ: đôn đốc, tổng hợp.
2. Phòng Tài chính - Kế hoạch: bố trí kinh phí.
3. Giao Văn phòng HĐND và UBND huyện chủ trì kiểm soát thủ tục.
Nơi nhận: | TM. ỦY BAN NHÂN DÂN
- UBND tỉnh; | CHỦ TỊCH
- Các phòng, ban; |
- Lưu: VT. | Ma Văn Giả
"""
REVERSED_COLUMNS = """Số: 5/KH-UBND
Đồng Sậy, ngày 10/01/2026
KẾ HOẠCH
Thông tin, tuyên truyền cải cách hành chính năm 2026
Thực hiện Chỉ thị số 2/CT-UBND ngày 02/01/2026.
I. Yêu cầu
Làm đủ, làm đúng.
II. Tổ chức thực hiện
1. Phòng Văn hóa - Xã hội
Chủ trì kế hoạch này./.
Nơi nhận:
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Võ Minh Ví
PHỤ LỤC I
Ghi chú\tSản phẩm\tThời gian\tPhối hợp\tChủ trì\tMục đích\tTên nhiệm vụ\tTT
\tVideo\tTháng 5\tCác thôn\tPhòng Văn hóa - Xã hội\tDễ hiểu\tLàm video\t1
mới\tHội nghị\t20/6/2026\t\tVăn phòng HĐND và UBND\t\tHội nghị tổng kết\t2
PHỤ LỤC II
TT\tNhiệm vụ\tChủ trì\tThời gian
1\tSơ kết\tPhòng Nội vụ\tTrước 30/6/2026
"""
PARTY = """**ĐẢNG ỦY XÃ SÔNG ĐÀO**
Số 21-KH/ĐU
*Sông Đào, ngày 07 tháng 3 năm 2025*
# KẾ HOẠCH
**về việc tuyên truyền cải cách hành chính năm 2025**
Thực hiện Nghị quyết số 04-NQ/TU, ngày 11/11/2024 của Ban Thường vụ Tỉnh ủy
## I- MỤC ĐÍCH
Nâng cao nhận thức.
## II- TỔ CHỨC THỰC HIỆN
1- Ủy ban nhân dân xã: xây dựng kế hoạch riêng trước ngày 30/4/2025.
2- Đề nghị Mặt trận Tổ quốc và các đoàn thể: tuyên truyền đến hội viên.
| STT | Nhiệm vụ | Cơ quan thực hiện | Thời gian thực hiện |
|---|---|---|---|
| 1 | Mở lớp | Ban Tuyên giáo | Quý III |
| 2 | Sơ kết | Văn phòng Đảng ủy, Ban Dân vận | Tháng 12/2025 |
**Nơi nhận:**
- Tỉnh ủy (để b/c),
- Lưu VPĐU.
**T/M ĐẢNG ỦY**
**BÍ THƯ**
**Hồ Văn Tưởng**
"""
BLANKS = """Số:      /KH-UBND                         Gò Gió, ngày     tháng 4 năm 2024
KẾ HOẠCH
Tuyên truyền cải cách hành chính 6 tháng cuối năm 2024
Thực hiện Kế hoạch số 1/KH-BCĐ ngày 02/4/2024 của Ban Chỉ đạo; UBND xã xây dựng kế hoạch như sau
I/ Mục đích, yêu cầu:
1/ Mục đích: Để dân biết.
2/ Yêu cầu: Đúng, đủ.
II/ Phân công nhiệm vụ:
1/ Công chức Tư pháp - Hộ tịch: Hướng dẫn chứng thực điện tử.
2/ Trạm Y tế, Trường Tiểu học: Treo khẩu hiệu.
Nơi nhận:                         TM. ỦY BAN NHÂN DÂN
- Thường trực Đảng ủy;                   CHỦ TỊCH
- Lưu.
                                    Nguyễn Ví Dụ
"""
MERGED_GROUPS = """Số: 77/KH-UBND
Thị trấn Cầu Đá, ngày 31 tháng 01 năm 2024
KẾ HOẠCH
Cải cách hành chính năm 2024
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.
I. MỤC TIÊU
100% hồ sơ trả đúng hẹn.
II. TỔ CHỨC THỰC HIỆN
a) Văn phòng: tham mưu, theo dõi.
b) Các đoàn thể thị trấn: phối hợp.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Trịnh Thị Nháp
DANH MỤC NHIỆM VỤ
TT\tMục tiêu\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành
I. Cải cách thủ tục hành chính\t\t\t\t\t
1\t100% đúng hẹn\tRà soát hồ sơ\tVăn phòng\tCác đoàn thể\tHằng tháng
\t\tXin lỗi khi trễ\tVăn phòng\t\tThường xuyên
II. Chuyển đổi số\t\t\t\t\t
1\tDân biết ký số\tMở lớp\tCông an thị trấn\tĐoàn Thanh niên, Hội Phụ nữ\t01/3/2024 đến 30/4/2024
"""
CASES: dict[str, tuple[str, dict[str, object]]] = {
    "arabic": (
        ARABIC,
        {
            "number": "08/KH-UBND",
            "issued": "2025-02-03",
            "period": "2025",
            "tasks": [
                (("Văn phòng",), ("Các khu phố",), "Tháng 3/2025"),
                (("Các khu phố",), ("Công an phường",), "Quý II/2025"),
            ],
            "duties": [(("Văn phòng",), 2), (("Các khu phố",), 1)],
            "cites": ["Kế hoạch số 40/KH-UBND ngày 20/01/2025"],
            "signer": "Lê Thị Thử",
            "rec": 2,
        },
    ),
    "parts": (
        PARTS,
        {
            "number": "101/KH-UBND",
            "issued": "2023-12-09",
            "period": "2024",
            "duties": [
                (("Phòng Nội vụ",), 1),
                (("Phòng Tài chính - Kế hoạch",), 1),
                (("Văn phòng HĐND và UBND huyện",), 1),
            ],
            "cites": ["Quyết định số 2201/QĐ-UBND ngày 01 tháng 12 năm 2023"],
            "signer": "Ma Văn Giả",
            "rec": 3,
        },
    ),
    "reversed_columns": (
        REVERSED_COLUMNS,
        {
            "number": "5/KH-UBND",
            "period": "2026",
            "issued": "2026-01-10",
            "tasks": [
                (("Phòng Văn hóa - Xã hội",), ("Các thôn",), "Tháng 5"),
                (("Văn phòng HĐND và UBND",), (), "20/6/2026"),
                (("Phòng Nội vụ",), (), "Trước 30/6/2026"),
            ],
            "duties": [(("Phòng Văn hóa - Xã hội",), 1)],
            "cites": ["Chỉ thị số 2/CT-UBND ngày 02/01/2026"],
            "signer": "Võ Minh Ví",
            "rec": 1,
        },
    ),
    "party": (
        PARTY,
        {
            "number": "21-KH/ĐU",
            "issued": "2025-03-07",
            "period": "2025",
            "tasks": [
                (("Ban Tuyên giáo",), (), "Quý III"),
                (("Văn phòng Đảng ủy", "Ban Dân vận"), (), "Tháng 12/2025"),
            ],
            "duties": [(("Ủy ban nhân dân xã",), 1), (("Mặt trận Tổ quốc", "các đoàn thể"), 1)],
            "cites": ["Nghị quyết số 04-NQ/TU ngày 11/11/2024"],
            "signer": "Hồ Văn Tưởng",
            "rec": 2,
        },
    ),
    "blanks": (
        BLANKS,
        {
            "number": None,
            "issued": "2024-04",
            "period": "2024",
            "duties": [(("Công chức Tư pháp - Hộ tịch",), 1), (("Trạm Y tế", "Trường Tiểu học"), 1)],
            "cites": ["Kế hoạch số 1/KH-BCĐ ngày 02/4/2024"],
            "rec": 2,
        },
    ),
    "merged_groups": (
        MERGED_GROUPS,
        {
            "number": "77/KH-UBND",
            "issued": "2024-01-31",
            "period": "2024",
            "tasks": [
                (("Văn phòng",), ("Các đoàn thể",), "Hằng tháng"),
                (("Văn phòng",), (), "Thường xuyên"),
                (("Công an thị trấn",), ("Đoàn Thanh niên", "Hội Phụ nữ"), "01/3/2024 đến 30/4/2024"),
            ],
            "duties": [(("Văn phòng",), 1), (("Các đoàn thể thị trấn",), 1)],
            "cites": ["Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"],
            "signer": "Trịnh Thị Nháp",
            "rec": 1,
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_layout_says(name: str) -> None:
    text, expected = CASES[name]
    got = recognised(text)
    head = got.head
    facts = {
        "number": head.number.value if head.number else None,
        "issued": head.issued.value if head.issued else None,
        "period": head.period.value if head.period else None,
        "tasks": [(task.lead, task.partners, task.deadline) for task in got.annex.tasks],
        "duties": [(duty.agencies, len(duty.items)) for duty in got.duties],
        "cites": sorted({cite.document for cite in got.cites}),
        "signer": got.signer.name if got.signer else None,
        "rec": len(got.recipients),
    }
    assert {key: facts[key] for key in expected} == expected
