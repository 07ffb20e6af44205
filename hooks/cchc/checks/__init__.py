"""Editorial rules: what the portal notices about plans and prose that can be read but may be wrong.

Each rule is a generator from the site to problems; a subject has a module. A new rule is one line in one of the groups:

- ``ALONE``, for what is seen in one file by itself: a plan, a text with its translations, the registries. It is asked
  again only about files that have changed. It is given a site in which there are some files only, besides what
  ``known.GROUND`` names; so what it would look at elsewhere is not there, and a test finds it in the wrong group.
- ``IN_TEXTS``, for what is seen in one text, but only when things are looked up elsewhere by their id or address.
- ``TOGETHER``, for what is seen only when plans, or their registries, are compared. Such a rule is not asked when only
  texts were edited; else it is asked about everything, so it has to be quick.
- ``ADDRESSES``, for the same where the addresses of all pages are needed.
- ``WITH_HISTORY``, for what is seen only with what git knows; ``STALE``, for what gets old by itself.

A rule whose findings editors may answer with a waiver has its code in ``WAIVABLE``, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from typing import Protocol

from cchc.checks import (
    addresses,
    agencies,
    approvals,
    changes,
    citations,
    days_off,
    deadlines,
    deeds,
    documents,
    expiry,
    hotlines,
    leads,
    links,
    moved,
    namings,
    numbering,
    numbers,
    pictures,
    plans,
    prose,
    questions,
    recipients,
    scopes,
    security,
    slips,
    staleness,
    targets,
    translations,
    two_dates,
    units,
)
from cchc.checks.known import Rule as Rule
from cchc.checks.known import look, look_up
from cchc.checks.waivers import Waivable, unanswered
from cchc.problem import Problem
from cchc.site import Site
from cchc.site.history import History
from cchc.site.known import Known
from cchc.site.routes import Route
from cchc.site.spread import Spread, here
from cchc.site.views import addressed


class _OfAddresses(Protocol):
    __name__: str

    def __call__(self, site: Site, pages: Sequence[tuple[str, Route]] | None = None) -> Iterator[Problem]: ...


#: Rules on one file: what they find in a plan, or in a text with its translations, no other plan or text changes.
ALONE: tuple[Rule, ...] = (
    agencies.named_variously,
    agencies.nearly_known,
    approvals.before_the_last_change,
    citations.date_differs_from_register,
    citations.dated_after_the_plan,
    citations.dated_after_work_begins,
    citations.replaced_before,
    citations.without_date,
    days_off.document_cited,
    days_off.plan_issued,
    days_off.task_due,
    deadlines.before_issue,
    deadlines.begins_before_issue,
    deadlines.event_differs,
    deadlines.outside_period,
    deadlines.words_differ,
    deeds.output_is_work,
    deeds.task_without_deed,
    expiry.before_it_begins,
    plans.issued_far_from_period,
    plans.left_blank,
    plans.dates_out_of_order,
    plans.same_place_twice,
    plans.task_without_lead,
    plans.task_without_deadline,
    plans.lead_is_partner,
    plans.erratum_matches_nothing,
    hotlines.promised_without_number,
    leads.asked_to_lead,
    leads.duty_differs,
    leads.event_differs,
    leads.issuer_is_partner,
    namings.titles_differ,
    numbering.dots_differ,
    numbering.goals_in_order,
    numbering.rows_in_order,
    numbering.section_repeats,
    numbering.section_skips,
    numbers.issuer_differs,
    numbers.misspelt,
    numbers.type_differs,
    numbers.year_differs,
    pictures.alt_missing,
    questions.kind_needs,
    questions.dates_out_of_order,
    prose.personal_data,
    recipients.agency_not_told,
    scopes.area_differs,
    slips.in_texts,
    targets.counted_otherwise,
    targets.exception_left_out,
    targets.like_measure,
    targets.same_measure,
    translations.missing,
    translations.older,
    units.level_differs,
)
#: Rules on one text that look other things up.
IN_TEXTS: tuple[Rule, ...] = (
    links.to_nowhere,
    prose.links_lead_somewhere,
)
#: Rules that need all plans; no text changes what they find.
TOGETHER: tuple[Rule, ...] = (
    documents.type_has_a_name,
    hotlines.not_checked_lately,
    hotlines.two_numbers,
    moved.origin_still_there,
    moved.leads_nowhere,
    security.expires,
    two_dates.cited_with_two_dates,
    two_dates.plan_with_two_dates,
    two_dates.registered_with_two_dates,
)
#: Rules that look at the addresses of all pages; they can be given them, so that they are worked out once.
ADDRESSES: tuple[_OfAddresses, ...] = (
    addresses.taken_twice,
    moved.vanished,
)
#: Every rule, in no particular order: problems are sorted when they are printed.
RULES: tuple[Rule, ...] = (*ALONE, *IN_TEXTS, *TOGETHER, *ADDRESSES)
#: Rules that also ask what git knows; without it they find nothing.
WITH_HISTORY: tuple[Callable[[Site, History | None, Known | None], Iterator[Problem]], ...] = (changes.undeclared,)
#: Rules on what gets old by itself; ``cchc stale`` asks them.
STALE: tuple[Rule, ...] = (
    hotlines.not_checked_lately,
    staleness.documents,
    staleness.addresses,
    staleness.replies,
    expiry.soon_or_over,
    staleness.rests_on_ended_plans,
    staleness.security_contact,
)


#: Codes that an editor may answer with a waiver: slips that a rule supposes. What is wrong in any case is left out,
#: such as a link to nothing.
WAIVABLE = frozenset({
    "agency-nearly", "agency-not-told", "agency-varies", "alt-missing", "area-differs", "blank-left", "bracket-open",
    "citation-differs", "citation-undated", "cites-replaced", "date-after-issue", "date-after-work", "day-off",
    "deadline-before-issue", "deadline-differs", "deadline-in-words", "deadline-outside-period", "doubled-word",
    "erratum-unused", "hotline-promised", "index-name", "issue-outside-period", "issuer-is-partner", "lead-asked",
    "lead-differs", "lead-is-partner", "list-mixed", "markup-left", "missing-translation", "misspelt", "noun-missing",
    "number-form", "number-missing", "number-repeats", "number-skips", "number-two-dates", "number-uneven",
    "number-year", "output-is-work", "personal-data", "plan-blank", "quote-open", "revision-undeclared",
    "sentence-joined", "symbol-issuer", "target-counted", "target-differs", "target-exception", "target-unlike",
    "task-without-deadline", "task-without-deed", "task-without-lead", "title-differs", "tone-mark", "type-symbol",
    "unit-wording", "work-before-issue",
})  # fmt: skip


#: Codes of what comes by the passing of time alone: an editor may answer them for a time.
BY_TIME = frozenset({
    "address-stale", "address-unchecked", "basis-ended", "document-stale", "document-unchecked", "expired",
    "expires-soon", "hotline-stale",
})  # fmt: skip
_OF_RULES = Waivable(asked=WAIVABLE | {"hotline-stale"}, others=BY_TIME, by_time=BY_TIME)
#: Under what is kept what the rules find that compare.
_COMPARED = "checks: compared"
_OF_STALE = Waivable(asked=BY_TIME, others=WAIVABLE, by_time=BY_TIME)


def stale(site: Site) -> Iterator[Problem]:
    """Give what has got old, or waits too long, in the whole site, and no waiver answers."""
    yield from unanswered(site, [problem for rule in STALE for problem in rule(site)], _OF_STALE)


def check(
    site: Site,
    history: History | None = None,
    known: Known | None = None,
    edited: Set[str] | None = None,
    spread: Spread = here,
) -> Iterator[Problem]:
    """Give every problem that the rules find in the whole site, with what its day holds back, and no waiver answers.

    What is ``known`` from the check before is taken over for files that are the same objects as they were, and what is
    found now is noted there for the next one. Where only entries in ``edited`` files differ from those of the check
    before (see ``cchc.site.edited``), only these are looked at. ``spread`` gives who looks at many files. The problems
    are the same, in the same order, as without any of these.
    """
    found = _found(site, history, known or Known(), edited, spread)
    yield from unanswered(site, [problem for problem in found if problem.code not in site.silent], _OF_RULES)


def _found(
    site: Site, history: History | None, known: Known, edited: Set[str] | None, spread: Spread
) -> Iterator[Problem]:
    yield from look(site, ALONE, known, edited, spread)
    texts = edited if edited is not None and all(path.endswith(".md") for path in edited) else None
    yield from look_up(site, IN_TEXTS, known, texts)
    if texts is None or _COMPARED not in known.found:
        known.keep(_COMPARED, (), tuple(_compared(site)))
    yield from known.found[_COMPARED].value
    for asking in WITH_HISTORY:
        yield from asking(site, history, known)


def _compared(site: Site) -> Iterator[Problem]:
    for rule in TOGETHER:
        yield from rule(site)
    pages = list(addressed(site)) if addresses.speaks(site) else None
    for looking in ADDRESSES:
        yield from looking(site, pages)
