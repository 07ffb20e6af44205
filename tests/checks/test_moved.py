"""Published addresses do not vanish, and redirects lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.checks import moved
from cchc.problem import Problem
from cchc.site import Site
from cchc.site.ledger import ledger_text
from cchc.site.views.lasting import lasting
from cchc.source.tree import LEDGER
from tests.tools.tiny import QUESTION, changed, load_tiny, speaking_site

HEAD = 2


def with_ledger(folder: Path, *published: str, redirects: dict[str, str] | None = None) -> Site:
    """A project that has published addresses, which its ledger holds from the third line on."""
    declared = [{"from": old, "to": new} for old, new in (redirects or {}).items()]
    files = {LEDGER: ledger_text({}, [path[1:] for path in published])}
    return speaking_site(folder, registry={"redirects": declared}, files=files)


def said(problems: list[Problem]) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in problems]


def test_what_is_there_has_not_vanished(tmp_path: Path) -> None:
    published = [f"/{path}" for path in lasting(speaking_site(tmp_path / "a"))]
    assert not list(moved.vanished(with_ledger(tmp_path / "b", *published)))


def test_address_that_vanished_is_told_of_with_its_line(tmp_path: Path) -> None:
    problems = list(moved.vanished(with_ledger(tmp_path, "/", "/khac/", "/lich/x.ics")))
    assert said(problems) == [("address-vanished", HEAD + 2), ("address-vanished", HEAD + 3)]
    assert problems[0].path == LEDGER
    assert "/khac/" in problems[0].message.vi
    assert "“unit:x”" in str(problems[1].hint and problems[1].hint.vi)


def test_thing_that_vanished_is_told_of_once(tmp_path: Path) -> None:
    gone = ["/data/v1/plans/cu.json", "/en/plans/cu/", "/ke-hoach/cu/", "/ke-hoach/cu/cac-phan-khac/"]
    [problem] = moved.vanished(with_ledger(tmp_path, "/", *gone))
    assert problem.hint is not None
    assert "“plan:cu”" in problem.hint.en
    assert "4" in problem.message.en


@pytest.mark.parametrize(
    ("redirects", "left"),
    [
        ({"qa:cu": "qa:nop-ho-so"}, 0),
        ({"/hoi-dap/cu/": "qa:nop-ho-so"}, 1),
        ({"/hoi-dap/cu/": "qa:nop-ho-so", "/en/qa/cu/": "/en/"}, 0),
        ({"qa:cu": "gone"}, 0),
        ({"qa:cu": "qa:khong-co"}, 1),
    ],
)
def test_redirect_answers_for_what_vanished(tmp_path: Path, redirects: dict[str, str], left: int) -> None:
    site = with_ledger(tmp_path, "/hoi-dap/cu/", "/en/qa/cu/", redirects=redirects)
    assert len(list(moved.vanished(site))) == left


def test_what_is_held_back_has_not_vanished(tmp_path: Path) -> None:
    """A draft is a decision, told of by a hint of its own; the checks see the site with it."""
    speaking_site(tmp_path)
    loaded = load_tiny(tmp_path, question=changed(QUESTION, draft="true"), files={LEDGER: "/hoi-dap/nop-ho-so/\n"})
    assert loaded.whole is not None
    assert loaded.site is not None
    assert not list(moved.vanished(loaded.whole))
    assert list(moved.vanished(loaded.site)), "which is why the whole site is checked"


def test_nothing_has_vanished_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    speaking_site(tmp_path)
    loaded = load_tiny(tmp_path, files={LEDGER: "/hoi-dap/nop-ho-so/\n", "content/hoi-dap/nop-ho-so.md": "---\nx: [\n"})
    assert loaded.whole is not None
    assert not list(moved.vanished(loaded.whole))


def test_redirect_from_what_is_still_there(tmp_path: Path) -> None:
    site = with_ledger(tmp_path, redirects={"qa:nop-ho-so": "/", "/lich/": "/", "qa:cu": "/", "/lich/cu/": "/"})
    assert [problem.code for problem in moved.origin_still_there(site)] == ["redirect-in-use"] * 2


@pytest.mark.parametrize(
    ("redirects", "codes"),
    [
        ({"qa:cu": "qa:nop-ho-so"}, []),
        ({"qa:cu": "gone"}, []),
        ({"qa:a": "qa:b", "qa:b": "/"}, []),
        ({"qa:cu": "qa:nop-ho-xo"}, ["redirect-nowhere"]),
        ({"qa:cu": "/khong-co/"}, ["redirect-nowhere"]),
        ({"qa:a": "qa:b", "qa:b": "qa:khong-co"}, ["redirect-nowhere"]),
        ({"qa:a": "qa:b", "qa:b": "qa:a"}, ["redirect-circle"] * 2),
    ],
)
def test_redirect_leads_somewhere(tmp_path: Path, redirects: dict[str, str], codes: list[str]) -> None:
    problems = list(moved.leads_nowhere(with_ledger(tmp_path, redirects=redirects)))
    assert [problem.code for problem in problems] == codes


def test_near_id_is_proposed(tmp_path: Path) -> None:
    [problem] = moved.leads_nowhere(with_ledger(tmp_path, redirects={"qa:cu": "qa:nop-ho-xo"}))
    assert problem.hint is not None
    assert "qa:nop-ho-so" in problem.hint.vi


def test_two_redirects_of_one_address(tmp_path: Path) -> None:
    declared = [{"from": "qa:cu", "to": "/"}, {"from": "qa:cu", "to": "qa:nop-ho-so"}]
    site = speaking_site(tmp_path, registry={"redirects": declared})
    assert [problem.code for problem in moved.leads_nowhere(site)] == ["duplicate-id"]
