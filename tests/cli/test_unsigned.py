"""``cchc check --draft``: the rules on a plan before it is signed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cchc.cli.main import main
from cchc.cli.unsigned import check_draft
from tests.project import TODAY, good_project

DRAFT = """\
unit: song-dao
title: {vi: Kế hoạch năm 2027}
cites:
  - {document: Nghị quyết số 76/NQ-CP ngày 15/7/2022, at: Mở đầu}
messages:
  - {text: {vi: Làm theo theo lộ trình}, at: Mục II}
tasks:
  - {title: {vi: Hội nghị}, lead: [Phòng Nội vụ], deadline: Quý I/2026, at: "Phụ lục, dòng 1"}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return good_project(tmp_path / "project")


def codes(root: Path, file: Path) -> list[tuple[str, int]]:
    found = check_draft(root, file, TODAY, {})
    assert {problem.path for problem in found.problems} <= {file.as_posix()}
    return [(problem.code, problem.line) for problem in found.problems]


def test_draft_without_what_only_a_signed_plan_has(root: Path, tmp_path: Path) -> None:
    """No number, no date, no day of publication, no source: none of it is told; the slips are."""
    draft = tmp_path / "nhap.yml"
    draft.write_text(DRAFT, encoding="utf-8")
    assert codes(root, draft) == [("citation-differs", 4), ("doubled-word", 6), ("deadline-before-issue", 8)]
    assert check_draft(root, draft, TODAY, {}).fails(strict=False)


def test_sound_draft(root: Path, tmp_path: Path) -> None:
    draft = tmp_path / "nhap.yml"
    text = DRAFT.replace("2022", "2021").replace("theo theo", "theo").replace("Quý I/2026", "Tháng 12/2026")
    draft.write_text(text, encoding="utf-8")
    assert codes(root, draft) == []
    assert not check_draft(root, draft, TODAY, {}).fails(strict=True)


def test_errors_of_reading_are_told_with_their_place(root: Path, tmp_path: Path) -> None:
    draft = tmp_path / "nhap.yml"
    draft.write_text(DRAFT.replace("title:", "titel:"), encoding="utf-8")
    assert ("unknown-key", 2) in codes(root, draft)
    draft.write_text("unit: [", encoding="utf-8")
    assert len(codes(root, draft)) == 1
    draft.write_bytes(b"unit: \xff")
    assert codes(root, draft) == [("not-utf8", 1)]
    assert codes(root, tmp_path / "khong-co.yml") == [("file-missing", 0)]


def test_draft_of_a_plan_of_the_project_takes_its_place(root: Path) -> None:
    plan = root / "plans/song-dao/2024.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Nộp hồ sơ", "Nộp nộp hồ sơ"), encoding="utf-8")
    assert codes(root, plan) == [("doubled-word", 15)]


def test_draft_changes_nothing_of_the_project(root: Path, tmp_path: Path) -> None:
    draft = tmp_path / "nhap.yml"
    draft.write_text(DRAFT, encoding="utf-8")
    before = {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
    codes(root, draft)
    assert {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()} == before


def test_command(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "nhap.yml"
    draft.write_text(DRAFT, encoding="utf-8")
    shutil.copy(draft, root / "nhap.yml")
    monkeypatch.chdir(root)
    for name in ("CCHC_TODAY", "CCHC_LANG"):
        monkeypatch.setenv(name, "")
    assert main(["check", "--draft", "nhap.yml", "--today", TODAY.isoformat()]) == 1
    said = capsys.readouterr().out
    assert said.startswith("nhap.yml:4:")
    assert said.endswith("2 lỗi, 1 cảnh báo, 0 gợi ý.\n")
