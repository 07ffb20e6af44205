"""The data dictionary says what the published schemas say, and the catalogues have words for all of it."""

from __future__ import annotations

import pytest

from cchc.model.dictionary import ROW_SHAPES, Shape, Value, shapes, steps, word_of
from cchc.model.schemas import ROWS, published_schema
from cchc.site import Site


def fields(name: str) -> dict[str, Value]:
    return dict(shapes(name)[0].fields)


def every_shape() -> dict[str, Shape]:
    return {shape.name: shape for name in ROWS for shape in shapes(name)}


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("tasks", "plan", Value("refers", target="plans")),
        ("tasks", "index", Value("integer")),
        ("tasks", "number", Value("text", empty=True)),
        ("tasks", "title", Value("texts")),
        ("tasks", "purpose", Value("texts", empty=True)),
        ("tasks", "lead", Value("shape", many=True, target="AgencyRef")),
        ("tasks", "topics", Value("refers", many=True, target="topics")),
        ("tasks", "deadline", Value("shape", target="Deadline")),
        ("targets", "value", Value("number")),
        ("targets", "operator", Value("choice", choices=(">=", "<=", "="))),
        ("questions", "answer_html", Value("html")),
        ("questions", "revised", Value("day", empty=True)),
        ("documents", "issued", Value("partial", empty=True)),
        ("documents", "verified", Value("boolean")),
        ("documents", "aliases", Value("text", many=True)),
        ("plans", "issued", Value("partial")),
        ("hotlines", "owner", Value("shape", empty=True, target="AgencyRef")),
    ],
)
def test_what_a_field_can_hold(name: str, field: str, value: Value) -> None:
    assert fields(name)[field] == value


def test_addresses_are_told_from_other_texts() -> None:
    assert every_shape()["Account"].fields["url"] == Value("url", empty=True)


def test_open_lists_know_their_values_so_far() -> None:
    level = fields("units")["level"]
    assert (level.kind, level.choices) == ("text", ())
    assert level.known[0] == "nation"
    assert {"province", "ward", "commune"} <= set(level.known)


@pytest.mark.parametrize("name", ROWS)
def test_dictionary_has_the_fields_of_the_published_schema_in_their_order(name: str) -> None:
    schema = published_schema(name, "https://example.vn/")
    for shape in shapes(name):
        assert list(shape.fields) == list(schema["$defs"][shape.name]["properties"])


@pytest.mark.parametrize("name", ROWS)
def test_every_object_in_a_row_is_told_of(name: str) -> None:
    found = {shape.name for shape in shapes(name)}
    inside = {value.target for shape in shapes(name) for value in shape.fields.values() if value.kind == "shape"}
    assert inside - set(ROW_SHAPES) <= found
    assert not found & (set(ROW_SHAPES) - {shapes(name)[0].name}), "those have pages of their own"


def test_references_lead_to_data_sets() -> None:
    targets = {
        value.target for shape in every_shape().values() for value in shape.fields.values() if value.kind == "refers"
    }
    assert targets <= set(ROWS)
    assert {"plans", "units", "agencies", "topics", "documents", "channels", "indices"} <= targets


def test_unknown_data_set() -> None:
    with pytest.raises(KeyError):
        shapes("nothing")


def test_steps_of_a_path() -> None:
    assert list(steps("tasks", "index")) == [("Task", "index", Value("integer"))]
    found = [(shape, field, value.kind) for shape, field, value in steps("tasks", "lead.as_written")]
    assert found == [("Task", "lead", "shape"), ("AgencyRef", "as_written", "text")]
    for wrong in ("nothing", "lead.nothing", "index.more"):
        with pytest.raises(KeyError):
            list(steps("tasks", wrong))


def test_own_words_come_before_those_for_every_field_of_the_name() -> None:
    words = {"field.Task.index", "field.any.index"}
    assert word_of("Task", "index", words) == "field.Task.index"
    assert word_of("Target", "index", words) == "field.any.index"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_field_has_its_words_and_no_words_are_left_over(site: Site, lang: str) -> None:
    words = site.words[lang]
    used = {f"shape.{name}" for name in every_shape()} | {
        word_of(shape.name, field, words) for shape in every_shape().values() for field in shape.fields
    }
    assert used == {key for key in words if key.startswith(("shape.", "field."))}
    assert all(len(words[key]) > 1 for key in used)
    sentences = [words[key] for key in used if key.startswith("field.")]
    assert [text for text in sentences if not text.endswith(".")] == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_field_does_not_repeat_the_words_for_every_field_of_its_name(site: Site, lang: str) -> None:
    words = site.words[lang]
    twice = [
        f"{shape.name}.{field}"
        for shape in every_shape().values()
        for field in shape.fields
        if f"field.{shape.name}.{field}" in words
        and words[f"field.{shape.name}.{field}"] == words.get(f"field.any.{field}")
    ]
    assert twice == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_data_set_and_kind_of_value_has_its_words(site: Site, lang: str) -> None:
    words = site.words[lang]
    for group in ("data.names", "data.about", "data.order"):
        assert {key.removeprefix(f"{group}.") for key in words if key.startswith(f"{group}.")} == set(ROWS)
    kinds = {value.kind for shape in every_shape().values() for value in shape.fields.values()}
    assert {f"type.{kind}" for kind in kinds} <= words.keys()
