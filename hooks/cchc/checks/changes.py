"""Changes after publication: none before it, none that nobody has declared."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.model.plan import Plan
from cchc.model.prose import NewsItem, Question
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.history import History, declared_days
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


def undeclared(site: Site, history: History | None) -> Iterator[Problem]:
    """A plan's facts are no longer those of the last day for which it declares a change."""
    if history is None:
        return
    days = declared_days(site)
    for entry in site.declared.values():
        before = history.texts.get(entry.spot.path)
        if before is None or entry.spot.path not in days:
            continue
        was = read_yaml(entry.spot.path, before).root
        if was is not None and _facts(plain(was)) != _facts(plain(entry.spot.root)):
            since = shown("since", days[entry.spot.path])
            yield make("revision-undeclared", entry.spot.key("published"), **since)


def _facts(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {key: _facts(entry) for key, entry in value.items() if key not in _OURS}
    if isinstance(value, list):
        return [_facts(entry) for entry in value]
    return value
