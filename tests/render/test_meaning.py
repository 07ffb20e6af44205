"""Every published field says what it means, in every language of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from cchc.model.dictionary import word_of
from cchc.model.schemas import ROWS, published_schema
from cchc.render.meaning import described, main_language, said
from cchc.site import Site
from cchc.site.routes import DATA_FOLDER as FOLDER
from tests.tools.portal import BuiltSite
from tests.tools.rendering import setting_of


def objects(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a published schema by name, but the file itself."""
    yield from schema["$defs"].items()
    if schema["title"] == "Plan":
        yield "Plan", schema


@pytest.mark.parametrize("name", [*ROWS, "plan"])
def test_every_field_of_a_published_schema_says_what_it_means(built: BuiltSite, site: Site, name: str) -> None:
    schema = json.loads((built.folder / FOLDER / "schema" / f"{name}.json").read_text(encoding="utf-8"))
    vi, en = site.words["vi"], site.words["en"]
    count = 0
    for shape, part in objects(schema):
        assert (part["description"], part["x-description-vi"]) == (en[f"shape.{shape}"], vi[f"shape.{shape}"])
        for field, entry in part["properties"].items():
            key = word_of(shape, field, vi)
            assert (entry["description"], entry["x-description-vi"]) == (en[key], vi[key]), (shape, field)
            count += 1
    assert count >= 3


@pytest.mark.parametrize("name", [*ROWS, "plan"])
def test_words_change_nothing_else(site: Site, name: str) -> None:
    def bare(value: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, dict):
            kept = {key: bare(entry) for key, entry in value.items()}
            if isinstance(value.get("description"), str):
                kept = {key: entry for key, entry in kept.items() if "description" not in key}
            return kept
        return [bare(entry) for entry in value] if isinstance(value, list) else value

    schema = published_schema(name, "https://example.vn/")
    assert bare(described(schema, setting_of(site))) == bare(schema)


def test_several_sentences_follow_each_other(site: Site) -> None:
    found = said(setting_of(site), "field.any.id", "field.any.at")
    assert found == {
        "description": "Permanent id; it stays when the name changes. Place in the original, so that anyone can check.",
        "x-description-vi": "Mã cố định, không đổi dù tên đổi. Vị trí trong bản gốc, để ai cũng đối chiếu được.",
    }


def test_without_english_the_first_language_describes(site: Site) -> None:
    setting = replace(setting_of(site), languages=("vi",))
    assert main_language(setting) == "vi"
    assert said(setting, "field.any.note") == {"description": "Ghi chú của ban biên tập."}


def test_a_third_language_stands_beside_the_others(site: Site) -> None:
    setting = setting_of(site)
    words = {**setting.words, "fr": {**setting.words["en"], "field.any.note": "Une note."}}
    found = said(replace(setting, languages=("vi", "en", "fr"), words=words), "field.any.note")
    assert found["x-description-fr"] == "Une note."
    assert list(found) == ["description", "x-description-vi", "x-description-fr"]
