"""What gets old by itself: documents and addresses that nobody checked lately, questions past the reply term.

These are the editors' own watch (``cchc stale``). The term is a setting, counted in working days; readers never see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc.model.prose import NewsItem, Question
from cchc.problem import Place, Problem, make
from cchc.site import Site
from cchc.site.project import PATH
from cchc.text.dates import shown
from cchc.text.holidays import announced, last_day, working_days

#: So many days before ``security.txt`` expires, it is told.
_SOON = 60


def documents(site: Site) -> Iterator[Problem]:
    """A document's status was checked too long ago, or never."""
    for key, document in site.documents.items():
        place, name = site.spots["documents", key].place("id"), document["number"] or key
        yield from _checked(site, document["checked_on"], place, "document", name)


def addresses(site: Site) -> Iterator[Problem]:
    """A web address that a plan prints, or that of an account, was opened too long ago, or never."""
    for entry in site.declared.values():
        for number, link in enumerate(entry.plan.links):
            yield from _checked(site, link.checked_on, entry.spot.place("links", number, "url"), "address", link.url)
    for key in site.channels:
        spot = site.spots["channels", key]
        for number, account in enumerate(site.channels[key]["accounts"]):
            if account["url"]:
                checked_on = spot.text("accounts", number, "checked_on")
                yield from _checked(site, checked_on, spot.place("accounts", number, "url"), "address", account["url"])


def _checked(site: Site, day: str | None, place: Place, what: str, name: str) -> Iterator[Problem]:
    if day is None:
        yield make(f"{what}-unchecked", place, value=name)
        return
    days = (site.today - date.fromisoformat(day)).days
    if days > site.project.settings.recheck_days:
        yield make(f"{what}-stale", place, value=name, days=days)


def replies(site: Site) -> Iterator[Problem]:
    """A citizen's question waits for its answer: within the term, or past it."""
    term = site.project.settings.reply_days
    for key, question in site.questions.items():
        if question["kind"] != "asked" or not question["asked_on"] or question["answered_on"]:
            continue
        place = site.spots["questions", key].place("asked_on")
        asked = date.fromisoformat(question["asked_on"])
        last = last_day(asked, term)
        said = {"days": working_days(asked, site.today), "term": term, **shown("last", last.isoformat())}
        yield make("reply-overdue" if site.today > last else "reply-waiting", place, **said)
        for year in range(asked.year, last.year + 1):
            if not announced(year):
                yield make("holidays-unknown", place, value=year)


def rests_on_ended_plans(site: Site) -> Iterator[Problem]:
    """An answer or a news item rests on plans that have all ended, a hotline on one that has."""
    for text in site.prose:
        if isinstance(text.declared, Question | NewsItem) and text.declared.basis:
            plans = {basis.plan for basis in text.declared.basis}
            yield from _ended(site, plans, text.spot.place("basis"))
    for key, hotline in site.hotlines.items():
        yield from _ended(site, {hotline["source"]["plan"]}, site.spots["hotlines", key].place("source"))


def _ended(site: Site, plans: set[str], place: Place) -> Iterator[Problem]:
    known = [site.plans[plan] for plan in sorted(plans) if plan in site.plans]
    if known and all(plan["status"] == "ended" for plan in known):
        yield make("basis-ended", place, value=", ".join(plan["id"] for plan in known))


def security_contact(site: Site) -> Iterator[Problem]:
    """``security.txt`` expires soon, or has (RFC 9116 asks for less than a year)."""
    expires = site.project.settings.security_expires
    if expires and (date.fromisoformat(expires[:10]) - site.today).days <= _SOON:
        yield make("security-expires", Place(PATH), **shown("day", expires[:10]))
