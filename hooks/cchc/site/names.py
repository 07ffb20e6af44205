"""From names as a document prints them to entries of the registries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cchc.model import registry as declared
from cchc.model.citation import CitedDocument, normal_number, same_issue
from cchc.problem import Problem, make
from cchc.site.registries import Registries
from cchc.text.fold import canonical, fold
from cchc.text.nearest import nearest


class AgencyNames:
    """Finds agencies by name: in the unit that speaks first, then in the units above it."""

    def __init__(self, registries: Registries) -> None:
        self._registries = registries
        self._ids: dict[tuple[str, str], str] = {}
        self._names: dict[str, list[str]] = defaultdict(list)
        self.problems: list[Problem] = []
        for agency in registries.agencies.values():
            self._add(agency, agency.name["vi"], "name")
            for number, alias in enumerate(agency.aliases):
                self._add(agency, alias, "aliases", number)

    def _add(self, agency: declared.Agency, name: str, *loc: str | int) -> None:
        key = (agency.unit, canonical(name))
        first = self._ids.setdefault(key, agency.id)
        if first == agency.id:
            self._names[agency.unit].append(name)
            return
        place = self._registries.spots["agencies", agency.id].place(*loc)
        self.problems.append(make("duplicate-name", place, value=name, other=first))

    def find(self, unit: str, name: str) -> str | None:
        """Give the id of the agency that ``name`` means in a document of ``unit``; None when there is none."""
        wanted = canonical(name)
        for level in self._registries.chain(unit):
            found = self._ids.get((level, wanted))
            if found is not None:
                return found
        return None

    def near(self, unit: str, name: str) -> str | None:
        """Give the known name that is most like ``name``, for a hint."""
        known = (candidate for level in self._registries.chain(unit) for candidate in self._names[level])
        return nearest(name, known)


class DocumentNumbers:
    """Finds legal documents by number, date and issuer, since local numbers repeat."""

    def __init__(self, registries: Registries) -> None:
        self._registries = registries
        self._numbers: dict[str, list[declared.Document]] = defaultdict(list)
        self._names: dict[str, list[declared.Document]] = defaultdict(list)
        for document in registries.documents.values():
            if document.number:
                self._numbers[normal_number(document.number)].append(document)
            for alias in document.aliases:
                self._names[canonical(alias)].append(document)
            if not document.number:
                self._names[canonical(document.title["vi"])].append(document)

    def find(self, cited: CitedDocument, issuer: str | None, unit: str) -> list[declared.Document]:
        """Give the documents that a citation in a document of ``unit`` can mean, most often one.

        The number decides; several are told apart by date, then by issuer, then by nearness of the issuing unit.
        """
        candidates = self._candidates(cited)
        found = [document for document in candidates if self._possible(document, cited, issuer, unit)]
        if not found and len(candidates) > 1:
            return candidates  # none fits: the editor is shown which ones there are
        for narrower in (self._by_date(cited, found), self._by_issuer(issuer, found)):
            found = list(narrower) or found
        return self._by_unit(unit, found) or found if len(found) > 1 else found

    def _possible(self, document: declared.Document, cited: CitedDocument, issuer: str | None, unit: str) -> bool:
        """Tell whether ``unit`` can mean the document: it is near (its own or one above), or date or issuer agree."""
        if document.unit is None or document.unit in self._registries.chain(unit):
            return True
        return any(self._by_date(cited, [document])) or any(self._by_issuer(issuer, [document]))

    def _candidates(self, cited: CitedDocument) -> list[declared.Document]:
        if cited.number:
            by_number = self._numbers.get(normal_number(cited.number), [])
            if by_number:
                return by_number
            by_name = (self._names.get(canonical(name)) for name in (cited.number, cited.as_written))
            return next((found for found in by_name if found), [])
        name = canonical(cited.as_written)
        exact = self._names.get(name)
        if exact:
            return exact
        starts = [known for known in self._names if name.startswith(known)]
        return self._names[max(starts, key=len)] if starts else []

    @staticmethod
    def _by_date(cited: CitedDocument, found: list[declared.Document]) -> Iterator[declared.Document]:
        for document in found:
            if cited.issued and document.issued and same_issue(cited.issued, document.issued):
                yield document

    @staticmethod
    def _by_issuer(issuer: str | None, found: list[declared.Document]) -> Iterator[declared.Document]:
        for document in found:
            if issuer and fold(issuer) in fold(document.issuer["vi"]):
                yield document

    def _by_unit(self, unit: str, found: list[declared.Document]) -> list[declared.Document]:
        for level in self._registries.chain(unit):
            kept = [document for document in found if document.unit == level]
            if kept:
                return kept
        return []

    def near(self, number: str) -> str | None:
        """Give the known number that is most like ``number``, for a hint."""
        return nearest(number, self._numbers)
