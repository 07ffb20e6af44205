"""From nodes to declared objects: pydantic's errors become problems that know their line and column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from cchc.problem import CODES, Place, Problem, make
from cchc.source.nodes import Mapping, Node, locate, locate_key, plain
from cchc.text.nearest import nearest

M = TypeVar("M", bound=BaseModel)
#: Problems of one file beyond this number are left out: the first ones tell the editor what to mend.
MOST_PROBLEMS = 100


class Read(NamedTuple):
    """The object, or None when something in it is wrong, and the problems."""

    value: Any
    problems: list[Problem]


def read_model(model: type[M], root: Node, path: str, languages: Sequence[str]) -> Read:
    """Validate ``root`` as ``model``; ``path`` is the file's, for the problems."""
    if not isinstance(root, Mapping):
        return Read(None, [make("expected-mapping", Place(path, root.line, root.column))])
    try:
        value = model.model_validate(plain(root), context={"languages": tuple(languages)})
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_PROBLEMS]
        return Read(None, [problem for entry in found for problem in _problems(model, root, path, entry)])
    return Read(value, [])


def _problems(model: type[BaseModel], root: Node, path: str, entry: Any) -> Iterator[Problem]:  # noqa: ANN401 - pydantic's dictionary
    kind, loc = entry["type"], tuple(entry["loc"])
    context, value = entry.get("ctx", {}), entry.get("input")
    place = Place(path, *locate(root, loc))
    if kind == "missing":
        yield make("missing-key", Place(path, *locate(root, loc[:-1])), key=loc[-1])
    elif kind == "extra_forbidden":
        near = nearest(str(loc[-1]), _fields_at(model, loc[:-1]))
        yield make("unknown-key", Place(path, *locate_key(root, loc)), key=loc[-1], near=near)
    elif value is None and kind in _EMPTY:
        yield make("empty-value", Place(path, *locate_key(root, loc)))
    elif kind in _EXPECTED:
        yield make(_EXPECTED[kind], place, value=value)
    elif kind == "literal_error":
        choices = [choice.strip().strip("'") for choice in context["expected"].replace(" or ", ", ").split(",")]
        near = nearest(str(value), choices)
        yield make("not-a-choice", place, value=value, choices=", ".join(choices), near=near)
    elif kind == "text-language":
        yield make(kind, Place(path, *locate_key(root, (*loc, context["lang"]))), **context)
    elif kind == "too_short":
        yield make("empty-value", place)
    elif kind in CODES:
        yield make(kind, place, **context)
    else:
        yield make(
            "bad-value", place, value=value, wanted_vi="xem hướng dẫn biên tập", wanted_en="see the editors' guide"
        )


_EXPECTED = {
    "string_type": "expected-text",
    "tuple_type": "expected-list",
    "list_type": "expected-list",
    "dict_type": "expected-mapping",
    "model_type": "expected-mapping",
    "model_attributes_type": "expected-mapping",
    "float_type": "expected-number",
    "int_type": "expected-number",
    "bool_type": "expected-yes-no",
}
_EMPTY = {*_EXPECTED, "literal_error", "bool_type", "float_type"}


@cache
def _fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """Give the keys that are allowed at ``loc`` below ``model``."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or current is None:
            continue
        field = next((f for n, f in current.model_fields.items() if (f.alias or n) == step), None)
        current = _model_in(field.annotation) if field else None
    if current is None:
        return ()
    return tuple(field.alias or name for name, field in current.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type there is
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found:
            return found
    return None
