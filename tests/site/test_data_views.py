"""Views of the open data: all rows, a page on each data set with its fields, columns and a short example."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from cchc.model.contract import CHANGES
from cchc.model.dictionary import shapes
from cchc.model.schemas import ROWS
from cchc.model.tables import heads
from cchc.site import Route, Site
from cchc.site.routes import PAGE_SIZE
from cchc.site.views import view
from cchc.site.views.data import data_sets


def data_of(site: Site, name: str) -> Any:  # noqa: ANN401 - what a template reads
    return view(site, Route("data-set", name, 1, "vi")).data


def test_every_data_set_has_all_its_rows(site: Site) -> None:
    found = {data.name: data.rows for data in data_sets(site)}
    assert list(found) == list(ROWS)
    assert found["tasks"] == tuple(task for plan in site.plans.values() for task in plan["tasks"])
    assert found["targets"] == tuple(target for plan in site.plans.values() for target in plan["targets"])
    for name in set(ROWS) - {"tasks", "targets"}:
        assert found[name] == tuple(getattr(site, name).values())


def test_overview_counts_rows_and_tells_of_changes(site: Site) -> None:
    data = view(site, Route("data", "", 1, "en")).data
    assert {one["name"]: one["rows"] for one in data["sets"]} == {
        found.name: len(found.rows) for found in data_sets(site)
    }
    assert [one["ref"]["name"]["en"] for one in data["sets"]][:2] == ["Plans", "Tasks"]
    assert [change["version"] for change in data["changes"]] == [change.version for change in CHANGES]


def test_overview_does_not_grow_with_the_plans(site: Site) -> None:
    plan = next(iter(site.plans.values()))
    many = replace(site, plans={f"p-{number}": plan for number in range(PAGE_SIZE + 20)})
    data = view(many, Route("data", "", 1, "vi")).data
    assert [ref["id"] for ref in data["plans"]] == [f"p-{number}" for number in range(PAGE_SIZE)]
    assert data["sets"][0]["rows"] == PAGE_SIZE + 20


@pytest.mark.parametrize("name", ROWS)
def test_page_of_a_data_set_tells_of_every_field_and_column(site: Site, name: str) -> None:
    data = data_of(site, name)
    told = [(shape["name"], [field["name"] for field in shape["fields"]]) for shape in (data["shape"], *data["inside"])]
    assert told == [(shape.name, list(shape.fields)) for shape in shapes(name)]
    columns = [column for row in data["columns"] for column in row["names"]]
    assert columns == [head.name for head in heads(name, ("vi", "en"))]
    words = site.words["vi"]
    for shape in (data["shape"], *data["inside"]):
        for field in shape["fields"]:
            assert field["means"] in words
            assert all(f"{field['group']}.{value}" in words for value in field["values"] if field["group"]), field


def test_closed_and_open_lists_show_their_values(site: Site) -> None:
    fields = {field["name"]: field for field in data_of(site, "documents")["shape"]["fields"]}
    assert fields["status"]["values"] == ["in-force", "ended", "replaced", "unknown"]
    assert {document["type"] for document in site.documents.values()} <= set(fields["type"]["values"])
    assert fields["title"]["values"] == []
    fields = {field["name"]: field for field in data_of(site, "targets")["shape"]["fields"]}
    assert (fields["operator"]["values"], fields["operator"]["group"]) == ([">=", "<=", "="], None)


def test_values_without_words_are_few(site: Site) -> None:
    """A value that needs no explanation, or is explained in the field's own words."""
    without = {
        (shape["name"], field["name"])
        for name in ROWS
        for shape in (data_of(site, name)["shape"], *data_of(site, name)["inside"])
        for field in shape["fields"]
        if field["values"] and not field["group"]
    }
    assert without == {("Target", "operator")}


def test_objects_and_ids_lead_to_their_page(site: Site) -> None:
    fields = {field["name"]: field for field in data_of(site, "plans")["shape"]["fields"]}
    assert (fields["tasks"]["kind"], fields["tasks"]["set"]) == ("shape", "tasks")
    assert (fields["unit"]["kind"], fields["unit"]["set"]) == ("refers", "units")
    assert (fields["source"]["target"], fields["source"]["set"]) == ("Source", None)
    assert fields["title"]["set"] is None


@pytest.mark.parametrize("name", ROWS)
def test_example_is_a_real_row_and_short(site: Site, name: str) -> None:
    """Taken as it is where nothing was left out of a field."""
    example = data_of(site, name)["example"]
    assert len(example) < 4000
    lines = example.splitlines()
    assert (lines[0], lines[-1]) == ("{", "}")
    rows = next(data.rows for data in data_sets(site) if data.name == name)
    told = dict(line.strip().removesuffix(",").split(": ", 1) for line in lines[1:-1])
    assert [json.loads(key) for key in told] == list(rows[0])
    whole = {json.loads(key): json.loads(text) for key, text in told.items() if "…" not in text}
    assert len(whole) >= 2
    assert any(all(row[key] == value for key, value in whole.items()) for row in rows)


def test_example_cuts_long_texts_and_lists(site: Site) -> None:
    topic = {**next(iter(site.topics.values())), "words": ["một", "hai"], "summary": {"vi": "chữ " * 50, "en": None}}
    example = data_of(replace(site, topics={"t": topic}), "topics")["example"]  # type: ignore[dict-item]
    assert ' "words": ["một", …]' in example
    assert "chữ…" in example
    assert "chữ " * 30 not in example


def test_example_of_a_plan_leaves_out_what_is_inside_its_lists(site: Site) -> None:
    example = data_of(site, "plans")["example"]
    assert '"tasks": [{…}, …]' in example
    assert '"source": {"title": ' in example


def test_data_set_without_rows_has_no_example(site: Site) -> None:
    data = data_of(replace(site, hotlines={}), "hotlines")
    assert (data["example"], data["rows"]) == (None, 0)
