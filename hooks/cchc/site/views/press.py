"""The press room: every feed, what is new, what was changed, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cchc.site.routes import PAGE_SIZE, Route
from cchc.site.site import Site
from cchc.site.views import view as pieces
from cchc.site.views.answers import news_rows
from cchc.site.views.exists import has_page
from cchc.site.views.feed_items import changes
from cchc.site.views.feeds import SECTIONS, section_name
from cchc.site.views.pages import prose_page
from cchc.site.views.view import Content
from cchc.text.numbers import digits

#: How many news items, revisions and corrections, and plans the press room shows.
PRESS_NEWS, PRESS_CHANGES, PRESS_PLANS = 10, 10, 10


def pages(site: Site) -> int:
    """Give on how many pages the feeds go on: there are as many as there are localities."""
    return pieces.pages_for(len(site.units))


def press(site: Site, route: Route) -> Content:
    """Give the press room; its later pages have the feeds of more localities and nothing else."""
    shown = list(site.units)[(route.number - 1) * PAGE_SIZE : route.number * PAGE_SIZE]
    data: dict[str, Any] = {
        "units": _feeds(site, route, "unit", shown), "page": route.number, "pages": pages(site),
    }  # fmt: skip
    if route.number == 1:
        data |= {
            "columns": [{"kind": kind, "id": "", "name": section_name(site, kind)} for kind in SECTIONS],
            "topics": _feeds(site, route, "topic", site.topics),
            "contacts": list(_contacts(site)),
            "news": news_rows(site, list(site.news.values())[:PRESS_NEWS]),
            "changes": list(_changes(site, route.lang))[:PRESS_CHANGES],
            "plans": [pieces.plan_card(site, key) for key in list(site.plans)[:PRESS_PLANS]],
            "total": len(site.plans),
        }
    return prose_page(site, route, data)


def _feeds(site: Site, route: Route, kind: str, keys: Iterable[str]) -> list[Any]:
    """Refer to the things whose pages have a feed beside them in the page's language."""
    listed = (key for key in keys if has_page(site, Route(kind, key, 1, route.lang), route.lang))
    return [pieces.ref(site, kind, key) for key in listed]


def _contacts(site: Site) -> Iterator[dict[str, Any]]:
    """Give whom newsrooms may ask, as units that still exist have said."""
    for key, unit in site.units.items():
        if unit["press"] and not pieces.unit_ended(site, unit):
            dial = digits(unit["press"]["phone"] or "")
            yield {"unit": pieces.ref(site, "unit", key), "dial": dial, **unit["press"]}


def _changes(site: Site, lang: str) -> Iterator[dict[str, Any]]:
    """Give revisions and corrections, the newest first."""
    for item in reversed(changes(site)):
        if item.title.get(lang):
            page_kind, key, anchor = item.page
            yield {"title": item.title, "what": item.summary, "on": item.published,
                   "kind": page_kind, "id": key, "anchor": anchor}  # fmt: skip
