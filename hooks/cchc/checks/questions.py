"""Questions and news: what each kind needs, dates that follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.problem import Problem, make
from cchc.site import Site


def kind_needs(site: Site) -> Iterator[Problem]:
    """A compiled entry needs its basis; an asked one the agency that answered and the day of the answer."""
    for key, question in site.questions.items():
        spot = site.spots["questions", key]
        needed = ("basis",) if question["kind"] == "compiled" else ("agency", "answered_on")
        for name in needed:
            if not question[name]:  # type: ignore[literal-required]
                yield make("question-kind", spot.place("kind"), kind=question["kind"], key=name)


def dates_out_of_order(site: Site) -> Iterator[Problem]:
    """An answer lies before its question, a revision before the publication."""
    for key, question in site.questions.items():
        pairs = (("answered_on", "asked_on"), ("revised", "published"))
        for later, earlier in pairs:
            last, first = question[later], question[earlier]  # type: ignore[literal-required]
            if last and first and last < first:
                place = site.spots["questions", key].place(later)
                yield make(
                    "dates-out-of-order", place, later=later, later_value=last, earlier=earlier, earlier_value=first
                )
