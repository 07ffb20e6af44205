"""HTML: copied pages and what Word saves as a web page."""

from __future__ import annotations

from cchc.imports.blocks import Document, Paragraph, Table
from tests.imports.samples import BODY, COLUMNS, END, HEAD, PLAIN, ROWS, document, recognised
from tests.imports.test_layouts import facts, who_and_when


def texts(found: Document) -> list[str]:
    """The paragraphs of a document."""
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def rows(*lines: str) -> str:
    """Give rows of a table."""
    return "".join(f"<tr>{line}</tr>" for line in lines)


def cells(*values: str) -> str:
    """Give cells of a row."""
    return "".join(f"<td>{value}</td>" for value in values)


def test_html_says_what_plain_text_says() -> None:
    body = "".join(f"<p>{line}</p>" for line in f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC".split("\n"))
    table = rows(*(cells(*row) for row in (COLUMNS, *ROWS)))
    page = f"<!doctype html><html><head><title>x</title></head><body>{body}<table>{table}</table></body>"
    assert facts(recognised(page, "a.html")) == facts(recognised(PLAIN))


def test_spans_keep_columns_in_place_and_hold_for_their_rows() -> None:
    table = rows(
        cells(*COLUMNS),
        '<td>1</td><td>Mở chuyên mục</td><td rowspan="2">Phòng Nội vụ</td><td>Các thôn</td>'
        '<td rowspan="2">Quý I/2024</td><td></td>',
        cells("2", "In tờ gấp", "Phòng Tư pháp", ""),
    )
    page = f"<html><body><p>KẾ HOẠCH</p><p>Tuyên truyền năm 2024</p><table>{table}</table></body></html>"
    assert who_and_when(recognised(page, "a.html")) == [
        ("1", ("Phòng Nội vụ",), ("Các thôn",), "Quý I/2024"),
        ("2", ("Phòng Nội vụ",), ("Phòng Tư pháp",), "Quý I/2024"),
    ]


def test_lists_breaks_and_what_is_not_read() -> None:
    page = (
        "<html><head><style>p {}</style></head><body><script>alert(1)</script><ul><li>Một</li><li>- Hai</li></ul>"
        "<ol start='3'><li>Ba</li></ol><p>TM. ỦY BAN<br>KT. CHỦ TỊCH</p>Chữ rời &amp; dấu<iframe src='http://a.example'></iframe></body>"
    )
    assert texts(document(page)) == ["- Một", "- Hai", "3. Ba", "TM. ỦY BAN", "KT. CHỦ TỊCH", "Chữ rời & dấu"]


def test_a_table_inside_a_cell_is_text() -> None:
    inner = "<table><tr><td>B</td><td>C</td></tr></table>"
    page = f"<html><body><table><tr><td>A{inner}</td><td>D</td></tr></table></body></html>"
    [table] = [block for block in document(page).blocks if isinstance(block, Table)]
    assert [row.cells for row in table.rows] == [("A\nB C", "D")]


def test_old_fonts() -> None:
    found = document("<html><body><p>C¶i c¸ch hµnh chÝnh n¨m 2024</p></body></html>")
    assert (texts(found), found.notes) == (["Cải cách hành chính năm 2024"], ("tcvn3",))
