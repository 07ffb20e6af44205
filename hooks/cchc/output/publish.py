"""From a site to a published folder: make what is not known yet, write, check, put in place."""

from __future__ import annotations

import hashlib
import pickle
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

from cchc.output.kept import Kept
from cchc.output.parts import Look, Part, parts
from cchc.output.previews import Shelf, pictures_of, preview_files, published_previews
from cchc.output.stages import Stages, unmeasured
from cchc.output.trees import MANIFEST, DamagedError, Trees, bring_up, change_in_place, manifest_of, read_manifest
from cchc.output.writer import Before, Files, Made, Shared, WorkersFor, made_here, make_all, write
from cchc.render.data import render_package
from cchc.render.editor import render_editor
from cchc.render.headers import render_headers
from cchc.render.machine import render_robots, render_security
from cchc.render.package import Described
from cchc.render.redirects import render_redirects
from cchc.render.setting import Artifact
from cchc.site.reads import common, differences, mark, touched
from cchc.site.routes import DATA_FOLDER
from cchc.site.site import Site
from cchc.site.views.editor import editor_form
from cchc.site.views.moves import moves
from cchc.site.views.same import same_pages, same_pictures


class Folders(NamedTuple):
    """Where things lie, all on one file system.

    ``site`` is what is published; ``work`` is this build's own; ``resting`` is the tree that was published before;
    ``previews`` keeps the pictures of link previews, ``memos`` what helps to make parts again.
    """

    site: Path
    work: Path
    resting: Path
    previews: Path
    memos: Path


class Request(NamedTuple):
    """What to publish, how it looks, and where.

    ``compressed`` asks for a file packed with gzip beside each text; ``private`` says that the folder of the site is
    this process's own, a preview, which is changed in place; ``lasting`` that a later build goes on from this one, and
    not from the one that this one goes on from.
    """

    site: Site
    look: Look
    assets: Sequence[Artifact]
    folders: Folders
    compressed: bool = False
    private: bool = False
    lasting: bool = True

    @property
    def shared(self) -> Shared:
        """What workers are handed."""
        memos = str(self.folders.memos) if self.lasting else ""
        return Shared(self.site, self.look, str(self.folders.work), memos, self.compressed)


class Published(NamedTuple):
    """How many pages and files were published, how many parts were made anew, and what the next build may build on.

    ``went_on`` tells whether that which was kept of an earlier build could be used.
    """

    pages: int
    files: int
    made: int
    kept: Kept
    went_on: bool = False


def publish(
    request: Request, workers: WorkersFor = made_here, stages: Stages | None = None, kept: Kept | None = None
) -> Published:
    """Build the site aside and put it in place; whatever fails on the way leaves the old site as it was.

    ``workers`` gives who makes most of it; ``stages`` is told what takes how long. What
    was ``kept`` of the build before and still holds is not made anew; the files are the same as without it. Raises what
    rendering and writing raise.
    """
    stages = stages or Stages(unmeasured)
    try:
        try:
            return _publish(request, workers, stages, _usable(request, kept))
        except DamagedError:  # somebody has changed what was published
            return _publish(request, workers, stages, None)
    finally:
        shutil.rmtree(request.folders.work, ignore_errors=True)


def _usable(request: Request, kept: Kept | None) -> Kept | None:
    """Give what was kept when it was kept for the site that is published now, and all parts share what they did."""
    if kept is None or kept.look != look_mark(request) or common(kept.site) != common(request.site):
        return None
    if request.private:
        return kept
    return kept if _manifest_mark(request.folders.site) == kept.trees.manifest else None


def _manifest_mark(site: Path) -> str | None:
    """Give the SHA-256 of the published manifest; None where there is none."""
    manifest = site / MANIFEST
    return hashlib.sha256(manifest.read_bytes()).hexdigest() if manifest.is_file() else None


def _still_published(request: Request, kept: Kept) -> Files:
    """Give the files of an earlier build that are published as they were then: later ones may have changed some."""
    if request.private or kept.trees.manifest == hashlib.sha256(manifest_of(kept.files)).hexdigest():
        return kept.files
    digests = read_manifest(request.folders.site / MANIFEST)
    return {path: file for path, file in kept.files.items() if digests.get(path) == file.sha256}


def look_mark(request: Request) -> str:
    """Give what stands for everything that all parts share besides the site."""
    setting = request.look.setting
    values = [(field.name, _ordered(getattr(setting, field.name))) for field in fields(setting)]
    frames = sorted(request.look.frames.items())
    return hashlib.sha256(pickle.dumps((values, frames, request.compressed), protocol=5)).hexdigest()


def _ordered(value: object) -> object:
    """Give a set in an order that does not differ from run to run."""
    return sorted(value) if isinstance(value, frozenset) else value


def _publish(request: Request, workers: WorkersFor, stages: Stages, kept: Kept | None) -> Published:
    folders = request.folders
    shutil.rmtree(folders.work, ignore_errors=True)
    folders.work.mkdir(parents=True)
    before = _before(request, kept) if kept else None
    turn = (before.site, request.site, before.changed) if before else None
    same = turn is not None and same_pages(*turn)
    wanted = list(kept.made) if kept and same else list(parts(request.site))
    made = _still_good(wanted, before)
    anew = [part for part in wanted if part not in made]
    with stages.stage("previews"):
        pictures = _pictures(request, kept if same else None, before)
    lasting = request.lasting or kept is None  # a build that could not go on from another is gone on from
    shared = request._replace(lasting=lasting).shared._replace(clock=stages.now, before=before)
    files = Files()
    with workers(shared, anew) as found:
        made |= make_all(anew, shared, found, stages)
        for part in wanted:
            _join(files, made[part].files)
        _join(files, _other_files(request, files, stages))
        with stages.stage("previews"):
            _join(files, pictures(found.executor if found and found.near else None))
    with stages.stage("swap"):
        trees = _put(request, files, kept)
    pages = sum(path.endswith(".html") for path in files)
    kept_parts = {part: made[part] for part in wanted}
    left = Kept(request.site, look_mark(request), kept_parts, files, trees)
    return Published(pages, len(files) + 1, len(anew), left, kept is not None)


def _before(request: Request, kept: Kept) -> Before:
    return Before(kept.site, differences(kept.site, request.site), kept.made, _still_published(request, kept))


def _pictures(request: Request, like: Kept | None, before: Before | None) -> Callable[[Executor | None], Files]:
    """Give what writes the pictures, and gives their files, when all else is made.

    ``like`` is an earlier build with the same pages. Which pictures there are is looked up before, since while others
    share what is loaded, each look at it costs memory.
    """
    if like and before and same_pictures(like.site, request.site, before.changed):
        there = published_previews(like.files)
        if before.stands(there):
            return lambda _: there
    shelf = Shelf(request.folders.previews, request.folders.work)
    wanted = pictures_of(request.site, request.look.setting)
    return lambda near: preview_files(wanted, shelf, before.published if before else {}, near)


def _put(request: Request, files: Files, kept: Kept | None) -> Trees:
    """Put what was made in its place; give what is known of the trees then."""
    folders = request.folders
    if not request.private:
        return bring_up(folders.work, folders.site, folders.resting, files, kept.trees if kept else None)
    if kept is None:
        shutil.rmtree(folders.site, ignore_errors=True)
    change_in_place(folders.work, folders.site, files, kept.files if kept else {})
    return Trees({})


def _still_good(wanted: Sequence[Part], before: Before | None) -> dict[Part, Made]:
    """Give the parts of which nothing that was read for them has changed."""
    if before is None:
        return {}
    changed = {mark(read) for read in before.changed}
    found = ((part, before.made.get(part)) for part in wanted)
    return {
        part: made
        for part, made in found
        if made is not None and not touched(made.reads, changed) and before.stands(made.files)
    }


def _join(files: Files, found: Mapping[str, object]) -> None:
    twice = files.keys() & found.keys()
    if twice:
        raise ValueError(f"two files for {', '.join(sorted(twice))}")
    files.update(found)  # type: ignore[arg-type]


def _other_files(request: Request, files: Files, stages: Stages) -> Files:
    """Write what is small or always anew."""
    with stages.stage("other files"):
        return write(_others(request, files), request.folders.work, compressed=request.compressed)


def _others(request: Request, files: Files) -> Iterator[Artifact]:
    site, setting = request.site, request.look.setting
    yield from request.assets
    yield render_package(_described(files), setting)
    yield render_robots(setting)
    form = editor_form(site)
    yield render_headers(setting, form)
    if form is not None:
        yield from render_editor(form, setting)
    yield from render_redirects(list(moves(site)), setting)
    settings = site.project.settings
    yield from render_security(settings.security_contact, settings.security_expires, setting)


def _described(files: Files) -> Iterator[Described]:
    """Give the data files that stand side by side in the folder of data; in its folders are schemas, and each plan."""
    for path, file in files.items():
        name = path.removeprefix(DATA_FOLDER)
        if path.startswith(DATA_FOLDER) and "/" not in name and not name.endswith(".gz"):
            yield Described(name, file.size, file.sha256)


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


__all__ = ["MANIFEST", "Folders", "Published", "Request", "Trees", "publish", "verify"]
