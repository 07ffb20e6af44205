from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import slips, spelling
from tests.checks.words import AT, CASES_OF_PROSE, found, saying, words_site
from tests.tools.tiny import PLAN, changed, erratum, task, tiny_site

#: Rule, a text in which it finds something, its code, and the same text as it should be.
CASES = [
    (spelling.doubled_word, "Làm theo theo lộ trình", "doubled-word", "Làm theo lộ trình"),
    (spelling.doubtful_pair, "Chuyên đổi số", "tone-mark", "Chuyển đổi số"),
    (spelling.doubtful_pair, "Nội dung tuyên tuyền", "misspelt", "Nội dung tuyên truyền"),
    (spelling.misspelt_word, "Webside của xã", "misspelt", "Website của xã"),
    (spelling.noun_missing, "Chỉ thị của về trách nhiệm", "noun-missing", "Chỉ thị của tỉnh về trách nhiệm"),
    (spelling.mistaken_word, "Gửi UBND tinh", "tone-mark", "Gửi UBND tỉnh"),
    (
        spelling.side_missing,
        "Đối thoại giữa chủ tịch, trưởng thôn",
        "noun-missing",
        "Đối thoại giữa chủ tịch, trưởng thôn và dân",
    ),
    (spelling.noun_missing, "100% quan hành chính", "noun-missing", "100% cơ quan hành chính"),
]


@pytest.mark.parametrize(("rule", "bad", "code", "good"), CASES)
def test_bad_and_good(tmp_path: Path, rule: object, bad: str, code: str, good: str) -> None:
    [problem] = found(rule, words_site(tmp_path / "bad", bad))
    assert (problem.code, problem.path) == (code, "plans/dong-xuan/2024.yml")
    lines = (tmp_path / "bad" / problem.path).read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1][problem.column - 1 :] == bad
    assert not found(rule, words_site(tmp_path / "good", good))


@pytest.mark.parametrize(("rule", "bad", "code", "good"), CASES)
@pytest.mark.parametrize(("at", "told"), [(AT, 0), ("Mục V", 1)])
def test_erratum_that_quotes_the_words_explains_them(
    tmp_path: Path, rule: object, bad: str, code: str, good: str, at: str, told: int
) -> None:
    site = words_site(tmp_path, bad, errata=[erratum(at, bad)])
    assert [problem.code for problem in found(rule, site)] == [code] * told
    assert found(rule, words_site(tmp_path / "other", bad, errata=[erratum(AT, "chữ khác")])), good


def test_every_language_has_words_typed_twice_but_only_vietnamese_has_marks(tmp_path: Path) -> None:
    plan = changed(PLAN, messages=[{"text": {"vi": "Nộp hồ sơ", "en": "File the the form, Khâu hiệu"}, "at": AT}])
    site = tiny_site(tmp_path, plan=plan)
    assert [problem.message.vi for problem in found(spelling.doubled_word, site)] == ["lặp từ: “the the”"]
    assert not found(spelling.doubtful_pair, site)


def test_severities(tmp_path: Path) -> None:
    site = words_site(tmp_path, "Theo theo lộ trình chuyên đổi, tuyên tuyền")
    assert {(p.code, p.severity.value) for p in slips.in_texts(site)} == {
        ("doubled-word", "warning"), ("tone-mark", "hint"), ("misspelt", "hint"),
    }  # fmt: skip


@pytest.mark.parametrize(("answer", "part", "code"), CASES_OF_PROSE)
def test_prose_is_pointed_at(tmp_path: Path, answer: str, part: str, code: str) -> None:
    [problem] = found(None, tiny_site(tmp_path, answer=answer))
    assert (problem.code, problem.path) == (code, "content/hoi-dap/nop-ho-so.md")
    line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith(part)


def test_abbreviations_of_indices_and_names_of_cities_are_known(tmp_path: Path) -> None:
    index = {"id": "ddci", "name": {"vi": "Chỉ số"}, "abbreviation": "DDCI", "measures": {"vi": "Năng lực"}}
    city = {"id": "hai-phong", "name": {"vi": "Thành phố Hải Phòng"}, "level": "province"}
    registry = {
        "indices": [index],
        "units": [{"id": "dong-xuan", "name": {"vi": "Xã Đông Xuân"}, "level": "commune"}, city],
    }
    site = tiny_site(tmp_path, plan=saying("Phân tích DDDCI ở thành Hải Phòng"), registry=registry)
    assert [(p.code, p.message.vi) for p in found(None, site)] == [
        ("misspelt", "“DDDCI” có thể gõ sai"), ("noun-missing", "ở “thành Hải Phòng” có thể thiếu chữ"),
    ]  # fmt: skip


def test_names_of_agencies_errata_and_ids_are_left_alone(tmp_path: Path) -> None:
    plan = changed(PLAN, tasks=[task(lead=["Phòng Nội vụ"])], errata=[erratum("Mục V", "theo theo khâu hiệu")])
    assert not found(None, tiny_site(tmp_path, plan=plan))


def test_recipients_are_placed_by_their_line(tmp_path: Path) -> None:
    recipients = [{"name": "UBND tỉnh"}, {"name": "CT, các PTC UBND"}]
    plan = changed(PLAN, recipients=recipients)
    assert [p.code for p in found(None, tiny_site(tmp_path / "told", plan=plan))] == ["misspelt"]
    explained = changed(plan, errata=[erratum("Nơi nhận, dòng 2", "CT, các PTC UBND")])
    assert not found(None, tiny_site(tmp_path / "explained", plan=explained))


def test_citations_are_quoted_as_printed(tmp_path: Path) -> None:
    cites = [{"document": "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chuyên đổi số", "at": AT}]
    site = tiny_site(tmp_path, plan=changed(PLAN, cites=cites))
    assert site.plans["dong-xuan-2024"]["cites"][0]["number"] == "76/NQ-CP"
    assert not found(None, site)
