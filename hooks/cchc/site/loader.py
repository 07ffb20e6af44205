"""The parts of one site, loaded in the order in which they need each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from operator import itemgetter
from typing import Any

from cchc.model import published
from cchc.problem import Place, make
from cchc.site import resolve_registries as publish
from cchc.site.catalogue import CataloguesRead, read_catalogues
from cchc.site.entries import Entries
from cchc.site.indexes import build_indexes
from cchc.site.read_prose import CONTENT, NEWS, PAGES, QUESTIONS, TOPICS, Text
from cchc.site.resolve_prose import page, topic_prose
from cchc.site.routes import EDITORIAL, NEEDED
from cchc.site.site import DeclaredPlan, EditorialPage, Held, Site
from cchc.source.tree import LANG

#: Folders below content/ whose Markdown is data.
FOLDERS = tuple(shape.folder for shape in (QUESTIONS, NEWS, TOPICS))


class Loader:
    """Loads the parts of one site in the order in which they need each other."""

    def __init__(self, entries: Entries) -> None:
        self.entries, self.files, self.problems = entries, entries.files, entries.problems
        self.known, self.registries, self.resolver = entries.known, entries.registries, entries.resolver

    def load(self) -> Site:
        """Give the site with what its day holds back; what is wrong is in ``problems``."""
        entries = self.entries
        plans = entries.read_plans()
        hotlines = self._hotlines(plans)
        self._accounts(plans)
        published_plans = entries.publish_plans(plans, hotlines)
        topic_texts = entries.read_texts(TOPICS, "topics-prose")
        questions = _newest_first(entries.questions(published_plans), "published")
        news = _newest_first(entries.news(published_plans), "published")
        pages = self._pages()
        words = self._words()
        units = self._each("units", publish.publish_unit)
        agencies = self._each("agencies", publish.publish_agency)
        published_plans = _newest_first(published_plans, "issued")
        topics = self._topics(topic_texts)
        self.problems.extend([*words.problems, *self.resolver.problems])
        return Site(
            project=entries.project,
            today=entries.today,
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
            spots=entries.spots,
            prose=entries.prose,
            silent=frozenset(entries.silent),
            held=entries.held,
            indexes=build_indexes(published_plans, questions, news, units, agencies, hotlines, self.known),
        )

    def _each(self, name: str, function: Any) -> dict[str, Any]:  # noqa: ANN401 - one function a registry
        entries: Mapping[str, Any] = getattr(self.registries, name)

        def make() -> dict[str, Any]:
            return {key: function(entry, self.resolver.translator) for key, entry in entries.items()}

        return self.known.get(("registry", name), (entries,), make)

    def _words(self) -> CataloguesRead:
        files = {path: file for path, file in self.files.items() if path.startswith(LANG)}

        def read() -> CataloguesRead:
            return read_catalogues(files, self.entries.project.languages)

        return self.known.get("words", tuple(files.values()), read)

    def _accounts(self, plans: Mapping[str, DeclaredPlan]) -> None:
        """Check the plans that channels' accounts name."""
        for key, channel in self.registries.channels.items():
            spot = self.entries.spots["channels", key]
            for number, account in enumerate(channel.accounts):
                self.resolver.known("plan", account.plan, plans, spot.at("accounts", number, "plan"))

    def _hotlines(self, plans: Mapping[str, DeclaredPlan]) -> dict[str, published.Hotline]:
        for key, hotline in self.registries.hotlines.items():
            held = Held((self.entries.spots["hotlines", key].path,), "", own_file=False)
            self.entries.hold("hotlines", key, hotline, "added", held)
        today = self.entries.today
        return {
            key: self.known.equal(("hotline", key), publish.publish_hotline(hotline, self.resolver, plans, today))
            for key, hotline in self.registries.hotlines.items()
        }

    def _topics(self, texts: Mapping[str, Text]) -> dict[str, published.Topic]:
        translate = self.resolver.translator
        for name, text in texts.items():
            self.resolver.known("topic", name, self.registries.topics, partial(Place, text.original.spot.path))
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
        for path in _unused(self.files.keys() - told):
            self.problems.append(make("file-unused", Place(path)))

    def _pages(self) -> dict[str, EditorialPage]:
        found = self.entries.read_texts(PAGES, "pages")
        self._missing_and_unused_pages()
        return {name: page(text, self.resolver.translator) for name, text in found.items()}


def _unused(paths: Iterable[str]) -> list[str]:
    known = {*EDITORIAL, *NEEDED.values()}
    found = []
    for path in paths:
        if path.startswith(CONTENT):
            folder, _, name = path.removeprefix(CONTENT).rpartition("/")
            if not (f"{folder}/" in FOLDERS if folder else name.split(".")[0] in known):
                found.append(path)
    return found


def _newest_first(found: Mapping[str, Any], key: str) -> dict[str, Any]:
    by_id = sorted(found.items())
    return dict(sorted(by_id, key=lambda item: itemgetter(key)(item[1]), reverse=True))
