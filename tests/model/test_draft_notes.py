"""Notes of a draft: taken out of the tree wherever they stand, and nothing else is."""

from __future__ import annotations

import pytest
import yaml
from jsonschema import Draft202012Validator

from cchc.model.draft_notes import NOTED, Aside, may_have_notes, set_aside
from cchc.model.schemas import input_schema
from cchc.source.nodes import Scalar, plain
from cchc.source.yaml_reader import read_yaml
from tests.model.test_explained import PLAN

DRAFT = """draft: true
remarks: [một, "", hai]
title: {source_text: Lời, vi: Kể lại}
tasks:
- remarks:
  - ba
  title: {source_text: Lời dài, en: Told}
  lead: [remarks, source_text]
- title: {vi: ''}
"""


def aside(text: str) -> Aside:
    """Give a file's tree without its notes."""
    root = read_yaml("plans/a/2024.yml", text).root
    assert root is not None
    return set_aside(root)


def test_words_of_the_document_stand_in_for_what_is_not_written() -> None:
    found = aside(DRAFT)
    assert plain(found.root) == {
        "draft": "true", "title": {"vi": "Kể lại"},
        "tasks": [{"title": {"en": "Told", "vi": "Lời dài"}, "lead": ["remarks", "source_text"]},
                  {"title": {"vi": ""}}],
    }  # fmt: skip
    assert [remark.text for remark in found.remarks] == ["một", "hai", "ba"]
    [text] = found.texts
    assert isinstance(text, Scalar)
    assert (text.line, text.column) == (7, 24), "where a person has to write"


def test_outside_a_draft_nothing_stands_in() -> None:
    found = aside(DRAFT.replace("draft: true", "draft: false"))
    assert plain(found.root)["tasks"][0]["title"] == {"en": "Told"}  # type: ignore[index,call-overload]
    assert len(found.remarks) == 3


@pytest.mark.parametrize("line", ["remarks: {a: b}", "remarks: [[a]]", "source_text: [a]"])
def test_what_is_no_note_is_left_for_the_reader(line: str) -> None:
    found = aside(f"draft: true\n{line}\n")
    assert line.split(":", maxsplit=1)[0] in plain(found.root)  # type: ignore[operator]


def test_files_without_notes_are_not_walked_through() -> None:
    assert not may_have_notes(PLAN)
    assert may_have_notes("a: {source_text: b}")
    assert may_have_notes("remarks: [a]")


def test_schema_knows_them_where_an_import_writes_them() -> None:
    schema = input_schema("plan")
    validator = Draft202012Validator(schema)
    good = yaml.safe_load(PLAN.replace("2024-02-06", "'2024-02-06'").replace("2026-11-21", "'2026-11-21'"))
    assert validator.is_valid({**good, "remarks": ["a"], "title": {"source_text": "a"}})
    assert validator.is_valid({**good, "title": {"source_text": "a", "vi": "b", "en": "c"}})
    assert not validator.is_valid({**good, "title": {"en": "c"}})
    assert not validator.is_valid({**good, "remarks": "a"})
    assert {name for name, shape in schema["$defs"].items() if "remarks" in shape["properties"]} == NOTED - {"Plan"}
    assert "remarks" not in input_schema("news")["properties"]
    assert "source_text" not in input_schema("question")["$defs"].get("Texts", {}).get("properties", {})
