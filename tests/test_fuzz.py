"""Anything at all is read or told of: no reader raises, and prose is harmless whatever it is."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from cchc.model.citation import BadDate, parse_citation
from cchc.model.deadline import parse_deadline
from cchc.model.plan import Plan
from cchc.model.reading import read_model
from cchc.model.registry import Registry
from cchc.problem import print_problems
from cchc.source.front_matter import read_markdown
from cchc.source.prose import read_written
from cchc.source.tree import SourceFile, decode
from cchc.source.yaml_reader import read_yaml
from tests.tools import hostile

#: What parsers stumble over.
_PIECES = st.sampled_from([
    *"\t\n \"'`*_[](){}<>&#-|:;,.!?%@\\~=+$0129aAđ", "\n\n", "  ", "    ", "---\n", "```", "<!--", "-->", "<b>", "](",
    "![", "javascript:", "https://a.vn", "plan:x", "&#x6a;", "\u202e", "\0", "\x85", "\ufeff", "\ue000", "&a ", "*a",
    "<<: ", "!!x ", "? ", "- ", "{a: ", "|\n", "Quý ", "IV", "/2024", "ngày ", "Trước ", "tháng ", "31/2/", "0000",
    "đến ", "năm ", "76/NQ-CP", "số ",
])  # fmt: skip
ANYTHING = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=60).map("".join))
_KEYS = st.sampled_from([*Plan.model_fields, *Registry.model_fields, "vi", "en", "id", "at", "x"])
NESTED = st.recursive(
    st.one_of(st.none(), ANYTHING),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(_KEYS, inner),
    ),
    max_leaves=20,
)
_TAGS = {
    "a", "blockquote", "br", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "strong", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
#: How many texts each test tries; `make test-long` tries many more.
_EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "60"))
few = settings(max_examples=_EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(ANYTHING)
def test_yaml_is_read_or_told_of(text: str) -> None:
    result = read_yaml("x.yml", text)
    assert result.root is not None or result.problems
    for form in ("text", "json", "github", "gitlab"):
        print_problems(result.problems, form, "vi", {"x.yml": text})
    lines = text.count("\n") + 1
    assert all(problem.line <= lines + 1 for problem in result.problems)


@few
@given(st.binary(max_size=200))
def test_bytes_are_read_or_told_of(data: bytes) -> None:
    found = decode("x.md", data)
    if isinstance(found, SourceFile):
        read_markdown("x.md", found.text)


@few
@given(ANYTHING, st.booleans())
def test_markdown_is_read_or_told_of(text: str, front: bool) -> None:
    whole = f"---\ntitle: x\n---\n{text}" if front else text
    result = read_markdown("x.md", whole)
    assert result.front is not None or result.problems
    problems = [*result.problems, *read_written("x.md", result.body, result.body_line).problems]
    assert all(problem.line <= whole.count("\n") + 1 for problem in problems)
    print_problems(problems, "text", "en", {"x.md": whole})


@few
@given(ANYTHING)
def test_prose_is_harmless_whatever_it_is(text: str) -> None:
    tree = html.fragment_fromstring(read_written("x.md", text.replace("\x0c", "")).html, "div")
    assert list(hostile.unsafe(tree)) == []
    tags = {tag for tag, _ in hostile.shapes(tree)}
    assert tags <= _TAGS


@few
@given(ANYTHING, st.integers(1990, 2090))
def test_deadlines_are_understood_or_not(text: str, year: int) -> None:
    found = parse_deadline(text, year)
    assert found is None or found.start is None or found.end is None or found.start <= found.end


@few
@given(ANYTHING)
def test_citations_are_understood_or_not(text: str) -> None:
    with suppress(BadDate):  # names the date that does not exist; the model tells of it
        parse_citation(text)


@few
@given(NESTED, st.sampled_from([Plan, Registry]))
def test_declared_things_are_read_or_told_of(data: Any, model: Any) -> None:  # noqa: ANN401 - any YAML
    result = read_yaml("x.yml", json.dumps(data, ensure_ascii=False, indent=1))
    if result.root is not None:
        read = read_model(model, result.root, "x.yml", ("vi", "en"))
        assert (read.value is None) == bool(read.problems)
