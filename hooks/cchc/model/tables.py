"""The columns of the CSV files. Readers count on their order: new ones go to the end, none is ever moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc.model.dictionary import Value, steps

#: Texts have a column in each of these, whatever the site speaks; further languages follow behind all others.
LANGUAGES = ("vi", "en")


class Column(NamedTuple):
    """A column, and the path of the field that fills it; texts get a column for each language ("title_vi")."""

    name: str
    path: str


class Head(NamedTuple):
    """A column as it stands in a file: its name, where it comes from, and its language when it is a text."""

    name: str
    column: Column
    lang: str | None


def _same(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, name) for name in names)


#: Data set -> its columns. What is nested is left out, or told by its names, joined with "; ".
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "plans": (
        *_same("id", "kind", "unit", "number", "issued", "period", "status", "published", "revised", "title"),
        *_same("summary"), Column("source_title", "source.title"), Column("source_file", "source.file"),
        Column("source_url", "source.url"), Column("source_sha256", "source.sha256"),
        Column("approved_by", "approved.by"), Column("approved_on", "approved.on"),
    ),
    "tasks": (
        *_same("plan", "index", "number", "title", "field", "goal"), Column("lead", "lead.as_written"),
        Column("partners", "partners.as_written"), Column("requested", "requested.as_written"),
        Column("deadline", "deadline.text"), Column("deadline_kind", "deadline.kind"),
        Column("deadline_start", "deadline.start"), Column("deadline_end", "deadline.end"),
        Column("deadline_last_day", "deadline.last_day"),
        *_same("output", "quantity", "participants", "topics", "at"),
    ),
    "targets": _same(
        "plan", "index", "text", "measure", "operator", "value", "unit", "scope", "baseline", "exception", "topics",
        "goal", "at",
    ),
    "questions": (
        *_same("id", "kind", "question", "topic", "unit"), Column("agency", "agency.as_written"),
        Column("agency_id", "agency.agency"), Column("basis", "basis.plan"),
        *_same("published", "revised", "asked_on", "answered_on"),
        Column("approved_by", "approved.by"), Column("approved_on", "approved.on"), *_same("expires"),
    ),
    "hotlines": (
        *_same("id", "number", "e164", "purpose"), Column("owner", "owner.as_written"), *_same("unit", "hours"),
        Column("source_plan", "source.plan"), Column("source_at", "source.at"),
        *_same("added", "changed", "checked_on", "expires"),
    ),
    "agencies": _same("id", "name", "aliases", "unit", "kind", "valid_from", "valid_to", "note"),
    "units": _same("id", "name", "short", "level", "parent", "valid_from", "valid_to", "note", "verified", "sources"),
    "topics": _same("id", "name", "kind", "number", "summary", "words"),
    "documents": _same(
        "id", "number", "issuer", "unit", "issued", "type", "title", "aliases", "status", "replaced_by", "checked_on",
        "verified",
    ),
    "channels": _same("id", "name", "description"),
    "indices": _same("id", "name", "abbreviation", "measures", "published_by", "level", "verified"),
}  # fmt: skip
#: Data set -> the columns that tell its rows apart.
KEYS: Mapping[str, tuple[str, ...]] = {"tasks": ("plan", "index"), "targets": ("plan", "index")}


def key_of(name: str) -> tuple[str, ...]:
    """Give the columns that tell the rows of a data set apart."""
    return KEYS.get(name, ("id",))


def value_of(name: str, column: Column) -> Value:
    """Give what a column can hold: a list when any step of its path is one, empty when any step may be."""
    values = [value for _, _, value in steps(name, column.path)]
    return values[-1]._replace(many=any(v.many for v in values), empty=any(v.empty for v in values))


def is_text(name: str, column: Column) -> bool:
    """Tell whether a column has a text by language, and so becomes a column for each."""
    return value_of(name, column).kind in {"texts", "html"}


def heads(name: str, languages: Sequence[str]) -> Iterator[Head]:
    """Give the columns of a data set's file; ``languages`` are those of the site. Raises KeyError without such a set.

    A site in a third language has the same columns as any other, and its own behind them.
    """
    for column in COLUMNS[name]:
        if is_text(name, column):
            yield from (Head(f"{column.name}_{lang}", column, lang) for lang in LANGUAGES)
        else:
            yield Head(column.name, column, None)
    for lang in languages:
        if lang not in LANGUAGES:
            texts = (column for column in COLUMNS[name] if is_text(name, column))
            yield from (Head(f"{column.name}_{lang}", column, lang) for column in texts)
