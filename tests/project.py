"""Small projects for tests: the good one of ``tests/bad/_good``, and what lies over it."""

from __future__ import annotations

import runpy
import shutil
from datetime import date
from pathlib import Path

from cchc.cli.checking import Checked, check_project
from cchc.cli.stale import stale_project
from cchc.problem import Problem

ROOT = Path(__file__).resolve().parents[1]
BAD = ROOT / "tests" / "bad"
TODAY = date(2026, 11, 21)
_NOT_INPUT = {"case.py", "expected.txt", "expected.en.txt", "command", "good.txt"}


def good_project(folder: Path) -> Path:
    """Make the project in which nothing is wrong, in the empty ``folder``; give the folder."""
    shutil.copytree(BAD / "_good", folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides" / "lang", folder / "overrides" / "lang")
    return folder


def bad_project(case: str, folder: Path) -> Path:
    """Make the project of a folder of ``tests/bad`` in the empty ``folder``; give the folder."""
    root = good_project(folder)
    source = BAD / case
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source)
        if path.is_dir() or name.as_posix() in _NOT_INPUT or "__pycache__" in name.parts:
            continue
        if path.suffix == ".delete":
            (root / name.with_suffix("")).unlink()
            continue
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, root / name)
    script = source / "case.py"
    if script.is_file():
        runpy.run_path(str(script))["make"](root)
    return root


def checked(root: Path) -> Checked:
    """Check a project as of the day on which all tests happen."""
    return check_project(root, TODAY, {})


def found_by_case(case: str, root: Path) -> Checked:
    """Check the project of a case with the command that its file ``command`` names: ``check`` without one."""
    command = BAD / case / "command"
    if command.is_file() and command.read_text(encoding="utf-8").strip() == "stale":
        return stale_project(root, TODAY, {})
    return checked(root)


def problems_of(case: str, root: Path) -> list[Problem]:
    """Give what is found in the project of a case."""
    return found_by_case(case, root).problems
