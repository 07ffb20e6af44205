from __future__ import annotations

import pytest

from cchc.text.halves import lonely, one_sided

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
        ("Cấp thị và CẤP THỊ; Cấp thị xã, CẤP THỊ TRẤN", ["Cấp thị", "CẤP THỊ"]),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gặp mặt giữa chủ tịch xã, trưởng thôn. Mỗi quý một lần.", ["giữa chủ tịch"]),
        ("phân công giữa văn phòng, tư pháp (có quy chế)", ["giữa văn phòng"]),
        ("gặp mặt giữa chủ tịch xã, trưởng thôn với người dân", []),
        ("kết nối giữa văn phòng, tư pháp và công an", []),
        ("phối hợp giữa các phòng, ban; giữa hai bên, ba bên; giữa năm 2024, cuối năm", []),
        ("thủ tục nội bộ giữa cơ quan hành chính; đổi mới, nâng cao", []),
        ("tuyến đường giữa Hà Nội - Hải Phòng, dài 100 km", []),
    ],
)
def test_between_whom(text: str, found: list[str]) -> None:
    assert list(one_sided(text)) == found
