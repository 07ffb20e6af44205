"""The theme's templates are found, and none of its ten thousand files is listed."""

from __future__ import annotations

from mkdocs.theme import Theme

from cchc.cli.unlisted import list_nothing
from tests.tools.portal import ROOT


def test_templates_are_found_but_not_listed() -> None:
    theme = Theme(name="material", custom_dir=str(ROOT / "overrides"))
    assert "assets/images/favicon.png" in theme.get_env().list_templates()
    list_nothing(theme)
    env = theme.get_env()
    assert env.list_templates() == []
    assert env.get_template("main.html").filename == str(ROOT / "overrides/main.html")
    assert env.get_template("base.html").filename != str(ROOT / "overrides/base.html")
    assert "url" in env.filters
