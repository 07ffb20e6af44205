"""A build that goes by the same as the last one, whose site is still there, is known; whatever differs is seen."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cchc.cli.unchanged import Unchanged, texts_of
from cchc.output.stamps import scan
from cchc.problem import Place, Problem, make
from tests.project import good_project

PROBLEMS = [
    make("not-a-choice", Place("plans/dong-xuan/2024.yml", 3, 7), value="a", choices="b, c", near="b"),
    make("file-missing", Place("mkdocs.yml")),
]
SAID = ("2026-11-21", "", "mkdocs 1.6.1")
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "OTHER": "1", "SITE_URL": "https://a.vn/"}
FILE = "build/unchanged"


def look(root: Path, said: tuple[str, ...] = SAID, environment: Mapping[str, str] = ENVIRONMENT) -> Unchanged:
    return Unchanged(root, environment, said, [root / "hooks.py"])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project that was built, as far as this looks at it."""
    root = good_project(tmp_path / "project")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "# !ENV SITE_URL\n", encoding="utf-8")
    for path in ("hooks.py", "site/a/index.html", "site/manifest.sha256", "build/kept", "overrides/main.html"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path, encoding="utf-8")
    look(root).keep(PROBLEMS, scan(root / "site"))
    return root


def test_the_same_again_tells_what_was_told(root: Path) -> None:
    assert look(root).problems() == PROBLEMS
    assert PROBLEMS[0].hint is not None
    assert PROBLEMS[1].hint is None or PROBLEMS[1].hint != PROBLEMS[0].hint
    assert look(root, environment={**ENVIRONMENT, "OTHER": "2"}).problems() == PROBLEMS, "no setting names it"


def test_without_an_earlier_build_nothing_is_known(root: Path) -> None:
    (root / FILE).unlink()
    assert look(root).problems() is None


def rewrite(root: Path, path: str) -> None:
    """Write a file anew, of the same size and with the time that it had."""
    file = root / path
    stat, data = file.stat(), file.read_bytes()
    file.unlink()
    file.write_bytes(data[:-1] + b"?")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def touch(root: Path, path: str) -> None:
    """Let a file have been written a moment later."""
    stat = (root / path).stat()
    os.utime(root / path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))


def add(root: Path, path: str) -> None:
    """Write a file that was not there."""
    assert not (root / path).exists()
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(b"x")


def remove(root: Path, path: str) -> None:
    """Take a file away."""
    (root / path).unlink()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (rewrite, "mkdocs.yml"),
        (rewrite, "content/index.md"),
        (touch, "overrides/lang/vi.yml"),
        (add, "content/hoi-dap/moi.md"),
        (add, "plans/registry/moi.yml"),
        (add, "content/bien-tap/hinh.png"),
        (remove, "content/index.md"),
        (touch, "overrides/main.html"),
        (rewrite, "overrides/main.html"),
        (remove, "overrides/main.html"),
        (add, "overrides/pages/moi.html"),
        (add, "overrides/assets/moi.css"),
        (touch, "hooks.py"),
        (rewrite, "hooks.py"),
        (touch, "site/a/index.html"),
        (add, "site/b.html"),
        (remove, "site/manifest.sha256"),
        (touch, "build/kept"),
        (remove, "build/kept"),
    ],
)
def test_a_change_is_seen(root: Path, change: Callable[[Path, str], None], path: str) -> None:
    change(root, path)
    assert look(root).problems() is None


@pytest.mark.parametrize("path", ["build/y.json", "README.md", "content/.a.md.swp", "site.old/a"])
def test_what_no_build_goes_by_is_no_change(root: Path, path: str) -> None:
    add(root, path)
    assert look(root).problems() == PROBLEMS


def test_another_day_engine_or_variable_is_a_change(root: Path) -> None:
    assert look(root, ("2026-11-22", *SAID[1:])).problems() is None
    assert look(root, environment={**ENVIRONMENT, "SITE_URL": "https://b.vn/"}).problems() is None
    assert look(root, environment={"PATH": ENVIRONMENT["PATH"]}).problems() is None
    assert look(root).problems() == PROBLEMS


def test_other_code_and_libraries_are_a_change(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("cchc.cli.unchanged.code_mark", lambda: "0" * 64)
        assert look(root).problems() is None
    (tmp_path / "lib/mkdocs_material-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "lib")
    assert look(root).problems() is None


def git(root: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.vn", *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def test_a_commit_is_a_change(root: Path, tmp_path: Path) -> None:
    git(root, "init", "--quiet")
    git(root, "commit", "--quiet", "--allow-empty", "-m", "one")
    assert look(root).problems() is None
    look(root).keep([], scan(root / "site"))
    assert look(root).problems() == []
    git(root, "commit", "--quiet", "--allow-empty", "-m", "two")
    assert look(root).problems() is None
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", "shallow")
    (root / ".git").rename(tmp_path / "whole")
    (tmp_path / "shallow/.git").rename(root / ".git")
    look(root).keep([], scan(root / "site"))
    assert look(root).problems() is None, "a shallow clone may get deeper at the same commit"


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "text"])
def test_what_was_left_is_used_only_when_it_is_whole(root: Path, damage: str) -> None:
    data = (root / FILE).read_bytes()
    flipped = data.replace(b'"severity"', b'"Severity"').replace(b"plans/", b"plana/")
    (root / FILE).write_bytes({"empty": b"", "cut": data[:-1], "flipped": flipped, "text": b"\xff\n{}"}[damage])
    assert look(root).problems() is None


def test_nothing_is_left_where_a_build_may_go_by_more(root: Path) -> None:
    (root / "overrides/linked.html").symlink_to(root / "hooks.py")
    look(root).keep([], scan(root / "site"))
    assert look(root).problems() is None
    (root / "overrides/linked.html").unlink()
    look(root).keep([], scan(root / "site"))
    assert look(root).problems() == []
    (root / "mkdocs.yml").write_text("INHERIT: other.yml\n", encoding="utf-8")
    look(root).keep([], scan(root / "site"))
    assert look(root).problems() is None


def test_what_cannot_be_left_is_no_harm(root: Path) -> None:
    (root / "build/kept").unlink()
    look(root).keep([], scan(root / "site"))
    assert look(root).problems() is None


def test_texts_are_those_that_problems_stand_in(root: Path) -> None:
    (root / "a.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    (root / "b.yml").write_bytes(b"\xff")
    found = [Problem(path, 1, 1, "x", PROBLEMS[0].severity, PROBLEMS[0].message) for path in ("a.yml", "b.yml", "c")]
    assert texts_of(root, found) == {"a.yml": "a: 1\n"}
