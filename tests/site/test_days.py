"""From one day to the next only those pages change whose text depends on the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.tools import portal
from tests.tools.calendars import calendar_files
from tests.tools.feeds import feeds

from cchc.site import Site, load
from cchc.site.views import routes, view
from cchc.site.views.data import data_sets
from cchc.site.views.search import search_index


def site_of(root: Path, day: date) -> Site:
    found = load(root, day).site
    assert found is not None
    return found


def changed(one: Site, other: Site) -> set[tuple[str, str]]:
    """The pages, kind and id, that differ in any language."""
    pages = list(routes(one))
    assert pages == list(routes(other))
    return {(route.kind, route.id) for route in pages if view(one, route) != view(other, route)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, as if it had been published in 2022."""
    return portal.redate(portal.copy_project(tmp_path_factory.mktemp("days")), "2022-01-01")


def test_nothing_changes_on_a_day_on_which_nothing_happens(project: Path) -> None:
    one, other = site_of(project, date(2026, 11, 21)), site_of(project, date(2026, 11, 22))
    assert changed(one, other) == set()
    for lang in ("vi", "en"):
        assert feeds(one, lang) == feeds(other, lang)
        assert search_index(one, lang) == search_index(other, lang)
    assert list(data_sets(one)) == list(data_sets(other))
    assert calendar_files(one) == calendar_files(other)


def test_on_the_day_after_a_plan_ends_the_pages_that_say_so_change(project: Path) -> None:
    """One plan is of 2023, four of 2024: on 1 January 2025 the four are over."""
    one, other = site_of(project, date(2024, 12, 31)), site_of(project, date(2025, 1, 1))
    found = changed(one, other)
    ended = {key for key, plan in one.plans.items() if plan["period"] == 2024}
    assert {key for kind, key in found if kind == "plan"} == ended
    assert ("unit", "hai-phong") not in found
    assert {kind for kind, _ in found} == {
        "home", "plans", "plan", "question", "topic", "agency", "unit", "news-item", "press", "calendar",
        "calendar-year", "calendar-month",
    }  # fmt: skip
    for lang in ("vi", "en"):
        assert feeds(one, lang) == feeds(other, lang), "no item is new"
