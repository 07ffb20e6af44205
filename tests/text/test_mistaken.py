from __future__ import annotations

import pytest

from cchc.text.mistaken import mistaken


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theo chỉ đạo của UBND tinh", [("UBND tinh", "UBND tỉnh")]),
        ("trên địa bàn huyên và cấp huyền", [("địa bàn huyên", "địa bàn huyện"), ("cấp huyền", "cấp huyện")]),
        ("gửi báo cáo về tình để tổng hợp", [("về tình", "về tỉnh")]),
        ("kết nối với hệ thống của tình trong năm", [("của tình", "của tỉnh")]),
        ("Ủy ban nhân dân tĩnh", [("Ủy ban nhân dân tĩnh", "Ủy ban nhân dân tỉnh")]),
        ("trang Công Thông tin điện tử của xã", [("Công Thông", "Cổng Thông")]),
        ("Công Tra cứu hồ sơ", [("Công Tra", "Cổng Tra")]),
    ],
)
def test_marks_that_make_another_word(text: str, found: list[tuple[str, str]]) -> None:
    assert list(mistaken(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh, UBND huyện; trên địa bàn tỉnh; cấp tinh giản; địa bàn tinh gọn",
        "báo cáo về tình hình; của tình nguyện viên; về tình trạng; về tình và lý; có lý, có tình",
        "trên địa bàn tính đến ngày 31/12; UBND tính toán", "Công an, Công Thương, Công đoàn; công trung học",
        "Trung tâm Phục vụ Hành chính Công Trung tâm; Dịch vụ Công Thông tin", "kênh “Công Trung tâm hành chính công”",
        "Cổng Thông tin điện tử",
    ],
)  # fmt: skip
def test_right_words(text: str) -> None:
    assert not list(mistaken(text))
