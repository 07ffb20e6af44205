"""``datapackage.json``: read back with Frictionless' own library, which also checks every cell of every table."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import frictionless
import pytest

from cchc.model.contract import CHANGES
from cchc.model.schemas import ROWS
from cchc.render.package import Described, package
from cchc.site import Site
from cchc.site.routes import DATA_FOLDER as FOLDER
from tests.tools.portal import BuiltSite
from tests.tools.rendering import at, setting_of


@pytest.fixture
def data(built: BuiltSite, tmp_path: Path) -> Path:
    """A copy of the data files, to be changed."""
    return Path(shutil.copytree(built.folder / FOLDER, tmp_path / "v1"))


def problems(folder: Path) -> list[str]:
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    return [error.message for error in report.errors] + [
        f"{task.name}: {error.message}" for task in report.tasks for error in task.errors
    ]


def descriptor(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return found


def test_package_and_every_table_in_it_are_valid(data: Path) -> None:
    """Types, empty cells, closed lists, keys, references between tables, sizes and checksums."""
    assert problems(data) == []


@pytest.mark.parametrize("name", ROWS)
def test_tables_can_be_read_back(data: Path, name: str) -> None:
    rows = frictionless.Package(str(data / "datapackage.json")).get_table_resource(name).read_rows()
    assert len(rows) == len(json.loads((data / f"{name}.json").read_bytes())[name])
    assert all(row.valid for row in rows)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("tasks.csv", "bang-ca-2024,1,", "bang-ca-2024,one,", "integer"),
        ("tasks.csv", "bang-ca-2024,1,", "bang-ca-2024,2,", "primary key"),
        ("tasks.csv", "bang-ca-2024,1,", "no-such-plan,1,", "foreign key"),
        ("tasks.csv", "plan,index,", "index,plan,", "label"),
        ("hotlines.csv", "2026-11-21", "21/11/2026", "date"),
        ("topics.csv", ",field,", ",other,", "enum"),
    ],
)
def test_what_is_wrong_is_found(data: Path, name: str, old: str, new: str, said: str) -> None:
    text = (data / name).read_text(encoding="utf-8")
    assert old in text
    (data / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    assert said in " ".join(problems(data)).lower()


def test_every_file_is_listed_once_with_its_size_and_checksum(data: Path) -> None:
    listed = descriptor(data)["resources"]
    assert sorted(entry["path"] for entry in listed) == sorted(
        f"{name}.{form}" for name in ROWS for form in ("csv", "json")
    )
    for entry in listed:
        content = (data / entry["path"]).read_bytes()
        assert entry["bytes"] == len(content)
        assert entry["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert entry["encoding"] == "utf-8"
        assert entry["format"] == entry["path"].rsplit(".", 1)[1]
        assert entry["mediatype"] == {"csv": "text/csv", "json": "application/json"}[entry["format"]]


def test_names_tell_files_apart_and_tables_have_those_of_their_data_sets(data: Path) -> None:
    listed = descriptor(data)["resources"]
    names = [entry["name"] for entry in listed]
    assert len(set(names)) == len(names)
    assert {entry["name"] for entry in listed if entry["profile"] == "tabular-data-resource"} == set(ROWS)


def test_json_files_name_their_schema(data: Path) -> None:
    for entry in descriptor(data)["resources"]:
        if entry["format"] == "json":
            assert (data / entry["x-json-schema"]).is_file()
            assert entry["type"] == "json", "else a file with tasks in it is taken for Frictionless' own"


def test_package_says_whose_it_is_and_how_it_may_be_used(built: BuiltSite, data: Path) -> None:
    found = descriptor(data)
    assert found["profile"] == "data-package"
    assert found["name"] == "cchc-portal"
    assert found["version"] == CHANGES[0].version
    assert found["id"] == "tag:cchc.example.vn,2026:data/v1"
    assert found["homepage"] == f"{built.address}du-lieu/"
    [licence] = found["licenses"]
    assert (licence["name"], licence["path"]) == ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")
    assert found["contributors"] == [{"title": "Editors of the administrative reform portal", "role": "publisher"}]


def test_package_of_a_site_below_a_path(site: Site) -> None:
    setting = at(setting_of(site), "https://example.vn/portal/")
    found = package([Described("topics.csv", 1, "0")], setting)
    assert found["homepage"] == "https://example.vn/portal/du-lieu/"
    assert found["resources"][0]["path"] == "topics.csv"


def test_package_speaks_the_first_language_without_english(site: Site) -> None:
    found = package([Described("topics.csv", 1, "0")], replace(setting_of(site), languages=("vi",)))
    [topics] = found["resources"]
    assert topics["title"] == "Chuyên đề"
    assert topics["description"].startswith("Sáu lĩnh vực")
    assert not [key for key in topics if key.startswith("x-description")]
