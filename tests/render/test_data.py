from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc.model.schemas import ROWS, published_schema
from cchc.render.data import render_data, render_package, to_json
from cchc.render.package import Described
from cchc.site import Site
from cchc.site.routes import DATA_FOLDER as FOLDER
from cchc.site.views.data import DataSet, data_sets
from tests.tools.portal import BuiltSite
from tests.tools.rendering import setting_of

JSON = sorted(ROWS)


def read_json(built: BuiltSite, path: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads((built.folder / FOLDER / path).read_text(encoding="utf-8"))


def validator(schema: object) -> Draft202012Validator:
    assert isinstance(schema, dict)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", JSON)
def test_published_file_is_valid_against_its_published_schema(built: BuiltSite, name: str) -> None:
    schema = read_json(built, f"schema/{name}.json")
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"{built.address}{FOLDER}schema/{name}.json"
    found = read_json(built, f"{name}.json")
    assert list(found) == [name]
    assert found[name], "an empty list would be valid, too"
    errors = [f"{error.json_path}: {error.message}" for error in validator(schema).iter_errors(found)]
    assert not errors


def test_file_of_each_plan_is_valid_and_the_same_as_in_the_list(built: BuiltSite) -> None:
    check = validator(read_json(built, "schema/plan.json"))
    listed = {plan["id"]: plan for plan in read_json(built, "plans.json")["plans"]}
    assert set(listed) == {"mong-cai-2024", "cua-lo-2024", "hai-phong-2023", "bang-ca-2024", "long-khanh-2024"}
    files = {path.name for path in (built.folder / FOLDER / "plans").iterdir()}
    assert files == {f"{key}.json" for key in listed}
    for key, plan in listed.items():
        found = read_json(built, f"plans/{key}.json")
        assert found == plan
        check.validate(found)


@pytest.mark.parametrize("name", JSON)
def test_every_data_file_has_a_schema_and_no_schema_is_alone(built: BuiltSite, name: str) -> None:
    folder = built.folder / FOLDER
    assert {path.name for path in (folder / "schema").iterdir()} == {f"{name}.json" for name in (*ROWS, "plan")}
    assert {path.name for path in folder.glob("*.json")} == {*(f"{name}.json" for name in ROWS), "datapackage.json"}
    assert {path.name for path in folder.glob("*.csv")} == {f"{name}.csv" for name in ROWS}


@pytest.mark.parametrize("name", JSON)
def test_schema_notices_what_is_missing_and_what_has_the_wrong_type(built: BuiltSite, name: str) -> None:
    check = validator(published_schema(name, "https://example.vn/"))
    row = read_json(built, f"{name}.json")[name][0]
    for key in row:
        assert not check.is_valid({name: [{k: v for k, v in row.items() if k != key}]}), f"{key} may be left out"
        assert not check.is_valid({name: [{**row, key: object}]}), f"{key} may be anything"
    assert check.is_valid({name: [{**row, "further": 1}]}), "further fields are welcome"
    assert not check.is_valid({name: row})
    assert not check.is_valid({})


FIELDS = {
    "plans": "id kind unit number issued period status published revised source title summary theme audiences signer "
    "recipients cites messages sections tasks targets timeline events duties funding reporting hotlines links channels "
    "indices errata",
    "tasks": "plan index number title purpose goal channels lead partners requested lead_note deadline output quantity "
    "participants topics at",
    "targets": "plan index text measure operator value unit scope baseline exception topics at",
    "questions": "id kind question answer_html topic unit agency basis approved published revised asked_on answered_on",
    "hotlines": "number e164 purpose owner unit hours source added changed checked_on",
    "agencies": "id name aliases unit kind valid_from valid_to successors",
    "units": "id name valid_from valid_to successors",
    "topics": "id name",
    "documents": "id number issuer issued type title status replaced_by checked_on",
    "channels": "id name description accounts",
    "indices": "id name abbreviation measures published_by level verified",
}


@pytest.mark.parametrize("name", FIELDS)
def test_field_names_that_are_promised(built: BuiltSite, name: str) -> None:
    for row in read_json(built, f"{name}.json")[name]:
        assert set(FIELDS[name].split()) <= row.keys()


def test_promised_shapes_inside_a_plan(built: BuiltSite) -> None:
    inside = {
        "cites": "number as_written issued document role at",
        "duties": "agencies requested items at",
        "events": "title kind when quantity who task at",
        "errata": "at as_written reading why publish",
        "sections": "number heading items",
        "recipients": "name role",
    }
    for plan in read_json(built, "plans.json")["plans"]:
        for key, names in inside.items():
            assert all(set(names.split()) <= entry.keys() for entry in plan[key]), (plan["id"], key)
        for task in plan["tasks"]:
            names = "text kind start end last_day recurrence document parts"
            assert set(names.split()) <= task["deadline"].keys()
            assert all({"agency", "name", "as_written"} <= ref.keys() for ref in task["lead"])
            assert all(set(entry["name"]) == {"vi", "en"} for entry in task["lead"])
        assert [task["index"] for task in plan["tasks"]] == list(range(1, len(plan["tasks"]) + 1))


def test_rows_that_belong_together_are_told_alike(built: BuiltSite) -> None:
    plans = read_json(built, "plans.json")["plans"]
    for name in ("tasks", "targets"):
        assert read_json(built, f"{name}.json")[name] == [row for plan in plans for row in plan[name]]


def test_references_between_files_lead_somewhere(built: BuiltSite) -> None:
    ids = {
        name: {row["id"] for row in read_json(built, f"{name}.json")[name]}
        for name in JSON
        if "id" in ROWS[name].__annotations__
    }
    for task in read_json(built, "tasks.json")["tasks"]:
        assert task["plan"] in ids["plans"]
        assert set(task["topics"]) <= ids["topics"]
        refs = [*task["lead"], *task["partners"], *task["requested"]]
        assert {ref["agency"] for ref in refs} - {None} <= ids["agencies"]
        assert {use["channel"] for use in task["channels"]} <= ids["channels"]
    for plan in read_json(built, "plans.json")["plans"]:
        assert plan["unit"] in ids["units"]
        assert {cite["document"] for cite in plan["cites"]} <= ids["documents"]
        assert {mention["index"] for mention in plan["indices"]} <= ids["indices"]
    for question in read_json(built, "questions.json")["questions"]:
        assert {entry["plan"] for entry in question["basis"]} <= ids["plans"]


def test_answers_can_be_read_elsewhere(built: BuiltSite) -> None:
    texts = [
        row["answer_html"][lang] or ""
        for row in read_json(built, "questions.json")["questions"]
        for lang in ("vi", "en")
    ]
    hrefs = [piece.split('"', 1)[0] for text in texts for piece in text.split('href="')[1:]]
    assert hrefs
    assert all(href.startswith(("https://", "http://", "tel:", "mailto:")) for href in hrefs)


def test_json_is_plain_utf8() -> None:
    assert to_json({"a": "Sở\u2028<"}).decode() == '{\n "a": "Sở\u2028<"\n}\n'


def test_same_rows_same_bytes(site: Site) -> None:
    setting = setting_of(site)
    once, twice = ([*(render_data(rows, setting).anew for rows in data_sets(site))] for _ in range(2))
    assert once == twice


def test_plan_may_have_the_name_of_a_data_set(site: Site) -> None:
    """Its file lies in a folder of its own."""
    plan = {**next(iter(site.plans.values())), "id": "tasks"}
    files = render_data(DataSet("plans", (plan,)), setting_of(site)).anew
    assert [file.path.removeprefix(FOLDER) for file in files] == [
        "plans.json",
        "plans.csv",
        "schema/plans.json",
        "schema/plan.json",
        "plans/tasks.json",
    ]


def test_package_lists_data_sets_in_their_order(site: Site) -> None:
    names = ("tasks.csv", "plans.csv", "tasks.json", "plans.json")
    package = render_package([Described(name, 1, "0") for name in names], setting_of(site))
    assert package.path == f"{FOLDER}datapackage.json"
    listed = [entry["path"] for entry in json.loads(package.data)["resources"]]
    assert listed == ["plans.json", "plans.csv", "tasks.json", "tasks.csv"]


@pytest.mark.parametrize("name", JSON)
def test_data_set_without_rows_has_its_files_all_the_same(site: Site, name: str) -> None:
    files = {path.removeprefix(FOLDER): data for path, data in render_data(DataSet(name, ()), setting_of(site)).anew}
    assert json.loads(files[f"{name}.json"]) == {name: []}
    assert files[f"{name}.csv"].count(b"\r\n") == 1
    assert f"schema/{name}.json" in files
