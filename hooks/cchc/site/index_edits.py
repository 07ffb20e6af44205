"""Views across all plans after a few entries were edited: only what these say of others is put together anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, NamedTuple

from cchc.site.by_name import NAMES, renamed_in
from cchc.site.calendar import build_calendar
from cchc.site.feeds import MARKS, build_feeds
from cchc.site.indexes import Indexes, index_news, index_plan, index_question
from cchc.site.known import Known
from cchc.site.timed import entries

#: Tables that tell what each plan says of one thing.
_BY_PLAN = frozenset({
    "agency_tasks", "agency_duties", "agency_events", "agency_reports", "topic_tasks", "topic_targets",
    "topic_messages", "topic_duties", "document_cites",
})  # fmt: skip
#: Tables that are made of whole lists, each in its own way.
_OF_LISTS = frozenset({"plan_days", "feeds", "by_name", "calendar"})
#: What notes where an entry of a list belongs.
_NOTE: Mapping[str, Callable[[Indexes, Any], None]] = {
    "plans": index_plan, "questions": index_question, "news": index_news,
}  # fmt: skip
#: List -> the key of the day by which its entries are in order.
DAYS = {"plans": "issued", "questions": "published", "news": "published"}


class Edit(NamedTuple):
    """An entry of a list of the site as it was, and as it is."""

    name: str
    before: Any
    after: Any

    @property
    def id(self) -> str:
        """The entry's id, which stays."""
        return str(self.before["id"])


def indexes_after(
    found: Indexes, edits: Iterable[Edit], things: Mapping[str, Mapping[str, Any]], known: Known
) -> Indexes | None:
    """Give the indexes after some edits; ``things`` are the site's lists as they are now, in their order.

    What none of the edits touches is the same object as before. None when an edit moves an entry to where nothing was,
    or from where nothing else is: then the order of everything has to be looked at.
    """
    edits, tables = list(edits), dict[str, Any]()
    for edit in edits:
        before, after = _own(edit.name, edit.before), _own(edit.name, edit.after)
        for name in (field.name for field in fields(Indexes) if field.name not in _OF_LISTS):
            old, new = getattr(before, name), getattr(after, name)
            if name not in _BY_PLAN:
                if _ordered(old) != _ordered(new):
                    return None
            elif old or new:
                table = tables.setdefault(name, getattr(found, name).copy())
                if not _said_anew(table, edit.id, old, new, things["plans"]):
                    return None
    anew = {**tables, **_lists(found, edits, things, known)}
    return replace(found, **anew) if anew else found


def _own(name: str, entry: Any) -> Indexes:  # noqa: ANN401 - an entry of any list
    own = Indexes()
    _NOTE[name](own, entry)
    return own


def _ordered(table: Mapping[Any, Any]) -> list[Any]:
    """Give all that a table says, in its order: order is what two tables that are equal may differ in."""
    return [(key, list(found)) for key, found in table.items()]


def _said_anew(
    table: dict[Any, Any], plan: str, old: Mapping[Any, Any], new: Mapping[Any, Any], plans: Mapping[str, Any]
) -> bool:
    """Put into a table what a plan says now; False when it cannot be told where that belongs."""
    for key in {**old, **new}:
        by_plan = table.get(key)
        if by_plan is None or (key not in new and len(by_plan) == 1):
            return False
        said = {one: rows for one, rows in by_plan.items() if one != plan}
        if key in new:
            said[plan] = new[key][plan]
        anew = by_plan.copy()
        anew.clear()
        anew.update(said if [*by_plan] == [*said] else _in_order_of(plans, said))
        table[key] = anew
    return True


def _in_order_of(plans: Iterable[str], said: Mapping[str, Any]) -> dict[str, Any]:
    return {plan: said[plan] for plan in plans if plan in said}


def _lists(
    found: Indexes, edits: Sequence[Edit], things: Mapping[str, Mapping[str, Any]], known: Known
) -> dict[str, Any]:
    """Give what is made of whole lists, where an edit changes it."""
    made: dict[str, Any] = {}
    if any([*MARKS[edit.name](edit.before)] != [*MARKS[edit.name](edit.after)] for edit in edits):
        made["feeds"] = build_feeds(things, known)
    if any([*entries(edit.before)] != [*entries(edit.after)] for edit in edits if edit.name == "plans"):
        made["calendar"] = build_calendar(things["plans"], known)
    renamed: dict[str, list[str]] = {}
    for edit in edits:
        key = NAMES.get(edit.name)
        if key and edit.before[key] != edit.after[key]:
            renamed.setdefault(edit.name, []).append(edit.id)
    if renamed:
        made["by_name"] = renamed_in(found.by_name, renamed, things, known)
    return made
