"""The driver: MkDocs' events become calls. The only file that imports MkDocs (or ProperDocs under its name).

MkDocs finds the configuration, turns editorial Markdown into HTML and renders the frame with its theme environment.
Everything else is done by ``cchc``. MkDocs writes into ``build/mkdocs`` only; the site is published by ``cchc.output``.
"""

from __future__ import annotations

import errno
import gc
import logging
import os
import shutil
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.exceptions import Abort
from mkdocs.structure.files import InclusionLevel

from cchc import __version__
from cchc.cli.checking import Checked, check_project
from cchc.cli.environment import COMPRESS, EXECUTOR, FORMAT, LANG, day
from cchc.cli.stages import TIMINGS
from cchc.cli.stages import write as write_stages
from cchc.cli.watching import let_system_tell
from cchc.cli.work_folder import work_folder
from cchc.cli.workers import workers_at
from cchc.output.assets import read_assets, read_templates
from cchc.output.editor import PACKAGE, editor_missing, read_editor
from cchc.output.kept import Left, keep, take_up
from cchc.output.parts import Look
from cchc.output.publish import Folders, Request, publish
from cchc.output.stages import Stages
from cchc.problem import Place, Problem, make
from cchc.render.environment import functions
from cchc.render.frame import SECTIONS, Frame, hole
from cchc.render.setting import Artifact, Setting
from cchc.site.prose_links import with_bodies
from cchc.site.site import Body, Site
from cchc.site.views import untranslated
from cchc.site.waiting import waiting_list
from cchc.source.page_markdown import NoRawHtml, plain_tags
from cchc.source.tree import is_media

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.cchc")

#: Set by ``serve``, so that later builds of the same process know it.
_COMMAND = "CCHC_COMMAND"
#: Where the run of this build is kept between events.
_KEY = "portal_run"
#: Where a build leaves what makes the next one fast.
_KEPT = "build"
#: How many new objects, and rounds, before garbage is looked for. By default objects of a site, which are millions and
#: stay, are looked through so often that loading takes a quarter longer.
_COLLECT = (50_000, 20, 100)
#: No room on the disk, a quota or a limit of the size of files used up.
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


#: What the last build of this process left, by the folder of its site: ``serve`` builds many times.
_LAST: dict[Path, Left] = {}
#: The problems that this process has told of and that were there at its last build: nobody reads them twice.
_TOLD: set[Problem] = set()


@dataclass
class _Run:
    """One build: what was loaded, and the bodies that MkDocs has rendered so far."""

    root: Path
    serving: bool
    checked: Checked
    stages: Stages
    bodies: dict[str, Body] = field(default_factory=dict)
    media: list[Artifact] = field(default_factory=list)
    last: Left | None = None

    @property
    def folder(self) -> Path:
        return self.root / "build" / "serve" if self.serving else self.root / "site"


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this process serves; a preview of an earlier one is not shown again."""
    os.environ[_COMMAND] = command
    gc.set_threshold(*_COLLECT)
    sys.excepthook = _last_words
    if command == "serve":
        shutil.rmtree(Path.cwd() / "build" / "serve", ignore_errors=True)


def _last_words(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell in one line of what goes wrong inside the engine; its traceback is kept for engineers."""
    if not isinstance(error, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    _tell(Checked(None, [_failure(Path.cwd(), error)], {}))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check everything first: with an error nothing is built and the last good site stays."""
    root = Path(config.config_file_path).parent
    serving = os.environ.get(_COMMAND) == "serve"
    try:
        today = day(os.environ, datetime.now(UTC))
    except ValueError as error:
        raise Abort(f"Không phải là một ngày / not a day: {error}") from None
    stages = Stages(time.perf_counter)
    run = _Run(root, serving, Checked(None, [], {}), stages)
    with stages.stage("kept"):
        last = _LAST.get(run.folder) or (None if serving else take_up(root / _KEPT))
    memory = last.memory if last else None
    checked = check_project(root, today, os.environ, config.site_url or None, stages.stage, memory)
    run.checked, run.last = checked, last
    if checked.problems or _TOLD:
        _tell(checked)
    if serving:
        _TOLD.clear()
        _TOLD.update(checked.problems)
    if checked.site is not None and checked.site.project.settings.editor and editor_missing(root):
        _tell(Checked(checked.site, [make("editor-missing", Place(PACKAGE))], {}))
        _stop(run)
    if checked.fails(bool(config.strict)):
        _stop(run)
    config.extra[_KEY] = run
    config.site_dir = str(root / "build" / "mkdocs")
    config.theme.static_templates = set()
    extensions: list[Any] = config.markdown_extensions  # names and objects both work
    extensions.append(NoRawHtml())
    return config


def _tell(checked: Checked) -> None:
    lang = os.environ.get(LANG, "vi")
    report = checked.news(_TOLD, lang) if _TOLD else checked.report(os.environ.get(FORMAT, "text"), lang)
    print(report, end="", file=sys.stderr, flush=True)


def _stop(run: _Run) -> None:
    """End the first build with an error; while serving, keep the last good pages instead."""
    if run.serving and run.folder.is_dir():
        log.error("Giữ nguyên trang cũ / the last good site stays")
        return
    raise Abort("Chưa dựng trang / nothing was built")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep what MkDocs has to read: editorial pages. The theme's own files are not published."""
    run: _Run = config.extra[_KEY]
    for file in list(files):
        if file.is_documentation_page():
            continue
        source = Path(file.abs_src_path or "")
        if source.is_relative_to(config.docs_dir) and is_media(source, run.root):
            run.media.append(Artifact(file.src_uri, source.read_bytes()))
        files.remove(file)
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Take over the body and the headings of an editorial page."""
    run: _Run = config.extra[_KEY]
    contents = tuple((item.level, item.id, item.title) for item in page.toc)
    run.bodies[f"content/{page.file.src_uri}"] = Body(plain_tags(html), contents)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Render the frames with MkDocs' environment, publish everything, and leave MkDocs nothing to write."""
    run: _Run = config.extra[_KEY]
    if run.checked.site is not None and not run.checked.fails(bool(config.strict)):
        try:
            _publish(run, run.checked.site, env, config)
        except Exception as error:  # noqa: BLE001 - the last resort: an editor is told in one line, never a traceback
            _tell(Checked(run.checked.site, [_failure(run.root, error)], {}))
            _stop(run)
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.EXCLUDED
    return env


def _failure(root: Path, error: Exception) -> Problem:
    """Keep the traceback for engineers, and give the problem for everybody else."""
    log_file = root / "build" / "error.log"
    with suppress(OSError):  # there may be no room for it
        log_file.parent.mkdir(exist_ok=True)
        log_file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return make("disk-full", Place("site"), file=Path(error.filename or "site").name)
    return make("build-failed", Place("build/error.log"), detail=f"{type(error).__name__}: {error}")


def _publish(run: _Run, site: Site, env: Environment, config: MkDocsConfig) -> None:
    site = with_bodies(site, run.bodies)
    names, assets = read_assets(run.root / "overrides" / "assets", site.project.url.removesuffix(site.project.base))
    setting = _setting(run, site, names)
    with run.stages.stage("frames"):
        frames = {
            (lang, section): Frame.parse(_frame(env, config, setting, lang, section))
            for lang in site.project.languages
            for section in SECTIONS
        }
    editor = read_editor(run.root) if site.project.settings.editor else ()
    build = run.root / "build"
    folders = Folders(run.folder, work_folder(build), build / f"resting-{run.folder.name}", build / "previews")
    files, compressed = [*assets, *run.media, *editor], bool(os.environ.get(COMPRESS))
    request = Request(site, Look(frames, setting), files, folders, compressed, private=run.serving)
    published = publish(request, workers_at(os.environ.get(EXECUTOR)), run.stages, run.last.kept if run.last else None)
    serves_on = run.checked.edited is not None and published.went_on
    _keep(run, Left(run.checked.memory, published.kept), run.last if serves_on else None)
    if os.environ.get(TIMINGS):
        write_stages(run.stages, run.root)
    log.info("Đã dựng %d trang, %d tệp / built pages, files", published.pages, published.files)


def _keep(run: _Run, left: Left, before: Left | None) -> None:
    """Keep what the next build may take over: here while serving, else in files, as far as those do not say it yet."""
    if run.serving:
        _LAST[run.folder] = left
        return
    with run.stages.stage("kept"):
        keep(run.root / _KEPT, left, before)
    gc.freeze()  # this process ends, so nobody needs to look through what it holds


def _setting(run: _Run, site: Site, assets: dict[str, str]) -> Setting:
    project = site.project
    return Setting(
        templates=read_templates(run.root / "overrides" / "pages"),
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
        csp=not run.serving,
        waiting=waiting_list(site),
        version=__version__,
    )


def _frame(env: Environment, config: MkDocsConfig, setting: Setting, lang: str, section: str) -> str:
    """Render Material's main.html, overridden, with holes where a page's own parts go."""
    shared = functions(setting, lang)
    word: Callable[[str], str] = shared["w"]
    nav = [{"section": key, "url": shared["url"](key), "label": word(f"nav.{key}")} for key in SECTIONS if key]
    return env.get_template("main.html").render({
        **shared, "config": config, "section": section, "nav": nav, "hole": hole,
        "names": {code: setting.words[code]["language.name"] for code in setting.languages},
    })  # fmt: skip


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ANN401 - the engine's own classes
    """Serve what we have published instead of MkDocs' own folder."""
    run: _Run = config.extra[_KEY]
    server.root = str(run.folder)

    def error_page(code: int) -> bytes | None:
        page = run.folder / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    server.error_handler = error_page
    let_system_tell(server, [Path(config.docs_dir), Path(config.config_file_path)])
    return server
