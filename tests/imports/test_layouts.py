"""Layouts that offices use: whatever the layout, the facts are the same."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import Literal

import pytest

from cchc.imports.draft.recognised import Recognised
from cchc.imports.readers.markup import without_spread_emphasis
from tests.imports.samples import BODY, COLUMNS, END, HEAD, PLAIN, ROWS, recognised, table

TITLE = "Kế hoạch tuyên truyền cải cách hành chính xã Sông Đào năm 2024"


def who_and_when(got: Recognised) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    """The tasks of an annex, without texts."""
    return [(task.number, task.lead, task.partners, task.deadline) for task in got.annex.tasks]


EXPECTED = [
    ("1", ("Công chức Văn hóa",), ("Công chức Văn phòng - Thống kê",), "Quý I/2024"),
    ("2", ("Công chức Văn hóa",), ("Các thôn",), "Trước ngày 10/3/2024"),
    ("3", ("Ủy ban nhân dân xã",), ("Ủy ban Mặt trận Tổ quốc xã", "các đoàn thể"), "Hàng quý"),
]


def facts(got: Recognised) -> tuple[object, ...]:
    """The facts of the sample that no layout changes."""
    head, signer = got.head, got.signer
    assert head.number
    assert head.issued
    assert head.title
    assert head.period
    return (
        head.number.value,
        head.issued.value,
        head.title.value,
        head.period.value,
        head.kind.value,
        signer.name if signer else None,
        got.theme.text if got.theme else None,
        [fact.value for fact, _ in got.recipients],
        [(cite.document, cite.at) for cite in got.cites],
        [(duty.number, duty.agencies, duty.requested) for duty in got.duties],
        [item.at for duty in got.duties for item in duty.items],
        who_and_when(got),
    )


def test_plain_text() -> None:
    got = recognised(PLAIN)
    assert facts(got) == (
        "12/KH-UBND",
        "2024-01-15",
        TITLE,
        "2024",
        "communication",
        "Trần Văn Mẫu",
        "Nhanh, gọn, đúng hẹn",
        ["UBND tỉnh", "Các bộ phận", "Lưu: VT"],
        [
            ("Kế hoạch số 9/KH-UBND ngày 05/01/2024", "Mở đầu"),
            ("Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Mục II.2, gạch 2"),
        ],
        [
            ("IV.1", ("Công chức Văn phòng - Thống kê",), False),
            ("IV.2", ("Ủy ban Mặt trận Tổ quốc xã", "các đoàn thể"), True),
        ],
        ["Mục IV.1, gạch 1", "Mục IV.2"],
        EXPECTED,
    )
    assert [task.at for task in got.annex.tasks] == ["Phụ lục, dòng 1", "Phụ lục, dòng 2", "Phụ lục, dòng 3"]
    assert [(target.operator, target.value, target.at) for target in got.targets] == [(">=", "80", "Mục II.2, gạch 2")]
    assert got.doubts.remarks == got.doubts.lost == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed(form: Literal["NFC", "NFD"]) -> None:
    assert facts(recognised(unicodedata.normalize(form, PLAIN))) == facts(recognised(PLAIN))


def test_utf_16_and_windows_line_ends() -> None:
    assert facts(recognised(PLAIN.replace("\n", "\r\n").encode("utf-16"))) == facts(recognised(PLAIN))


def test_markdown_with_heads_at_unreliable_levels() -> None:
    text = PLAIN.replace("KẾ HOẠCH\n", "## KẾ HOẠCH\n").replace("II. NỘI DUNG", "##### **II. NỘI DUNG**")
    text = text.replace("1. Mục đích", "# *1. Mục đích*").replace("TM. ỦY BAN NHÂN DÂN", "**TM. ỦY BAN NHÂN DÂN**  ")
    assert facts(recognised(text, "ke-hoach.md")) == facts(recognised(PLAIN))


def test_table_with_pipes_and_a_letterhead_with_pipes() -> None:
    rows = "\n".join(f"| {' | '.join(row)} |" for row in (COLUMNS, ["---"] * len(COLUMNS), *ROWS))
    head = (
        "| ỦY BAN NHÂN DÂN XÃ SÔNG ĐÀO | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n"
        "| Số: 12/KH-UBND | Sông Đào, ngày 15 tháng 01 năm 2024 |\n\nKẾ HOẠCH\n"
        "Tuyên truyền cải cách hành chính xã Sông Đào năm 2024\n"
    )
    got = recognised(f"{head}\n{BODY}\n{END}\nPHỤ LỤC\n\n{rows}\n", "ke-hoach.md")
    assert facts(got) == facts(recognised(PLAIN))


def test_lines_broken_at_70_columns_and_numbers_broken_with_them() -> None:
    long = (
        "- Tiếp tục giới thiệu đến từng hộ dân các nội dung, định hướng lớn của Nghị quyết số 76/NQ-CP ngày "
        "15/7/2021 của "
        "Chính phủ, cách nộp hồ sơ qua mạng và cách tra cứu hồ sơ; chỉ rõ cho người dân từng bước phải làm ở "
        "nhà và ở trụ sở "
        "Ủy ban nhân dân xã, nhất là các bước về định danh và chữ ký số của công dân.\n\n"
    )
    text = PLAIN.replace(
        "- Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; tối thiểu 80% hồ sơ nộp qua mạng.\n\n", long * 12
    )
    body, _, annex = text.partition("PHỤ LỤC")
    broken = "\n".join(textwrap.fill(line, 70) for line in body.split("\n")).replace("76/NQ-CP", "76/NQ-\nCP", 5)
    got = recognised(f"{broken}PHỤ LỤC{annex}")
    cited = [(cite.document, cite.at) for cite in got.cites]
    assert [("Nghị quyết số 76/NQ-CP ngày 15/7/2021", f"Mục II.2, gạch {n}") for n in range(2, 14)] == cited[1:]
    section = next(section for _, section in got.sections if section.path == "II.2")
    assert [item.text for item in section.items[1:]] == [long[2:].strip()] * 12
    assert who_and_when(got) == EXPECTED


def test_decision_with_the_plan_attached() -> None:
    decision = (
        "ỦY BAN NHÂN DÂN\nXÃ SÔNG ĐÀO\n\nSố: 34/QĐ-UBND\n\nSông Đào, ngày 20 tháng 01 năm 2024\n\nQUYẾT ĐỊNH\n"
        "Về việc ban hành Kế hoạch tuyên truyền năm 2024\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền.\n\nĐiều 2. Quyết định có hiệu lực từ "
        "ngày ký.\n\n"
        f"{END}\nKẾ HOẠCH\nTuyên truyền cải cách hành chính xã Sông Đào năm 2024\n"
        "(Ban hành kèm theo Quyết định số 34/QĐ-UBND ngày 20 tháng 01 năm 2024 của UBND xã)\n\n"
    )
    got = recognised(f"{decision}{BODY}\nPHỤ LỤC\n\n{table()}")
    assert got.head.number
    assert got.head.issued
    assert got.head.title
    assert (got.head.number.value, got.head.issued.value, got.head.title.value) == ("34/QĐ-UBND", "2024-01-20", TITLE)
    assert got.signer
    assert got.signer.name == "Trần Văn Mẫu"
    assert len(got.recipients) == 3
    assert who_and_when(got) == EXPECTED
    assert "Luật Tổ chức chính quyền địa phương" in [cite.document for cite in got.cites]


def test_number_of_a_party_body() -> None:
    got = recognised(PLAIN.replace("Số: 12/KH-UBND", "Số: 15-KH/ĐU"))
    assert got.head.number
    assert got.head.number.value == "15-KH/ĐU"


def test_plan_signed_in_december_of_the_year_before() -> None:
    got = recognised(PLAIN.replace("ngày 15 tháng 01 năm 2024", "ngày 28 tháng 12 năm 2023"))
    assert got.head.issued
    assert got.head.period
    assert (got.head.issued.value, got.head.period.value) == ("2023-12-28", "2024")


def test_several_years_at_once_are_told_of() -> None:
    got = recognised(PLAIN.replace("xã Sông Đào năm 2024\n", "xã Sông Đào giai đoạn 2024-2026\n"))
    assert got.head.period
    assert got.head.period.value == "2024"
    assert "2024-2026" in str(got.head.period.doubt)


def test_blank_number_and_day_stay_blank() -> None:
    text = HEAD.replace("12/KH-UBND", "/KH-UBND").replace("ngày 15 tháng 01", "ngày tháng 01")
    got = recognised(f"{text}\n{BODY}\n{END}")
    assert got.head.number is None
    assert got.head.issued
    assert got.head.issued.value == "2024-01"
    assert [fact.value.vi for fact in got.doubts.remarks] == [
        "bản gốc không nêu số kế hoạch: để trống `number`",
        "bản gốc không nêu đủ ngày: ghi 2024-01",
    ]


def test_columns_in_another_order_with_notes_and_two_more() -> None:
    columns = (
        "STT",
        "Thời gian thực hiện",
        "Nội dung công việc",
        "Sản phẩm",
        "Đơn vị phối hợp",
        "Đơn vị chủ trì",
        "Kinh phí",
        "Ghi chú",
    )
    rows = [(n, when, what, made, partners, lead, "", "theo dõi") for n, what, lead, partners, when, made in ROWS]
    got = recognised(f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\n\n{table(columns, rows)}")
    assert who_and_when(got) == EXPECTED


def test_two_deadlines_in_one_cell_stay_two() -> None:
    rows = [
        (
            "1",
            "Báo cáo",
            "Phòng Nội vụ",
            "",
            "<p>- Lần 1: Trước ngày 15/6/2024</p><p>- Lần 2: Trước ngày 15/12/2024</p>",
            "",
        )
    ]
    got = recognised(f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\n\n{table(rows=rows)}")
    assert got.annex.tasks[0].deadline == "- Lần 1: Trước ngày 15/6/2024\n- Lần 2: Trước ngày 15/12/2024"


def test_a_deadline_that_is_not_understood_is_left_out_and_quoted() -> None:
    rows = [("1", "Báo cáo", "Phòng Nội vụ", "", "Lúc nào tiện", "")]
    task = recognised(f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\n\n{table(rows=rows)}").annex.tasks[0]
    assert task.deadline == ""
    assert [doubt.vi for doubt in task.doubts] == ["chưa hiểu thời gian “Lúc nào tiện”"]


def test_tone_marks_that_scanning_bent() -> None:
    columns = ("TT", "Nhiêm vụ", "Cơ quan chu trì", "Cơ quan phôi hợp", "Thời gian hoàn thanh", "Sản phâm")
    text = BODY.replace("Nội dung tuyên truyền", "Nội dung tuyên truyên").replace(
        "TỔ CHỨC THỰC HIỆN", "TÔ CHỨC THỰC HIÊN"
    )
    got = recognised(f"{HEAD}\n{text}\n{END}\nPHỤ LỤC\n\n{table(columns)}")
    assert who_and_when(got) == EXPECTED
    assert [duty.number for duty in got.duties] == ["IV.1", "IV.2"]
    assert [about for about, section in got.sections if section.path == "II.2"] == ["messages"]


def test_rows_that_a_page_end_broke_and_a_task_under_a_goal_that_goes_on() -> None:
    columns = ("STT", "Mục tiêu", "Nhiệm vụ", "Kết quả", "Cơ quan chủ trì", "Thời gian")
    rows = [
        ("I", "Cải cách thủ tục hành chính", "", "", "", ""),
        ("1", "Hồ sơ đúng", "Rà soát thủ tục", "Danh mục", "Phòng Nội vụ; Văn phòng", "Thường"),
        columns,
        ("", "hạn đạt 97%", "hành chính", "", "xã", "xuyên"),
        ("", "", "Khảo sát ý kiến", "Báo cáo", "Phòng Nội vụ", "Quý II/2024"),
        ("2", "Dân hài lòng", "Mở hộp thư", "Hộp thư", "Phòng Nội vụ", "Tháng 4/2024"),
    ]
    annex = recognised(f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\n\n{table(columns, rows)}").annex
    assert [(goal.id, goal.text, goal.field) for goal in annex.goals] == [
        ("I.1", "Hồ sơ đúng hạn đạt 97%", "Cải cách thủ tục hành chính"),
        ("I.2", "Dân hài lòng", "Cải cách thủ tục hành chính"),
    ]
    assert [(task.text, task.goal, task.at, task.lead, task.deadline) for task in annex.tasks] == [
        ("Rà soát thủ tục hành chính", "I.1", "Phụ lục I.1, dòng 1", ("Phòng Nội vụ", "Văn phòng xã"), "Thường xuyên"),
        ("Khảo sát ý kiến", "I.1", "Phụ lục I.1, dòng 2", ("Phòng Nội vụ",), "Quý II/2024"),
        ("Mở hộp thư", "I.2", "Phụ lục I.2, dòng 3", ("Phòng Nội vụ",), "Tháng 4/2024"),
    ]


def test_section_numbers_used_twice_and_skipped_are_told_of() -> None:
    text = BODY.replace("III. KINH PHÍ", "II. KINH PHÍ").replace("2. Đề nghị Ủy ban", "4. Đề nghị Ủy ban")
    got = recognised(f"{HEAD}\n{text}\n{END}")
    assert [fact.value.vi for fact in got.doubts.remarks] == [
        "số mục II dùng hai lần (“NỘI DUNG” và “KINH PHÍ”)",
        "thiếu số trước Mục IV",
        "thiếu số trước Mục IV.4",
    ]
    funding = [item.at for about, section in got.sections if about == "funding" for item in section.items]
    assert funding == ["Mục II (Kinh phí)"]


def test_flattened_table_is_read_and_marked() -> None:
    flat = (
        "TT Nội dung tuyên truyền Hình thức Đơn vị thực hiện Thời gian \nthực hiện\n\n1\nGiới thiệu dịch vụ "
        "công trực tuyến cho các \n"
        "hộ dân trong xã.\n\n- Tin trên đài xã;\n- Tờ gấp.\n\n- Chủ trì: Công chức Văn hóa\n- Phối hợp: Các "
        "thôn\n\nThường \nxuyên\n\n"
        "2\nMở buổi đối thoại.\n\n- Hội nghị ở nhà văn hóa\n\n- Chủ trì: Phòng Nội vụ\n- Phối hợp: Các "
        "thôn\n\nQuý II/2024\n"
    )
    tasks = recognised(f"{HEAD}\n{BODY}\n{END}\nPHỤ LỤC\n\n{flat}").annex.tasks
    assert [(task.number, task.lead, task.partners, task.deadline) for task in tasks] == [
        ("1", ("Công chức Văn hóa",), ("Các thôn",), "Thường xuyên"),
        ("2", ("Phòng Nội vụ",), ("Các thôn",), "Quý II/2024"),
    ]
    assert all("bảng mất cột" in task.doubts[0].vi for task in tasks)
    assert tasks[0].form == "- Tin trên đài xã;\n- Tờ gấp."


def test_emphasis_over_line_ends_leaves_no_star() -> None:
    lines = ["*Căn cứ Kế hoạch số 9/KH-UBND ngày 05/01/2024", "của tỉnh;*", "", "**Ủy ban nhân dân", "xã ban hành:**",
             "* một gạch", "* hai gạch*", "*chưa khép", ""]  # fmt: skip
    assert without_spread_emphasis(lines) == [
        "Căn cứ Kế hoạch số 9/KH-UBND ngày 05/01/2024", "của tỉnh;", "", "Ủy ban nhân dân", "xã ban hành:",
        "* một gạch", "* hai gạch*", "*chưa khép", "",
    ]  # fmt: skip
    got = recognised(
        f"{HEAD}\n{BODY}\n{END}".replace("Thực hiện Kế", "*Căn cứ Kế").replace("tỉnh; Ủy", "tỉnh\nnăm 2024;*\n\nỦy")
    )
    assert got.cites[0][:4] == ("Kế hoạch số 9/KH-UBND ngày 05/01/2024", "UBND tỉnh", "basis", "Mở đầu")
