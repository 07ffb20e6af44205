"""Open data: JSON and CSV files and their schemas, below ``/data/v1/``, and the package that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cchc.model.schemas import ROWS, published_schema
from cchc.render.json_text import json_text, listed
from cchc.render.links import Links
from cchc.render.meaning import described
from cchc.render.package import NAME, Described, package
from cchc.render.setting import Artifact, Setting
from cchc.render.tables import to_csv
from cchc.site.routes import DATA_FOLDER
from cchc.site.views.data import DataSet


def render_package(files: Iterable[Described], setting: Setting) -> Artifact:
    """Give the package that lists the data files, which stand in its folder."""
    order = {name: number for number, name in enumerate(ROWS)}
    listed = sorted(files, key=lambda file: (order[file.name.rpartition(".")[0]], not file.name.endswith(".json")))
    return Artifact(f"{DATA_FOLDER}{NAME}", to_json(package(listed, setting)))


def render_data(data: DataSet, setting: Setting) -> Iterator[Artifact]:
    """Give the files of one data set: JSON, CSV, the schema, and a file for each plan."""
    rows: Sequence[Mapping[str, Any]] = data.rows
    if data.name == "questions":
        links = {lang: Links(setting, lang) for lang in setting.languages}
        rows = [{**row, "answer_html": _absolute(row["answer_html"], links)} for row in rows]
    texts = [json_text(row) for row in rows]
    yield Artifact(f"{DATA_FOLDER}{data.name}.json", listed(data.name, texts))
    yield Artifact(f"{DATA_FOLDER}{data.name}.csv", to_csv(data.name, rows, setting))
    yield _schema(data.name, setting)
    if data.name == "plans":
        yield _schema("plan", setting)
        for row, text in zip(rows, texts, strict=True):
            yield Artifact(f"{DATA_FOLDER}plans/{row['id']}.json", f"{text}\n".encode())


def _schema(name: str, setting: Setting) -> Artifact:
    schema = published_schema(name, setting.absolute(f"{DATA_FOLDER}schema/"))
    return Artifact(f"{DATA_FOLDER}schema/{name}.json", to_json(described(schema, setting)))


def to_json(value: object) -> bytes:
    """Give ``value`` as JSON (RFC 8259) in UTF-8, one level of indentation, ending with a line end."""
    return (json_text(value) + "\n").encode()


def _absolute(texts: Mapping[str, str | None], links: Mapping[str, Links]) -> dict[str, str | None]:
    return {lang: links[lang].absolute(html) if html else None for lang, html in texts.items()}
