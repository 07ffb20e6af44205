from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import pictures
from tests.tools.tiny import load_tiny


@pytest.mark.parametrize(
    ("alt", "found"),
    [("Màn hình đăng nhập", 0), ("Sơ đồ 5 bước", 0), ("", 1), ("so-do.png", 1), ("Hình 1", 1), ("image", 1)],
)
def test_picture_without_a_text_in_its_place(tmp_path: Path, alt: str, found: int) -> None:
    site = load_tiny(tmp_path, answer=f"Trước.\n\nĐây: ![{alt}](so-do.png)").whole
    assert site is not None
    problems = list(pictures.alt_missing(site))
    assert [(problem.code, problem.severity) for problem in problems] == [("alt-missing", "error")] * found
    for problem in problems:
        line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
        assert line[problem.column - 1 :].startswith(f"![{alt}]")
