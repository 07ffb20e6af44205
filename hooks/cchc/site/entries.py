"""Plans and texts of one site, read and resolved: all of them, or only those that were edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from typing import Any, NamedTuple, TypeVar

from cchc.model import published
from cchc.model.release import Releasable
from cchc.problem import Problem, make
from cchc.site import blind
from cchc.site.held import UNAPPROVED, shown, why
from cchc.site.known import Known
from cchc.site.names import AgencyNames, DocumentNumbers
from cchc.site.project import SETTINGS, Project
from cchc.site.read_plans import PlanRead, plan_makings
from cchc.site.read_prose import NEWS, QUESTIONS, Entry, Shape, Text, read_prose
from cchc.site.registries import FOLDER, RegistriesRead, read_registries
from cchc.site.resolve_plan import PlanResolver
from cchc.site.resolve_prose import ProseResolver
from cchc.site.resolver import Resolver
from cchc.site.site import DeclaredPlan, Held, Site
from cchc.site.spots import Spot
from cchc.site.texts import Translator
from cchc.source.tree import SourceFile

#: Measures a stage of the build, by its name; ``nullcontext`` measures nothing.
Stage = Callable[[str], AbstractContextManager[object]]
T = TypeVar("T")


class _Resolved(NamedTuple):
    """Something in its published shape, and what is wrong with what it refers to."""

    value: Any
    problems: tuple[Problem, ...]


class Entries:
    """Reads and resolves the plans and texts of one site among ``files``; what is wrong is added to ``problems``.

    ``whole`` is the site that the files belong to, when they are only some of its files: what they refer to is there.
    """

    def __init__(
        self,
        project: Project,
        today: date,
        files: Mapping[str, SourceFile],
        problems: list[Problem],
        stage: Stage,
        known: Known,
        whole: Site | None = None,
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
        self.held: dict[tuple[str, str], Held] = dict(whole.held) if whole else {}
        self.approval = project.settings.approval == "required"
        documents = known.get("numbers of documents", (self.registries,), partial(DocumentNumbers, self.registries))
        self.resolver = Resolver(self.registries, names, documents, translator, self.held, self.approval)
        spots = whole.spots if whole else self.registries.spots
        self.spots: dict[tuple[str, str], Spot] = {**spots, SETTINGS: project.spot}
        self.prose: list[Entry] = []

    def _registries(self) -> RegistriesRead:
        files = {path: file for path, file in self.files.items() if path.startswith(FOLDER)}
        read = partial(read_registries, files, self.project.languages)
        return self.known.get("registries", tuple(files.values()), read)

    def _resolved(self, make_value: Callable[[], T]) -> _Resolved:
        """Resolve something, and take what is wrong with it apart from what is wrong with others."""
        problems = self.resolver.problems
        before = len(problems)
        value = make_value()
        told = tuple(problems[before:])
        del problems[before:]
        return _Resolved(value, told)

    def read_plans(self) -> dict[str, DeclaredPlan]:
        """Give the plans as declared, by id."""
        with self.stage("read"):
            return self._declared_plans()

    def _declared_plans(self) -> dict[str, DeclaredPlan]:
        plans: dict[str, DeclaredPlan] = {}
        for path, making in plan_makings(self.files.values(), self.project.languages):
            read: PlanRead = self.known.get(*making)
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
            self.hold("plans", plan.id, plan, "published", Held((path,), ""))
        return plans

    def hold(self, name: str, key: str, entry: Releasable, day: str, held: Held) -> None:
        """Hold something back when it does not appear by the site's day; ``day`` is the key of its publication."""
        self.held.pop((name, key), None)
        since = shown(entry, getattr(entry, day), approval=self.approval).since
        if since > self.today.isoformat():
            self.held[name, key] = held._replace(since=since)
            decides = "draft" if entry.draft else "embargo" if since == entry.embargo else day
            if since == UNAPPROVED:
                self.problems.append(make("not-approved", self.spots[name, key].place(day), value=key))
                return
            self.problems.append(make("held-back", self.spots[name, key].place(decides), value=key, **why(since)))

    def publish_plans(
        self, plans: Mapping[str, DeclaredPlan], hotlines: Mapping[str, published.Hotline]
    ) -> dict[str, published.Plan]:
        """Give plans in their published shape; ``hotlines`` are those of the whole site."""
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

    def read_texts(self, shape: Shape, name: str) -> dict[str, Text]:
        """Give the texts of a shape by their name; ``name`` is the list that they are of."""
        before = len(self.problems)
        with self.stage("read"):
            texts = read_prose(self.files, shape, self.project.languages, self.problems, self.known)
        if len(self.problems) > before:
            self.silent |= blind.QUESTION if shape is QUESTIONS else blind.PAGE
        self.prose.extend(entry for text in texts.values() for entry in text.entries.values())
        for key, text in texts.items():
            self.spots[name, key] = text.original.spot
        return texts

    def questions(self, plans: Mapping[str, object]) -> dict[str, published.Question]:
        """Give the questions in their published shape; ``plans`` are those that they may rest on."""
        publish_it = ProseResolver(self.resolver, plans, self.today).question
        return self._published(self._dated(QUESTIONS, "questions"), "questions", publish_it)

    def news(self, plans: Mapping[str, object]) -> dict[str, published.NewsItem]:
        """Give the news items in their published shape; ``plans`` are those that they may rest on."""
        publish_it = ProseResolver(self.resolver, plans, self.today).news
        return self._published(self._dated(NEWS, "news"), "news", publish_it)

    def _dated(self, shape: Shape, name: str) -> dict[str, Text]:
        texts = self.read_texts(shape, name)
        for key, text in texts.items():
            paths = dict.fromkeys((text.original.spot.path, *text.files.values()))
            self.hold(name, key, text.original.declared, "published", Held(tuple(paths), ""))
        return texts

    def _published(self, texts: Mapping[str, Text], name: str, publish_it: Callable[[Text], T]) -> dict[str, T]:
        return {key: self._text(name, text, publish_it) for key, text in texts.items()}

    def _text(self, name: str, text: Text, publish_it: Callable[[Text], T]) -> T:
        """Resolve a question or a news item. Plans that it rests on may come and go, so it is held to what they are."""
        basis = tuple(entry.plan for entry in text.original.declared.basis)
        held = tuple(self.held.get(("plans", plan)) for plan in basis)
        sources = (*text.entries.values(), self.registries, *held)

        def usable(found: _Resolved) -> bool:
            return not found.problems and all(self.spots.get(("plans", plan)) for plan in basis)

        result = self.known.get((name, text.name), sources, partial(self._resolved, partial(publish_it, text)), usable)
        self.resolver.problems.extend(result.problems)
        return result.value  # type: ignore[no-any-return]
