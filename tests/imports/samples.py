"""Plans in our own words, in the layouts that offices use; units and people are made up."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx

from cchc.imports.blocks import Document
from cchc.imports.draft.recognised import Recognised, recognise
from cchc.imports.draft.registers import Registers, registers
from cchc.imports.readers.formats import read
from cchc.problem import Problem
from cchc.site.registries import read_registries
from cchc.source.tree import read_tree
from tests.project import BAD

HEAD = """ỦY BAN NHÂN DÂN
XÃ SÔNG ĐÀO

Số: 12/KH-UBND

Sông Đào, ngày 15 tháng 01 năm 2024

KẾ HOẠCH
Tuyên truyền cải cách hành chính xã Sông Đào năm 2024
"""
BODY = """Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2024 của UBND tỉnh; Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Để người dân biết việc gì làm được qua mạng.

- Để cán bộ nhận phản ánh nhanh hơn;

2. Yêu cầu

Nội dung ngắn, dễ hiểu.

II. NỘI DUNG

1. Đối tượng tuyên truyền

- Người dân và doanh nghiệp trong xã.

2. Nội dung tuyên truyền

- Chủ đề năm 2024 của xã “Nhanh, gọn, đúng hẹn”.

- Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; tối thiểu 80% hồ sơ nộp qua mạng.

3. Hình thức tuyên truyền

- Đăng tin trên cổng thông tin điện tử và Zalo.

III. KINH PHÍ

Từ ngân sách xã.

IV. TỔ CHỨC THỰC HIỆN

1. Công chức Văn phòng - Thống kê

- Theo dõi việc thực hiện, báo cáo UBND xã trước ngày 10/12/2024.

2. Đề nghị Ủy ban Mặt trận Tổ quốc xã và các đoàn thể

Vận động hội viên cùng làm.

Trên đây là Kế hoạch năm 2024 của xã, các bộ phận nghiêm túc thực hiện./.
"""
END = """Nơi nhận:
- UBND tỉnh (b/c);
- Các bộ phận;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Mẫu
"""
COLUMNS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm")
ROWS = (
    (
        "1",
        "Mở chuyên mục trên đài xã",
        "Công chức Văn hóa",
        "Công chức Văn phòng - Thống kê",
        "Quý I/2024",
        "Chuyên mục",
    ),
    ("2", "In tờ gấp về dịch vụ công", "Công chức Văn hóa", "Các thôn", "Trước ngày 10/3/2024", "Tờ gấp"),
    ("3", "Đối thoại với người dân", "Ủy ban nhân dân xã", "Ủy ban Mặt trận Tổ quốc xã; các đoàn thể", "Hàng quý", ""),
)


def table(columns: Sequence[str] = COLUMNS, rows: Sequence[Sequence[str]] = ROWS) -> str:
    """Give a table with tabs."""
    return "\n".join("\t".join(row) for row in (columns, *rows)) + "\n"


PLAIN = f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\nDanh mục nhiệm vụ\n\n{table()}"


def known() -> Registers:
    """The registries of the good project, as its commune sees them."""
    return registers(read_registries(read_tree(BAD / "_good").files, ("vi", "en")).registries, "song-dao")


def document(data: bytes | str, name: str = "ke-hoach.txt") -> Document:
    """Read a file that can be read."""
    found = read(name, data.encode() if isinstance(data, str) else data)
    assert not isinstance(found, Problem), found.message.vi
    return found


def recognised(data: bytes | str, name: str = "ke-hoach.txt") -> Recognised:
    """Read and recognise a file."""
    return recognise(document(data, name), known())


def word(text: str, columns: Sequence[str] = COLUMNS, rows: Sequence[Sequence[str]] = ROWS) -> Any:  # noqa: ANN401 - python-docx
    """Give a Word document: a paragraph a line, and a table."""
    made = docx.Document()
    for line in text.split("\n"):
        if line.strip():
            made.add_paragraph(line)
    grid = made.add_table(rows=0, cols=len(columns))
    for row in (columns, *rows):
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.text = value
    return made


def saved(made: Any) -> bytes:  # noqa: ANN401 - python-docx
    """Give the bytes of a Word document."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
