"""From a project's files to the site, with everything that is wrong on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cchc.problem import Problem
from cchc.site.ahead import Making, make_ahead
from cchc.site.edited import State, edited, edited_paths, files_for
from cchc.site.ended import put_away
from cchc.site.entries import Entries, Stage
from cchc.site.held import hold_back
from cchc.site.known import Known
from cchc.site.ledger import read_ledger
from cchc.site.loader import Loader
from cchc.site.project import PATH, Project, ProjectRead, read_project
from cchc.site.prose_links import settle
from cchc.site.read_plans import plan_makings
from cchc.site.read_prose import SHAPES, prose_makings
from cchc.site.site import Site
from cchc.site.spread import Spread, here
from cchc.source.tree import LEDGER, SUMS, SourceFile, Tree, read_tree


class Loaded(NamedTuple):
    """What could be loaded. ``site`` is None when the settings themselves cannot be used.

    ``sources`` are the texts of all files by path, for printing problems; ``whole`` is the site with what is held
    back, for the checks alone: what is wrong with it must be known before its day. ``memory`` makes the next load fast.
    ``edited`` are the paths of the files that differ from those of the load before, where only a few plans and texts
    do, with their translations; None when everything was loaded anew.
    """

    site: Site | None
    problems: list[Problem]
    sources: Mapping[str, str]
    whole: Site | None = None
    memory: Memory | None = None
    edited: frozenset[str] | None = None


class Memory(NamedTuple):
    """What a load hands to the next one of the same project: the files as they were, and what was made of them."""

    tree: Tree
    project: Project
    today: date
    preview: bool
    known: Known
    state: State | None = None


def load(  # noqa: PLR0913 - each says another thing of how to load
    root: Path,
    today: date,
    environment: Mapping[str, str] | None = None,
    site_url: str | None = None,
    stage: Stage = nullcontext,
    *,
    preview: bool = False,
    more: Mapping[str, str] | None = None,
    memory: Memory | None = None,
    spread: Spread = here,
) -> Loaded:
    """Load the project in ``root`` as of ``today``.

    ``environment`` answers ``!ENV`` in mkdocs.yml; ``site_url`` is used in place of the one there;
    ``stage`` is told when files are read; a ``preview`` shows drafts, too, and what waits for approval; ``more`` are
    texts by path that are read as if they stood in the project, such as a draft not yet written. What the load before
    left as its ``memory`` is taken over where the files that it was made from are the same, as the same objects.
    ``spread`` gives who reads plans and texts when nothing of them is known yet.
    Everything that can be is loaded even when something is wrong, so that all problems are told at once.
    """
    with stage("read"):
        tree = read_tree(root, memory.tree if memory else None)
    files = {**tree.files, **{path: SourceFile(path, text) for path, text in (more or {}).items()}}
    sources = {path: file.text for path, file in files.items()}
    project, told = _project(files.get(PATH), environment or {}, site_url, memory)
    problems = [*tree.problems, *told]
    if project is None:
        return Loaded(None, problems, sources)
    short = None if more else _short_way(memory, Memory(tree, project, today, preview, Known()), stage)
    if short:
        return short._replace(sources=sources)
    known = _known(memory, project, today, preview=preview)
    declared = _declared(files)
    with stage("read"):
        make_ahead(_readings(declared, project.languages), known, spread)
    whole = _whole(Loader(Entries(project, today, declared, problems, stage, known)), files)
    told = [problem for problem in problems if problem.code not in whole.silent]
    site = settle(put_away(hold_back(whole, preview=preview, known=known)), known)
    return _loaded(State(site, whole, told), Memory(tree, project, today, preview, known), sources)


def _loaded(state: State, memory: Memory, sources: Mapping[str, str], edited: frozenset[str] | None = None) -> Loaded:
    problems = list(state.problems)
    return Loaded(state.site, problems, sources, state.whole, memory._replace(state=state), edited)


def _short_way(before: Memory | None, now: Memory, stage: Stage) -> Loaded | None:
    """Load what was edited since the load before; None when that may not be all that differs."""
    if before is None or before.state is None or (before.project, before[2:4]) != (now.project, now[2:4]):
        return None
    paths = edited_paths(before.tree.files, now.tree.files)
    if paths is None or before.tree.problems != now.tree.problems:
        return None
    known = Known(before.known, all_stays=True)
    now = now._replace(known=known)
    if not paths:
        return _loaded(before.state, now, {}, frozenset())
    files = files_for(paths, now.tree.files, now.project.languages)
    entries = Entries(now.project, now.today, files, [], stage, known, before.state.whole)
    found = edited(before.state, entries, paths)
    return _loaded(found.state, now, {}, found.paths) if found else None


def _declared(files: Mapping[str, SourceFile]) -> dict[str, SourceFile]:
    """Give the files that people write; what programs write beside them is left out."""
    return {path: file for path, file in files.items() if not path.endswith(SUMS)}


def _readings(files: Mapping[str, SourceFile], languages: Sequence[str]) -> Iterator[Making]:
    """Give how every plan and text is read."""
    yield from (making for _, making in plan_makings(files.values(), languages))
    for shape in SHAPES:
        yield from (making for *_, making in prose_makings(files.values(), shape, languages))


def _whole(loader: Loader, files: Mapping[str, SourceFile]) -> Site:
    """Give the site with what its day holds back, and with what programs keep beside the sources."""
    ledger = read_ledger(files.get(LEDGER))
    loader.problems.extend(ledger.problems)
    return replace(
        loader.load(),
        sums={path: file.text for path, file in files.items() if path.endswith(SUMS)},
        redirects=loader.registries.redirects,
        waivers=loader.registries.waivers,
        ledger=ledger.addresses,
    )


def _known(memory: Memory | None, project: Project, today: date, *, preview: bool) -> Known:
    """Give what was known, unless it was made under other settings, or for another day."""
    same = memory is not None and (memory.project, memory.today, memory.preview) == (project, today, preview)
    return Known(memory.known if memory and same else None)


def _project(
    file: SourceFile | None, environment: Mapping[str, str], site_url: str | None, memory: Memory | None
) -> ProjectRead:
    """Read the settings; give the object of last time when they are the same and stand at the same places."""
    read = read_project(file, environment, site_url)
    before = memory.project if memory else None
    same = before is not None and file is not None and memory is not None and memory.tree.files.get(PATH) is file
    if same and read.project is not None and before is not None and read.project[:3] == before[:3]:
        return ProjectRead(before, read.problems)
    return read
