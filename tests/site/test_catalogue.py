"""Catalogues of words: every language says the same things, with the same fields."""

from __future__ import annotations

import pytest

from cchc.problem import Problem
from cchc.site import Site
from cchc.site.catalogue import path_of, read_catalogues
from cchc.site.routes import BELOW, SEGMENTS
from cchc.source.tree import SourceFile

ROUTES = "".join(f"  {key}: {key}\n" for key in sorted({*SEGMENTS.values(), *BELOW.values(), "page"}))
VI = f"routes:\n{ROUTES}plan:\n  ended: Hết năm {{year}}\n  tasks: {{one: '{{count}} việc', other: '{{count}} việc'}}\n"
EN = f"routes:\n{ROUTES}plan:\n  ended: Ended in {{year}}\n  tasks: {{one: '{{count}} job', other: '{{count}} jobs'}}\n"


def problems(**texts: str) -> list[Problem]:
    files = {path_of(lang): SourceFile(path_of(lang), text) for lang, text in texts.items()}
    return read_catalogues(files, ("vi", "en")).problems


def test_words_are_found_by_dotted_key() -> None:
    files = {path_of(lang): SourceFile(path_of(lang), text) for lang, text in (("vi", VI), ("en", EN))}
    words, wrong = read_catalogues(files, ("vi", "en"))
    assert wrong == []
    assert words["vi"]["plan.ended"] == "Hết năm {year}"
    assert words["en"]["plan.tasks.other"] == "{count} jobs"
    assert list(words["vi"]) == list(words["en"])


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("  ended: Ended in {year}\n", "", "catalogue-word", "“plan.ended” is missing"),
        ("plan:", "plan:\n  extra: HERE", "catalogue-extra", "“plan.extra” is not in vi.yml"),
        ("Ended in {year}", "HERE", "catalogue-fields", "must contain {year}"),
        ("Ended in {year}", "HERE {yaer}", "catalogue-fields", "must contain {year}"),
        ("Ended in {year}", "HERE {year} {place}", "catalogue-fields", "must contain {year}"),
        ("  plans: plans", "  plans: HERE", "bad-id", "“HERE”"),
        ("  plans: plans", "  plans: news", "duplicate-id", "“news” is used already in routes.news"),
        ("plan:", "plan: *HERE", "yaml-alias", "aliases"),
    ],
)
def test_a_translation_that_differs(old: str, new: str, code: str, said: str) -> None:
    assert old in EN
    changed = EN.replace(old, new)
    (problem,) = problems(vi=VI, en=changed)
    assert (problem.path, problem.code) == ("overrides/lang/en.yml", code)
    assert said in problem.message.en
    if "HERE" in new:
        assert "HERE" in changed.splitlines()[problem.line - 1]


def test_a_missing_catalogue_is_told_once() -> None:
    (problem,) = problems(vi=VI)
    assert (problem.code, problem.path) == ("catalogue-missing", "overrides/lang/en.yml")


def test_segments_of_addresses_are_needed_in_the_first_language() -> None:
    found = problems(vi=VI.replace("  news: news\n", ""), en=EN.replace("  news: news\n", ""))
    assert [(p.code, p.path, "routes.news" in p.message.en) for p in found] == [
        ("catalogue-word", "overrides/lang/vi.yml", True)
    ]


def test_the_real_catalogues_agree(site: Site) -> None:
    assert list(site.words) == ["vi", "en"]
    assert set(site.words["vi"]) == set(site.words["en"])
    assert len(site.words["vi"]) > 100
