"""Markdown files: front matter, body, and the line on which each stands."""

from __future__ import annotations

import pytest

from cchc.source.front_matter import read_markdown
from cchc.source.limits import PROSE
from cchc.source.nodes import locate, plain


def test_front_matter_and_body_know_their_lines() -> None:
    file = read_markdown("a.md", "---\ntitle: Một cửa\ntopic: mot-cua\n---\n\nThân bài.\n---\ncuối")
    assert not file.problems
    assert file.front is not None
    assert plain(file.front) == {"title": "Một cửa", "topic": "mot-cua"}
    assert locate(file.front, ("topic",)) == (3, 8)
    assert (file.body, file.body_line) == ("\nThân bài.\n---\ncuối", 5)


def test_an_empty_body_is_allowed() -> None:
    file = read_markdown("a.md", "---  \ntitle: x\n---\t")
    assert (file.body, file.problems) == ("", [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", ("file-empty", 0, 0)),
        (" \n\n ", ("file-empty", 0, 0)),
        ("# Title\n", ("front-matter-missing", 1, 1)),
        ("\n---\na: 1\n---\n", ("front-matter-missing", 1, 1)),
        ("---\na: 1\n", ("front-matter-open", 1, 1)),
        ("---\na: 1\n ---\n", ("front-matter-open", 1, 1)),
        ("---\n---\nx", ("file-empty", 0, 0)),
        ("---\na: *x\n---\n", ("yaml-alias", 2, 4)),
        ("---\na: 1\nb: c: d\n---\n", ("yaml-syntax", 3, 5)),
        ("---\na: 1\n---\nx\ny\x0bz", ("bad-character", 5, 2)),
        ("---\na: 1\n---\n" + "x" * (PROSE + 1), ("text-too-long", 4, 1)),
    ],
)
def test_refused(text: str, place: tuple[str, int, int]) -> None:
    file = read_markdown("a.md", text)
    assert file.front is None
    (problem,) = file.problems
    assert (problem.code, problem.line, problem.column) == place


def test_a_body_of_the_greatest_length_is_read() -> None:
    assert read_markdown("a.md", "---\na: 1\n---\n" + "x" * PROSE).problems == []
