"""Fields of the editors' form, made from the JSON Schemas of what editors write: kinds of input, labels and hints.

The names of the kinds of input are those of Sveltia CMS and Decap CMS ("widgets").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cchc.model.draft_notes import REMARKS, SOURCE_TEXT, WORDS
from cchc.model.explained import CHOICES, LANGUAGES, SHAPES, Explained, explain

Field = dict[str, Any]
Choices = Mapping[str, Mapping[str, str]]
Schema = Mapping[str, Any] | None
_TEXTS = "Texts"
#: The pattern of an id in a schema: nothing else is chosen by a name.
_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
#: By what an entry of a list is known while it is folded.
_TELLING = ("document", "channel", "index", "name", "number", "at", "plan", "on", "code")
#: Texts that are longer than a line.
_LONG = frozenset({"summary", "what", "why"})


def form_fields(
    shape: str, schema: Mapping[str, Any], choices: Choices, *, first: Sequence[str] = (), whole: Schema = None
) -> Iterator[Field]:
    """Give a field for each property of a schema: those in ``first`` before all others, the rest as they stand.

    ``shape`` names the schema, for its words; ``whole`` holds the shapes inside it, the schema itself by default.
    Raises KeyError for a field without words.
    """
    properties, required = schema["properties"], schema.get("required", ())
    shapes = (whole or schema).get("$defs", {})
    for key in [*first, *(key for key in properties if key not in first)]:
        words = explain(shape, key)
        shown = _widget(shape, key, properties[key], choices, shapes)
        if key not in required and shown["widget"] == "select":
            shown.pop("default", None)  # what may be left out is not chosen for anybody
        field = {"name": key, "label": words.label, "hint": _hint(words, shown), "required": key in required}
        yield {**field, **shown}


def _hint(words: Explained, shown: Field) -> str:
    """What to do in the form: nobody types dates, ids, "true" or "false" there."""
    kind = shown["widget"]
    if kind == "select":
        return "Chọn trong danh sách."
    if kind == "datetime":
        return words.what.removeprefix("Năm-tháng-ngày").lstrip(".; ").capitalize() or "Chọn ngày."
    if kind == "boolean":
        text = words.what.replace("true thì", "Bật thì").replace("true khi", "Bật khi").replace("false khi", "Tắt khi")
        return text.partition(". Bỏ dòng này")[0].rstrip(".") + "."
    return " ".join([words.what, *(f"Ví dụ: {example}." for example in words.examples[:1])])


def _widget(shape: str, key: str, entry: Mapping[str, Any], choices: Choices, shapes: Mapping[str, Any]) -> Field:
    """What is shown for one field."""
    options = entry.get("anyOf", [entry])
    found = options[0]  # the others say that it may be empty, or written in a shorter way
    if "enum" in found:
        named = CHOICES[f"{shape}.{key}"]
        listed = [{"label": named[value], "value": value} for value in found["enum"]]
        return {"widget": "select", "options": listed, "default": found["enum"][0]}
    if key in choices and found.get("items", found).get("pattern") == _ID:
        listed = [{"label": name, "value": value} for value, name in choices[key].items()]
        many = {"multiple": True} if "items" in found else {}
        return {"widget": "select", "options": listed, "dropdown_threshold": 1, **many}
    if "items" in found:
        return _list(key, found["items"], choices, shapes)
    if "$ref" in found:
        return _object(found["$ref"], choices, shapes)
    return _input(key, found)


def _list(key: str, item: Mapping[str, Any], choices: Choices, shapes: Mapping[str, Any]) -> Field:
    if key == REMARKS:
        only = {"name": "remark", "label": "Điều phải xem lại", "widget": "text", "readonly": True}
        return {"widget": "list", "field": only, "allow_add": False, "allow_duplicate": False, "allow_reorder": False}
    if "$ref" not in item:
        return {"widget": "list"}
    inside = _object(item["$ref"], choices, shapes)
    names = [field["name"] for field in inside["fields"]]
    told = [key for key in _TELLING if key in names][:2]
    written = [f"{key}.vi" for key in ("title", "text", "heading") if key in names]  # which of them nobody has told yet
    summary = " · ".join(f"{{{{{key}}}}}" for key in [*told, *written])
    return {"widget": "list", "fields": inside["fields"], "collapsed": "auto", "summary": summary}


def _object(reference: str, choices: Choices, shapes: Mapping[str, Any]) -> Field:
    shape = reference.rsplit("/", 1)[1]
    if shape == _TEXTS:
        return {"widget": "object", "fields": list(_texts(shapes[shape]))}
    fields = list(form_fields(shape, shapes[shape], choices, whole={"$defs": shapes}))
    return {"widget": "object", "fields": fields, "summary": SHAPES[shape]}


def _texts(schema: Mapping[str, Any]) -> Iterator[Field]:
    """A text by language; where drafts have the document's words beside it, those stand first and only to be read."""
    noted = SOURCE_TEXT in schema["properties"]
    if noted:
        label = {"name": SOURCE_TEXT, "label": WORDS.label, "hint": WORDS.what}
        yield {**label, "widget": "text", "required": False, "readonly": True}
    for lang, what in LANGUAGES.items():
        needed = lang == "vi" and not noted  # whoever finishes a draft saves it half-way, too
        label = {"name": lang, "label": what.split(";", 1)[0].split(".", 1)[0]}
        yield {**label, "widget": "text", "required": needed}


def _input(key: str, found: Mapping[str, Any]) -> Field:
    kind = found["type"]
    if found.get("format") == "date":
        day: Field = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "default": ""}
        return {**day, "default": "{{now}}"} if key == "published" else day
    if "boolean" in kind:
        return {"widget": "boolean", "default": False}
    return {"widget": "text" if key in _LONG else "string"}
