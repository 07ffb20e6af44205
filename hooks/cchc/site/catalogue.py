"""The interface words of each language: ``overrides/lang/<code>.yml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cchc.problem import Place, Problem, make
from cchc.site.routes import BELOW, SEGMENTS
from cchc.source.nodes import Mapping as MappingNode
from cchc.source.nodes import Node, Scalar
from cchc.source.tree import SourceFile
from cchc.source.yaml_reader import read_yaml
from cchc.text.slug import is_slug

#: An entry with these keys only is one word in its plural forms.
PLURALS = frozenset({"one", "other"})
_FIELD = re.compile(r"\{(\w+)\}")
Words = dict[str, str]


class Word(NamedTuple):
    """An entry and where it stands."""

    text: str
    line: int
    column: int


class CataloguesRead(NamedTuple):
    """The words of each language by dotted key ("plan.tasks"; plural forms end in ".one", ".other")."""

    words: dict[str, Words]
    problems: list[Problem]


def path_of(lang: str) -> str:
    """Give the path of a language's catalogue."""
    return f"overrides/lang/{lang}.yml"


def read_catalogues(files: Mapping[str, SourceFile], languages: tuple[str, ...]) -> CataloguesRead:
    """Read the catalogue of every language; all must have the entries of the first one, with the same fields."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Word]] = {}
    for lang in languages:
        path = path_of(lang)
        if path not in files:
            problems.append(make("catalogue-missing", Place(path), lang=lang, file=path))
            continue
        result = read_yaml(path, files[path].text)
        problems.extend(result.problems)
        if result.root is not None:
            found[lang] = dict(_flatten(result.root, ""))
            problems.extend(_bad_routes(path, found[lang]))
    if languages and languages[0] in found:
        original = found[languages[0]]
        needed = {f"routes.{segment}" for segment in (*SEGMENTS.values(), *BELOW.values(), "page")}
        missing = sorted(needed - original.keys())
        problems.extend(make("catalogue-word", Place(path_of(languages[0])), key=key, vi="?") for key in missing)
        for lang in languages[1:]:
            if lang in found:
                problems.extend(_compare(path_of(lang), original, found[lang]))
    words = {lang: {key: word.text for key, word in entries.items()} for lang, entries in found.items()}
    return CataloguesRead(words, problems)


def _flatten(node: Node, prefix: str) -> Iterator[tuple[str, Word]]:
    if isinstance(node, MappingNode):
        for key, value in node.entries.items():
            yield from _flatten(value, f"{prefix}.{key}" if prefix else key)
    elif isinstance(node, Scalar):
        yield prefix, Word(node.text, node.line, node.column)


def _bad_routes(path: str, entries: Mapping[str, Word]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for key, word in entries.items():
        if not key.startswith("routes."):
            continue
        if not is_slug(word.text):
            yield make("bad-id", Place(path, word.line, word.column), value=word.text)
        elif word.text in taken:
            yield make("duplicate-id", Place(path, word.line, word.column), value=word.text, other=taken[word.text])
        taken[word.text] = key


def _compare(path: str, original: Mapping[str, Word], translated: Mapping[str, Word]) -> Iterator[Problem]:
    for key, word in original.items():
        if key not in translated:
            yield make("catalogue-word", Place(path), key=key, vi=word.text)
            continue
        wanted, given = set(_FIELD.findall(word.text)), set(_FIELD.findall(translated[key].text))
        if wanted != given:
            place = Place(path, translated[key].line, translated[key].column)
            yield make("catalogue-fields", place, key=key, fields=", ".join(f"{{{name}}}" for name in sorted(wanted)))
    for key, word in translated.items():
        if key not in original:
            yield make("catalogue-extra", Place(path, word.line, word.column), key=key)
