"""Views of what citizens and newsrooms read first: questions, hotlines, news, the home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from cchc.model import published
from cchc.site.routes import PAGE_SIZE, Route
from cchc.site.site import Site
from cchc.site.views import view as pieces
from cchc.site.views.view import Content

#: How many of the newest the home page shows.
NEWEST_QUESTIONS, NEWEST_NEWS, NEWEST_PLANS, FIRST_HOTLINES = 5, 3, 12, 10
#: How many other questions of the topic an answer proposes.
MORE_QUESTIONS = 5


def home(site: Site, route: Route) -> Content:
    """Give the home page: what is new, what is planned, whom to call."""
    page = site.pages.get("index")
    name: published.Texts = {lang: site.project.settings.name.get(lang) for lang in site.project.languages}
    title = page.title if page else name
    counted = ((key, len(keys)) for key, keys in site.indexes.topic_questions.items())
    most_asked = sorted(counted, key=lambda entry: (-entry[1], entry[0]))
    data = {
        "plans": [pieces.plan_card(site, key) for key in list(site.plans)[:NEWEST_PLANS]],
        "questions": [
            {
                **pieces.ref(site, "question", key),
                "unit": pieces.ref(site, "unit", question["unit"]),
                "published": question["published"],
            }
            for key, question in list(site.questions.items())[:NEWEST_QUESTIONS]
        ],
        "news": [_news_row(site, item) for item in list(site.news.values())[:NEWEST_NEWS]],
        "topics": [
            {**pieces.ref(site, "topic", key), "count": count} for key, count in most_asked if key in site.topics
        ],
        "hotlines": [pieces.hotline_card(site, key) for key in list(site.hotlines)[:FIRST_HOTLINES]],
        "counts": {
            "plans": len(site.plans),
            "running": sum(plan["status"] == "running" for plan in site.plans.values()),
            "hotlines": len(site.hotlines),
            "tasks": sum(len(plan["tasks"]) for plan in site.plans.values()),
            "questions": len(site.questions),
            "units": len(site.indexes.unit_plans),
        },
        "body": pieces.editorial_html(site, "index", route.lang),
    }
    return Content(title, page.description if page else title, data)


def _question_row(site: Site, question: published.Question) -> dict[str, Any]:
    return {
        "ref": pieces.ref(site, "question", question["id"]),
        "topic": pieces.ref(site, "topic", question["topic"]),
        "unit": pieces.ref(site, "unit", question["unit"]),
        "published": question["published"],
        "kind": question["kind"],
    }


def question_list(site: Site, route: Route) -> Content:
    """Give the column: asked questions first, then compiled ones, the newest first."""
    indexes = site.indexes
    order = [*indexes.question_order.get("asked", ()), *indexes.question_order.get("compiled", ())]
    shown, pages = pieces.chunk(order, route.number)
    rows = [_question_row(site, site.questions[key]) for key in shown]
    data = {
        "asked": [row for row in rows if row["kind"] == "asked"],
        "compiled": [row for row in rows if row["kind"] == "compiled"],
        "topics": [
            {**pieces.ref(site, "topic", key), "count": len(indexes.topic_questions[key])}
            for key in site.topics
            if indexes.topic_questions.get(key)
        ],
        "units": [
            {**pieces.ref(site, "unit", key), "count": len(indexes.unit_questions[key])}
            for key in islice((key for key in site.units if indexes.unit_questions.get(key)), PAGE_SIZE)
        ],
        "total": len(order),
        "page": route.number,
        "pages": pages,
        "intro": pieces.editorial_html(site, "hoi-dap-gioi-thieu", route.lang),
    }
    return Content(pieces.words(site, "questions.title"), pieces.words(site, "questions.description"), data)


def question(site: Site, route: Route) -> Content:
    """Give one question with its answer."""
    found: published.Question = site.entry("questions", route.id)
    default = site.project.default_language
    translated = found["answer_html"].get(route.lang)
    near = (key for key in site.indexes.topic_questions.get(found["topic"], ()) if key != route.id)
    data = {
        "question": found,
        "topic": pieces.ref(site, "topic", found["topic"]),
        "unit": pieces.ref(site, "unit", found["unit"]),
        "agency": found["agency"],
        "agency_ended": pieces.agency_ended(site, found["agency"]),
        "basis": pieces.basis_rows(site, found["basis"]),
        "more": [pieces.ref(site, "question", key) for key in islice(near, MORE_QUESTIONS)],
        "answer": translated or found["answer_html"][default],
        "answer_lang": route.lang if translated else default,
    }
    return Content(found["question"], first_words(found["answer_html"]), data)


def first_words(html: published.Texts) -> published.Texts:
    """Give the first paragraph of an answer as plain text, for previews and search engines."""
    return {lang: pieces.plain_text(text.split("</p>", 1)[0]) if text else None for lang, text in html.items()}


def hotline_pages(site: Site) -> int:
    """Give on how many pages the hotlines go on: as many as the longest of their lists needs."""
    return max(pieces.pages_for(len(found)) for found in (site.hotlines, list(_promised(site)), _without(site)))


def _promised(site: Site) -> Iterator[tuple[str, published.Point]]:
    return ((key, point) for key, plan in site.plans.items() for point in plan["hotlines_promised"])


def _without(site: Site) -> list[str]:
    """Give the plans that neither give nor promise a number."""
    given = {hotline["source"]["plan"] for hotline in site.all_of("hotlines").values()}
    return [key for key, plan in site.plans.items() if key not in given and not plan["hotlines_promised"]]


def hotline_list(site: Site, route: Route) -> Content:
    """Give every number that a plan gives, and the plans that promise one and give none."""
    shown, _ = pieces.chunk(list(site.hotlines), route.number)
    promised, _ = pieces.chunk(list(_promised(site)), route.number)
    without, _ = pieces.chunk(_without(site), route.number)

    def plan_of(key: str) -> dict[str, Any]:
        return {"plan": pieces.ref(site, "plan", key), "unit": pieces.ref(site, "unit", site.plans[key]["unit"])}

    data = {
        "hotlines": [pieces.hotline_card(site, key) for key in shown],
        "promised": [{**plan_of(key), "text": point["text"], "at": point["at"]} for key, point in promised],
        "none": [plan_of(key) for key in without],
        "counts": {"hotlines": len(site.hotlines), "none": len(_without(site))},
        "intro": pieces.editorial_html(site, "duong-day-nong", route.lang),
        "page": route.number,
        "pages": hotline_pages(site),
    }
    return Content(pieces.words(site, "hotlines.title"), pieces.words(site, "hotlines.description"), data)


def _news_row(site: Site, item: published.NewsItem) -> dict[str, Any]:
    return {
        "ref": pieces.ref(site, "news-item", item["id"]),
        "published": item["published"],
        "summary": item["summary"],
        "unit": pieces.ref(site, "unit", item["unit"]) if item["unit"] else None,
    }


def news_list(site: Site, route: Route) -> Content:
    """Give all news, the newest first."""
    shown, pages = pieces.chunk(list(site.news.values()), route.number)
    data = {"items": news_rows(site, shown), "total": len(site.news), "page": route.number, "pages": pages}
    return Content(pieces.words(site, "news.title"), pieces.words(site, "news.description"), data)


def news_rows(site: Site, items: Iterable[published.NewsItem]) -> list[dict[str, Any]]:
    """Give what lists show of news items."""
    return [_news_row(site, item) for item in items]


def news_item(site: Site, route: Route) -> Content:
    """Give one news item."""
    found: published.NewsItem = site.entry("news", route.id)
    default = site.project.default_language
    translated = found["body_html"].get(route.lang)
    data = {
        "item": {
            key: found[key]
            for key in ("id", "title", "summary", "published", "revised", "corrections", "approved", "expires")
        },
        "unit": pieces.ref(site, "unit", found["unit"]) if found["unit"] else None,
        "topics": [pieces.ref(site, "topic", key) for key in found["topics"]],
        "basis": pieces.basis_rows(site, found["basis"]),
        "body": translated or found["body_html"][default],
        "body_lang": route.lang if translated else default,
    }
    return Content(found["title"], found["summary"], data)
