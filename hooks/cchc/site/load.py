"""From a project's files to the site, with everything that is wrong on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from cchc.model import plan as declared
from cchc.model import published
from cchc.model.reading import read_model
from cchc.model.release import Releasable
from cchc.problem import Place, Problem, make
from cchc.site import blind
from cchc.site import resolve_registries as publish
from cchc.site.catalogue import read_catalogues
from cchc.site.held import UNAPPROVED, hold_back, shown, why
from cchc.site.indexes import build_indexes
from cchc.site.ledger import read_ledger
from cchc.site.names import AgencyNames, DocumentNumbers
from cchc.site.project import PATH, SETTINGS, Project, read_project
from cchc.site.prose_links import settle
from cchc.site.read_prose import CONTENT, NEWS, PAGES, QUESTIONS, TOPICS, Entry, Shape, Text, read_prose
from cchc.site.registries import FOLDER, read_registries
from cchc.site.resolve_plan import PlanResolver
from cchc.site.resolve_prose import ProseResolver, page, topic_prose
from cchc.site.resolver import Resolver
from cchc.site.routes import EDITORIAL, NEEDED
from cchc.site.site import DeclaredPlan, EditorialPage, Held, Site
from cchc.site.spots import Spot
from cchc.site.texts import Translator
from cchc.source.tree import LEDGER, SUMS, SourceFile, read_tree
from cchc.source.yaml_reader import read_yaml

#: Measures a stage of the build, by its name; ``nullcontext`` measures nothing.
Stage = Callable[[str], AbstractContextManager[object]]
#: Folders below content/ whose Markdown is data.
FOLDERS = tuple(shape.folder for shape in (QUESTIONS, NEWS, TOPICS))


class Loaded(NamedTuple):
    """What could be loaded. ``site`` is None when the settings themselves cannot be used.

    ``sources`` are the texts of all files by path, for printing problems; ``whole`` is the site with what is held
    back, for the checks alone: what is wrong with it must be known before its day.
    """

    site: Site | None
    problems: list[Problem]
    sources: Mapping[str, str]
    whole: Site | None = None


def load(
    root: Path,
    today: date,
    environment: Mapping[str, str] | None = None,
    site_url: str | None = None,
    stage: Stage = nullcontext,
    *,
    preview: bool = False,
    more: Mapping[str, str] | None = None,
) -> Loaded:
    """Load the project in ``root`` as of ``today``.

    ``environment`` answers ``!ENV`` in mkdocs.yml; ``site_url`` is used in place of the one there;
    ``stage`` is told when files are read; a ``preview`` shows drafts, too, and what waits for approval; ``more`` are
    texts by path that are read as if they stood in the project, such as a draft not yet written.
    Everything that can be is loaded even when something is wrong, so that all problems are told at once.
    """
    with stage("read"):
        tree = read_tree(root)
    tree.files.update({path: SourceFile(path, text) for path, text in (more or {}).items()})
    sources = {path: file.text for path, file in tree.files.items()}
    project = read_project(tree.files.get(PATH), environment or {}, site_url)
    problems = [*tree.problems, *project.problems]
    if project.project is None:
        return Loaded(None, problems, sources)
    files = {path: file for path, file in tree.files.items() if not path.endswith(SUMS)}
    loader = _Loader(project.project, today, files, problems, stage)
    ledger = read_ledger(tree.files.get(LEDGER))
    problems.extend(ledger.problems)
    whole = replace(
        loader.load(),
        sums={path: file.text for path, file in tree.files.items() if path.endswith(SUMS)},
        redirects=loader.registries.redirects,
        ledger=ledger.addresses,
    )
    told = [problem for problem in problems if problem.code not in whole.silent]
    return Loaded(settle(hold_back(whole, preview=preview)), told, sources, whole)


class _Loader:
    """Loads the parts of one site in the order in which they need each other."""

    def __init__(
        self,
        project: Project,
        today: date,
        files: Mapping[str, SourceFile],
        problems: list[Problem],
        stage: Stage,
    ) -> None:
        self.project, self.today, self.files, self.problems, self.stage = project, today, files, problems, stage
        with stage("read"):
            read = read_registries(files, project.languages)
        self.registries, self.silent = read.registries, read.silent
        for problem in problems:
            self.silent |= blind.unreadable(problem.path)
        problems.extend(read.problems)
        names = AgencyNames(self.registries)
        problems.extend(names.problems)
        translator = Translator(project.languages)
        self.held: dict[tuple[str, str], Held] = {}
        self.approval = project.settings.approval == "required"
        documents = DocumentNumbers(self.registries)
        self.resolver = Resolver(self.registries, names, documents, translator, self.held, self.approval)
        self.spots: dict[tuple[str, str], Spot] = {**self.registries.spots, SETTINGS: project.spot}
        self.prose: list[Entry] = []

    def load(self) -> Site:
        plans = self._read_plans()
        hotlines = self._hotlines(plans)
        self._accounts(plans)
        published_plans = self._publish_plans(plans, hotlines)
        topic_texts = self._prose(TOPICS, "topics-prose")
        prose = ProseResolver(self.resolver, published_plans, self.today)
        questions = {n: prose.question(text) for n, text in self._dated_prose(QUESTIONS, "questions").items()}
        news = {n: prose.news(text) for n, text in self._dated_prose(NEWS, "news").items()}
        pages = self._pages()
        words = read_catalogues(self.files, self.project.languages)
        units = self._each("units", publish.publish_unit)
        agencies = self._each("agencies", publish.publish_agency)
        published_plans = _newest_first(published_plans, "issued")
        questions, news = _newest_first(questions, "published"), _newest_first(news, "published")
        topics = self._topics(topic_texts)
        self.problems.extend([*words.problems, *self.resolver.problems])
        return Site(
            project=self.project,
            today=self.today,
            words=words.words,
            plans=published_plans,
            units=units,
            agencies=agencies,
            topics=topics,
            topic_prose={name: topic_prose(text, self.resolver.translator) for name, text in topic_texts.items()},
            channels=self._each("channels", publish.publish_channel),
            indices=self._each("indices", publish.publish_index),
            documents=self._each("documents", publish.publish_document),
            hotlines=hotlines,
            questions=questions,
            news=news,
            pages=pages,
            declared=plans,
            spots=self.spots,
            prose=self.prose,
            silent=frozenset(self.silent),
            held=self.held,
            indexes=build_indexes(published_plans, questions, news, units, agencies, hotlines),
        )

    def _each(self, name: str, function: Any) -> dict[str, Any]:  # noqa: ANN401 - one function a registry
        entries: Mapping[str, Any] = getattr(self.registries, name)
        return {key: function(entry, self.resolver.translator) for key, entry in entries.items()}

    def _read_plans(self) -> dict[str, DeclaredPlan]:
        with self.stage("read"):
            return self._declared_plans()

    def _declared_plans(self) -> dict[str, DeclaredPlan]:
        plans: dict[str, DeclaredPlan] = {}
        for path, file in self.files.items():
            if not path.startswith("plans/") or path.startswith(FOLDER):
                continue
            result = read_yaml(path, file.text)
            self.problems.extend(result.problems)
            if result.root is None:
                self.silent |= blind.PLAN
                continue
            read = read_model(declared.Plan, result.root, path, self.project.languages)
            self.problems.extend(read.problems)
            if read.value is None:
                self.silent |= blind.PLAN
                continue
            spot = Spot(path, result.root)
            first = plans.get(read.value.id)
            if first is not None:
                place = spot.place("id")
                self.problems.append(make("duplicate-id", place, value=read.value.id, other=first.spot.path))
                continue
            plans[read.value.id] = DeclaredPlan(read.value, spot)
            self.spots["plans", read.value.id] = spot
            self._hold("plans", read.value.id, read.value, "published", Held((path,), ""))
        return plans

    def _hold(self, name: str, key: str, entry: Releasable, day: str, held: Held) -> None:
        """Hold something back when it does not appear by the site's day; ``day`` is the key of its publication."""
        since = shown(entry, getattr(entry, day), approval=self.approval).since
        if since > self.today.isoformat():
            self.held[name, key] = held._replace(since=since)
            decides = "draft" if entry.draft else "embargo" if since == entry.embargo else day
            if since == UNAPPROVED:
                self.problems.append(make("not-approved", self.spots[name, key].place(day), value=key))
                return
            self.problems.append(make("held-back", self.spots[name, key].place(decides), value=key, **why(since)))

    def _accounts(self, plans: Mapping[str, DeclaredPlan]) -> None:
        """Check the plans that channels' accounts name."""
        for key, channel in self.registries.channels.items():
            spot = self.spots["channels", key]
            for number, account in enumerate(channel.accounts):
                self.resolver.known("plan", account.plan, plans, spot.place("accounts", number, "plan"))

    def _hotlines(self, plans: Mapping[str, DeclaredPlan]) -> dict[str, published.Hotline]:
        for key, hotline in self.registries.hotlines.items():
            held = Held((self.spots["hotlines", key].path,), "", own_file=False)
            self._hold("hotlines", key, hotline, "added", held)
        return {
            key: publish.publish_hotline(hotline, self.resolver, list(plans), self.today)
            for key, hotline in self.registries.hotlines.items()
        }

    def _publish_plans(
        self, plans: Mapping[str, DeclaredPlan], hotlines: Mapping[str, published.Hotline]
    ) -> dict[str, published.Plan]:
        found = {}
        for key, entry in plans.items():
            own = [hotline for hotline in hotlines.values() if hotline["source"]["plan"] == key]
            found[key] = PlanResolver(self.resolver, entry.plan, entry.spot).publish(self.today, own)
        return found

    def _prose(self, shape: Shape, name: str) -> dict[str, Text]:
        before = len(self.problems)
        with self.stage("read"):
            texts = read_prose(self.files, shape, self.project.languages, self.problems)
        if len(self.problems) > before:
            self.silent |= blind.QUESTION if shape is QUESTIONS else blind.PAGE
        self.prose.extend(entry for text in texts.values() for entry in text.entries.values())
        for key, text in texts.items():
            self.spots[name, key] = text.original.spot
        return texts

    def _dated_prose(self, shape: Shape, name: str) -> dict[str, Text]:
        texts = self._prose(shape, name)
        for key, text in texts.items():
            paths = dict.fromkeys((text.original.spot.path, *text.files.values()))
            self._hold(name, key, text.original.declared, "published", Held(tuple(paths), ""))
        return texts

    def _topics(self, texts: Mapping[str, Text]) -> dict[str, published.Topic]:
        translate = self.resolver.translator
        for name, text in texts.items():
            self.resolver.known("topic", name, self.registries.topics, Place(text.original.spot.path))
        return {
            key: {
                "id": topic.id,
                "name": translate.texts(topic.name),
                "kind": topic.kind,
                "number": topic.number,
                "summary": translate.texts({lang: e.declared.summary for lang, e in texts[key].entries.items()})
                if key in texts
                else None,
                "words": list(topic.words),
            }
            for key, topic in self.registries.topics.items()
        }

    def _missing_and_unused_pages(self) -> None:
        """Tell of pages that the site cannot be without, and of Markdown that no page is made from."""
        told = {problem.path for problem in self.problems}
        for name in NEEDED.values():
            path = f"{CONTENT}{name}.md"
            if path not in self.files and path not in told:
                self.problems.append(make("file-missing", Place(path)))
        for path in self.files.keys() - told:
            folder, _, name = path.removeprefix(CONTENT).rpartition("/")
            used = f"{folder}/" in FOLDERS if folder else name.split(".")[0] in {*EDITORIAL, *NEEDED.values()}
            if path.startswith(CONTENT) and not used:
                self.problems.append(make("file-unused", Place(path)))

    def _pages(self) -> dict[str, EditorialPage]:
        found = self._prose(PAGES, "pages")
        self._missing_and_unused_pages()
        return {name: page(text, self.resolver.translator) for name, text in found.items()}


def _newest_first(found: Mapping[str, Any], key: str) -> dict[str, Any]:
    by_id = sorted(found.items())
    return dict(sorted(by_id, key=lambda item: itemgetter(key)(item[1]), reverse=True))
