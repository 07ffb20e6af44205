from __future__ import annotations

import pytest

from cchc.text.titles import one_title_twice, quoted_titles

TITLE = "nâng cao chất lượng cung cấp dịch vụ công trực tuyến cho người dân và doanh nghiệp năm 2024"


def test_titles_behind_numbers() -> None:
    text = (
        "Quyết định số 12/QĐ-UBND ngày 03/01/2024 của UBND xã về việc “thực hiện Nghị quyết số 05-NQ/TU của Tỉnh ủy về "
        f"{TITLE}”; Kế hoạch số 8/KH-UBND; Chỉ thị 9/CT-TTg về số hóa"
    )
    assert [(number, words[:9]) for number, words in quoted_titles(text)] == [
        ("12/QĐ-UBND 3 1 2024", "thực hiện"), ("05-NQ/TU", "nâng cao "),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (TITLE, False),
        (TITLE.upper(), False),
        (TITLE.replace("dịch vụ công trực tuyến", "DVCTT"), False),
        (TITLE.replace(" trực tuyến", ""), True),
        (TITLE.replace("chất lượng", "hiệu quả"), True),
        (TITLE.replace("cung cấp", "cung cấp các"), True),
        ("nâng cao chất lượng cung cấp dịch vụ", False),
        ("nâng cao chất lượng cung cấp dịch vụ công trực tuyến cho", False),
        ("nâng cao kỷ luật, kỷ cương của cán bộ, công chức khi giải quyết công việc", False),
        ("đẩy mạnh chất lượng cung cấp dịch vụ công trực tuyến cho người dân", False),
    ],
)
def test_one_title_in_two_ways(other: str, told: bool) -> None:
    assert one_title_twice(TITLE, other) is told
    assert one_title_twice(other, TITLE) is told
