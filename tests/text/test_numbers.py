"""Numbers as shown, and telephone numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.numbers import dial, digits, same_phone, show_number


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (0, "0", "0"),
        (97.0, "97", "97"),
        (97.5, "97,5", "97.5"),
        (0.1, "0,1", "0.1"),
        (1000, "1.000", "1,000"),
        (1234.5, "1.234,5", "1,234.5"),
        (-3.25, "-3,25", "-3.25"),
        (123456789012, "123.456.789.012", "123,456,789,012"),
    ],
)
def test_shown(value: float, vi: str, en: str) -> None:
    assert show_number(value, "vi") == vi
    assert show_number(value, "en") == en


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_keep_every_digit(value: int) -> None:
    assert int(show_number(value, "vi").replace(".", "")) == value


@pytest.mark.parametrize(
    ("printed", "e164", "same"),
    [
        ("082.507.7988", "+84825077988", True),
        ("0203 3881 234", "+842033881234", True),
        ("1022", "+841022", False),
        ("1022", "1022", True),
        ("082.507.7988", "+84825077989", False),
    ],
)
def test_same_phone(printed: str, e164: str, same: bool) -> None:
    assert same_phone(printed, e164) is same


def test_digits() -> None:
    assert digits("(+84) 82.507-7988") == "84825077988"


@pytest.mark.parametrize(
    ("e164", "printed", "target"), [("+84825077988", "082.507.7988", "+84825077988"), ("", "1022", "1022")]
)
def test_dial(e164: str, printed: str, target: str) -> None:
    assert dial(e164, printed) == target
