"""requirements.lock holds what pyproject.toml asks for, on every Python, with hashes, from anywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
#: Locks of programs with an environment of their own, beside the files that say what they are for.
APART = {path.parent.name: path.read_text(encoding="utf-8") for path in ROOT.glob("tests/tools/*/requirements.lock")}
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def locked() -> list[Requirement]:
    """The pins of the lock, without their hashes."""
    lines = [line for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]
    return [Requirement(line.removesuffix("\\").strip()) for line in lines]


def wanted() -> list[Requirement]:
    """Everything that pyproject.toml names: for running, for building, for tests and lint."""
    groups = [name for group in PROJECT["dependency-groups"].values() for name in group if isinstance(name, str)]
    return [
        Requirement(name)
        for name in [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"], *groups]
    ]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_pin_is_in_range(requirement: Requirement, python: str) -> None:
    pins = [
        next(iter(pin.specifier)).version
        for pin in locked()
        if canonicalize_name(pin.name) == canonicalize_name(requirement.name)
        and (
            pin.marker is None or pin.marker.evaluate({"python_version": python, "python_full_version": f"{python}.9"})
        )
    ]
    assert len(pins) == 1, f"make lock: {requirement.name} is locked {len(pins)} times for Python {python}"
    assert requirement.specifier.contains(pins[0]), f"make lock: {pins[0]} is outside {requirement}"


@pytest.mark.parametrize("lock", [LOCK, *APART.values()], ids=["portal", *APART])
def test_every_pin_is_exact_and_has_hashes(lock: str) -> None:
    for entry in re.split(r"\n(?=[a-z0-9])", lock):
        pin = "\n".join(line for line in entry.splitlines() if not line.startswith("#"))
        if pin:
            assert re.match(r"[a-z0-9.-]+==[^\s;]+( ; [^\\]+)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n?)+$", pin), pin


@pytest.mark.parametrize("lock", [LOCK, *APART.values()], ids=["portal", *APART])
def test_lock_names_no_place(lock: str) -> None:
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host| @ |(^|\s)/", lock)


@pytest.mark.parametrize("name", ["audit", "storage"])
def test_programs_apart_are_locked_as_they_are_asked_for(name: str) -> None:
    asked = (ROOT / "tests/tools" / name / "requirements.in").read_text(encoding="utf-8").splitlines()
    requirements = [Requirement(line) for line in asked if not line.startswith("#")]
    assert requirements
    for requirement in requirements:
        [version] = re.findall(rf"^{requirement.name}==(\S+)", APART[name], re.MULTILINE)
        assert requirement.specifier.contains(version)
