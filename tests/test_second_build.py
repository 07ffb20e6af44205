"""What a build goes on from is kept anew when so much has been edited since that each build has much to make again."""

from __future__ import annotations

from pathlib import Path

from tests.bench.corpus import PAGES_A_PLAN, make_project
from tests.tools import portal


def test_after_some_edits_all_is_kept_anew(tmp_path: Path) -> None:
    project = tmp_path / "project"
    make_project(project, PAGES_A_PLAN)
    portal.build(project)
    kept = project / "build/kept"

    def edit(number: int) -> int:
        """Edit so many answers more; give which file keeps what the next build goes on from."""
        for path in [path for path in answers if path not in done][:number]:
            path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
            done.append(path)
        portal.build(project)
        return kept.stat().st_ino

    answers, done = _originals(project), list[Path]()
    first = kept.stat().st_ino
    assert edit(1) == edit(3) == first, "four answers and their translations may differ"
    assert edit(1) != first
    clean = portal.tree_bytes(project / "site")
    for path in (kept, project / "build/unchanged"):
        path.unlink()
    assert portal.tree_bytes(portal.build(project).folder) == clean
    before = kept.stat().st_ino
    assert edit(1) == before, "counted from what is kept now"


def _originals(project: Path) -> list[Path]:
    answers = sorted((project / "content/hoi-dap").glob("*.md"))
    return [path for path in answers if not path.name.endswith(".en.md")]
