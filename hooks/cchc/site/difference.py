"""What changed between two states of the site: pages that come, go or read otherwise, and fields of the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from cchc.model.schemas import ROWS
from cchc.site.routes import EDITORIAL, NEEDED, Route
from cchc.site.site import Site
from cchc.site.views import routes, view

#: Lists of the site that are compared entry by entry.
LISTS = (*(name for name in ROWS if name not in {"tasks", "targets"}), "news")
#: Fields that follow from others, and those that tell entries apart.
_DERIVED = frozenset({"id", "plan", "index", "status", "goals"})
#: Parts of an agency, deadline or the like by which people know it.
_SAID = ("as_written", "text", "number", "name", "channel", "plan", "url")


class PageChange(NamedTuple):
    """A page that was added, removed, or reads otherwise; ``path`` is its address below the site's root."""

    what: Literal["added", "removed", "changed"]
    path: str
    route: Route


class Change(NamedTuple):
    """A change of the data.

    ``name`` is the list of the site, ``id`` the entry; ``part`` and ``key`` name an entry of a list within it
    ("tasks", "Phụ lục, dòng 5"), both empty for the entry itself. ``what`` is "added", "removed",
    "ended" or "resumed" (an entry past its last day leaves its lists, or is back in them), or "changed": then ``field``
    with ``before`` and ``after`` as people read them, by language for texts ("title.en").
    """

    name: str
    id: str
    what: Literal["added", "removed", "changed", "ended", "resumed"]
    part: str = ""
    key: str = ""
    field: str = ""
    before: str = ""
    after: str = ""


def page_changes(before: Site, after: Site) -> Iterator[PageChange]:
    """Give the pages that differ, in the order of their addresses."""
    old, new = _pages(before), _pages(after)
    was, now = _bodies(before), _bodies(after)
    for path in sorted(old.keys() | new.keys()):
        if path not in new:
            yield PageChange("removed", path, old[path])
        elif path not in old:
            yield PageChange("added", path, new[path])
        elif view(before, old[path]) != view(after, new[path]) or was.get(path) != now.get(path):
            yield PageChange("changed", path, new[path])


def _pages(site: Site) -> dict[str, Route]:
    return {site.addresses.path(route.kind, route.id, route.number, route.lang): route for route in routes(site)}


def _bodies(site: Site) -> dict[str, str]:
    """The prose of editorial pages by address: their views lack it while MkDocs has not run."""
    texts = {entry.spot.path: entry.body for entry in site.prose}
    kinds = {**EDITORIAL, **{name: kind for kind, name in NEEDED.items()}}
    return {
        site.addresses.path(kinds[name], lang=lang): texts.get(file, "")
        for name, page in site.pages.items()
        if name in kinds
        for lang, file in page.files.items()
    }


def changes(before: Site, after: Site) -> Iterator[Change]:
    """Give every change of the data, in the order of lists, entries and fields."""
    for name in LISTS:
        old, new = before.all_of(name), after.all_of(name)
        left, back = after.ended.get(name, {}), before.ended.get(name, {})
        for key in dict.fromkeys([*old, *new]):
            if key not in new:
                yield Change(name, key, "removed", before=_title(old[key]))
            elif key not in old:
                yield Change(name, key, "added", after=_title(new[key]))
            elif old[key] != new[key]:
                yield from _fields(Change(name, key, "changed"), old[key], new[key])
            if key in old and key in new and (key in left) != (key in back):
                yield Change(name, key, "ended" if key in left else "resumed", after=_title(new[key]))


def _title(entry: Mapping[str, Any]) -> str:
    found = entry.get("title") or entry.get("question") or entry.get("name") or entry.get("purpose") or {}
    return str(found.get("vi", "")) if isinstance(found, dict) else str(found)


def _fields(change: Change, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for field in dict.fromkeys([*old, *new]):
        was, now = old.get(field), new.get(field)
        if was == now or field in _DERIVED:
            continue
        if _texts(was) or _texts(now):
            for lang in dict.fromkeys([*(was or {}), *(now or {})]):
                one, other = (was or {}).get(lang), (now or {}).get(lang)
                if one != other:
                    yield change._replace(field=f"{field}.{lang}", before=one or "", after=other or "")
        elif not change.part and _rows(was) and _rows(now) and field != "hotlines":
            yield from _parts(change._replace(part=field), was or [], now or [])
        elif field != "hotlines":
            yield change._replace(field=field, before=said(was), after=said(now))


def _texts(value: object) -> bool:
    return isinstance(value, dict) and "vi" in value


def _rows(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) and "at" in row for row in value)


def _parts(change: Change, old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> Iterator[Change]:
    """Compare two lists within an entry; their rows are known by their place in the source."""
    was, now = _by_place(old), _by_place(new)
    for key in dict.fromkeys([*was, *now]):
        if key not in now:
            yield change._replace(what="removed", key=key, before=_title(was[key]) or said(was[key]))
        elif key not in was:
            yield change._replace(what="added", key=key, after=_title(now[key]) or said(now[key]))
        elif was[key] != now[key]:
            yield from _fields(change._replace(key=key), was[key], now[key])


def _by_place(rows: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for row in rows:
        key, number = row["at"], 2
        while key in found:
            key, number = f"{row['at']} ({number})", number + 1
        found[key] = row
    return found


def said(value: object) -> str:
    """Give a value as people read it: names for agencies, the printed text for deadlines, lists with semicolons."""
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        return "; ".join(said(entry) for entry in value)
    if isinstance(value, dict):
        if _texts(value):
            return str(value["vi"])
        named = next((value[name] for name in _SAID if value.get(name)), None)
        return said(named) if named is not None else "; ".join(said(entry) for entry in value.values() if entry)
    return str(value)
