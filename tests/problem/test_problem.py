"""What a problem is, and how it is made from the table."""

from __future__ import annotations

import pytest

from cchc.problem import Place, Severity, make
from cchc.problem.problem import LONGEST_QUOTE

HERE = Place("plans/a/2024.yml", 4, 7)


def test_message_and_hint_are_filled_in_both_languages() -> None:
    made = make("unknown-agency", HERE, value="Phòng Nội vu", near="Phòng Nội vụ")
    assert (made.path, made.line, made.column, made.code) == ("plans/a/2024.yml", 4, 7, "unknown-agency")
    assert made.severity is Severity.ERROR
    assert made.message == ("không có cơ quan “Phòng Nội vu”", "there is no agency “Phòng Nội vu”")
    assert made.hint == ("ý bạn là “Phòng Nội vụ”?", "do you mean “Phòng Nội vụ”?")


@pytest.mark.parametrize("near", [None, ""])
def test_hint_is_dropped_when_nothing_is_near(near: str | None) -> None:
    assert make("unknown-agency", HERE, value="x", near=near).hint is None
    assert make("unknown-key", HERE, key="x", near=near).hint is None


def test_hint_without_near_stays() -> None:
    assert make("bad-date", HERE, value="2024-02-30").hint is not None


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("a\n  b", "a b"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("{value} {0}", "{value} {0}"),
        ("ư" * LONGEST_QUOTE, "ư" * LONGEST_QUOTE),
        ("ư" * (LONGEST_QUOTE + 1), "ư" * (LONGEST_QUOTE - 1) + "…"),
    ],
)
def test_a_value_is_quoted_on_one_line_and_cut(value: str, quoted: str) -> None:
    assert make("bad-date", HERE, value=value).message.en == f"“{quoted}” is not a date"


def test_unknown_code() -> None:
    with pytest.raises(KeyError):
        make("no-such-code", HERE)


def test_any_language_but_english_is_vietnamese() -> None:
    words = make("file-empty", HERE).message
    assert (words.say("vi"), words.say("en"), words.say("fr")) == ("tệp trống", "the file is empty", "tệp trống")


def test_order_is_by_file_then_line_then_column() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 2), Place("a", 9, 10), Place("a")]
    ordered = sorted((make("file-empty", place) for place in places), key=lambda problem: problem.order)
    assert [(p.path, p.line, p.column) for p in ordered] == [
        ("a", 0, 0), ("a", 9, 2), ("a", 9, 10), ("a", 10, 1), ("b", 1, 1),
    ]  # fmt: skip
