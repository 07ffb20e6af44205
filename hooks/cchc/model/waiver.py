"""Waivers: an editor has looked at what a rule found and says, with a reason and a day, that it stays.

An erratum says that the *source* is wrong. A waiver says that the *rule* is: the thing is as it should be, or it cannot
be mended. Each silences exactly one finding, so that the next one is heard; one that silences nothing is a warning.
"""

from __future__ import annotations

from pydantic import Field

from cchc.model.values import Day, Declared, Text


class Waiver(Declared):
    """One finding of one rule that stays: its code, where it is, why it stays, and since when.

    ``at`` is the place that the thing gives as its own ``at``, its ``id`` in a registry, or a key of the file
    (``recipients``), or, in prose, words of the line. ``until`` is the last day on which the waiver answers; what
    a rule tells by the passing of time alone can be waived for a time only.
    """

    code: Text
    at: Text
    why: Text
    on: Day
    until: Day | None = None


class Waiving(Declared):
    """Something in whose file findings may be waived."""

    waivers: tuple[Waiver, ...] = Field(default=())
