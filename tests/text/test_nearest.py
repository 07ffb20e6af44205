"""The word that is meant, for hints."""

from __future__ import annotations

import pytest

from cchc.text.nearest import nearest

KNOWN = ("Phòng Nội vụ", "Phòng Tư pháp", "Sở Nội vụ", "Văn phòng UBND")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Phòng Nội vụ", "Phòng Nội vụ"),
        ("phong noi vu", "Phòng Nội vụ"),
        ("Phòng Nội  vụu", "Phòng Nội vụ"),
        ("Sơ Nội vụ", "Sở Nội vụ"),
        ("Phòng Tư phạp", "Phòng Tư pháp"),
        ("Hội Nông dân", None),
        ("", None),
        ("x" * 201, None),
    ],
)
def test_nearest(word: str, expected: str | None) -> None:
    assert nearest(word, KNOWN) == expected


def test_of_two_equally_near_the_first_in_order_wins_whatever_the_order_given() -> None:
    assert nearest("abcx", ["abcz", "abcy"]) == nearest("abcx", ["abcy", "abcz"]) == "abcy"
