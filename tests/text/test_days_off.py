from __future__ import annotations

from datetime import date, timedelta

import pytest

from cchc.text.days_off import day_off, named_holiday


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2024, 3, 8), None),
        (date(2024, 3, 9), "Thứ bảy"),
        (date(2024, 3, 10), "Chủ nhật"),
        (date(2024, 5, 4), None),
        (date(2026, 1, 10), None),
        (date(2026, 1, 2), "Tết Dương lịch"),
        (date(2024, 2, 10), "Tết Âm lịch"),
        (date(2022, 10, 9), "Chủ nhật"),
        (date(2021, 9, 2), "Quốc khánh"),
        (date(2019, 4, 14), "Giỗ Tổ Hùng Vương"),
    ],
)
def test_why_offices_are_closed(day: date, why: str | None) -> None:
    assert day_off(day) == why


@pytest.mark.parametrize(
    ("first", "new_year", "hung_kings"),
    [
        (date(2015, 2, 17), date(2015, 2, 19), date(2015, 4, 28)),
        (date(2016, 2, 7), date(2016, 2, 8), date(2016, 4, 16)),
        (date(2017, 1, 26), date(2017, 1, 28), date(2017, 4, 6)),
        (date(2018, 2, 14), date(2018, 2, 16), date(2018, 4, 25)),
        (date(2019, 2, 4), date(2019, 2, 5), date(2019, 4, 14)),
        (date(2020, 1, 23), date(2020, 1, 25), date(2020, 4, 2)),
        (date(2021, 2, 10), date(2021, 2, 12), date(2021, 4, 21)),
        (date(2022, 1, 31), date(2022, 2, 1), date(2022, 4, 10)),
    ],
)
def test_days_of_the_moon(first: date, new_year: date, hung_kings: date) -> None:
    """The first day of the lunar year lies in the holiday; Hùng Kings' day is 67 to 69 days later."""
    assert named_holiday(first) == named_holiday(new_year) == "Tết Âm lịch"
    assert named_holiday(first - timedelta(days=1)) is None
    assert named_holiday(hung_kings) == "Giỗ Tổ Hùng Vương"
    assert (hung_kings - new_year).days in {67, 68, 69}
