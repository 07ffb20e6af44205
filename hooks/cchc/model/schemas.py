"""JSON Schemas: of what is published, and of what editors write."""

from __future__ import annotations

from collections.abc import Mapping
from types import GenericAlias
from typing import Any, cast

from pydantic import BaseModel, TypeAdapter
from typing_extensions import TypedDict

from cchc.model import plan as declared_plan
from cchc.model import prose, published, registry
from cchc.model.draft_notes import with_notes
from cchc.model.input_schemas import explained_schema

#: Name of a data file -> shape of its rows. ``plan`` is the file of one plan.
ROWS: Mapping[str, Any] = {
    "plans": published.Plan,
    "tasks": published.Task,
    "targets": published.Target,
    "questions": published.Question,
    "hotlines": published.Hotline,
    "agencies": published.Agency,
    "units": published.Unit,
    "topics": published.Topic,
    "documents": published.Document,
    "channels": published.Channel,
    "indices": published.Index,
}
#: Name of an input schema -> model of what editors write.
INPUTS: Mapping[str, type[BaseModel]] = {
    "plan": declared_plan.Plan,
    "registry": registry.Registry,
    "question": prose.Question,
    "news": prose.NewsItem,
}
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def published_schema(name: str, base_url: str) -> dict[str, Any]:
    """Give the schema of ``/data/v1/<name>.json``; ``plan`` is that of one plan's file.

    ``base_url`` is the address of ``/data/v1/schema/``, for ``$id``. Raises KeyError for an unknown name.
    """
    shape: Any = published.Plan if name == "plan" else _list_of(name)
    schema = TypeAdapter(shape).json_schema(mode="serialization")
    return {"$schema": _DRAFT, "$id": f"{base_url}{name}.json", **schema}


def _list_of(name: str) -> Any:  # noqa: ANN401 - a shape made on the spot
    """The object that a data file holds: one list under the file's own name."""
    row, make_shape = ROWS[name], cast("Any", TypedDict)
    return make_shape(name.capitalize(), {name: GenericAlias(list, (row,))})


def input_schema(name: str) -> dict[str, Any]:
    """Give the schema of what editors write, in their words. Raises KeyError for an unknown name."""
    schema = INPUTS[name].model_json_schema(by_alias=True, mode="validation")
    explained = explained_schema(schema)
    return {"$schema": _DRAFT, **(with_notes(explained) if name == "plan" else explained)}
