from __future__ import annotations

import pytest

from cchc.text.halves import lonely

TOWNS = frozenset({"Hải Phòng"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ban hành Chỉ thị của về trách nhiệm", ["của về"]),
        ("số hóa hồ sơ TTHC tại, Bộ phận Một cửa", ["tại,"]),
        ("theo kế hoạch của.", ["của."]),
        ("chỉnh các tồn tại, hạn chế; hiện tại, chưa có", []),
        ("của tỉnh và của xã; tại xã, của ông Về", []),
        ("ở lại tại xã", []),
    ],
)
def test_nouns_left_out(text: str, found: list[str]) -> None:
    assert list(lonely(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("100% quan hành chính, tổ chức", ["quan hành"]),
        ("tại các đơn vị, địa xã, phường", ["địa xã"]),
        ("hệ thống pháp văn bản quy phạm pháp luật", ["pháp văn"]),
        ("ở cấp thị, cấp phường", ["cấp thị"]),
        ("thực hiện các QPPL về phân cấp", ["các QPPL"]),
        ("nhà nước thành Hải Phòng năm 2023", ["thành Hải Phòng"]),
    ],
)
def test_halves_of_words(text: str, found: list[str]) -> None:
    assert list(lonely(text, TOWNS)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Cơ quan hành chính, các cơ quan, liên quan đến; quan tâm, quan hệ", "địa phương, trên địa bàn, cục địa chính",
        "Phòng Tư pháp cung cấp, Nhà nước pháp quyền, giải pháp để làm", "cấp thị xã, cấp thị trấn, cấp thị thực",
        "các văn bản QPPL, 12 VB QPPL", "trở thành Trung tâm, thành phố Hải Phòng, hình thành Tổ công nghệ",
        "phổ biến pháp", "quan và của chính người dân",
    ],
)  # fmt: skip
def test_whole_words(text: str) -> None:
    assert list(lonely(text, TOWNS)) == []
