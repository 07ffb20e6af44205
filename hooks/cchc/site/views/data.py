"""Views of the open data: the files themselves, the page that lists them, and a page on each data set."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cchc.model.contract import CHANGES
from cchc.model.dictionary import ROW_SHAPES, Shape, Value, shapes, word_of
from cchc.model.project import ORIGINAL
from cchc.model.schemas import ROWS
from cchc.model.tables import Column, heads
from cchc.site.routes import PAGE_SIZE, Route
from cchc.site.site import Site
from cchc.site.views import view as pieces
from cchc.site.views.pages import prose_page
from cchc.site.views.view import Content

#: Shape and field -> group of words in the catalogue that name its values.
_VALUE_WORDS: Mapping[tuple[str, str], str] = {
    ("Plan", "kind"): "plan_kind", ("Plan", "status"): "status", ("Theme", "kind"): "theme",
    ("Citation", "role"): "role", ("Event", "kind"): "event_kind", ("Deadline", "kind"): "deadline_kind",
    ("Deadline", "recurrence"): "when", ("Erratum", "about"): "erratum", ("Question", "kind"): "question_kind",
    ("Agency", "kind"): "agency_kind", ("Unit", "level"): "level", ("Topic", "kind"): "topic_kind",
    ("Document", "status"): "document_status", ("Document", "type"): "document_type",
}  # fmt: skip
#: Data sets whose rows are parts of plans.
_OF_PLANS = frozenset({"tasks", "targets"})
#: Of an example: letters of a text, fields of a row whose lists of objects are shown, too.
_LONGEST_TEXT, _FEW_FIELDS = 90, 20
#: What stands for something that an example leaves out.
_LEFT_OUT = "…"


class DataSet(NamedTuple):
    """A data set: its name and its rows."""

    name: str
    rows: tuple[Mapping[str, Any], ...]


def data_sets(site: Site) -> Iterator[DataSet]:
    """Give every data set of ``/data/v1/``, in the order in which they are listed."""
    for name in ROWS:
        yield data_rows(site, name)


def data_rows(site: Site, name: str) -> DataSet:
    """Give one data set. Raises AttributeError for a name that none has."""
    return DataSet(name, tuple(_rows(site, name)))


def table_of(name: str) -> str:
    """Give the table of the site that the rows of a data set come from."""
    return "plans" if name in _OF_PLANS else name


def source_of(name: str, row: Mapping[str, Any]) -> str:
    """Give the id of the entry in that table that a row comes from; rows of one entry stand together."""
    return str(row["plan" if name in _OF_PLANS else "id"])


def _rows(site: Site, name: str) -> Iterator[Mapping[str, Any]]:
    if name in _OF_PLANS:
        for plan in site.plans.values():
            yield from plan[name]  # type: ignore[literal-required]
    else:
        yield from getattr(site, name).values()


def overview(site: Site, route: Route) -> Content:
    """Give the page on open data: which data sets there are, how many rows each has, what changed in them."""
    more = {
        "sets": [
            {"name": name, "ref": _ref(site, name), "rows": sum(1 for _ in _rows(site, name))} for name in ROWS
        ],
        "plans": [pieces.ref(site, "plan", key) for key in list(site.plans)[:PAGE_SIZE]],
        "changes": [change._asdict() for change in CHANGES],
    }  # fmt: skip
    return prose_page(site, route, more)


def _ref(site: Site, name: str) -> Mapping[str, Any]:
    return {"kind": "data-set", "id": name, "name": pieces.words(site, f"data.names.{name}")}


def data_set(site: Site, route: Route) -> Content:
    """Give the page on one data set: what every field means, the columns of its CSV file, an example."""
    name = route.id
    rows = list(_rows(site, name))
    first, *inside = shapes(name)
    texts = pieces.words(site, f"data.names.{name}")
    data = {
        "name": name,
        "rows": len(rows),
        "shape": _shape(site, first),
        "inside": [_shape(site, shape) for shape in inside],
        "columns": _columns(site, name),
        "example": _example(rows),
    }
    about = pieces.words(site, f"data.about.{name}")
    return Content(pieces.named(site, "data.set_title", texts), about, data)


def _shape(site: Site, shape: Shape) -> Mapping[str, Any]:
    words = site.words[site.project.default_language]
    return {
        "name": shape.name,
        "fields": [
            {
                "name": field,
                **value._asdict(),
                **_target(value),
                "means": word_of(shape.name, field, words),
                **_values(site, value, (shape.name, field)),
            }
            for field, value in shape.fields.items()
        ],
    }


def _target(value: Value) -> Mapping[str, Any]:
    """Say whether what a field leads to is told of on the page of a data set (``set``) or on this one."""
    if value.kind == "refers":
        return {"set": value.target}
    return {"set": ROW_SHAPES.get(value.target) if value.target else None}


def _values(site: Site, value: Value, field: tuple[str, str]) -> Mapping[str, Any]:
    """Give the values of a choice, or those that a text has so far, and the group of words that names them."""
    group = _VALUE_WORDS.get(field)
    known: Sequence[str] = value.choices or value.known
    if group and not known:
        words = site.words[site.project.default_language]
        known = [key.removeprefix(f"{group}.") for key in words if key.startswith(f"{group}.")]
    return {"values": list(known), "group": group}


def _columns(site: Site, name: str) -> Sequence[Mapping[str, Any]]:
    """Give the columns in order; those of one text stand together as long as they do in the file."""
    found: list[dict[str, Any]] = []
    before: Column | None = None
    for head in heads(name, site.project.languages):
        if head.column == before:
            found[-1]["names"].append(head.name)
        else:
            found.append({"names": [head.name], "path": head.column.path})
        before = head.column
    return found


def _example(rows: Sequence[Mapping[str, Any]]) -> str | None:
    """Give the fullest of the first rows as JSON, cut short; None when there is no row."""
    if not rows:
        return None
    row = max(rows[:PAGE_SIZE], key=lambda row: sum(value not in (None, []) for value in row.values()))
    deep = 2 if len(row) <= _FEW_FIELDS else 0
    lines = ",\n".join(f' "{key}": {_short(value, deep)}' for key, value in row.items())
    return f"{{\n{lines}\n}}"


def _short(value: Any, deep: int) -> str:  # noqa: ANN401 - any JSON
    """Write a value in one line: long texts are cut, lists keep their first entry, objects go ``deep`` levels down."""
    if isinstance(value, list) and value:
        more = f", {_LEFT_OUT}" if len(value) > 1 else ""
        return f"[{_short(value[0], deep - 1)}{more}]"
    if isinstance(value, dict):
        if deep < 0 and ORIGINAL not in value:
            return f"{{{_LEFT_OUT}}}"
        entries = (f'"{key}": {_short(entry, deep - 1)}' for key, entry in value.items())
        return f"{{{', '.join(entries)}}}"
    if isinstance(value, str) and len(value) > _LONGEST_TEXT:
        value = value[:_LONGEST_TEXT].rsplit(" ", 1)[0] + _LEFT_OUT
    return json.dumps(value, ensure_ascii=False)
