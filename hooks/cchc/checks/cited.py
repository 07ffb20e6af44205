"""The citations of all plans, for the rules that look at them."""

from __future__ import annotations

from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.model.plan import Slip
from cchc.model.published import Citation, Plan
from cchc.problem import Place
from cchc.site import Site
from cchc.site.site import DeclaredPlan

#: What an erratum may be about to explain something in a citation.
ABOUT: frozenset[Slip] = frozenset({"citation", "date", "wording"})


class Cited(NamedTuple):
    """A citation in the plan that holds it."""

    plan: Plan
    entry: DeclaredPlan
    cite: Citation
    position: int

    @property
    def place(self) -> Place:
        """Where the citation stands in the file."""
        return self.entry.spot.place("cites", self.position, "document")

    @property
    def shown(self) -> str:
        """The number, or the words when there is none."""
        return self.cite["number"] or self.cite["as_written"]

    def explained(self, *words: str) -> bool:
        """Tell whether an erratum about citations at this place quotes one of ``words``."""
        return explained(self.entry.plan, self.cite["at"], *words, about=ABOUT)

    def date_explained(self) -> bool:
        """Tell whether an erratum at this place quotes the citation's date, in any usual spelling."""
        year, month, day = (self.cite["issued"] or "--").split("-")
        if not day:
            return False
        days, months = {day, str(int(day))}, {month, str(int(month))}
        return self.explained(*sorted(f"{d}/{m}/{year}" for d in days for m in months))


def all_cited(site: Site) -> list[Cited]:
    """Give every citation of every plan, in the order of the lists."""
    return [
        Cited(plan, site.declared[key], cite, position)
        for key, plan in site.plans.items()
        for position, cite in enumerate(plan["cites"])
    ]
