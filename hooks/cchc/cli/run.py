"""One build, between the engine's events: load and check, then render the frames with its theme, and publish."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment

from cchc import __version__
from cchc.cli.bodies import Bodies
from cchc.cli.checking import Checked, check_project
from cchc.cli.environment import COMPRESS, EXECUTOR
from cchc.cli.stages import TIMINGS
from cchc.cli.stages import write as write_stages
from cchc.cli.unchanged import Unchanged
from cchc.cli.work_folder import work_folder
from cchc.cli.workers import workers_at
from cchc.output.assets import read_assets, read_templates
from cchc.output.editor import read_editor
from cchc.output.kept import Left, keep, take_up
from cchc.output.memos import MEMOS
from cchc.output.parts import Look
from cchc.output.publish import Folders, Request, publish
from cchc.output.stages import Stages
from cchc.render.environment import functions
from cchc.render.frame import SECTIONS, Frame, Frames, hole
from cchc.render.setting import Artifact, Setting
from cchc.site.garbage import no_collection
from cchc.site.prose_links import with_bodies
from cchc.site.read_prose import CONTENT
from cchc.site.site import Body, Site
from cchc.site.views import untranslated
from cchc.site.waiting import waiting_list
from cchc.source.page_markdown import plain_tags
from cchc.source.tree import is_media

log = logging.getLogger("mkdocs.cchc")

#: Where a build leaves what makes the next one fast.
_KEPT = "build"
#: So many files may differ from what is kept before all of it is kept anew: until then each build makes again what they
#: say, which takes longer with every one of them.
_FEW = 8
#: What the last build of this process left, by the folder of its site: ``serve`` builds many times.
_LAST: dict[Path, Left] = {}


@dataclass
class Run:
    """One build: what was loaded, and the bodies of editorial pages that are there so far.

    ``unchanged`` is what the build goes by, as it was before anything was read; a preview has none.
    """

    root: Path
    serving: bool
    stages: Stages
    unchanged: Unchanged | None = None
    checked: Checked = field(default_factory=lambda: Checked(None, [], {}))
    bodies: Bodies = field(default_factory=Bodies)
    last: Left | None = None

    @property
    def folder(self) -> Path:
        """The folder of the site."""
        return self.root / "build" / "serve" if self.serving else self.root / "site"

    @property
    def site(self) -> Site | None:
        """The site that was loaded, if the settings can be used."""
        return self.checked.site

    def load(self, today: date, site_url: str | None) -> Checked:
        """Load the project and check it, with what the last build left."""
        with no_collection():
            with self.stages.stage("kept"):
                self.last = _LAST.get(self.folder) or (None if self.serving else take_up(self.root / _KEPT))
            memory = self.last.memory if self.last else None
            self.checked = check_project(self.root, today, os.environ, site_url, self.stages.stage, memory)
            if not self.serving:
                gc.freeze()  # all that was loaded stays to the end: nobody needs to look through it even once
        return self.checked

    def pages(self) -> list[str]:
        """Give the paths of the editorial pages that the engine has to render."""
        pages = self.site.pages.values() if self.site else ()
        return list(self.bodies.missing([path for page in pages for path in page.files.values()]))

    def take(self, name: str, html: str, contents: tuple[tuple[int, str, str], ...]) -> None:
        """Take the body of the page ``name`` below ``content/``, as the engine has rendered it, and its headings."""
        self.bodies.keep(CONTENT + name, Body(plain_tags(html), contents))

    def publish(self, site: Site, env: Environment, config: Any) -> None:  # noqa: ANN401 - the engine's own class
        """Publish ``site``; its frames are rendered with ``env`` and see ``config``. Raises what publishing raises."""
        site = with_bodies(site, self.bodies.found)
        names, assets = read_assets(
            self.root / "overrides" / "assets", site.project.url.removesuffix(site.project.base)
        )
        setting = setting_of(self.root, site, names, serving=self.serving)
        with self.stages.stage("frames"):
            frames = frames_of(env, config, setting)
        editor = read_editor(self.root) if site.project.settings.editor else ()
        build = self.root / "build"
        resting = build / f"resting-{self.folder.name}"
        folders = Folders(self.folder, work_folder(build), resting, build / "previews", build / MEMOS)
        files, compressed = [*assets, *self._media(), *editor], bool(os.environ.get(COMPRESS))
        request = Request(
            site, Look(frames, setting), files, folders, compressed, private=self.serving, lasting=not self._goes_on
        )
        workers, kept = workers_at(os.environ.get(EXECUTOR)), self.last.kept if self.last else None
        published = publish(request, workers, self.stages, kept)
        serves_on = self._goes_on and published.went_on
        self._keep(Left(self.checked.memory, published.kept), self.last if serves_on else None)
        if os.environ.get(TIMINGS):
            write_stages(self.stages, self.root)
        log.info("Đã dựng %d trang, %d tệp / built pages, files", published.pages, published.files)

    @property
    def _goes_on(self) -> bool:
        """Whether the next build, too, goes on from what this one went on from."""
        edited = self.checked.edited
        return not self.serving and edited is not None and len(edited) <= _FEW

    def _media(self) -> Iterator[Artifact]:
        for path in self.checked.memory.tree.media if self.checked.memory else ():
            if is_media(self.root / path, self.root):
                yield Artifact(path.removeprefix(CONTENT), (self.root / path).read_bytes())

    def _keep(self, left: Left, before: Left | None) -> None:
        """Keep what the next build may take over: here while serving, else in files, as far as those lack it."""
        if self.serving:
            _LAST[self.folder] = left
            return
        with self.stages.stage("kept"):
            keep(self.root / _KEPT, left, before)
            if self.unchanged and not left.kept.site.project.settings.editor:  # its program lies elsewhere
                self.unchanged.keep(self.checked.problems, left.kept.trees.live)
        gc.freeze()  # this process ends, so nobody needs to look through what it holds


def setting_of(root: Path, site: Site, assets: dict[str, str], *, serving: bool) -> Setting:
    """Give what all pages share; ``assets`` are the published paths of the theme's files by name."""
    project = site.project
    return Setting(
        templates=read_templates(root / "overrides" / "pages"),
        site_names=project.settings.name,
        site_url=project.url,
        base=project.base,
        languages=project.languages,
        words=site.words,
        assets=assets,
        organisation=project.settings.organisation,
        slogan=project.settings.slogan,
        id_authority=project.settings.id_authority,
        contact=project.settings.contact,
        untranslated=frozenset(untranslated(site)),
        csp=not serving,
        waiting=waiting_list(site),
        version=__version__,
    )


def frames_of(env: Environment, config: Any, setting: Setting) -> Frames:  # noqa: ANN401 - the engine's own class
    """Render the frame of each language and section."""
    return {
        (lang, section): Frame.parse(_frame(env, config, setting, lang, section))
        for lang in setting.languages
        for section in SECTIONS
    }


def _frame(env: Environment, config: Any, setting: Setting, lang: str, section: str) -> str:  # noqa: ANN401 - as above
    """Render Material's main.html, overridden, with holes where a page's own parts go."""
    shared = functions(setting, lang)
    word: Callable[[str], str] = shared["w"]
    nav = [{"section": key, "url": shared["url"](key), "label": word(f"nav.{key}")} for key in SECTIONS if key]
    return env.get_template("main.html").render({
        **shared, "config": config, "section": section, "nav": nav, "hole": hole,
        "names": {code: setting.words[code]["language.name"] for code in setting.languages},
    })  # fmt: skip
