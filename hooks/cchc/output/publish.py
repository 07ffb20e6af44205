"""From a site to a published folder: render, write, check, put in place."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from cchc.output.compression import compress
from cchc.output.dates import keep_times, read_manifest
from cchc.output.previews import preview_files
from cchc.output.swap import put_in_place
from cchc.output.writer import Digests, Job, Workers, run, write
from cchc.render.calendar import render_calendars
from cchc.render.data import render_open_data
from cchc.render.editor import render_editor
from cchc.render.feeds import render_feeds
from cchc.render.frame import Frame
from cchc.render.headers import render_headers
from cchc.render.machine import render_robots, render_security, render_sitemap
from cchc.render.opml import render_opml
from cchc.render.page import render_pages
from cchc.render.redirects import render_redirects
from cchc.render.search import render_search
from cchc.render.setting import Artifact, Setting
from cchc.site.load import Stage
from cchc.site.site import Site
from cchc.site.views import routes, view
from cchc.site.views.calendar_files import calendar_files
from cchc.site.views.data import data_sets
from cchc.site.views.editor import editor_form
from cchc.site.views.feeds import feeds, feeds_of
from cchc.site.views.machine import page_entries
from cchc.site.views.moves import moves
from cchc.site.views.search import search_index
from cchc.site.views.view import View

T = TypeVar("T")
#: Pages, and documents of feeds, that a worker renders at a time.
SHARD, FEEDS = 200, 40
MANIFEST = "manifest.sha256"


class Request(NamedTuple):
    """What to publish, how it looks, and where: ``site_folder`` is replaced at once by what is built in ``work``.

    ``previews`` keeps the pictures of link previews from one build to the next; ``stage`` is told what is done when;
    ``compressed`` asks for a file packed with gzip beside each that gets smaller by it.
    """

    site: Site
    frames: dict[tuple[str, str], Frame]
    setting: Setting
    assets: Sequence[Artifact]
    work: Path
    site_folder: Path
    previews: Path
    stage: Stage = nullcontext
    compressed: bool = False


class Published(NamedTuple):
    """How many pages and files were published."""

    pages: int
    files: int


def publish(request: Request, workers: Workers | None = None) -> Published:
    """Build the whole site aside and put it in place; whatever fails on the way leaves the old site as it was.

    ``workers`` render most of it, or all is done here when there are none. Raises what rendering and writing raise.
    """
    shutil.rmtree(request.work, ignore_errors=True)
    request.work.mkdir(parents=True)
    try:
        digests = _write_all(request, workers)
        manifest = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
        (request.work / MANIFEST).write_text(manifest, encoding="utf-8", newline="\n")
        with request.stage("swap"):
            keep_times(request.site_folder, request.work, read_manifest(request.site_folder / MANIFEST), digests)
            put_in_place(request.work, request.site_folder)
    finally:
        shutil.rmtree(request.work, ignore_errors=True)
    pages = sum(path.endswith(".html") for path in digests)
    return Published(pages, len(digests) + 1)


def _write_all(request: Request, workers: Workers | None) -> Digests:
    stage, digests = request.stage, Digests()
    for found in run(_jobs(request), request.work, workers, stage):
        _join(digests, found)
    with stage("other files"):
        _join(digests, write(_other_files(request), request.work))
    near = workers.executor if workers and workers.near else None
    with stage("previews"):
        pictures = preview_files(request.site, request.setting, request.previews, near)
        _join(digests, write(pictures, request.work))
    if request.compressed:
        with stage("compression"):
            _join(digests, compress(request.work, sorted(digests), near))
    return digests


def _jobs(request: Request) -> Iterator[Job]:
    """Give the jobs that workers do, those that take longest first."""
    site, setting = request.site, request.setting
    for lang in site.project.languages:
        with request.stage("search"):
            found = search_index(site, lang)
        yield Job("search", render_search, (found, setting))
    for lang in site.project.languages:
        for some in batched(feeds(site, lang), FEEDS):
            yield Job("feeds", render_feeds, (some, setting))
        yield Job("calendar", render_calendars, (list(calendar_files(site)), setting, lang))
    for views in batched(_views(request), SHARD):
        yield Job("pages", render_pages, (views, request.frames, setting))


def _views(request: Request) -> Iterator[View]:
    for route in routes(request.site):
        with request.stage("views"):
            found = view(request.site, route)
        yield found


def _join(digests: Digests, found: Digests) -> None:
    twice = digests.keys() & found.keys()
    if twice:
        raise ValueError(f"two files for {', '.join(sorted(twice))}")
    digests.update(found)


def batched(found: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give lists of ``size`` entries each; the last may be shorter."""
    rest = iter(found)
    while batch := list(islice(rest, size)):
        yield batch


def _other_files(request: Request) -> Iterator[Artifact]:
    site, setting = request.site, request.setting
    yield from request.assets
    yield from render_open_data(data_sets(site), setting)
    for lang in site.project.languages:
        yield render_opml(feeds_of(site, lang), lang, setting)
    yield from render_sitemap(list(page_entries(site)), setting)
    yield render_robots(setting)
    form = editor_form(site)
    yield render_headers(setting, form)
    if form is not None:
        yield from render_editor(form, setting)
    yield from render_redirects(list(moves(site)), setting)
    settings = site.project.settings
    yield from render_security(settings.security_contact, settings.security_expires, setting)


def verify(folder: Path) -> list[str]:
    """Give the paths below ``folder`` that the manifest lists and that are missing or differ, and those it lacks."""
    listed = read_manifest(folder / MANIFEST)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {MANIFEST}
    wrong = [
        path
        for path, digest in listed.items()
        if path in there and hashlib.sha256((folder / path).read_bytes()).hexdigest() != digest
    ]
    return sorted({*wrong, *(listed.keys() ^ there)})
