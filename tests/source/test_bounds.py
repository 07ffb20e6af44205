"""The readers take bounded time and memory, whatever a file of the allowed size holds.

Pieces repeated to the limits are what makes parsers slow: each of these was the worst of sixty for one engine or the
other, or took the square of the text's length before it was limited. The bounds leave room for a slow machine.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

import pytest
from markdown import Markdown

from cchc.model.citation import parse_citation
from cchc.model.deadline import parse_deadline
from cchc.model.plan import Plan
from cchc.model.reading import read_model
from cchc.problem import FORMATS, print_problems
from cchc.source.limits import BLOCK, BRACKETS, FILE_BYTES, PROBLEMS, PROSE
from cchc.source.page_markdown import NoRawHtml
from cchc.source.prose import read_written
from cchc.source.yaml_reader import read_yaml

#: Seconds of the processor and bytes for one file; measured were 4 s at most under load, and 60 MB.
SECONDS, BYTES = 15, 150_000_000
#: Most of what the model takes in one text.
TEXT = 4000


def blocks(piece: str) -> str:
    """A text of the greatest length whose blocks have the greatest length."""
    block = (piece * BLOCK)[: BLOCK - 2].strip("\n")
    return "\n\n".join([block] * (PROSE // BLOCK))[:PROSE]


def brackets(piece: str) -> str:
    """A text of the greatest length whose blocks have as many brackets as they may."""
    block = f"{piece}a" * min(BRACKETS - 10, BLOCK // (len(piece) + 1))
    return "\n\n".join([block] * (PROSE // len(block)))[:PROSE]


MARKDOWN = {
    "headings under lines": blocks("=\n"),
    "headings of one name": blocks("a\n===\n"),
    "headings ##": "## a\n\n" * (PROSE // 6),
    "lines that are headings or lists": blocks("-\n"),
    "lists": "- a\n\n" * (PROSE // 5),
    "rules like lists": blocks("-   "),
    "rules like lists, indented": "  " + "-   " * (BLOCK // 4 - 2),
    "lists in lists": "- " * (BLOCK // 2 - 2) + "a",
    "quotes": blocks("> "),
    "lines": blocks("a\n"),
    "emphasis": blocks("**a"),
    "emphasis in links": brackets("*[a"),
    "links in emphasis": brackets("**[a*](b_"),
    "links without an end": brackets("[a](b"),
    "pictures without an end": brackets('![a](b "'),
    "tables": "a|b\n-|-\n" + "a|b\n" * (BLOCK // 4 - 10),
    "code without an end": blocks("`" * 9 + " "),
    "entities": blocks("&a"),
}  # fmt: skip


#: Slow by themselves, and never worse than that: `make test-long` reads them.
SLOW = frozenset({
    "lines that are headings or lists", "lists", "emphasis", "emphasis in links", "links in emphasis",
    "links without an end", "pictures without an end", "lines",
})  # fmt: skip
PROSES = [pytest.param(name, marks=[pytest.mark.long] if name in SLOW else []) for name in MARKDOWN]


def full(piece: str) -> str:
    """As many pieces as a file of the greatest size holds."""
    return piece * (FILE_BYTES // len(piece.encode()))


YAML = {
    "keys": "".join(f"k{number}: x\n" for number in range(90_000)),
    "one key": full("a: x\n"),
    "list": "a:\n" + full("- x\n"),
    "mappings in a list": "a: [" + full("{},"),
    "tasks": "tasks:\n" + full("- {titel: x, lead: [a], deadline: Quý 9/2024}\n"),
    "tasks within the limit": "tasks:\n" + "- {titel: x, lead: [a], deadline: Quý 9/2024}\n" * 3000,
    "brackets": full("["),
    "dashes": full("- "),
    "questions": full("? "),
    "anchors": full("&a "),
    "folded": "a: >\n" + full("  x\n\n"),
    "escapes": 'a: "' + full("\\x41") + '"',
    "blank lines": full("\n"),
    "comments": full("#\n"),
}  # fmt: skip
PLAIN = (
    "0", "1/", "1/1/", "ngày 1/1/2024 ", "Quý I/", "Trước ", "từ 1/1 đến ", "tháng 1 ", "số 1/", "12/QĐ-UBND ",
    "Phòng ", "Phòng Nội vụ, ", "(", " ", "ớ", "\u0301", "90% ", "hàng ",
)  # fmt: skip


def within_bounds(read: Callable[[], object]) -> None:
    begun = time.process_time()
    read()
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize("name", PROSES)
def test_both_engines_read_any_prose_in_bounded_time(name: str) -> None:
    text = MARKDOWN[name]

    def read() -> None:
        found = read_written("x.md", text, code=True)
        assert len(found.problems) <= PROBLEMS
        print_problems(found.problems, "text", "vi", {"x.md": text})
        Markdown(extensions=["tables", "toc", "fenced_code", NoRawHtml()]).convert(text if not found.problems else "")

    within_bounds(read)


@pytest.mark.parametrize("name", MARKDOWN)
def test_other_engine_gives_up_nowhere(name: str) -> None:
    """Nothing raises, even where our own engine would have refused the text: lists end at some depth."""
    text = MARKDOWN[name][:BLOCK]
    assert Markdown(extensions=["tables", "toc", "fenced_code", NoRawHtml()]).convert(text)


@pytest.mark.parametrize("name", YAML)
def test_any_yaml_is_read_in_bounded_time(name: str) -> None:
    text = YAML[name]

    def read() -> None:
        found = read_yaml("x.yml", text)
        problems = list(found.problems)
        if found.root is not None:
            problems += read_model(Plan, found.root, "x.yml", ("vi", "en")).problems
        assert 1 <= len(problems) <= 101
        for form in FORMATS:
            print_problems(problems, form, "vi", {"x.yml": text})

    within_bounds(read)


@pytest.mark.parametrize("name", ["keys", "mappings in a list", "tasks within the limit"])
def test_any_yaml_is_read_in_bounded_memory(name: str) -> None:
    assert most_bytes(lambda: read_yaml("x.yml", YAML[name])) < BYTES


@pytest.mark.long
@pytest.mark.parametrize("name", ["headings of one name", "lists", "emphasis"])
def test_any_prose_is_read_in_bounded_memory(name: str) -> None:
    assert most_bytes(lambda: read_written("x.md", MARKDOWN[name])) < BYTES


def most_bytes(read: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        read()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("piece", PLAIN)
def test_any_deadline_and_citation_is_read_in_no_time(piece: str) -> None:
    text = (piece * TEXT)[:TEXT]
    begun = time.process_time()
    parse_deadline(text, 2024)
    parse_citation(text)
    assert time.process_time() - begun < 1
