"""What is published has the promised shape: nothing missing, nothing that the shape does not name."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc.model import published
from cchc.site import Site

SHAPES: dict[str, Any] = {
    "plans": published.Plan,
    "units": published.Unit,
    "agencies": published.Agency,
    "topics": published.Topic,
    "channels": published.Channel,
    "indices": published.Index,
    "documents": published.Document,
    "hotlines": published.Hotline,
    "questions": published.Question,
    "news": published.NewsItem,
}
#: DESIGN §4: fields of a plan are promised to programs.
PLAN_FIELDS = [
    "id",
    "kind",
    "unit",
    "number",
    "issued",
    "period",
    "status",
    "published",
    "revised",
    "source",
    "title",
    "summary",
    "theme",
    "audiences",
    "signer",
    "recipients",
    "cites",
    "messages",
    "sections",
    "tasks",
    "targets",
    "timeline",
    "events",
    "duties",
    "funding",
    "reporting",
    "hotlines",
    "links",
    "channels",
    "indices",
    "errata",
]


@pytest.mark.parametrize("name", SHAPES)
def test_real_content_has_the_shape(site: Site, name: str) -> None:
    adapter = TypeAdapter(SHAPES[name])
    entries = getattr(site, name)
    assert entries
    for key, entry in entries.items():
        assert entry["id"] == key
        # what the shape does not name is dropped while validating, so equality means that there is nothing more
        assert adapter.validate_python(entry, strict=True) == entry


def test_a_wrong_shape_is_found(site: Site) -> None:
    task = site.plans["mong-cai-2024"]["tasks"][0]
    adapter = TypeAdapter(published.Task)
    assert adapter.validate_python({**task, "extra": 1}) != {**task, "extra": 1}
    for wrong in ({**task, "index": "1"}, {key: value for key, value in task.items() if key != "at"}):
        with pytest.raises(ValidationError):
            adapter.validate_python(wrong, strict=True)


def test_promised_fields_are_there(site: Site) -> None:
    for plan in site.plans.values():
        assert set(PLAN_FIELDS) <= set(plan)


@pytest.mark.parametrize("name", ["plans", "units", "agencies", "topics", "documents", "questions", "news"])
def test_texts_have_every_language(site: Site, name: str) -> None:
    def walk(node: object) -> None:
        if isinstance(node, dict):
            if "vi" in node:
                assert list(node) == ["vi", "en"]
                assert node["vi"]
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for item in node:
                walk(item)

    walk(dict(getattr(site, name)))
