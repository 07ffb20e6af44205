"""Open data: JSON and CSV files and their schemas, below ``/data/v1/``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from cchc.model.schemas import published_schema
from cchc.render.links import Links
from cchc.render.setting import Artifact, Setting
from cchc.site.views.machine import DataSet

FOLDER = "data/v1/"
#: Columns of a few known values or of digits, which programs compare to the letter.
_EXACT = frozenset({"operator", "e164"})
#: What a spreadsheet would take for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render_data(data: DataSet, setting: Setting) -> Iterator[Artifact]:
    """Give the files of one data set: JSON, its schema, CSV where there is one, and a file for each plan."""
    rows: Sequence[Mapping[str, Any]] = data.rows
    if data.name == "questions":
        rows = [{**row, "answer_html": _absolute(row["answer_html"], setting)} for row in rows]
    yield Artifact(f"{FOLDER}{data.name}.json", to_json({data.name: list(rows)}))
    yield _schema(data.name, setting)
    columns = _CSV.get(data.name)
    if columns:
        yield Artifact(f"{FOLDER}{data.name}.csv", to_csv(columns, rows, setting))
    if data.name == "plans":
        yield _schema("plan", setting)
        for row in rows:
            yield Artifact(f"{FOLDER}plans/{row['id']}.json", to_json(row))


def _schema(name: str, setting: Setting) -> Artifact:
    schema = published_schema(name, setting.absolute(f"{FOLDER}schema/"))
    return Artifact(f"{FOLDER}schema/{name}.json", to_json(schema))


def to_json(value: object) -> bytes:
    """Give ``value`` as JSON (RFC 8259) in UTF-8, one level of indentation, ending with a line end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _absolute(texts: Mapping[str, str | None], setting: Setting) -> dict[str, str | None]:
    return {lang: Links(setting, lang).absolute(html) if html else None for lang, html in texts.items()}


Column = tuple[str, Callable[[Mapping[str, Any], str], object]]


def to_csv(columns: Sequence[Column], rows: Sequence[Mapping[str, Any]], setting: Setting) -> bytes:
    """Give rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets show Vietnamese.

    Texts have a column for each language. Cells that a spreadsheet would take for a formula begin with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    heads = [
        (name.replace("*", lang), lang, get)
        for name, get in columns
        for lang in (setting.languages if "*" in name else setting.languages[:1])
    ]
    writer.writerow([name for name, _, _ in heads])
    for row in rows:
        writer.writerow([_cell(get(row, lang), name in _EXACT) for name, lang, get in heads])
    return ("\ufeff" + out.getvalue()).encode()


def _cell(value: object, exact: bool) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) and not exact else text


def _field(name: str) -> Column:
    return name, lambda row, lang: row[name]


def _texts(name: str) -> Column:
    return f"{name}_*", lambda row, lang: (row[name] or {}).get(lang)


def _names(name: str) -> Column:
    return name, lambda row, lang: "; ".join(ref["as_written"] for ref in row[name])


def _inside(name: str, *path: str) -> Column:
    def get(row: Mapping[str, Any], lang: str) -> object:
        value: Any = row
        for step in path:
            value = value[step] if value is not None else None
        return value

    return name, get


def _list(name: str) -> Column:
    return name, lambda row, lang: "; ".join(row[name])


_CSV: Mapping[str, tuple[Column, ...]] = {
    "tasks": (
        _field("plan"), _field("index"), _field("number"), _texts("title"), _field("field"), _field("goal"),
        _names("lead"), _names("partners"), _names("requested"), _inside("deadline", "deadline", "text"),
        _inside("deadline_kind", "deadline", "kind"), _inside("deadline_start", "deadline", "start"),
        _inside("deadline_end", "deadline", "end"), _inside("deadline_last_day", "deadline", "last_day"),
        _texts("output"), _texts("quantity"), _texts("participants"), _list("topics"), _field("at"),
    ),
    "targets": (
        _field("plan"), _field("index"), _texts("text"), _texts("measure"), _field("operator"), _field("value"),
        _texts("unit"), _texts("scope"), _texts("baseline"), _texts("exception"), _list("topics"), _field("goal"),
        _field("at"),
    ),
    "hotlines": (
        _field("id"), _field("number"), _field("e164"), _texts("purpose"), _inside("owner", "owner", "as_written"),
        _field("unit"), _texts("hours"), _inside("source_plan", "source", "plan"), _inside("source_at", "source", "at"),
        _field("added"), _field("changed"), _field("checked_on"),
    ),
}  # fmt: skip
