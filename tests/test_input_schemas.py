"""The schemas of what editors write: current, and true of the real files."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cchc.cli.main import main
from cchc.model.schemas import INPUTS, input_schema
from tests.tools.portal import ROOT

SCHEMAS = ROOT / "plans" / "schema"
SNIPPETS = ROOT / ".vscode" / "cchc.code-snippets"


def test_schemas_are_current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`cchc schemas` writes them."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    assert main(["schemas"]) == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "plans/schema").iterdir()}
    assert written.keys() == {f"{name}.json" for name in INPUTS}
    assert {path.name: path.read_bytes() for path in SCHEMAS.iterdir()} == written
    assert (tmp_path / ".vscode/cchc.code-snippets").read_bytes() == SNIPPETS.read_bytes(), "run: make schemas"


class CoreLoader(yaml.CSafeLoader):
    """Reads YAML as editors' programs do (YAML 1.2, core schema): numbers and truth values, but no dates."""


CoreLoader.yaml_implicit_resolvers = {}

for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})\\Z"), list(_first))

#: How YAML may be read: as editors do, and with every scalar a text, as the portal does.
LOADERS: dict[str, type[yaml.CSafeLoader] | type[yaml.CBaseLoader]] = {"core": CoreLoader, "text": yaml.CBaseLoader}


def read(path: Path, loader: str = "core") -> Any:  # noqa: ANN401 - YAML
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1]
    return yaml.load(text, Loader=LOADERS[loader])  # noqa: S506 - both build nothing but plain values


def declared() -> list[tuple[str, Path]]:
    """Every file that editors write, with the schema it is held to."""
    content = ROOT / "content"
    originals = [path for path in content.glob("*/*.md") if not path.stem.endswith(".en")]
    return [
        *(("plan", path) for path in sorted((ROOT / "plans").glob("*/20*.yml"))),
        *(("registry", path) for path in sorted((ROOT / "plans/registry").glob("*.yml"))),
        *(("question", path) for path in sorted(originals) if path.parent.name == "hoi-dap"),
        *(("news", path) for path in sorted(originals) if path.parent.name == "tin-tuc"),
    ]


@pytest.mark.parametrize(
    ("name", "loader"),
    [
        ("plan", "core"),
        ("registry", "core"),
        ("question", "core"),
        ("news", "core"),
        ("plan", "text"),
        ("registry", "text"),
        ("question", "text"),
        ("news", "text"),
    ],
)
def test_real_files_are_valid_against_their_schema(name: str, loader: str) -> None:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    files = [path for kind, path in declared() if kind == name]
    assert files
    errors = [
        f"{path.relative_to(ROOT)} {error.json_path}: {error.message[:120]}"
        for path in files
        for error in validator.iter_errors(read(path, loader))
    ]
    assert not errors


@pytest.mark.parametrize("name", INPUTS)
def test_schema_notices_unknown_and_missing_keys(name: str) -> None:
    validator = Draft202012Validator(input_schema(name))
    good = read(next(path for kind, path in declared() if kind == name))
    assert validator.is_valid(good)
    assert not validator.is_valid({**good, "titel": "x"})
    if name != "registry":
        assert not validator.is_valid({key: value for key, value in good.items() if key != "published"})
        assert not validator.is_valid({**good, "published": ["2026-11-21"]})
