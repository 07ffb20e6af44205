"""The registries, gathered from all files of ``plans/registry/``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cchc.model import registry as declared
from cchc.model.reading import read_model
from cchc.problem import Place, Problem, make
from cchc.site import blind
from cchc.site.packed import Packed
from cchc.site.site import DeclaredRedirect, DeclaredWaivers
from cchc.site.spots import Spot
from cchc.source.tree import LEDGER, SourceFile
from cchc.source.yaml_reader import read_yaml
from cchc.text.nearest import nearest

FOLDER = "plans/registry/"


@dataclass(slots=True)
class Registries:
    """Every entry by its id, in the order of the files, and where each stands (by list name and id).

    ``redirects`` and ``waivers`` have no ids of their own.
    """

    units: dict[str, declared.Unit] = field(default_factory=dict)
    agencies: dict[str, declared.Agency] = field(default_factory=dict)
    topics: dict[str, declared.Topic] = field(default_factory=dict)
    channels: dict[str, declared.Channel] = field(default_factory=dict)
    indices: dict[str, declared.Index] = field(default_factory=dict)
    documents: dict[str, declared.Document] = field(default_factory=dict)
    hotlines: dict[str, declared.Hotline] = field(default_factory=dict)
    spots: dict[tuple[str, str], Spot] = field(default_factory=dict)
    redirects: list[DeclaredRedirect] = field(default_factory=list)
    waivers: list[DeclaredWaivers] = field(default_factory=list)

    def chain(self, unit: str) -> Iterator[str]:
        """Give ``unit`` and the units above it, ending with the top one; a cycle ends the walk."""
        seen: set[str] = set()
        current: str | None = unit
        while current is not None and current not in seen and current in self.units:
            seen.add(current)
            yield current
            current = self.units[current].parent


class RegistriesRead(NamedTuple):
    """The registries, what is wrong, and the codes that cannot be judged because a file could not be used."""

    registries: Registries
    problems: list[Problem]
    silent: set[str]


LISTS = ("units", "agencies", "topics", "channels", "indices", "documents", "hotlines")


def read_registries(files: Mapping[str, SourceFile], languages: Sequence[str]) -> RegistriesRead:
    """Read every registry file; two entries of one list with the same id are a problem."""
    registries = Registries()
    silent: set[str] = set()
    problems: list[Problem] = []
    for path, file in files.items():
        if not path.startswith(FOLDER) or path == LEDGER:
            continue
        result = read_yaml(path, file.text)
        problems.extend(result.problems)
        if result.root is None:
            silent |= blind.registry(None)
            continue
        read = read_model(declared.Registry, result.root, path, languages)
        problems.extend(read.problems)
        if read.value is None:
            silent |= blind.registry(result.root)
        else:
            problems.extend(_take(registries, read.value, Spot(path, Packed(result.root))))
    problems.extend(_check_references(registries))
    return RegistriesRead(registries, problems, silent)


def _take(registries: Registries, found: declared.Registry, spot: Spot) -> Iterator[Problem]:
    for name in LISTS:
        entries: dict[str, Any] = getattr(registries, name)
        for number, entry in enumerate(getattr(found, name)):
            here = spot.below(name, number)
            first = registries.spots.get((name, entry.id))
            if first is not None:
                other = "{}:{}".format(*first.place("id")[:2])
                yield make("duplicate-id", here.place("id"), value=entry.id, other=other)
                continue
            entries[entry.id] = entry
            registries.spots[name, entry.id] = here
    if found.waivers:
        registries.waivers.append(DeclaredWaivers(found.waivers, spot))
    for number, redirect in enumerate(found.redirects):
        registries.redirects.append(DeclaredRedirect(redirect, spot.below("redirects", number)))


def _check_references(registries: Registries) -> Iterator[Problem]:
    """Units and documents that entries of the registries name."""
    units, documents = registries.units, registries.documents
    for (name, key), spot in registries.spots.items():
        entry = getattr(registries, name)[key]
        yield from _unknown("unit", getattr(entry, "unit", None), units, spot.place("unit"))
        yield from _unknown("unit", getattr(entry, "parent", None), units, spot.place("parent"))
        yield from _unknown("document", getattr(entry, "replaced_by", None), documents, spot.place("replaced_by"))
        for number, successor in enumerate(getattr(entry, "successors", ())):
            here = spot.below("successors", number)
            yield from _unknown("unit", successor.unit, units, here.place("unit"))
            yield from _unknown("agency", successor.agency, registries.agencies, here.place("agency"))
        for number, account in enumerate(getattr(entry, "accounts", ())):
            yield from _unknown("unit", account.unit, units, spot.place("accounts", number, "unit"))
        if name == "units" and _in_cycle(registries, key):
            yield make("unit-cycle", spot.place("parent"), value=key)


def _unknown(what: str, value: str | None, known: Mapping[str, object], place: Place) -> Iterator[Problem]:
    if value is not None and value not in known:
        yield make(f"unknown-{what}", place, value=value, near=nearest(value, known))


def _in_cycle(registries: Registries, unit: str) -> bool:
    seen: set[str] = set()
    current: str | None = unit
    while current is not None and current in registries.units:
        if current in seen:
            return current == unit
        seen.add(current)
        current = registries.units[current].parent
    return False
