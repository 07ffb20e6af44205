"""The project's own settings."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from cchc.problem import Problem
from cchc.site.project import PATH, Project, ProjectRead, read_project
from cchc.source.tree import SourceFile

GOOD = """\
site_name: Cổng
site_url: !ENV [SITE_URL, OTHER_URL, "https://cchc.example.vn/"]
theme: {name: material}
extra:
  portal:
    name: {vi: Cổng, en: Portal}
    languages: [vi, en]
    id_authority: cchc.example.vn
    organisation: {vi: Ban biên tập, en: Editors}
    slogan: {vi: Kế hoạch nói gì, en: What plans say}
"""


def read(text: str, environment: Mapping[str, str] | None = None, site_url: str | None = None) -> ProjectRead:
    return read_project(SourceFile(PATH, text), environment or {}, site_url)


def good(text: str = GOOD, environment: Mapping[str, str] | None = None, site_url: str | None = None) -> Project:
    project, problems = read(text, environment, site_url)
    assert problems == []
    assert project is not None
    return project


def test_settings_are_read() -> None:
    project = good()
    assert (project.name, project.url, project.base) == ("Cổng", "https://cchc.example.vn/", "/")
    assert (project.languages, project.default_language) == (("vi", "en"), "vi")
    assert project.settings.id_authority == "cchc.example.vn"


@pytest.mark.parametrize(
    ("environment", "url"),
    [
        ({}, "https://cchc.example.vn/"),
        ({"SITE_URL": "https://a.vn/"}, "https://a.vn/"),
        ({"OTHER_URL": "https://b.vn/"}, "https://b.vn/"),
        ({"SITE_URL": "https://a.vn/", "OTHER_URL": "https://b.vn/"}, "https://a.vn/"),
        ({"SITE_URL": ""}, "https://cchc.example.vn/"),
    ],
)
def test_environment_answers(environment: Mapping[str, str], url: str) -> None:
    assert good(environment=environment).url == url


def test_the_address_of_serve_comes_first() -> None:
    assert good(environment={"SITE_URL": "https://a.vn/"}, site_url="http://127.0.0.1:8000/").url.endswith(":8000/")


@pytest.mark.parametrize(
    ("url", "base"),
    [("https://a.vn/", "/"), ("https://a.vn/portal/", "/portal/"), ("http://a.github.io/b/c/", "/b/c/")],
)
def test_base_path(url: str, base: str) -> None:
    assert good(site_url=url).base == base


def test_a_third_language() -> None:
    text = GOOD.replace("[vi, en]", "[vi, en, fr]").replace("en: Portal", "en: Portal, fr: Portail")
    assert good(text).languages == ("vi", "en", "fr")


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("site_name: Cổng\n", "", "missing-key", 1),
        ("site_name: Cổng", "site_name:", "missing-key", 1),
        ('!ENV [SITE_URL, OTHER_URL, "https://cchc.example.vn/"]', "", "missing-key", 2),
        ('"https://cchc.example.vn/"', '"https://cchc.example.vn"', "site-url", 2),
        ('"https://cchc.example.vn/"', "cchc.example.vn/", "site-url", 2),
        ('"https://cchc.example.vn/"', "'javascript://a/'", "site-url", 2),
        ("languages: [vi, en]", "languages: []", "empty-value", 7),
        ("languages: [vi, en]", "languages: vi", "expected-list", 7),
        ("languages: [vi, en]", "languages: [vi, EN]", "bad-value", 7),
        ("    id_authority: cchc.example.vn\n", "", "missing-key", 6),
        ("id_authority: cchc.example.vn", "id_authority: example", "bad-value", 8),
        ("id_authority: cchc.example.vn", "id_authorty: cchc.example.vn\n    id_authority: a.vn", "unknown-key", 8),
        ("{vi: Ban biên tập, en: Editors}", "Ban biên tập", "expected-mapping", 9),
        ("{vi: Ban biên tập, en: Editors}", "{en: Editors}", "text-without-vietnamese", 9),
        ("extra:", "extras:", "missing-key", 1),
        ("site_name: Cổng", "site_name: Cổng\nsite_name: Cổng", "duplicate-key", 2),
        ("theme: {name: material}", "theme: &x {name: material}", "yaml-alias", 3),
    ],
)
def test_a_mistake_is_told_at_its_place(old: str, new: str, code: str, line: int) -> None:
    assert old in GOOD
    project, problems = read(GOOD.replace(old, new))
    assert project is None
    found: list[Problem] = [problem for problem in problems if problem.code == code]
    assert [(problem.path, problem.line) for problem in found] == [(PATH, line)]


def test_an_address_from_the_environment_is_checked() -> None:
    assert [problem.code for problem in read(GOOD, {"SITE_URL": "a.vn"}).problems] == ["site-url"]


@pytest.mark.parametrize(
    ("text", "code"), [("", "file-empty"), ("- a", "expected-mapping"), ("a: b: c", "yaml-syntax")]
)
def test_a_file_that_is_no_project(text: str, code: str) -> None:
    project, problems = read(text)
    assert project is None
    assert [problem.code for problem in problems] == [code]


def test_no_file_is_told_by_the_tree_alone() -> None:
    assert read_project(None, {}) == ProjectRead(None, [])
