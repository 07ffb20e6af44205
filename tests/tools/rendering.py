"""What rendering needs besides views, without MkDocs: a setting for a site, and the plainest frame there is."""

from __future__ import annotations

from dataclasses import replace

from cchc.output.assets import read_assets, read_templates
from cchc.render.frame import NAMES, SECTIONS, Frame, hole
from cchc.render.setting import Setting
from cchc.site import Site
from tests.tools.portal import ROOT

TEMPLATES = ROOT / "overrides" / "pages"


def setting_of(site: Site) -> Setting:
    """Give the setting with which the driver would render ``site``."""
    project = site.project
    return Setting(
        templates=read_templates(TEMPLATES),
        site_names=project.settings.name,
        site_url=project.url,
        base=project.base,
        languages=project.languages,
        words=site.words,
        assets=read_assets(ROOT / "overrides" / "assets", project.url.removesuffix(project.base))[0],
        organisation=project.settings.organisation,
        slogan=project.settings.slogan,
        id_authority=project.settings.id_authority,
        version="1.2.3",
    )


def at(setting: Setting, url: str) -> Setting:
    """Give the setting of the same site at another address."""
    return replace(setting, site_url=url, base="/" + url.split("://", 1)[1].partition("/")[2])


def plain_frames(site: Site) -> dict[tuple[str, str], Frame]:
    """Give frames that hold a page's own parts and nothing else."""
    frame = Frame.parse("<!doctype html>" + "\n".join(hole(name) for name in NAMES))
    return {(lang, section): frame for lang in site.project.languages for section in SECTIONS}
