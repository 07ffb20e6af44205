"""The data dictionary: what the fields of each data set can hold, read from the very schemas that are published."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from cchc.model.schemas import ROWS

#: Name of a shape -> data set whose rows have it.
ROW_SHAPES: Mapping[str, str] = {shape.__name__: name for name, shape in ROWS.items()}
_NULL = {"type": "null"}
_PLAIN = {"string": "text", "integer": "integer", "number": "number", "boolean": "boolean"}
_FORMATS = {"date": "day", "uri": "url"}


class Value(NamedTuple):
    """What a field can hold.

    ``kind``: text, texts (text by language), html (HTML by language), integer, number, boolean, day, partial (a date
    that may lack its day or month), url, choice, refers (an id in the data set ``target``), or shape (an object of the
    shape ``target``). ``many``: a list of these. ``empty``: null instead. ``choices`` are all values of a choice;
    ``known`` are today's values of a text that may get others.
    """

    kind: str
    many: bool = False
    empty: bool = False
    target: str | None = None
    choices: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


class Shape(NamedTuple):
    """An object: the name of its shape and what its fields can hold, in order."""

    name: str
    fields: Mapping[str, Value]


@lru_cache(maxsize=32)
def shapes(name: str) -> tuple[Shape, ...]:
    """Give the shape of a data set's rows, then those inside it, in the order in which they are met.

    Shapes that are rows of another data set are told of there. Raises KeyError for an unknown data set.
    """
    schema = TypeAdapter(ROWS[name]).json_schema(mode="serialization")
    inside = schema.get("$defs", {})
    names = [schema["title"]]
    for shape in names:  # grows on the way
        part = schema if shape == schema["title"] else inside[shape]
        for value in _fields(part).values():
            target = value.target if value.kind == "shape" else None
            if target and target not in names and target not in ROW_SHAPES:
                names.append(target)
    return tuple(Shape(key, _fields(schema if key == schema["title"] else inside[key])) for key in names)


def _fields(part: Mapping[str, Any]) -> dict[str, Value]:
    return {key: _value(entry) for key, entry in part["properties"].items()}


def _value(entry: Mapping[str, Any]) -> Value:
    options = entry.get("anyOf", [entry])
    [only] = [option for option in options if option != _NULL]
    empty = len(options) > 1
    if only.get("type") == "array":
        return _value(only["items"])._replace(many=True, empty=empty)
    return _single(only)._replace(empty=empty)


def _single(entry: Mapping[str, Any]) -> Value:
    if "$ref" in entry:
        return Value("shape", target=entry["$ref"].rsplit("/", 1)[1])
    if "enum" in entry:
        return Value("choice", choices=tuple(entry["enum"]))
    if "x-refers-to" in entry:
        return Value("refers", target=entry["x-refers-to"])
    if "additionalProperties" in entry:
        return Value("html" if "contentMediaType" in entry["additionalProperties"]["anyOf"][0] else "texts")
    if "pattern" in entry:
        return Value("partial")
    kind = _FORMATS.get(entry.get("format", ""), _PLAIN[entry["type"]])
    return Value(kind, known=tuple(entry.get("examples", ())))


def steps(name: str, path: str) -> Iterator[tuple[str, str, Value]]:
    """Follow a path through a data set's rows: "lead.as_written" -> shape, field and what it holds, at each step.

    Raises KeyError where a step leads nowhere.
    """
    found = {shape.name: shape for shape in shapes(name)}
    shape = next(iter(found))
    for field in path.split("."):
        value = found[shape].fields[field]
        yield shape, field, value
        shape = value.target if value.kind == "shape" and value.target else ""


def word_of(shape: str, field: str, words: Container[str]) -> str:
    """Give the key of the words that say what a field means: its own, else those for every field of that name."""
    own = f"field.{shape}.{field}"
    return own if own in words else f"field.any.{field}"
