"""Tables of tasks are known by the words of their heads."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Row, Where
from cchc.imports.parts.table_heads import is_head, role_of, roles_of

HERE = Where(0, 7)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("STT", "number"),
        ("Nhiệm vụ/ Hoạt động", "text"),
        ("Mục tiêu", "goal"),
        ("Cơ quan chủ trì", "lead"),
        ("ĐƠN VỊ PHỐI HỢP", "partners"),
        ("Đơn vị chủ trì, phối hợp", "units"),
        ("Đơn vị thực hiện", "units"),
        ("Thời gian\nthực hiện", "deadline"),
        ("Sản phẩm", "output"),
        ("Hình thức tuyên truyền", "form"),
        ("Ghi chú", "note"),
        ("Kinh phí", "money"),
        ("Hồ sơ", None),
        ("", None),
    ],
)
def test_heads_by_their_words(text: str, role: str | None) -> None:
    assert role_of(text) == role


@pytest.mark.parametrize(
    ("cells", "roles"),
    [
        (("STT", "Nội dung, hình thức", "Chủ trì"), ["number", "text", "lead"]),
        (("Hình thức tuyên truyền", "Đơn vị thực hiện", "Thời gian"), ["text", "units", "deadline"]),
        (("Nhiệm vụ", "Hình thức", "Thời gian"), ["text", "form", "deadline"]),
        (("Mục tiêu, chỉ tiêu", "Hình thức", "Phụ trách"), ["text", "form", "lead"]),
    ],
)
def test_roles_of_columns_that_name_two_things(cells: tuple[str, ...], roles: list[str]) -> None:
    assert list(roles_of(cells).values()) == roles


def test_a_table_of_other_things_is_no_table_of_tasks() -> None:
    assert not is_head(Row(("TT", "Họ và tên", "Chức vụ"), HERE))
    assert not is_head(Row(("1", "Phòng Nội vụ chủ trì", "Quý I"), HERE))
