"""What an editor is shown while typing, by the server behind the YAML extension, with the settings of this folder."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cchc.model.explained import FIELDS, explain
from cchc.model.explained.snippets import SNIPPETS
from cchc.model.plan import Plan
from cchc.model.registry import Registry
from cchc.model.schemas import input_schema
from tests.tools.portal import ROOT
from tests.tools.yaml_server import Spot, YamlServer, missing, sections, yaml_server

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
PLANS = sorted(path for path in (ROOT / "plans").glob("*/*.yml") if path.parent.name != "registry")
REGISTRIES = sorted((ROOT / "plans/registry").glob("*.yml"))
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def server() -> Iterator[YamlServer]:
    """The server, as VS Code starts it for this folder."""
    with yaml_server(ROOT, sections(SETTINGS)) as found:
        yield found


def typed(server: YamlServer, text: str, folder: str = "plans/a") -> tuple[Path, list[dict[str, Any]]]:
    """Open a text as a new file, and give its path with what is wrong with it."""
    path = ROOT / folder / f"{next(_numbers)}.yml"
    return path, server.open(path, text)


@pytest.mark.parametrize("path", [*PLANS, *REGISTRIES], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_nothing_is_flagged_in_the_real_files(server: YamlServer, path: Path) -> None:
    assert server.open(path) == []


def test_five_plans_are_there() -> None:
    assert len(PLANS) >= 5


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("titel: x", "titel"),
        ("kind: comunication", "comunication"),
        ("published: 21/11/2026", "21/11/2026"),
        ("draft: yes", "yes"),
        ("kind:", "kind:"),
        ("tasks:\n  - titel: {vi: x}", "titel"),
        ("title: {en: x}", "{"),
        ("period: năm 2024", "năm"),
        ("number: 47", "47"),
    ],
)
def test_slip_is_flagged_where_it_stands(server: YamlServer, line: str, at: str) -> None:
    real = PLANS[0].read_text(encoding="utf-8")
    key = line.split(":", maxsplit=1)[0]
    kept = re.sub(rf"^{key}:.*\n(?:[ -].*\n|\n)*", "", real, flags=re.MULTILINE)
    text = kept + line + "\n"
    _, found = typed(server, text)
    number = text.split("\n").index(next(part for part in text.split("\n")[::-1] if at in part))
    assert {one["range"]["start"]["line"] for one in found} & {number, number - 1}, found


@pytest.mark.parametrize(
    ("folder", "model", "text"), [("plans/a", Plan, "id: a\n\n"), ("plans/registry", Registry, "units: []\n\n")]
)
def test_every_field_is_proposed_with_its_words(server: YamlServer, folder: str, model: type[Any], text: str) -> None:
    path, _ = typed(server, text, folder)
    found = server.proposals(path, Spot(1, 0))
    wanted = {field.alias or name for name, field in model.model_fields.items()} - {"id", "units"}
    assert wanted <= set(found)
    for key in wanted:
        said = found[key]["documentation"]["value"]
        words = explain(model.__name__, key)
        assert words.label in said
        assert words.what in said


def test_fields_of_a_task_are_proposed_inside_it(server: YamlServer) -> None:
    path, _ = typed(server, "tasks:\n  - title: {vi: a}\n    \n    at: b\n")
    found = server.proposals(path, Spot(2, 4))
    assert set(FIELDS["Task"]) - {"title", "at"} <= set(found)
    assert "Viết đúng như bản gốc" in found["deadline"]["documentation"]["value"]
    assert "title" not in found, "what is there already is not proposed again"


def test_choices_are_proposed_with_their_meaning(server: YamlServer) -> None:
    path, _ = typed(server, "id: a\nkind: \n")
    found = server.proposals(path, Spot(1, 6))
    assert {name: item["documentation"] for name, item in found.items()} == {
        "communication": "Kế hoạch tuyên truyền cải cách hành chính",
        "reform": "Kế hoạch cải cách hành chính",
    }


def test_yes_and_no_are_proposed_bare(server: YamlServer) -> None:
    path, _ = typed(server, "id: a\ndraft: \n")
    assert {item["insertText"] for item in server.proposals(path, Spot(1, 7)).values()} == {"true", "false"}


def test_nothing_is_proposed_where_only_an_editor_knows(server: YamlServer) -> None:
    path, _ = typed(server, "id: a\nnumber: \n")
    assert "null" not in server.proposals(path, Spot(1, 8))


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("deadline: Quý", "Thời gian thực hiện: Viết đúng như bản gốc."),
        ("period:", "Năm của kế hoạch: Năm mà kế hoạch đặt việc cho."),
        ("    at: Phụ lục", "Vị trí: Chỗ trong bản gốc"),
    ],
)
def test_field_of_a_real_plan_is_explained(server: YamlServer, where: str, said: str) -> None:
    text = (ROOT / "plans/mong-cai/2024.yml").read_text(encoding="utf-8")
    path, _ = typed(server, text)
    lines = text.split("\n")
    line = next(number for number, one in enumerate(lines) if where in one)
    spot = Spot(line, lines[line].index(where.strip()) + 1)
    assert said in server.explanation(path, spot).replace("**", "")


#: Shape -> the list in which its entry is offered, the schema and what stands around it.
LISTS = {
    "Task": ("tasks", "plan"), "Target": ("targets", "plan"), "Citation": ("cites", "plan"),
    "Event": ("events", "plan"), "Duty": ("duties", "plan"), "Erratum": ("errata", "plan"),
    "Point": ("messages", "plan"), "Hotline": ("hotlines", "registry"), "Agency": ("agencies", "registry"),
    "Document": ("documents", "registry"), "Unit": ("units", "registry"),
}  # fmt: skip
_PLACE = re.compile(r"\$\{\d+[:|]([^}|,]*)[^}]*\}|\$\d+")


@pytest.mark.parametrize("shape", LISTS)
def test_whole_entry_is_offered_and_fits(server: YamlServer, shape: str) -> None:
    """What is inserted is YAML in which nothing is flagged once its places are filled in."""
    key, schema = LISTS[shape]
    path, _ = typed(server, f"{key}:\n  - \n", "plans/registry" if schema == "registry" else "plans/a")
    offered = server.proposals(path, Spot(1, 4))[SNIPPETS[shape].label]
    assert SNIPPETS[shape].what in str(offered["documentation"])
    filled = _PLACE.sub(lambda match: match.group(1) or "abc", offered["textEdit"]["newText"])
    filled = filled.replace("number: abc", "number: 1022")  # of a hotline; no number is proposed, lest it stay
    text = f"{key}:\n  - " + filled.replace("\n", "\n  ")
    entry = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - builds texts only
    inside = {"$ref": f"#/$defs/{shape}", "$defs": input_schema(schema)["$defs"]}
    assert [error.message for error in Draft202012Validator(inside).iter_errors(entry[key][0])] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("number: '468'", "Viết số hiệu như 47/KH-UBND"),
        ("issued: 06/02/2024", "Viết 2024-02-06"),
        ("unit: Móng Cái", "Mã chỉ có chữ thường không dấu"),
        ("source: {title: a, url: a.vn}", "Địa chỉ bắt đầu bằng https://"),
        ("summary: {vi: '<b>Một</b>'}", "không dùng mã HTML"),
    ],
)
def test_a_wrong_form_is_explained_in_vietnamese(server: YamlServer, line: str, told: str) -> None:
    _, found = typed(server, f"id: a\n{line}\n")
    assert told in " ".join(one["message"] for one in found if one["range"]["start"]["line"] == 1)
