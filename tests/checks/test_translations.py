from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from cchc.checks import translations
from cchc.site import load
from cchc.text.sums import sum_of
from tests.tools.tiny import PLAN, QUESTION, SETTINGS, TODAY, changed, load_tiny, task, tiny_site


def test_everything_translated(tmp_path: Path) -> None:
    assert not list(translations.missing(tiny_site(tmp_path)))


def test_texts_of_a_plan_are_counted_as_a_hint(tmp_path: Path) -> None:
    plan = changed(PLAN, summary={"vi": "Tóm tắt"}, tasks=[task(title={"vi": "Hội nghị"})])
    [problem] = translations.missing(tiny_site(tmp_path, plan=plan))
    assert (problem.code, problem.severity) == ("missing-translation", "hint")
    assert problem.path == "plans/dong-xuan/2024.yml"
    assert "2" in problem.message.en


def test_question_and_news_without_a_twin(tmp_path: Path) -> None:
    answer = (
        "---\nkind: compiled\nquestion: Khi nào?\ntopic: mot-cua\nunit: dong-xuan\npublished: 2024-06-01\n"
        "basis: [{plan: dong-xuan-2024, at: Mục II}]\n---\nHôm nay.\n"
    )
    news = "---\ntitle: Tin\nsummary: Tóm tắt\npublished: 2024-06-01\n---\nTin.\n"
    site = tiny_site(tmp_path, files={"content/hoi-dap/khi-nao.md": answer, "content/tin-tuc/tin.md": news})
    assert [problem.path for problem in translations.missing(site)] == [
        "content/hoi-dap/khi-nao.md",
        "content/tin-tuc/tin.md",
    ]


def test_site_in_vietnamese_only_lacks_nothing(tmp_path: Path) -> None:
    settings = copy.deepcopy(SETTINGS)
    settings["extra"]["portal"] = {
        **settings["extra"]["portal"],
        "languages": ["vi"],
        "name": {"vi": "Cổng"},
        "organisation": {"vi": "Ban biên tập"},
        "slogan": {"vi": "Ai làm gì"},
    }
    load_tiny(tmp_path, settings=settings)
    for path in ("plans/dong-xuan/2024.yml", "plans/registry/all.yml"):
        file = tmp_path / path
        kept = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.strip().startswith("en: ")]
        file.write_text("\n".join(kept) + "\n", encoding="utf-8")
    (tmp_path / "content/hoi-dap/nop-ho-so.en.md").unlink()
    site = load(tmp_path, TODAY).site
    assert site is not None
    assert not list(translations.missing(site))


# ---- translations that are older than their original --------------------------------------------

TWIN = "content/hoi-dap/nop-ho-so.en.md"
SUMS = "plans/dong-xuan/2024.en.sums"


def twin(made_from: str) -> dict[str, str]:
    return {TWIN: f'---\nquestion: Where do I file?\ntranslates: "{made_from}"\n---\nAt the commune.\n'}


def older(folder: Path, **changes: Any) -> list[tuple[str, int]]:  # noqa: ANN401 - see load_tiny
    whole = load_tiny(folder, **changes).whole
    assert whole is not None
    problems = list(translations.older(whole))
    assert {problem.code for problem in problems} <= {"translation-older"}
    return [(problem.path, problem.line) for problem in problems]


def test_answer_is_older_once_its_question_or_its_text_has_changed(tmp_path: Path) -> None:
    made_from = sum_of(QUESTION["question"], "Ở xã.\n")
    assert older(tmp_path / "a", files=twin(made_from)) == []
    assert older(tmp_path / "b", files=twin(made_from), answer="Ở\n xã.  ") == [], "line breaks are no words"
    assert older(tmp_path / "c", files=twin(made_from), answer="Ở huyện.") == [(TWIN, 1)]
    asked = changed(QUESTION, question="Nộp ở đâu?")
    assert older(tmp_path / "d", files=twin(made_from), question=asked) == [(TWIN, 1)]
    published = changed(QUESTION, published="2024-06-02")
    assert older(tmp_path / "e", files=twin(made_from), question=published) == [], "no text that is translated"


def test_text_of_a_plan_is_older_when_only_the_original_has_changed(tmp_path: Path) -> None:
    accepted = {SUMS: f"{sum_of('Kế hoạch năm 2024')} {sum_of('Plan for 2024')}\n"}
    assert older(tmp_path / "a", files=accepted) == []
    [(path, line)] = older(tmp_path / "b", files=accepted, plan=titled("Kế hoạch 2024", "Plan for 2024"))
    assert path == "plans/dong-xuan/2024.yml"
    text = (tmp_path / "b" / path).read_text(encoding="utf-8").split("\n")[line - 1]
    assert "vi: Kế hoạch 2024" in text
    assert older(tmp_path / "c", files=accepted, plan=titled("Kế hoạch 2024", "The plan for 2024")) == []
    assert older(tmp_path / "d", plan=titled("Kế hoạch 2024", "Plan for 2024")) == [], "nothing was accepted"


def titled(vi: str, en: str) -> dict[str, Any]:
    return changed(PLAN, title={"vi": vi, "en": en})
