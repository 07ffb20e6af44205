"""Eight ordinary documents that the importer was never tuned to, and what each says; units and people are made up.

They are what an ordinary commune, ward, district or department hands over, each laid out as its own office does it.
They were written without a look at the importer and without running it. Texts and PDF files lie in the folder
``fifth``; ``documents_fifth_word`` makes the Word files, ``documents_fifth_printed`` tells how the PDFs came about.

What is a fact is told in ``documents_fourth``. Besides: a "%" that must be reached is a target, wherever it stands; two
bodies that one point asks together are two; names keep the spelling and the dashes of their document; what the closing
words ask of everybody is no duty.
"""

from __future__ import annotations

from pathlib import Path

from tests.imports.documents import Documents
from tests.imports.documents_fifth_word import headings_of_word, typed_in_bold
from tests.imports.samples import saved

#: Facts right, missed and wrong at first, before anything was mended for them.
FIRST: tuple[int, int, int] = (352, 26, 2)
FOLDER = Path(__file__).with_name("fifth")


def copied() -> bytes:
    """A ward's plan copied from Word into Notepad: tabs between numbers and texts and between cells, a broken cell."""
    return (FOLDER / "copied.txt").read_text(encoding="utf-8").replace("\n", "\r\n").encode()


def page() -> bytes:
    """A district's plan as a browser saved it from the portal, with menu and foot; the annex is a table."""
    return (FOLDER / "page.html").read_bytes()


def converted() -> bytes:
    """A mountain commune's plan in the Markdown of a converter: what stands side by side is a table of one row."""
    return (FOLDER / "converted.md").read_bytes()


def duties() -> bytes:
    """A commune's plan without any table: a paragraph a line, points of duties without a mark, tones in the old way."""
    return (FOLDER / "duties.txt").read_bytes()


def town() -> bytes:
    """A town's plan as LibreOffice prints it, its annex on its side."""
    return (FOLDER / "town.pdf").read_bytes()


def ward() -> bytes:
    """A ward's plan as LibreOffice prints it, a table in the body."""
    return (FOLDER / "ward.pdf").read_bytes()


FIFTH: Documents = {
    "copied": ("a.txt", copied, {
        "number": "58/KH-UBND", "issued": "2026-02-27", "period": "2026", "kind": "communication",
        "signer": ("Bạch Thị Kim Oanh", "Phó Chủ tịch"),
        "recipients": ["UBND tỉnh Thanh Lương", "Sở Nội vụ", "TT. Đảng ủy, TT. HĐND phường",
                       "CT, các PCT UBND phường", "Các phòng chuyên môn thuộc phường", "Các khu phố", "Lưu: VT, NC"],
        "cites": ["Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                  "Quyết định số 164/QĐ-UBND ngày 21 tháng 01 năm 2026",
                  "Kế hoạch số 35/KH-UBND ngày 04 tháng 02 năm 2026",
                  "Quyết định số 766/QĐ-TTg ngày 23 tháng 6 năm 2022"],
        "targets": [("=", "100"), (">=", "85"), (">=", "92")],
        "tasks": [("1", ("Văn phòng HĐND và UBND phường",), ("Các phòng chuyên môn thuộc phường",), "Quý I/2026"),
                  ("2", ("Phòng Văn hóa – Xã hội",), ("Văn phòng HĐND và UBND phường",), "Trước ngày 31/3/2026"),
                  ("3", ("Trung tâm Cung ứng dịch vụ công phường",), ("Các khu phố",), "Thường xuyên"),
                  ("4", ("Trung tâm Phục vụ hành chính công phường",),
                   ("Đoàn Thanh niên phường", "Công an phường", "Các khu phố"), "Từ tháng 4 đến tháng 10/2026"),
                  ("5", ("Phòng Kinh tế, Hạ tầng và Đô thị",), ("Văn phòng HĐND và UBND phường", "Thuế cơ sở 5"),
                   "Tháng 6/2026"),
                  ("6", ("Phòng Văn hóa – Xã hội",), ("Đoàn Thanh niên phường", "Hội Liên hiệp Phụ nữ phường"),
                   "Quý III/2026"),
                  ("7", ("Văn phòng HĐND và UBND phường",), ("Ủy ban Mặt trận Tổ quốc Việt Nam phường",),
                   "Tháng 10/2026"),
                  ("8", ("Văn phòng HĐND và UBND phường",), (), "Trước ngày 10/12/2026")],
        "duties": [(("Văn phòng HĐND và UBND phường",), False, 2), (("Phòng Văn hóa – Xã hội",), False, 3),
                   (("Phòng Kinh tế, Hạ tầng và Đô thị",), False, 1),
                   (("Trung tâm Phục vụ hành chính công phường",), False, 2),
                   (("Ủy ban Mặt trận Tổ quốc Việt Nam phường",), True, 1), (("Các khu phố",), False, 2)],
    }),
    "page": ("a.html", page, {
        "number": "96/KH-UBND", "issued": "2024-03-15", "period": "2024", "kind": "communication",
        "theme": "Trách nhiệm, gần dân, nâng cao chất lượng phục vụ", "signer": ("Tạ Quang Vịnh", "Chủ tịch"),
        "recipients": ["Sở Nội vụ tỉnh", "TTr. Huyện ủy, HĐND huyện", "CT, các PCT.UBND huyện",
                       "Các phòng, ban, ngành huyện", "UBND các xã, thị trấn", "Lưu: VT, PNV"],
        "cites": ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Quyết định số 3018/QĐ-UBND ngày 28/12/2023",
                  "Kế hoạch số 12/KH-UBND ngày 16/01/2024", "Chỉ thị số 17/CT-UBND ngày 08/9/2023"],
        "targets": [("=", "100"), (">=", "75")],
        "tasks": [("1", ("Văn phòng HĐND và UBND huyện",), ("Các phòng, ban, ngành huyện",), "Thường xuyên trong năm"),
                  ("2", ("Trung tâm Văn hóa - Thể thao và Truyền thanh huyện",),
                   ("Phòng Nội vụ", "UBND các xã, thị trấn"), "Mỗi quý 01 phóng sự"),
                  ("3", ("Phòng Nội vụ",), ("Văn phòng HĐND và UBND huyện",), "Tháng 5/2024"),
                  ("4", ("Phòng Tư pháp",), ("Phòng Tài nguyên và Môi trường", "UBND các xã, thị trấn"),
                   "Quý II/2024"),
                  ("5", ("Phòng Nội vụ",), ("Huyện đoàn", "Liên đoàn Lao động huyện"), "Tháng 8/2024"),
                  ("6", ("Phòng Văn hóa và Thông tin",), ("Huyện đoàn", "Bưu điện huyện", "UBND các xã, thị trấn"),
                   "Trước 30/9/2024"),
                  ("7", ("Phòng Nội vụ",), (), "Tháng 6/2024 và tháng 12/2024")],
        "duties": [(("Phòng Nội vụ huyện",), False, 2),
                   (("Trung tâm Văn hóa - Thể thao và Truyền thanh huyện",), False, 3),
                   (("Phòng Tài chính - Kế hoạch huyện",), False, 1), (("UBND các xã, thị trấn",), False, 2),
                   (("Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "các tổ chức chính trị - xã hội huyện"), True, 1)],
    }),
    "converted": ("a.md", converted, {
        "number": "09/KH-UBND", "issued": "2026-01-23", "period": "2026", "kind": "communication",
        "theme": "Đi từng bản, gõ từng nhà, hướng dẫn từng người", "signer": ("Sầm Thị Lai", "Phó Chủ tịch"),
        "recipients": ["UBND tỉnh", "Sở Nội vụ", "Thường trực Đảng ủy, HĐND xã", "Đồn Biên phòng Nậm Khoang",
                       "Các bản", "Lưu: VT"],
        "cites": ["Kế hoạch số 18/KH-UBND ngày 12/01/2026", "Công văn số 77/SNV-CCHC ngày 15/01/2026",
                  "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025", "Nghị quyết số 41/NQ-HĐND ngày 10/12/2025"],
        "targets": [("=", "100"), (">=", "50"), ("<=", "2")],
        "tasks": [("1", ("Phòng Văn hóa - Xã hội",), ("Đoàn Thanh niên xã", "Công an xã"), "Ngày 15 hằng tháng"),
                  ("2", ("Phòng Văn hóa - Xã hội",), ("Đồn Biên phòng Nậm Khoang",), "Quý I/2026"),
                  ("3", ("Phòng Kinh tế",), ("Trường PTDTBT Tiểu học Nậm Khoang",), "Trước ngày 30/4/2026"),
                  ("4", ("Trung tâm Phục vụ hành chính công xã",), ("Công an xã", "Trưởng các bản"),
                   "Mỗi quý 01 lần"),
                  ("5", ("Văn phòng HĐND và UBND xã",), ("Viễn thông Mường Sơn",), "Tháng 5/2026"),
                  ("6", ("Hội Liên hiệp Phụ nữ xã",), ("Phòng Văn hóa - Xã hội",), "Tháng 10/2026"),
                  ("7", ("Văn phòng HĐND và UBND xã",), ("Ủy ban Mặt trận Tổ quốc Việt Nam xã",), "Tháng 11/2026")],
        "duties": [(("Văn phòng HĐND và UBND xã",), False, 1), (("Phòng Văn hóa - Xã hội",), False, 1),
                   (("Phòng Kinh tế",), False, 1), (("Trung tâm Phục vụ hành chính công xã",), False, 1),
                   (("Trưởng các bản",), False, 1), (("Đồn Biên phòng Nậm Khoang",), True, 1)],
    }),
    "duties-only": ("a.txt", duties, {
        "number": "23/KH-UBND", "issued": "2025-08-18", "period": "2025", "kind": "communication",
        "signer": ("La Văn Siểng", "Chủ tịch"),
        "recipients": ["UBND tỉnh Lam Hạ", "Sở Nội vụ", "Đảng uỷ, HĐND xã", "Lãnh đạo UBND xã",
                       "Uỷ ban MTTQ Việt Nam xã", "Các phòng, trung tâm thuộc xã", "Trưởng các thôn", "Lưu: VT"],
        "cites": ["Kế hoạch số 2140/KH-UBND ngày 31/7/2025", "Nghị quyết số 05-NQ/ĐU ngày 06/8/2025",
                  "Nghị định số 150/2025/NĐ-CP ngày 12/6/2025"],
        "targets": [(">=", "95"), ("=", "100")],
        "tasks": [],
        "duties": [(("Văn phòng HĐND và UBND xã",), False, 3), (("Phòng Văn hoá - Xã hội",), False, 2),
                   (("Phòng Kinh tế",), False, 1), (("Trung tâm phục vụ hành chính công xã",), False, 2),
                   (("Công an xã",), False, 1), (("Trưởng các thôn",), False, 2),
                   (("Uỷ ban Mặt trận Tổ quốc Việt Nam xã", "Hội Nông dân xã", "Hội Cựu chiến binh xã"), True, 1)],
    }),
    "headings-of-word": ("a.docx", lambda: saved(headings_of_word()), {
        "number": "15/KH-UBND", "issued": "2026-01-08", "period": "2026", "kind": "reform",
        "signer": ("Mạc Đình Khải", "Chủ tịch"),
        "recipients": ["UBND tỉnh Kim Hải", "Sở Nội vụ tỉnh Kim Hải", "TTĐU, TT HĐND xã",
                       "Chủ tịch, các PCT UBND xã", "Các cơ quan, đơn vị thuộc xã", "Cổng TTĐT xã", "Lưu: VT, VP"],
        "cites": ["Quyết định số 3377/QĐ-UBND ngày 25/12/2025", "Nghị quyết số 31/NQ-HĐND ngày 29/12/2025",
                  "Tờ trình số 02/TTr-VP ngày 06/01/2026"],
        "targets": [("=", "100"), (">=", "98"), (">=", "90"), ("<=", "5")],
        "tasks": [("1", ("Văn phòng HĐND và UBND xã",), ("Các cơ quan, đơn vị thuộc xã",), "Quý II/2026"),
                  ("2", ("Văn phòng HĐND và UBND xã",), ("Công an xã",), "Trước ngày 10/12/2026"),
                  ("3", ("Trung tâm Phục vụ hành chính công xã",), ("Văn phòng HĐND và UBND xã",),
                   "Ngay khi có quyết định công bố"),
                  ("4", ("Phòng Kinh tế",), ("Trung tâm Phục vụ hành chính công xã",), "Tháng 6/2026"),
                  ("5", ("Phòng Văn hóa - Xã hội",), ("Trung tâm Phục vụ hành chính công xã",), "Quý I/2026"),
                  ("6", ("Văn phòng HĐND và UBND xã",), ("Ủy ban Kiểm tra Đảng ủy xã",), "Quý II, Quý IV/2026"),
                  ("7", ("Văn phòng HĐND và UBND xã",), ("Công an xã", "Phòng Văn hóa - Xã hội"),
                   "Hoàn thành trước 30/11/2026"),
                  ("8", ("Phòng Văn hóa - Xã hội",), (), "Hằng tuần")],
        "duties": [(("Văn phòng HĐND và UBND xã",), False, 3), (("Phòng Văn hóa - Xã hội",), False, 2),
                   (("Phòng Kinh tế",), False, 1), (("Trung tâm Phục vụ hành chính công xã",), False, 2),
                   (("Các cơ quan, đơn vị thuộc xã",), False, 1)],
    }),
    "typed-in-bold": ("a.docx", lambda: saved(typed_in_bold()), {
        "number": "702/KH-SXD", "issued": "2026-03-20", "period": "2026", "kind": "communication",
        "signer": ("Giang Chí Hiếu", "Giám đốc"),
        "recipients": ["UBND tỉnh", "Sở Nội vụ", "Giám đốc, các Phó Giám đốc Sở", "Các phòng, đơn vị thuộc Sở",
                       "Lưu: VT, VPS"],
        "cites": ["Quyết định số 4012/QĐ-UBND ngày 30 tháng 12 năm 2025",
                  "Kế hoạch số 56/KH-UBND ngày 26 tháng 02 năm 2026",
                  "Quyết định số 118/QĐ-SXD ngày 15 tháng 8 năm 2025"],
        "targets": [("=", "100"), (">=", "30")],
        "tasks": [("1", ("Văn phòng Sở",), ("Các phòng, đơn vị thuộc Sở",), "Hằng tháng"),
                  ("2", ("Phòng Quản lý xây dựng",), ("Văn phòng Sở",), "Tháng 4/2026"),
                  ("3", ("Phòng Quản lý nhà và Thị trường bất động sản",), ("Hiệp hội Bất động sản tỉnh",),
                   "Quý II/2026"),
                  ("4", ("Phòng Quản lý vận tải và Phương tiện",),
                   ("Trung tâm Phục vụ hành chính công tỉnh", "Bưu điện tỉnh"), "Trước 30/6/2026"),
                  ("5", ("Phòng Quản lý xây dựng",), ("Thanh tra tỉnh", "Hội Doanh nhân trẻ tỉnh"), "Tháng 9/2026"),
                  ("6", ("Văn phòng Sở",), (), "Tháng 12/2026")],
        "duties": [(("Văn phòng Sở",), False, 1), (("Phòng Kế hoạch - Tài chính",), False, 1),
                   (("Trưởng các phòng", "Thủ trưởng các đơn vị thuộc Sở"), False, 1),
                   (("Đoàn Thanh niên Sở", "Công đoàn Sở"), True, 1)],
    }),
    "town": ("a.pdf", town, {
        "number": "37/KH-UBND", "issued": "2023-02-16", "period": "2023", "kind": "communication",
        "signer": ("Từ Thị Ngọc Ánh", "Phó Chủ tịch"),
        "recipients": ["UBND tỉnh Quế Xuyên", "Sở Nội vụ", "TT Thị ủy, TT HĐND thị xã", "UBND các phường, xã",
                       "Lưu: VT, PNV"],
        "cites": ["Quyết định số 2956/QĐ-UBND ngày 30/12/2022", "Kế hoạch số 24/KH-UBND ngày 31/01/2023",
                  "Nghị quyết số 12-NQ/TU ngày 20/10/2021"],
        "targets": [(">=", "80"), ("=", "100")],
        "tasks": [("1", ("Phòng Nội vụ",), ("Văn phòng HĐND và UBND thị xã",), "Tháng 02/2023"),
                  ("2", ("Trung tâm Truyền thông và Văn hóa thị xã",), ("Phòng Nội vụ", "UBND các phường, xã"),
                   "Hằng tuần"),
                  ("3", ("Phòng Văn hóa và Thông tin",), ("UBND các phường, xã",), "Quý I, quý III năm 2023"),
                  ("4", ("Phòng Giáo dục và Đào tạo",), ("Thị đoàn",), "Từ tháng 9 đến tháng 11/2023"),
                  ("5", ("Thị đoàn",), ("Phòng Văn hóa và Thông tin", "Bưu điện thị xã"), "Trước ngày 15/11/2023"),
                  ("6", ("Phòng Nội vụ",), ("Phòng Tư pháp",), "Quý III năm 2023"),
                  ("7", ("Phòng Nội vụ",), (), "Trước ngày 05/12/2023")],
        "duties": [(("Phòng Nội vụ thị xã",), False, 3), (("Phòng Văn hóa và Thông tin thị xã",), False, 1),
                   (("Trung tâm Truyền thông và Văn hóa thị xã",), False, 2), (("UBND các phường, xã",), False, 2)],
    }),
    "ward": ("a.pdf", ward, {
        "number": "44/KH-UBND", "issued": "2026-01-30", "period": "2026", "kind": "communication",
        "theme": "Chính quyền số, công dân số", "signer": ("Nông Văn Thuyên", "Chủ tịch"),
        "recipients": ["UBND thành phố Vĩnh Hà", "Thường trực Đảng ủy phường", "Thường trực HĐND phường",
                       "Các đơn vị liên quan", "Lưu: VT"],
        "cites": ["Quyết định số 87/QĐ-UBND ngày 09 tháng 01 năm 2026",
                  "Chương trình hành động số 06-CTr/ĐU ngày 14 tháng 11 năm 2025"],
        "targets": [(">=", "88"), ("=", "100"), (">=", "96")],
        "tasks": [("1", ("Phòng Văn hóa - Xã hội",), ("Đoàn Thanh niên phường",), "Tháng 02/2026"),
                  ("2", ("Văn phòng HĐND và UBND phường",), ("Trung tâm Phục vụ hành chính công phường",),
                   "Thứ Năm hằng tuần"),
                  ("3", ("Công an phường",), ("Các khu phố", "Tổ công nghệ số cộng đồng"),
                   "Tháng 3/2026 - tháng 5/2026"),
                  ("4", ("Công đoàn phường",), ("Phòng Văn hóa - Xã hội",), "Quý II/2026"),
                  ("5", ("Phòng Kinh tế, Hạ tầng và Đô thị",), ("Hội Liên hiệp Phụ nữ phường",), "Trước 31/8/2026"),
                  ("6", ("Trung tâm Phục vụ hành chính công phường",), ("Các khu phố",), "Cả năm")],
        "duties": [(("Văn phòng HĐND và UBND phường",), False, 1), (("Phòng Văn hóa - Xã hội",), False, 1),
                   (("Phòng Kinh tế, Hạ tầng và Đô thị",), False, 1),
                   (("Trung tâm Phục vụ hành chính công phường",), False, 1), (("Các khu phố",), False, 1),
                   (("Ủy ban Mặt trận Tổ quốc Việt Nam phường",), True, 1)],
    }),
}  # fmt: skip
