"""The texts of files, each with the place where it stands, for the rules that read words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
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
#: What was read in so many files is at hand for the rule after this one: at least as many as are looked at together.
FILES = 256


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


class TextFile:
    """A file with the language of its texts. It is equal only to itself, since to compare trees would take longer.

    ``prose`` is what is written in Markdown, ``line`` the one on which that begins.
    """

    def __init__(self, spot: Spot, lang: str, languages: Sequence[str], prose: str = "", line: int = 0) -> None:
        self.spot, self.lang, self.languages, self.prose, self.line = spot, lang, tuple(languages), prose, line

    def __hash__(self) -> int:
        return id(self.spot.nodes)

    def __eq__(self, other: object) -> bool:
        same = isinstance(other, TextFile) and self.spot.nodes is other.spot.nodes and self.spot.path == other.spot.path
        return same and isinstance(other, TextFile) and (self.lang, self.languages) == (other.lang, other.languages)


def plan_files(site: Site) -> Iterator[tuple[str, TextFile]]:
    """Give the file of every plan, by its id."""
    languages = site.project.languages
    return ((key, TextFile(entry.spot, languages[0], languages)) for key, entry in site.declared.items())


def prose_files(site: Site) -> Iterator[TextFile]:
    """Give every Markdown file."""
    languages = site.project.languages
    endings = {f".{lang}.md": lang for lang in languages[1:]}
    for entry in site.prose:
        lang = next((lang for ending, lang in endings.items() if entry.spot.path.endswith(ending)), languages[0])
        yield TextFile(entry.spot, lang, languages, entry.body, entry.body_line)


def plan_words(site: Site) -> Iterator[tuple[str, Sequence[Words]]]:
    """Give the texts of every plan, by its id, in the order of the file; a plan at a time, since there may be many."""
    return ((key, words_of(file)) for key, file in plan_files(site))


def prose_words(site: Site) -> Iterator[Words]:
    """Give the texts of every Markdown file: front matter and, line by line, the prose."""
    for file in prose_files(site):
        yield from words_of(file)
        yield from lines_of(file)


def lines_of(file: TextFile) -> Iterator[Words]:
    """Give the prose of a file line by line."""
    lines = enumerate(file.prose.split("\n"), start=file.line)
    return (Words(text, file.lang, Place(file.spot.path, number, 1), "", "") for number, text in lines if text)


@lru_cache(maxsize=FILES)
def words_of(file: TextFile) -> Sequence[Words]:
    """Give the texts of a YAML file or of the front matter of a Markdown file."""
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
        for item in node.items:
            _collect(item, around, languages, found)
    else:
        own = node.entries.get("at")
        at = own.text if isinstance(own, Scalar) else at
        for name, entry in node.entries.items():
            if name in languages:
                _collect(entry, (path, name, at, key), languages, found)
            elif name not in _NO_WORDS:
                _collect(entry, (path, lang, at, name), languages, found)
