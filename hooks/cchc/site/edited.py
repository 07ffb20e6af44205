"""The site after a few plans, answers or news items were edited: only these are read and resolved anew.

All else is taken over as the same objects. It is the short way to what loading everything gives, so that saving a file
costs what is in it and not what is in all others; a test compares the two. Where an edit reaches further than what it
was made in - which pages there are, in which order, what is held back, what cannot be read - there is no short way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cchc.problem import Problem
from cchc.site.ended import is_over
from cchc.site.entries import Entries
from cchc.site.index_edits import DAYS, Edit, indexes_after
from cchc.site.indexes import Indexes
from cchc.site.known import Known
from cchc.site.prose_links import settle_some
from cchc.site.read_prose import CONTENT, NEWS, QUESTIONS
from cchc.site.registries import FOLDER
from cchc.site.routes import NAMED
from cchc.site.site import DeclaredPlan, Site
from cchc.source.tree import SUMS, SourceFile

#: More edited files than this are as quickly loaded with all others.
_FEW = 40
#: List of texts -> the folder that they lie in.
_TEXTS = {"questions": CONTENT + QUESTIONS.folder, "news": CONTENT + NEWS.folder}
#: Lists that views across all plans are made of, besides registries.
_LISTS = ("plans", "questions", "news", "hotlines", "units", "agencies")
#: List of the site -> the key of the title of its entries.
_TITLES = {name: title for name, title in NAMED.values() if name in DAYS}


class State(NamedTuple):
    """A loaded project: what is published, the same with what is held back, and what is wrong with it."""

    site: Site
    whole: Site
    problems: Sequence[Problem]


class Edited(NamedTuple):
    """The state after an edit, and the paths of the files of all entries that were edited."""

    state: State
    paths: frozenset[str]


def edited_paths(before: Mapping[str, SourceFile], after: Mapping[str, SourceFile]) -> list[str] | None:
    """Give the files that differ, if they are a few plans and texts, and no file came or went; None otherwise."""
    if before.keys() != after.keys():
        return None
    found = [path for path, file in after.items() if before[path] is not file]
    return found if len(found) <= _FEW and all(map(_is_entry, found)) else None


def _is_entry(path: str) -> bool:
    if path.startswith("plans/"):
        return not path.startswith(FOLDER) and not path.endswith(SUMS)
    return path.startswith(tuple(_TEXTS.values()))


def files_for(paths: Iterable[str], files: Mapping[str, SourceFile], languages: Sequence[str]) -> dict[str, SourceFile]:
    """Give the files that ``Entries`` needs to read those at ``paths`` anew: translations with them, and registries."""
    wanted = set(paths)
    for path in paths:
        stem = _original(path, languages).removesuffix(".md")
        wanted |= {f"{stem}.md", *(f"{stem}.{lang}.md" for lang in languages[1:])}
    return {path: file for path, file in files.items() if path in wanted or _is_registry(path)}


def _is_registry(path: str) -> bool:
    return path.startswith(FOLDER) and not path.endswith(SUMS)


def _original(path: str, languages: Sequence[str]) -> str:
    """Give the path of the original of a text; anything else is one."""
    stem, _, lang = path.removesuffix(".md").rpartition(".")
    return f"{stem}.md" if path.endswith(".md") and lang in languages[1:] else path


def edited(before: State, entries: Entries, paths: Sequence[str]) -> Edited | None:
    """Give the state after the files at ``paths`` were edited; None when everything must be loaded.

    ``entries`` has read nothing yet of the files that ``files_for`` gives.
    """
    whole = before.whole
    entries.problems.clear()  # those of the registries are known
    if whole.silent != entries.silent:  # something could not be read, and that may have been it
        return None
    plans = entries.read_plans()
    found: dict[str, Mapping[str, Any]] = {
        "plans": entries.publish_plans(plans, whole.hotlines),
        "questions": entries.questions(whole.plans),
        "news": entries.news(whole.plans),
    }
    if whole.silent != entries.silent or not _same_ids(whole, found, paths, entries):
        return None
    edits = [Edit(name, getattr(whole, name)[key], entry) for name in found for key, entry in found[name].items()]
    if not all(_in_its_place(before, edit, entries) for edit in edits):
        return None
    anew = _whole(whole, edits, plans, entries)
    site = _shown(before, edits, anew, entries, plans) if anew else None
    if anew is None or site is None:
        return None
    touched = frozenset(path for path in entries.files if not _is_registry(path))
    told = [problem for problem in before.problems if problem.path not in touched]
    new = [problem for problem in (*entries.problems, *entries.resolver.problems) if problem.code not in whole.silent]
    return Edited(State(site, anew, [*told, *new]), touched)


def _same_ids(whole: Site, found: Mapping[str, Mapping[str, Any]], paths: Iterable[str], entries: Entries) -> bool:
    """Tell whether just the entries of the edited files were read, and each was there before, in the same file."""
    names = [(name, key) for name in found for key in found[name]]
    read = {entries.spots[name].path for name in names}
    stood = {whole.spots[name].path for name in names if name in whole.spots}
    return read == stood == {_original(path, entries.project.languages) for path in paths}


def _in_its_place(before: State, edit: Edit, entries: Entries) -> bool:
    """Tell whether an entry still stands where it stood: in lists and languages, held back or not, over or not."""
    day, title, name = DAYS[edit.name], _TITLES[edit.name], (edit.name, edit.id)
    old, new = edit.before, edit.after
    return (
        old[day] == new[day]
        and _languages(old[title]) == _languages(new[title])
        and entries.held.get(name) == before.whole.held.get(name)
        and edit.id not in before.site.ended.get(edit.name, ())
        and not is_over(new.get("expires"), before.site.today.isoformat())
        and (edit.name != "plans" or before.site.plans.get(edit.id, old) is old)
    )


def _languages(texts: Mapping[str, str | None]) -> list[str]:
    return [lang for lang, text in texts.items() if text]


def _whole(whole: Site, edits: Sequence[Edit], plans: Mapping[str, DeclaredPlan], entries: Entries) -> Site | None:
    """Give the site with what is held back after the edits."""
    found = _with(whole, edits, entries, plans)
    indexes = _indexes(whole, found, edits, entries.known)
    return replace(found, indexes=indexes) if indexes else None


def _shown(
    before: State, edits: Sequence[Edit], anew: Site, entries: Entries, plans: Mapping[str, DeclaredPlan]
) -> Site | None:
    """Give what is published after the edits."""
    site = before.site
    there = [edit for edit in edits if edit.id in getattr(site, edit.name)]
    found = _with(site, there, entries, plans)
    indexes = anew.indexes if site.indexes is before.whole.indexes else _indexes(site, found, there, entries.known)
    if indexes is None:
        return None
    texts: dict[str, list[str]] = defaultdict(list)
    for edit in there:
        texts[edit.name].append(edit.id)
    return settle_some(replace(found, indexes=indexes), texts, entries.known)


def _indexes(before: Site, after: Site, edits: Iterable[Edit], known: Known) -> Indexes | None:
    things = {name: getattr(after, name) for name in _LISTS}
    return indexes_after(before.indexes, edits, things, known)


def _with(site: Site, edits: Sequence[Edit], entries: Entries, plans: Mapping[str, DeclaredPlan]) -> Site:
    """Give a site with what was edited in it, all at its place."""
    lists: dict[str, Any] = {}
    for edit in edits:
        lists.setdefault(edit.name, dict(getattr(site, edit.name)))[edit.id] = edit.after
    names = [(edit.name, edit.id) for edit in edits]
    prose = {entry.spot.path: entry for entry in entries.prose}
    return replace(
        site,
        **lists,
        declared={**site.declared, **{key: plan for key, plan in plans.items() if ("plans", key) in names}},
        spots={**site.spots, **{name: entries.spots[name] for name in names}},
        prose=[prose.get(entry.spot.path, entry) for entry in site.prose],
    )
