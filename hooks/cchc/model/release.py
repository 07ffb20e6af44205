"""When something appears, who approved it, and what was changed in it afterwards: keys that many things share."""

from __future__ import annotations

from cchc.model.values import Count, Day, Declared, Text, Texts, YesNo


class Releasable(Declared):
    """Something that may be held back: a draft never appears, an embargo holds it back until that day."""

    draft: YesNo = False
    embargo: Day | None = None


class Expiring(Declared):
    """Something that holds for a time; ``expires`` is the last day on which it does."""

    expires: Day | None = None


class Approval(Declared):
    """Who approved the text, and when."""

    by: Text
    on: Day


class Approvable(Releasable):
    """Something that somebody signs off; where the portal asks for it, nothing appears before that."""

    approved: Approval | None = None


class Revision(Declared):
    """What changed in a plan, in words for readers; ``tasks`` counts the plan's tasks from 1."""

    on: Day
    what: Texts
    tasks: tuple[Count, ...] = ()


class Correction(Declared):
    """A mistake of our own that was mended ("Đính chính"); slips of the source are errata."""

    on: Day
    what: Texts
