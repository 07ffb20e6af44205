from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.edits import edits


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("thành phố", "thành phố", 0), ("thành phó", "thành phố", 1), ("đơn vị UBND", "đơn vị, UBND", 1),
        ("ab", "ba", 2),
        ("abc", "xyz", None), ("", "ab", 2), ("", "abc", None), ("Phòng Nội vụ", "Phòng Tư pháp", None),
    ],
)  # fmt: skip
def test_letters(one: str, other: str, found: int | None) -> None:
    assert edits(one, other, 2) == found


def test_words() -> None:
    assert edits(["Trung", "Văn", "hóa"], ["Trung", "tâm", "Văn", "hóa"], 1) == 1
    assert edits(["Phòng", "Tài", "chính"], ["Phòng", "Tài", "chính", "-", "Kế", "hoạch"], 1) is None


def whole_distance(one: str, other: str) -> int:
    """Levenshtein's distance, as the textbook has it."""
    if not one or not other:
        return len(one) + len(other)
    return min(
        whole_distance(one[1:], other) + 1,
        whole_distance(one, other[1:]) + 1,
        whole_distance(one[1:], other[1:]) + (one[0] != other[0]),
    )


@given(st.text("abc", max_size=5), st.text("abc", max_size=5), st.integers(0, 3))
def test_it_is_levenshteins_distance_up_to_the_limit(one: str, other: str, limit: int) -> None:
    distance = whole_distance(one, other)
    assert edits(one, other, limit) == (distance if distance <= limit else None)
