"""Editorial rules: what the portal notices about plans and prose that can be read but may be wrong.

Each rule is a generator from the site to problems; a subject has a module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc.checks import (
    addresses,
    approvals,
    changes,
    citations,
    deadlines,
    documents,
    hotlines,
    plans,
    prose,
    questions,
    staleness,
    translations,
)
from cchc.problem import Problem
from cchc.site import Site
from cchc.site.history import History

Rule = Callable[[Site], Iterator[Problem]]

#: Every rule, in no particular order: problems are sorted when they are printed.
RULES: tuple[Rule, ...] = (
    addresses.taken_twice,
    approvals.before_the_last_change,
    citations.date_differs_from_register,
    citations.dated_after_the_plan,
    citations.without_date,
    deadlines.before_issue,
    deadlines.outside_period,
    plans.issued_far_from_period,
    plans.dates_out_of_order,
    plans.same_place_twice,
    plans.task_without_lead,
    plans.task_without_deadline,
    plans.lead_is_partner,
    plans.erratum_matches_nothing,
    documents.type_has_a_name,
    hotlines.not_checked_lately,
    hotlines.two_numbers,
    questions.kind_needs,
    questions.dates_out_of_order,
    prose.links_lead_somewhere,
    prose.personal_data,
    translations.missing,
    translations.older,
)
#: Rules that also ask what git knows; without it they find nothing.
WITH_HISTORY: tuple[Callable[[Site, History | None], Iterator[Problem]], ...] = (changes.undeclared,)
#: Rules on what gets old by itself; ``cchc stale`` asks them.
STALE: tuple[Rule, ...] = (
    hotlines.not_checked_lately,
    staleness.documents,
    staleness.addresses,
    staleness.replies,
    staleness.rests_on_ended_plans,
    staleness.security_contact,
)


def stale(site: Site) -> Iterator[Problem]:
    """Give what has got old, or waits too long, in the whole site."""
    for rule in STALE:
        yield from rule(site)


def check(site: Site, history: History | None = None) -> Iterator[Problem]:
    """Give every problem that the rules find in the whole site, with what its day holds back."""
    for rule in RULES:
        yield from (problem for problem in rule(site) if problem.code not in site.silent)
    for asking in WITH_HISTORY:
        yield from (problem for problem in asking(site, history) if problem.code not in site.silent)
