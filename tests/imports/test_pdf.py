"""PDF with text: lines to paragraphs, ruled lines to tables, cells joined where no line parts them."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Paragraph, Table
from cchc.imports.readers.ruled import Rule, grids_of
from cchc.text.old_encodings import _TCVN3
from tests.imports.pdfs import Pdf
from tests.imports.samples import BODY, COLUMNS, END, HEAD, PLAIN, ROWS, document, recognised
from tests.imports.test_layouts import facts

XS = (40, 65, 180, 280, 390, 480, 560)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """The sample plan, its annex on a page of its own."""
    made = Pdf()
    page = made.page()
    for line in f"{HEAD}\n{BODY}".split("\n"):
        if line:
            for piece in _wrapped(line, 95):
                page.text(piece)
        else:
            page.y -= 6
    page.close()
    page = made.page()
    for line in END.split("\n"):
        if line:
            page.text(line)
    page.text("PHỤ LỤC")
    page.text("Danh mục nhiệm vụ")
    page.table([[_wrapped(cell, 17) for cell in row] for row in (COLUMNS, *ROWS)], XS)
    page.close()
    return made.saved()


def _wrapped(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def test_pdf_says_what_plain_text_says(pdf: bytes) -> None:
    assert facts(recognised(pdf, "a.pdf")) == facts(recognised(PLAIN))


def test_places_are_pages_and_lines(pdf: bytes) -> None:
    got = recognised(pdf, "a.pdf")
    assert {task.where.page for task in got.annex.tasks} == {2}
    assert got.head.number
    assert got.head.number.where.page == 1


def test_letterhead_in_two_columns() -> None:
    made = Pdf()
    page = made.page()
    for left, right in (
        ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 12/KH-UBND", "Sông Đào, ngày 15 tháng 01 năm 2024"),
    ):
        page.text(left, y=page.y)
        page.text(right, x=300)
    page.text("KẾ HOẠCH")
    page.text("Tuyên truyền cải cách hành chính năm 2024")
    page.close()
    head = recognised(made.saved(), "a.pdf").head
    assert head.number
    assert head.issued
    assert head.issuer
    assert (head.number.value, head.issued.value, head.place, head.issuer.value) == (
        "12/KH-UBND",
        "2024-01-15",
        "Sông Đào",
        "ỦY BAN NHÂN DÂN",
    )


def test_page_numbers_are_left_out_and_paragraphs_run_over_the_page_end() -> None:
    made = Pdf()
    for number, text in ((1, "- Hướng dẫn người dân nộp hồ sơ qua mạng và"), (2, "tra cứu kết quả tại nhà.")):
        page = made.page()
        page.text(str(number), x=300)
        page.text(text)
        page.close()
    found = document(made.saved())
    texts = [block.text for block in found.blocks if isinstance(block, Paragraph)]
    assert texts == ["- Hướng dẫn người dân nộp hồ sơ qua mạng và tra cứu kết quả tại nhà."]


def test_a_page_without_text_is_a_scan() -> None:
    from cchc.imports.readers.formats import read
    from cchc.problem import Problem

    made = Pdf()
    made.page().close()
    found = read("a.pdf", made.saved())
    assert isinstance(found, Problem)
    assert found.code == "import-no-text"


def _box(left: float, bottom: float, right: float, top: float) -> list[Rule]:
    return [
        Rule(left, bottom, right, bottom),
        Rule(left, top, right, top),
        Rule(left, bottom, left, top),
        Rule(right, bottom, right, top),
    ]


def test_a_missing_line_joins_cells() -> None:
    rules = [
        *_box(0, 0, 300, 100),
        Rule(100, 0, 100, 100),
        Rule(200, 0, 200, 50),
        Rule(0, 50, 100, 50),
        Rule(100, 50, 300, 50),
    ]
    [grid] = grids_of(rules)
    assert (grid.rows, grid.columns) == (2, 3)
    assert grid.cell(250, 75) == (0, 1)  # nothing parts it from the cell to its left
    assert grid.cell(250, 25) == (1, 2)
    [tall] = grids_of([rule for rule in rules if rule != Rule(0, 50, 100, 50)])
    assert tall.cell(50, 25) == (0, 0)
    assert tall.joined_above(1, 0)
    assert not tall.joined_above(1, 1)


def test_underlines_and_single_boxes_are_no_tables() -> None:
    assert grids_of([Rule(0, 10, 100, 10), Rule(0, 40, 100, 40), *_box(200, 200, 300, 300)]) == []


def test_a_table_in_pdf_keeps_its_columns(pdf: bytes) -> None:
    [table] = [block for block in document(pdf).blocks if isinstance(block, Table)]
    assert [row.cells for row in table.rows] == [COLUMNS, *ROWS]


def test_a_number_of_a_list_is_no_column() -> None:
    """Word's lists put the number, then a tab, then the words."""
    made = Pdf()
    page = made.page()
    for number, words in (("I.", "TỔ CHỨC THỰC HIỆN"), ("1.", "Văn phòng"), ("-", "Theo dõi kế hoạch.")):
        page.text(number, x=60, y=page.y)
        page.text(words, x=120)
    page.text("Số: 12/KH-UBND", x=60, y=page.y)
    page.text("Sông Đào, ngày 15 tháng 01 năm 2024", x=300)
    page.close()
    texts = [block.text for block in document(made.saved(), "a.pdf").blocks if isinstance(block, Paragraph)]
    assert texts[:3] == ["I. TỔ CHỨC THỰC HIỆN", "1. Văn phòng", "- Theo dõi kế hoạch."]
    assert texts[-1] == "Số: 12/KH-UBND | Sông Đào, ngày 15 tháng 01 năm 2024"


def test_old_letters_are_known_by_the_whole_page() -> None:
    """A short line alone would not tell that it was typed for a TCVN3 font."""
    made = Pdf()
    page = made.page()
    signs = {letter: chr(code) for code, letter in sorted(_TCVN3.items(), reverse=True)}
    lines = ("Căn cứ quyết định của ủy ban nhân dân huyện về tuyên truyền cải cách hành chính", "Các xóm", "đều biết")
    for line in lines:
        page.text("".join(signs.get(char, char) for char in line))
    page.close()
    found = document(made.saved(), "a.pdf")
    assert " ".join(block.text for block in found.blocks if isinstance(block, Paragraph)).startswith(lines[0])
    assert "Các xóm" in " ".join(block.text for block in found.blocks if isinstance(block, Paragraph))
    assert found.notes == ("tcvn3",)
