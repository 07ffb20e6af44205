"""Editorial rules: what the portal notices about plans and prose that can be read but may be wrong.

Each rule is a generator from the site to problems; a subject has a module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc.checks import (
    addresses,
    agencies,
    approvals,
    changes,
    citations,
    days_off,
    deadlines,
    documents,
    hotlines,
    leads,
    links,
    moved,
    numbering,
    numbers,
    pictures,
    plans,
    prose,
    questions,
    recipients,
    security,
    staleness,
    targets,
    translations,
    two_dates,
    units,
    wording,
)
from cchc.checks.waivers import unanswered
from cchc.problem import Problem
from cchc.site import Site
from cchc.site.history import History

Rule = Callable[[Site], Iterator[Problem]]

#: Every rule, in no particular order: problems are sorted when they are printed.
RULES: tuple[Rule, ...] = (
    addresses.taken_twice,
    agencies.nearly_known,
    approvals.before_the_last_change,
    citations.date_differs_from_register,
    citations.dated_after_the_plan,
    citations.dated_after_work_begins,
    citations.without_date,
    days_off.document_cited,
    days_off.plan_issued,
    days_off.task_due,
    deadlines.before_issue,
    deadlines.event_differs,
    deadlines.outside_period,
    plans.issued_far_from_period,
    plans.left_blank,
    plans.dates_out_of_order,
    plans.same_place_twice,
    plans.task_without_lead,
    plans.task_without_deadline,
    plans.lead_is_partner,
    plans.erratum_matches_nothing,
    documents.type_has_a_name,
    hotlines.not_checked_lately,
    hotlines.promised_without_number,
    hotlines.two_numbers,
    leads.asked_to_lead,
    leads.duty_differs,
    leads.event_differs,
    links.to_nowhere,
    numbering.goals_in_order,
    numbering.rows_in_order,
    numbering.section_repeats,
    numbering.section_skips,
    numbers.issuer_differs,
    numbers.misspelt,
    numbers.type_differs,
    numbers.year_differs,
    pictures.alt_missing,
    moved.vanished,
    moved.origin_still_there,
    moved.leads_nowhere,
    security.expires,
    questions.kind_needs,
    questions.dates_out_of_order,
    prose.links_lead_somewhere,
    prose.personal_data,
    recipients.agency_not_told,
    targets.like_measure,
    targets.same_measure,
    translations.missing,
    translations.older,
    two_dates.cited_with_two_dates,
    two_dates.plan_with_two_dates,
    two_dates.registered_with_two_dates,
    units.level_differs,
    wording.doubled_word,
    wording.tone_mark,
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


#: Codes that an editor may answer with a waiver: slips that a rule supposes. What is wrong in any case is left out,
#: such as a link to nothing.
WAIVABLE = frozenset({
    "agency-nearly", "agency-not-told", "alt-missing", "citation-differs", "citation-undated", "date-after-issue",
    "date-after-work", "day-off", "deadline-before-issue", "deadline-differs", "deadline-outside-period",
    "doubled-word", "erratum-unused", "hotline-promised", "issue-outside-period", "lead-asked", "lead-differs",
    "lead-is-partner", "missing-translation", "number-form", "number-missing", "number-repeats", "number-skips",
    "number-two-dates", "number-year", "personal-data", "plan-blank", "revision-undeclared", "symbol-issuer",
    "target-differs", "target-unlike", "task-without-deadline", "task-without-lead", "tone-mark", "type-symbol",
    "unit-wording",
})  # fmt: skip


def check(site: Site, history: History | None = None) -> Iterator[Problem]:
    """Give every problem that the rules find in the whole site, with what its day holds back, and no waiver answers."""
    found = [problem for problem in _found(site, history) if problem.code not in site.silent]
    yield from unanswered(site, found, WAIVABLE)


def _found(site: Site, history: History | None) -> Iterator[Problem]:
    for rule in RULES:
        yield from rule(site)
    for asking in WITH_HISTORY:
        yield from asking(site, history)
