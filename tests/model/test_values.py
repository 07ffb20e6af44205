"""Kinds of values: what each takes, and the code of what it refuses."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc.model import values
from cchc.model.value_schemas import LONGEST_PHRASE, LONGEST_TEXT
from cchc.problem import CODES

CHECKSUM = "0123456789abcdef" * 4


def take(kind: Any, value: object) -> object:  # noqa: ANN401 - any kind of value
    """What comes out, or the code of the problem."""
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        (found,) = error.errors()
        return f"!{found['type']}"


@pytest.mark.parametrize(
    ("kind", "value", "taken"),
    [
        ("Text", "  Phòng\n Nội   vụ ", "Phòng Nội vụ"),
        ("Text", "0825077988", "0825077988"),
        ("Text", "3 < 4, 5 <6, 7 > 6", "3 < 4, 5 <6, 7 > 6"),
        ("Text", "x" * LONGEST_TEXT, "x" * LONGEST_TEXT),
        ("Number", "97", 97.0),
        ("Number", "97.5", 97.5),
        ("Number", "-3", -3.0),
        ("Number", " 1022 ", 1022.0),
        ("YesNo", "true", True),
        ("YesNo", "false", False),
        ("Year", "2024", "2024"),
        ("Year", "1945", "1945"),
        ("Day", "2024-02-29", "2024-02-29"),
        ("PartialDate", "2024-02-06", "2024-02-06"),
        ("PartialDate", "2024-02", "2024-02"),
        ("PartialDate", "2023", "2023"),
        ("Id", "mong-cai-2024", "mong-cai-2024"),
        ("GoalId", "III.3.2", "III.3.2"),
        ("Url", "https://dichvucong.gov.vn/a?b=c#d", "https://dichvucong.gov.vn/a?b=c#d"),
        ("Url", "mailto:a@b.vn", "mailto:a@b.vn"),
        ("Url", "tel:+84825077988", "tel:+84825077988"),
        ("Phone", "082.507.7988", "082.507.7988"),
        ("Phone", "1022", "1022"),
        ("Phone", "(0203) 3881-234", "!bad-phone"),
        ("Phone", "0203 (3881) 234", "0203 (3881) 234"),
        ("E164", "+84825077988", "+84825077988"),
        ("Checksum", CHECKSUM, CHECKSUM),
        ("DocumentNumber", "47/KH-UBND", "47/KH-UBND"),
        ("DeadlineText", " Quý II/2024 ", "Quý II/2024"),
        ("DeadlineText", "- Quý I\n- Quý II", "- Quý I\n- Quý II"),
        ("CitationText", "76/NQ-CP\n ngày  15/7/2021", "76/NQ-CP ngày 15/7/2021"),
        ("Texts", {"vi": "một", "en": "one"}, {"vi": "một", "en": "one"}),
        ("Texts", {"vi": "một"}, {"vi": "một"}),
        ("MeasureUnit", "%", {"vi": "%", "en": "%"}),
        ("MeasureUnit", {"vi": "hồ sơ", "en": "files"}, {"vi": "hồ sơ", "en": "files"}),
    ],
)
def test_taken(kind: str, value: object, taken: object) -> None:
    assert take(getattr(values, kind), value) == taken


@pytest.mark.parametrize(
    ("kind", "code", "bad"),
    [
        ("Text", "text-html", ["<b>x</b>", "a <script", "</p>", "<!-- x", "<b >", "<?php"]),
        ("Text", "text-too-long", ["x" * (LONGEST_TEXT + 1)]),
        ("Text", "empty-value", ["", " \n "]),
        ("Number", "expected-number", ["", "1e3", "1,5", "0x10", "nan", "inf", "97%", "--1", ".5", "9" * 13, "٣"]),
        ("YesNo", "expected-yes-no", ["yes", "no", "True", "1", "có", ""]),
        ("Year", "bad-year", ["24", "20244", "1944", "2101", "năm 2024", "2024 ", "٢٠٢٤"]),
        ("Day", "bad-date", ["2024-02-30", "2024-02", "2024", "06/02/2024", "2024-02-00", "2024-00-01", "2024-2-6"]),
        ("PartialDate", "bad-date", ["2024-02-30", "2024-13", "2024-00", "2/2024", "24", "2024-02-06 "]),
        ("Id", "bad-id", ["", "Mong-Cai", "móng-cái", "a--b", "-a", "a b", "../x", "a" * 81, "a\n"]),
        ("GoalId", "bad-id", ["", ".1", "a b", "a/b", "a" * 81, "II.ư"]),
        ("Url", "bad-url", ["a.vn", "javascript:alert(1)", "data:x", "ftp://a.vn", "//a.vn", "https://", "https://a b",
                            'https://a"b', "https://a.vn/\n", "tel:abc", "mailto:a"]),
        ("Url", "text-too-long", ["https://a.vn/" + "x" * LONGEST_PHRASE]),
        ("Phone", "bad-phone", ["", "12", "gọi 1022", "1022\n", "1 2", "0" * 16, "1022;1023", "<1022>"]),
        ("E164", "bad-phone", ["0825077988", "84825077988", "+0825077988", "+84 82 507", "+1234", "+8482507798812345"]),
        ("Checksum", "bad-checksum", ["", CHECKSUM[:-1], CHECKSUM.upper(), CHECKSUM + "0", "g" * 64]),
        ("DocumentNumber", "bad-document-number", ["", "47", "số 47/KH-UBND", "47/KH-UBND ngày 06/02/2024"]),
        ("DocumentNumber", "text-too-long", ["1/" + "A" * LONGEST_PHRASE]),
        ("DeadlineText", "bad-deadline", ["sớm", "Quý V", "30/2/2024", "2024-02-06", "Năm 0000"]),
        ("DeadlineText", "text-too-long", ["a " * LONGEST_PHRASE]),
        ("CitationText", "bad-citation", ["", "xin chào", "số 76"]),
        ("CitationText", "bad-date", ["76/NQ-CP ngày 30/2/2024"]),
        ("CitationText", "text-too-long", ["76/NQ-CP " + "x" * LONGEST_TEXT]),
        ("Texts", "text-without-vietnamese", [{"en": "one"}, {}]),
        ("Texts", "text-language", [{"vi": "một", "fr": "un"}]),
        ("Texts", "text-html", [{"vi": "<i>"}]),
        ("MeasureUnit", "text-without-vietnamese", [{"en": "files"}]),
    ],
)  # fmt: skip
def test_refused(kind: str, code: str, bad: list[object]) -> None:
    assert code in CODES
    assert {repr(value): take(getattr(values, kind), value) for value in bad} == {repr(v): f"!{code}" for v in bad}


def test_languages_are_those_of_the_portal() -> None:
    adapter: TypeAdapter[dict[str, str]] = TypeAdapter(values.Texts)
    assert adapter.validate_python({"vi": "một", "fr": "un"}, context={"languages": ("vi", "fr")})
    with pytest.raises(ValidationError, match="problem table"):
        adapter.validate_python({"vi": "một", "en": "one"}, context={"languages": ("vi", "fr")})
