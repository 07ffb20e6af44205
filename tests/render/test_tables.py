"""CSV files: columns, cells, and what a spreadsheet makes of them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from cchc.model.tables import COLUMNS, heads
from cchc.render.setting import Setting
from cchc.render.tables import cell, csv_file, csv_lines, table_schema
from cchc.site import Site
from cchc.site.routes import DATA_FOLDER as FOLDER
from tests.tools.portal import BuiltSite
from tests.tools.rendering import setting_of

#: What existed before all data sets had a CSV file: these never change.
FIRST = {
    "tasks": "plan index number title_vi title_en field goal lead partners requested deadline deadline_kind "
    "deadline_start deadline_end deadline_last_day output_vi output_en quantity_vi quantity_en participants_vi "
    "participants_en topics at",
    "targets": "plan index text_vi text_en measure_vi measure_en operator value unit_vi unit_en scope_vi scope_en "
    "baseline_vi baseline_en exception_vi exception_en topics goal at",
    "hotlines": "id number e164 purpose_vi purpose_en owner unit hours_vi hours_en source_plan source_at added changed "
    "checked_on",
}


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def to_csv(name: str, rows: list[Any], setting: Setting) -> bytes:
    return csv_file(name, [csv_lines(name, rows, setting)], setting)


def rows_of(built: BuiltSite, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((built.folder / FOLDER / f"{name}.json").read_bytes())[name]
    return found


@pytest.mark.parametrize("name", COLUMNS)
def test_csv_opens_in_a_spreadsheet(built: BuiltSite, name: str) -> None:
    data = (built.folder / FOLDER / f"{name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.endswith(b"\r\n")
    rows = read(data)
    assert len(rows) == len(rows_of(built, name))
    assert all(None not in row and None not in row.values() for row in rows), "every row has every column"
    exact = {"operator", "e164"}  # a few known values, and digits: nothing to calculate
    texts = [text for row in rows for column, text in row.items() if column not in exact]
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert not [text for row in rows for text in row.values() if text in {"None", "[]", "{}", "True", "False"}]


@pytest.mark.parametrize("name", COLUMNS)
def test_cells_say_what_the_json_says(built: BuiltSite, name: str) -> None:
    data = (built.folder / FOLDER / f"{name}.csv").read_bytes()
    plain = [head for head in heads(name, ("vi", "en")) if "." not in head.column.path]
    assert len(plain) >= 5
    for line, row in zip(read(data), rows_of(built, name), strict=True):
        for head in plain:
            value = row[head.column.path]
            value = (value or {}).get(head.lang) if head.lang else value
            if isinstance(value, list):
                value = "; ".join(entry["plan"] if isinstance(entry, dict) else entry for entry in value)
            expected = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
            assert line[head.name].removeprefix("'") == expected.removeprefix("'"), head


@pytest.mark.parametrize("name", FIRST)
def test_first_columns_stand_where_they_stood(built: BuiltSite, name: str) -> None:
    data = (built.folder / FOLDER / f"{name}.csv").read_text(encoding="utf-8-sig")
    assert data.splitlines()[0].split(",")[: len(FIRST[name].split())] == FIRST[name].split()


def test_what_is_nested_is_told_by_its_names(built: BuiltSite) -> None:
    tasks = rows_of(built, "tasks")
    lines = read((built.folder / FOLDER / "tasks.csv").read_bytes())
    assert any(len(task["lead"]) > 1 for task in tasks)
    for line, task in zip(lines, tasks, strict=True):
        assert line["lead"] == "; ".join(ref["as_written"] for ref in task["lead"])
        assert line["deadline"].removeprefix("'") == (task["deadline"]["text"] or "")
        assert line["deadline_last_day"] == (task["deadline"]["last_day"] or "")
    [known] = [row for row in read((built.folder / FOLDER / "hotlines.csv").read_bytes()) if row["e164"]]
    assert (known["number"], known["e164"], known["owner"]) == (
        "082.507.7988",
        "+84825077988",
        "Sở Thông tin và Truyền thông",
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=1+1", "'=1+1"),
        ("+84825077988", "'+84825077988"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("1022", "1022"),
        ("082.507.7988", "082.507.7988"),
        ("Sở, ngành", "Sở, ngành"),
        ('"Một cửa"', '"Một cửa"'),
        (True, "true"),
        (False, "false"),
        (95, 95),
        (-2, -2),
        (99.5, 99.5),
        (None, ""),
    ],
)
def test_cells(value: object, text: object) -> None:
    assert cell(value) == text


def test_exact_cells_stay_as_they_are() -> None:
    assert cell("+84825077988", exact=True) == "+84825077988"
    assert cell("=", exact=True) == "="


def topic(**changes: object) -> dict[str, object]:
    name = {"vi": "Một cửa", "en": "One stop"}
    return {
        "id": "mot-cua", "name": name, "kind": "field", "number": None, "summary": None, "words": [], **changes,
    }  # fmt: skip


def test_missing_texts_and_lists_are_empty_cells(site: Site) -> None:
    [row] = read(to_csv("topics", [topic()], setting_of(site)))
    assert row == {
        "id": "mot-cua", "name_vi": "Một cửa", "name_en": "One stop", "kind": "field", "number": "",
        "summary_vi": "", "summary_en": "", "words": "",
    }  # fmt: skip
    [row] = read(to_csv("topics", [topic(name={"vi": "Một cửa", "en": None}, words=["a", "b"])], setting_of(site)))
    assert (row["name_en"], row["words"]) == ("", "a; b")


def test_cells_with_quotes_and_lines_come_back(site: Site) -> None:
    hostile = 'hai\ndòng, "ngoặc"\r\n;'
    [row] = read(to_csv("topics", [topic(name={"vi": hostile, "en": "=1+1"})], setting_of(site)))
    assert (row["name_vi"], row["name_en"]) == (hostile, "'=1+1")


def test_language_that_the_site_does_not_speak_has_its_columns_all_the_same(site: Site) -> None:
    setting = replace(setting_of(site), languages=("vi",))
    [row] = read(to_csv("topics", [topic(name={"vi": "Một cửa"})], setting))
    assert (row["name_vi"], row["name_en"]) == ("Một cửa", "")


def test_list_inside_something_that_is_missing(site: Site) -> None:
    question = {**next(iter(site.questions.values())), "agency": None, "basis": []}
    [row] = read(to_csv("questions", [question], setting_of(site)))
    assert (row["agency"], row["agency_id"], row["basis"]) == ("", "", "")


@pytest.mark.parametrize("name", COLUMNS)
def test_table_schema_has_the_columns_of_the_file(built: BuiltSite, site: Site, name: str) -> None:
    schema = table_schema(name, setting_of(site))
    header = (built.folder / FOLDER / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    assert [field["name"] for field in schema["fields"]] == header
    assert all(field["description"] and field["x-description-vi"] for field in schema["fields"])


def test_types_and_limits_of_columns(site: Site) -> None:
    fields = {field["name"]: field for field in table_schema("tasks", setting_of(site))["fields"]}
    assert (fields["index"]["type"], fields["index"]["constraints"]) == ("integer", {"required": True})
    assert fields["deadline_start"]["type"] == "date"
    assert "constraints" not in fields["deadline_start"]
    assert "quarter" in fields["deadline_kind"]["constraints"]["enum"]
    assert fields["title_vi"]["constraints"] == {"required": True}
    assert "constraints" not in fields["title_en"]
    assert fields["lead"]["type"] == "string"
    fields = {field["name"]: field for field in table_schema("documents", setting_of(site))["fields"]}
    assert fields["issued"]["constraints"] == {"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
    assert fields["verified"]["type"] == "boolean"


def test_keys_of_tables(site: Site) -> None:
    schema = table_schema("tasks", setting_of(site))
    assert schema["primaryKey"] == ["plan", "index"]
    assert {"fields": "plan", "reference": {"resource": "plans", "fields": "id"}} in schema["foreignKeys"]
    schema = table_schema("units", setting_of(site))
    assert schema["foreignKeys"] == [{"fields": "parent", "reference": {"resource": "", "fields": "id"}}]
