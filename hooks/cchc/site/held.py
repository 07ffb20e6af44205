"""What is held back: drafts, what nobody has approved, what is dated or embargoed until after the site's day.

Everything is loaded and checked, so that nothing new turns up on the day on which a thing appears; then what is held
back is taken away here, once, and nothing after this knows of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from cchc.model.published import Plan
from cchc.model.release import Approvable, Releasable
from cchc.problem import Place, Problem, make
from cchc.site.indexes import build_indexes
from cchc.site.known import Known
from cchc.site.site import Held, Site
from cchc.text.dates import show_date

#: The day on which drafts appear, and the one before it for what waits for approval: that may come any day, and a draft
#: that is approved is still one.
NEVER, UNAPPROVED = "9999-12-31", "9999-12-30"
#: Lists of the site whose entries may be held back.
LISTS = ("plans", "questions", "news", "hotlines")


class Shown(NamedTuple):
    """When something appears: the day that counts as its publication, and the day from which it is there."""

    published: str
    since: str


def shown(entry: Releasable, published: str, *, approval: bool = False) -> Shown:
    """Tell when an entry appears that says it is of the day ``published``; an embargo moves that day.

    With ``approval``, what must be approved is there on the day of its approval at the earliest. That day is not one of
    publication: whoever approves a change of something old does not make it new.
    """
    day = max(published, entry.embargo or published)
    if entry.draft:
        return Shown(day, NEVER)
    if approval and isinstance(entry, Approvable):
        return Shown(day, max(day, entry.approved.on) if entry.approved else UNAPPROVED)
    return Shown(day, day)


def why(since: str) -> Mapping[str, str]:
    """Say in both languages why something that appears on ``since`` is held back, for the words of a problem."""
    if since == NEVER:
        return {"why_vi": "là bản nháp", "why_en": "is a draft"}
    if since == UNAPPROVED:
        return {"why_vi": "chưa được duyệt", "why_en": "has not been approved"}
    day_vi, day_en = show_date(since, "vi"), show_date(since, "en")
    return {"why_vi": f"chỉ được đăng từ {day_vi}", "why_en": f"is published on {day_en} only"}


def waiting(held: Held) -> bool:
    """Tell whether a decision of people is waited for, an approval or the end of a draft, and not a day."""
    return held.since in {NEVER, UNAPPROVED}


def refers_to_held(held: Held | None, value: str, place: Place, since: str) -> list[Problem]:
    """Give the problem of something that appears on ``since`` and names, at ``place``, what is there only later.

    Both days are compared, so that a reference never becomes wrong by the passing of time.
    """
    if held is None or since >= held.since:
        return []
    return [make("refers-to-held", place, source=place.path, value=value, other=held.paths[0], **why(held.since))]


def hold_back(whole: Site, *, preview: bool = False, known: Known | None = None) -> Site:
    """Give the site without what is held back on its day; in a preview, with all that waits for people in it."""
    if preview:
        seen = {key: held for key, held in whole.held.items() if waiting(held)}
        kept_back = {key: held for key, held in whole.held.items() if key not in seen}
        waits = {key: held.since for key, held in seen.items()}
        return replace(hold_back(replace(whole, held=kept_back), known=known), waits=waits)
    if not whole.held:
        return whole
    kept: dict[str, Any] = {name: _kept(whole, name, getattr(whole, name)) for name in LISTS}
    kept["plans"] = {key: _without_hotlines(whole, plan) for key, plan in kept["plans"].items()}
    paths = {path for entry in whole.held.values() for path in entry.paths if entry.own_file}
    indexes = build_indexes(
        kept["plans"], kept["questions"], kept["news"], whole.units, whole.agencies, kept["hotlines"], known
    )
    return replace(
        whole,
        **kept,
        declared=_kept(whole, "plans", whole.declared),
        spots={key: spot for key, spot in whole.spots.items() if key not in whole.held},
        prose=[entry for entry in whole.prose if entry.spot.path not in paths],
        held={},
        indexes=indexes,
    )


def _kept(whole: Site, name: str, entries: Mapping[str, Any]) -> dict[str, Any]:
    return {key: entry for key, entry in entries.items() if (name, key) not in whole.held}


def _without_hotlines(whole: Site, plan: Plan) -> Plan:
    hotlines = [hotline for hotline in plan["hotlines"] if ("hotlines", hotline["id"]) not in whole.held]
    if len(hotlines) == len(plan["hotlines"]):
        return plan
    return {**plan, "hotlines": hotlines}
