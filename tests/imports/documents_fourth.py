"""Eight more documents that the importer was never tuned to, and what each says; units, numbers and people are made up.

They were written without a look at the importer and without running it. Texts and a PDF lie in the folder ``fourth``;
``documents_fourth_word``, ``_old`` and ``_nested`` make the Word files; ``_printed`` tells how the PDF came about.

What is a fact: a document cited twice counts twice; a day is given as printed ("ngày 22 tháng 12 năm 2024"); an agency
whose name has a comma or "và" is one; a point of a duty is one item, and so is a paragraph that stands in its place.
No facts are the heading of a group, a sum, a stamp of arrival and the plan's own number over its annex.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from tests.imports.documents import Documents
from tests.imports.documents_fourth_nested import tables_in_cells
from tests.imports.documents_fourth_old import in_vni_letters
from tests.imports.documents_fourth_word import numbered_by_word
from tests.imports.samples import saved

#: Facts right, missed and wrong at first, before anything was mended for them.
FIRST: tuple[int, int, int] = (274, 73, 30)
FOLDER = Path(__file__).with_name("fourth")


def _text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def from_excel() -> bytes:
    """A commune's plan as Notepad saves it, its annex pasted from Excel: cells of several lines stand in quotes."""
    return _text("from_excel.txt").replace("\n", "\r\n").encode("utf-8-sig")


def from_scan() -> bytes:
    """A ward's plan as a converter of scans writes it: headings at random levels, page numbers, a table in two."""
    return _text("from_scan.md").encode()


def from_word() -> bytes:
    """A town's plan saved by Word as a web page: letters as numbers, a head of two rows, months joined downwards."""
    return _text("from_word.html").encode("cp1252", "xmlcharrefreplace")


def layout() -> bytes:
    """A special zone's plan as ``pdftotext -layout`` writes it, with the marks of letters apart (NFD)."""
    return unicodedata.normalize("NFD", _text("layout.txt")).encode()


def printed() -> bytes:
    """A department's plan as LibreOffice prints it: an annex of seven columns on its side, a row over a page end."""
    return (FOLDER / "printed.pdf").read_bytes()


FOURTH: Documents = {
    "from-excel": ("a.txt", from_excel, {
        "number": "41/KH-UBND", "issued": "2026-02-12", "period": "2026", "kind": "communication",
        "signer": ("Lưu Thị Hồng Gấm", "Phó Chủ tịch"),
        "recipients": ["UBND tỉnh", "Sở Nội vụ", "Thường trực Đảng ủy, HĐND xã", "Các thôn", "Lưu: VT"],
        "cites": ["Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025",
                  "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025", "Kế hoạch số 88/KH-UBND ngày 30/01/2026"],
        "targets": [(">=", "90"), ("<=", "1"), ("=", "100")],
        "tasks": [("1", ("Phòng Kinh tế",), ("Văn phòng HĐND và UBND xã", "Các thôn"), "Xong trong tháng 3/2026"),
                  ("2", ("Phòng Văn hóa - Xã hội",), ("Trung tâm Phục vụ hành chính công xã",), "Thứ Ba hằng tuần"),
                  ("3", ("Phòng Văn hóa - Xã hội",), ("Công an xã", "Đoàn Thanh niên xã"), "Trước ngày 15/4/2026"),
                  ("4", ("Văn phòng HĐND và UBND xã",), ("Các thôn",), "Quý II và quý IV/2026"),
                  ("5", ("Trung tâm Phục vụ hành chính công xã",), ("Phòng Kinh tế",), "Thường xuyên"),
                  ("6", ("Văn phòng HĐND và UBND xã",), ("Ủy ban Mặt trận Tổ quốc Việt Nam xã",),
                   "Từ 01/9/2026 đến 30/9/2026")],
        "duties": [(("Văn phòng HĐND và UBND xã",), False, 2), (("Phòng Văn hóa - Xã hội",), False, 3),
                   (("Trung tâm Phục vụ hành chính công xã",), False, 1), (("Các thôn",), False, 1),
                   (("Ủy ban Mặt trận Tổ quốc Việt Nam xã",), True, 1)],
    }),
    "from-scan": ("a.md", from_scan, {
        "number": "214/KH-UBND", "issued": "2025-12-26", "period": "2026", "kind": "communication",
        "theme": "Nói điều dân cần, làm điều dân mong", "signer": ("Quách Đại Nghĩa", "Chủ tịch"),
        "recipients": ["Ủy ban nhân dân thành phố", "Sở Khoa học và Công nghệ", "Đảng ủy, HĐND phường",
                       "Ủy ban MTTQ Việt Nam phường", "18 khu phố", "Lưu: VT, VHXH"],
        "cites": ["Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024",
                  "Quyết định số 3150/QĐ-UBND ngày 18 tháng 12 năm 2025",
                  "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025"],
        "targets": [(">=", "60"), (">=", "95")],
        "tasks": [("01", ("Trung tâm Phục vụ hành chính công phường",), ("Công an phường", "Hội Người cao tuổi phường"),
                   "Tháng 02 - 5/2026"),
                  ("02", ("Phòng Kinh tế, Hạ tầng và Đô thị",), ("Ban Quản lý chợ Cầu Dừa",), "20/3/2026"),
                  ("03", ("Phòng Văn hóa - Xã hội",), ("Đoàn Thanh niên phường", "các trường học trên địa bàn"),
                   "Tháng 10/2026"),
                  ("04", ("Văn phòng HĐND và UBND phường",), (), "Hằng tháng"),
                  ("05", ("Phòng Văn hóa - Xã hội",), ("Trung tâm Phục vụ hành chính công phường",), "Quý I/2026"),
                  ("06", ("Trung tâm Phục vụ hành chính công phường",), ("Văn phòng HĐND và UBND phường",),
                   "Khi có thay đổi")],
        "duties": [(("Phòng Văn hóa - Xã hội",), False, 3), (("Văn phòng HĐND và UBND phường",), False, 1),
                   (("Phòng Kinh tế, Hạ tầng và Đô thị",), False, 2), (("Trưởng các khu phố",), False, 1),
                   (("Ủy ban Mặt trận Tổ quốc Việt Nam phường",), True, 1)],
    }),
    "from-word": ("a.html", from_word, {
        "number": "132/KH-UBND", "issued": "2022-02-24", "period": "2022", "kind": "communication",
        "theme": "Kỷ cương, thân thiện, vì người dân phục vụ", "signer": ("Đinh Công Lập", "Phó Chủ tịch"),
        "recipients": ["UBND tỉnh", "TT Thị ủy, TT HĐND thị xã", "CT, các PCT UBND thị xã", "Các phòng, ban, đơn vị",
                       "Lưu: VT, NV"],
        "cites": ["Quyết định số 4105/QĐ-UBND ngày 29/12/2021", "Công văn số 96/SNV-CCHC ngày 18/01/2022",
                  "Nghị quyết số 17/NQ-CP ngày 07/3/2019"],
        "targets": [(">=", "88.5")],
        "tasks": [("1", ("Trung tâm Văn hóa, Thông tin và Thể thao thị xã",), ("Phòng Nội vụ",), "Tháng 3/2022"),
                  ("2", ("Phòng Văn hóa và Thông tin",), ("Phòng Quản lý đô thị", "UBND các xã, phường"),
                   "Tháng 3/2022"),
                  ("3", ("Phòng Nội vụ",), ("Văn phòng HĐND và UBND thị xã",), "Xong trước 30/6/2022"),
                  ("4", ("Bưu điện thị xã",), (), "6 tháng đầu năm 2022"),
                  ("5", ("Thị đoàn",), ("Phòng Nội vụ", "Phòng Giáo dục và Đào tạo"), "Quý III/2022"),
                  ("6", ("Văn phòng HĐND và UBND thị xã",), ("UBND các xã, phường",), "Quý III/2022")],
        "duties": [(("Phòng Nội vụ",), False, 2), (("Phòng Tài chính - Kế hoạch",), False, 1),
                   (("Trung tâm Văn hóa, Thông tin và Thể thao thị xã",), False, 2),
                   (("UBND các xã, phường",), False, 1), (("Bưu điện thị xã",), True, 1)],
    }),
    "numbered-by-word": ("a.docx", lambda: saved(numbered_by_word()), {
        "number": "27/KH-UBND", "issued": "2025-02-14", "period": "2025", "kind": "reform",
        "signer": ("Hứa Văn Thắng", "Phó Chủ tịch"),
        "recipients": ["Bộ Nội vụ", "TTTU, TT HĐND tỉnh", "Chủ tịch, các PCT UBND tỉnh", "Các sở, ban, ngành",
                       "UBND các huyện, thành phố", "Lưu: VT, NC2"],
        "cites": ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Nghị quyết số 109/NQ-HĐND ngày 12/12/2024",
                  "Kế hoạch số 215-KH/TU ngày 06/01/2025"],
        "targets": [("=", "100"), (">=", "80"), (">=", "20"), ("<=", "0.5")],
        "tasks": [("1", ("Sở Tư pháp",), ("Các sở, ban, ngành", "UBND các huyện, thành phố"), "Trước 31/5/2025"),
                  ("2", ("Sở Tài chính",), ("Hiệp hội Doanh nghiệp tỉnh",), "Quý II/2025"),
                  ("3", ("Văn phòng UBND tỉnh",), ("Các sở, ban, ngành",), "Tháng 4/2025"),
                  ("4", ("Sở Khoa học và Công nghệ", "UBND các huyện, thành phố"), ("Công an tỉnh",), "Cả năm"),
                  ("5", ("Sở Nội vụ",), ("Các sở, ban, ngành",), "Theo tiến độ của Trung ương"),
                  ("6", ("Sở Nội vụ",), ("Thanh tra tỉnh",), "Thường xuyên")],
        "duties": [(("Các sở, ban, ngành", "UBND các huyện, thành phố"), False, 2), (("Sở Nội vụ",), False, 3),
                   (("Sở Tư pháp",), False, 1), (("Sở Khoa học và Công nghệ",), False, 2),
                   (("Văn phòng UBND tỉnh",), False, 1),
                   (("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Liên đoàn Lao động tỉnh"), True, 1)],
    }),
    "in-vni-letters": ("a.docx", lambda: saved(in_vni_letters()), {
        "number": "18/KH-UBND", "issued": "2013-03-05", "period": "2013", "kind": "communication",
        "signer": ("Trần Bá Tòng", "Chủ tịch"),
        "recipients": ["Sở Nội vụ", "TT. Huyện ủy, TT. HĐND huyện", "Các phòng, ban huyện", "UBND các xã, thị trấn",
                       "Lưu: VT"],
        "cites": ["Nghị quyết số 30c/NQ-CP ngày 08/11/2011", "Quyết định số 71/QĐ-UBND ngày 16/01/2013"],
        "targets": [(">=", "80"), ("=", "100")],
        "tasks": [("1", ("Phòng Nội vụ",), ("Văn phòng HĐND và UBND huyện",), "Tháng 4, tháng 9"),
                  ("2", ("Đài Truyền thanh huyện",), (), "Trong năm 2013"),
                  ("3", ("Phòng Tư pháp",), ("Phòng Văn hóa và Thông tin", "UBND các xã, thị trấn"), "Quý II, III"),
                  ("4", ("Văn phòng HĐND và UBND huyện",), ("Phòng Nội vụ",), "Trước ngày 30/11/2013"),
                  ("5", ("Phòng Nội vụ",), ("Huyện đoàn", "Liên đoàn Lao động huyện"), "Dịp 02/9/2013")],
        "duties": [(("Thủ trưởng các phòng, ban huyện", "Chủ tịch UBND các xã, thị trấn"), False, 2),
                   (("Phòng Nội vụ",), False, 3), (("Đài Truyền thanh huyện",), False, 1),
                   (("Phòng Tài chính - Kế hoạch",), False, 1)],
    }),
    "tables-in-cells": ("a.docx", lambda: saved(tables_in_cells()), {
        "number": "53/KH-VPUBND", "issued": "2024-03-22", "period": "2024", "kind": "communication",
        "signer": ("Lương Thị Diệu Huyền", "Phó Chánh Văn phòng"),
        "recipients": ["CT, các PCT UBND tỉnh", "LĐVP UBND tỉnh", "Các phòng, đơn vị trực thuộc", "Báo Hà Thanh",
                       "Lưu: VT, KSTT"],
        "cites": ["Quyết định số 61/QĐ-UBND ngày 09/01/2024", "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
                  "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021"],
        "targets": [(">=", "85"), ("<=", "3")],
        "tasks": [("1", ("Phòng Kiểm soát thủ tục hành chính",), ("Trung tâm Thông tin - Hội nghị",), "Tháng 4/2024"),
                  ("2", ("Phòng Tổng hợp",), ("Phòng Kiểm soát thủ tục hành chính", "Báo Hà Thanh"), "Quý III/2024"),
                  ("3", ("Trung tâm Phục vụ hành chính công tỉnh",), (), "Hằng tháng"),
                  ("4", ("Phòng Kinh tế",), ("Hiệp hội Doanh nghiệp tỉnh", "Phòng Tổng hợp"),
                   "Tháng 5/2024 và tháng 11/2024"),
                  ("5", ("Phòng Hành chính - Tổ chức",), ("Các phòng, đơn vị trực thuộc",), "Trước 20/12/2024")],
        "duties": [(("Phòng Kiểm soát thủ tục hành chính",), False, 1),
                   (("Trung tâm Thông tin - Hội nghị",), False, 1), (("Phòng Hành chính - Tổ chức",), False, 1),
                   (("Báo Hà Thanh",), True, 1)],
    }),
    "layout": ("a.txt", layout, {
        "number": "66/KH-UBND", "issued": "2026-01-19", "period": "2026", "kind": "communication",
        "signer": ("Phan Ngọc Hải", "Chủ tịch"),
        "recipients": ["UBND tỉnh Nam Trung", "Sở Nội vụ", "Đồn Biên phòng Cù Lao Mơ", "Các cơ quan, đơn vị",
                       "Lưu: VT"],
        "cites": ["Quyết định số 27/QĐ-UBND ngày 07/01/2026", "Hướng dẫn số 04/HD-SNV ngày 12/01/2026",
                  "Nghị quyết số 66-NQ/TW ngày 30/4/2025"],
        "targets": [(">=", "70"), ("=", "100")],
        "tasks": [("1", ("Trạm Truyền thanh đặc khu",), ("Đồn Biên phòng Cù Lao Mơ",), "Hằng tuần"),
                  ("2", ("Trung tâm Phục vụ hành chính công đặc khu",), ("Công an đặc khu", "Ban Quản lý cảng cá"),
                   "Tháng 3/2026 và tháng 9/2026"),
                  ("3", ("Phòng Kinh tế",), ("Hội Du lịch đặc khu",), "Quý II/2026"),
                  ("4", ("Phòng Văn hóa - Xã hội",), ("Trường THCS Cù Lao Mơ",), "Tháng 9/2026"),
                  ("5", ("Văn phòng HĐND và UBND đặc khu",), (), "Trước ngày 10/12/2026")],
        "duties": [(("Văn phòng HĐND và UBND đặc khu",), False, 1), (("Phòng Văn hóa - Xã hội",), False, 1),
                   (("Phòng Kinh tế",), False, 1), (("Đồn Biên phòng Cù Lao Mơ",), True, 1)],
    }),
    "printed": ("a.pdf", printed, {
        "number": "312/KH-SNNMT", "issued": "2025-04-09", "period": "2025", "kind": "communication",
        "signer": ("Tống Minh Khôi", "Phó Giám đốc"),
        "recipients": ["UBND tỉnh", "Sở Nội vụ", "Giám đốc, các PGĐ Sở", "Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP"],
        "cites": ["Quyết định số 2815/QĐ-UBND ngày 31/12/2024", "Kế hoạch số 19/KH-UBND ngày 20/01/2025",
                  "Chỉ thị số 05/CT-UBND ngày 11/3/2025", "Quyết định số 2815/QĐ-UBND"],
        "targets": [("=", "100"), (">=", "97")],
        "tasks": [("1", ("Văn phòng Sở",), ("Phòng Tổ chức cán bộ",), "Quý II/2025"),
                  ("2", ("Văn phòng Đăng ký đất đai tỉnh",),
                   ("Trung tâm Công nghệ thông tin", "UBND các huyện, thành phố"), "Trước ngày 30/6/2025"),
                  ("3", ("Chi cục Trồng trọt và Bảo vệ thực vật",),
                   ("Hội Nông dân tỉnh", "Chi cục Chăn nuôi và Thú y"), "Tháng 8/2025"),
                  ("4", ("Phòng Tổ chức cán bộ",), ("Đoàn Thanh niên Sở",), "Từ tháng 5 đến tháng 9/2025"),
                  ("5", ("Văn phòng Sở",), ("Các phòng, đơn vị thuộc Sở",), "Thường xuyên"),
                  ("6", ("Văn phòng Sở",), ("Văn phòng Đăng ký đất đai tỉnh",), "Tháng 6/2025 và tháng 11/2025"),
                  ("7", ("Văn phòng Sở",), (), "Trước ngày 05/12/2025")],
        "duties": [(("Văn phòng Sở",), False, 3), (("Trung tâm Công nghệ thông tin",), False, 2),
                   (("Phòng Kế hoạch - Tài chính",), False, 1), (("Các phòng, đơn vị thuộc Sở",), False, 1)],
    }),
}  # fmt: skip
