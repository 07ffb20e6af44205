"""The way of the guide, from a signed Word file to a plan without an error, walked with a plan that is new."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc.cli.checking import check_project
from cchc.cli.main import main
from tests.imports.documents_unseen_files import decision_on_its_side
from tests.imports.samples import saved
from tests.project import TODAY, good_project

ROOT = Path(__file__).parents[2]
DRAFT = "plans/song-dao/2026.yml"
GUIDE = (ROOT / "content/bien-tap.md").read_text(encoding="utf-8")
README = (ROOT / "README.vi.md").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clean folder with the good project and a Word file beside it."""
    root = good_project(tmp_path / "project")
    (tmp_path / "ke-hoach.docx").write_bytes(saved(decision_on_its_side()))
    monkeypatch.chdir(root)
    for name in ("CCHC_TODAY", "CCHC_LANG"):
        monkeypatch.setenv(name, "")
    return root


def settled(draft: str) -> str:
    """Steps 3 and 4: every remark is read and goes; every empty text gets words, here those of the source."""
    lines: list[str] = []
    source: list[str] = []
    for printed in draft.split("\n"):
        line, words = printed, printed.strip()
        if words.startswith("#"):
            source = [words[15:]] if words.startswith("# source_text: ") else [*source, words[4:]] if source else []
            continue
        if words.endswith('vi: ""'):
            said = " ".join(source) or "Kế hoạch nói về việc phải làm trong năm."
            line = line.replace('""', '"' + said.replace('"', '\\"') + '"')
            source = []
        lines.append(line)
    return "\n".join(lines).rstrip("\n") + "\n"


def add_proposals(root: Path, comment: str) -> list[str]:
    """Step 5: copy what stands at the draft's end into the files that it names."""
    paths = []
    for part in comment.split("# Đề nghị thêm vào ")[1:]:
        head, _, block = part.partition("\n")
        path = root / head.split(" (")[0]
        lines = [line[2:] for line in block.split("\n") if line.startswith("# ")]
        old = path.read_text(encoding="utf-8").rstrip("\n").split("\n") if path.exists() else lines[:1]
        assert lines[0] in old
        path.write_text("\n".join([*old, *lines[1:]]) + "\n", encoding="utf-8")
        paths.append(path.name)
    return paths


def test_from_a_word_file_to_a_plan_without_an_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "../ke-hoach.docx", "--unit", "song-dao", "--today", TODAY.isoformat()]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Đã ghi {DRAFT}\nĐã đọc: 5 nhiệm vụ, 2 chỉ tiêu")
    draft, _, proposed = (project / DRAFT).read_text(encoding="utf-8").partition("\n# Đề nghị thêm vào ")
    assert len(re.findall(r'vi: ""$', draft, re.MULTILINE)) > 10
    assert "agencies-song-dao.yml" in " ".join(add_proposals(project, f"# Đề nghị thêm vào {proposed}"))
    (project / DRAFT).write_text(settled(draft), encoding="utf-8")
    found = check_project(project, TODAY, {}).problems
    assert [problem for problem in found if problem.severity == "error"] == []
    text = (project / DRAFT).read_text(encoding="utf-8")
    (project / DRAFT).write_text(text.replace("draft: true\n", ""), encoding="utf-8")
    found = check_project(project, TODAY, {}).problems
    assert [problem for problem in found if problem.severity == "error"] == []


def test_the_guide_tells_of_what_the_command_says(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "../ke-hoach.docx", "--unit", "song-dao", "--today", TODAY.isoformat()]) == 0
    said = capsys.readouterr().out
    section = GUIDE.partition("## Lập bản nháp từ văn bản gốc")[2].partition("\n## ")[0]
    for words in ("Đã ghi plans/", "Đã đọc: ", "Ban biên tập phải quyết định:", 'chỗ phải viết lời (vi: "")'):
        assert words in said
        assert words in README
    draft = (project / DRAFT).read_text(encoding="utf-8")
    steps = README.partition("### `cchc import`")[2].partition("\n### ")[0]
    for words in ("xem lại", 'vi: ""', "source_text", "draft: true"):
        assert words in draft
        assert f"`{words}`" in steps
    assert all(f"`{words}`" in section for words in ("make check", "xem lại", 'vi: ""', "draft: true"))
    assert ".venv/bin/cchc import ke-hoach.docx --unit " in section
