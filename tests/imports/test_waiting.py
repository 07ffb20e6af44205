"""``cchc import-waiting``: what comes through the form becomes a draft with the same facts; nothing else happens."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cchc.cli.checking import check_project
from cchc.cli.importing import _environment
from cchc.cli.main import main
from cchc.imports.draft.in_form import _keys
from cchc.imports.draft.yaml_text import Noted, emit
from cchc.imports.limits import FILE_BYTES
from cchc.problem import Severity
from cchc.site import load
from tests.imports.samples import PLAIN
from tests.project import TODAY, good_project

REQUEST = "plans/song-dao/song-dao-2025.yml"
TEXT = PLAIN.replace("năm 2024\n", "năm 2025\n").replace("tháng 01 năm 2024", "tháng 12 năm 2024")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good project, with a document that the form has put into it and the plan that asks for it."""
    root = good_project(tmp_path / "project")
    (root / "imports").mkdir()
    (root / "imports/ke-hoach.txt").write_text(TEXT, encoding="utf-8")
    ask(root)
    monkeypatch.chdir(root)
    for name in ("CCHC_TODAY", "CCHC_LANG"):
        monkeypatch.setenv(name, "")
    return root


def ask(root: Path, file: str = "/imports/ke-hoach.txt", *, name: str = "song-dao-2025", more: str = "") -> None:
    """Write what the form writes."""
    text = f"id: {name}\nunit: song-dao\nimport: {json.dumps(file)}\nkind: communication\ndraft: true\n{more}"
    (root / f"plans/song-dao/{name}.yml").write_text(text, encoding="utf-8")


def run(*arguments: str) -> int:
    return main(["import-waiting", "--today", TODAY.isoformat(), *arguments])


def codes(root: Path, severity: Severity | None = None) -> set[str]:
    found = check_project(root, TODAY, {}).problems
    return {problem.code for problem in found if severity in {None, problem.severity}}


def test_the_document_becomes_the_draft_and_goes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(project) == {"import-waiting"}
    assert run() == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Đã ghi {REQUEST}\nĐã đọc: 3 nhiệm vụ, 1 chỉ tiêu, 2 viện dẫn")
    assert list((project / "imports").iterdir()) == []
    text = (project / REQUEST).read_text(encoding="utf-8")
    assert "#" not in text, "a form keeps no comments"
    assert "    source_text: Đối thoại với người dân\n" in text
    assert "draft: true\n" in text
    assert "file: ke-hoach.txt\n" in text
    assert "Đề nghị thêm vào plans/registry/agencies-song-dao.yml" in said
    assert "danh mục chưa có cơ quan này: " in text
    found = codes(project)
    assert "draft-unfinished" in found
    assert not found & {"empty-value", "text-without-vietnamese", "unknown-key", "import-waiting"}
    assert run() == 0
    assert capsys.readouterr().out == "Không có văn bản nào chờ nhập.\n"
    assert (project / REQUEST).read_text(encoding="utf-8") == text


def test_the_facts_are_those_of_the_other_draft(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One importer, two ways to write what it found: whoever finishes a draft in the form has the same plan."""
    (project / "ke-hoach.txt").write_text(TEXT, encoding="utf-8")
    command = ["import", "ke-hoach.txt", "--unit", "song-dao", "--id", "song-dao-2025", "--keep-text"]
    assert main([*command, "-o", "plans/song-dao/khac.yml", "--today", TODAY.isoformat()]) == 0
    kept = (project / "plans/song-dao/khac.yml").read_text(encoding="utf-8")
    (project / "plans/song-dao/khac.yml").unlink()
    assert run() == 0
    capsys.readouterr()
    found = load(project, TODAY, os.environ).whole
    (project / REQUEST).write_text(kept, encoding="utf-8")
    other = load(project, TODAY, os.environ).whole
    assert found is not None
    assert other is not None
    one, two = found.declared["song-dao-2025"].plan, other.declared["song-dao-2025"].plan
    assert one.tasks
    assert one == two


def test_notes_reach_no_page_and_no_data(project: Path) -> None:
    """They are gone before there is a plan, so also in the preview, which shows drafts."""
    assert run() == 0
    text = (project / REQUEST).read_text(encoding="utf-8")
    assert "danh mục chưa có cơ quan này" in text
    for preview in (False, True):
        site = load(project, TODAY, os.environ, preview=preview).site
        assert site is not None
        assert ("song-dao-2025" in site.plans) is preview
        plans = json.dumps(site.plans, ensure_ascii=False, default=str)
        assert "danh mục chưa có" not in plans
        assert "source_text" not in plans
        assert "remarks" not in plans


@pytest.mark.parametrize(
    "file",
    [
        "/content/ke-hoach.txt", "ke-hoach.txt",
        "/imports/khong-co.txt", "imports/../mkdocs.yml", "/imports/../../ke-hoach.txt", "/etc/passwd", "mkdocs.yml",
        "/imports/sub/ke-hoach.txt", "/imports/", "/imports/.env.txt", "https://example.vn/ke-hoach.txt",
        "/imports/ke-hoach.exe", "/imports/a\\b.txt", "/imports/lien-ket.txt", "/imports/thu-muc.txt",
        "/imports/\u202eke-hoach.txt", "/imports/a\x00.txt",
    ],
)  # fmt: skip
def test_only_a_document_in_the_folder_is_read(project: Path, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "imports/sub").mkdir()
    (project / "imports/thu-muc.txt").mkdir()
    for path in ("imports/sub/ke-hoach.txt", "imports/.env.txt", "imports/ke-hoach.exe", "../ke-hoach.txt"):
        (project / path).write_text(TEXT, encoding="utf-8")
    (project / "imports/lien-ket.txt").symlink_to("../mkdocs.yml")
    ask(project, file)
    before = (project / REQUEST).read_bytes()
    assert run() == 1
    assert "error[" in capsys.readouterr().err
    assert (project / REQUEST).read_bytes() == before
    assert (project / "imports/ke-hoach.txt").exists()
    assert (project / "mkdocs.yml").exists()


def test_folder_that_leads_elsewhere_is_not_followed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "imports").rename(project.parent / "elsewhere")
    (project / "imports").symlink_to(project.parent / "elsewhere")
    assert run() == 1
    assert "error[import-file]" in capsys.readouterr().err
    assert (project.parent / "elsewhere/ke-hoach.txt").exists()


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"PK\x03\x04broken", "import-broken"), (b"  \n", "import-no-text"), (b"\xd0\xcf\x11\xe0", "import-password")],
)
def test_document_that_cannot_be_read_stays_and_is_one_problem(
    project: Path, data: bytes, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "imports/hong.docx").write_bytes(data)
    ask(project, "/imports/hong.docx", name="hong")
    before = (project / "plans/song-dao/hong.yml").read_bytes()
    assert run() == 1
    said = capsys.readouterr()
    assert said.err.startswith(f"imports/hong.docx: error[{code}] ")
    assert said.err.count("error[") == 1
    assert (project / "plans/song-dao/hong.yml").read_bytes() == before
    assert (project / "imports/hong.docx").read_bytes() == data
    assert "Đã ghi plans/song-dao/song-dao-2025.yml" in said.out, "the others are read all the same"
    assert not (project / "imports/ke-hoach.txt").exists()


def test_document_that_is_too_large_is_not_opened(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (project / "imports/ke-hoach.txt").open("r+b") as file:
        file.truncate(FILE_BYTES + 1)
    assert run() == 1
    assert "imports/ke-hoach.txt: error[import-too-large]" in capsys.readouterr().err


def test_document_that_two_plans_name_stays_while_one_of_them_waits(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask(project, name="hai", more="tasks: [{at: 1}]\n")
    assert run() == 1
    said = capsys.readouterr()
    assert "Đã ghi" in said.out
    assert "plans/song-dao/hai.yml:6:1: error[import-not-empty]" in said.err
    assert (project / "plans/song-dao/hai.yml").read_text(encoding="utf-8").endswith("tasks: [{at: 1}]\n")
    assert (project / "imports/ke-hoach.txt").exists()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("id: song-dao-2025\n", "id: ../../x\n", "bad-id"),
        ("id: song-dao-2025\n", "", "missing-key"),
        ("unit: song-dao\n", "unit: song-dap\n", "unknown-unit"),
        ("unit: song-dao\n", "unit:\n", "missing-key"),
    ],
)
def test_request_that_cannot_be_fulfilled(
    project: Path, old: str, new: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (project / REQUEST).read_text(encoding="utf-8").replace(old, new)
    (project / REQUEST).write_text(text, encoding="utf-8")
    assert run() == 1
    assert f"{REQUEST}:" in (said := capsys.readouterr().err)
    assert f" error[{problem}] " in said
    assert (project / REQUEST).read_text(encoding="utf-8") == text
    assert (project / "imports/ke-hoach.txt").exists()


def test_what_the_form_leaves_empty_is_no_content(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask(project, more="published: 2026-11-21\ntitle: {vi: ''}\ntasks: []\nnumber: ''\nsource:\n  title: ''\n")
    assert run() == 0
    assert capsys.readouterr().err == ""
    assert "\nissued: 2025-01-15\n" in (project / REQUEST).read_text(encoding="utf-8")


def test_what_opens_documents_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_JOB_TOKEN", "secret")
    found = _environment()
    assert "secret" not in found.values()
    assert found["PATH"] == os.environ["PATH"]


def test_comments_become_keys() -> None:
    entries = {
        "issued": Noted(None, ("xem lại: không thấy ngày ban hành",)),
        "title": {"vi": Noted("", ("source_text: Lời của văn bản: một",))},
        "tasks": [Noted({"at": "1"}, ("xem lại: ghi `by` theo câu này", "source_text (hình thức):\u2028Loa"))],
        "lead": ["A, B"],
    }
    assert emit(_keys(entries, ["đầu"])) == (
        "remarks:\n  - đầu\n  - \"Ngày ban hành: không thấy ngày ban hành\"\n"
        "title:\n  source_text: \"Lời của văn bản: một\"\n"
        "tasks:\n  - remarks:\n      - ghi “Nơi báo cáo” theo câu này\n"
        "      - \"hình thức, theo bản gốc: Loa\"\n    at: 1\n"
        "lead:\n  - A, B\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("1.10", True), ("007", True), ("1e5", True), ("12345678901234567", True), ("0x1F", True), ("True", True),
        ("null", True), ("1.", True), ("5", False), ("97.5", False), ("2024", False), ("2024-02-06", False),
        ("I.10", False), ("1.1.10", False),
    ],
)  # fmt: skip
def test_nothing_is_written_that_a_program_would_write_back_otherwise(text: str, *, quoted: bool) -> None:
    assert emit({"number": text}) == (f'number: "{text}"\n' if quoted else f"number: {text}\n")
