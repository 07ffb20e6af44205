"""Questions and news: what each kind needs, dates that follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.checks.changes import before_publication
from cchc.model.prose import NewsItem, Question
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.site.held import NEVER


def kind_needs(site: Site) -> Iterator[Problem]:
    """A compiled entry needs its basis; an asked one the agency that answered and the day of the answer.

    The draft of an asked one waits for both.
    """
    for key, question in site.questions.items():
        held = site.held.get(("questions", key))
        if question["kind"] == "asked" and held is not None and held.since == NEVER:
            continue
        spot = site.spots["questions", key]
        needed = ("basis",) if question["kind"] == "compiled" else ("agency", "answered_on")
        held = site.held.get(("questions", key))
        if question["kind"] == "asked" and held and held.since == NEVER:
            continue  # a question that waits for its answer is a draft
        for name in needed:
            if not question[name]:  # type: ignore[literal-required]
                yield make("question-kind", spot.place("kind"), kind=question["kind"], key=name)


def dates_out_of_order(site: Site) -> Iterator[Problem]:
    """An answer lies before its question, a revision or a correction before the publication."""
    for entry in site.prose:
        if isinstance(entry.declared, Question | NewsItem):
            yield from before_publication(entry.spot, entry.declared)
    for key, question in site.questions.items():
        last, first = question["answered_on"], question["asked_on"]
        if last and first and last < first:
            place = site.spots["questions", key].place("answered_on")
            yield make(
                "dates-out-of-order", place, later="answered_on", later_value=last, earlier="asked_on",
                earlier_value=first,
            )  # fmt: skip
