"""Views for programs: feeds, the list of all pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc.model import published
from cchc.site.site import Site
from cchc.site.views.every import routes, view

#: The most items that a feed carries.
FEED_ITEMS = 50


class FeedItem(NamedTuple):
    """An item of a feed. ``kind`` and ``id`` make its permanent id; ``html`` is the full text."""

    kind: str
    id: str
    route_kind: str
    title: published.Texts
    summary: published.Texts
    html: published.Texts
    published: str
    updated: str
    author: published.Texts | None
    categories: tuple[published.Texts, ...]


class Feed(NamedTuple):
    """The feed of everything in one language, newest first."""

    lang: str
    items: tuple[FeedItem, ...]


class PageEntry(NamedTuple):
    """A page in the list of all pages: its kind, id and number, its languages and the day of its last change."""

    kind: str
    id: str
    number: int
    languages: tuple[str, ...]
    updated: str | None


def page_entries(site: Site) -> Iterator[PageEntry]:
    """Give every page once, whatever its languages."""
    for route in routes(site):
        if route.lang != site.project.default_language or route.kind == "notfound":
            continue
        found = view(site, route)
        yield PageEntry(route.kind, route.id, route.number, found.twins, found.updated)


def feed(site: Site, lang: str) -> Feed:
    """Give the feed of everything in a language: plans, answers and news that exist in it, newest first.

    What is dated after the site's day does not appear, nor does the day of a revision still to come.
    """
    today = site.today.isoformat()
    items = [*_plans(site), *_questions(site), *_news(site)]
    known = (item if item.updated <= today else item._replace(updated=item.published) for item in items)
    shown = [item for item in known if item.published <= today and item.title.get(lang)]
    shown.sort(key=lambda item: (item.kind, item.id))
    shown.sort(key=lambda item: (item.updated, item.published), reverse=True)
    return Feed(lang, tuple(shown[:FEED_ITEMS]))


def _plans(site: Site) -> Iterator[FeedItem]:
    for plan in site.plans.values():
        author = site.units[plan["unit"]]["name"]
        listed = (*plan["tasks"], *plan["messages"], *plan["targets"])
        topics = dict.fromkeys(topic for entry in listed for topic in entry["topics"])
        html = {lang: "".join(_plan_html(plan, lang)) or None for lang in site.project.languages}
        yield FeedItem(
            "plan", plan["id"], "plan", plan["title"], plan["summary"], html, plan["published"],
            plan["revised"] or plan["published"], author, tuple(site.topics[key]["name"] for key in topics),
        )  # fmt: skip


def _plan_texts(plan: published.Plan, lang: str) -> Iterator[str]:
    for text in (plan["summary"], *(point["text"] for point in plan["for_citizens"])):
        if text.get(lang):
            yield str(text[lang])


def _plan_html(plan: published.Plan, lang: str) -> Iterator[str]:
    """Give what the plan says for citizens, then its tasks with their time as printed."""
    for text in _plan_texts(plan, lang):
        yield f"<p>{_escaped(text)}</p>"
    lines = []
    for task in plan["tasks"]:
        title, when = task["title"].get(lang), " ".join((task["deadline"]["text"] or "").split())
        if title:
            lines.append(f"{title} ({when})" if when else title)
    if lines:
        yield f"<ol>{''.join(f'<li>{_escaped(line)}</li>' for line in lines)}</ol>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _questions(site: Site) -> Iterator[FeedItem]:
    for question in site.questions.values():
        yield FeedItem(
            "question", question["id"], "question", question["question"], question["question"],
            question["answer_html"], question["published"], question["revised"] or question["published"],
            site.units[question["unit"]]["name"], (site.topics[question["topic"]]["name"],),
        )  # fmt: skip


def _news(site: Site) -> Iterator[FeedItem]:
    for item in site.news.values():
        author = site.units[item["unit"]]["name"] if item["unit"] else None
        yield FeedItem(
            "news", item["id"], "news-item", item["title"], item["summary"], item["body_html"], item["published"],
            item["revised"] or item["published"], author, tuple(site.topics[key]["name"] for key in item["topics"]),
        )  # fmt: skip
