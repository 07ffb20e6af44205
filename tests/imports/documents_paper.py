"""The PDF of ``documents``: a letterhead in two columns, a table that a page end breaks inside a row."""

from __future__ import annotations

import re

from tests.imports.pdfs import Page, Pdf


def _wrapped(text: str, width: int) -> list[str]:
    return [piece.strip() for piece in re.findall(rf".{{1,{width}}}(?:\s|$)", text)]


def _body(page: Page) -> None:
    page.y -= 10
    for line in (
        "KẾ HOẠCH", "Thông tin, tuyên truyền cải cách hành chính năm 2024", "",
        *_wrapped("Căn cứ Quyết định số 88/QĐ-UBND ngày 26/01/2024 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã lập "
                  "kế hoạch như sau:", 92), "",
        "1. Mục đích", "", "- Để mọi nhà biết cách nộp hồ sơ.", "", "2. Phân công", "",
        *_wrapped("2.1. Công chức Văn phòng - Thống kê: theo dõi việc thực hiện, báo cáo Ủy ban nhân dân xã trước "
                  "ngày 20/12/2024.", 92), "",
        "2.2. Các thôn: họp dân, phát tờ gấp.", "", "3. Việc cụ thể", "",
    ):  # fmt: skip
        if line:
            page.text(line)
        else:
            page.y -= 8


def two_columns_on_paper() -> bytes:
    """A PDF: letterhead in two columns, a table that a page end breaks inside a row, pages counted below."""
    made = Pdf()
    page = made.page()
    for left, right in (
        ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("XÃ SUỐI TRONG", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 19/KH-UBND", "Suối Trong, ngày 11 tháng 3 năm 2024"),
    ):
        page.text(left, x=60, y=page.y)
        page.text(right, x=300)
    _body(page)
    xs = (50, 80, 240, 370, 470, 560)
    head = [["TT"], ["Công việc"], ["Người phụ trách"], ["Phối hợp"], ["Thời gian"]]
    page.table([
        head,
        [["1"], ["Làm bảng tin ở nhà", "văn hóa"], ["Công chức Văn hóa", "- Xã hội"], ["Các thôn"], ["Tháng 4/2024"]],
        [["2"], ["Mở buổi đối thoại với"], ["Chủ tịch Ủy ban"], ["Ủy ban Mặt trận"], ["Quý III"]],
    ], xs)  # fmt: skip
    page.text("1", x=300, y=40)
    page.close()
    page = made.page()
    page.table([[[""], ["người dân"], ["nhân dân xã"], ["Tổ quốc xã"], ["/2024"]],
                [["3"], ["Tổng kết"], ["Công chức Văn", "phòng - Thống kê"], [""], ["15/12/2024"]]], xs)  # fmt: skip
    for line in ("Nơi nhận:", "- UBND huyện;", "- Các thôn;", "- Lưu: VT.", "CHỦ TỊCH", "Giàng A Thử"):
        page.text(line)
    page.text("2", x=300, y=40)
    page.close()
    return made.saved()
