"""Each kind of change that breaks readers is found, and no other."""

from __future__ import annotations

import copy
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cchc.model.contract import VERSION
from cchc.model.schemas import published_schema
from cchc.site.routes import DATA_FOLDER as FOLDER
from tests.contract import freeze
from tests.contract.freeze import Contract, broken, contract, kept, promises, record, written
from tests.tools.portal import BuiltSite

OLD: Contract = {
    "version": "1.0",
    "sets": {
        "tasks": {
            "key": ["plan", "index"],
            "fields": {
                "plan": {"type": "string", "refers to": "plans"},
                "index": {"type": "integer"},
                "note": {"type": "string", "null": True},
                "kind": {"type": "string", "values": ["a", "b"]},
                "level": {"type": "string", "known": ["x", "y"]},
                "day": {"type": "string", "format": "date"},
                "parts": {"type": "array"},
                "parts[]": {"type": "object", "like": "deadline"},
                "maybe": {"type": "string", "optional": True},
            },
            "columns": [
                {"name": "plan", "type": "string"},
                {"name": "index", "type": "integer"},
                {"name": "kind", "type": "string", "values": ["a", "b"], "null": True},
            ],
        }
    },
}


def changed(*path: str | int, to: Any) -> Contract:  # noqa: ANN401 - any part of a contract
    """Give the contract with one part replaced; None takes it away."""
    new: Contract = copy.deepcopy(OLD)
    part = new["sets"]
    for step in path[:-1]:
        part = part[step]
    if to is None:
        del part[path[-1]]
    else:
        part[path[-1]] = to
    return new


FIELDS, COLUMNS = ("tasks", "fields"), ("tasks", "columns")
BREAKS: dict[str, tuple[Contract, str]] = {
    "data set gone": (changed("tasks", to=None), "tasks: the data set is gone"),
    "field gone": (changed(*FIELDS, "note", to=None), "tasks: note: the field is gone"),
    "type": (changed(*FIELDS, "index", to={"type": "string"}), "tasks: index: type was integer, is string"),
    "any number": (changed(*FIELDS, "index", to={"type": "number"}), "tasks: index: type was integer, is number"),
    "null": (changed(*FIELDS, "index", "null", to=True), "tasks: index: may now be null"),
    "optional": (changed(*FIELDS, "index", "optional", to=True), "tasks: index: may now be missing"),
    "value gone": (changed(*FIELDS, "kind", "values", to=["a"]), "tasks: kind: values were ['a', 'b'], are ['a']"),
    "value new": (
        changed(*FIELDS, "kind", "values", to=["a", "b", "c"]),
        "tasks: kind: values were ['a', 'b'], are ['a', 'b', 'c']",
    ),
    "list open": (changed(*FIELDS, "kind", "values", to=None), "tasks: kind: values were ['a', 'b'], are None"),
    "known gone": (changed(*FIELDS, "level", "known", to=["x"]), "tasks: level: no longer known: y"),
    "format": (changed(*FIELDS, "day", "format", to=None), "tasks: day: format was date, is None"),
    "refers": (changed(*FIELDS, "plan", "refers to", to="units"), "tasks: plan: refers to was plans, is units"),
    "within itself": (changed(*FIELDS, "parts[]", "like", to=None), "tasks: parts[]: like was deadline, is None"),
    "key": (changed("tasks", "key", to=["plan"]), "tasks: rows were told apart by ['plan', 'index'], are by ['plan']"),
    "column gone": (changed(*COLUMNS, 2, to=None), "tasks.csv: column 3 was kind, is None"),
    "column renamed": (changed(*COLUMNS, 1, "name", to="number"), "tasks.csv: column 2 was index, is number"),
    "column type": (changed(*COLUMNS, 1, "type", to="string"), "tasks.csv: index: type was integer, is string"),
    "column empty": (changed(*COLUMNS, 1, "null", to=True), "tasks.csv: index: may now be null"),
    "column value": (
        changed(*COLUMNS, 2, "values", to=["a"]),
        "tasks.csv: kind: values were ['a', 'b'], are ['a']",
    ),
}
WELCOME: dict[str, Contract] = {
    "nothing": OLD,
    "data set": {"version": "1.1", "sets": {**OLD["sets"], "news": {"key": ["id"], "fields": {}, "columns": []}}},
    "field": changed(*FIELDS, "more", to={"type": "object", "null": True}),
    "no null": changed(*FIELDS, "note", "null", to=None),
    "always there": changed(*FIELDS, "maybe", "optional", to=None),
    "closed list": changed(*FIELDS, "note", "values", to=["a"]),
    "format": changed(*FIELDS, "note", "format", to="date"),
    "known": changed(*FIELDS, "level", "known", to=["x", "y", "z"]),
    "order of values": changed(*FIELDS, "kind", "values", to=["b", "a"]),
    "column": changed(*COLUMNS, to=[*OLD["sets"]["tasks"]["columns"], {"name": "more", "type": "date"}]),
    "column never empty": changed(*COLUMNS, 2, "null", to=None),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_breaks_readers_is_found(name: str) -> None:
    new, said = BREAKS[name]
    assert list(broken(OLD, new)) == [said]


@pytest.mark.parametrize("name", WELCOME)
def test_additions_are_welcome(name: str) -> None:
    assert list(broken(OLD, WELCOME[name])) == []


def test_moved_columns_are_found() -> None:
    columns = OLD["sets"]["tasks"]["columns"]
    moved = changed(*COLUMNS, to=[columns[1], columns[0], columns[2]])
    assert list(broken(OLD, moved)) == [
        "tasks.csv: column 1 was plan, is index",
        "tasks.csv: column 2 was index, is plan",
    ]
    between = changed(*COLUMNS, to=[columns[0], {"name": "new", "type": "string"}, *columns[1:]])
    assert len(list(broken(OLD, between))) == 2


def test_everything_in_a_schema_is_promised() -> None:
    found = promises(published_schema("tasks", "https://example.vn/"), "tasks")
    assert found["index"] == {"type": "integer"}
    assert found["number"] == {"type": "string", "null": True}
    assert found["plan"] == {"type": "string", "refers to": "plans"}
    assert found["title"] == {"type": "object"}
    assert found["title.vi"] == {"type": "string"}
    assert found["title.*"] == {"type": "string", "null": True, "optional": True}
    assert found["lead"] == {"type": "array"}
    assert found["lead[].agency"] == {"type": "string", "refers to": "agencies", "null": True}
    assert found["deadline.start"] == {"type": "string", "format": "date", "null": True}
    assert "month-range" in found["deadline.kind"]["values"]
    assert found["deadline.parts[]"] == {"type": "object", "like": "deadline"}


def test_html_and_open_lists_are_promised() -> None:
    found = promises(published_schema("questions", "https://example.vn/"), "questions")
    assert found["answer_html.vi"] == {"type": "string", "holds": "text/html"}
    found = promises(published_schema("units", "https://example.vn/"), "units")
    assert "commune" in found["level"]["known"]


@pytest.fixture
def data(built: BuiltSite, tmp_path: Path) -> Path:
    """A copy of the data files, to be changed."""
    return Path(shutil.copytree(built.folder / FOLDER, tmp_path / "v1"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_is_read_is_what_is_published(data: Path) -> None:
    edit(data / "tasks.csv", "plan,index,", "index,plan,")
    assert len(list(broken(kept(), contract(data)))) == 2
    edit(data / "tasks.csv", "index,plan,", "plan,index,")
    assert list(broken(kept(), contract(data))) == []
    edit(data / "schema/hotlines.json", '"number",\n', "")
    assert list(broken(kept(), contract(data))) == ["hotlines: number: may now be missing"]
    (data / "topics.json").unlink()
    assert "topics: the data set is gone" in broken(kept(), contract(data))


def test_contract_survives_being_written() -> None:
    assert json.loads(written(OLD)) == OLD
    assert freeze.SNAPSHOT.read_text(encoding="utf-8") == written(kept())


def test_breaking_change_is_not_recorded(data: Path, tmp_path: Path) -> None:
    snapshot = tmp_path / "v1.json"
    assert record(data, snapshot) == ""
    first = snapshot.read_bytes()
    assert record(data, snapshot) == ""
    assert snapshot.read_bytes() == first == freeze.SNAPSHOT.read_bytes()
    (data / "topics.json").unlink()
    assert record(data, snapshot).splitlines() == ["version 1 is frozen:", "topics: the data set is gone"]
    assert snapshot.read_bytes() == first


def test_addition_is_recorded_only_with_a_new_version(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = tmp_path / "v1.json"
    record(data, snapshot)
    edit(
        data / "schema/topics.json", '"properties": {\n    "id"', '"properties": {\n    "x": {"type": "string"},\n "id"'
    )
    assert "CHANGES" in record(data, snapshot)
    monkeypatch.setattr(freeze, "VERSION", f"{VERSION}1")
    assert record(data, snapshot) == ""
    assert json.loads(snapshot.read_bytes())["sets"]["topics"]["fields"]["x"] == {"type": "string", "optional": True}
