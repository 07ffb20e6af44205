"""What rendering needs besides views, without MkDocs: a setting for a site, and the plainest frame there is."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

from cchc.output.assets import read_assets, read_templates
from cchc.output.memos import MEMOS
from cchc.output.parts import Look
from cchc.output.publish import Folders, Request
from cchc.output.writer import Workers, WorkersFor, write
from cchc.render.frame import NAMES, SECTIONS, Frame, hole
from cchc.render.setting import Artifact, Setting
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


def request_for(site: Site, folder: Path, **others: Any) -> Request:  # noqa: ANN401 - parts of a request
    """Give the request to publish ``site`` below ``folder``: into ``site``, with the plainest frames there are.

    ``others`` replace parts of it; ``setting``, ``frames`` and ``previews`` (a folder), too.
    """
    look = Look(others.pop("frames", None) or plain_frames(site), others.pop("setting", None) or setting_of(site))
    build = folder / "build"
    previews = others.pop("previews", build / "previews")
    folders = Folders(folder / "site", build / "next", build / "resting", previews, build / MEMOS)
    return Request(site, look, [], folders)._replace(**others)


def at_hand(workers: Workers) -> WorkersFor:
    """Give workers that have been started, whatever is to be made."""
    return lambda shared, parts: nullcontext(workers)


def packed_too(folder: Path, paths: Iterable[str]) -> None:
    """Pack some files below ``folder``, as ``--compress`` does to all."""
    write([Artifact(path, (folder / path).read_bytes()) for path in paths], folder / "packed", compressed=True)
    for path in (folder / "packed").rglob("*.gz"):
        path.rename(folder / path.relative_to(folder / "packed"))
    shutil.rmtree(folder / "packed")


def at(setting: Setting, url: str) -> Setting:
    """Give the setting of the same site at another address."""
    return replace(setting, site_url=url, base="/" + url.split("://", 1)[1].partition("/")[2])


def plain_frames(site: Site) -> dict[tuple[str, str], Frame]:
    """Give frames that hold a page's own parts and nothing else."""
    frame = Frame.parse("<!doctype html>" + "\n".join(hole(name) for name in NAMES))
    return {(lang, section): frame for lang in site.project.languages for section in SECTIONS}
