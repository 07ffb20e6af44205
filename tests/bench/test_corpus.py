from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.bench.corpus import ANSWERS, CITATIONS, PAGES_A_PLAN, TARGETS, TASKS, make_project
from tests.project import checked
from tests.tools.portal import tree_bytes

PLANS = 6


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    make_project(folder, PLANS * PAGES_A_PLAN)
    return folder


def sources(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree_bytes(folder).items() if path.startswith(("plans/", "content/"))}


#: Words and days are made up, and links of the portal's own pages lead elsewhere, so that translations seem older.
MADE_UP = {"doubled-word", "misspelt", "noun-missing", "tone-mark", "unit-wording", "day-off", "translation-older"}


def test_it_passes_every_check(made: Path) -> None:
    found = checked(made)
    assert found.site is not None
    wrong = {problem.code for problem in found.problems} - MADE_UP
    assert wrong == set(), found.report()


def test_it_holds_what_was_asked_for(made: Path) -> None:
    site = checked(made).site
    assert site is not None
    assert len(site.plans) == PLANS
    assert len(site.questions) == PLANS * ANSWERS
    assert Counter(question["basis"][0]["plan"] for question in site.questions.values()) == dict.fromkeys(
        site.plans, ANSWERS
    )
    for plan in site.plans.values():
        assert (len(plan["tasks"]), len(plan["cites"]), len(plan["targets"])) == (TASKS, CITATIONS, TARGETS)
        assert len({cite["document"] for cite in plan["cites"]}) == CITATIONS
    for question in site.questions.values():
        assert all(question["question"].values())
        assert all(question["answer_html"].values())


def test_pages_are_rounded_up_to_whole_plans(tmp_path: Path) -> None:
    made = make_project(tmp_path, PAGES_A_PLAN + 1)
    assert made == (2, 2 * ANSWERS, 2 * PAGES_A_PLAN)
    assert sum(1 for path in tmp_path.glob("plans/*/*.yml") if path.parent.name != "registry") == 2


def test_the_same_seed_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    make_project(tmp_path / "again", PLANS * PAGES_A_PLAN)
    assert sources(tmp_path / "again") == sources(made)


def test_another_seed_gives_other_texts(made: Path, tmp_path: Path) -> None:
    make_project(tmp_path / "other", PLANS * PAGES_A_PLAN, seed=2)
    assert not {path for path, data in sources(tmp_path / "other").items() if sources(made).get(path) == data} - {
        path for path in sources(made) if not path.startswith(("plans/registry/localities", "content/hoi-dap/"))
    }


def test_a_larger_project_begins_with_the_smaller_one(made: Path, tmp_path: Path) -> None:
    make_project(tmp_path / "larger", (PLANS + 3) * PAGES_A_PLAN)
    larger = sources(tmp_path / "larger")
    grown = {path for path, data in sources(made).items() if larger.get(path) != data}
    assert grown <= {"plans/registry/localities-0001.yml"}


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    stray = tmp_path / "content" / "hoi-dap" / "cu.md"
    stray.parent.mkdir(parents=True)
    stray.write_text("cũ", encoding="utf-8")
    make_project(tmp_path, 1)
    assert not stray.exists()


def test_no_real_entry_is_named(made: Path) -> None:
    registries = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in made.glob("plans/registry/*.yml")]
    real = {path.parent.name for path in Path(__file__).parents[2].glob("plans/*/*.yml")}
    units = {unit["id"] for registry in registries for unit in registry.get("units", ())}
    assert not units & real
