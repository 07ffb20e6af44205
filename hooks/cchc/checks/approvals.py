"""Sign-off: an approval holds for what was approved, not for what was changed after it."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.model.plan import Plan
from cchc.model.prose import NewsItem, Question
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.site.spots import Spot
from cchc.text.dates import shown


def before_the_last_change(site: Site) -> Iterator[Problem]:
    """Where approval is obligatory: something was changed after the day on which it was approved."""
    if site.project.settings.approval != "required":
        return
    for entry in site.declared.values():
        yield from _outdated(entry.spot, entry.plan)
    for text in site.prose:
        if isinstance(text.declared, Question | NewsItem):
            yield from _outdated(text.spot, text.declared)


def _outdated(spot: Spot, entry: Plan | Question | NewsItem) -> Iterator[Problem]:
    days = [entry.revised or "", *(found.on for found in entry.corrections)]
    if isinstance(entry, Plan):
        days += [found.on for found in entry.revisions]
    last = max(days)
    if entry.approved and entry.approved.on < last:
        place = spot.place("approved", "on")
        yield make("approval-outdated", place, **shown("approved", entry.approved.on), **shown("changed", last))
