"""Views of units of local government and of agencies."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Any

from cchc.model import published
from cchc.site.indexes import PARTS, count
from cchc.site.routes import PLANS_A_PAGE, Route
from cchc.site.site import Site
from cchc.site.views import view as pieces
from cchc.site.views.answers import news_rows
from cchc.site.views.calendar import calendar_of
from cchc.site.views.view import Content


def _below_the_nation(site: Site) -> list[published.Unit]:
    return [unit for unit in site.units.values() if unit["level"] != "nation"]


def unit_pages(site: Site) -> int:
    """Give on how many pages the list of units goes on."""
    return pieces.pages_for(len(_below_the_nation(site)))


def unit_list(site: Site, route: Route) -> Content:
    """Give all units below the nation, each under its parent."""
    default = site.project.default_language
    listed = _below_the_nation(site)
    ranks = {parent: rank for rank, parent in enumerate(dict.fromkeys(unit["parent"] for unit in listed))}
    order = sorted(listed, key=lambda unit: (ranks[unit["parent"]], str(unit["short"][default])))
    shown, pages = pieces.chunk(order, route.number)
    groups = [
        {
            "parent": pieces.ref(site, "unit", parent) if parent else None,
            "units": [
                {
                    "ref": pieces.ref(site, "unit", unit["id"]),
                    "level": unit["level"],
                    "ended": unit["valid_to"] if pieces.unit_ended(site, unit) else None,
                    "plans": len(site.indexes.unit_plans.get(unit["id"], ())),
                }
                for unit in units
            ],
        }
        for parent, units in groupby(shown, key=itemgetter("parent"))
    ]
    data = {"groups": groups, "total": len(order), "page": route.number, "pages": pages}
    return Content(pieces.words(site, "units.title"), pieces.words(site, "units.description"), data)


def unit(site: Site, route: Route) -> Content:
    """Give one unit: whether it still exists, its plans, answers, hotlines and agencies."""
    found, indexes, key = site.units[route.id], site.indexes, route.id
    data = {
        "unit": found,
        "ended": found["valid_to"] if pieces.unit_ended(site, found) else None,
        "parent": pieces.ref(site, "unit", found["parent"]) if found["parent"] else None,
        "successors": pieces.successor_list(site, found["successors"]),
        "predecessors": [pieces.ref(site, "unit", other) for other in indexes.unit_predecessors.get(key, ())],
        "plans": [pieces.plan_card(site, plan) for plan in indexes.unit_plans.get(key, ())],
        "questions": [pieces.ref(site, "question", entry) for entry in indexes.unit_questions.get(key, ())],
        "hotlines": [pieces.hotline_card(site, entry) for entry in indexes.unit_hotlines.get(key, ())],
        "agencies": [
            {**pieces.ref(site, "agency", entry), "agency_kind": site.agencies[entry]["kind"]}
            for entry in indexes.unit_agencies.get(key, ())
        ],
        "news": news_rows(site, (site.news[entry] for entry in indexes.unit_news.get(key, ()))),
        "calendar": calendar_of(site, "unit", key),
    }
    return Content(found["name"], found["note"] or found["name"], data)


def _counts(site: Site, key: str) -> dict[str, int]:
    duties = site.indexes.agency_duties.get(key, {})
    return {
        **{part: count(site.indexes.agency_tasks.get((key, part))) for part in PARTS},
        "duties": sum(len(duty["items"]) for found in duties.values() for duty in found),
    }


def agency_list(site: Site, route: Route) -> Content:
    """Give all agencies, by unit, then by name."""
    default = site.project.default_language
    order = sorted(
        site.agencies.values(),
        key=lambda entry: (str(site.units[entry["unit"]]["short"][default]), str(entry["name"][default]), entry["id"]),
    )
    shown, pages = pieces.chunk(order, route.number)
    today = site.today.isoformat()
    groups = [
        {
            "unit": pieces.ref(site, "unit", unit_id),
            "agencies": [
                {
                    "ref": pieces.ref(site, "agency", entry["id"]),
                    "kind": entry["kind"],
                    "ended": bool(entry["valid_to"] and entry["valid_to"] < today),
                    "counts": _counts(site, entry["id"]),
                }
                for entry in shown
                if entry["unit"] == unit_id
            ],
        }
        for unit_id in dict.fromkeys(entry["unit"] for entry in shown)
    ]
    data = {"groups": groups, "total": len(order), "page": route.number, "pages": pages}
    return Content(pieces.words(site, "agencies.title"), pieces.words(site, "agencies.description"), data)


def agency(site: Site, route: Route) -> Content:
    """Give one agency: all it must do, in every plan, as lead, partner or requested."""
    found, indexes, key = site.agencies[route.id], site.indexes, route.id
    plans = indexes.plans_of("agency", key)
    shown, _ = pieces.chunk(plans, route.number, PLANS_A_PAGE)
    answers, _ = pieces.chunk(indexes.agency_questions.get(key, ()), route.number)
    ended = found["valid_to"] and found["valid_to"] < site.today.isoformat()
    data = {
        "agency": found,
        "ended": found["valid_to"] if ended else None,
        "unit": pieces.ref(site, "unit", found["unit"]),
        "successors": pieces.successor_list(site, found["successors"]),
        "plans": [_in_plan(site, key, plan) for plan in shown],
        "page": route.number,
        "pages": pieces.pages_of(site, "agency", key, plans),
        "questions": [pieces.ref(site, "question", entry) for entry in answers],
        "counts": {
            "plans": len(plans),
            "questions": len(indexes.agency_questions.get(key, ())),
        },
        "hotlines": [pieces.hotline_card(site, entry) for entry in indexes.agency_hotlines.get(key, ())],
        "total": _counts(site, key),
        "calendar": calendar_of(site, "agency", key),
    }
    title = pieces.agency_title(site, key)
    return Content(title, title, data)


def _in_plan(site: Site, key: str, plan_id: str) -> dict[str, Any]:
    indexes, plan = site.indexes, site.plans[plan_id]
    parts: dict[str, list[Any]] = {
        **{part: indexes.agency_tasks.get((key, part), {}).get(plan_id, []) for part in PARTS},
        "duties": [
            {
                "requested": duty["requested"],
                "together": [ref for ref in duty["agencies"] if ref["agency"] != key],
                "items": duty["items"],
                "at": duty["at"],
            }
            for duty in indexes.agency_duties.get(key, {}).get(plan_id, ())
        ],
        "reports": [
            {"part": part, "text": report["text"], "when": report["when"], "at": report["at"]}
            for part, report in indexes.agency_reports.get(key, {}).get(plan_id, ())
        ],
        "events": indexes.agency_events.get(key, {}).get(plan_id, []),
    }
    return {"plan": pieces.ref(site, "plan", plan_id), "status": plan["status"], "period": plan["period"], **parts}
