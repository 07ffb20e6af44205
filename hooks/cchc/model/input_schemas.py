"""JSON Schemas of what editors write, made readable: every shape, field and choice is named and explained.

A schema accepts what the reader accepts, as far as a schema can tell: every scalar is a text to the portal, while YAML
programs take some for numbers; what may be left out may also stand there empty. Four keywords are not JSON Schema's
(2020-12) but yaml-language-server's: ``markdownDescription``, ``enumDescriptions``, ``defaultSnippets``, and
``patternErrorMessage``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc.model.explained import CHOICES, LANGUAGES, SHAPES, YES_NO, explain
from cchc.model.explained.snippets import SNIPPETS

_NULL = {"type": "null"}
#: Nothing at all, told in a way that no program proposes to type "null".
_EMPTY = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}
_TEXTS = "#/$defs/Texts"
_BOOLEANS = ["boolean", "string"]


def explained_schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Give pydantic's schema of a model in the form for editors. Raises KeyError for a field without words."""
    texts = _texts_schema(schema)
    inside = {name: _shape(name, part) for name, part in schema.get("$defs", {}).items()}
    if texts is not None:
        inside["Texts"] = texts
    whole = _shape(schema["title"], schema)
    return {"$defs": dict(sorted(inside.items())), **{key: value for key, value in whole.items() if key != "$defs"}}


def _shape(name: str, part: Mapping[str, Any]) -> dict[str, Any]:
    fields = {key: _field(name, key, entry) for key, entry in part["properties"].items()}
    kept = {key: value for key, value in part.items() if key not in {"title", "description", "properties"}}
    return {**kept, "description": SHAPES[name], "properties": fields, **_offered(name)}


def _offered(shape: str) -> dict[str, Any]:
    if shape not in SNIPPETS:
        return {}
    snippet = SNIPPETS[shape]
    return {"defaultSnippets": [{"label": snippet.label, "description": snippet.what, "body": snippet.body}]}


def _field(shape: str, key: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    """A field with its words."""
    found = _held(entry)
    words = explain(shape, key)
    choices = CHOICES.get(f"{shape}.{key}", {})
    listed = "".join(f"\n- `{choice}`: {meaning}" for choice, meaning in choices.items())
    examples = ", ".join(f"`{example}`" for example in words.examples)
    shown = f"**{words.label}**: {words.what}{f' Ví dụ: {examples}.' if examples else ''}{listed}"
    if "enum" in found:
        found["enumDescriptions"] = [choices[choice] for choice in found["enum"]]
    elif found.get("type") == _BOOLEANS:
        found["enumDescriptions"] = [YES_NO["true"], YES_NO["false"]]
    if words.examples and found.get("type") != "array":
        found["examples"] = list(words.examples)
    return {"description": f"{words.label}: {words.what}", "markdownDescription": shown, **found}


def _held(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What a field or an item holds: without defaults and pydantic's own titles, texts by reference."""
    options = [option for option in entry.get("anyOf", [entry]) if option != _NULL]
    empty = len(options) < len(entry.get("anyOf", [entry]))
    if len(options) > 1:
        return {"anyOf": [_held(option) for option in options]}
    found = {key: value for key, value in options[0].items() if key not in {"title", "default"}}
    if found.get("type") == "object" and "additionalProperties" in found:
        found = {"$ref": _TEXTS}
    if "items" in found:
        found["items"] = _held(found["items"])
    return {"anyOf": [found, _EMPTY]} if empty else found


def _texts_schema(schema: Any) -> dict[str, Any] | None:  # noqa: ANN401 - any part of a schema
    """Find what a text by language is in a schema, and say which languages there are; None when there is none."""
    if isinstance(schema, list):
        return next((found for part in schema if (found := _texts_schema(part))), None)
    if not isinstance(schema, Mapping):
        return None
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), Mapping):
        text = dict(schema["additionalProperties"])
        languages = {lang: {**text, "description": what} for lang, what in LANGUAGES.items()}
        return {
            "type": "object",
            "description": "Chữ theo ngôn ngữ: {vi: …, en: …}.",
            "properties": languages,
            "additionalProperties": text,
            "propertyNames": {"pattern": "^[a-z]{2,3}$"},
            "required": ["vi"],
        }
    return next((found for part in schema.values() if (found := _texts_schema(part))), None)
