"""What recognisers and the draft ask of the registries: which names are known, which words mean which topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cchc.site.names import AgencyNames, DocumentNumbers
from cchc.site.registries import Registries
from cchc.text.fold import canonical, fold


@dataclass(frozen=True, slots=True)
class Registers:
    """The registries as one unit sees them."""

    unit: str
    agencies: AgencyNames
    documents: DocumentNumbers
    topic_words: Mapping[str, Sequence[str]]
    fields: Mapping[str, Sequence[str]]
    channels: Sequence[str]
    indices: Mapping[str, Sequence[str]]
    aliases: Mapping[str, tuple[str, str | None]]

    def known(self, name: str) -> bool:
        """Tell whether an agency of this unit, or of one above it, has this name."""
        return self.agencies.find(self.unit, name) is not None

    def field(self, text: str) -> str | None:
        """Give the field of reform (or steering) that a heading names, or None."""
        said = fold(text)
        for key, words in self.fields.items():
            if any(fold(word) in said for word in words[:2]):
                return key
        best = sorted(
            ((max(len(fold(word)) for word in words if fold(word) in said), key) for key, words in self.fields.items()
             if any(fold(word) in said for word in words)), reverse=True,
        )  # fmt: skip
        return best[0][1] if best else None


def registers(found: Registries, unit: str) -> Registers:
    """Gather what an import into ``unit`` needs."""
    fields = {
        topic.id: (topic.name["vi"].removeprefix("Cải cách "), *topic.words)
        for topic in found.topics.values() if topic.kind in {"field", "steering"}
    }  # fmt: skip
    aliases: dict[str, tuple[str, str | None]] = {}
    for document in found.documents.values():
        for name in (*document.aliases, *(() if document.number else (document.title["vi"],))):
            aliases[canonical(name)] = (name, document.number)
    return Registers(
        unit, AgencyNames(found), DocumentNumbers(found),
        {topic.id: (topic.name["vi"], *topic.words) for topic in found.topics.values()}, fields, tuple(found.channels),
        {index.id: (index.abbreviation, *index.aliases) for index in found.indices.values()}, aliases,
    )  # fmt: skip
