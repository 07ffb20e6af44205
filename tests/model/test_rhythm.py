"""Times that come again, as days."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.model.deadline import parse_deadline
from cchc.model.rhythm import LAST, Rhythm, days, parse_rhythm

YEAR = (date(2024, 1, 1), date(2024, 12, 31))


def rhythm(text: str) -> Rhythm | None:
    """The rhythm of a deadline as printed; the deadline itself must be understood."""
    found = parse_deadline(text, 2024)
    assert found is not None
    assert found.kind == "recurring"
    return parse_rhythm(text, found.recurrence)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Định kỳ hàng quý", (3, LAST)),
        ("định kỳ hằng quý", (3, LAST)),
        ("định kỳ hàng quý (I, II, III) và năm", (3, LAST)),
        ("Định kỳ quý I, 6 tháng, quý III, hàng năm hoặc đột xuất", (3, LAST)),
        ("Hằng tháng", (1, LAST)),
        ("Định kỳ 6 tháng", (6, LAST)),
        ("Hàng năm", (12, LAST)),
        ("Định kỳ hàng tuần", (0, LAST)),
        ("trước ngày 08 tháng cuối của quý", (3, 7)),
        ("Trước ngày 20 hàng tháng", (1, 19)),
        ("vào ngày 15 hằng tháng", (1, 15)),
        ("Ngày 28 của tháng cuối quý", (3, 28)),
    ],
)
def test_rhythm_of_printed_words(text: str, wanted: tuple[int, int]) -> None:
    assert rhythm(text) == Rhythm(*wanted)


@pytest.mark.parametrize(
    "text",
    [
        "định kỳ",
        "báo cáo hàng ngày cho tổ trưởng",
        "Hàng năm, trước ngày 15/12",
        "Trước ngày 31 hàng tháng",
        "Trước ngày 01 hàng tháng",
        "Hàng quý, ngày 20 của tháng đầu",
        "Trước ngày 5 và ngày 20 hàng tháng",
        "Hàng tuần, trước ngày 5",
    ],
)
def test_a_day_that_is_not_sure_is_no_day(text: str) -> None:
    assert rhythm(text) is None


def test_what_does_not_come_again_has_no_rhythm() -> None:
    assert parse_rhythm("Quý II/2024", None) is None


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (Rhythm(3, LAST), ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]),
        (Rhythm(3, 7), ["2024-03-07", "2024-06-07", "2024-09-07", "2024-12-07"]),
        (Rhythm(6, LAST), ["2024-06-30", "2024-12-31"]),
        (Rhythm(12, LAST), ["2024-12-31"]),
    ],
)
def test_days_of_a_year(found: Rhythm, wanted: list[str]) -> None:
    assert [day.isoformat() for day in days(found, *YEAR)] == wanted


def test_last_days_of_months_follow_the_length_of_february() -> None:
    assert [day.day for day in days(Rhythm(1, LAST), *YEAR)] == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert date(2023, 2, 28) in list(days(Rhythm(1, LAST), date(2023, 1, 1), date(2023, 12, 31)))


def test_weeks_end_on_sunday() -> None:
    found = list(days(Rhythm(0, LAST), *YEAR))
    assert (found[0], found[-1], len(found)) == (date(2024, 1, 7), date(2024, 12, 29), 52)
    assert {day.weekday() for day in found} == {6}
    assert next(days(Rhythm(0, LAST), date(2024, 1, 7), date(2024, 1, 7))) == date(2024, 1, 7)


def test_nothing_before_the_first_day_or_after_the_last() -> None:
    assert list(days(Rhythm(3, 7), date(2024, 3, 8), date(2024, 9, 6))) == [date(2024, 6, 7)]
    assert not list(days(Rhythm(1, LAST), date(2024, 4, 1), date(2024, 4, 29)))
    assert not list(days(Rhythm(0, LAST), date(2024, 4, 1), date(2024, 4, 6)))


def test_a_rhythm_goes_on_over_the_turn_of_the_year() -> None:
    found = list(days(Rhythm(3, LAST), date(2023, 10, 1), date(2024, 4, 1)))
    assert found == [date(2023, 12, 31), date(2024, 3, 31)]
