from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import documents
from tests.tools.tiny import REGISTRY, changed, tiny_site

WORDS = {"overrides/lang/vi.yml": "document_type:\n  nghi-quyet: Nghị quyết\n  ke-hoach: Kế hoạch\n"}


@pytest.mark.parametrize(("kind", "found"), [("nghi-quyet", 0), ("ke-hoach", 0), ("nghi-quet", 1)])
def test_type_that_the_catalogue_does_not_name(tmp_path: Path, kind: str, found: int) -> None:
    registry = {"documents": [changed(REGISTRY["documents"][0], type=kind)]}
    site = tiny_site(tmp_path, registry=registry, files=WORDS)
    problems = list(documents.type_has_a_name(site))
    assert [(problem.code, problem.severity) for problem in problems] == [("not-a-choice", "error")] * found
    assert all(problem.hint and "nghi-quyet" in problem.hint.vi for problem in problems)
    assert all(problem.path == "plans/registry/all.yml" and problem.line for problem in problems)


def test_without_a_catalogue_nothing_is_said(tmp_path: Path) -> None:
    registry = {"documents": [changed(REGISTRY["documents"][0], type="gi-do")]}
    assert not list(documents.type_has_a_name(tiny_site(tmp_path, registry=registry)))
