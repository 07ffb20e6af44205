from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import punctuation
from tests.checks.words import AT, found, words_site
from tests.tools.tiny import erratum, tiny_site

#: Rule, a text in which it finds something, its code, and the same text as it should be.
CASES = [
    (punctuation.quote_open, "Về “thực hiện nghị quyết", "quote-open", "Về “thực hiện nghị quyết”"),
    (punctuation.bracket_open, "Các đơn vị T/h) nộp báo cáo", "bracket-open", "Các đơn vị (T/h) nộp báo cáo"),
    (punctuation.markup_left, "Nâng cao ul style=“none“ chỉ số", "markup-left", "Nâng cao chỉ số"),
    (punctuation.blank_left, "Kèm theo Kế hoạch số /KH-UBND", "blank-left", "Kèm theo Kế hoạch số 12/KH-UBND"),
    (punctuation.sentence_joined, "Về chuyên môn Tăng cường thực hiện", "sentence-joined", "Về chuyên môn. Tăng cường"),
]


@pytest.mark.parametrize(("rule", "bad", "code", "good"), CASES)
def test_bad_and_good(tmp_path: Path, rule: object, bad: str, code: str, good: str) -> None:
    [problem] = found(rule, words_site(tmp_path / "bad", bad))
    assert (problem.code, problem.path) == (code, "plans/dong-xuan/2024.yml")
    lines = (tmp_path / "bad" / problem.path).read_text(encoding="utf-8").splitlines()
    assert bad in lines[problem.line - 1]
    assert not found(rule, words_site(tmp_path / "good", good))


@pytest.mark.parametrize(("rule", "bad", "code", "good"), CASES)
def test_erratum_that_quotes_the_words_explains_them(
    tmp_path: Path, rule: object, bad: str, code: str, good: str
) -> None:
    assert not found(rule, words_site(tmp_path / "here", bad, errata=[erratum(AT, bad)])), code
    assert found(rule, words_site(tmp_path / "there", bad, errata=[erratum("Mục V", good)]))


def test_lines_of_prose_may_share_a_quotation_or_brackets(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, answer="Xem “cổng\ndịch vụ” (nếu có\nmạng).")
    assert not found(punctuation.quote_open, site)
    assert not found(punctuation.bracket_open, site)
