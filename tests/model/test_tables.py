"""Columns of the CSV files: where they come from, and in which order they stand."""

from __future__ import annotations

import pytest

from cchc.model.dictionary import shapes
from cchc.model.schemas import ROWS
from cchc.model.tables import COLUMNS, LANGUAGES, Column, heads, is_text, key_of, value_of


def test_every_data_set_has_columns() -> None:
    assert list(COLUMNS) == list(ROWS)


@pytest.mark.parametrize("name", COLUMNS)
def test_every_column_comes_from_a_field_and_ends_at_a_value(name: str) -> None:
    for column in COLUMNS[name]:
        assert value_of(name, column).kind != "shape", column


@pytest.mark.parametrize("name", COLUMNS)
def test_names_of_columns_differ(name: str) -> None:
    names = [head.name for head in heads(name, ("vi", "en", "fr"))]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_third_language_adds_its_columns_behind_the_others(name: str) -> None:
    two, three = ([head.name for head in heads(name, languages)] for languages in (("vi", "en"), ("vi", "en", "fr")))
    assert three[: len(two)] == two
    assert all(head.endswith("_fr") for head in three[len(two) :])
    assert len(three) - len(two) == sum(is_text(name, column) for column in COLUMNS[name])


def test_columns_are_the_same_whatever_the_site_speaks() -> None:
    assert LANGUAGES == ("vi", "en")
    assert list(heads("tasks", ("vi",))) == list(heads("tasks", ("vi", "en")))


@pytest.mark.parametrize("name", COLUMNS)
def test_keys_are_columns_that_are_never_empty(name: str) -> None:
    columns = {column.name: column for column in COLUMNS[name]}
    assert key_of(name)
    assert not any(value_of(name, columns[key]).empty for key in key_of(name))


def test_a_column_is_as_empty_and_as_many_as_its_path() -> None:
    assert value_of("hotlines", Column("owner", "owner.as_written")).empty
    assert not value_of("tasks", Column("deadline_kind", "deadline.kind")).empty
    assert value_of("tasks", Column("lead", "lead.as_written")).many
    assert not value_of("tasks", Column("at", "at")).many


@pytest.mark.parametrize("name", sorted(set(COLUMNS) - {"plans", "tasks", "questions", "channels"}))
def test_what_is_flat_is_whole(name: str) -> None:
    """Only what is nested, and the notes of hotlines, is left out."""
    flat = {field for field, value in shapes(name)[0].fields.items() if value.kind != "shape"}
    left_out = flat - {column.path.split(".")[0] for column in COLUMNS[name]}
    assert left_out <= {"note"}
