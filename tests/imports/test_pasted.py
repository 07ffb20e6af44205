"""Text as spreadsheets, word processors and old programs leave it: quotes, tabs between columns, pages, letters."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Paragraph, Table
from cchc.imports.readers.columns import in_columns, is_page_number
from cchc.imports.readers.quoted import without_quotes
from tests.imports.samples import document, recognised, saved, word


def test_a_quoted_cell_runs_over_lines_and_two_of_them_share_one() -> None:
    lines = ['1\t"Họp', '(02 buổi)"\tQuý I\t"Sở Y tế', 'Công an"', "2\tThi\tQuý II\tSở Y tế"]
    assert without_quotes(lines) == ["1\tHọp\n(02 buổi)\tQuý I\tSở Y tế\nCông an", "", "", lines[3]]


def test_doubled_quotation_marks_are_one() -> None:
    assert without_quotes(['1\t"Thi ""Nụ cười"" xã"\tQuý I']) == ['1\tThi "Nụ cười" xã\tQuý I']


@pytest.mark.parametrize(
    "line",
    ['1\t"Nụ cười công sở" năm nay\tQuý I', '1\t"Nụ cười công sở"\tQuý I', '"Mở mà không đóng\ta\tb', '"Lời nói"'],
)
def test_other_quotation_marks_stay(line: str) -> None:
    assert without_quotes([line, "2\ta\tb"]) == [line, "2\ta\tb"]


def test_a_table_from_a_spreadsheet() -> None:
    [table] = document('TT\t"Đơn vị\nchủ trì"\tViệc\n1\t"Sở Y tế\nSở Tư pháp"\tHọp\n').blocks
    assert isinstance(table, Table)
    assert [(row.cells, row.where.line) for row in table.rows] == [
        (("TT", "Đơn vị\nchủ trì", "Việc"), 1),
        (("1", "Sở Y tế\nSở Tư pháp", "Họp"), 3),
    ]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("- Sở Y tế (b/c);\tKT. GIÁM ĐỐC", "- Sở Y tế (b/c); | KT. GIÁM ĐỐC"),
        ("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "Nơi nhận: | TM. ỦY BAN NHÂN DÂN"),
        ("UBND HUYỆN\tĐộc lập - Tự do", "UBND HUYỆN | Độc lập - Tự do"),
        ("1.\tMục đích", "1.\tMục đích"),
        ("-\tPhòng Y tế", "-\tPhòng Y tế"),
        ("a)\tTổ chức", "a)\tTổ chức"),
        ("Thời gian:\tQuý I", "Thời gian:\tQuý I"),
        ("Số:\t/KH-UBND", "Số:\t/KH-UBND"),
    ],
)
def test_a_tab_between_columns(line: str, read: str) -> None:
    assert in_columns(line) == read


ENDED = "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Sở Y tế;\tCHỦ TỊCH\n- Lưu: VT.\t\n\tTrần Văn Mẫu\n"


@pytest.mark.parametrize("name", ["a.txt", "a.docx"])
def test_recipients_and_signer_beside_each_other(name: str) -> None:
    text = f"KẾ HOẠCH\nTruyền thông năm 2025\n\nI. MỤC ĐÍCH\nĐể dân biết./.\n\n{ENDED}"
    got = recognised(saved(word(text, ("",), ())) if name == "a.docx" else text, name)
    assert [fact.value for fact, _ in got.recipients] == ["Sở Y tế", "Lưu: VT"]
    assert got.signer is not None
    assert (got.signer.name, got.signer.position) == ("Trần Văn Mẫu", "Chủ tịch")


NUMBERS = [
    ("                    12", True),
    ("   - 3 -", True),
    ("\t\t\t\t3", False),
    ("12", False),
    ("                    12 ngày", False),
]


@pytest.mark.parametrize(("line", "is_one"), NUMBERS)
def test_numbers_of_pages(line: str, is_one: bool) -> None:
    assert is_page_number(line) is is_one


def test_a_page_number_parts_no_sentence() -> None:
    long = "Các phòng chuyên môn của huyện theo chức năng được giao có trách nhiệm cùng nhau"
    [found] = document(f"{long}\n                                  4\nlàm tốt việc này.\n").blocks
    assert isinstance(found, Paragraph)
    assert found.text == f"{long} làm tốt việc này."


def test_the_preamble_begins_on_a_line_of_its_own() -> None:
    lines = [
        "KẾ HOẠCH",
        "Truyền thông về cải cách hành chính năm 2025 của Sở Công Thương và các đơn vị trực thuộc",
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 02/01/2025 của Ủy ban nhân dân tỉnh về việc giao nhiệm vụ cho các sở",
        "và các ngành;",
        *["Dòng chữ dài đủ để thấy rằng văn bản này ngắt dòng theo bề rộng của trang giấy, hết."] * 12,
    ]
    got = recognised("\n".join(lines))
    assert [cite.document for cite in got.cites] == ["Quyết định số 5/QĐ-UBND ngày 02/01/2025"]
    assert got.head.title is not None
    assert got.head.title.value.endswith("trực thuộc")


def test_quotation_marks_of_windows() -> None:
    page = "<html><p>KẾ HOẠCH</p><p>I. NỘI DUNG</p><p>- Chủ đề năm: “Gần dân, hiểu dân”.</p></html>"
    got = recognised(page.encode("cp1252", "xmlcharrefreplace"), "a.html")
    assert got.theme is not None
    assert got.theme.text == "Gần dân, hiểu dân"


def test_last_words_without_trong() -> None:
    text = (
        "KẾ HOẠCH\nNăm 2025\n\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Lập sổ.\n\nQuá trình thực hiện nếu vướng, báo cáo.\n"
    )
    assert [len(duty.items) for duty in recognised(text).duties] == [1]
