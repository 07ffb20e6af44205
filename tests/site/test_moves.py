"""From redirects as declared to addresses that lead on."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tools.tiny import PLAN, changed, load_tiny, speaking_site

from cchc.site import Site
from cchc.site.views.moves import Move, end_of, moves
from cchc.source.tree import LEDGER


def moved(folder: Path, *redirects: tuple[str, str]) -> dict[str, str | None]:
    site = with_redirects(folder, *redirects)
    return {move.origin: move.to for move in moves(site)}


def with_redirects(folder: Path, *redirects: tuple[str, str]) -> Site:
    return speaking_site(folder, registry={"redirects": [{"from": old, "to": new} for old, new in redirects]})


def test_plan_takes_its_pages_and_data_along(tmp_path: Path) -> None:
    assert moved(tmp_path, ("plan:cu", "plan:dong-xuan-2024")) == {
        "ke-hoach/cu/": "ke-hoach/dong-xuan-2024/",
        "ke-hoach/cu/cac-phan-khac/": "ke-hoach/dong-xuan-2024/",
        "en/plans/cu/": "en/plans/dong-xuan-2024/",
        "en/plans/cu/details/": "en/plans/dong-xuan-2024/",
        "data/v1/plans/cu.json": "data/v1/plans/dong-xuan-2024.json",
    }


def test_unit_takes_its_feeds_and_calendars_along(tmp_path: Path) -> None:
    found = moved(tmp_path, ("unit:cu", "unit:dong-xuan"))
    assert found["dia-phuong/cu/"] == "dia-phuong/dong-xuan/"
    assert found["en/localities/cu/feed.atom"] == "en/localities/dong-xuan/feed.atom"
    assert found["lich/cu.ics"] == "lich/dong-xuan.ics"
    assert found["en/calendar/cu.ics"] == "en/calendar/dong-xuan.ics"
    assert len(found) == 10


def test_what_the_new_thing_lacks_is_answered_by_its_page(tmp_path: Path) -> None:
    found = moved(tmp_path, ("unit:cu", "qa:nop-ho-so"))
    assert found["lich/cu.ics"] == "hoi-dap/nop-ho-so/"
    assert found["en/localities/cu/feed.xml"] == "en/qa/nop-ho-so/"


def test_one_address_moves_alone(tmp_path: Path) -> None:
    assert moved(tmp_path, ("/en/old/", "/en/qa/"), ("/so.pdf", "qa:nop-ho-so")) == {
        "en/old/": "en/qa/",
        "so.pdf": "hoi-dap/nop-ho-so/",
    }
    [first, second] = moves(with_redirects(tmp_path / "b", ("/so.pdf", "/"), ("/en/old/", "/en/qa/")))
    assert (first, second) == (Move("en/old/", "en/qa/", "en"), Move("so.pdf", "", "vi"))


def test_what_is_gone_leads_nowhere(tmp_path: Path) -> None:
    assert moved(tmp_path, ("qa:bo", "gone"), ("/x/", "gone")) == {"hoi-dap/bo/": None, "en/qa/bo/": None, "x/": None}


def test_redirect_of_a_redirect_leads_straight_to_the_end(tmp_path: Path) -> None:
    found = moved(tmp_path, ("qa:a", "qa:b"), ("qa:b", "/hoi-dap/c/"), ("/hoi-dap/c/", "qa:nop-ho-so"))
    assert found["hoi-dap/a/"] == found["hoi-dap/b/"] == found["hoi-dap/c/"] == "hoi-dap/nop-ho-so/"
    assert found["en/qa/a/"] == "en/qa/nop-ho-so/"


@pytest.mark.parametrize(
    "redirects",
    [
        [("qa:a", "qa:a")],
        [("qa:a", "qa:b"), ("qa:b", "qa:a")],
        [("qa:a", "qa:khong-co")],
        [("/hoi-dap/nop-ho-so/", "/")],
    ],
    ids=["itself", "circle", "nowhere", "still there"],
)
def test_what_cannot_lead_anywhere_is_left_out(tmp_path: Path, redirects: list[tuple[str, str]]) -> None:
    assert moved(tmp_path, *redirects) == {}


def test_without_redirects_nothing_moves(site: Site) -> None:
    assert list(moves(site)) == []


def test_end() -> None:
    declared = {"a": "b", "b": "c", "x": "y", "y": "x", "z": "x"}
    assert [end_of(key, declared) for key in declared] == ["c", "c", None, None, None]


def test_translation_that_was_taken_back_leads_to_the_original(tmp_path: Path) -> None:
    """Missing English never blocks publishing, and whoever saved the English address finds the Vietnamese page."""
    speaking_site(tmp_path)
    plan = changed(PLAN, title={"vi": "Kế hoạch năm 2024"})
    gone = "/en/plans/dong-xuan-2024/\n/en/plans/khac/\n/ke-hoach/dong-xuan-2024/cac-phan-khac/\n"
    site = load_tiny(tmp_path, plan=plan, files={LEDGER: gone}).site
    assert site is not None
    assert {move.origin: move.to for move in moves(site)} == {
        "en/plans/dong-xuan-2024/": "ke-hoach/dong-xuan-2024/",
        "ke-hoach/dong-xuan-2024/cac-phan-khac/": "ke-hoach/dong-xuan-2024/",
    }
