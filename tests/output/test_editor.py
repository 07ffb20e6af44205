"""The program of the editors' form: published only where the form is on, and nowhere told of."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cchc.output.editor import PACKAGE, START, editor_missing, read_editor
from cchc.output.publish import publish, verify
from tests.project import checked, good_project
from tests.tools import portal
from tests.tools.editor import with_editor
from tests.tools.npm_setup import EDITOR
from tests.tools.portal import ROOT, BuiltSite, edit, tree_bytes
from tests.tools.rendering import request_for

installed = pytest.mark.skipif(EDITOR.missing() is not None, reason=str(EDITOR.missing()))
ON = "extra:\n  portal:\n    editor: {forge: github, repository: to-chuc/cong-cchc}\n"


def package(root: Path, index: str) -> Path:
    """A package with the program ``index``, as npm would have put it into a project."""
    for name, text in {"npm/index.js": index, "npm/index.js.map": "{}", "locales/vi.json": '{"a":"b"}'}.items():
        (root / PACKAGE / name).parent.mkdir(parents=True, exist_ok=True)
        (root / PACKAGE / name).write_text(text, encoding="utf-8")
    (root / START).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / START, root / START)
    return root


def test_vietnamese_can_be_imported_by_a_browser(tmp_path: Path) -> None:
    found = {file.path: file.data for file in read_editor(package(tmp_path, "a=import(`../locales/vi.json`)"))}
    assert found["admin/sveltia/npm/index.js"] == b"a=import(`../locales/vi.js`)"
    assert found["admin/sveltia/locales/vi.js"] == b'export default {"a":"b"}'
    assert "admin/sveltia/npm/index.js.map" not in found


def test_another_program_is_not_taken_for_this_one(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"index\.js"):
        list(read_editor(package(tmp_path, "a=import(`../locales/vi.mjs`)")))


@installed
def test_installed_program_is_whole() -> None:
    found = {file.path: len(file.data) for file in read_editor(ROOT)}
    assert {"admin/editor.js", "admin/sveltia/npm/index.js", "admin/sveltia/locales/vi.js"} <= set(found)
    assert any(path.endswith(".woff2") for path in found)
    assert not [path for path in found if path.endswith(".map")]
    assert sum(found.values()) < 8_000_000


def test_site_without_the_form_has_nothing_of_it(built: BuiltSite) -> None:
    assert not [path for path in built.files if path.startswith("admin/") or "sveltia" in path]
    assert "/admin/" not in (built.folder / "_headers").read_text(encoding="utf-8")


@pytest.mark.long
@installed
def test_form_is_published_and_no_page_or_program_is_told_of_it(tmp_path: Path) -> None:
    loaded = checked(good_project(tmp_path / "project")).site
    assert loaded is not None
    site, _ = with_editor(loaded)
    publish(request_for(site, tmp_path, assets=list(read_editor(ROOT))))
    files = tree_bytes(tmp_path / "site")
    assert {"admin/index.html", "admin/config.json", "admin/editor.js"} <= files.keys()
    assert verify(tmp_path / "site") == []
    named = re.compile(rb"admin/(?!\s)")  # the guide names the form in words, with nothing to follow
    told = {path for path, data in files.items() if named.search(data) and not path.startswith("admin/")}
    assert told == {"_headers", "manifest.sha256"}, "not in pages, sitemap, robots.txt, search, feeds or data"


@pytest.mark.long
def test_build_says_what_is_missing(tmp_path: Path) -> None:
    project = portal.copy_project(tmp_path / "project")
    edit(project / "mkdocs.yml", "extra:\n  portal:\n", ON)
    assert editor_missing(project)
    done = portal.cchc(project, "build", "--today", portal.TODAY)
    assert done.returncode == 1
    assert "error[editor-missing] trang biên tập /admin/ đã bật" in done.stderr
    assert "make editor" in done.stderr
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("editor: {forge: bitbucket, repository: a/b}", "not-a-choice"),
        ("editor: {forge: github, repository: a}", "bad-value"),
        ("editor: {forge: github}", "missing-key"),
        ("editor: true", "expected-mapping"),
        ("editor: {forge: github, repository: a/b, address: 'javascript:alert(1)'}", "bad-url"),
    ],
)
def test_setting_that_cannot_be_used(tmp_path: Path, settings: str, code: str) -> None:
    project = portal.copy_project(tmp_path / "project")
    edit(project / "mkdocs.yml", "extra:\n  portal:\n", f"extra:\n  portal:\n    {settings}\n")
    assert [problem.code for problem in checked(project).problems] == [code]
