"""What is known of a file from before is the same as what a look at it would find."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from cchc.checks import ALONE, RULES, WAIVABLE, check, prose
from cchc.checks.known import GROUND, look
from cchc.problem import Place, Problem, make
from cchc.site import Site, load
from cchc.site.history import History
from cchc.site.indexes import Indexes
from cchc.site.known import Known
from cchc.site.packed import Packed
from cchc.site.site import Body, Held
from tests.project import BAD, bad_project
from tests.project import TODAY as BAD_DAY
from tests.tools.tiny import PLAN, changed, speaking_site

ALL = "plans/registry/all.yml"


def tiny(folder: Path) -> Site:
    return speaking_site(folder, plan=changed(PLAN, issued="2024-02-10"), answer="Nộp ở Một cửa cửa xã.")


def paths(site: Site) -> set[str]:
    return {plan.spot.path for plan in site.declared.values()} | {entry.spot.path for entry in site.prose}


def asked() -> tuple[list[set[str]], Callable[[Site], Iterator[Problem]]]:
    """Give a rule that notes which files it was asked about."""
    seen: list[set[str]] = []

    def rule(part: Site) -> Iterator[Problem]:
        seen.append(paths(part))
        yield from ()

    return seen, rule


def test_only_what_changed_is_looked_at_again(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    seen, rule = asked()
    known = Known()
    look(site, [rule], known)
    assert set().union(*seen) == paths(site)
    seen.clear()
    look(site, [rule], Known(known))
    assert not seen
    prose = [entry._replace(body="Khác.") if "nop-ho-so.en" in entry.spot.path else entry for entry in site.prose]
    look(replace(site, prose=prose), [rule], Known(known))
    assert seen == [{"content/hoi-dap/nop-ho-so.md", "content/hoi-dap/nop-ho-so.en.md"}], "a text with its translation"


def test_all_that_belongs_to_a_plan_can_be_what_changed(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    seen, rule = asked()
    known = Known()
    look(site, [rule], known)
    [(key, entry)] = site.declared.items()
    others: list[dict[str, Any]] = [
        {"declared": {key: replace(entry)}},
        {"plans": {key: {**site.plans[key]}}},
        {"held": {("plans", key): Held((entry.spot.path,), "2024-07-01")}},
        {"sums": {"plans/dong-xuan/2024.en.sums": "a b"}},
    ]
    for other in others:
        seen.clear()
        look(replace(site, **other), [rule], Known(known))
        assert seen == [{entry.spot.path}], other


@pytest.mark.parametrize(
    "other",
    [
        {"today": date(2024, 6, 16)}, {"words": {}}, {"units": {}}, {"agencies": {}}, {"topics": {}}, {"documents": {}},
        {"hotlines": {}}, {"channels": {"x": {}}}, {"indices": {"x": {}}},
    ],
)  # fmt: skip
def test_with_another_registry_or_day_nothing_is_known(tmp_path: Path, other: dict[str, Any]) -> None:
    site = tiny(tmp_path)
    seen, rule = asked()
    known = Known()
    look(site, [rule], known)
    seen.clear()
    look(replace(site, **other), [rule], Known(known))
    assert len(set().union(*seen)) == len(site.declared) + len(site.prose)


def test_registries_that_were_read_again_are_looked_at_again(tmp_path: Path) -> None:
    """As when a line was put above all others: every entry is equal to what it was, and stands elsewhere."""
    site = tiny(tmp_path)
    seen: list[set[tuple[str, str]]] = []

    def rule(part: Site) -> Iterator[Problem]:
        seen.append(set(part.spots))
        yield from ()

    known = Known()
    look(site, [rule], known)
    seen.clear()
    registries = {key for key, spot in site.spots.items() if spot.path == ALL}
    moved = {key: spot._replace(nodes=Packed(spot.root)) for key, spot in site.spots.items() if key in registries}
    look(replace(site, spots={**site.spots, **moved}), [rule], Known(known))
    [again] = seen
    assert registries
    assert again >= registries
    assert ("plans", PLAN["id"]) not in again


def test_what_is_known_can_be_kept_with_the_site_in_one_pickle(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    known = Known()
    first = list(check(site, None, known))
    assert {problem.code for problem in first} == {"day-off", "doubled-word"}
    again, kept = pickle.loads(pickle.dumps((site, known)))  # noqa: S301 - our own, of a moment ago
    seen, rule = asked()
    assert set(look(again, [rule], Known(kept))) == set(first)
    assert not seen
    assert list(check(again, None, Known(kept))) == first


CASES = [path.parent.name for path in sorted(BAD.glob("*/expected.txt"))]
OF_RULES = [case for case in CASES if case in WAIVABLE]


@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=[] if case in OF_RULES else pytest.mark.long) for case in CASES]
)
def test_every_rule_on_one_file_finds_the_same_when_each_file_is_looked_at_by_itself(case: str, tmp_path: Path) -> None:
    """A rule that looks at other files, too, belongs to TOGETHER: what it tells in its case of tests/bad shows it."""
    whole = load(bad_project(case, tmp_path), BAD_DAY).whole
    if whole is None:
        assert case not in OF_RULES, "the settings cannot be used"
        return
    with patch("cchc.site.spread.GROUP", 1):
        found = {problem for rule in ALONE for problem in rule(whole)}
        assert set(look(whole, ALONE)) == found


def test_most_of_these_rules_are_on_one_file() -> None:
    assert len(OF_RULES) > 30


def test_a_rule_in_the_wrong_group_would_be_noticed(tmp_path: Path) -> None:
    site = speaking_site(tmp_path, answer=f"Xem [kế hoạch](plan:{PLAN['id']}).")
    rule = prose.links_lead_somewhere
    assert not list(rule(site))
    with patch("cchc.site.spread.GROUP", 1):
        assert list(look(site, [rule]))


def test_a_rule_on_one_file_sees_that_file_and_the_ground_and_nothing_else(site: Site) -> None:
    """A new table of the site is the ground of all rules, or goes with its file, or is not there."""
    seen: list[Site] = []

    def rule(part: Site) -> Iterator[Problem]:
        seen.append(part)
        yield from ()

    spots = {key: spot for key, spot in site.spots.items() if key[0] == "units"}
    more: dict[str, Any] = {"silent": frozenset({"x"}), "waits": {("plans", "x"): "x"}, "bodies": {"x": Body("")}}
    none = replace(site, declared={}, questions={}, news={}, prose=[], spots=spots, **more)
    list(look(none, [rule]))
    [part] = seen
    for name in (field.name for field in fields(Site)):
        value = getattr(part, name)
        if name in GROUND:
            assert value is getattr(site, name), name
        elif name == "indexes":
            assert value == Indexes()
        elif name not in {"spots", "sums"}:  # those of the file itself
            assert not value, name


def test_a_rule_on_one_file_that_tells_of_another_is_noticed(tmp_path: Path) -> None:
    def rule(_: Site) -> Iterator[Problem]:
        yield make("doubled-word", Place("plans/khac.yml", 1, 1), value="a a", once="a")

    with pytest.raises(KeyError):
        look(tiny(tmp_path), [rule])


def test_no_rule_is_asked_twice(tmp_path: Path) -> None:
    site = tiny(tmp_path)
    assert len(RULES) == len(set(RULES))
    assert set(ALONE) < set(RULES)
    assert len(list(check(site, History({})))) == len(set(check(site)))
