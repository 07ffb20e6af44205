"""YAML as nodes: places, scalars kept as typed, and everything that is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc.source.limits import DEPTH, DUPLICATES, NODES
from cchc.source.nodes import Listing, Mapping, Scalar, locate, locate_key, plain
from cchc.source.yaml_reader import read_yaml

PLAN = """\
id: mong-cai-2024
title:
  vi: Kế hoạch năm 2024
tasks:
  - title: {vi: Hội nghị, en: Conference}
    lead: [Phòng Nội vụ, "Văn phòng: một cửa"]
  - title: x
"""


def refused(text: str, **options: Any) -> tuple[str, int, int]:  # noqa: ANN401 - options of the reader
    """Code, line and column of the one problem with a file that is not read."""
    result = read_yaml("p.yml", text, **options)
    assert result.root is None
    (problem,) = result.problems
    assert problem.path == "p.yml"
    return problem.code, problem.line, problem.column


def value_of(text: str) -> object:
    """The value of the key `a` of a file in which nothing is wrong."""
    root, problems = read_yaml("p.yml", text)
    assert not problems
    assert root is not None
    content = plain(root)
    assert isinstance(content, dict)
    return content["a"]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("id",), (1, 5)),
        (("title", "vi"), (3, 7)),
        (("tasks",), (5, 3)),
        (("tasks", 0), (5, 5)),
        (("tasks", 0, "title", "en"), (5, 31)),
        (("tasks", 0, "lead", 1), (6, 26)),
        (("tasks", 1, "title"), (7, 12)),
        (("tasks", 0, "lead", 2), (6, 11)),
        (("tasks", 1, "deadline"), (7, 5)),
        (("nothing", 3), (1, 1)),
    ],
)
def test_a_value_knows_where_it_stands(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    root = read_yaml("p.yml", PLAN).root
    assert root is not None
    assert locate(root, path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("title",), (2, 1)),
        (("title", "vi"), (3, 3)),
        (("tasks", 0, "title", "en"), (5, 27)),
        (("tasks", 1, "deadline"), (7, 5)),
        (("tasks", 9, "title"), (5, 3)),
        (("nothing", "vi"), (1, 1)),
        ((), (1, 1)),
    ],
)
def test_a_key_knows_where_it_stands(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    root = read_yaml("p.yml", PLAN).root
    assert root is not None
    assert locate_key(root, path) == place


def test_first_line_moves_every_place() -> None:
    root = read_yaml("p.md", PLAN, first_line=2).root
    assert root is not None
    assert locate(root, ("tasks", 0, "lead", 1)) == (7, 26)
    assert refused("a: 1\nb: *x", first_line=2) == ("yaml-alias", 3, 4)
    assert refused("a: 1\nb: [", first_line=2)[:2] == ("yaml-syntax", 4)
    assert refused("a: 1\nb: \x07", first_line=2) == ("bad-character", 3, 4)
    assert refused("a:\n\t- b", first_line=2) == ("yaml-tab", 3, 1)
    assert read_yaml("p.md", "a: 1\na: 2", first_line=2).problems[0].line == 3


@pytest.mark.parametrize(
    "text",
    ["0825077988", "1022", "no", "yes", "on", "true", "18:30", "2024-02-30", "1e3", "0x10", "010", "1_000", "~", "null",
     "=", ".5", ".inf", "12.50", "Thường xuyên", "a#b", "C: x", "05-NQ/TU"],
)  # fmt: skip
def test_a_scalar_stays_what_was_typed(text: str) -> None:
    written = f'"{text}"' if ": " in text else text
    assert value_of(f"a: {written}") == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a:", None),
        ("a: ''", ""),
        ('a: ""', ""),
        ("a: 1 # note", "1"),
        ('a: "x\\ty"', "x\ty"),
        ("a: |\n  - x\n  - y\n", "- x\n- y\n"),
        ("a: >-\n  x\n  y\n", "x y"),
        ("a: [1, [], {}]", ["1", [], {}]),
        ("a: {b: , c: d}", {"b": None, "c": "d"}),
        ("%YAML 1.1\n---\na: 1\n...\n", "1"),
        ("'<<': 1\na: 2", "2"),
    ],
)
def test_plain_content(text: str, value: object) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1", ("yaml-alias", 1, 4)),
        ("a: &x [1]", ("yaml-alias", 1, 4)),
        ("a: 1\nb: *x", ("yaml-alias", 2, 4)),
        ("&x a: 1", ("yaml-alias", 1, 1)),
        ("a: !!str 1", ("yaml-tag", 1, 4)),
        ("a: !!python/object/apply:os.system [ls]", ("yaml-tag", 1, 4)),
        ("!!map {a: 1}", ("yaml-tag", 1, 1)),
        ("a: !ENV [X, y]", ("yaml-tag", 1, 4)),
        ("b: 1\n<<: {a: 1}", ("yaml-merge", 2, 1)),
        ("a: 1\n---\nb: 2\n", ("yaml-second-document", 2, 1)),
        ("a: 1\n---\n", ("yaml-second-document", 2, 1)),
        ("? [1]\n: 2", ("yaml-key", 1, 3)),
        ("a:\n\t- 1", ("yaml-tab", 2, 1)),
        ("a:\n  b: 1\n\tc: 2", ("yaml-tab", 3, 1)),
        ("", ("file-empty", 0, 0)),
        (" \n\n", ("file-empty", 0, 0)),
        ("# only a note\n", ("file-empty", 0, 0)),
        ("---\n", ("file-empty", 0, 0)),
    ],
)
def test_refused(text: str, place: tuple[str, int, int]) -> None:
    assert refused(text) == place


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a: b: c", 1, 5, "colon inside"),
        ("đường dây: ở đây: x", 1, 17, "colon inside"),
        ('a: "x\n\n', 1, 4, "closing quote"),
        ("b: 1\na: [1,\n  2", 2, 4, "closing bracket"),
        ("a: @x", 1, 4, "special character"),
        ('a: "\\q"', 1, 5, "single quotes"),
        ("a:\n  b: 1\n c: 2", 3, 2, "uneven"),
        ("a: 1\nb", 2, 1, "colon is missing"),
        ("a:\n  - 1\n  b: 2", 3, 3, "list is indented"),
    ],
)
def test_bad_syntax_is_told_in_plain_words(text: str, line: int, column: int, said: str) -> None:
    (problem,) = read_yaml("p.yml", text).problems
    assert (problem.code, problem.line) == ("yaml-syntax", line)
    assert abs(problem.column - column) <= 1  # libyaml points at the character or right behind it
    assert said in problem.message.en


@pytest.mark.parametrize(
    "char", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\ufeff", "\uffff"]
)
def test_invisible_characters_are_refused(char: str) -> None:
    assert refused(f"a: 1\nkhóa: x{char}") == ("bad-character", 2, 8)
    assert refused(f'a: 1\nkhóa: "\\u{ord(char):04x}"') == ("bad-character", 2, 7)
    assert f"U+{ord(char):04X}" in read_yaml("p.yml", char).problems[0].message.en


def test_duplicate_keys_are_all_told_and_the_first_value_stays() -> None:
    result = read_yaml("p.yml", "a: 1\nb:\n  c: 1\n  c: 2\na: 3\na: 4")
    assert [(p.code, p.line, p.column) for p in result.problems] == [
        ("duplicate-key", 4, 3), ("duplicate-key", 5, 1), ("duplicate-key", 6, 1),
    ]  # fmt: skip
    assert "line 1" in result.problems[1].message.en
    assert result.root is not None
    assert plain(result.root) == {"a": "1", "b": {"c": "1"}}


def test_duplicate_keys_are_told_up_to_a_number() -> None:
    assert len(read_yaml("p.yml", "a: 1\n" * (DUPLICATES * 3)).problems) <= DUPLICATES + 1


def test_environment_tag_where_allowed() -> None:
    result = read_yaml("mkdocs.yml", "a: !ENV [X, y]\nb: !ENV Z", env_tag=True)
    assert not result.problems
    assert isinstance(result.root, Mapping)
    assert isinstance(result.root.entries["a"], Listing)
    assert plain(result.root) == {"a": ["X", "y"], "b": "Z"}
    assert refused("a: !!str x", env_tag=True)[0] == "yaml-tag"
    assert refused("a: !ENVX x", env_tag=True)[0] == "yaml-tag"


class Counted:
    """Stands in for PyYAML's parser and counts the events that are taken from it."""

    def __init__(self) -> None:
        self.events = 0
        self._parse = yaml.parse

    def parse(self, text: str, Loader: Any) -> Iterator[Any]:  # noqa: ANN401, N803 - PyYAML's signature
        for event in self._parse(text, Loader=Loader):
            self.events += 1
            yield event


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
def test_deep_nesting_ends_the_reading(opening: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted()
    monkeypatch.setattr("yaml.parse", counted.parse)
    assert refused(opening * 5000)[0] == "yaml-too-deep"
    assert counted.events <= 3 * DEPTH  # whatever follows is never looked at


def test_nesting_is_allowed_up_to_the_limit() -> None:
    assert DEPTH == 20
    assert not read_yaml("p.yml", "[" * DEPTH + "]" * DEPTH).problems
    assert refused("[" * (DEPTH + 1) + "]" * (DEPTH + 1)) == ("yaml-too-deep", 1, DEPTH + 1)


def test_many_nodes_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted()
    monkeypatch.setattr("yaml.parse", counted.parse)
    assert refused("- 1\n" * (NODES * 2)) == ("yaml-too-many", NODES, 3)
    assert counted.events <= NODES + 5


def test_nodes_are_allowed_up_to_the_limit() -> None:
    assert not read_yaml("p.yml", "[" + "1," * (NODES - 1) + "]").problems


@given(st.text(max_size=60) | st.text(alphabet="ab: -[]{}\"'|>&*!?%@,\n\t#<", max_size=40))
def test_any_text_gives_a_tree_or_a_problem(text: str) -> None:
    result = read_yaml("p.yml", text)
    assert (result.root is None) <= bool(result.problems)
    for problem in result.problems:
        assert 0 <= problem.line <= text.count("\n") + 2


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40))
def test_a_quoted_text_comes_back(text: str) -> None:
    quoted = text.replace("'", "''")
    root = read_yaml("p.yml", f"- '{quoted}'").root
    assert isinstance(root, Listing)
    (item,) = root.items
    assert isinstance(item, Scalar)
    assert (item.text, item.line, item.column, item.plain) == (text, 1, 3, False)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: {at: Mục II, gạch 2}\n", [(1, 17)]),
        ("a:\n  - {vi: tin, bài, ảnh, en: news}\n", [(2, 15), (2, 20)]),
        ("a: {vi:tin, en: news}\n", [(1, 5)]),
        ("a: {vi: , en: ~}\n", []),
        ("a: {b: , 'c': }\n", []),
        ("a:\nb:\n", []),
    ],
)
def test_words_behind_a_comma_in_braces_are_no_key(text: str, places: list[tuple[int, int]]) -> None:
    result = read_yaml("p.yml", text)
    assert [(problem.code, problem.line, problem.column) for problem in result.problems] == [
        ("yaml-comma", line, column) for line, column in places
    ]
    assert isinstance(result.root, Mapping)
