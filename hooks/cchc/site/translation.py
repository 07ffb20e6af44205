"""Translations: how much there is, and which are older than their original.

A translated Markdown file says with ``translates`` which original it was made from, by its sum. The texts of a plan or
a registry are pairs in one file; beside it, ``<name>.<language>.sums`` has a line "sum-of-original
sum-of-translation" for each pair that somebody has accepted. So the order of texts is free, and no text is asked about
twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cchc.model.prose import Twin
from cchc.site.read_prose import CONTENT, Entry
from cchc.site.site import Site
from cchc.source.nodes import Listing, Node, Scalar
from cchc.source.nodes import Mapping as MappingNode
from cchc.source.tree import SUMS
from cchc.text.sums import sum_of


class Pair(NamedTuple):
    """A text of a YAML file and its translation, if there is one, and the line of the original (of the translation)."""

    line: int
    original: str
    translation: str | None


class Coverage(NamedTuple):
    """What a file has in a language: texts, how many are translated, lines of older ones, how many nobody accepted."""

    path: str
    lang: str
    texts: int
    translated: int
    older: tuple[int, ...]
    unaccepted: int


def coverage(site: Site) -> Iterator[Coverage]:
    """Give the coverage of every file of texts, in every language but the first, by path."""
    for lang in site.project.languages[1:]:
        found = [*_prose(site, lang), *_data(site, lang)]
        yield from sorted(found, key=lambda entry: entry.path)


def older(site: Site) -> Iterator[tuple[str, str, int]]:
    """Give the path, the language and the line of every translation that is older than its original.

    The same as ``coverage`` tells, but only what somebody has accepted is looked at.
    """
    for lang in site.project.languages[1:]:
        yield from ((entry.path, lang, line) for entry in _prose(site, lang) for line in entry.older)
        for path, root in _roots(site).items():
            known = accepted(site.sums.get(sums_path(path, lang), ""))
            found = (pair for pair in (pairs(root, lang) if known else ()) if pair.translation is not None)
            yield from ((path, lang, pair.line) for pair in found if is_older(pair, known))


def _roots(site: Site) -> Mapping[str, Node]:
    return {spot.path: spot.root for spot in site.spots.values() if not spot.path.endswith(".md")}


def _prose(site: Site, lang: str) -> Iterator[Coverage]:
    by_path = {entry.spot.path: entry for entry in site.prose}
    for path, entry in by_path.items():
        if not path.startswith(CONTENT) or isinstance(entry.declared, Twin):
            continue
        twin = by_path.get(twin_path(path, lang))
        if twin is None:
            yield Coverage(path, lang, 1, 0, (), 0)
            continue
        made_from = twin.declared.translates
        older = made_from is not None and made_from != sum_of_prose(entry, twin)
        yield Coverage(path, lang, 1, 1, (1,) if older else (), int(made_from is None))


def twin_path(path: str, lang: str) -> str:
    """Give the path of a Markdown file's translation: "content/a.md" -> "content/a.en.md"."""
    return f"{path.removesuffix('.md')}.{lang}.md"


def sum_of_prose(original: Entry, twin: Entry) -> str:
    """Give the sum of those parts of an original that its translation has, too: its named texts and its prose."""
    names = [name for name in type(twin.declared).model_fields if name != "translates"]
    texts = [getattr(original.declared, name) for name in names]
    return sum_of(*(text for text in texts if isinstance(text, str)), original.body)


def _data(site: Site, lang: str) -> Iterator[Coverage]:
    for path, root in _roots(site).items():
        found = list(pairs(root, lang))
        known = accepted(site.sums.get(sums_path(path, lang), ""))
        translated = [pair for pair in found if pair.translation is not None]
        older = tuple(pair.line for pair in translated if is_older(pair, known))
        new = sum(
            1 for pair in translated if not is_older(pair, known) and sums_of(pair)[0] not in known[sums_of(pair)[1]]
        )
        yield Coverage(path, lang, len(found), len(translated), older, new)


def sums_path(path: str, lang: str) -> str:
    """Give the path of the sums of a YAML file: "plans/a/2024.yml" -> "plans/a/2024.en.sums"."""
    return f"{path.rsplit('.', 1)[0]}.{lang}{SUMS}"


def pairs(node: Node, lang: str) -> Iterator[Pair]:
    """Give every text below a node that has a Vietnamese original, with its translation into ``lang``."""
    if isinstance(node, Listing):
        for item in node.items:
            yield from pairs(item, lang)
    elif isinstance(node, MappingNode):
        original = node.entries.get("vi")
        if isinstance(original, Scalar):
            other = node.entries.get(lang)
            yield Pair(original.line, original.text, other.text if isinstance(other, Scalar) else None)
            return
        for entry in node.entries.values():
            yield from pairs(entry, lang)


def sums_of(pair: Pair) -> tuple[str, str]:
    """Give the sums of original and translation."""
    return sum_of(pair.original), sum_of(pair.translation or "")


def accepted(text: str) -> Mapping[str, set[str]]:
    """Read a file of sums: for each translation the originals that it was accepted for."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.split("\n"):
        original, _, translation = line.strip().partition(" ")
        if translation and not original.startswith("#"):
            found[translation].add(original)
    return found


def is_older(pair: Pair, known: Mapping[str, set[str]]) -> bool:
    """Tell whether a translation was accepted for another original and has not been touched since."""
    original, translation = sums_of(pair)
    return bool(known.get(translation)) and original not in known[translation]


def accept(root: Node, lang: str) -> str:
    """Give the file of sums that accepts every translation below a node."""
    lines = {" ".join(sums_of(pair)) for pair in pairs(root, lang) if pair.translation is not None}
    return "".join(f"{line}\n" for line in sorted(lines))
