"""The real content: as much of it as the documents have, each piece with its place, nothing wrong with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cchc.site import Loaded, Site
from cchc.site.indexes import count

PLANS = ("mong-cai-2024", "cua-lo-2024", "hai-phong-2023", "bang-ca-2024", "long-khanh-2024")


def test_nothing_is_wrong(loaded: Loaded) -> None:
    assert [(p.path, p.line, p.code, p.message.vi) for p in loaded.problems] == []


def test_there_are_five_plans_and_all_are_over(site: Site) -> None:
    assert set(site.plans) == set(PLANS)
    assert {plan["status"] for plan in site.plans.values()} == {"ended"}


@pytest.mark.parametrize(
    ("plan", "number", "issued", "tasks"),
    [
        ("mong-cai-2024", "47/KH-UBND", "2024-02-06", 7),
        ("cua-lo-2024", None, "2024-02", 0),
        ("hai-phong-2023", None, "2023", 6),
        ("bang-ca-2024", "31/KH-UBND", "2024-02-07", 8),
        ("long-khanh-2024", "112/KH-UBND", "2024-01-22", 77),
    ],
)
def test_plan(site: Site, plan: str, number: str | None, issued: str, tasks: int) -> None:
    found = site.plans[plan]
    assert (found["number"], found["issued"]) == (number, issued)
    assert [task["index"] for task in found["tasks"]] == list(range(1, tasks + 1))
    assert {task["plan"] for task in found["tasks"]} <= {plan}


def test_long_khanh_has_48_goals_in_7_fields(site: Site) -> None:
    plan = site.plans["long-khanh-2024"]
    assert len(plan["goals"]) == len({goal["id"] for goal in plan["goals"]}) == 48
    assert len({goal["field"] for goal in plan["goals"]}) == 7
    assert {task["goal"] for task in plan["tasks"]} <= {goal["id"] for goal in plan["goals"]}
    assert all(task["field"] for task in plan["tasks"])


def test_cua_lo_has_a_timeline_of_6_steps_and_no_tasks(site: Site) -> None:
    plan = site.plans["cua-lo-2024"]
    assert len(plan["timeline"]) == 6
    assert all(step["when"]["last_day"] for step in plan["timeline"])


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("part", ["tasks", "targets", "messages", "duties", "cites"])
def test_every_piece_has_its_place(site: Site, plan: str, part: str) -> None:
    pieces = site.plans[plan][part]  # type: ignore[literal-required]
    items = [item for piece in pieces for item in piece.get("items", ())]
    assert [piece for piece in [*pieces, *items] if not piece["at"].strip()] == []
    if part in {"duties", "cites"}:
        assert pieces


@pytest.mark.parametrize("plan", PLANS)
def test_places_of_tasks_differ(site: Site, plan: str) -> None:
    places = [task["at"] for task in site.plans[plan]["tasks"]]
    assert len(set(places)) == len(places)


def test_what_the_documents_print_is_kept(site: Site) -> None:
    mong_cai = site.plans["mong-cai-2024"]
    assert mong_cai["signer"] is not None
    assert mong_cai["signer"]["name"] == "Đỗ Văn Tuấn"
    cite = next(c for c in mong_cai["cites"] if c["as_written"] == "Nghị quyết số 27-NQ/TW ngày 09/12/2022")
    assert cite["issued"] == "2022-12-09"  # as the source has it, although an erratum reads otherwise
    hotline = site.hotlines["hai-phong-ho-tro-truc-tuyen"]
    assert (hotline["number"], hotline["e164"]) == ("082.507.7988", "+84825077988")
    assert (site.hotlines["dong-nai-1022"]["number"], site.hotlines["dong-nai-1022"]["e164"]) == ("1022", None)


@pytest.mark.parametrize(
    ("unit", "valid_to"),
    [("mong-cai", "2025-06-30"), ("cua-lo", "2024-11-30"), ("bang-ca", "2025-06-30"), ("long-khanh", "2025-06-30"),
     ("hai-phong", None)],
)  # fmt: skip
def test_units_end_when_they_did(site: Site, unit: str, valid_to: str | None) -> None:
    found = site.units[unit]
    assert found["valid_to"] == valid_to
    assert bool(found["successors"]) == (valid_to is not None)
    for successor in found["successors"]:
        assert unit in site.indexes.unit_predecessors[successor["unit"] or ""]


def texts(node: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every text in languages below a node."""
    if isinstance(node, dict):
        if "vi" in node:
            yield path, node
        for key, value in node.items():
            yield from texts(value, f"{path}/{key}")
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from texts(item, f"{path}/{number}")


def test_everything_is_translated(site: Site) -> None:
    named = ("plans", "units", "agencies", "topics", "documents", "questions", "news", "hotlines")
    found = {name: list(texts(dict(getattr(site, name)))) for name in named}
    assert all(found.values())
    missing = [f"{name}{path}" for name in named for path, text in found[name] if not text["en"]]  # type: ignore[index]
    assert missing == []


def test_indexes_find_everything_once(site: Site) -> None:
    leads = sum(len({ref["agency"] for ref in task["lead"]}) for plan in site.plans.values() for task in plan["tasks"])
    assert sum(count(found) for (_, part), found in site.indexes.agency_tasks.items() if part == "lead") == leads
    assert sum(map(len, site.indexes.unit_plans.values())) == 5
    assert sum(map(len, site.indexes.topic_questions.values())) == len(site.questions)
    assert sum(map(count, site.indexes.document_cites.values())) == sum(len(p["cites"]) for p in site.plans.values())
