"""What resolving needs to know, and the small references that every kind of text has: agencies, topics, deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cchc.model import deadline as deadlines
from cchc.model import plan as declared
from cchc.model import published
from cchc.model.citation import CitedDocument, parse_citation
from cchc.problem import Problem, make
from cchc.site.held import refers_to_held
from cchc.site.names import AgencyNames, DocumentNumbers
from cchc.site.registries import Registries
from cchc.site.site import Held
from cchc.site.spots import Spot, Where
from cchc.site.texts import Translator
from cchc.text.nearest import nearest


@dataclass(slots=True)
class Resolver:
    """Resolves references of one site; what leads nowhere is added to ``problems``. ``held`` are plans that wait.

    ``approval`` tells whether what is published must be approved.
    """

    registries: Registries
    agencies: AgencyNames
    documents: DocumentNumbers
    translator: Translator
    held: Mapping[tuple[str, str], Held] = field(default_factory=dict)
    approval: bool = False
    problems: list[Problem] = field(default_factory=list)

    def known(self, what: str, value: str, among: Mapping[str, object], where: Where, since: str = "") -> str:
        """Give ``value``; it is a problem when it is not among the known ids.

        So it is when it names something that appears later than what names it does (``since``).
        """
        if value not in among:
            self.problems.append(make(f"unknown-{what}", where(), value=value, near=nearest(value, among)))
        held = self.held.get((f"{what}s", value))
        if held is not None:
            self.problems.extend(refers_to_held(held, value, where(), since))
        return value

    def topics(self, ids: Iterable[str], spot: Spot) -> list[str]:
        """Give the topic ids of the thing at ``spot``, under its key ``topics``."""
        return [
            self.known("topic", topic, self.registries.topics, spot.at("topics", number))
            for number, topic in enumerate(ids)
        ]

    def agency(self, name: str, unit: str, where: Where) -> published.AgencyRef:
        """Match the name of an agency, as a document of ``unit`` prints it."""
        found = self.agencies.find(unit, name)
        if found is None:
            if unit in self.registries.units:  # an unknown unit is told of once, not again with each of its agencies
                self.problems.append(make("unknown-agency", where(), value=name, near=self.agencies.near(unit, name)))
            return {"agency": None, "name": self.translator.texts({"vi": name}), "as_written": name}
        texts = self.translator.texts(self.registries.agencies[found].name)
        return {"agency": found, "name": texts, "as_written": name}

    def agency_list(self, names: Sequence[str], unit: str, spot: Spot, key: str) -> list[published.AgencyRef]:
        """Match the names under ``key`` of the thing at ``spot``."""
        return [self.agency(name, unit, spot.at(key, number)) for number, name in enumerate(names)]

    def deadline(self, text: str | None, year: int, where: Where) -> published.Deadline:
        """Give a deadline in its published shape; ``year`` is for words that name none."""
        found = deadlines.parse_deadline(text, year)
        if found is None:
            self.problems.append(make("bad-deadline", where(), value=text))
            found = deadlines.MISSING
        return publish_deadline(found)

    def citation(self, cite: declared.Citation, unit: str, spot: Spot) -> published.Citation:
        """Match a citation with the register of documents."""
        cited = parse_citation(cite.document)
        if cited is None:  # the model has refused it already
            cited = CitedDocument(cite.document, None, None)
        found = self.documents.find(cited, cite.issuer, unit)
        if not found:
            near = self.documents.near(cited.number or cited.as_written)
            problem = make(
                "unknown-document", spot.place("document"), value=cited.number or cited.as_written, near=near
            )
            self.problems.append(problem)
        elif len(found) > 1:
            choices = "; ".join(f"{document.id} ({document.issued or '?'})" for document in found)
            place = spot.place("document")
            self.problems.append(
                make("ambiguous-document", place, value=cited.number or cited.as_written, choices=choices)
            )
        return {
            "number": cited.number,
            "as_written": cited.as_written,
            "issued": cited.issued,
            "issuer": cite.issuer,
            "document": found[0].id if found else None,
            "role": cite.role,
            "at": cite.at,
        }


def publish_deadline(found: deadlines.Deadline) -> published.Deadline:
    """Give a deadline that has been understood in its published shape."""
    return {
        "text": found.text,
        "kind": found.kind,
        "start": found.start.isoformat() if found.start else None,
        "end": found.end.isoformat() if found.end else None,
        "last_day": found.last_day.isoformat() if found.last_day else None,
        "recurrence": found.recurrence,
        "document": found.document.as_written if found.document else None,
        "parts": [publish_deadline(part) for part in found.parts],
    }
