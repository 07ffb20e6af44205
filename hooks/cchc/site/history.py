"""What git knows of the plans: read at the edge, asked by the checks, unknown to everything that is published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc.site.held import NEVER
from cchc.site.site import Site


class History(NamedTuple):
    """The texts, by path, of the plans that were changed after the last day that they declare, as of that day."""

    texts: Mapping[str, str]


def declared_days(site: Site) -> dict[str, str]:
    """Give, by path, the last day for which each plan says that it was published or changed; drafts have none."""
    days = {}
    for key, entry in site.declared.items():
        plan, held = entry.plan, site.held.get(("plans", key))
        if held is None or held.since != NEVER:
            changed = [*(found.on for found in plan.revisions), *(found.on for found in plan.corrections)]
            days[entry.spot.path] = max(plan.published, plan.embargo or "", plan.revised or "", *changed)
    return days
