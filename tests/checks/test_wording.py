from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import wording
from tests.tools.tiny import PLAN, changed, erratum, task, tiny_site

AT = "Mục II.1"


def saying(text: str, **more: object) -> dict[str, object]:
    return changed(PLAN, messages=[{"text": {"vi": text, "en": "File the the form"}, "at": AT}], **more)


def test_words_typed_twice_in_every_language_of_a_plan(tmp_path: Path) -> None:
    site = tiny_site(tmp_path, plan=saying("Làm theo theo lộ trình"))
    problems = list(wording.doubled_word(site))
    assert [(problem.code, problem.severity) for problem in problems] == [("doubled-word", "warning")] * 2
    assert [problem.message.vi for problem in problems] == ["lặp từ: “theo theo”", "lặp từ: “the the”"]
    lines = (tmp_path / "plans/dong-xuan/2024.yml").read_text(encoding="utf-8").splitlines()
    assert lines[problems[0].line - 1][problems[0].column - 1 :] == "Làm theo theo lộ trình"


def test_words_typed_twice_in_prose_are_pointed_at(tmp_path: Path) -> None:
    [problem] = wording.doubled_word(tiny_site(tmp_path, answer="Nộp ở\nBộ phận Một cửa cửa xã."))
    assert problem.path == "content/hoi-dap/nop-ho-so.md"
    line = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("cửa cửa")


@pytest.mark.parametrize("text", ["Làm dần dần", "Nộp hồ sơ ở xã, xã giúp", "Đẩy mạnh tuyên truyền"])
def test_sound_texts(tmp_path: Path, text: str) -> None:
    site = tiny_site(tmp_path, plan=changed(PLAN, messages=[{"text": {"vi": text}, "at": AT}]))
    assert not [*wording.doubled_word(site), *wording.tone_mark(site)]


def test_marks_are_hints_and_only_in_vietnamese(tmp_path: Path) -> None:
    plan = changed(PLAN, messages=[{"text": {"vi": "Chuyên đổi số", "en": "Khâu hiệu"}, "at": AT}])
    [problem] = wording.tone_mark(tiny_site(tmp_path, plan=plan))
    assert (problem.code, problem.severity) == ("tone-mark", "hint")
    assert problem.hint is not None
    assert problem.hint.vi == "ý bạn là “chuyển đổi”?"


@pytest.mark.parametrize(
    ("at", "written", "told"), [(AT, "chuyên đổi số", 0), (AT, "khâu hiệu", 1), ("Mục V", "chuyên đổi", 1)]
)
def test_erratum_that_quotes_the_words_explains_them(tmp_path: Path, at: str, written: str, told: int) -> None:
    plan = changed(PLAN, messages=[{"text": {"vi": "Chuyên đổi số"}, "at": AT}], errata=[erratum(at, written)])
    assert len(list(wording.tone_mark(tiny_site(tmp_path, plan=plan)))) == told


def test_names_of_agencies_errata_and_ids_are_left_alone(tmp_path: Path) -> None:
    plan = changed(PLAN, tasks=[task(lead=["Phòng Nội vụ"])], errata=[erratum("Mục V", "theo theo khâu hiệu")])
    site = tiny_site(tmp_path, plan=plan)
    assert not [*wording.doubled_word(site), *wording.tone_mark(site)]
