"""Problems as text, JSON and the annotations of GitHub and GitLab."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from cchc.problem import FORMATS, Place, Problem, Words, make, print_news, print_problems

ERROR = make("unknown-agency", Place("plans/a.yml", 2, 9), value="Phòng Nội vu", near="Phòng Nội vụ")
WARNING = make("erratum-unused", Place("plans/a.yml", 5, 1), value="x", at="Mục I")
HINT = make("citation-undated", Place("plans/a.yml", 3, 3), number="76/NQ-CP")
WHOLE_FILE = make("file-empty", Place("plans/b.yml"))
SOURCE = "lead:\n  lead: [Phòng Nội vu]\n"


def lines(problem: Problem, source: str, lang: str = "vi") -> list[str]:
    """The printed text of one problem, without the line of counts."""
    return print_problems([problem], "text", lang, {problem.path: source}).splitlines()[:-1]


def test_text_shows_place_line_caret_and_hint() -> None:
    assert lines(ERROR, SOURCE) == [
        "plans/a.yml:2:9: error[unknown-agency] không có cơ quan “Phòng Nội vu”",
        "      lead: [Phòng Nội vu]",
        "            ^",
        "    gợi ý: ý bạn là “Phòng Nội vụ”?",
    ]


def test_text_in_english() -> None:
    shown = print_problems([ERROR, WARNING, HINT], "text", "en")
    assert "plans/a.yml:2:9: error[unknown-agency] there is no agency “Phòng Nội vu”\n" in shown
    assert "    hint: do you mean “Phòng Nội vụ”?\n" in shown
    assert shown.endswith("1 errors, 1 warnings, 1 hints.\n")


@pytest.mark.parametrize(
    ("source", "column"), [("thời gian: Quý V", 12), ("Đường dây nóng: ư", 17), ("a: b", 1), ("\tkhóa: x", 8)]
)
def test_caret_stands_under_the_column(source: str, column: int) -> None:
    _, excerpt, caret = lines(replace(ERROR, line=1, column=column, hint=None), source)
    assert excerpt[caret.index("^")] == source[column - 1]
    assert len(caret) == 4 + column


def test_caret_stands_under_the_column_of_a_long_line() -> None:
    source = "ă" * 300 + "X" + "ư" * 300
    _, excerpt, caret = lines(replace(ERROR, line=1, column=301, hint=None), source)
    assert excerpt[caret.index("^")] == "X"
    assert len(excerpt) < 200


def test_lines_are_counted_by_line_feeds_only() -> None:
    source = "a: x\u2028y\u0085\x0cz\nb: second"
    _, excerpt, _ = lines(replace(ERROR, line=2, column=1, hint=None), source)
    assert excerpt == "    b: second"


def test_text_hides_control_characters_of_the_source() -> None:
    _, excerpt, caret = lines(replace(ERROR, line=1, column=2, hint=None), "a\x1bb")
    assert (excerpt, caret) == ("    a b", "     ^")


@pytest.mark.parametrize("source", ["", "one line"])
def test_no_excerpt_for_a_line_that_is_not_there(source: str) -> None:
    assert len(lines(replace(ERROR, hint=None), source)) == 1


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    assert lines(replace(WHOLE_FILE, hint=None), "x") == ["plans/b.yml: error[file-empty] tệp trống"]


def test_nothing_wrong() -> None:
    assert print_problems([], "text", "vi") == "0 lỗi, 0 cảnh báo, 0 gợi ý.\n"
    assert json.loads(print_problems([], "json", "vi")) == {"problems": []}
    assert print_problems([], "github", "vi") == ""
    assert json.loads(print_problems([], "gitlab", "vi")) == []


@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_sorts(form: str) -> None:
    mixed = [WHOLE_FILE, WARNING, HINT, ERROR]
    shown = print_problems(mixed, form, "en")
    assert shown == print_problems(reversed(mixed), form, "en")
    order = [shown.index(text) for text in ("no agency", "without its date", "is not found at", "file is empty")]
    assert order == sorted(order)


def test_unknown_format() -> None:
    with pytest.raises(KeyError):
        print_problems([], "xml", "vi")


def test_json_has_every_field() -> None:
    rows = json.loads(print_problems([ERROR, HINT], "json", "en"))["problems"]
    assert rows[0] == {
        "path": "plans/a.yml",
        "line": 2,
        "column": 9,
        "code": "unknown-agency",
        "severity": "error",
        "message": "there is no agency “Phòng Nội vu”",
        "hint": "do you mean “Phòng Nội vụ”?",
    }
    assert rows[1]["hint"] is None


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (ERROR, "::error file=plans/a.yml,line=2,col=9,title=unknown-agency::there is no agency “Phòng Nội vu”"),
        (WARNING, "::warning file=plans/a.yml,line=5,col=1,title=erratum-unused::“x” is not found at “Mục I”"),
        (HINT, "::notice file=plans/a.yml,line=3,col=3,title=citation-undated::document 76/NQ-CP is cited"),
        (WHOLE_FILE, "::error file=plans/b.yml,title=file-empty::the file is empty"),
    ],
)
def test_github(problem: Problem, line: str) -> None:
    shown = print_problems([problem], "github", "en")
    assert shown.startswith(line)
    assert shown.count("\n") == 1


def test_github_escapes() -> None:
    wicked = replace(WHOLE_FILE, path="a,b:c%\nd.yml", message=Words("", "50%\r\n::error::x"), hint=None)
    assert print_problems([wicked], "github", "en") == (
        "::error file=a%2Cb%3Ac%25%0Ad.yml,title=file-empty::50%25%0D%0A::error::x\n"
    )


def gitlab(*problems: Problem, lang: str = "en") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(print_problems(problems, "gitlab", lang))
    return found


def test_gitlab() -> None:
    rows = gitlab(ERROR, WARNING, HINT, WHOLE_FILE)
    assert [row["severity"] for row in rows] == ["blocker", "info", "minor", "blocker"]
    assert rows[0]["check_name"] == "unknown-agency"
    assert rows[0]["description"] == "there is no agency “Phòng Nội vu” (do you mean “Phòng Nội vụ”?)"
    assert rows[0]["location"] == {"path": "plans/a.yml", "lines": {"begin": 2}}
    assert rows[3]["location"] == {"path": "plans/b.yml", "lines": {"begin": 1}}


def test_gitlab_fingerprints_tell_problems_apart_in_any_language() -> None:
    rows = gitlab(ERROR, replace(ERROR, line=3), WARNING)
    assert len({row["fingerprint"] for row in rows}) == 3
    assert [row["fingerprint"] for row in rows] == [
        row["fingerprint"] for row in gitlab(ERROR, replace(ERROR, line=3), WARNING, lang="vi")
    ]


def test_gitlab_knows_a_problem_again_that_only_moved() -> None:
    [here], [there] = gitlab(ERROR), gitlab(replace(ERROR, line=40))
    assert here["fingerprint"] == there["fingerprint"]


def test_news_leave_out_what_was_told_but_no_error() -> None:
    shown = print_news([HINT, WARNING, ERROR], {ERROR, HINT}, "vi", {})
    assert [line.split(" ")[1] for line in shown.splitlines() if line.startswith("plans/")] == [
        "error[unknown-agency]",
        "warning[erratum-unused]",
    ]
    assert shown.endswith("\n1 lỗi, 1 cảnh báo, 1 gợi ý. 2 điều mới kể từ lần trước.\n")
    assert print_news([HINT], {HINT}, "en", {}) == "0 errors, 0 warnings, 1 hints. 0 new since the last time.\n"
