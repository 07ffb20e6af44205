"""Cells of tables of tasks: names on lines of their own, who leads told in a sentence, labels, tasks as records."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Row, Table, Where
from cchc.imports.parts.ending import signature
from cchc.imports.parts.found import Item
from cchc.imports.parts.labelled_cells import part_labelled
from cchc.imports.parts.names import agency_names
from cchc.imports.parts.record_tables import as_rows
from cchc.imports.parts.table_heads import Role, is_head, role_of
from cchc.imports.parts.targets import targets
from cchc.imports.parts.task_rows import task_rows
from cchc.imports.parts.who_leads import who_leads
from tests.imports.samples import HEAD, document, recognised

HERE = Where(0, 3)


def table(*rows: tuple[str, ...]) -> Table:
    """Give a table of these cells."""
    return Table(tuple(Row(cells, Where(0, number)) for number, cells in enumerate(rows, 1)))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng Tư pháp\nCông an huyện", ["Phòng Tư pháp", "Công an huyện"]),
        ("Các thôn\nHội Nông dân xã\nTrạm Y tế xã", ["Các thôn", "Hội Nông dân xã", "Trạm Y tế xã"]),
        ("Sở Y tế; Sở Công\nThương\nUBND các quận", ["Sở Y tế", "Sở Công Thương", "UBND các quận"]),
        ("Văn phòng\nUBND huyện", ["Văn phòng UBND huyện"]),
        ("Văn phòng HĐND và\nUBND xã", ["Văn phòng HĐND và UBND xã"]),
        ("Ủy ban Mặt trận\nTổ quốc xã", ["Ủy ban Mặt trận Tổ quốc xã"]),
        ("Ban Tuyên giáo\nHuyện ủy", ["Ban Tuyên giáo Huyện ủy"]),
        ("Ban Chỉ huy\nQuân sự xã", ["Ban Chỉ huy Quân sự xã"]),
        ("Thủ trưởng các\nPhòng chuyên môn", ["Thủ trưởng các Phòng chuyên môn"]),
        ("Chủ tịch\nUBND các xã", ["Chủ tịch UBND các xã"]),
        ("Phòng Văn hóa\n- Xã hội", ["Phòng Văn hóa - Xã hội"]),
        ("Sở Y tế\n- Công an tỉnh", ["Sở Y tế", "Công an tỉnh"]),
        ("- Sở Y tế\n- hai bệnh viện tỉnh", ["Sở Y tế", "hai bệnh viện tỉnh"]),
    ],
)
def test_lines_of_a_cell_are_names_where_the_one_before_is_whole(cell: str, names: list[str]) -> None:
    assert list(agency_names(cell, lambda name: False).names) == names


@pytest.mark.parametrize(
    ("cell", "lead", "partners"),
    [
        ("Thanh tra huyện chủ trì, phối hợp với Phòng Y tế, Công an huyện", "Thanh tra huyện",
         "Phòng Y tế, Công an huyện"),
        ("Giao Phòng Kinh tế chủ trì; Hội Nông dân xã phối hợp thực hiện.", "Phòng Kinh tế", "Hội Nông dân xã"),
        ("Sở Công Thương (chủ trì), Sở Tài chính (phối hợp)", "Sở Công Thương", "Sở Tài chính"),
        ("Bưu điện huyện là đơn vị chủ trì", "Bưu điện huyện", ""),
        ("Công an xã phối hợp cùng các ấp", "Công an xã", "các ấp"),
    ],
)  # fmt: skip
def test_a_sentence_says_who_leads_and_who_helps(cell: str, lead: str, partners: str) -> None:
    assert who_leads(cell) == (lead, partners)


@pytest.mark.parametrize("cell", ["Phòng Nội vụ", "Ban Chỉ đạo xã", "", "Người chủ trì họp", "Phòng A; Phòng B"])
def test_a_name_is_no_such_sentence(cell: str) -> None:
    assert who_leads(cell) is None


def test_the_sentence_counts_in_a_column_of_both() -> None:
    text = (
        f"{HEAD}\nI. NHIỆM VỤ\n\nTT\tViệc\tĐơn vị thực hiện\tThời gian\n"
        "1\tHọp dân\tPhòng Y tế chủ trì, phối hợp với Trạm Y tế các xã\tDịp 27/2/2024\n"
        "2\tThi đua\tCông an xã\tXong trước 01/6/2024\n"
    )
    assert [(task.lead, task.partners, task.deadline) for task in recognised(text).annex.tasks] == [
        (("Phòng Y tế",), ("Trạm Y tế các xã",), "Dịp 27/2/2024"),
        (("Công an xã",), (), "Xong trước 01/6/2024"),
    ]


def test_labels_of_a_cell_become_cells() -> None:
    cells: dict[Role, str] = {
        "units": "Chủ trì: Phòng Y tế; phối hợp: Các ấp; thời hạn: Quý I/2025.\nSản phẩm: Báo cáo"
    }
    part_labelled(cells)
    assert cells == {"units": "Chủ trì: Phòng Y tế; phối hợp: Các ấp", "deadline": "Quý I/2025", "output": "Báo cáo"}
    plain: dict[Role, str] = {"units": "Thời gian: cả năm", "deadline": "Tháng 3"}
    part_labelled(plain)
    assert plain["deadline"] == "Tháng 3", "a column of its own says it better"


def test_a_row_with_a_number_is_no_head_whatever_its_words() -> None:
    words = ("Rà soát nhiệm vụ", "Lãnh đạo phụ trách", "Theo tiến độ của bộ")
    assert is_head(Row(("TT", *words), HERE))
    assert not is_head(Row(("7", *words), HERE))
    assert not is_head(Row(("II.", *words), HERE))
    assert role_of("Phân công thực hiện") == "units"


def test_a_sum_is_no_task() -> None:
    head, task = ("TT", "Việc", "Chủ trì", "Thời gian", "Kinh phí"), ("1", "Họp", "Sở Y tế", "Quý I", "5")
    [rows] = task_rows([(table(head, task, ("", "Cộng", "", "", "5")), False, "")])
    assert [(row.number, row.cells["text"]) for row in rows] == [("1", "Họp")]


def test_tasks_as_records_become_rows() -> None:
    made = as_rows(table(
        ("Nhiệm vụ 1", "Lập sổ tay"), ("Đơn vị chủ trì", "Sở Y tế"), ("Phối hợp", "Các trạm"), ("", "Các chợ"),
        ("Thời gian hoàn thành", "Quý I"), ("Nhiệm vụ 2: Họp báo", ""), ("Đơn vị chủ trì", "Sở Công Thương"),
        ("Thời gian hoàn thành", "Quý IV"),
    ))  # fmt: skip
    assert made is not None
    assert [row.cells[:5] for row in made.rows[1:]] == [
        ("1", "Lập sổ tay", "Sở Y tế", "Các trạm\nCác chợ", "Quý I"),
        ("2", "Họp báo", "Sở Công Thương", "", "Quý IV"),
    ]
    assert [row.where.line for row in made.rows[1:]] == [1, 6]
    assert as_rows(table(("Nơi nhận:\n- Sở Y tế;", "KT. CHỦ TỊCH"), ("", "Trần Văn Mẫu"))) is None


def test_a_table_for_each_task() -> None:
    labels = ("STT", "Nội dung", "Cơ quan chủ trì", "Thời hạn")
    tables = [
        "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in zip(labels, values, strict=True))
        for values in (("1", "Lập sổ tay", "Sở Y tế", "Tháng 2"), ("2", "Họp dân", "Sở Tư pháp", "Quý II"))
    ]
    page = "<html><p>KẾ HOẠCH</p><p>Năm 2025</p><p>I. NHIỆM VỤ</p>"
    page += "".join(f"<table>{rows}</table><p>Ghi chú của bảng</p>" for rows in tables)
    tasks = recognised(page, "a.html").annex.tasks
    assert [(task.number, task.text, task.lead, task.deadline) for task in tasks] == [
        ("1", "Lập sổ tay", ("Sở Y tế",), "Tháng 2"),
        ("2", "Họp dân", ("Sở Tư pháp",), "Quý II"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("không để quá 4% hồ sơ trễ hẹn", ("<=", "4")),
        ("Tỷ lệ trả lại không vượt quá 2,5%", ("<=", "2.5")),
        ("hồ sơ chậm ít hơn 5%", ("<=", "5")),
        ("không ít hơn 7% cán bộ", (">=", "7")),
    ],
)
def test_targets_that_set_a_limit(text: str, expected: tuple[str, str]) -> None:
    [found] = targets([Item("Mục I", "I", text, HERE)])
    assert (found.operator, found.value) == expected


@pytest.mark.parametrize(
    ("post", "written"),
    [
        ("PHÓ CHÁNH VĂN PHÒNG", "Phó Chánh Văn phòng"),
        ("CHÁNH THANH TRA", "Chánh Thanh tra"),
        ("PHÓ TRƯỞNG PHÒNG", "Phó Trưởng phòng"),
    ],
)
def test_posts_keep_the_capitals_of_sentences(post: str, written: str) -> None:
    found = signature([block for block in document(f"{post}\n\nTrần Văn Mẫu\n").blocks if not isinstance(block, Table)])
    assert found is not None
    assert found.position == written
