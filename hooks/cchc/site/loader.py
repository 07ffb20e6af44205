"""The parts of one site, loaded in the order in which they need each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from cchc.model import published
from cchc.model.release import Releasable
from cchc.problem import Place, Problem, make
from cchc.site import blind
from cchc.site import resolve_registries as publish
from cchc.site.catalogue import CataloguesRead, read_catalogues
from cchc.site.held import UNAPPROVED, shown, why
from cchc.site.indexes import build_indexes
from cchc.site.known import Known
from cchc.site.names import AgencyNames, DocumentNumbers
from cchc.site.project import SETTINGS, Project
from cchc.site.read_plans import read_plan
from cchc.site.read_prose import CONTENT, NEWS, PAGES, QUESTIONS, TOPICS, Entry, Shape, Text, read_prose
from cchc.site.registries import FOLDER, RegistriesRead, read_registries
from cchc.site.resolve_plan import PlanResolver
from cchc.site.resolve_prose import ProseResolver, page, topic_prose
from cchc.site.resolver import Resolver
from cchc.site.routes import EDITORIAL, NEEDED
from cchc.site.site import DeclaredPlan, EditorialPage, Held, Site
from cchc.site.spots import Spot
from cchc.site.texts import Translator
from cchc.source.tree import LANG, SourceFile

#: Measures a stage of the build, by its name; ``nullcontext`` measures nothing.
Stage = Callable[[str], AbstractContextManager[object]]
#: Folders below content/ whose Markdown is data.
FOLDERS = tuple(shape.folder for shape in (QUESTIONS, NEWS, TOPICS))
T = TypeVar("T")


class _Resolved(NamedTuple):
    """Something in its published shape, and what is wrong with what it refers to."""

    value: Any
    problems: tuple[Problem, ...]


class Loader:
    """Loads the parts of one site in the order in which they need each other."""

    def __init__(
        self,
        project: Project,
        today: date,
        files: Mapping[str, SourceFile],
        problems: list[Problem],
        stage: Stage,
        known: Known,
    ) -> None:
        self.project, self.today, self.files, self.problems, self.stage = project, today, files, problems, stage
        self.known = known
        with stage("read"):
            read = self._registries()
        self.registries, self.silent = read.registries, set(read.silent)
        for problem in problems:
            self.silent |= blind.unreadable(problem.path)
        problems.extend(read.problems)
        names = known.get("names", (self.registries,), partial(AgencyNames, self.registries))
        problems.extend(names.problems)
        translator = Translator(project.languages)
        self.held: dict[tuple[str, str], Held] = {}
        self.approval = project.settings.approval == "required"
        documents = known.get("numbers of documents", (self.registries,), partial(DocumentNumbers, self.registries))
        self.resolver = Resolver(self.registries, names, documents, translator, self.held, self.approval)
        self.spots: dict[tuple[str, str], Spot] = {**self.registries.spots, SETTINGS: project.spot}
        self.prose: list[Entry] = []

    def load(self) -> Site:
        """Give the site with what its day holds back; what is wrong is in ``problems``."""
        plans = self._read_plans()
        hotlines = self._hotlines(plans)
        self._accounts(plans)
        published_plans = self._publish_plans(plans, hotlines)
        topic_texts = self._prose(TOPICS, "topics-prose")
        prose = ProseResolver(self.resolver, published_plans, self.today)
        questions = self._entries(QUESTIONS, "questions", prose.question)
        news = self._entries(NEWS, "news", prose.news)
        pages = self._pages()
        words = self._words()
        units = self._each("units", publish.publish_unit)
        agencies = self._each("agencies", publish.publish_agency)
        published_plans = _newest_first(published_plans, "issued")
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
            indexes=build_indexes(published_plans, questions, news, units, agencies, hotlines, self.known),
        )

    def _each(self, name: str, function: Any) -> dict[str, Any]:  # noqa: ANN401 - one function a registry
        entries: Mapping[str, Any] = getattr(self.registries, name)

        def make() -> dict[str, Any]:
            return {key: function(entry, self.resolver.translator) for key, entry in entries.items()}

        return self.known.get(("registry", name), (entries,), make)

    def _registries(self) -> RegistriesRead:
        files = {path: file for path, file in self.files.items() if path.startswith(FOLDER)}
        read = partial(read_registries, files, self.project.languages)
        return self.known.get("registries", tuple(files.values()), read)

    def _words(self) -> CataloguesRead:
        files = {path: file for path, file in self.files.items() if path.startswith(LANG)}
        read = partial(read_catalogues, files, self.project.languages)
        return self.known.get("words", tuple(files.values()), read)

    def _resolved(self, make_value: Callable[[], T]) -> _Resolved:
        """Resolve something, and take what is wrong with it apart from what is wrong with others."""
        problems = self.resolver.problems
        before = len(problems)
        value = make_value()
        told = tuple(problems[before:])
        del problems[before:]
        return _Resolved(value, told)

    def _read_plans(self) -> dict[str, DeclaredPlan]:
        with self.stage("read"):
            return self._declared_plans()

    def _declared_plans(self) -> dict[str, DeclaredPlan]:
        plans: dict[str, DeclaredPlan] = {}
        for path, file in self.files.items():
            if not path.startswith("plans/") or path.startswith(FOLDER):
                continue
            read = self.known.get(("plan", path), (file,), partial(read_plan, path, file, self.project.languages))
            self.problems.extend(read.problems)
            if read.plan is None:
                self.silent |= blind.PLAN
                continue
            plan, spot = read.plan.plan, read.plan.spot
            first = plans.get(plan.id)
            if first is not None:
                self.problems.append(make("duplicate-id", spot.place("id"), value=plan.id, other=first.spot.path))
                continue
            plans[plan.id] = read.plan
            self.spots["plans", plan.id] = spot
            self._hold("plans", plan.id, plan, "published", Held((path,), ""))
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
            key: self.known.equal(("hotline", key), publish.publish_hotline(hotline, self.resolver, plans, self.today))
            for key, hotline in self.registries.hotlines.items()
        }

    def _publish_plans(
        self, plans: Mapping[str, DeclaredPlan], hotlines: Mapping[str, published.Hotline]
    ) -> dict[str, published.Plan]:
        own: dict[str, list[published.Hotline]] = {}
        for hotline in hotlines.values():
            own.setdefault(hotline["source"]["plan"], []).append(hotline)
        found = {}
        for key, entry in plans.items():
            numbers = own.get(key, [])
            resolver = PlanResolver(self.resolver, entry.plan, entry.spot)
            publish_it = partial(self._resolved, partial(resolver.publish, self.today, numbers))
            result = self.known.get(("published", key), (entry, self.registries, *numbers), publish_it)
            self.resolver.problems.extend(result.problems)
            found[key] = result.value
        return found

    def _prose(self, shape: Shape, name: str) -> dict[str, Text]:
        before = len(self.problems)
        with self.stage("read"):
            texts = read_prose(self.files, shape, self.project.languages, self.problems, self.known)
        if len(self.problems) > before:
            self.silent |= blind.QUESTION if shape is QUESTIONS else blind.PAGE
        self.prose.extend(entry for text in texts.values() for entry in text.entries.values())
        for key, text in texts.items():
            self.spots[name, key] = text.original.spot
        return texts

    def _entries(self, shape: Shape, name: str, publish_it: Callable[[Text], T]) -> dict[str, T]:
        texts = self._dated_prose(shape, name)
        found = {key: self._prose_entry(name, text, publish_it) for key, text in texts.items()}
        return _newest_first(found, "published")

    def _prose_entry(self, name: str, text: Text, publish_it: Callable[[Text], T]) -> T:
        """Resolve a question or a news item. Plans that it rests on may come and go, so it is held to what they are."""
        basis = tuple(entry.plan for entry in text.original.declared.basis)
        held = tuple(self.held.get(("plans", plan)) for plan in basis)
        sources = (*text.entries.values(), self.registries, *held)

        def usable(found: _Resolved) -> bool:
            return not found.problems and all(self.spots.get(("plans", plan)) for plan in basis)

        result = self.known.get((name, text.name), sources, partial(self._resolved, partial(publish_it, text)), usable)
        self.resolver.problems.extend(result.problems)
        return result.value  # type: ignore[no-any-return]

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
        found: dict[str, published.Topic] = {
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
        return {key: self.known.equal(("topic", key), topic) for key, topic in found.items()}

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
