"""Results of the load before are taken over as the same objects, as long as what they were made from is the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.project import TODAY, good_project

from cchc.site import load
from cchc.site.known import Known
from cchc.site.load import Loaded


def test_a_result_holds_while_its_sources_are_the_same_objects() -> None:
    one, other = ["x"], ["x"]
    first = Known()
    made = first.get("key", (one,), lambda: [1])
    again = Known(first)
    assert again.get("key", (one,), lambda: [2]) is made
    assert Known(first).get("key", (other,), lambda: [2]) == [2]
    assert Known(first).get("key", (one, one), lambda: [2]) == [2]
    assert Known(first).get("other", (one,), lambda: [2]) == [2]
    assert Known(first).get("key", (one,), lambda: [2], lambda found: found != [1]) == [2]
    assert Known(again).get("key", (one,), lambda: [2]) is made


def test_what_was_not_asked_for_again_is_forgotten() -> None:
    source = object()
    first = Known()
    first.get("key", (source,), lambda: [1])
    assert Known(Known(first)).get("key", (source,), lambda: [2]) == [2]


def test_equal_values_stay_the_same_object() -> None:
    first = Known()
    made = first.equal("key", {"a": 1})
    assert Known(first).equal("key", {"a": 1}) is made
    assert Known(first).equal("key", {"a": 2}) == {"a": 2}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return good_project(tmp_path)


def again(root: Path, before: Loaded, today: date = TODAY) -> Loaded:
    return load(root, today, memory=before.memory)


def edited(root: Path, pattern: str) -> Path:
    """Add a line to the first file that matches."""
    path = next(path for path in sorted(root.glob(pattern)) if not path.name.endswith(".en.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\n\nMột câu nữa.\n", encoding="utf-8")
    return path


def test_second_load_is_equal_and_shares_everything(root: Path) -> None:
    first = load(root, TODAY)
    second = again(root, first)
    assert first.site is not None
    assert second.site is not None
    assert second.problems == first.problems
    for name in ("plans", "questions", "news", "units", "agencies", "topics", "hotlines", "documents", "words"):
        before, after = getattr(first.site, name), getattr(second.site, name)
        assert before.keys() == after.keys()
        assert all(before[key] is after[key] for key in before), name


def test_only_what_was_edited_is_another_object(root: Path) -> None:
    first = load(root, TODAY)
    key = edited(root, "content/hoi-dap/*.md").stem
    second = again(root, first)
    assert first.site is not None
    assert second.site is not None
    differ = {name for name, found in second.site.questions.items() if found is not first.site.questions[name]}
    assert differ == {key}
    assert all(second.site.plans[name] is plan for name, plan in first.site.plans.items())
    assert second.site == load(root, TODAY).site


def test_settings_of_another_day_and_of_a_changed_file_are_not_mixed_up(root: Path) -> None:
    first = load(root, TODAY)
    later = again(root, first, date(2031, 1, 1))
    assert later.site is not None
    assert later.site.today == date(2031, 1, 1)
    assert {plan["status"] for plan in later.site.plans.values()} == {"ended"}
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert "https://" in text
    settings.write_text(text.replace("https://", "https://www."), encoding="utf-8")
    moved = again(root, first)
    assert moved.site is not None
    assert moved.site.project.url.startswith("https://www.")


def test_a_plan_that_goes_is_missed_by_the_answers_that_rest_on_it(root: Path) -> None:
    first = load(root, TODAY)
    assert first.site is not None
    basis = {entry["plan"] for question in first.site.questions.values() for entry in question["basis"]}
    key = min(basis)
    (root / first.site.spots["plans", key].path).unlink()
    found = again(root, first)
    assert "unknown-plan" in {problem.code for problem in found.problems}
    assert found.problems == load(root, TODAY).problems
