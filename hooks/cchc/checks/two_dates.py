"""One document number with two dates: inside a plan, across plans, in the register, against a plan's own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from cchc.checks.cited import Cited, all_cited
from cchc.model.citation import normal_number, same_issue
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.spots import Where
from cchc.text.dates import shown


def cited_with_two_dates(site: Site) -> Iterator[Problem]:
    """The same document is cited with two dates, and the register does not know which is right.

    Which citations mean the same document is for the register to say, since local numbers repeat. The date that fewer
    citations give is told, of two that are given equally often the later citation's.
    """
    groups: dict[str, list[Cited]] = defaultdict(list)
    for cited in all_cited(site):
        key = cited.cite["document"]
        if key and cited.cite["issued"] and not site.documents[key]["issued"]:
            groups[key].append(cited)
    for group in groups.values():
        usual = _usual(group)
        for cited in group:
            issued = cited.cite["issued"] or ""
            if not same_issue(issued, usual.cite["issued"] or "") and not cited.date_explained():
                yield _problem(cited.place, cited.shown, issued, usual.cite["issued"] or "", _shown(usual.place))


def _usual(group: list[Cited]) -> Cited:
    count = Counter(cited.cite["issued"] for cited in group)
    return max(group, key=lambda cited: count[cited.cite["issued"]])  # the first of those that are equally frequent


def registered_with_two_dates(site: Site) -> Iterator[Problem]:
    """Two entries of the register have the same number, issuer and year of issue, but not the same day.

    Numbers begin anew each year (Decree 30/2020/NĐ-CP, article 15), so within one a number is given once.
    """
    seen: dict[tuple[str, str, str, str], str] = {}
    for key, document in site.documents.items():
        if not document["number"] or not document["issued"]:
            continue
        issuer = document["issuer"].get("vi") or ""
        number = (normal_number(document["number"]), issuer, document["unit"] or "", document["issued"][:4])
        first = seen.setdefault(number, key)
        known = site.documents[first]["issued"] or ""
        if first != key and not same_issue(document["issued"], known):
            place = site.spots["documents", key].place("issued")
            other = _shown(site.spots["documents", first].place("issued"))
            yield _problem(place, document["number"], document["issued"], known, other)


def plan_with_two_dates(site: Site) -> Iterator[Problem]:
    """A plan's own number stands in the register, or over another plan of the unit, with another day of that year."""
    known: dict[tuple[str, str, str], tuple[str, Where]] = {}
    for key, document in site.documents.items():
        if document["number"] and document["unit"] and document["issued"]:
            number = (document["unit"], normal_number(document["number"]), document["issued"][:4])
            known.setdefault(number, (document["issued"], site.spots["documents", key].at("issued")))
    for key, plan in site.plans.items():
        if not plan["number"]:
            continue
        spot = site.declared[key].spot
        number = (plan["unit"], normal_number(plan["number"]), plan["issued"][:4])
        if number not in known:
            known[number] = (plan["issued"], spot.at("issued"))
            continue
        issued, where = known[number]
        if not same_issue(plan["issued"], issued):
            yield _problem(spot.place("issued"), plan["number"], plan["issued"], issued, _shown(where()))


def _problem(place: Place, number: str, issued: str, other: str, where: str) -> Problem:
    return make("number-two-dates", place, number=number, other=where, **shown("one", issued), **shown("two", other))


def _shown(place: Place) -> str:
    return f"{place.path}:{place.line}"
