"""Last days (``expires``): not before the first one, and told before and after they pass."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cchc.problem import Problem, make
from cchc.site import Site
from cchc.site.ended import LISTS, is_over
from cchc.text.dates import shown

#: So many days before the last day of something, it is told: enough to write it anew.
_SOON = 14


def before_it_begins(site: Site) -> Iterator[Problem]:
    """The last day of an answer, a news item or a hotline lies before the day on which it appears."""
    for name, key, last in _with_a_last_day(site):
        spot = site.spots[name, key]
        for start in ("published", "added", "embargo"):
            first = spot.text(start)
            if first and last < first:
                yield make(
                    "dates-out-of-order", spot.place("expires"), later="expires", later_value=last, earlier=start,
                    earlier_value=first,
                )  # fmt: skip


def soon_or_over(site: Site) -> Iterator[Problem]:
    """The last day of an answer, a news item or a hotline is near, or has passed; drafts are not told of."""
    soon = (site.today + timedelta(days=_SOON)).isoformat()
    for name, key, last in _with_a_last_day(site):
        if (name, key) in site.held:
            continue
        place, said = site.spots[name, key].place("expires"), {"value": key, **shown("last", last)}
        if is_over(last, site.today.isoformat()):
            yield make("expired", place, **said)
        elif last <= soon:
            yield make("expires-soon", place, days=(date.fromisoformat(last) - site.today).days, **said)


def _with_a_last_day(site: Site) -> Iterator[tuple[str, str, str]]:
    for name in LISTS:
        for key, entry in site.all_of(name).items():
            if entry["expires"] and (name, key) in site.spots:  # registries' places are not at hand with each text
                yield name, key, entry["expires"]
