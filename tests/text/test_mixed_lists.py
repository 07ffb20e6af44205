from __future__ import annotations

import pytest

from cchc.text.mixed_lists import mixed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các Nghị quyết: Nghị quyết số 1/NQ-CP; Kế hoạch số 5/KH-UBND", ("các Nghị quyết:", "Kế hoạch")),
        ("những quyết định sau: Quyết định số 3/QĐ-TTg, chỉ thị số 7/CT-TTg", ("những quyết định sau:", "chỉ thị")),
        ("các Kế hoạch: Kế hoạch số 1/KH-UBND năm 2024. Quyết định số 2/QĐ-UBND", ("các Kế hoạch:", "Quyết định")),
        ("các Nghị quyết: Nghị quyết số 1/NQ-CP; Nghị quyết số 5/NQ-HĐND", ("", "")),
        ("các Nghị quyết: Nghị quyết số 1/NQ-CP được cụ thể hóa tại Kế hoạch số 5/KH-UBND", ("", "")),
        ("các văn bản: Nghị quyết số 1/NQ-CP; Kế hoạch số 5/KH-UBND", ("", "")),
        ("các Nghị quyết, Kế hoạch: Nghị quyết số 1/NQ-CP; Kế hoạch số 5/KH-UBND", ("", "")),
        ("các Nghị quyết: Nghị quyết số 1/NQ-CP. Xã cũng làm theo; Kế hoạch số 5/KH-UBND", ("", "")),
    ],
)
def test_lists_of_documents(text: str, found: tuple[str, str]) -> None:
    assert mixed(text) == found
