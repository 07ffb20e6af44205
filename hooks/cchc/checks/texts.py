"""The texts of files, each with the place where it stands, for the rules that read words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from cchc.problem import Place
from cchc.site import Site
from cchc.site.spots import Spot
from cchc.source.nodes import Listing, Node, Scalar

#: Keys whose values are no words, or words that are wrong on purpose: errata quote slips.
_NO_WORDS = frozenset({
    "errata", "waivers", "at", "id", "unit", "url", "sha256", "file", "number", "issued", "published", "revised",
    "on", "goal", "field", "topics", "topic", "channel", "index", "level", "parent", "kind", "type", "role",
    "status", "e164", "phone", "email", "valid_from", "valid_to", "checked_on", "since", "words", "aliases",
})  # fmt: skip
#: Recipients have no ``at`` of their own: they are one a line of this part.
_RECIPIENTS = "Nơi nhận"


class Words(NamedTuple):
    """A text: its language, the place at which it begins, the ``at`` of the thing that has it, and its key."""

    text: str
    lang: str
    place: Place
    at: str
    key: str

    def place_of(self, part: str) -> Place:
        """Give the place of a part of the text: in a line of prose its own, elsewhere that of the text."""
        return self.place if self.key else self.place._replace(column=max(self.text.find(part), 0) + 1)


class Known(NamedTuple):
    """Names that rules on words need.

    ``abbreviations`` besides those of offices, folded; names of cities without their level; names of indices in
    Vietnamese and English, by their folded abbreviation.
    """

    abbreviations: frozenset[str]
    towns: frozenset[str]
    indices: Mapping[str, tuple[str, str]] = MappingProxyType({})


class Finding(NamedTuple):
    """What a rule finds in a text: its code, the words, what the message says besides, what an erratum must quote."""

    code: str
    written: str
    facts: Mapping[str, str] = MappingProxyType({})
    quoted: str = ""


def plan_words(site: Site) -> Iterator[tuple[str, Sequence[Words]]]:
    """Give the texts of every plan, by its id, in the order of the file; a plan at a time, since there may be many."""
    languages = site.project.languages
    return ((key, _of_file(_File(entry.spot, languages[0], languages))) for key, entry in site.declared.items())


def prose_words(site: Site) -> list[Words]:
    """Give the texts of every Markdown file: front matter and, line by line, the prose."""
    found: list[Words] = []
    languages = site.project.languages
    for entry in site.prose:
        path, name = entry.spot.path, entry.spot.path.removesuffix(".md")
        lang = next((lang for lang in languages[1:] if name.endswith(f".{lang}")), languages[0])
        found += _of_file(_File(entry.spot, lang, languages))
        lines = enumerate(entry.body.split("\n"), start=entry.body_line)
        found += [Words(line, lang, Place(path, number, 1), "", "") for number, line in lines if line]
    return found


class _File:
    """A file with the language of its texts. It is equal only to itself, since to compare trees would take longer."""

    def __init__(self, spot: Spot, lang: str, languages: Sequence[str]) -> None:
        self.spot, self.lang, self.languages = spot, lang, tuple(languages)

    def __hash__(self) -> int:
        return id(self.spot.nodes)

    def __eq__(self, other: object) -> bool:
        same = isinstance(other, _File) and self.spot.nodes is other.spot.nodes and self.spot.path == other.spot.path
        return same and isinstance(other, _File) and (self.lang, self.languages) == (other.lang, other.languages)


@lru_cache(maxsize=256)  # more files than are looked at together, once for all rules that read words
def _of_file(file: _File) -> Sequence[Words]:
    found: list[Words] = []
    _collect(file.spot.root, (file.spot.path, file.lang, "", ""), frozenset(file.languages), found)
    return found


def _collect(node: Node, around: tuple[str, str, str, str], languages: frozenset[str], found: list[Words]) -> None:
    """Add the texts below a node; ``around`` are the file, the language, the nearest ``at`` and the key."""
    path, lang, at, key = around
    if isinstance(node, Scalar):
        if node.text:
            found.append(Words(node.text, lang, Place(path, node.line, node.column), at, key))
    elif isinstance(node, Listing):
        for number, item in enumerate(node.items, start=1):
            own_at = f"{_RECIPIENTS}, dòng {number}" if key == "recipients" and not at else at
            _collect(item, (path, lang, own_at, key), languages, found)
    else:
        own = node.entries.get("at")
        at = own.text if isinstance(own, Scalar) else at
        for name, entry in node.entries.items():
            if name in _NO_WORDS:
                continue
            spoken, under = (name, key) if name in languages else (lang, name)
            if not isinstance(entry, Scalar):
                _collect(entry, (path, spoken, at, under), languages, found)
            elif entry.text:
                found.append(Words(entry.text, spoken, Place(path, entry.line, entry.column), at, under))
