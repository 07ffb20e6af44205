"""What the checks learn from git, in throw-away repositories: read only, cheap, and silent where there is none."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from cchc.cli import history as reading
from cchc.cli.checking import check_project
from cchc.cli.git import ask_git
from cchc.cli.history import read_history
from tests.project import TODAY, good_project
from tests.tools.needs import needs
from tests.tools.portal import edit

PLAN = "plans/song-dao/2024.yml"
DAY = "2026-11-21"
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
pytestmark = needs("git")


def git(folder: Path, *arguments: str, day: str = DAY) -> str:
    """Run git as somebody else, at noon of a day in Vietnam."""
    moment = f"{day}T12:00:00+07:00"
    environment = {
        **ENVIRONMENT, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment,
    }  # fmt: skip
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.vn", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout


def commit(folder: Path, day: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", day, day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The good project, committed on the day that its plan says."""
    root = good_project(tmp_path / "repository")
    git(root, "init", "--quiet")
    commit(root, DAY)
    return root


def undeclared(root: Path) -> list[str]:
    found = check_project(root, TODAY, ENVIRONMENT).problems
    return [problem.path for problem in found if problem.code == "revision-undeclared"]


def later(root: Path, day: str = "2026-11-25") -> None:
    edit(root / PLAN, "deadline: Quý II/2024", "deadline: Quý III/2024")
    commit(root, day)


def test_plan_changed_later_and_nothing_says_so(repository: Path) -> None:
    assert undeclared(repository) == []
    later(repository)
    assert undeclared(repository) == [PLAN]
    found = check_project(repository, TODAY, ENVIRONMENT)
    assert not found.fails(strict=True), "git never turns main red"


def test_change_of_the_same_day_belongs_to_the_publication(repository: Path) -> None:
    later(repository, DAY)
    assert undeclared(repository) == []


@pytest.mark.parametrize(
    "line",
    [
        "revisions:\n  - {on: 2026-11-25, what: {vi: Hạn dời sang Quý III, en: Due in quarter III}, tasks: [1]}\n",
        "corrections:\n  - {on: 2026-11-25, what: {vi: Chép sai hạn, en: Deadline copied wrongly}}\n",
        "revised: 2026-11-25\n",
    ],
)
def test_declared_change(repository: Path, line: str) -> None:
    later(repository)
    edit(repository / PLAN, "title:", f"{line}title:")
    commit(repository, "2026-11-25")
    assert undeclared(repository) == []


def test_form_and_comments_are_no_change(repository: Path) -> None:
    text = (repository / PLAN).read_text(encoding="utf-8")
    text = "# note\n" + text.replace("deadline: Quý II/2024", 'deadline: "Quý II/2024"')
    (repository / PLAN).write_text(text, encoding="utf-8")
    commit(repository, "2026-11-25")
    assert undeclared(repository) == []


def test_change_not_committed_yet_is_seen_with_the_next_commit(repository: Path) -> None:
    later(repository)
    edit(repository / PLAN, "deadline: Quý III/2024", "deadline: Quý II/2024")
    assert undeclared(repository) == [], "it is as on its day again"


def test_project_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    root = good_project(tmp_path / "repository" / "cổng thông tin")
    git(tmp_path / "repository", "init", "--quiet")
    commit(tmp_path / "repository", DAY)
    edit(root / PLAN, "deadline: Quý II/2024", "deadline: Quý III/2024")
    commit(tmp_path / "repository", "2026-11-25")
    assert undeclared(root) == [PLAN]


def test_clone_without_the_day_knows_nothing(repository: Path, tmp_path: Path) -> None:
    later(repository)
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "shallow")
    assert undeclared(tmp_path / "shallow") == []
    assert read_history(tmp_path / "shallow", {PLAN: DAY}, ENVIRONMENT) is not None


def test_no_repository_no_git_no_history(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_history(good_project(tmp_path / "plain"), {PLAN: DAY}, ENVIRONMENT) is None
    assert read_history(repository, {}, ENVIRONMENT) is None
    later(repository)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_history(repository, {PLAN: DAY}, {"PATH": str(tmp_path)}) is None


def test_broken_repository(repository: Path) -> None:
    (repository / ".git" / "HEAD").write_text("nonsense", encoding="utf-8")
    assert read_history(repository, {PLAN: DAY}, ENVIRONMENT) is None
    assert undeclared(repository) == []


def test_another_repository_in_the_environment_is_not_asked(repository: Path, tmp_path: Path) -> None:
    later(repository)
    other = good_project(tmp_path / "other")
    git(other, "init", "--quiet")
    found = read_history(repository, {PLAN: DAY}, {**ENVIRONMENT, "GIT_DIR": str(other / ".git")})
    assert found is not None
    assert found.texts.keys() == {PLAN}


def test_git_is_asked_once_where_nothing_changed_and_twice_otherwise(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = ask_git

    def counted(root: Path, environment: dict[str, str], arguments: list[str], text: bytes = b"") -> bytes | None:
        asked.append(arguments[0])
        return real(root, environment, arguments, text)

    monkeypatch.setattr(reading, "ask_git", counted)
    undeclared(repository)
    assert asked == ["log"]
    later(repository)
    undeclared(repository)
    assert asked == ["log", "log", "cat-file"]


def test_nothing_is_written(repository: Path) -> None:
    later(repository)
    before = {path: path.stat().st_mtime_ns for path in repository.rglob("*") if path.is_file()}
    undeclared(repository)
    assert {path: path.stat().st_mtime_ns for path in repository.rglob("*") if path.is_file()} == before
