from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cchc.checks import spelling
from cchc.problem import Problem
from cchc.site import Site
from tests.tools.tiny import PLAN, changed, erratum, tiny_site

AT = "Mục II.1"
Rule = Callable[[Site], Iterator[Problem]]
#: Rule -> a text in which it finds something, its code, and the same text as it should be.
CASES: list[tuple[Rule, str, str, str]] = [
    (spelling.misspelt_word, "Nội dung tuyên tuyền", "misspelt", "Nội dung tuyên truyền"),
    (spelling.noun_missing, "Chỉ thị của về trách nhiệm", "noun-missing", "Chỉ thị của tỉnh về trách nhiệm"),
    (spelling.quote_open, "Về “thực hiện nghị quyết", "quote-open", "Về “thực hiện nghị quyết”"),
    (spelling.markup_left, "Nâng cao ul style=“none“ chỉ số", "markup-left", "Nâng cao chỉ số"),
]


def saying(text: str, **more: object) -> dict[str, object]:
    return changed(PLAN, messages=[{"text": {"vi": text}, "at": AT}], **more)


@pytest.mark.parametrize(("rule", "bad", "code", "good"), CASES)
def test_bad_and_good(tmp_path: Path, rule: Rule, bad: str, code: str, good: str) -> None:
    [problem] = rule(tiny_site(tmp_path / "bad", plan=saying(bad)))
    assert (problem.code, problem.path) == (code, "plans/dong-xuan/2024.yml")
    lines = (tmp_path / "bad" / problem.path).read_text(encoding="utf-8").splitlines()
    assert bad in lines[problem.line - 1]
    assert not list(rule(tiny_site(tmp_path / "good", plan=saying(good))))


@pytest.mark.parametrize(("rule", "bad", "code", "good"), CASES)
def test_erratum_that_quotes_the_words_explains_them(
    tmp_path: Path, rule: Rule, bad: str, code: str, good: str
) -> None:
    assert not list(rule(tiny_site(tmp_path / "here", plan=saying(bad, errata=[erratum(AT, bad)])))), code
    assert list(rule(tiny_site(tmp_path / "there", plan=saying(bad, errata=[erratum("Mục V", good)]))))


def test_abbreviations_of_indices_are_known(tmp_path: Path) -> None:
    index = {"id": "ddci", "name": {"vi": "Chỉ số"}, "abbreviation": "DDCI", "measures": {"vi": "Năng lực"}}
    site = tiny_site(tmp_path, plan=saying("Phân tích DDDCI"), registry={"indices": [index]})
    [problem] = spelling.misspelt_word(site)
    assert problem.hint is not None
    assert "“DDCI”" in problem.hint.vi


def test_prose_is_pointed_at_and_its_lines_may_share_a_quotation(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, answer="Xem “cổng\ndịch vụ” về tuyên tuyền.")
    assert not list(spelling.quote_open(site))
    [problem] = spelling.misspelt_word(site)
    line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("tuyên tuyền")
