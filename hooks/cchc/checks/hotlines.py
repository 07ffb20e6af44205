"""Hotlines: numbers that nobody has checked for long, spellings that disagree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc.checks.errata import explained
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.fold import fold
from cchc.text.numbers import same_phone


def not_checked_lately(site: Site) -> Iterator[Problem]:
    """A number was last checked, or else added, more days ago than the settings allow (180 unless they say)."""
    for key, hotline in site.hotlines.items():
        days = (site.today - date.fromisoformat(hotline["checked_on"] or hotline["added"])).days
        if days > site.project.settings.recheck_days:
            yield make(
                "hotline-stale", site.spots["hotlines", key].place("number"), number=hotline["number"], days=days
            )


def two_numbers(site: Site) -> Iterator[Problem]:
    """The printed number and the international one are not the same."""
    for key, hotline in site.hotlines.items():
        if hotline["e164"] and not same_phone(hotline["number"], hotline["e164"]):
            place = site.spots["hotlines", key].place("e164")
            yield make("hotline-number", place, number=hotline["number"], e164=hotline["e164"])


def promised_without_number(site: Site) -> Iterator[Problem]:
    """A plan promises a hotline, outright or in a message, and no hotline names the plan as its source."""
    for key, plan in site.plans.items():
        if plan["hotlines"]:
            continue
        entry = site.declared[key]
        promises = [(point["at"], ("hotlines_promised", n)) for n, point in enumerate(plan["hotlines_promised"])]
        promises = promises or [
            (point["at"], ("messages", n))
            for n, point in enumerate(plan["messages"])
            if "duong day nong" in fold(point["text"].get("vi") or "")
        ]
        for at, loc in promises[:1]:
            if not explained(entry.plan, at, "đường dây nóng", about=("blank", "number")):
                yield make("hotline-promised", entry.spot.place(*loc, "at"), at=at)
