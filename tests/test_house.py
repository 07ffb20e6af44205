"""The house style that ruff does not know: sizes, docstrings, names (DESIGN §8)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def modules(folder: str) -> list[str]:
    found = (path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if not path.startswith("tests/bad/"))


def long_functions(source: str) -> Iterator[str]:
    """Functions that are longer than they may be."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, FUNCTIONS):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.name}: {lines} lines"


def without_docstring(source: str) -> Iterator[str]:
    """The module and its public classes, functions and methods that do not say what they are."""
    tree = ast.parse(source)
    if ast.get_docstring(tree) is None:
        yield "module"
    for node in tree.body:
        if isinstance(node, (ast.ClassDef, *FUNCTIONS)) and not node.name.startswith("_"):
            if ast.get_docstring(node) is None:
                yield node.name
            if isinstance(node, ast.ClassDef):
                yield from (
                    f"{node.name}.{inner.name}"
                    for inner in node.body
                    if isinstance(inner, FUNCTIONS) and not inner.name.startswith("_") and not ast.get_docstring(inner)
                )


@pytest.mark.parametrize("path", modules("hooks") + modules("tests"))
def test_module_is_small(path: str) -> None:
    source = (ROOT / path).read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    assert list(long_functions(source)) == []


@pytest.mark.parametrize("path", modules("hooks"))
def test_what_is_public_is_described(path: str) -> None:
    assert list(without_docstring((ROOT / path).read_text(encoding="utf-8"))) == []


def test_nothing_is_named_utils() -> None:
    names = {part.removesuffix(".py") for path in modules("hooks") + modules("tests") for part in path.split("/")}
    assert not names & {"utils", "util", "helpers", "misc", "common"}


def test_a_long_function_is_found() -> None:
    body = "    x = 1\n" * LONGEST_FUNCTION
    assert list(long_functions(f"class A:\n  def f():\n{body}")) == ["f: 41 lines"]
    assert list(long_functions(f"def f():\n{body[:-10]}")) == []


def test_a_missing_docstring_is_found() -> None:
    source = "class A:\n  def f(self): ...\n  def _g(self): ...\ndef h(): ...\ndef _i(): ...\nclass _B: ...\n"
    assert list(without_docstring(source)) == ["module", "A", "A.f", "h"]
