"""What a second build costs: with nothing changed, and after one answer was edited; and whether its bytes are right."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import NamedTuple

from tests.bench.engines import Engine
from tests.bench.measure import cost

#: What is put to the end of an answer.
_EDIT = "\nMột câu mới ở cuối câu trả lời.\n"
#: A project without anything of ours in it: what MkDocs needs to start, read its settings and theme, and end.
_BARE = """\
site_name: Cổng
site_url: https://cchc.example.vn/
theme: {name: material, language: vi, font: false}
plugins: []
markdown_extensions: [tables]
"""


class Incremental(NamedTuple):
    """Seconds of a build after one edit, with no change, and of MkDocs alone; whether the edited tree is right."""

    one_edit_s: float
    no_change_s: float
    mkdocs_start_s: float
    identical: bool


def measure(engine: Engine, scratch: Path) -> Incremental:
    """Measure on a project that has been built just now; at its end it is as it was, and built anew."""
    start = mkdocs_start(scratch)
    unchanged = cost(engine.command, engine.folder, engine.environ).wall_s
    answer = min((engine.folder / "content/hoi-dap").glob("*.md"))
    before = answer.read_text(encoding="utf-8")
    answer.write_text(before + _EDIT, encoding="utf-8")
    try:
        edited = cost(engine.command, engine.folder, engine.environ).wall_s
        again = digests(engine.site)
        engine.clean()
        cost(engine.command, engine.folder, engine.environ)
        identical = digests(engine.site) == again
    finally:
        answer.write_text(before, encoding="utf-8")
    return Incremental(edited, unchanged, start, identical)


def mkdocs_start(scratch: Path, runs: int = 3) -> float:
    """Give the seconds that MkDocs takes for a project of one page without our code: the least of some runs.

    It is what an engine costs before and after our own work: Python, imports, settings, theme, one page.
    """
    folder = scratch / "bare"
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(_BARE, encoding="utf-8")
    (folder / "docs/index.md").write_text("# Cổng\n", encoding="utf-8")
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    environ = Engine("MkDocs", folder, command, "site").environ
    return min(cost(command, folder, environ).wall_s for _ in range(runs))


def digests(folder: Path) -> dict[str, bytes]:
    """Give the SHA-256 of every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).digest()
        for path in folder.rglob("*")
        if path.is_file()
    }
