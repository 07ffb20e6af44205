"""Citations: the same document with two dates, dates that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.model.citation import same_issue
from cchc.model.published import Citation, Plan
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.site import DeclaredPlan
from cchc.text.dates import parse_iso, show_date


class _Cited(NamedTuple):
    plan: Plan
    entry: DeclaredPlan
    cite: Citation
    place: Place


def _citations(site: Site) -> Iterator[_Cited]:
    for key, plan in site.plans.items():
        entry = site.declared[key]
        for number, cite in enumerate(plan["cites"]):
            yield _Cited(plan, entry, cite, entry.spot.place("cites", number, "document"))


def date_differs_from_register(site: Site) -> Iterator[Problem]:
    """A citation's date is not the one that the register of documents knows, and no erratum explains it."""
    for cited in _citations(site):
        cite = cited.cite
        known = site.documents[cite["document"]]["issued"] if cite["document"] else None
        if not cite["issued"] or not known or same_issue(cite["issued"], known):
            continue
        shown = show_date(cite["issued"], "vi")
        if not _date_explained(cited, cite["issued"]):
            yield make(
                "citation-differs", cited.place, number=cite["number"] or cite["as_written"], cited=shown,
                known=show_date(known, "vi"),
            )  # fmt: skip


def dated_after_the_plan(site: Site) -> Iterator[Problem]:
    """A plan cites a document that is younger than the plan itself."""
    for cited in _citations(site):
        issued, plan_issued = cited.cite["issued"], parse_iso(cited.plan["issued"])
        if issued and plan_issued and issued > plan_issued[1].isoformat() and not _date_explained(cited, issued):
            yield make(
                "date-after-issue", cited.place, cited=show_date(issued, "vi"),
                issued=show_date(cited.plan["issued"], "vi"),
            )  # fmt: skip


def _date_explained(cited: _Cited, iso: str) -> bool:
    year, month, day = iso.split("-")
    spellings = {f"{d}/{m}/{year}" for d in (day, str(int(day))) for m in (month, str(int(month)))}
    return explained(cited.entry.plan, cited.cite["at"], *sorted(spellings))


def without_date(site: Site) -> Iterator[Problem]:
    """A local document is cited by number without its date, and the register has several with that number."""
    numbers: dict[str, int] = {}
    for document in site.documents.values():
        if document["number"]:
            numbers[document["number"]] = numbers.get(document["number"], 0) + 1
    for cited in _citations(site):
        number = cited.cite["number"]
        if number and not cited.cite["issued"] and numbers.get(number, 0) > 1:
            yield make("citation-undated", cited.place, number=number)
