"""Columns made by spaces: page by page, one space between full cells, numbers in the middle of rows."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest

from cchc.imports.blocks import Paragraph, Table
from cchc.imports.readers.formats import read
from cchc.imports.readers.spaced_columns import boundaries, cut, pieces_of
from tests.imports.samples import document, recognised

HEAD = """KẾ HOẠCH
Truyền thông năm 2027

      I. NHIỆM VỤ
"""
TOP = """TT    Việc               Cơ quan chủ trì   Phối hợp       Thời hạn
                                                          hoàn thành
1     Phát tờ rơi cho      Sở Y tế         Các trạm y tế Quý I/2027
      người nhà bệnh nhân
2     Chiếu phim ở bản     Sở Văn hóa,     Công an tỉnh   Trước
      vùng cao             Thể thao và Du                 30/6/2027
                           lịch
3     Khảo sát ý kiến của Sở Nội vụ                       Tháng
      người bệnh                                          11/2027
"""
AFTER = """      II. KINH PHÍ
      Từ ngân sách tỉnh.
"""
WANTED = [
    ("1", ("Sở Y tế",), ("Các trạm y tế",), "Quý I/2027"),
    ("2", ("Sở Văn hóa, Thể thao và Du lịch",), ("Công an tỉnh",), "Trước 30/6/2027"),
    ("3", ("Sở Nội vụ",), (), "Tháng 11/2027"),
]


def tasks(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    """Give what each task of a text says."""
    return [(task.number, task.lead, task.partners, task.deadline) for task in recognised(text).annex.tasks]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_table_in_a_text_that_goes_on(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, HEAD + TOP + AFTER)
    assert tasks(text) == WANTED
    assert document(text).notes == ("spaced",)
    texts = [block.text for block in document(text).blocks if isinstance(block, Paragraph)]
    assert texts[2:] == ["I. NHIỆM VỤ", "II. KINH PHÍ", "Từ ngân sách tỉnh."]


def test_a_page_has_its_columns_elsewhere() -> None:
    second = """                          2
\f4  Gặp mặt hội viên ở  Hội Nông dân   Bưu điện    Hằng tháng
   các chợ phiên       tỉnh           tỉnh
5  Tổng kết            Sở Y tế        Các trạm    Tháng
                                      y tế        12/2027
"""
    assert tasks(HEAD + TOP + second) == [
        *WANTED,
        ("4", ("Hội Nông dân tỉnh",), ("Bưu điện tỉnh",), "Hằng tháng"),
        ("5", ("Sở Y tế",), ("Các trạm y tế",), "Tháng 12/2027"),
    ]


MIDDLE = """                          Đơn vị chủ      Đơn vị phối   Thời gian
  STT    Nội dung
                             trì              hợp       thực hiện
         Mở quầy tư
         vấn pháp luật    Sở Tư pháp      Hội Luật gia
   1                                                    Quý II/2027
         ở chợ trung                      tỉnh
         tâm
                          Trung tâm
         Diễn kịch về
   2                      Văn hóa -       Tỉnh đoàn     Tháng 8/2027
         một cửa
                          Nghệ thuật
   II    Việc khác
   3     Thi ảnh          Hội Nhà báo     Sở Nội vụ     Cả năm
"""


def test_numbers_in_the_middle_of_their_rows() -> None:
    assert tasks(HEAD + MIDDLE) == [
        ("1", ("Sở Tư pháp",), ("Hội Luật gia tỉnh",), "Quý II/2027"),
        ("2", ("Trung tâm Văn hóa - Nghệ thuật",), ("Tỉnh đoàn",), "Tháng 8/2027"),
        ("3", ("Hội Nhà báo",), ("Sở Nội vụ",), "Cả năm"),
    ]
    [table] = [block for block in document(MIDDLE).blocks if isinstance(block, Table)]
    assert table.rows[0].cells[3] == "Đơn vị phối\nhợp"


def test_a_line_is_cut_where_it_costs_least() -> None:
    lines = [
        pieces_of(text) for text in ("1   Họp dân      Sở Y tế", "2   Thi vẽ       Công an", "3   Lập sổ điện tử Trạm")
    ]
    places = boundaries(lines)
    assert [cut(line, places) for line in lines] == [
        ["1", "Họp dân", "Sở Y tế"], ["2", "Thi vẽ", "Công an"], ["3", "Lập sổ điện tử", "Trạm"],
    ]  # fmt: skip


def test_two_columns_that_no_line_of_one_page_tells_apart() -> None:
    pages = """STT  Nội dung công Cơ quan chủ trì  Hạn
1    Làm phim ngắn Sở Công Thương   Quý I
                         2
\fSTT    Nội dung công     Cơ quan chủ trì     Hạn
2      Hỏi đáp           Sở Tư pháp          Quý II
3      Thi vẽ            Sở Y tế             Quý IV
"""
    [table] = document(pages).blocks
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows] == [
        ("STT", "Nội dung công", "Cơ quan chủ trì", "Hạn"),
        ("1", "Làm phim ngắn", "Sở Công Thương", "Quý I"),
        ("2", "Hỏi đáp", "Sở Tư pháp", "Quý II"),
        ("3", "Thi vẽ", "Sở Y tế", "Quý IV"),
    ]


def test_no_table_is_made_of_two_columns_or_of_one_row() -> None:
    for text in ("STT   Việc\n1     Họp\n2     Thi\n", "STT   Việc   Ai    Khi\n1     Họp    A     B\n"):
        assert not [block for block in document(text).blocks if isinstance(block, Table)]


#: Texts of which so many lines, or characters, are to cost little: their size stands in for N.
HOSTILE = {
    "heads": lambda n: "STT  a  b  c  d\n" * n,
    "rows": lambda n: "STT  a  b  c  d\n" + "1  a  b  c  d\n" * n,
    "rows-of-two": lambda n: "STT  a  b  c  d\n" + "".join(f"{m % 999}  a  b  c  d\n{'':20}x\n" for m in range(n // 2)),
    "many-pieces": lambda n: "STT  a  b  c  d\n1  a  b\n2  a  b\n" + ("x  " * 130 + "\n") * (n // 100),
    "capitals": lambda n: "STT  A  B\n" + "".join(f"{m}  {'A B  ' * 75}\n" for m in range(1, n // 40)),
    "numbers-in-the-middle": lambda n: (
        "STT  A  B  C\n" + "".join(f"{m}  x  y  z\n" + "     b  c  d\n" * 20 for m in range(1, n // 20))
    ),
    "one-line": lambda n: "STT  " + "a  " * n,
    "pages": lambda n: "\f\n" * n,
    "open-quotes": lambda n: '1\t"a\n' * n,
    "open-quote-and-tabs": lambda n: '1\t"a' + "\t" * 100 + "\n" * n,
    "quotes": lambda n: '"' * n,
}


def cost(make: Callable[[int], str], size: int) -> float:
    """Give the seconds of a processor that reading takes, whatever comes of it."""
    data = make(size).encode()
    begun = time.process_time()
    read("a.txt", data)
    return time.process_time() - begun


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_spaces_and_quotes_cost_little(name: str) -> None:
    assert cost(HOSTILE[name], 2_000) < 2


@pytest.mark.long
@pytest.mark.parametrize("name", HOSTILE)
def test_at_the_limit_they_cost_not_much_more(name: str) -> None:
    assert cost(HOSTILE[name], 24_000) < 12
