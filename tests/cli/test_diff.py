"""`cchc diff`: in words what a change does to the published site, against a commit of a throw-away repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.cli import diff_words
from cchc.model import dictionary
from cchc.model.schemas import ROWS
from cchc.site import difference
from cchc.site.views.every import _BUILDERS
from tests.cli.conftest import Run
from tests.test_history import commit, git
from tests.tools.needs import needs
from tests.tools.portal import edit, tree_bytes

PLAN = "plans/song-dao/2024.yml"
pytestmark = needs("git")


@pytest.fixture
def repository(small: Path) -> Path:
    """The small project, committed on main."""
    git(small, "init", "--quiet")
    commit(small, "2026-11-21")
    return small


def said(run: Run, root: Path, *more: str) -> list[str]:
    done = run(root, "diff", *more)
    assert (done.code, done.err) == (0, "")
    return done.out.splitlines()


def test_nothing_changed(run: Run, repository: Path) -> None:
    edit(repository / PLAN, "period: 2024", "period: 2024  # ghi chú")
    assert said(run, repository) == ["Trang đã đăng không đổi."]


def test_task_that_changed_is_told_in_sentences(run: Run, repository: Path) -> None:
    edit(repository / PLAN, "deadline: Quý II/2024", "deadline: Quý III/2024")
    edit(repository / PLAN, "lead: [Phòng Nội vụ]\n    partners: [Văn phòng HĐND và UBND]",
         "lead: [Văn phòng HĐND và UBND]")  # fmt: skip
    edit(repository / PLAN, "en: Conference on the indices", "en: Conference on indices")
    lines = said(run, repository)
    at = "kế hoạch song-dao-2024, nhiệm vụ ở Phụ lục, dòng 1"
    assert lines[:4] == [
        f"Sửa {at}: tên (en) từ “Conference on the indices” thành “Conference on indices”",
        f"Sửa {at}: cơ quan chủ trì từ “Phòng Nội vụ” thành “Văn phòng HĐND và UBND”",
        f"Sửa {at}: bỏ cơ quan phối hợp “Văn phòng HĐND và UBND”",
        f"Sửa {at}: thời gian thực hiện từ “Quý II/2024” thành “Quý III/2024”",
    ]
    assert "  /ke-hoach/song-dao-2024/" in lines
    assert any(line.startswith("Trang đổi nội dung: ") for line in lines)
    english = said(run, repository, "--lang", "en")
    assert (
        "Changed plan song-dao-2024, task at Phụ lục, dòng 1: deadline from “Quý II/2024” to “Quý III/2024”" in english
    )


def test_pages_that_come_and_go(run: Run, repository: Path) -> None:
    (repository / "content/tin-tuc/mot-cua.md").rename(repository / "content/tin-tuc/nop-ho-so.md")
    (repository / "content/tin-tuc/mot-cua.en.md").unlink()
    lines = said(run, repository)
    title = "Thị xã Sông Đào giúp người dân nộp hồ sơ trực tuyến"
    assert f"Thêm tin nop-ho-so: {title}" in lines
    assert f"Bỏ tin mot-cua: {title}" in lines
    [gone] = [number for number, line in enumerate(lines) if line.startswith("Trang biến mất: 2 (tin 2)")]
    assert lines[gone + 1 : gone + 3] == ["  /en/news/mot-cua/", "  /tin-tuc/mot-cua/"]
    assert "cần được chuyển hướng" in lines[gone]
    assert "  /tin-tuc/nop-ho-so/" in lines


def test_prose_of_an_editorial_page_and_of_an_answer(run: Run, repository: Path) -> None:
    page = repository / "content/gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    edit(repository / "content/hoi-dap/goi-so-nao.md", "số hỗ trợ là", "hãy gọi")
    lines = said(run, repository)
    assert "  /gioi-thieu/" in lines
    assert "  /en/about/" not in lines
    [line] = [line for line in lines if line.startswith("Sửa câu trả lời goi-so-nao: câu trả lời (vi) từ ")]
    assert "số hỗ trợ là" in line
    assert "hãy gọi" in line


def test_draft_does_not_change_what_is_published(run: Run, repository: Path) -> None:
    run(repository, "new", "question", "--title", "Hỏi gì?", "--unit", "song-dao", "--topic", "the-che", "--plan",
        "song-dao-2024", "--at", "Mục I", "--yes")  # fmt: skip
    assert said(run, repository) == ["Trang đã đăng không đổi."]


def test_branch_is_compared_with_where_it_left_main(run: Run, repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "sua-han")
    edit(repository / PLAN, "deadline: Quý II/2024", "deadline: Quý III/2024")
    commit(repository, "2026-11-22")
    assert "từ “Quý II/2024” thành “Quý III/2024”" in said(run, repository)[0]
    assert said(run, repository, "--base", "HEAD") == ["Trang đã đăng không đổi."]


def test_git_and_the_working_files_are_left_alone(run: Run, repository: Path) -> None:
    edit(repository / PLAN, "deadline: Quý II/2024", "deadline: Quý III/2024")
    files, status = tree_bytes(repository), git(repository, "status", "--porcelain")
    said(run, repository)
    assert git(repository, "status", "--porcelain") == status
    assert tree_bytes(repository).keys() == files.keys()


@pytest.mark.parametrize("base", ["nothing", "--output=x", "HEAD~9"])
def test_state_that_git_does_not_have_is_wrong_usage(run: Run, repository: Path, base: str) -> None:
    done = run(repository, "diff", f"--base={base}")
    assert (done.code, done.out) == (2, "")
    assert base in done.err
    assert not (repository / "x").exists()


def test_no_repository(run: Run, small: Path) -> None:
    assert run(small, "diff").code == 2


def test_files_that_cannot_be_used(run: Run, repository: Path) -> None:
    edit(repository / "mkdocs.yml", "    languages: [vi, en]\n", "")
    done = run(repository, "diff")
    assert done.code == 1
    assert "error[missing-key]" in done.err


def test_every_list_page_and_field_has_words() -> None:
    assert diff_words.LISTS.keys() == set(difference.LISTS)
    assert diff_words.KINDS.keys() == _BUILDERS.keys()
    shapes = {shape.name: shape for name in ROWS for shape in dictionary.shapes(name)}
    told = {"Plan", "Task", "Target", "Event", "Duty", "Question", "Hotline", "Unit", "Agency", "Document"}
    fields = {field for name in told for field in shapes[name].fields} - difference._DERIVED
    assert fields <= diff_words.FIELDS.keys() | diff_words.PARTS.keys()
