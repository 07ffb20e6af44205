"""Views of plans: the list and each plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cchc.model import published
from cchc.site.routes import Route
from cchc.site.site import Site
from cchc.site.views import glance
from cchc.site.views import view as pieces
from cchc.site.views.view import Content

#: More points than this in a plan's sections make the plan a long one.
MOST_ITEMS = 40


def plan_list(site: Site, route: Route) -> Content:
    """Give all plans, by unit, the newest first."""
    shown, pages = pieces.chunk(list(site.plans), route.number)
    units = dict.fromkeys(site.plans[key]["unit"] for key in shown)
    groups = [
        {
            "unit": pieces.ref(site, "unit", unit),
            "plans": [pieces.plan_card(site, key) for key in shown if site.plans[key]["unit"] == unit],
        }
        for unit in sorted(units, key=lambda key: str(site.units[key]["short"][site.project.default_language]))
    ]
    years = sorted({plan["period"] for plan in site.plans.values()}, reverse=True)
    data = {"groups": groups, "years": years, "total": len(site.plans), "page": route.number, "pages": pages}
    return Content(pieces.words(site, "plans.title"), pieces.words(site, "plans.description"), data)


def is_long(found: published.Plan) -> bool:
    """Tell whether a plan's other parts stand on a page of their own, so that its page stays light on a phone."""
    return sum(len(part["items"]) for part in found["sections"]) > MOST_ITEMS


def plan(site: Site, route: Route) -> Content:
    """Give one plan, whole; of a long one the parts besides tasks, targets and duties are on a page of their own."""
    found = site.plans[route.id]
    year = glance.year(site, found)
    data = {
        "plan": found,
        "unit": pieces.unit_status(site, found["unit"]),
        "topics": pieces.topic_refs(site, _topics(found)),
        **_others(site, found),
        "fields": list(_fields(site, found)),
        "year": year,
        "times": glance.times(year),
        "carriers": glance.carriers(site, found),
        "long": is_long(found),
        "questions": [pieces.ref(site, "question", key) for key in site.indexes.plan_questions.get(route.id, ())],
        "hotlines_over": any(
            hotline["source"]["plan"] == route.id for hotline in site.ended.get("hotlines", {}).values()
        ),
        "hotlines": [pieces.hotline_card(site, hotline["id"]) for hotline in found["hotlines"]],
        "notes": [slip for slip in found["errata"] if slip["publish"]],
    }
    return Content(found["title"], found["summary"], data)


def plan_details(site: Site, route: Route) -> Content:
    """Give the other parts of a long plan: its sections, channels, indices, documents cited, funding and reporting."""
    found = site.plans[route.id]
    parts = ("id", "title", "sections", "channels", "indices", "cites", "funding", "reporting")
    data = {
        "plan": {part: found[part] for part in parts},  # type: ignore[literal-required]
        "ref": pieces.ref(site, "plan", route.id),
        **_others(site, found),
    }
    title = pieces.named(site, "plan.details_title", found["title"])
    description = pieces.named(site, "plan.details_description", found["title"])
    return Content(title, description, data)


def _others(site: Site, found: published.Plan) -> Mapping[str, Any]:
    channels = dict.fromkeys(use["channel"] for use in _channel_uses(found))
    documents = dict.fromkeys(cite["document"] for cite in found["cites"] if cite["document"])
    return {
        "documents": {key: pieces.ref(site, "document", key) for key in documents},
        "channels": {key: {"name": site.channels[key]["name"]} for key in channels},
        "indices": {mention["index"]: site.indices[mention["index"]] for mention in found["indices"]},
    }


def _channel_uses(found: published.Plan) -> Iterator[published.ChannelUse]:
    yield from found["channels"]
    for task in found["tasks"]:
        yield from task["channels"]


def _topics(found: published.Plan) -> Iterator[str]:
    for goal in found["goals"]:
        yield goal["field"]
    listed: tuple[Any, ...] = (found["tasks"], found["targets"], found["messages"], found["timeline"])
    for entries in (*listed, *(part["items"] for part in (*found["sections"], *found["duties"]))):
        for entry in entries:
            yield from entry["topics"]


def _fields(site: Site, found: published.Plan) -> Iterator[Mapping[str, Any]]:
    """Tasks under their goals, goals under their fields; one nameless field when there are no goals."""
    if not found["goals"]:
        yield {"topic": None, "goals": [{"goal": None, "tasks": found["tasks"]}]}
        return
    for key in dict.fromkeys(goal["field"] for goal in found["goals"]):
        goals = [goal for goal in found["goals"] if goal["field"] == key]
        yield {
            "topic": pieces.ref(site, "topic", key),
            "goals": [
                {"goal": goal, "tasks": [task for task in found["tasks"] if task["goal"] == goal["id"]]}
                for goal in goals
            ],
        }
    loose = [task for task in found["tasks"] if task["goal"] is None]
    if loose:
        yield {"topic": None, "goals": [{"goal": None, "tasks": loose}]}
