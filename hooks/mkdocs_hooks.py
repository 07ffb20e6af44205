"""The driver: MkDocs' events become calls. The only file that imports MkDocs (or ProperDocs under its name).

MkDocs finds the configuration, turns editorial Markdown into HTML and renders the frame with its theme environment.
Everything else is done by ``cchc``. MkDocs writes into ``build/mkdocs`` only; the site is published by ``cchc.output``.

What loads and renders is imported where it is needed: when nothing has changed since the last build, nothing is loaded.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs import __version__ as engine_version
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel

from cchc.cli.environment import COMPRESS, FORMAT, LANG, PREVIEW, day
from cchc.cli.failing import failure
from cchc.cli.stages import TIMINGS
from cchc.cli.stages import write as write_stages
from cchc.cli.unchanged import Unchanged, texts_of
from cchc.cli.unlisted import list_nothing
from cchc.cli.work_folder import clear
from cchc.output.stages import Stages
from cchc.problem import Place, Problem, make, print_news, print_problems

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from cchc.cli.bodies import Bodies
    from cchc.cli.run import Run

log = logging.getLogger("mkdocs.cchc")

#: Set by ``serve``, so that later builds of the same process know it.
_COMMAND = "CCHC_COMMAND"
#: Where the run of this build is kept between events; None when nothing has changed.
_KEY = "portal_run"
#: How many new objects, and rounds, before garbage is looked for. By default objects of a site, which are millions and
#: stay, are looked through so often that loading takes a quarter longer.
_COLLECT = (50_000, 20, 100)

#: The problems that this process has told of and that were there at its last build: nobody reads them twice.
_TOLD: set[Problem] = set()


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
    _tell([failure(Path.cwd(), error)])


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check everything first: with an error nothing is built and the last good site stays."""
    root = Path(config.config_file_path).parent
    serving = os.environ.get(_COMMAND) == "serve"
    try:
        today = day(os.environ, datetime.now(UTC))
    except ValueError as error:
        raise Abort(f"Không phải là một ngày / not a day: {error}") from None
    config.site_dir = config.docs_dir = str(root / "build" / "mkdocs")  # an empty folder: see on_files
    config.theme.static_templates = set()
    list_nothing(config.theme)
    stages = Stages(time.perf_counter)
    with stages.stage("unchanged"):
        unchanged = None if serving else _unchanged(root, today, config)
        told = unchanged.problems() if unchanged else None
    if told is None:
        config.extra[_KEY] = _run(root, today, config, stages, unchanged)
        return config
    config.extra[_KEY] = None
    if told:
        _tell(told, texts_of(root, told))
    clear(root / "build")
    if os.environ.get(TIMINGS):
        write_stages(stages, root)
    log.info("Không có gì thay đổi / nothing has changed")
    return config


def _unchanged(root: Path, today: date, config: MkDocsConfig) -> Unchanged | None:
    """Look at what this build goes by; None where plugins or other settings may have a hand in it."""
    usual = (root / "mkdocs.yml", root / "overrides")
    if (Path(config.config_file_path), Path(config.theme.custom_dir or "")) != usual or not _is_alone(config):
        return None
    variables = [os.environ.get(name, "") for name in (PREVIEW, COMPRESS)]
    engine = (*_engine(config), config.theme.name, config.site_url, config.strict)
    return Unchanged(root, os.environ, [str(today), *variables, str(engine)], [Path(__file__)])


def _is_alone(config: MkDocsConfig) -> bool:
    return len(config.plugins) == 1


def _engine(config: MkDocsConfig) -> tuple[object, ...]:
    """Give what the engine goes by, besides the pages, when it renders them."""
    return File.__module__, engine_version, config.markdown_extensions, config.mdx_configs, config.use_directory_urls


def _run(root: Path, today: date, config: MkDocsConfig, stages: Stages, unchanged: Unchanged | None) -> Run:
    """Load and check the project. Raises Abort when it must not be published."""
    from cchc.cli.run import Run  # noqa: PLC0415 - what loads, checks and renders, see above
    from cchc.output.editor import PACKAGE, editor_missing  # noqa: PLC0415
    from cchc.source.page_markdown import NoRawHtml  # noqa: PLC0415

    run = Run(root, os.environ.get(_COMMAND) == "serve", stages, unchanged)
    checked = run.load(today, config.site_url or None)
    if checked.problems or _TOLD:
        _tell(checked.problems, checked.sources)
    if run.serving:
        _TOLD.clear()
        _TOLD.update(checked.problems)
    if run.site is not None and run.site.project.settings.editor and editor_missing(root):
        _tell([make("editor-missing", Place(PACKAGE))])
        _stop(run)
    if checked.fails(bool(config.strict)):
        _stop(run)
    run.bodies = _bodies(run, config)
    extensions: list[Any] = config.markdown_extensions  # names and objects both work
    extensions.append(NoRawHtml())
    return run


def _bodies(run: Run, config: MkDocsConfig) -> Bodies:
    """Take up the bodies of the last build, unless a plugin may have a hand in them."""
    from cchc.cli.bodies import Bodies  # noqa: PLC0415 - as above

    memory = run.checked.memory if _is_alone(config) else None
    return Bodies(memory, _engine(config), config.markdown_extensions)


def _tell(problems: Iterable[Problem], sources: Mapping[str, str] | None = None) -> None:
    lang, form = os.environ.get(LANG, "vi"), os.environ.get(FORMAT, "text")
    texts = sources or {}
    report = print_news(problems, _TOLD, lang, texts) if _TOLD else print_problems(problems, form, lang, texts)
    print(report, end="", file=sys.stderr, flush=True)


def _stop(run: Run) -> None:
    """End the first build with an error; while serving, keep the last good pages instead."""
    if run.serving and run.folder.is_dir():
        log.error("Giữ nguyên trang cũ / the last good site stays")
        return
    raise Abort("Chưa dựng trang / nothing was built")


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give MkDocs what it has to read: editorial pages that have changed.

    It has looked for files in an empty folder: it would list every question and every item of the news only to leave
    them out again, and the portal has listed all files itself.
    """
    run: Run | None = config.extra[_KEY]
    config.docs_dir = str(Path(config.config_file_path).parent / "content")
    for path in run.pages() if run else ():
        name = path.removeprefix("content/")
        files.append(File(name, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Take over the body and the headings of an editorial page."""
    run: Run = config.extra[_KEY]
    run.take(page.file.src_uri, html, tuple((item.level, item.id, item.title) for item in page.toc))
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Render the frames with MkDocs' environment, publish everything, and leave MkDocs nothing to write."""
    run: Run | None = config.extra[_KEY]
    if run and run.site is not None and not run.checked.fails(bool(config.strict)):
        try:
            run.publish(run.site, env, config)
        except Exception as error:  # noqa: BLE001 - the last resort: an editor is told in one line, never a traceback
            _tell([failure(run.root, error)])
            _stop(run)
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.EXCLUDED
    return env


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ANN401 - the engine's own classes
    """Serve what we have published instead of MkDocs' own folder."""
    from cchc.cli.watching import let_system_tell  # noqa: PLC0415 - only who serves needs what watches files

    run: Run = config.extra[_KEY]
    server.root = str(run.folder)

    def error_page(code: int) -> bytes | None:
        page = run.folder / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    server.error_handler = error_page
    let_system_tell(server, [Path(config.docs_dir), Path(config.config_file_path)])
    return server
