"""Markdown files under ``content/``: originals with their translations beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from pydantic import BaseModel

from cchc.model import prose as declared
from cchc.model.reading import read_model
from cchc.problem import Place, Problem, make
from cchc.site.ahead import Making
from cchc.site.known import Known
from cchc.site.packed import Packed
from cchc.site.spots import Spot
from cchc.source.front_matter import read_markdown
from cchc.source.prose import Written, read_written
from cchc.source.tree import SourceFile
from cchc.text.slug import is_slug

CONTENT = "content/"


class Entry(NamedTuple):
    """One Markdown file: what it declares, its prose as typed and as read, and where both stand."""

    declared: Any
    body: str
    body_line: int
    spot: Spot
    written: Written


class Text(NamedTuple):
    """A text in its languages; the first one is the original."""

    name: str
    entries: Mapping[str, Entry]
    original: Entry

    @property
    def files(self) -> dict[str, str]:
        """Give the source file of each language."""
        return {lang: entry.spot.path for lang, entry in self.entries.items()}


class Shape(NamedTuple):
    """A folder below ``content/`` with the models of its originals and translations; ``code`` allows code."""

    folder: str
    model: type[BaseModel]
    twin: type[BaseModel]
    code: bool = False


QUESTIONS = Shape("hoi-dap/", declared.Question, declared.QuestionTwin)
NEWS = Shape("tin-tuc/", declared.NewsItem, declared.NewsTwin)
TOPICS = Shape("chuyen-de/", declared.TopicProse, declared.TopicTwin)
PAGES = Shape("", declared.Page, declared.PageTwin, code=True)
SHAPES = (QUESTIONS, NEWS, TOPICS, PAGES)


def prose_makings(
    files: Iterable[SourceFile], shape: Shape, languages: Sequence[str]
) -> Iterator[tuple[str, str, str, Making]]:
    """Give how each text of a folder among ``files`` is read, with its path, name and language."""
    for file in files:
        path = file.path
        name, lang = _name(path, shape.folder, languages)
        if name is not None:
            make_entry = partial(_read, path, file, shape, languages, original=lang == languages[0])
            yield path, name, lang, Making(("prose", shape.folder, path), (file,), make_entry)


def read_prose(
    files: Mapping[str, SourceFile],
    shape: Shape,
    languages: Sequence[str],
    problems: list[Problem],
    known: Known | None = None,
) -> dict[str, Text]:
    """Read the texts of one folder by name (the file's name without ending and language)."""
    known = known or Known()
    found: dict[str, dict[str, Entry]] = {}
    for path, name, lang, making in prose_makings(files.values(), shape, languages):
        if not is_slug(name):
            problems.append(make("file-name", Place(path), name=name))
            continue
        entry, told = known.get(*making)
        problems.extend(told)
        if entry is not None:
            found.setdefault(name, {})[lang] = entry
    return dict(_texts(found, languages[0], files, problems))


def _texts(
    found: Mapping[str, Mapping[str, Entry]], default: str, files: Mapping[str, SourceFile], problems: list[Problem]
) -> Iterator[tuple[str, Text]]:
    for name, entries in found.items():
        if default in entries:
            yield name, Text(name, entries, entries[default])
            continue
        first = next(iter(entries.values()))
        original = f"{first.spot.path.rsplit('/', 1)[0]}/{name}.md"
        if original not in files and not any(problem.path == original for problem in problems):
            problems.append(make("twin-without-original", Place(first.spot.path), original=original))


def _name(path: str, folder: str, languages: Sequence[str]) -> tuple[str | None, str]:
    prefix = CONTENT + folder
    if not path.startswith(prefix) or "/" in path[len(prefix) :]:
        return None, ""
    stem = path[len(prefix) :].removesuffix(".md")
    name, dot, lang = stem.rpartition(".")
    if dot and lang in languages[1:]:
        return name, lang
    return stem, languages[0]


def _read(
    path: str, file: SourceFile, shape: Shape, languages: Sequence[str], *, original: bool
) -> tuple[Entry | None, tuple[Problem, ...]]:
    markdown = read_markdown(path, file.text)
    written = read_written(path, markdown.body, markdown.body_line, code=shape.code)
    problems = (*markdown.problems, *written.problems)
    if markdown.front is None:
        return None, problems
    read = read_model(shape.model if original else shape.twin, markdown.front, path, languages)
    problems = (*problems, *read.problems)
    if read.value is None:
        return None, problems
    return Entry(read.value, markdown.body, markdown.body_line, Spot(path, Packed(markdown.front)), written), problems
