from __future__ import annotations

from typing import Any, get_args

import pytest

from cchc.model.deadline import KINDS, MISSING, Recurrence, parse_deadline
from cchc.model.published import Deadline
from cchc.render.setting import Setting
from cchc.render.words import MissingWordError, Speech
from cchc.site import Site
from cchc.site.resolver import publish_deadline
from cchc.site.views.glance import ALL_YEAR, UNDATED
from tests.tools.rendering import setting_of


def deadline(text: str | None, year: int) -> Deadline:
    return publish_deadline(parse_deadline(text, year) or MISSING)


WORDS = {
    "vi": {
        "hello": "Chào {name}",
        "plain": "Chữ {x}",
        "tasks.one": "{count} nhiệm vụ",
        "tasks.other": "{count} nhiệm vụ",
    },
    "en": {"hello": "Hello {name}", "plain": "Text {x}", "tasks.one": "{count} task", "tasks.other": "{count} tasks"},
}


def speech(lang: str) -> Speech:
    setting = Setting(
        templates=(), site_names={}, site_url="https://example.vn/", base="/", languages=("vi", "en"), words=WORDS,
        assets={}, organisation={}, slogan={}, id_authority="example.vn",
    )  # fmt: skip
    return Speech(setting, lang)


@pytest.fixture(scope="module", params=["vi", "en"])
def real(request: pytest.FixtureRequest, site: Site) -> Speech:
    """The real catalogue of one language."""
    return Speech(setting_of(site), request.param)


def test_fields_are_filled_in() -> None:
    assert speech("en").word("hello", name="{An} <An>") == "Hello {An} <An>"


def test_without_fields_the_word_is_given_as_it_stands() -> None:
    assert speech("en").word("plain") == "Text {x}"


@pytest.mark.parametrize(
    ("count", "vi", "en"),
    [
        (0, "0 nhiệm vụ", "0 tasks"),
        (1, "1 nhiệm vụ", "1 task"),
        (2, "2 nhiệm vụ", "2 tasks"),
        (1234, "1.234 nhiệm vụ", "1,234 tasks"),
    ],
)
def test_count_chooses_the_form_and_is_written_as_the_language_does(count: int, vi: str, en: str) -> None:
    assert (speech("vi").word("tasks", count), speech("en").word("tasks", count)) == (vi, en)


@pytest.mark.parametrize("key", ["nothing", "tasks.few", "", "hello."])
def test_missing_word_is_an_error_that_names_language_and_key(key: str) -> None:
    with pytest.raises(MissingWordError, match=f"en: {key}"):
        speech("en").word(key)
    assert not speech("en").has(key)


def test_missing_field_is_an_error() -> None:
    with pytest.raises(KeyError):
        speech("en").word("hello", who="An")


def test_known_words() -> None:
    assert speech("vi").has("hello")
    assert speech("vi").has("tasks")


@pytest.mark.parametrize(
    ("lang", "texts", "shown"),
    [
        ("en", {"vi": "Hà Nội", "en": "Hanoi"}, "Hanoi"),
        ("vi", {"vi": "Hà Nội", "en": "Hanoi"}, "Hà Nội"),
        ("en", {"vi": "Hà Nội", "en": None}, '<span lang="vi" class="untranslated">Hà Nội</span>'),
        ("en", {"vi": "Hà Nội"}, '<span lang="vi" class="untranslated">Hà Nội</span>'),
        ("vi", {"vi": "Hà Nội", "en": None}, "Hà Nội"),
        ("en", {"vi": "<b>&", "en": None}, '<span lang="vi" class="untranslated">&lt;b&gt;&amp;</span>'),
        ("en", {"vi": "Chữ", "en": "<b>&"}, "&lt;b&gt;&amp;"),
        ("vi", {"vi": "<b>&"}, "&lt;b&gt;&amp;"),
        ("en", None, ""),
        ("en", {"vi": None, "en": None}, ""),
    ],
)
def test_text_is_escaped_and_marked_when_it_is_not_translated(lang: str, texts: Any, shown: str) -> None:  # noqa: ANN401
    assert speech(lang).text(texts) == shown


@pytest.mark.parametrize(("lang", "shown"), [("vi", "A &lt;b&gt;"), ("en", '<span lang="vi">A &lt;b&gt;</span>')])
def test_words_of_the_source_are_marked_on_foreign_pages(lang: str, shown: str) -> None:
    assert speech(lang).foreign("A <b>") == shown
    assert speech(lang).foreign(None) == ""


def test_plain_falls_back_to_the_default_language() -> None:
    assert speech("en").plain({"vi": "Chữ", "en": None}) == "Chữ"
    assert speech("en").plain({"vi": "Chữ", "en": "Text"}) == "Text"
    assert speech("en").plain(None) == ""


WHEN = [
    ("date", "Ngày 06/2/2024", "", "6 February 2024"),
    ("before", "Trước ngày 10/3/2024", "chậm nhất 09/3/2024", "by 9 March 2024"),
    ("month", "Tháng 02/2024", "", "1 February 2024 to 29 February 2024"),
    ("month-range", "Tháng 3 đến tháng 4", "", "1 March 2024 to 30 April 2024"),
    ("quarter", "Quý II/2024", "", "1 April 2024 to 30 June 2024"),
    ("half", "6 tháng đầu năm 2024", "", "1 January 2024 to 30 June 2024"),
    ("year", "Năm 2024", "", "1 January 2024 to 31 December 2024"),
    ("continuous", "Thường xuyên", "", "all the time"),
    ("recurring", "Hàng quý", "", "every quarter"),
    ("recurring", "Định kỳ", "", "at regular times"),
    ("on-event", "Sau khi có kết quả", "", "when what the original names has come"),
    ("external", "Theo Kế hoạch của tỉnh", "", "as another document or plan sets"),
]


@pytest.mark.parametrize(("kind", "text", "vi", "en"), WHEN)
def test_deadline_in_both_languages(site: Site, kind: str, text: str, vi: str, en: str) -> None:
    found = deadline(text, 2024)
    assert found["kind"] == kind
    in_vi = f'{text} <span class="meaning">({vi})</span>' if vi else text
    assert Speech(setting_of(site), "vi").when(found) == in_vi
    in_en = f'<span lang="vi">{text}</span> <span class="meaning">({en})</span>'
    assert Speech(setting_of(site), "en").when(found) == in_en


def test_deadline_that_the_source_leaves_blank(real: Speech) -> None:
    said = {"vi": "Bản gốc để trống thời gian thực hiện", "en": "The original leaves the time blank"}[real.lang]
    assert real.when(deadline(None, 2024)) == said
    assert real.when(None) == said


def test_several_deadlines_stand_on_lines_of_their_own(real: Speech) -> None:
    found = deadline("Quý I/2024; Thường xuyên", 2024)
    assert found["kind"] == "compound"
    lines = str(real.when(found)).split("<br>")
    assert [("Quý I/2024" in line, "Thường xuyên" in line) for line in lines] == [(True, False), (False, True)]


def test_all_kinds_of_deadlines_are_tried_here() -> None:
    assert {kind for kind, *_ in WHEN} | {"missing", "compound"} == set(KINDS)


@pytest.mark.parametrize("recurrence", [*get_args(Recurrence), None])
def test_every_recurrence_has_words(real: Speech, recurrence: str | None) -> None:
    meaning = real.meaning({"kind": "recurring", "last_day": None, "start": None, "recurrence": recurrence})
    assert bool(meaning) is (real.lang != "vi")


def test_deadline_is_escaped(real: Speech) -> None:
    shown = real.when({**deadline("Thường xuyên", 2024), "text": "<i>&"})
    assert "<i>" not in shown
    assert "&lt;i&gt;&amp;" in shown


def test_every_deadline_of_the_real_plans_can_be_said(site: Site, real: Speech) -> None:
    for plan in site.plans.values():
        for task in plan["tasks"]:
            shown = str(real.when(task["deadline"]))
            assert shown
            assert "None" not in shown


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2024-02-06", "06/02/2024", "6 February 2024"),
        ("2024-05-01", "01/5/2024", "1 May 2024"),
        ("2024-02", "tháng 2/2024", "February 2024"),
        ("2023", "2023", "2023"),
        (None, "", ""),
    ],
)
def test_dates(iso: str | None, vi: str, en: str) -> None:
    assert (speech("vi").date(iso), speech("en").date(iso)) == (vi, en)


@pytest.mark.parametrize(
    ("value", "vi", "en"), [(95.0, "95", "95"), (99.5, "99,5", "99.5"), (1234567, "1.234.567", "1,234,567")]
)
def test_numbers(value: float, vi: str, en: str) -> None:
    assert (speech("vi").number(value), speech("en").number(value)) == (vi, en)


@pytest.mark.parametrize(
    ("span", "vi", "en"),
    [
        (("months", 4, 4), "Tháng 4", "April"),
        (("months", 10, 12), "Quý IV", "Quarter IV"),
        (("months", 1, 6), "Sáu tháng đầu năm", "First half of the year"),
        (("months", 7, 12), "Sáu tháng cuối năm", "Second half of the year"),
        (("months", 2, 4), "Tháng 2 đến tháng 4", "February to April"),
        (("continuous", 0, 0), "Thường xuyên", "Continuously"),
    ],
)
def test_spans_of_months_are_named_as_people_name_them(
    real: Speech, span: tuple[str, int, int], vi: str, en: str
) -> None:
    assert real.months(*span) == (vi if real.lang == "vi" else en)


def test_every_time_of_a_year_has_words(real: Speech) -> None:
    assert all(real.months(kind, 0, 0) for kind in (*ALL_YEAR, *UNDATED))
