"""What was found before: a file that has not changed since is not looked at again.

A rule on one file finds there what it finds, whatever the other plans and texts say. That holds by the way it is asked:
it is given a site that has, besides what all files share (the ground), only the files to be looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from cchc.model import published
from cchc.problem import Problem
from cchc.site import Site
from cchc.site.indexes import Indexes
from cchc.site.known import Known
from cchc.site.read_prose import Entry
from cchc.site.registries import FOLDER
from cchc.site.site import DeclaredPlan, Held
from cchc.site.spots import Spot
from cchc.site.spread import Spread, grouped, here
from cchc.site.translation import sums_path

Rule = Callable[[Site], Iterator[Problem]]
#: What a rule on one file may look at besides that file.
GROUND = (
    "today", "project", "words", "units", "agencies", "topics", "channels", "indices", "documents", "hotlines",
)  # fmt: skip
#: Under what is kept what was found in files with something wrong, and in texts that look things up.
_TOLD, _LOOKED_UP = "checks: told", "checks: looked up"


class File(NamedTuple):
    """A file, with its translations: all that rules look at in it.

    ``paths`` begins with that of the original; the registries and the settings count as one file, that of FOLDER.
    ``name`` is its list and id in the site; ``shown`` what is published of it; ``spots`` are those of the registries;
    ``sums`` those of its translations, by path.
    """

    paths: tuple[str, ...]
    name: tuple[str, str] = ("", "")
    plan: DeclaredPlan | None = None
    entries: tuple[Entry, ...] = ()
    shown: published.Plan | published.Question | published.NewsItem | None = None
    spots: tuple[tuple[tuple[str, str], Spot], ...] = ()
    held: Held | None = None
    sums: tuple[tuple[str, str], ...] = ()

    def sources(self, ground: object, held: object) -> tuple[object, ...]:
        """Give all that is looked at, as objects that are the same as long as nothing has changed."""
        roots = {spot.path: spot.nodes for _, spot in self.spots}
        sums = (text for _, text in self.sums)
        return (ground, self.plan, self.shown, held, *self.entries, *roots.values(), *sums)


def look(
    site: Site,
    rules: Sequence[Rule],
    known: Known | None = None,
    edited: Set[str] | None = None,
    spread: Spread = here,
) -> Iterator[Problem]:
    """Give what the rules on one file find in every file; files that are ``known`` already are not looked at again.

    Where it is known that nothing but entries in ``edited`` files has changed, the others are not even compared. Files
    are looked at in groups: each rule once, while what they have in common is still at hand. ``spread`` gives who looks
    at them.
    """
    known = known or Known()
    before: Mapping[str, tuple[Problem, ...]] | None = known.recall(_TOLD, ()) if edited is not None else None
    if edited is None or before is None:
        found = _look(site, rules, known, spread)
    else:
        found = {path: told for path, told in before.items() if path not in edited} | _look(
            _edited_only(site, edited), rules, known, spread
        )
    known.keep(_TOLD, (), {path: told for path, told in found.items() if told})
    return (problem for told in found.values() for problem in told)


def look_up(site: Site, rules: Sequence[Rule], known: Known, edited: Set[str] | None = None) -> tuple[Problem, ...]:
    """Give what the rules find in texts that look things up elsewhere; ``edited`` is as ``look`` has it."""
    before: Sequence[Problem] | None = known.recall(_LOOKED_UP, ()) if edited is not None else None
    kept: list[Problem] = []
    if edited is not None and before is not None:
        kept = [problem for problem in before if problem.path not in edited]
        site = replace(site, prose=[entry for entry in site.prose if entry.spot.path in edited])
    found = (*kept, *(problem for rule in rules for problem in rule(site)))
    known.keep(_LOOKED_UP, (), found)
    return found


def _look(site: Site, rules: Sequence[Rule], known: Known, spread: Spread) -> dict[str, tuple[Problem, ...]]:
    ground = known.equal("checks: ground", tuple(getattr(site, name) for name in GROUND))
    found: dict[str, tuple[Problem, ...]] = {}
    changed: list[tuple[File, tuple[object, ...]]] = []
    for file in _files(site):
        path = file.paths[0]
        held = known.equal(("checks: held", path), file.held) if file.held else None
        sources = file.sources(ground, held)
        told = known.recall(("checks", path), sources)
        found[path] = told or ()
        if told is None:
            changed.append((file, sources))
    groups = grouped(changed)
    for some, seen in zip(groups, spread(partial(_seen, site, rules), groups), strict=True):
        for file, sources in some:
            path = file.paths[0]
            found[path] = tuple(seen[path])
            known.keep(("checks", path), sources, found[path])
    return found


def _edited_only(site: Site, edited: Set[str]) -> Site:
    """Give the site with no plans and texts but those in the edited files, and without the registries' places."""
    spots = {name: spot for name, spot in site.spots.items() if spot.path in edited}
    return replace(
        site,
        declared={key: entry for key, entry in site.declared.items() if ("plans", key) in spots},
        prose=[entry for entry in site.prose if entry.spot.path in edited],
        questions={key: entry for key, entry in site.questions.items() if ("questions", key) in spots},
        news={key: entry for key, entry in site.news.items() if ("news", key) in spots},
        spots=spots,
    )


def _seen(
    site: Site, rules: Sequence[Rule], some: Sequence[tuple[File, tuple[object, ...]]]
) -> dict[str, list[Problem]]:
    return _looked(site, [file for file, _ in some], rules)


def _files(site: Site) -> Iterator[File]:
    for key, entry in site.declared.items():
        path, name = entry.spot.path, ("plans", key)
        yield File((path,), name, entry, (), site.plans.get(key), held=site.held.get(name), sums=_sums(site, path))
    yield from _texts(site)
    rest = tuple((name, spot) for name, spot in site.spots.items() if name[0] != "plans" and spot.path[-3:] != ".md")
    paths = dict.fromkeys(spot.path for _, spot in rest)
    if rest:
        sums = tuple(found for path in paths for found in _sums(site, path))
        yield File((FOLDER, *paths), spots=rest, sums=sums)


def _sums(site: Site, path: str) -> tuple[tuple[str, str], ...]:
    found = (sums_path(path, lang) for lang in site.project.languages[1:])
    return tuple((name, site.sums.get(name, "")) for name in found)


def _texts(site: Site) -> Iterator[File]:
    endings = tuple(f".{lang}.md" for lang in site.project.languages[1:])
    texts: dict[str, list[Entry]] = defaultdict(list)
    for entry in site.prose:
        path = entry.spot.path
        texts[f"{path[:-3].rpartition('.')[0]}.md" if path.endswith(endings) else path].append(entry)
    names: dict[str, tuple[tuple[str, str], published.Question | published.NewsItem]] = {}
    names.update((site.spots["questions", key].path, (("questions", key), q)) for key, q in site.questions.items())
    names.update((site.spots["news", key].path, (("news", key), item)) for key, item in site.news.items())
    for path, entries in texts.items():
        name, shown = names.get(path, (("", ""), None))
        paths = (path, *(entry.spot.path for entry in entries))
        yield File(paths, name, None, tuple(entries), shown, held=site.held.get(name))


def _looked(site: Site, files: Sequence[File], rules: Sequence[Rule]) -> dict[str, list[Problem]]:
    """Ask every rule about some files. Raises KeyError when one tells of another file."""
    part = _part(site, files)
    found: dict[str, list[Problem]] = {file.paths[0]: [] for file in files}
    owners = {path: file.paths[0] for file in files for path in file.paths}
    for rule in rules:
        for problem in rule(part):
            found[owners[problem.path]].append(problem)
    return found


def _part(site: Site, files: Iterable[File]) -> Site:
    """Give a site that has no plans and texts but some, and nothing else but the ground."""
    named = [file for file in files if file.name[0]]
    spots = {file.name: site.spots[file.name] for file in named}
    spots.update(spot for file in files for spot in file.spots)
    return replace(
        site,
        plans=_shown(named, "plans"),
        questions=_shown(named, "questions"),
        news=_shown(named, "news"),
        declared={file.name[1]: file.plan for file in named if file.plan},
        prose=[entry for file in files for entry in file.entries],
        spots=spots,
        held={file.name: file.held for file in named if file.held},
        sums=dict(found for file in files for found in file.sums),
        topic_prose={}, pages={}, bodies={}, waits={}, silent=frozenset(), indexes=Indexes(), redirects=(), ledger={},
        waivers=(), ended={},
    )  # fmt: skip


def _shown(named: Iterable[File], name: str) -> dict[str, Any]:
    return {file.name[1]: file.shown for file in named if file.name[0] == name and file.shown is not None}
