"""Version 1 of the open data as a list of promises, and what would break a program that counts on them.

``v1.json`` beside this file is what was promised. After an addition, say it in ``cchc.model.contract.CHANGES``, build
the site, and record it with ``python -m tests.contract.freeze``; what breaks a promise is refused.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cchc.model.contract import VERSION
from tests.tools.portal import ROOT

SNAPSHOT = Path(__file__).with_name("v1.json")
#: What is said of one field: its type and, when there are any, what narrows it.
Promise = dict[str, Any]
#: The version, and for each data set its fields by path and its columns in order.
Contract = dict[str, Any]
#: Keywords of a JSON Schema that promise something to readers, by their names here.
_KEYWORDS = {"enum": "values", "format": "format", "pattern": "pattern", "contentMediaType": "holds",
             "x-refers-to": "refers to", "examples": "known"}  # fmt: skip
_NULL = {"type": "null"}


def promises(schema: Mapping[str, Any], name: str | None = None) -> dict[str, Promise]:
    """Give what a published schema promises of the rows under ``name``, or of the whole file without it, by path."""
    inside = schema.get("$defs", {})
    root = schema["properties"][name]["items"] if name else schema
    return dict(_fields(_resolve(root, inside), "", inside, {}))


def _resolve(part: Mapping[str, Any], inside: Mapping[str, Any]) -> Mapping[str, Any]:
    return inside[part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part


def _fields(
    part: Mapping[str, Any], prefix: str, inside: Mapping[str, Any], above: Mapping[str, str]
) -> Iterator[tuple[str, Promise]]:
    for key, entry in part.get("properties", {}).items():
        optional = {} if key in part.get("required", ()) else {"optional": True}
        yield from _field(entry, f"{prefix}{key}", inside, above, optional)
    if isinstance(part.get("additionalProperties"), dict):
        yield from _field(part["additionalProperties"], f"{prefix}*", inside, above, {"optional": True})


def _field(
    entry: Mapping[str, Any], path: str, inside: Mapping[str, Any], above: Mapping[str, str], more: Promise
) -> Iterator[tuple[str, Promise]]:
    options = entry.get("anyOf", [entry])
    null = {"null": True} if _NULL in options else {}
    [only] = [option for option in options if option != _NULL]
    reference = only.get("$ref", "")
    if reference in above:  # an object within itself
        yield path, {"type": "object", "like": above[reference], **null, **more}
        return
    part = _resolve(only, inside)
    kept = {name: part[keyword] for keyword, name in _KEYWORDS.items() if keyword in part}
    yield path, {"type": part["type"], **kept, **null, **more}
    if part["type"] == "array":
        yield from _field(part["items"], f"{path}[]", inside, above, {})
    yield from _fields(part, f"{path}.", inside, {**above, reference: path} if reference else above)


def contract(folder: Path) -> Contract:
    """Give what the files in ``folder`` (``data/v1`` of a built site) promise."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {entry["name"]: entry for entry in package["resources"] if entry["format"] == "csv"}
    sets = {}
    for path in sorted(folder.glob("*.json")):
        name = path.stem
        if path.name != "datapackage.json":
            schema = json.loads((folder / "schema" / path.name).read_text(encoding="utf-8"))
            table = tables[name]
            sets[name] = {
                "key": table["schema"]["primaryKey"],
                "fields": promises(schema, name),
                "columns": list(_columns(folder, table)),
            }
    return {"version": VERSION, "sets": sets}


def _columns(folder: Path, table: Mapping[str, Any]) -> Iterator[Promise]:
    """The columns as the file itself has them, with what the package says of them."""
    text = (folder / table["path"]).read_text(encoding="utf-8-sig")
    fields = {field["name"]: field for field in table["schema"]["fields"]}
    for name in next(csv.reader(io.StringIO(text))):
        limits = fields[name].get("constraints", {})
        empty = {} if limits.get("required") else {"null": True}
        narrowed = {_KEYWORDS[keyword]: limits[keyword] for keyword in ("enum", "pattern") if keyword in limits}
        yield {"name": name, "type": fields[name]["type"], **narrowed, **empty}


def broken(old: Contract, new: Contract) -> Iterator[str]:
    """Say which promises of ``old`` the contract ``new`` does not keep; the rules are told in ``test_v1.py``."""
    for name, was in old["sets"].items():
        now = new["sets"].get(name)
        if now is None:
            yield f"{name}: the data set is gone"
            continue
        if now["key"] != was["key"]:
            yield f"{name}: rows were told apart by {was['key']}, are by {now['key']}"
        for path, promise in was["fields"].items():
            yield from _broken(f"{name}: {path}", promise, now["fields"].get(path))
        for place, column in enumerate(was["columns"]):
            there = now["columns"][place] if place < len(now["columns"]) else {"name": None}
            if there["name"] != column["name"]:
                yield f"{name}.csv: column {place + 1} was {column['name']}, is {there['name']}"
            else:
                yield from _broken(f"{name}.csv: {column['name']}", column, there)


def _broken(what: str, was: Promise, now: Promise | None) -> Iterator[str]:
    if now is None:
        yield f"{what}: the field is gone"
        return
    for key in ("type", "like", "format", "pattern", "holds", "refers to"):
        if key in was and was[key] != now.get(key):
            yield f"{what}: {key} was {was[key]}, is {now.get(key)}"
    for key, said in (("null", "null"), ("optional", "missing")):
        if now.get(key) and not was.get(key):
            yield f"{what}: may now be {said}"
    if "values" in was and set(was["values"]) != set(now.get("values", ())):
        yield f"{what}: values were {was['values']}, are {now.get('values')}"
    lost = set(was.get("known", ())) - set(now.get("known", ()))
    if lost:
        yield f"{what}: no longer known: {', '.join(sorted(lost))}"


def written(found: Contract) -> str:
    """Give a contract as it is kept: a line for each promise, so that a change is easy to see."""
    sets = []
    for name, entry in found["sets"].items():
        fields = ",\n".join(f"    {_line(path)}: {_line(promise)}" for path, promise in entry["fields"].items())
        columns = ",\n".join(f"    {_line(column)}" for column in entry["columns"])
        sets.append(
            f'  "{name}": {{\n   "key": {_line(entry["key"])},\n   "fields": {{\n{fields}\n   }},\n'
            f'   "columns": [\n{columns}\n   ]\n  }}'
        )
    listed = ",\n".join(sets)
    return f'{{\n "version": {_line(found["version"])},\n "sets": {{\n{listed}\n }}\n}}\n'


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def kept() -> Contract:
    """Give the contract that was promised."""
    found: Contract = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    return found


def record(folder: Path, snapshot: Path = SNAPSHOT) -> str:
    """Record what the files in ``folder`` promise; give what stands against it, empty when it was recorded."""
    new = contract(folder)
    if snapshot.exists():
        old: Contract = json.loads(snapshot.read_text(encoding="utf-8"))
        wrong = list(broken(old, new))
        if wrong:
            return "\n".join(["version 1 is frozen:", *wrong])
        if new["sets"] != old["sets"] and new["version"] == old["version"]:
            return "say what is new in cchc.model.contract.CHANGES first"
    snapshot.write_text(written(new), encoding="utf-8", newline="\n")
    return ""


if __name__ == "__main__":
    sys.exit(record(ROOT / "site" / "data" / "v1") or 0)
