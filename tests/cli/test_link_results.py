from __future__ import annotations

from datetime import date, timedelta

import pytest

from cchc.cli.link_asking import Answer
from cchc.cli.link_results import Result, advance, read_results, write_results

DAY = date(2026, 11, 21)
URL = "https://dichvucong.example.vn/"
GONE, THERE, REFUSED = Answer(URL, True, "404"), Answer(URL, False, "ok"), Answer(URL, False, "403")


def weeks(*answers: Answer) -> Result:
    """What is known after answers a week apart."""
    results: dict[str, Result] = {}
    for number, answer in enumerate(answers):
        results = advance(results, [answer], DAY + timedelta(weeks=number))
    return results[URL]


@pytest.mark.parametrize(
    ("answers", "misses", "lost"),
    [
        ([THERE], 0, False),
        ([GONE], 1, False),
        ([GONE, GONE], 2, False),
        ([GONE, GONE, GONE], 3, True),
        ([GONE, GONE, GONE, GONE], 4, True),
        ([GONE, GONE, THERE, GONE], 1, False),
        ([GONE, GONE, REFUSED, GONE], 1, False),
        ([GONE, GONE, GONE, THERE], 0, False),
    ],
)
def test_lost_after_three_misses_in_a_row(answers: list[Answer], misses: int, lost: bool) -> None:
    found = weeks(*answers)
    assert (found.misses, found.lost) == (misses, lost)


def test_the_day_of_the_first_miss_is_kept() -> None:
    assert weeks(THERE, GONE, GONE).since == DAY + timedelta(weeks=1)
    assert weeks(GONE, THERE, GONE).since == DAY + timedelta(weeks=2)
    assert weeks(GONE, THERE).since is None


def test_second_check_on_one_day_is_no_second_miss() -> None:
    results = advance({}, [GONE], DAY)
    for _ in range(5):
        results = advance(results, [GONE], DAY)
    assert results[URL].misses == 1
    assert advance(results, [THERE], DAY)[URL].misses == 0


def test_link_that_is_no_longer_there_is_forgotten() -> None:
    assert advance(advance({}, [GONE], DAY), [Answer("https://b.example.vn/", False, "ok")], DAY).keys() == {
        "https://b.example.vn/"
    }


def test_written_and_read_again() -> None:
    results = {"https://b/": Result(DAY, "ok"), "https://a/đ": Result(DAY, "timeout", 2, date(2026, 11, 14))}
    text = write_results(results)
    assert read_results(text) == results
    assert text.index("https://a/đ") < text.index("https://b/"), "sorted: changes can be read in git"
    assert write_results(dict(reversed(results.items()))) == text


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"links": []}', '{"links": {"a": {}}}', '{"links": {"a": {"checked": "soon"}}}', "[" * 9]
)
def test_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no results of links"):
        read_results(text)
