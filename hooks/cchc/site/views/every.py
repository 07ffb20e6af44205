"""All routes of a site, and the view behind each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cchc.model.published import Ref, Texts
from cchc.model.schemas import ROWS
from cchc.site.routes import NAMED, NEEDED, Route
from cchc.site.site import Site
from cchc.site.views import answers, calendar, data, pages, places, plans, press, subjects
from cchc.site.views import view as pieces
from cchc.site.views.exists import exists, has_page
from cchc.site.views.view import Content, View

_BUILDERS: Mapping[str, Callable[[Site, Route], Content]] = {
    "home": answers.home,
    "plans": plans.plan_list,
    "plan": plans.plan,
    "plan-details": plans.plan_details,
    "topics": subjects.topic_list,
    "topic": subjects.topic,
    "questions": answers.question_list,
    "question": answers.question,
    "hotlines": answers.hotline_list,
    "news": answers.news_list,
    "news-item": answers.news_item,
    "units": places.unit_list,
    "unit": places.unit,
    "agencies": places.agency_list,
    "agency": places.agency,
    "documents": subjects.document_list,
    "document": subjects.document,
    "calendar": calendar.overview,
    "calendar-year": calendar.year,
    "calendar-month": calendar.month,
    "search": pages.search,
    "data": data.overview,
    "data-set": data.data_set,
    "press": press.press,
    "about": pages.editorial,
    "accessibility": pages.editorial,
    "privacy": pages.editorial,
    "editors": pages.editorial,
    "codes": pages.codes,
    "notfound": pages.not_found,
}
#: Kind of page with an id -> kind of the list that it stands in.
_PARENTS: Mapping[str, str] = {
    "plan": "plans", "plan-details": "plans", "topic": "topics", "question": "questions", "news-item": "news",
    "unit": "units", "agency": "agencies", "document": "documents", "data-set": "data",
    "calendar-year": "calendar", "calendar-month": "calendar", "codes": "editors",
}  # fmt: skip


#: Kind of page with days of its own -> the list of the site that knows them.
_DATED: Mapping[str, str] = {
    "plan": "plans", "plan-details": "plans", "question": "questions", "news-item": "news",
}  # fmt: skip


def routes(site: Site) -> Iterator[Route]:
    """Give every page of the site in every language in which it exists, in a fixed order."""
    for lang in site.project.languages:
        for kind in _BUILDERS:
            for key in _keys(site, kind, lang):
                for number in range(1, _pages(site, kind, key) + 1):
                    yield Route(kind, key, number, lang)


def addressed(site: Site) -> Iterator[tuple[str, Route]]:
    """Give every page with its path below the site's root, in the order of ``routes``."""
    addresses = site.addresses
    for route in routes(site):
        yield addresses.path(*route), route


def _keys(site: Site, kind: str, lang: str) -> Iterator[str]:
    """Give the ids of a kind's pages in a language; an empty one for kinds that have no ids."""
    if kind in NAMED:
        yield from (key for key, title in _titles(site, kind) if exists(site, title, lang))
    elif kind == "plan-details":
        yield from (key for key in _keys(site, "plan", lang) if plans.is_long(site.plans[key]))
    elif kind == "calendar-year":
        yield from (str(year) for year in calendar.years(site))
    elif kind == "calendar-month":
        yield from (f"{year}/{month}" for year, month in calendar.months(site))
    elif kind == "data-set":
        yield from ROWS
    elif kind == "notfound":
        yield from [""] if lang == site.project.default_language else []
    elif has_page(site, Route(kind, "", 1, lang), lang):
        yield ""


def untranslated(site: Site) -> Iterator[tuple[str, str]]:
    """Give the kinds of editorial pages with the languages in which they do not exist."""
    for kind in NEEDED:
        for lang in site.project.languages:
            if not has_page(site, Route(kind, "", 1, lang), lang):
                yield kind, lang


def _titles(site: Site, kind: str) -> Iterator[tuple[str, Texts]]:
    entries, field = NAMED[kind]
    yield from ((key, entry[field]) for key, entry in site.all_of(entries).items())


#: Kind of list that is counted by its own rule -> on how many pages it goes on.
_LIST_PAGES: Mapping[str, Callable[[Site], int]] = {
    "press": press.pages, "search": pages.search_pages, "hotlines": answers.hotline_pages, "units": places.unit_pages,
}  # fmt: skip


def _pages(site: Site, kind: str, key: str) -> int:
    """Give on how many pages the list or the thing goes on."""
    if kind in _LIST_PAGES:
        return _LIST_PAGES[kind](site)
    if kind in {"topic", "agency", "document"}:
        return pieces.pages_of(site, kind, key)
    if kind in NAMED:
        return 1
    if kind == "calendar-month":
        return pieces.pages_for(len(site.indexes.calendar.months[calendar.named_month(key)]))
    lists = {"plans": site.plans, "questions": site.questions, "news": site.news, "agencies": site.agencies,
             "documents": site.documents, "calendar": site.indexes.calendar.undated}  # fmt: skip
    return pieces.pages_for(len(lists.get(kind, ())))


def view(site: Site, route: Route) -> View:
    """Give all that the page at ``route`` needs. Raises KeyError when there is no such page."""
    content = _BUILDERS[route.kind](site, route)
    title = content.title
    crumbs = tuple(_crumbs(site, route))
    when = (*days(site, route), ended(site, route))
    return View(route, title, content.description, twins(site, route), content.data, crumbs, *when)


def twins(site: Site, route: Route) -> tuple[str, ...]:
    """Give the languages in which the page exists."""
    return tuple(lang for lang in site.project.languages if has_page(site, route, lang))


def days(site: Site, route: Route) -> tuple[str | None, str | None]:
    """Give the days on which the page was published and last changed, of those kinds that have such days."""
    if route.kind not in _DATED:
        return None, None
    entry = site.entry(_DATED[route.kind], route.id)
    return entry["published"], entry["revised"] or entry["published"]


def ended(site: Site, route: Route) -> str | None:
    """Give the last day of what a page shows when that day has passed."""
    entry = site.ended.get(_DATED.get(route.kind, ""), {}).get(route.id)
    return entry["expires"] if entry else None


def _crumbs(site: Site, route: Route) -> Iterator[Ref]:
    if route.kind in {"home", "notfound"}:
        return
    yield {"kind": "home", "id": "", "name": pieces.words(site, "nav.home")}
    parent = _PARENTS.get(route.kind)
    if parent:
        yield {"kind": parent, "id": "", "name": pieces.words(site, f"{parent}.title")}
    if route.kind == "plan-details":
        yield pieces.ref(site, "plan", route.id)
    if route.kind == "calendar-month":
        yield calendar.year_ref(site, calendar.named_month(route.id)[0])
