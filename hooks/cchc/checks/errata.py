"""Errata: a slip that a plan explains is not told again."""

from __future__ import annotations

from collections.abc import Collection

from cchc.model.plan import Plan, Slip
from cchc.text.fold import canonical


def explained(plan: Plan, at: str, *words: str, about: Collection[Slip] = ()) -> bool:
    """Tell whether an erratum at the place ``at`` (or a place that contains it) quotes one of ``words``.

    Without ``words`` the place alone decides. ``about`` are the kinds of slip that count, any when it is empty: an
    erratum about a name does not explain a deadline. One that does not say what it is about counts for all.
    """
    for slip in plan.errata:
        if not _covers(slip.at, at) or (about and slip.about not in about and "about" in slip.model_fields_set):
            continue
        if not words or any(canonical(word) in canonical(slip.as_written) for word in words if word):
            return True
    return False


def _covers(erratum: str, place: str) -> bool:
    """Tell whether an erratum speaks of the place: it is the same, or the place lies in it."""
    whole, part = canonical(erratum), canonical(place)
    return part == whole or part.startswith(whole + ",")
