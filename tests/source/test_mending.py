"""What `cchc check --fix` does to YAML: values are read as before, comments and order stay, or nothing is done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.source.mending import mend_bent, mend_commas, mend_date, mend_order, mend_syntax, quote
from cchc.source.nodes import Mapping, Scalar, plain
from cchc.source.yaml_reader import read_yaml


def tree(text: str) -> Mapping:
    result = read_yaml("a.yml", text)
    assert isinstance(result.root, Mapping), result.problems
    return result.root


@pytest.mark.parametrize(
    ("wrong", "value"),
    [
        ("title: Kế hoạch: năm 2024\n", "Kế hoạch: năm 2024"),
        ("title: @UBND  # ghi chú\n", "@UBND"),
        ("title: *quan trọng*\n", "*quan trọng*"),
        ("title: !Chú ý\n", "!Chú ý"),
        ("title: &bước một\n", "&bước một"),
        ("title: %40 hồ sơ\n", "%40 hồ sơ"),
        ('title: Nói: "có"\n', 'Nói: "có"'),
        ("title: Nói: 'có'\n", "Nói: 'có'"),
    ],
)
def test_text_that_makes_a_file_unreadable_is_quoted(wrong: str, value: str) -> None:
    text = f"# đầu tệp\nid: a\n{wrong}\n# cuối\nunit: b\n"
    assert read_yaml("a.yml", text).problems
    mended = mend_syntax(text)
    assert [(done.line, done.what) for done in mended.done] == [(3, "quoted")]
    assert plain(tree(mended.text)) == {"id": "a", "title": value, "unit": "b"}
    was, now = text.split("\n"), mended.text.split("\n")
    assert [number for number, pair in enumerate(zip(was, now, strict=True)) if pair[0] != pair[1]] == [2]
    assert ("# ghi chú" in wrong) == now[2].endswith("  # ghi chú")


def test_several_lines_and_lists() -> None:
    text = "lead:\n  - Phòng: Nội vụ\ntasks:\n  - title: Một: hai\n    at: Mục: I\n"
    mended = mend_syntax(text)
    assert [done.line for done in mended.done] == [4, 5]
    assert plain(tree(mended.text)) == {
        "lead": [{"Phòng": "Nội vụ"}], "tasks": [{"title": "Một: hai", "at": "Mục: I"}],
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "a: [1, 2\n",
        "a: {vi: b: c}\n",
        "a:\n\tb: c\n",
        'a: "không đóng\n',
        "a: b\na: c\n",
        "a: b\n c: d\n",
        "",
        "id: sạch\n",
    ],
)
def test_what_quotes_do_not_help_is_left_alone(text: str) -> None:
    assert mend_syntax(text) == (text, [])


@pytest.mark.parametrize(
    "value", ["0825077988", "012", "1e3", "+84825077988", "no", "Yes", "~", "null", "18:30", "1_000", "0x1F", "1.10"]
)
def test_values_that_others_bend_are_quoted(value: str) -> None:
    text = f"a: {value}  # ghi chú\nb: {{c: {value}, d: x}}\ne:\n  - {value}\n"
    mended = mend_bent(text, tree(text))
    assert mended.text == f'a: "{value}"  # ghi chú\nb: {{c: "{value}", d: x}}\ne:\n  - "{value}"\n'
    assert [done.line for done in mended.done] == [1, 2, 4]
    assert plain(tree(mended.text)) == plain(tree(text))


@pytest.mark.parametrize(
    "value", ["Phòng Nội vụ", "2024", "80", "97.5", "true", "false", "2024-02-06", "47/KH-UBND", '"no"']
)
def test_other_values_stay_as_they_are(value: str) -> None:
    text = f"a: {value}\n"
    assert mend_bent(text, tree(text)) == (text, [])


@given(st.text(alphabet="ab0123:-_.#'\"@!&*%~ đôếno\\\t", max_size=20))
def test_quotes_keep_any_text(text: str) -> None:
    root = tree(f"a: {quote(text)}\n")
    node = root.entries["a"]
    assert isinstance(node, Scalar)
    assert node.text == text


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("06/02/2024", "2024-02-06"), ("6/2/2024", "2024-02-06"), ("6.2.2024", "2024-02-06"),
        ("6-2-2024", "2024-02-06"),        ("2024/2/6", "2024-02-06"), ("2024-2-6", "2024-02-06"),
        ("02/2024", "2024-02"), ("2024-2", "2024-02"),
        ("30/2/2024", None), ("6/13/2024", None), ("6/2/24", None), ("tháng 2", None), ("6/2/2024 và 7/2/2024", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "form", ["issued: {}\n", "issued: {}  # ngày\n", 'issued: "{}"\n', "a: {{issued: {}, b: c}}\n"]
)
def test_dates(typed: str, iso: str | None, form: str) -> None:
    text = "id: a\n" + form.format(typed)
    line = text.split("\n")[1]
    column = line.index('"' if '"' in line else typed) + 1
    expected = None if iso is None else "id: a\n" + form.format(iso)
    assert mend_date(text, 2, column) == expected


ORDERED = """# xếp theo mã
# danh mục
hotlines:
  # nói về b
  - id: b
    number: "1"
  - {id: c, number: "2"}

  # nói về a
  # hai dòng
  - number: "3"
    id: a  # cuối

# nói về địa phương
units:
  - id: x
"""


def test_registry_that_asks_for_it_is_sorted_with_its_comments() -> None:
    mended = mend_order(ORDERED, tree(ORDERED))
    assert (
        mended.text
        == """# xếp theo mã
# danh mục
hotlines:
  # nói về a
  # hai dòng
  - number: "3"
    id: a  # cuối
  # nói về b
  - id: b
    number: "1"
  - {id: c, number: "2"}


# nói về địa phương
units:
  - id: x
"""
    )
    assert [(done.line, done.what) for done in mended.done] == [(3, "sorted")]
    assert mend_order(mended.text, tree(mended.text)).done == []


def test_registry_that_does_not_ask_keeps_its_order() -> None:
    text = ORDERED.replace("# xếp theo mã\n", "")
    assert mend_order(text, tree(text)) == (text, [])


@pytest.mark.parametrize(
    ("wrong", "value"),
    [
        ("{at: Mục II.1, gạch 2}", {"at": "Mục II.1, gạch 2"}),
        ("{at: Mục II, gạch 2, dòng 3, on: 2024-01-02}", {"at": "Mục II, gạch 2, dòng 3", "on": "2024-01-02"}),
        ("{on: 2024-01-02, at: Nói 'thế', rồi thôi }", {"on": "2024-01-02", "at": "Nói 'thế', rồi thôi"}),
        ("{vi: Tin, bài, en: News, articles}", {"vi": "Tin, bài", "en": "News, articles"}),
    ],
)
def test_text_with_a_comma_in_braces_is_quoted(wrong: str, value: dict[str, str]) -> None:
    text = f"# đầu tệp\nid: a\nbasis:\n  - {wrong}  # ghi chú\n"
    assert {problem.code for problem in read_yaml("a.yml", text).problems} == {"yaml-comma"}
    mended = mend_commas(text)
    assert [(done.line, done.what) for done in mended.done] == [(4, "quoted")]
    assert plain(tree(mended.text)) == {"id": "a", "basis": [value]}
    assert mended.text.endswith("  # ghi chú\n")
    assert mend_commas(mended.text) == (mended.text, [])


@pytest.mark.parametrize("text", ["a: {vi:b, en: c}\n", "a: {b: 'c', d}\n", "a: {b: [c], d}\n", "a: {b: c, d: e}\n"])
def test_what_is_in_braces_otherwise_is_left_alone(text: str) -> None:
    assert mend_commas(text) == (text, [])
