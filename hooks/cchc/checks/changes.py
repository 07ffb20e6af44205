"""Changes after publication: none before it, none that nobody has declared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cchc.model.plan import Plan
from cchc.model.prose import NewsItem, Question
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.history import History, declared_days
from cchc.site.known import Known
from cchc.site.site import DeclaredPlan
from cchc.site.spots import Spot
from cchc.source.nodes import Plain, plain
from cchc.source.yaml_reader import read_yaml
from cchc.text.dates import shown

#: Keys that are not facts of the document: our own words about it, and when we published them.
_OURS = frozenset({
    "published", "revised", "revisions", "corrections", "draft", "embargo", "summary", "for_citizens", "topics",
    "errata", "waivers", "en",
})  # fmt: skip


def before_publication(spot: Spot, entry: Plan | Question | NewsItem) -> list[Problem]:
    """Give the problems of changes to something, declared at ``spot``, that lie before its publication."""
    days: list[tuple[str, str, Place]] = []
    if entry.revised:
        days.append(("revised", entry.revised, spot.place("revised")))
    if isinstance(entry, Plan):
        days += [("revisions", found.on, spot.place("revisions", n, "on")) for n, found in enumerate(entry.revisions)]
    days += [("corrections", found.on, spot.place("corrections", n, "on")) for n, found in enumerate(entry.corrections)]
    return [
        make(
            "dates-out-of-order", place, later=key, later_value=day, earlier="published", earlier_value=entry.published
        )
        for key, day, place in days
        if day < entry.published
    ]


def undeclared(site: Site, history: History | None, known: Known | None = None) -> Iterator[Problem]:
    """A plan's facts are no longer those of the last day for which it declares a change.

    What was ``known`` of a plan holds while neither the plan nor its former text is another one.
    """
    if history is None:
        return
    known, days = known or Known(), declared_days(site)
    for entry in site.declared.values():
        path = entry.spot.path
        if path in history.texts and path in days:
            before = known.equal(("checks: before", path), (history.texts[path], days[path]))
            yield from known.get(("checks: changes", path), (entry, before), partial(_undeclared, entry, *before))


def _undeclared(entry: DeclaredPlan, before: str, day: str) -> tuple[Problem, ...]:
    was = read_yaml(entry.spot.path, before).root
    if was is None or _facts(plain(was)) == _facts(plain(entry.spot.root)):
        return ()
    return (make("revision-undeclared", entry.spot.key("published"), **shown("since", day)),)


def _facts(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {key: _facts(entry) for key, entry in value.items() if key not in _OURS}
    if isinstance(value, list):
        return [_facts(entry) for entry in value]
    return value
