"""Rooms import leftwards only, one file knows mkdocs, and clock, environment and git stay at the edge (DESIGN §1)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[1] / "hooks"
#: The rooms from left to right; those of one step do not import each other. The hook shares what `cli` knows of
#: clock and environment.
STEPS = (
    {"problem", "text"}, {"source"}, {"model"}, {"site"}, {"checks", "render", "imports"}, {"output"}, {"cli"},
    {"mkdocs_hooks"},
)  # fmt: skip
RANK = {room: rank for rank, rooms in enumerate(STEPS) for room in rooms}
EDGE = {"cli", "mkdocs_hooks"}
#: Modules that read clock, environment, other programs or chance. `os` is for file work: some rooms read or write.
FILE_WORK = {"source", "output"}
OUTSIDE = {"subprocess", "time", "random", "secrets", "socket", "uuid"}
CLOCK_AND_ENVIRONMENT = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "os.environ", "os.environb", "os.getenv",
    "os.getcwd", "Path.cwd", "Path.home",
}  # fmt: skip


def room_of(path: str) -> str:
    """The room of a file below hooks/: "cchc/site/load.py" -> "site"."""
    parts = path.removesuffix(".py").split("/")
    return parts[1] if parts[0] == "cchc" else parts[0]


def imported(node: ast.AST) -> Iterator[str]:
    """Full names that a statement imports; a relative import gives a name beginning with a dot."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = "." * node.level + (node.module or "")
        yield from (f"{base}.{alias.name}" for alias in node.names)


def breaches(path: str, source: str) -> Iterator[str]:
    """What the file `path` (below hooks/) does that its room may not."""
    room = room_of(path)
    for node in ast.walk(ast.parse(source)):
        for name in imported(node):
            yield from _import_breaches(room, name)
        if room not in EDGE and isinstance(node, ast.Attribute):
            read = ".".join(ast.unparse(node).split(".")[-2:])
            if read in CLOCK_AND_ENVIRONMENT:
                yield f"reads {read}"


def _import_breaches(room: str, name: str) -> Iterator[str]:
    top, _, rest = name.partition(".")
    target = rest.split(".")[0]
    if top == "":
        yield f"relative import {name}"
    elif top == "mkdocs_hooks" or (top == "mkdocs" and room != "mkdocs_hooks"):
        yield f"imports {name}"
    elif top == "cchc" and target in RANK and target != room and RANK[target] >= RANK.get(room, -1):
        yield f"{room} imports {target}"
    elif room not in EDGE and (
        top in OUTSIDE or name in CLOCK_AND_ENVIRONMENT or (top == "os" and room not in FILE_WORK)
    ):
        yield f"imports {name}"


def sources() -> list[str]:
    return sorted(path.relative_to(HOOKS).as_posix() for path in HOOKS.rglob("*.py"))


@pytest.mark.parametrize("path", sources())
def test_file_keeps_the_direction(path: str) -> None:
    assert list(breaches(path, (HOOKS / path).read_text(encoding="utf-8"))) == []


def test_every_room_has_its_place() -> None:
    rooms = {room_of(path) for path in sources() if path != "cchc/__init__.py"}
    assert {"problem", "text", "source", "model", "site"} <= rooms <= set(RANK)


@pytest.mark.parametrize(
    ("path", "source", "breach"),
    [
        ("cchc/text/fold.py", "from cchc.problem import make", "text imports problem"),
        ("cchc/source/tree.py", "from cchc import model", "source imports model"),
        ("cchc/source/tree.py", "import cchc.model.plan", "source imports model"),
        ("cchc/model/plan.py", "from cchc.site import Site", "model imports site"),
        ("cchc/site/load.py", "def f():\n    from cchc.render.page import page", "site imports render"),
        ("cchc/checks/plans.py", "from cchc.render import words", "checks imports render"),
        ("cchc/render/page.py", "from cchc.checks import run", "render imports checks"),
        ("cchc/render/page.py", "from cchc.output.writer import write", "render imports output"),
        ("cchc/output/writer.py", "from cchc.cli import main", "output imports cli"),
        ("cchc/cli/main.py", "import mkdocs_hooks", "imports mkdocs_hooks"),
        ("cchc/cli/main.py", "from mkdocs.config import load_config", "imports mkdocs.config.load_config"),
        ("cchc/render/page.py", "import mkdocs", "imports mkdocs"),
        ("cchc/imports/blocks.py", "from cchc.checks import check", "imports imports checks"),
        ("cchc/site/load.py", "from cchc.imports import blocks", "site imports imports"),
        ("cchc/site/load.py", "from .names import AgencyNames", "relative import .names.AgencyNames"),
        ("cchc/site/load.py", "from datetime import date\nx = date.today()", "reads date.today"),
        ("cchc/site/load.py", "import datetime\nx = datetime.datetime.now()", "reads datetime.now"),
        ("cchc/output/writer.py", "import os\nx = os.environ['A']", "reads os.environ"),
        ("cchc/output/writer.py", "from os import environ", "imports os.environ"),
        ("cchc/render/page.py", "import os", "imports os"),
        ("cchc/output/writer.py", "import subprocess", "imports subprocess"),
        ("cchc/render/feeds.py", "from time import time", "imports time.time"),
        ("cchc/site/load.py", "from pathlib import Path\nx = Path.cwd()", "reads Path.cwd"),
    ],
)
def test_a_breach_is_found(path: str, source: str, breach: str) -> None:
    assert list(breaches(path, source)) == [breach]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("cchc/source/tree.py", "from cchc.text.fold import nfc"),
        ("cchc/checks/plans.py", "from cchc.site import Site\nfrom cchc.checks.prose import links"),
        ("cchc/output/swap.py", "import os\nos.replace('a', 'b')"),
        ("cchc/cli/main.py", "import os, subprocess\nfrom datetime import datetime\nos.environ, datetime.now()"),
        ("mkdocs_hooks.py", "import mkdocs.plugins\nfrom cchc.cli import clock"),
        ("cchc/render/feeds.py", "from datetime import datetime\nx = datetime(2024, 2, 6)"),
    ],
)
def test_what_is_allowed_is_no_breach(path: str, source: str) -> None:
    assert list(breaches(path, source)) == []
