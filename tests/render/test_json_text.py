"""JSON on lines is what Python's own writer gives, byte by byte."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.render.json_text import deeper, json_text, listed

TEXT = st.text(max_size=8) | st.sampled_from(["\n", "\u2028", '"\\', "ắ", "\ud800"])
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT
VALUES: st.SearchStrategy[Any] = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3), max_leaves=12
)


def by_python(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


@given(VALUES)
def test_same_as_python(value: object) -> None:
    assert json_text(value) == by_python(value)


@given(VALUES)
def test_value_stands_deeper(value: object) -> None:
    assert by_python([[value]]) == f"[\n [\n  {deeper(json_text(value), 2)}\n ]\n]"


@given(st.lists(VALUES.filter(lambda value: "\\ud" not in json.dumps(value)), max_size=3))
def test_list_put_together_is_the_list_written_whole(values: list[object]) -> None:
    assert (
        listed("tasks", [deeper(json_text(value), 2) for value in values]).decode()
        == by_python({"tasks": values}) + "\n"
    )


@pytest.mark.parametrize("value", [{1: "a"}, {"a": {2}}, b"a"])
def test_what_has_no_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        json_text(value)
