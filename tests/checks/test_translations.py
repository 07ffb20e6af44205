from __future__ import annotations

import copy
from pathlib import Path

from cchc.checks import translations
from cchc.site import load
from tests.tools.tiny import PLAN, SETTINGS, TODAY, changed, load_tiny, task, tiny_site


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
