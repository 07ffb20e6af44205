"""Citations: dates that the register does not know, dates that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.checks.cited import all_cited
from cchc.checks.deadlines import Due, first_due
from cchc.model.citation import same_issue
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.dates import parse_iso, shown


def date_differs_from_register(site: Site) -> Iterator[Problem]:
    """A citation's date is not the one that the register of documents knows, and no erratum explains it."""
    for cited in all_cited(site):
        cite = cited.cite
        known = site.documents[cite["document"]]["issued"] if cite["document"] else None
        if not cite["issued"] or not known or same_issue(cite["issued"], known) or cited.date_explained():
            continue
        yield make(
            "citation-differs", cited.place, number=cited.shown, **shown("cited", cite["issued"]),
            **shown("known", known),
        )  # fmt: skip


def dated_after_the_plan(site: Site) -> Iterator[Problem]:
    """A plan cites a document that is younger than the plan itself."""
    for cited in all_cited(site):
        issued, plan_issued = cited.cite["issued"], parse_iso(cited.plan["issued"])
        if issued and plan_issued and issued > plan_issued[1].isoformat() and not cited.date_explained():
            yield make(
                "date-after-issue", cited.place, **shown("cited", issued), **shown("issued", cited.plan["issued"]),
            )  # fmt: skip


def dated_after_work_begins(site: Site) -> Iterator[Problem]:
    """A plan of which only the month or the year is known cites a document that is younger than its first work.

    A plan cannot set work for a time that is over when it is issued, so the first of its deadlines tells by when it was
    there; what it cites was there before.
    """
    dues: dict[str, Due | None] = {}
    for cited in all_cited(site):
        issued, plan_issued = cited.cite["issued"], cited.plan["issued"]
        span = parse_iso(plan_issued)
        if not issued or span is None or span[0] == span[1] or issued > span[1].isoformat():
            continue
        key = cited.plan["id"]
        due = dues[key] if key in dues else dues.setdefault(key, first_due(cited.plan, cited.entry))
        if due and issued > due.by.isoformat() and not cited.date_explained():
            yield make(
                "date-after-work", cited.place, text=due.text, at=due.at, **shown("cited", issued),
                **shown("issued", plan_issued),
            )  # fmt: skip


def replaced_before(site: Site) -> Iterator[Problem]:
    """A plan cites a document that another one had replaced before the plan was issued, as the register knows."""
    for cited in all_cited(site):
        document = site.documents.get(cited.cite["document"] or "")
        newer = site.documents.get(document["replaced_by"] or "") if document else None
        span = parse_iso(cited.plan["issued"])
        if newer is None or span is None or not newer["issued"] or newer["issued"] >= span[0].isoformat():
            continue
        if not cited.explained(cited.shown):
            yield make(
                "cites-replaced", cited.place, number=cited.shown, by=newer["number"] or newer["title"].get("vi") or "",
                **shown("issued", newer["issued"]),
            )  # fmt: skip


def without_date(site: Site) -> Iterator[Problem]:
    """A local document is cited by number without its date, and the register has several with that number."""
    numbers: dict[str, int] = {}
    for document in site.documents.values():
        if document["number"]:
            numbers[document["number"]] = numbers.get(document["number"], 0) + 1
    for cited in all_cited(site):
        number = cited.cite["number"]
        if number and not cited.cite["issued"] and numbers.get(number, 0) > 1:
            yield make("citation-undated", cited.place, number=number)
