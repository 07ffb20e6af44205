from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc.checks import changes, check
from cchc.site import Site
from cchc.site.history import History, declared_days
from cchc.site.known import Known
from cchc.source.yaml_reader import read_yaml
from tests.tools.tiny import PLAN, changed, load_tiny, task

PATH = "plans/dong-xuan/2024.yml"
CHANGE = {"on": "2024-06-02", "what": {"vi": "Dời hạn"}}


def whole(folder: Path, plan: dict[str, Any]) -> Site:
    found = load_tiny(folder, plan=plan).whole
    assert found is not None
    return found


def before(plan: dict[str, Any]) -> History:
    return History({PATH: "# as it was\n" + yaml.safe_dump(plan, allow_unicode=True, sort_keys=True)})


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({}, 0),
        ({"tasks": [task(deadline="Quý III/2024")]}, 1),
        ({"number": "48/KH-UBND"}, 1),
        ({"tasks": [task(), task(at="Phụ lục, dòng 2")]}, 1),
        ({"title": {"vi": "Kế hoạch khác", "en": "Plan for 2024"}}, 1),
        ({"title": {"vi": "Kế hoạch năm 2024", "en": "Better English"}}, 0),
        ({"summary": {"vi": "Lời kể khác."}}, 0),
        ({"revised": "2024-06-10", "corrections": [CHANGE]}, 0),
        ({"tasks": [task(topics=None)]}, 0),
    ],
)
def test_facts_that_changed_and_nothing_says_so(tmp_path: Path, facts: dict[str, Any], found: int) -> None:
    history = before(changed(PLAN, **facts))
    problems = list(changes.undeclared(whole(tmp_path, PLAN), history))
    assert [(problem.code, problem.severity, problem.path) for problem in problems] == [
        ("revision-undeclared", "hint", PATH)
    ] * found
    assert all("01/6/2024" in problem.message.vi for problem in problems)


def test_without_history_nothing_is_found(tmp_path: Path) -> None:
    site = whole(tmp_path, PLAN)
    assert not list(changes.undeclared(site, None))
    assert not list(changes.undeclared(site, History({})))
    assert not [problem for problem in check(site) if problem.code == "revision-undeclared"]
    history = before(changed(PLAN, number="48/KH-UBND"))
    assert [problem.code for problem in check(site, history)] == ["revision-undeclared"]


def test_version_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    assert not list(changes.undeclared(whole(tmp_path, PLAN), History({PATH: "id: ["})))


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({}, "2024-06-01"),
        ({"revised": "2024-06-05"}, "2024-06-05"),
        ({"revisions": [CHANGE]}, "2024-06-02"),
        ({"revised": "2024-06-05", "corrections": [{**CHANGE, "on": "2024-06-07"}]}, "2024-06-07"),
        ({"embargo": "2024-07-01"}, "2024-07-01"),
    ],
)
def test_last_day_that_a_plan_declares(tmp_path: Path, more: dict[str, Any], day: str) -> None:
    assert declared_days(whole(tmp_path, changed(PLAN, **more))) == {PATH: day}


def test_draft_declares_nothing(tmp_path: Path) -> None:
    assert declared_days(whole(tmp_path, changed(PLAN, draft="true"))) == {}


@pytest.mark.parametrize("key", ["revisions", "corrections"])
def test_change_before_publication(tmp_path: Path, key: str) -> None:
    """See also plans.dates_out_of_order and questions.dates_out_of_order."""
    plan = changed(PLAN, **{key: [CHANGE, {**CHANGE, "on": "2024-05-31"}]})
    entry = whole(tmp_path, plan).declared["dong-xuan-2024"]
    [problem] = changes.before_publication(entry.spot, entry.plan)
    assert problem.code == "dates-out-of-order"
    assert key in problem.message.vi


def test_what_is_known_holds_while_plan_and_former_text_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = read_yaml

    def counted(path: str, text: str) -> Any:  # noqa: ANN401 - as it is read
        read.append(path)
        return real(path, text)

    monkeypatch.setattr(changes, "read_yaml", counted)
    site, other = whole(tmp_path / "a", PLAN), whole(tmp_path / "b", PLAN)
    first = Known()
    found = list(changes.undeclared(site, before(changed(PLAN, number="48/KH-UBND")), first))
    second = Known(first)
    assert list(changes.undeclared(site, before(changed(PLAN, number="48/KH-UBND")), second)) == found != []
    assert read == [PATH]
    assert list(changes.undeclared(site, before(PLAN), Known(second))) == []
    assert len(read) == 2, "another text"
    assert list(changes.undeclared(other, before(changed(PLAN, number="48/KH-UBND")), Known(second))) == found
    assert len(read) == 3, "another plan"
