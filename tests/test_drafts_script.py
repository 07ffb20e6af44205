"""The script by which CI puts drafts on the branch that asked for them: .ci/drafts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_publishing_scripts import git, run

ASKED = "plans/song-dao/song-dao-2025.yml"
LINK = "plans/song-dao/lien-ket.yml"
BRANCH = "cms/ke-hoach/song-dao-2025"
REQUEST = "id: song-dao-2025\nunit: song-dao\nimport: /imports/ke-hoach.docx\n"


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """A checkout of the form's branch: a plan that waits, its document, a plan that does not wait."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "origin")
    git(tmp_path, "clone", "--quiet", "origin", "checkout")
    checkout = tmp_path / "checkout"
    git(checkout, "checkout", "--quiet", "-b", "main")
    (checkout / "README.md").write_text("import: x\n", encoding="utf-8")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "--message", "x")
    git(checkout, "push", "--quiet", "origin", "main")
    git(checkout, "checkout", "--quiet", "-b", BRANCH)
    for path, text in (
        (ASKED, REQUEST), ("imports/ke-hoach.docx", "PK"), ("imports/khac.docx", "PK"),
        ("plans/song-dao/2024.yml", "a"),
    ):  # fmt: skip
        (checkout / path).parent.mkdir(parents=True, exist_ok=True)
        (checkout / path).write_text(text, encoding="utf-8")
    (checkout / LINK).symlink_to("../../README.md")
    git(checkout, "add", ".")
    git(checkout, "commit", "--quiet", "--message", "Thêm Kế hoạch")
    git(checkout, "push", "--quiet", "origin", BRANCH)
    return checkout


def test_drafts_go_to_the_branch_that_asked_for_them(asked: Path, tmp_path: Path) -> None:
    (asked / ASKED).write_text("id: song-dao-2025\ndraft: true\n", encoding="utf-8")
    (asked / "imports/ke-hoach.docx").unlink()
    assert run(".ci/drafts", "pack", tmp_path / "drafts", cwd=asked).returncode == 0
    git(asked, "checkout", "--quiet", "--force", "main")
    done = run(".ci/drafts", "keep", tmp_path / "drafts", BRANCH, cwd=asked)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"kept on {BRANCH}\n")
    origin = tmp_path / "origin"
    assert git(origin, "show", f"{BRANCH}:{ASKED}") == "id: song-dao-2025\ndraft: true\n"
    assert "imports/ke-hoach.docx" not in git(origin, "ls-tree", "-r", "--name-only", BRANCH)
    assert "imports/khac.docx" in git(origin, "ls-tree", "-r", "--name-only", BRANCH)
    assert git(origin, "log", "--format=%s", "main") == "x\n"
    done = run(".ci/drafts", "keep", tmp_path / "drafts", BRANCH, cwd=asked)
    assert (done.returncode, done.stdout) == (0, "nothing became a draft\n"), (
        "what no longer waits is not written again"
    )
    assert git(asked, "worktree", "list").count("\n") == 1


def test_nothing_else_comes_with_the_drafts(asked: Path, tmp_path: Path) -> None:
    """Whoever took over the job that opens documents writes what he likes into what it hands on."""
    drafts = tmp_path / "drafts"
    for path in (
        "plans/song-dao/2024.yml", "plans/song-dao/moi.yml", "plans/registry/units.yml", ".github/workflows/ci.yml",
        "plans/song-dao/sau/hon.yml", "README.md",
        "plans/song-dao/A b.yml",
        LINK,
    ):  # fmt: skip
        (drafts / path).parent.mkdir(parents=True, exist_ok=True)
        (drafts / path).write_text("taken over", encoding="utf-8")
    (drafts / ASKED).symlink_to("/etc/passwd")
    names = (b"README.md", b"imports/../README.md", b"plans/song-dao/2024.yml", b"/etc/passwd")
    (drafts / "removed").write_bytes(b"".join(name + b"\0" for name in names))
    before = git(tmp_path / "origin", "rev-parse", BRANCH)
    done = run(".ci/drafts", "keep", drafts, BRANCH, cwd=asked)
    assert (done.returncode, done.stdout) == (0, "nothing became a draft\n"), done.stderr
    (drafts / ASKED).unlink()
    (drafts / ASKED).write_text("id: song-dao-2025\n", encoding="utf-8")
    assert run(".ci/drafts", "keep", drafts, BRANCH, cwd=asked).returncode == 0
    origin = tmp_path / "origin"
    assert git(origin, "diff", "--name-only", before.strip(), BRANCH) == f"{ASKED}\n"


@pytest.mark.parametrize("branch", ["main", "cms/hoi-dap/a", "", "link-check"])
def test_drafts_go_to_no_other_branch(asked: Path, tmp_path: Path, branch: str) -> None:
    (tmp_path / "drafts/plans").mkdir(parents=True)
    done = run(".ci/drafts", "keep", tmp_path / "drafts", branch, cwd=asked)
    assert done.returncode == 1
    assert "not a branch of the form" in done.stderr
