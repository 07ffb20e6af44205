"""The npm locks hold what package.json asks for, one version each, with hashes, from anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.tools.npm_setup import EDITOR, LIGHTHOUSE, ROOT, WEB

FOLDERS = sorted(path.parent for part in ("tests", "overrides") for path in (ROOT / part).rglob("package.json"))
EXACT = re.compile(r"\d+\.\d+\.\d+")
INTEGRITY = re.compile(r"sha512-[A-Za-z0-9+/]{86}==")


def wrong(wanted: dict[str, Any], lock: dict[str, Any]) -> Iterator[str]:
    """What a package.json and its lock leave open, or give away."""
    packages = dict(lock["packages"])
    root = packages.pop("")
    if lock["lockfileVersion"] != 3 or root.get("dependencies") != wanted["dependencies"]:
        yield "package.json: not what is locked; write the lock anew: make lock"
    for name, version in {**wanted["dependencies"], **wanted.get("overrides", {})}.items():
        if not EXACT.fullmatch(version):
            yield f"package.json: {name} {version}: not one version"
        if packages.get(f"node_modules/{name}", {}).get("version") != version:
            yield f"package.json: {name} {version}: not locked"
    for path, package in packages.items():
        if not INTEGRITY.fullmatch(package.get("integrity", "")):
            yield f"{path}: no hash"
        if not re.match(EXACT, package.get("version", "")):
            yield f"{path}: no version"
    if re.search(r"://|\bresolved\b|file:|git\+", json.dumps([wanted, lock])):
        yield "an address"


def read(folder: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return found


def test_every_folder_with_packages_is_known() -> None:
    assert set(FOLDERS) == {WEB.source, LIGHTHOUSE.source, EDITOR.source}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.name))
def test_versions_are_pinned_with_hashes_and_without_addresses(folder: Path) -> None:
    assert list(wrong(read(folder, "package.json"), read(folder, "package-lock.json"))) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.name))
def test_nothing_locked_asks_for_the_latest(folder: Path) -> None:
    """What a package asks for as "latest" is overridden: else the lock would not fit the day after."""
    overridden = read(folder, "package.json").get("overrides", {})
    for path, package in read(folder, "package-lock.json")["packages"].items():
        loose = {name for name, version in package.get("dependencies", {}).items() if version.isalpha()}
        assert loose <= set(overridden), path


def test_what_is_wrong_is_found() -> None:
    good = {"version": "1.0.0", "integrity": f"sha512-{'a' * 86}=="}

    def say(wanted_version: str, **changes: str) -> list[str]:
        wanted = {"dependencies": {"axe": wanted_version}}
        return list(wrong(wanted, {"lockfileVersion": 3, "packages": {"": wanted, "node_modules/axe": good | changes}}))

    assert say("1.0.0") == []
    assert say("^1.0.0") == ["package.json: axe ^1.0.0: not one version", "package.json: axe ^1.0.0: not locked"]
    assert say("2.0.0") == ["package.json: axe 2.0.0: not locked"]
    assert say("1.0.0", integrity="") == ["node_modules/axe: no hash"]
    assert say("1.0.0", resolved="https://example.org/axe.tgz") == ["an address"]
    assert say("1.0.0", version="") == ["package.json: axe 1.0.0: not locked", "node_modules/axe: no version"]
    assert list(wrong({"dependencies": {}}, {"lockfileVersion": 3, "packages": {"": {"dependencies": {"axe": "1"}}}}))
