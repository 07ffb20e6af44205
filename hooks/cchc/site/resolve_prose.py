"""From Markdown files to published questions, news, topic texts and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from cchc.model import prose as declared
from cchc.model import published
from cchc.site.changes import Changes, latest, publish_approval
from cchc.site.held import shown
from cchc.site.read_prose import Text
from cchc.site.resolver import Resolver
from cchc.site.site import EditorialPage, Prose
from cchc.site.spots import Spot
from cchc.site.texts import Translator


class ProseResolver:
    """Resolves the references of questions and news."""

    def __init__(self, resolver: Resolver, plans: Mapping[str, object], today: date) -> None:
        self.resolver, self.plans, self.today = resolver, plans, today

    def question(self, text: Text) -> published.Question:
        """Give a question in its published shape."""
        entry: declared.Question = text.original.declared
        spot, registries = text.original.spot, self.resolver.registries
        agency = self.resolver.agency(entry.agency, entry.unit, spot.at("agency")) if entry.agency else None
        day, since = shown(entry, entry.published, approval=self.resolver.approval)
        changes = Changes(self.resolver, spot, self.today)
        corrections = changes.corrections(entry.corrections)
        return {
            "id": text.name,
            "kind": entry.kind,
            "question": self._texts({lang: found.declared.question for lang, found in text.entries.items()}),
            "answer_html": html_of(text, self.resolver.translator),
            "topic": self.resolver.known("topic", entry.topic, registries.topics, spot.at("topic")),
            "unit": self.resolver.known("unit", entry.unit, registries.units, spot.at("unit")),
            "agency": agency,
            "basis": self._basis(entry.basis, spot, since),
            "approved": publish_approval(entry.approved),
            "published": day,
            "revised": latest(changes.day(entry.revised, "revised"), corrections),
            "asked_on": entry.asked_on,
            "answered_on": entry.answered_on,
            "corrections": corrections,
            "expires": entry.expires,
        }

    def news(self, text: Text) -> published.NewsItem:
        """Give a news item in its published shape."""
        entry: declared.NewsItem = text.original.declared
        spot, registries = text.original.spot, self.resolver.registries
        if entry.unit:
            self.resolver.known("unit", entry.unit, registries.units, spot.at("unit"))
        day, since = shown(entry, entry.published, approval=self.resolver.approval)
        changes = Changes(self.resolver, spot, self.today)
        corrections = changes.corrections(entry.corrections)
        return {
            "id": text.name,
            "title": self._texts({lang: found.declared.title for lang, found in text.entries.items()}),
            "summary": self._texts({lang: found.declared.summary for lang, found in text.entries.items()}),
            "body_html": html_of(text, self.resolver.translator),
            "unit": entry.unit,
            "topics": self.resolver.topics(entry.topics, spot),
            "basis": self._basis(entry.basis, spot, since),
            "published": day,
            "revised": latest(changes.day(entry.revised, "revised"), corrections),
            "corrections": corrections,
            "approved": publish_approval(entry.approved),
            "expires": entry.expires,
        }

    def _texts(self, found: Mapping[str, str]) -> published.Texts:
        return self.resolver.translator.texts(found)

    def _basis(self, basis: Sequence[declared.Basis], spot: Spot, since: str) -> list[published.Basis]:
        return [
            {
                "plan": self.resolver.known("plan", entry.plan, self.plans, spot.at("basis", number, "plan"), since),
                "at": entry.at,
                "checked_on": entry.checked_on,
            }
            for number, entry in enumerate(basis)
        ]


def html_of(text: Text, translate: Translator) -> published.Texts:
    """Give the prose of a text as HTML, in each of its languages."""
    return translate.texts({lang: entry.written.html for lang, entry in text.entries.items()})


def topic_prose(text: Text, translate: Translator) -> Prose:
    """Give the prose of a topic page."""
    return Prose(html_of(text, translate), text.files)


def page(text: Text, translate: Translator) -> EditorialPage:
    """Give an editorial page."""
    entries = text.entries.items()
    return EditorialPage(
        text.name,
        translate.texts({lang: entry.declared.title for lang, entry in entries}),
        translate.texts({lang: entry.declared.description for lang, entry in entries}),
        text.files,
    )
