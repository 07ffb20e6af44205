"""``datapackage.json``: every data file with its columns, size and checksum (Frictionless Data Package, version 1)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from cchc.model.contract import LICENCE, LICENCE_TITLE, LICENCE_URL, VERSION
from cchc.render.meaning import main_language, said
from cchc.render.setting import Setting
from cchc.render.tables import table_schema
from cchc.render.words import Speech

NAME = "datapackage.json"


class Described(NamedTuple):
    """A data file as it was written: its name, its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


def package(files: Iterable[Described], setting: Setting) -> dict[str, Any]:
    """Give the descriptor of the package; ``files`` are its JSON and CSV files, side by side in one folder."""
    lang = main_language(setting)
    speech = Speech(setting, lang)
    licence = {"name": LICENCE, "title": LICENCE_TITLE, "path": LICENCE_URL}
    return {
        "profile": "data-package",
        "name": "cchc-portal",
        "id": f"tag:{setting.id_authority},2026:data/v1",
        "title": f"{speech.plain(dict(setting.site_names))}: {speech.word('data.title')}",
        "version": VERSION,
        "homepage": setting.absolute(setting.addresses.path("data", lang=setting.default_language)),
        "licenses": [licence],
        "contributors": [{"title": speech.plain(dict(setting.organisation)), "role": "publisher"}],
        "resources": [_resource(file, setting, speech) for file in files],
    }


def _resource(file: Described, setting: Setting, speech: Speech) -> dict[str, Any]:
    """Tables have the name of their data set, so that keys of other tables can refer to it."""
    name, _, form = file.name.rpartition(".")
    tabular = form == "csv"
    about: dict[str, Any] = {
        "profile": "tabular-data-resource" if tabular else "data-resource",
        "name": name if tabular else f"{name}-json",
        "title": speech.word(f"data.names.{name}"),
        **said(setting, f"data.about.{name}"),
        "path": file.name,
        "format": form,
        "mediatype": "text/csv" if tabular else "application/json",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if tabular:
        return {**about, "schema": table_schema(name, setting)}
    # Frictionless' library guesses what a JSON file is by its keys, and knows "tasks" as one of its own
    return {**about, "type": "json", "x-json-schema": f"schema/{name}.json"}
