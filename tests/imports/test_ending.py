"""The end of a plan: who signed, and who gets it; names are made up."""

from __future__ import annotations

import pytest

from cchc.imports.blocks import Paragraph, Where
from cchc.imports.parts.ending import recipients, signature


def lines(text: str) -> list[Paragraph]:
    """A paragraph a line."""
    return [Paragraph(line, Where(0, number)) for number, line in enumerate(text.split("\n"), 1)]


@pytest.mark.parametrize(
    ("text", "name", "post", "stands_for"),
    [
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nThS. Vi Văn Mẫu", "Vi Văn Mẫu", "Phó Giám đốc", "Giám đốc"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nH'Lan Niê", "H'Lan Niê", "Chánh Văn phòng", "Chủ tịch"),
        ("TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ\nVi Văn Mẫu", "Vi Văn Mẫu", "Trưởng phòng Nội vụ", "Chủ tịch"),
        ("TM.UBND XÃ\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVI VĂN MẪU", "Vi Văn Mẫu", "Phó Chủ tịch", "Chủ tịch"),
        ("T/M UBND XÃ\nQ. CHỦ TỊCH\nVi Thị Tuyết - Mai", "Vi Thị Tuyết - Mai", "Quyền Chủ tịch", ""),
        ("CHỦ TỊCH\nNgười ký: Vi Văn Mẫu\nThời gian ký: 05/01/2026 10:20", "Vi Văn Mẫu", "Chủ tịch", ""),
        ("TRƯỞNG BAN\nVi Văn Mẫu\nChủ tịch UBND xã", "Vi Văn Mẫu", "Trưởng ban", ""),
        ("GIÁM ĐỐC SỞ NỘI VỤ\nĐại tá Vi Văn Mẫu", "Vi Văn Mẫu", "Giám đốc Sở Nội vụ", ""),
    ],
)
def test_who_signed(text: str, name: str, post: str, stands_for: str) -> None:
    found = signature(lines(text))
    assert found
    assert found[:3] == (name, post, stands_for)


@pytest.mark.parametrize(
    "text", ["CHỦ TỊCH\nĐÃ KÝ", "CHỦ TỊCH\nPHÒNG NỘI VỤ", "CHỦ TỊCH\nTỈNH LAM GIANG", "Vi Văn Mẫu"]
)
def test_nobody_signed(text: str) -> None:
    assert signature(lines(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "* Nơi nhận: UBND tỉnh (b/c); Đảng ủy; Lưu: VT.\nTM.UBND XÃ\nCHỦ TỊCH",
        "Nơi nhận: - UBND tỉnh (b/c); - Đảng ủy; - Lưu: VT.",
        "Nơi nhận:\n- UBND tỉnh (b/c);\n- Đảng ủy;\n- Lưu: VT.\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    ],
)
def test_who_gets_it(text: str) -> None:
    found = [(fact.value, role) for fact, role in recipients(lines(text))]
    assert found == [("UBND tỉnh", "b/c"), ("Đảng ủy", None), ("Lưu: VT", None)]
