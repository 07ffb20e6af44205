from __future__ import annotations

from datetime import date

from cchc.model.contract import CHANGES, LICENCE, LICENCE_TITLE, LICENCE_URL, VERSION
from cchc.site.routes import DATA_FOLDER
from tests.tools.portal import ROOT


def test_changes_are_told_newest_first_in_both_languages() -> None:
    versions = [tuple(map(int, change.version.split("."))) for change in CHANGES]
    assert versions == sorted(set(versions), reverse=True)
    days = [date.fromisoformat(change.day) for change in CHANGES]
    assert days == sorted(days, reverse=True)
    assert all(change.text["vi"] and change.text["en"] for change in CHANGES)


def test_version_belongs_to_its_folder() -> None:
    assert CHANGES[0].version == VERSION
    assert f"data/v{VERSION.split('.')[0]}/" == DATA_FOLDER


def test_licence_is_that_of_the_project() -> None:
    text = " ".join((ROOT / "LICENSE").read_text(encoding="utf-8").split())
    assert LICENCE_URL in text
    assert LICENCE_TITLE.removeprefix("Creative Commons ").removesuffix(" International") in text
    assert LICENCE == "CC-BY-4.0"
