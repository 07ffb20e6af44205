from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc.output import releases
from tests.tools.releasing import FIRST, SECOND, THIRD, ask, begin, finish, live, release, roll_back


def test_roll_back_to_the_one_before(root: Path) -> None:
    release(root, FIRST)
    release(root, SECOND)
    assert roll_back(root) == {"from": 2, "number": 1, "held": True}
    assert live(root) == {**FIRST, "assets/site.2.css": "green"}, "readers may have a page of the second one open"


def test_roll_back_further_and_forth(root: Path) -> None:
    for site in (FIRST, SECOND, THIRD):
        release(root, site)
    roll_back(root, 1)
    assert live(root)["index.html"] == "one"
    assert roll_back(root, 3) == {"from": 1, "number": 3, "held": False}
    assert live(root)["index.html"] == "three"
    assert ask(root, "releases")["held"] is False


def test_roll_back_makes_nothing_older_for_who_compares_times(root: Path) -> None:
    release(root, FIRST)
    for path in ("index.html", "a/index.html"):
        os.utime(root / "current" / path, (1_000_000, 1_000_000))
    release(root, SECOND)
    second = (root / "current/index.html").stat().st_mtime
    roll_back(root)
    assert (root / "current/index.html").stat().st_mtime >= second
    assert (root / "current/a/index.html").stat().st_mtime == 1_000_000, "unchanged pages keep their time"


def test_after_roll_back_nothing_new_until_resumed(root: Path) -> None:
    release(root, FIRST)
    release(root, SECOND)
    begun = begin(root, THIRD)
    roll_back(root)
    held = {"refused": "held", "number": 2, "when": "2026-11-21T10:00:00+00:00"}
    assert finish(root, begun["number"]) == held, "it was under way when somebody rolled back"
    assert begin(root, THIRD) == held
    assert live(root)["index.html"] == "one"
    assert release(root, THIRD, resume=True) == 4
    assert release(root, FIRST) == 5, "resumed once is enough"


def test_roll_back_to_what_is_not_there(root: Path) -> None:
    assert roll_back(root) == {"refused": "nothing-live"}
    release(root, FIRST)
    assert roll_back(root) == {"refused": "none-earlier", "number": 1}
    begin(root, SECOND)
    assert roll_back(root, 2) == {"refused": "unknown", "number": 2}, "it was never finished"
    assert live(root) == FIRST


def test_roll_back_to_what_was_damaged(root: Path) -> None:
    release(root, FIRST)
    release(root, SECOND)
    (root / "releases/000001/site/old.html").write_text("hacked", encoding="utf-8")
    assert roll_back(root) == {"refused": "damaged", "number": 1, "path": "old.html", "count": 1}
    assert live(root)["index.html"] == "two"


def test_untouched_files_are_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release(root, FIRST)
    release(root, SECOND)
    read: list[str] = []
    digest = releases._digest

    def noted(file: Path) -> str:
        read.append(file.name)
        return digest(file)

    monkeypatch.setattr(releases, "_digest", noted)
    assert roll_back(root)["number"] == 1
    assert roll_back(root, 2)["number"] == 2
    assert read == []
    (root / "releases/000001/site/old.html").touch()
    roll_back(root, 1)
    assert read == ["old.html"]


def test_link_in_the_place_of_an_untouched_file(root: Path) -> None:
    release(root, FIRST)
    release(root, SECOND)
    page = root / "releases/000001/site/old.html"
    page.rename(root / "moved")
    page.symlink_to(root / "moved")
    assert roll_back(root)["refused"] == "damaged"
