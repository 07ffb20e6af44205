"""Open data: JSON and CSV files and their schemas, below ``/data/v1/``, and the package that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain, groupby
from typing import Any, NamedTuple

from cchc.model.schemas import ROWS, published_schema
from cchc.render.json_text import deeper, json_text, listed
from cchc.render.links import Links
from cchc.render.meaning import described
from cchc.render.package import NAME, Described, package
from cchc.render.setting import Artifact, Setting
from cchc.render.tables import csv_file, csv_lines
from cchc.site.routes import DATA_FOLDER
from cchc.site.views.data import DataSet, source_of

#: How deep the rows stand in the JSON file of a data set.
_DEPTH = 2


def render_package(files: Iterable[Described], setting: Setting) -> Artifact:
    """Give the package that lists the data files, which stand in its folder."""
    order = {name: number for number, name in enumerate(ROWS)}
    listed = sorted(files, key=lambda file: (order[file.name.rpartition(".")[0]], not file.name.endswith(".json")))
    return Artifact(f"{DATA_FOLDER}{NAME}", to_json(package(listed, setting)))


class Written(NamedTuple):
    """The rows that come of one entry of the site, as they stand in the files: as JSON, and as lines of CSV."""

    json: tuple[str, ...]
    csv: str


class MadeData(NamedTuple):
    """Files of a data set that were made anew, the paths of those that still hold, and its rows by their source."""

    anew: list[Artifact]
    same: list[str]
    known: Mapping[str, Written]


def render_data(data: DataSet, setting: Setting, known: Mapping[str, Written] | None = None) -> MadeData:
    """Give the files of one data set: JSON, CSV, the schema, and a file for each plan.

    What is ``known`` of rows from an earlier time, by the id of the entry that they come from, is not written anew.
    """
    known, links = known or {}, {lang: Links(setting, lang) for lang in setting.languages}
    rows: dict[str, Written] = {}
    anew, same = [], []
    for source, entries in groupby(data.rows, key=partial(source_of, data.name)):
        held = known.get(source)
        rows[source] = held or _written(data.name, list(entries), links, setting)
        if data.name == "plans":
            path = f"{DATA_FOLDER}plans/{source}.json"
            same.append(path) if held else anew.append(Artifact(path, _alone(rows[source])))
    whole = [
        Artifact(
            f"{DATA_FOLDER}{data.name}.json", listed(data.name, chain.from_iterable(one.json for one in rows.values()))
        ),
        Artifact(f"{DATA_FOLDER}{data.name}.csv", csv_file(data.name, (one.csv for one in rows.values()), setting)),
        _schema(data.name, setting),
        *([_schema("plan", setting)] if data.name == "plans" else []),
    ]
    return MadeData([*whole, *anew], same, rows)


def _written(name: str, rows: Sequence[Mapping[str, Any]], links: Mapping[str, Links], setting: Setting) -> Written:
    if name == "questions":
        rows = [{**row, "answer_html": _absolute(row["answer_html"], links)} for row in rows]
    return Written(tuple(deeper(json_text(row), _DEPTH) for row in rows), csv_lines(name, rows, setting))


def _alone(row: Written) -> bytes:
    """Give the only row of an entry as a file of its own."""
    [text] = row.json
    return (text.replace("\n" + " " * _DEPTH, "\n") + "\n").encode()


def _schema(name: str, setting: Setting) -> Artifact:
    schema = published_schema(name, setting.absolute(f"{DATA_FOLDER}schema/"))
    return Artifact(f"{DATA_FOLDER}schema/{name}.json", to_json(described(schema, setting)))


def to_json(value: object) -> bytes:
    """Give ``value`` as JSON (RFC 8259) in UTF-8, one level of indentation, ending with a line end."""
    return (json_text(value) + "\n").encode()


def _absolute(texts: Mapping[str, str | None], links: Mapping[str, Links]) -> dict[str, str | None]:
    return {lang: links[lang].absolute(html) if html else None for lang, html in texts.items()}
