"""What feeds carry: every plan, answer, news item and hotline, and everything that was changed in them later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cchc.model import published
from cchc.site.feeds import MARKS, Mark, in_order
from cchc.site.site import Site
from cchc.site.views.view import hotline_card, named, ref, words

#: Section -> kind of page that shows its things.
_PAGES: Mapping[str, str] = {"plans": "plan", "questions": "question", "news": "news-item"}
#: Section -> key of a thing's title.
_TITLES: Mapping[str, str] = {"plans": "title", "questions": "question", "news": "title"}


class Picture(NamedTuple):
    """A picture of an item: its path below the site's root, its media type and its size in bytes."""

    path: str
    type: str
    size: int


class FeedItem(NamedTuple):
    """An item of a feed. ``kind`` and ``id`` make its permanent id; ``data`` is what the template of its kind reads.

    ``section`` is the column that it belongs to; ``page`` the page to read on: kind, id and anchor. ``author`` None:
    the editors themselves. ``published`` and ``updated`` are days. ``about`` is the topic that the full text is
    narrowed to, "" where it is whole. ``summary`` None: the first words of the text ``html`` in ``data``.
    """

    kind: str
    id: str
    section: str
    page: tuple[str, str, str]
    title: published.Texts
    summary: published.Texts | None
    data: Mapping[str, Any]
    published: str
    updated: str
    author: published.Texts | None
    unit: str | None
    topics: tuple[str, ...]
    categories: tuple[published.Texts, ...]
    picture: Picture | None = None
    about: str = ""


def feed_items(site: Site) -> list[FeedItem]:
    """Give every item there is, in the order of publication."""
    things = ((make, thing) for section, make in MARKS.items() for thing in getattr(site, section).values())
    return [item_of(site, mark) for mark in in_order(mark for make, thing in things for mark in make(thing))]


def changes(site: Site) -> list[FeedItem]:
    """Give the items that tell of a revision or a correction, in the order of publication."""
    return [item_of(site, mark) for mark in in_order(_changes(site))]


def _changes(site: Site) -> Iterator[Mark]:
    for plan in site.plans.values():
        if plan["revisions"] or plan["corrections"]:
            yield from list(MARKS["plans"](plan))[1:]
    for section in ("questions", "news"):
        for found in getattr(site, section).values():
            if found["corrections"]:
                yield from list(MARKS[section](found))[1:]


def narrowed(item: FeedItem, topic: str) -> FeedItem:
    """Give an item as the feed of a topic carries it: of a plan's tasks and steps only those on the topic.

    A plan touches most topics; whole in each of their feeds, the plans of a country would fill gigabytes.
    """
    if item.kind != "plan":
        return item
    tasks = [task for task in item.data["tasks"] if topic in task["topics"] or topic == task["field"]]
    steps = [step for step in item.data["timeline"] if topic in step["topics"]]
    return item._replace(data={**item.data, "tasks": tasks, "timeline": steps}, about=topic)


def item_of(site: Site, mark: Mark) -> FeedItem:
    """Give an item; it depends on the thing that it tells of and on the names that this refers to.

    Raises KeyError when there is no such thing.
    """
    return _MAKERS[mark.kind](site, mark)


def _plan(site: Site, mark: Mark) -> FeedItem:
    plan = site.plans[mark.thing]
    parts = ("summary", "for_citizens", "tasks", "timeline")
    data = {part: plan[part] for part in parts}  # type: ignore[literal-required]
    return _item(site, mark, plan["title"], plan["summary"], data)


def _question(site: Site, mark: Mark) -> FeedItem:
    found = site.questions[mark.thing]
    data = {"html": found["answer_html"], "kind": found["kind"], "agency": found["agency"]}
    return _item(site, mark, found["question"], None, data)


def _news_item(site: Site, mark: Mark) -> FeedItem:
    found = site.news[mark.thing]
    return _item(site, mark, found["title"], found["summary"], {"html": found["body_html"]})


def _revision(site: Site, mark: Mark) -> FeedItem:
    """Give what changed in a plan; it belongs to the topics of the tasks that changed, else to all of the plan's."""
    plan = site.plans[mark.thing]
    entry = plan["revisions"][mark.number]
    tasks = [plan["tasks"][index - 1] for index in entry["tasks"]]
    data = {"what": entry["what"], "subject": ref(site, "plan", mark.thing), "tasks": tasks}
    title = named(site, "feed.revised", plan["title"])
    return _item(site, mark, title, entry["what"], data, f"revision-{entry['on']}")


def _correction(site: Site, mark: Mark) -> FeedItem:
    """Give a mistake of our own that was mended; its author are the editors."""
    found = getattr(site, mark.section)[mark.thing]
    entry = found["corrections"][mark.number]
    data = {"what": entry["what"], "subject": ref(site, _PAGES[mark.section], mark.thing)}
    title = named(site, "feed.corrected", found[_TITLES[mark.section]])
    return _item(site, mark, title, entry["what"], data, f"correction-{entry['on']}")._replace(author=None)


def _item(
    site: Site,
    mark: Mark,
    title: published.Texts,
    summary: published.Texts | None,
    data: Mapping[str, Any],
    anchor: str = "",
) -> FeedItem:
    page = (_PAGES[mark.section], mark.thing, anchor)
    return FeedItem(
        mark.kind, mark.id, mark.section, page, title, summary, data, mark.published, mark.updated,
        _author(site, mark.unit), mark.unit, mark.topics, _categories(site, mark.topics),
    )  # fmt: skip


def _categories(site: Site, topics: Sequence[str]) -> tuple[published.Texts, ...]:
    return tuple([site.topics[key]["name"] for key in topics])


def _author(site: Site, unit: str | None) -> published.Texts | None:
    return site.units[unit]["name"] if unit else None


def _hotline(site: Site, mark: Mark) -> FeedItem:
    found = site.hotlines[mark.thing]
    word = "feed.hotline_changed" if mark.number else "feed.hotline_added"
    year = site.plans[found["source"]["plan"]]["period"]
    by_plan = words(site, "hotline.by_plan")
    said: published.Texts = {
        lang: (by_plan[lang] or "").format(year=year) if purpose else None for lang, purpose in found["purpose"].items()
    }
    title: published.Texts = {
        lang: site.words[lang][word].format(number=found["number"], purpose=purpose) if purpose else None
        for lang, purpose in found["purpose"].items()
    }
    summary: published.Texts = {
        lang: f"{purpose} ({said[lang]})." if purpose else None for lang, purpose in found["purpose"].items()
    }
    return FeedItem(
        mark.kind, mark.id, mark.section, ("hotlines", "", found["id"]), title, summary,
        {"hotline": hotline_card(site, found["id"])}, mark.published, mark.updated, _author(site, found["unit"]),
        found["unit"], (), (),
    )  # fmt: skip


#: Kind of item -> what makes it.
_MAKERS: Mapping[str, Callable[[Site, Mark], FeedItem]] = {
    "plan": _plan, "question": _question, "news": _news_item, "hotline": _hotline, "revision": _revision,
    "correction": _correction,
}  # fmt: skip
