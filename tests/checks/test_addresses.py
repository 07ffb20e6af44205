from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc.checks import addresses
from cchc.site import Site, load
from tests.tools.tiny import tiny_site


def test_no_two_pages_of_the_real_project_share_an_address(site: Site) -> None:
    assert not list(addresses.taken_twice(site))


def test_without_catalogues_nothing_is_said(tmp_path: Path) -> None:
    assert not list(addresses.taken_twice(tiny_site(tmp_path)))


def test_unit_whose_calendar_would_take_the_place_of_everything(project: Path) -> None:
    """Its file would be /lich/cchc.ics, which holds all entries."""
    registry = "units:\n  - {id: cchc, name: {vi: Xã CCHC, en: CCHC}, level: commune, parent: quang-ninh}\n"
    (project / "plans/registry/odd.yml").write_text(registry, encoding="utf-8")
    site = load(project, date(2026, 11, 21)).site
    assert site is not None
    [problem] = addresses.taken_twice(site)
    assert (problem.code, problem.path, problem.line) == ("address-taken", "plans/registry/odd.yml", 2)
    assert "/lich/cchc.ics" in problem.message.vi


@pytest.mark.parametrize(("plans", "found"), [(100, 0), (101, 1)])
def test_plan_called_like_the_second_page_of_its_list(project: Path, plans: int, found: int) -> None:
    """The list of plans goes on at /ke-hoach/trang-2/ as soon as there are more than a hundred."""
    folder = project / "plans" / "mong-cai"
    text = (folder / "2024.yml").read_text(encoding="utf-8").split("\ncites:", 1)[0] + "\n"
    real = len(list((project / "plans").glob("*/20*.yml")))
    for number in range(plans - real - 1):
        (folder / f"n{number}.yml").write_text(
            text.replace("id: mong-cai-2024", f"id: mong-cai-2024-{number}"), encoding="utf-8"
        )
    (folder / "odd.yml").write_text(text.replace("id: mong-cai-2024", "id: trang-2"), encoding="utf-8")
    site = load(project, date(2026, 11, 21)).site
    assert site is not None
    assert len(site.plans) == plans
    problems = list(addresses.taken_twice(site))
    assert [problem.code for problem in problems] == ["address-taken"] * found
    assert all(problem.path == "plans/mong-cai/odd.yml" and problem.line == 1 for problem in problems)
