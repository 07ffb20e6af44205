"""A project made ready to be written for another engine: its site, and the frames as MkDocs renders them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from markdown import Markdown
from mkdocs.config import load_config

from cchc.cli.checking import check_project
from cchc.cli.run import frames_of, setting_of
from cchc.output.assets import read_assets
from cchc.render.frame import Frames
from cchc.render.setting import Setting
from cchc.site.prose_links import with_bodies
from cchc.site.site import Body, Site


class Prepared(NamedTuple):
    """A site with all that its pages are rendered with."""

    site: Site
    frames: Frames
    setting: Setting


def prepare(root: Path, today: date) -> Prepared:
    """Load the project in ``root``, in which nothing may be wrong, and render its frames."""
    checked = check_project(root, today, {})
    assert checked.site is not None
    assert not checked.fails(strict=False), checked.report()  # made-up words may seem doubled
    config = load_config(str(root / "mkdocs.yml"))
    site = with_bodies(checked.site, _bodies(checked.site))
    names, _ = read_assets(root / "overrides" / "assets", site.project.url.removesuffix(site.project.base))
    setting = setting_of(root, site, names, serving=False)
    frames = frames_of(config.theme.get_env(), config, setting)
    return Prepared(site, frames, setting)


def _bodies(site: Site) -> dict[str, Body]:
    """Give the bodies of the editorial pages as the engine makes them."""
    markdown = Markdown(extensions=["tables", "toc"])
    pages = {path for page in site.pages.values() for path in page.files.values()}
    found = (entry for entry in site.prose if entry.spot.path in pages)
    return {entry.spot.path: Body(markdown.reset().convert(entry.body), ()) for entry in found}
