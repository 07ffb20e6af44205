"""Revisions, corrections and days of change: in their published shape, newest first, nothing before its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cchc.model import published
from cchc.model.release import Approval, Correction, Revision
from cchc.problem import make
from cchc.site.held import why
from cchc.site.resolver import Resolver
from cchc.site.spots import Spot

C = TypeVar("C", Revision, Correction)


@dataclass(slots=True)
class Changes:
    """Publishes what was changed in one thing, the plan, answer or news item at ``spot``."""

    resolver: Resolver
    spot: Spot
    today: date

    def day(self, value: str | None, key: str) -> str | None:
        """Give the day under ``key``; None while it is still to come, which is told."""
        if value is None or value <= self.today.isoformat():
            return value
        self.resolver.problems.append(make("held-back", self.spot.place(key), value=key, **why(value)))
        return None

    def revisions(self, found: Sequence[Revision], tasks: int) -> list[published.Revision]:
        """Give the revisions of a plan with so many tasks; those that there are not are told of and left out."""
        for number, entry in enumerate(found):
            for position, task in enumerate(entry.tasks):
                if not 1 <= task <= tasks:
                    place = self.spot.place("revisions", number, "tasks", position)
                    self.resolver.problems.append(make("unknown-task", place, value=task, last=tasks))
        return [
            {
                "on": entry.on,
                "what": self.resolver.translator.texts(entry.what),
                "tasks": [task for task in entry.tasks if 1 <= task <= tasks],  # everything after this may count on it
            }
            for entry in self._known(found, "revisions")
        ]

    def corrections(self, found: Sequence[Correction]) -> list[published.Correction]:
        """Give the corrections of our own mistakes."""
        return [
            {"on": entry.on, "what": self.resolver.translator.texts(entry.what)}
            for entry in self._known(found, "corrections")
        ]

    def _known(self, found: Sequence[C], key: str) -> list[C]:
        seen: set[str] = set()
        kept: list[C] = []
        for number, entry in enumerate(found):
            place = self.spot.place(key, number, "on")
            if entry.on in seen:
                self.resolver.problems.append(make("revised-twice", place, value=entry.on, key=key))
            seen.add(entry.on)
            if entry.on <= self.today.isoformat():
                kept.append(entry)
            else:
                self.resolver.problems.append(make("held-back", place, value=key, **why(entry.on)))
        return sorted(kept, key=lambda entry: entry.on, reverse=True)


def publish_approval(approved: Approval | None) -> published.Approval | None:
    """Give who approved something and when, in its published shape."""
    return {"by": approved.by, "on": approved.on} if approved else None


def latest(revised: str | None, *changed: Sequence[published.Revision] | Sequence[published.Correction]) -> str | None:
    """Give the last day of change: ``revised`` as declared, or that of the newest entry."""
    return max(
        (day for day in (revised, *(entry["on"] for entries in changed for entry in entries)) if day), default=None
    )
