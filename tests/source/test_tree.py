"""Which files a project has, and what happens to those that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.problem import Problem
from cchc.source.limits import FILE_BYTES
from cchc.source.tree import SourceFile, decode, read_tree


def write(root: Path, *names: str, data: bytes = b"a: 1\n") -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in read_tree(root).problems]


def test_only_sources_are_read_in_order(tmp_path: Path) -> None:
    wanted = ["content/hoi-dap/a.md", "content/index.md", "mkdocs.yml", "overrides/lang/vi.yml", "plans/a/2023.yaml",
              "plans/a/2024.yml", "plans/registry/units.yml"]  # fmt: skip
    write(tmp_path, *reversed(wanted))
    write(tmp_path, "README.md", "content/a.txt", "plans/schema/plan.yml", "plans/.cache/x.yml", "content/.x.md",
          "overrides/main.yml", "site/plans/a.yml", "plans/a/plan.json")  # fmt: skip
    tree = read_tree(tmp_path)
    assert list(tree.files) == wanted
    assert tree.files["plans/a/2024.yml"] == SourceFile("plans/a/2024.yml", "a: 1\n")
    assert tree.problems == []


def test_pictures_and_documents_are_named_not_read(tmp_path: Path) -> None:
    write(tmp_path, "mkdocs.yml", "content/a/b.PDF", "content/x.png", "content/x.svg", "plans/a/y.png", data=b"\xff")
    write(tmp_path, "mkdocs.yml")
    tree = read_tree(tmp_path)
    assert tree.media == ("content/a/b.PDF", "content/x.png")
    assert list(tree.files) == ["mkdocs.yml"]


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    write(tmp_path, "plans/a/2024.yml")
    assert codes(tmp_path) == [("mkdocs.yml", "file-missing")]


def test_links_that_lead_outside_are_refused(tmp_path: Path) -> None:
    root = tmp_path / "project"
    write(tmp_path, "secret.yml", "project-2/a.yml")
    write(root, "mkdocs.yml", "plans/a/inside.yml")
    (root / "plans/a/out.yml").symlink_to(tmp_path / "secret.yml")
    (root / "plans/a/near.yml").symlink_to("../../../project-2/a.yml")
    (root / "plans/a/in.yml").symlink_to("inside.yml")
    (root / "plans/a/broken.yml").symlink_to("nowhere.yml")
    tree = read_tree(root)
    assert codes(root) == [("plans/a/near.yml", "file-outside"), ("plans/a/out.yml", "file-outside")]
    assert sorted(tree.files) == ["mkdocs.yml", "plans/a/in.yml", "plans/a/inside.yml"]


def test_the_project_itself_may_be_reached_by_a_link(tmp_path: Path) -> None:
    write(tmp_path / "real", "mkdocs.yml")
    (tmp_path / "link").symlink_to("real")
    assert list(read_tree(tmp_path / "link").files) == ["mkdocs.yml"]


@pytest.mark.parametrize(("size", "found"), [(FILE_BYTES, []), (FILE_BYTES + 1, [("plans/a.yml", "file-too-large")])])
def test_size(tmp_path: Path, size: int, found: list[tuple[str, str]]) -> None:
    write(tmp_path, "mkdocs.yml")
    assert FILE_BYTES == 1024 * 1024
    write(tmp_path, "plans/a.yml", data=b"#" * size)
    assert codes(tmp_path) == found


def test_a_name_with_a_line_end_forges_no_message(tmp_path: Path) -> None:
    write(tmp_path, "mkdocs.yml", "plans/a\nb.yml")
    assert codes(tmp_path) == [("plans/a\ufffdb.yml", "file-name")]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa: 1", "a: 1"),
        ("Phòng Nội vụ".encode(), "Phòng Nội vụ"),
        ("o\u0300 e\u0302\u0301".encode(), "ò ế"),
        (b"", ""),
    ],
)
def test_decode(data: bytes, text: str) -> None:
    assert decode("p.yml", data) == SourceFile("p.yml", text)


@pytest.mark.parametrize(
    ("data", "line", "offset"),
    [
        (b"\xff\xfea\x00", 1, 1),
        (b"ab\ncd\n\xe1x", 3, 7),
        ("Phòng".encode("latin-1"), 1, 3),
        (b"a\xed\xa0\x80", 1, 2),
    ],
)
def test_not_utf8(data: bytes, line: int, offset: int) -> None:
    problem = decode("p.yml", data)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.path, problem.line) == ("not-utf8", "p.yml", line)
    assert f"(byte {offset})" in problem.message.en


def test_a_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, "mkdocs.yml", "plans/b.yml")
    write(tmp_path, "plans/a.yml", data=b"\xff")
    tree = read_tree(tmp_path)
    assert list(tree.files) == ["mkdocs.yml", "plans/b.yml"]
    assert [problem.code for problem in tree.problems] == ["not-utf8"]
