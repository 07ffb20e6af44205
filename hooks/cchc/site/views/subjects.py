"""Views of topics and of legal documents."""

from __future__ import annotations

from typing import Any

from cchc.model.citation import normal_number
from cchc.site.indexes import count
from cchc.site.routes import PLANS_A_PAGE, Route
from cchc.site.site import Site
from cchc.site.views import view as pieces
from cchc.site.views.view import Content

#: How many documents the picture of those that several plans cite shows.
MOST_SHARED = 10


def topic_list(site: Site, route: Route) -> Content:
    """Give all topics: the six fields, steering, and those that cross them."""
    cards: dict[str, list[dict[str, Any]]] = {"field": [], "steering": [], "cross-cutting": []}
    for key, topic in site.topics.items():
        cards[topic["kind"]].append(
            {
                "ref": pieces.ref(site, "topic", key),
                "summary": topic["summary"],
                "counts": {
                    "tasks": count(site.indexes.topic_tasks.get(key)),
                    "questions": len(site.indexes.topic_questions.get(key, ())),
                    "documents": len(site.indexes.topic_documents.get(key, ())),
                },
            }
        )
    data = {
        "fields": sorted(cards["field"], key=lambda card: site.topics[card["ref"]["id"]]["number"] or 0),
        "steering": cards["steering"],
        "cross_cutting": cards["cross-cutting"],
        "total": len(site.topics),
    }
    return Content(pieces.words(site, "topics.title"), pieces.words(site, "topics.description"), data)


def topic(site: Site, route: Route) -> Content:
    """Give one topic: its prose, and what every plan says and sets for it."""
    found, indexes = site.topics[route.id], site.indexes
    prose = site.topic_prose.get(route.id)
    default = site.project.default_language
    plans = indexes.plans_of("topic", route.id)
    shown, _ = pieces.chunk(plans, route.number, PLANS_A_PAGE)
    answers, _ = pieces.chunk(indexes.topic_questions.get(route.id, ()), route.number)
    documents, _ = pieces.chunk(list(indexes.topic_documents.get(route.id, ())), route.number)
    translated = bool(prose and prose.html.get(route.lang))
    data = {
        "topic": {"id": found["id"], "name": found["name"], "kind": found["kind"], "number": found["number"]},
        "prose": prose.html.get(route.lang) or prose.html.get(default) if prose else None,
        "prose_lang": route.lang if translated else default,
        "summary": found["summary"],
        "plans": [_in_plan(site, route.id, key) for key in shown],
        "page": route.number,
        "pages": pieces.pages_of(site, "topic", route.id, plans),
        "questions": [
            {**pieces.ref(site, "question", key), "unit": pieces.ref(site, "unit", site.questions[key]["unit"])}
            for key in answers
        ],
        "counts": {
            "plans": len(plans),
            "questions": len(indexes.topic_questions.get(route.id, ())),
            "documents": len(indexes.topic_documents.get(route.id, ())),
        },
        "documents": [
            {
                **pieces.ref(site, "document", key),
                "number": site.documents[key]["number"],
                "issued": site.documents[key]["issued"],
            }
            for key in documents
        ],
        "indices": list(site.indices.values()) if route.id == "chi-so" else [],
    }
    return Content(found["name"], found["summary"] or found["name"], data)


def _parts(site: Site, key: str, plan: str) -> dict[str, list[Any]]:
    indexes = site.indexes
    duties = indexes.topic_duties.get(key, {}).get(plan, ())
    return {
        "tasks": indexes.topic_tasks.get(key, {}).get(plan, []),
        "targets": indexes.topic_targets.get(key, {}).get(plan, []),
        "messages": indexes.topic_messages.get(key, {}).get(plan, []),
        "duties": [
            {
                "agencies": duty["agencies"],
                "requested": duty["requested"],
                "text": item["text"],
                "deadline": item["deadline"],
                "at": item["at"],
            }
            for duty, item in duties
        ],
    }


def _in_plan(site: Site, topic_id: str, plan: str) -> dict[str, Any]:
    return {
        "plan": pieces.ref(site, "plan", plan),
        "unit": pieces.ref(site, "unit", site.plans[plan]["unit"]),
        "status": site.plans[plan]["status"],
        **_parts(site, topic_id, plan),
    }


def document_list(site: Site, route: Route) -> Content:
    """Give all legal documents, by type, then by number."""
    order = sorted(
        site.documents.values(),
        key=lambda entry: (entry["type"], entry["issued"] or "", normal_number(entry["number"] or ""), entry["id"]),
    )
    shown, pages = pieces.chunk(order, route.number)
    groups = [
        {
            "type": kind,
            "documents": [
                {
                    "ref": pieces.ref(site, "document", entry["id"]),
                    "number": entry["number"],
                    "issued": entry["issued"],
                    "issuer": entry["issuer"],
                    "cited": count(site.indexes.document_cites.get(entry["id"])),
                }
                for entry in shown
                if entry["type"] == kind
            ],
        }
        for kind in dict.fromkeys(entry["type"] for entry in shown)
    ]
    data = {
        "groups": groups,
        "total": len(order),
        "page": route.number,
        "pages": pages,
        "shared": _most_shared(site) if route.number == 1 else [],
        "plans": len(site.plans),
    }
    return Content(pieces.words(site, "documents.title"), pieces.words(site, "documents.description"), data)


def _most_shared(site: Site) -> list[dict[str, Any]]:
    """Give the documents that most plans cite, those of at least two."""
    counts = {key: len(site.indexes.document_cites.get(key, ())) for key in site.documents}
    order = sorted((key for key, count in counts.items() if count > 1), key=lambda key: (-counts[key], key))
    return [
        {"ref": pieces.ref(site, "document", key), "number": site.documents[key]["number"], "plans": counts[key]}
        for key in order[:MOST_SHARED]
    ]


def document(site: Site, route: Route) -> Content:
    """Give one legal document: what it is, who cites it, where and with which date."""
    found = site.documents[route.id]
    cites = site.indexes.document_cites.get(route.id, {})
    plans, pages = pieces.chunk(site.indexes.plans_of("document", route.id), route.number, PLANS_A_PAGE)
    cited = [
        {
            "plan": pieces.ref(site, "plan", plan),
            "unit": pieces.ref(site, "unit", site.plans[plan]["unit"]),
            "citations": cites[plan],
        }
        for plan in plans
    ]
    data = {
        "document": found,
        "replaced_by": pieces.ref(site, "document", found["replaced_by"]) if found["replaced_by"] else None,
        "unit": pieces.ref(site, "unit", found["unit"]) if found["unit"] else None,
        "cited": cited,
        "page": route.number,
        "pages": pages,
        "errata": [
            {"plan": pieces.ref(site, "plan", plan), **slip}
            for plan in plans
            for slip in site.plans[plan]["errata"]
            if found["number"] and slip["about"] in {"citation", "date"} and found["number"] in slip["as_written"]
        ],
    }
    return Content(found["title"], found["title"], data)
