"""Errata: a slip that a plan explains is not told again."""

from __future__ import annotations

from cchc.model.plan import Plan
from cchc.text.fold import canonical


def explained(plan: Plan, at: str, *words: str) -> bool:
    """Tell whether an erratum at the place ``at`` (or a place that contains it) quotes one of ``words``.

    Without ``words`` the place alone decides.
    """
    for slip in plan.errata:
        if not _covers(slip.at, at):
            continue
        if not words or any(canonical(word) in canonical(slip.as_written) for word in words if word):
            return True
    return False


def _covers(erratum: str, place: str) -> bool:
    """Tell whether an erratum speaks of the place: it is the same, or the place lies in it."""
    whole, part = canonical(erratum), canonical(place)
    return part == whole or part.startswith(whole + ",")
