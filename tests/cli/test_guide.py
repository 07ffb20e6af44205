"""The editors' guide, walked through: what it says to type is typed, and what it says will be seen is seen."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import dedent

from cchc.site.views.lasting import lasting
from tests.cli.conftest import Run
from tests.project import checked
from tests.tools.portal import ROOT, copy_project, edit

GUIDE = (ROOT / "content/bien-tap.md").read_text(encoding="utf-8")
ENGLISH = (ROOT / "content/bien-tap.en.md").read_text(encoding="utf-8")
SNIPPETS = json.loads((ROOT / ".vscode/cchc.code-snippets").read_text(encoding="utf-8"))
FILE = "plans/mong-cai/bai-tap.yml"
REST = "# Nhiệm vụ trong phụ lục"


def step(number: int) -> str:
    """The text of a step."""
    found = re.search(rf"^### Bước {number}\..*?(?=^##)", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, number
    return found[0]


def typed(number: int) -> list[str]:
    """What a step shows as code, without its indentation."""
    return [dedent(block) for block in re.findall(r"(?:^    .*\n)+", step(number), re.MULTILINE)]


def answers() -> str:
    """What the table of step 2 says to answer, a line each; "Enter, Enter" are two."""
    lines: list[str] = []
    for row in re.findall(r"^\| (?!Máy hỏi|---)(?:.*) \| (.*) \|$", step(2), re.MULTILINE):
        lines += [""] * row.count("Enter") if row.startswith("Enter") else [row.strip("`")]
    return "".join(f"{line}\n" for line in lines)


def test_first_plan_is_made_as_the_guide_says(run: Run, tmp_path: Path) -> None:
    root = copy_project(tmp_path / "cong")
    done = run(root, "new", "plan", typed=answers())
    assert done.code == 0, done.err
    assert f"`{FILE}`" in step(2)
    assert FILE in done.out
    assert f"Xóa từ dòng `{REST}` đến hết tệp" in step(3)
    before, found, _ = (root / FILE).read_text(encoding="utf-8").partition(f"{REST}")
    assert found
    (root / FILE).write_text(before + typed(3)[0], encoding="utf-8")

    done = run(root, "check")
    command, said = typed(4)
    assert command == "make check\n"
    assert done.code == 1
    assert said in done.out + done.err
    mended = re.search(r"Sửa thành `(.*?)`", step(4))
    assert mended
    edit(root / FILE, "Quý 5/2024", mended[1])
    done = run(root, "check")
    assert done.code == 0
    assert (done.out + done.err).splitlines()[-1].startswith("0 lỗi")

    assert "Xóa dòng `draft: true`" in step(5)
    edit(root / FILE, "draft: true\n", "")
    site = checked(root).site
    assert site is not None
    address = re.search(r"`http://127\.0\.0\.1:8000/(.*?/bai-tap/)`", step(5))
    assert address
    assert address[1] in lasting(site)


def test_task_of_the_guide_is_the_snippet_filled_in() -> None:
    body = SNIPPETS["cchc: nhiệm vụ"]["body"][:-1]
    assert "`nhiemvu`" in step(3)
    assert {"nhiemvu", "task"} <= set(SNIPPETS["cchc: nhiệm vụ"]["prefix"])
    first, *lines = typed(3)[0].splitlines()
    assert first == "tasks:"
    empty = [re.sub(r"\$\{?\d.*", "", line).rstrip() for line in body]
    assert len(lines) == len(empty)
    assert [line for line, begin in zip(lines, empty, strict=True) if not line.startswith(f"  {begin}")] == []


def test_both_languages_say_the_same() -> None:
    assert f"`{REST}`" in ENGLISH
    for named in (
        FILE,
        "`47/KH-UBND`",
        "`2024-02-06`",
        "`mong-cai`",
        "`bai-tap`",
        "make check",
        "make serve",
        "draft: true",
    ):
        assert named in GUIDE
        assert named in ENGLISH
