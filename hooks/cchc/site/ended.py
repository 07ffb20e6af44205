"""What is past its last day (``expires``): out of everything that lists it, still at its address.

An answer or a news item that was published keeps its page, so that links to it, ours and those of others, still lead
somewhere; the page says that its time is over. Lists, feeds, data and search know of it no more. A hotline has no page
of its own, and a number that nobody answers helps nobody: it goes altogether.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cchc.model.published import Plan
from cchc.site.indexes import build_indexes
from cchc.site.site import Site

#: Lists whose entries may have a last day.
LISTS = ("questions", "news", "hotlines")


def is_over(expires: str | None, today: str) -> bool:
    """Tell whether the last day of something lies before ``today``; both are days (ISO 8601)."""
    return expires is not None and expires < today


def put_away(site: Site) -> Site:
    """Give the site with what is past its last day taken out of its lists; what a preview shows besides stays there."""
    today = site.today.isoformat()
    ended = {
        name: {
            key: entry
            for key, entry in getattr(site, name).items()
            if is_over(entry["expires"], today) and (name, key) not in site.waits
        }
        for name in LISTS
    }
    if not any(ended.values()):
        return site
    kept: dict[str, Any] = {name: _without(getattr(site, name), ended[name]) for name in LISTS}
    kept["plans"] = {key: _without_hotlines(plan, ended["hotlines"]) for key, plan in site.plans.items()}
    indexes = build_indexes(kept["plans"], kept["questions"], kept["news"], site.units, site.agencies, kept["hotlines"])
    return replace(site, **kept, ended=ended, indexes=indexes)


def _without(entries: Mapping[str, Any], ended: Mapping[str, Any]) -> dict[str, Any]:
    return {key: entry for key, entry in entries.items() if key not in ended}


def _without_hotlines(plan: Plan, ended: Mapping[str, Any]) -> Plan:
    left = [hotline for hotline in plan["hotlines"] if hotline["id"] not in ended]
    return plan if len(left) == len(plan["hotlines"]) else {**plan, "hotlines": left}
