"""CSV files, and their Table Schemas (Frictionless Data, version 1)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from cchc.model.dictionary import Value, steps, word_of
from cchc.model.published.values import PARTIAL_DATE
from cchc.model.tables import LANGUAGES, Head, heads, key_of, value_of
from cchc.render.meaning import said
from cchc.render.setting import Setting

#: Between several entries in one cell.
_BETWEEN = "; "
#: Columns of a few known values or of digits, which programs compare to the letter.
_EXACT = frozenset({"operator", "e164"})
#: What a spreadsheet would take for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Kind of value -> type of Table Schema; others are strings.
_TYPES: Mapping[str, str] = {"integer": "integer", "number": "number", "boolean": "boolean", "day": "date"}


def csv_file(name: str, lines: Iterable[str], setting: Setting) -> bytes:
    """Give the CSV file (RFC 4180) of a data set with a byte order mark, so that spreadsheets show Vietnamese.

    ``lines`` are those of its rows.
    """
    head = _lines([[head.name for head in heads(name, setting.languages)]])
    return "".join(("\ufeff", head, *lines)).encode()


def csv_lines(name: str, rows: Iterable[Mapping[str, Any]], setting: Setting) -> str:
    """Give rows of a data set as lines of CSV.

    Cells that a spreadsheet would take for a formula begin with an apostrophe.
    """
    columns = _columns(name, setting.languages)
    return _lines([cell(_found(row, head, path), exact) for head, path, exact in columns] for row in rows)


@lru_cache(maxsize=32)
def _columns(name: str, languages: tuple[str, ...]) -> Sequence[tuple[Head, Sequence[str], bool]]:
    """Give the columns of a data set with their paths, and whether their cells are left as they are."""
    return [(head, head.column.path.split("."), head.name in _EXACT) for head in heads(name, languages)]


def _lines(cells: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(cells)
    return out.getvalue()


def _found(row: Mapping[str, Any], head: Head, path: Sequence[str]) -> object:
    """Give what stands at the end of a column's path; entries of a list, each followed to the end, are joined."""
    first = row[path[0]]
    found = [first] if len(path) == 1 and not isinstance(first, list) else list(_follow(first, path[1:]))
    if head.lang:
        return found[0].get(head.lang) if found[0] else None
    return found[0] if len(found) == 1 else _BETWEEN.join(str(value) for value in found if value is not None)


def _follow(value: Any, path: Sequence[str]) -> Iterator[Any]:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        for entry in value:
            yield from _follow(entry, path)
    elif path and value is not None:
        yield from _follow(value[path[0]], path[1:])
    else:
        yield value


def cell(value: object, exact: bool = False) -> str | int | float:
    """Give a value as it stands in a cell; ``exact`` texts are left as they are."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) and not exact else text


def table_schema(name: str, setting: Setting) -> dict[str, Any]:
    """Give the Table Schema of a data set's CSV file: columns in order, the key, references to other files."""
    fields, foreign = [], []
    for head in heads(name, setting.languages):
        value = value_of(name, head.column)
        fields.append(
            {"name": head.name, "type": _type(value), **_meaning(name, head, setting), **_limits(value, head)}
        )
        if value.kind == "refers" and not value.many:
            target = "" if value.target == name else value.target  # Table Schema: nothing means the same file
            foreign.append({"fields": head.name, "reference": {"resource": target, "fields": "id"}})
    return {"fields": fields, "primaryKey": list(key_of(name)), "foreignKeys": foreign}


def _type(value: Value) -> str:
    return "string" if value.many else _TYPES.get(value.kind, "string")


def _meaning(name: str, head: Head, setting: Setting) -> dict[str, str]:
    words = setting.words[setting.default_language]
    return said(setting, *(word_of(shape, field, words) for shape, field, _ in steps(name, head.column.path)))


def _limits(value: Value, head: Head) -> dict[str, Any]:
    """Constraints; of texts only those in the first language are never empty."""
    limits: dict[str, Any] = {}
    if not (value.many or value.empty) and head.lang in {None, LANGUAGES[0]}:
        limits["required"] = True
    if value.kind == "choice" and not value.many:
        limits["enum"] = list(value.choices)
    if value.kind == "partial":
        limits["pattern"] = PARTIAL_DATE
    return {"constraints": limits} if limits else {}
