"""What feeds carry: every plan, answer, news item and hotline, and everything that was changed in them later."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cchc.model import published
from cchc.site.site import Site
from cchc.site.views.answers import first_words
from cchc.site.views.view import hotline_card, named, ref, words

#: Kind of page that shows a thing -> section that it is listed in, and kind of its permanent id.
_HOMES: Mapping[str, tuple[str, str]] = {
    "plan": ("plans", "plan"), "question": ("questions", "question"), "news-item": ("news", "news"),
}  # fmt: skip


#: Kinds of items in the order in which those of one day stand.
_RANK = {kind: rank for rank, kind in enumerate(("news", "plan", "revision", "correction", "question", "hotline"))}


class Picture(NamedTuple):
    """A picture of an item: its path below the site's root, its media type and its size in bytes."""

    path: str
    type: str
    size: int


class FeedItem(NamedTuple):
    """An item of a feed. ``kind`` and ``id`` make its permanent id; ``data`` is what the template of its kind reads.

    ``section`` is the column that it belongs to; ``page`` the page to read on: kind, id and anchor. ``author`` None:
    the editors themselves. ``published`` and ``updated`` are days. ``about`` is the topic that the full text is
    narrowed to, "" where it is whole.
    """

    kind: str
    id: str
    section: str
    page: tuple[str, str, str]
    title: published.Texts
    summary: published.Texts
    data: Mapping[str, Any]
    published: str
    updated: str
    author: published.Texts | None
    unit: str | None
    topics: tuple[str, ...]
    categories: tuple[published.Texts, ...]
    picture: Picture | None = None
    about: str = ""


class _Subject(NamedTuple):
    """A thing that feeds tell of, as its own item and those of its changes have it in common."""

    page_kind: str
    id: str
    title: published.Texts
    unit: str | None
    topics: tuple[str, ...]


def in_a_day(item: FeedItem) -> tuple[int, str]:
    """Give the order of items of one day: by kind, then by id; it never changes."""
    return _RANK[item.kind], item.id


def feed_items(site: Site) -> list[FeedItem]:
    """Give every item there is, in the order of publication."""
    return in_order(item for section, key in sources(site) for item in items_of(site, section, key))


def sources(site: Site) -> Iterator[tuple[str, str]]:
    """Give every thing that items tell of: the section that it belongs to, and its id."""
    for section in _MAKERS:
        for key in getattr(site, section):
            yield section, key


def items_of(site: Site, section: str, key: str) -> list[FeedItem]:
    """Give the items of one thing: its own and those of its changes. They depend on it and on the names it refers to.

    Raises KeyError when there is no such thing.
    """
    return list(_MAKERS[section](site, key))


def changes(site: Site) -> list[FeedItem]:
    """Give the items that tell of a revision or a correction, in the order of publication."""
    items = [item for plan in site.plans.values() for item in _plan_changes(site, plan)]
    for question in site.questions.values():
        items.extend(_corrections(site, _asked(question), question["corrections"]))
    for found in site.news.values():
        items.extend(_corrections(site, _told(found), found["corrections"]))
    return in_order(items)


def in_order(items: Iterable[FeedItem]) -> list[FeedItem]:
    """Put items in the order of publication."""
    return sorted(items, key=lambda item: (item.published, *in_a_day(item)))


def narrowed(item: FeedItem, topic: str) -> FeedItem:
    """Give an item as the feed of a topic carries it: of a plan's tasks and steps only those on the topic.

    A plan touches most topics; whole in each of their feeds, the plans of a country would fill gigabytes.
    """
    if item.kind != "plan":
        return item
    tasks = [task for task in item.data["tasks"] if topic in task["topics"] or topic == task["field"]]
    steps = [step for step in item.data["timeline"] if topic in step["topics"]]
    return item._replace(data={**item.data, "tasks": tasks, "timeline": steps}, about=topic)


def _categories(site: Site, topics: Sequence[str]) -> tuple[published.Texts, ...]:
    return tuple(site.topics[key]["name"] for key in topics)


def _author(site: Site, unit: str | None) -> published.Texts | None:
    return site.units[unit]["name"] if unit else None


def _item(
    site: Site,
    subject: _Subject,
    found: published.Plan | published.Question | published.NewsItem,
    summary: published.Texts,
    data: Mapping[str, Any],
) -> FeedItem:
    """Give the item of a thing itself."""
    section, kind = _HOMES[subject.page_kind]
    return FeedItem(
        kind, subject.id, section, (subject.page_kind, subject.id, ""), subject.title, summary, data,
        found["published"], max(found["revised"] or "", found["published"]), _author(site, subject.unit), subject.unit,
        subject.topics, _categories(site, subject.topics),
    )  # fmt: skip


def _plan(site: Site, key: str) -> Iterator[FeedItem]:
    plan = site.plans[key]
    parts = ("summary", "for_citizens", "tasks", "timeline")
    data = {part: plan[part] for part in parts}  # type: ignore[literal-required]
    yield _item(site, _planned(plan), plan, plan["summary"], data)
    yield from _plan_changes(site, plan)


def _plan_changes(site: Site, plan: published.Plan) -> Iterator[FeedItem]:
    if plan["revisions"] or plan["corrections"]:
        subject = _planned(plan)
        yield from (_revision(site, subject, plan, entry) for entry in plan["revisions"])
        yield from _corrections(site, subject, plan["corrections"])


def _planned(plan: published.Plan) -> _Subject:
    return _Subject("plan", plan["id"], plan["title"], plan["unit"], tuple(dict.fromkeys(_plan_topics(plan))))


def _asked(found: published.Question) -> _Subject:
    return _Subject("question", found["id"], found["question"], found["unit"], (found["topic"],))


def _told(found: published.NewsItem) -> _Subject:
    return _Subject("news-item", found["id"], found["title"], found["unit"], tuple(found["topics"]))


def _plan_topics(plan: published.Plan) -> Iterator[str]:
    """Give the topics on whose pages the plan is listed."""
    for task in plan["tasks"]:
        yield from task["topics"]
        yield from [task["field"]] if task["field"] else []
    for entry in (*plan["targets"], *plan["messages"]):
        yield from entry["topics"]
    for section in plan["sections"]:
        for point in section["items"]:
            yield from point["topics"]
    for duty in plan["duties"]:
        for item in duty["items"]:
            yield from item["topics"]


def _revision(site: Site, subject: _Subject, plan: published.Plan, entry: published.Revision) -> FeedItem:
    """Give what changed in a plan; it belongs to the topics of the tasks that changed, else to all of the plan's."""
    tasks = [plan["tasks"][index - 1] for index in entry["tasks"]]
    topics = tuple(dict.fromkeys(topic for task in tasks for topic in task["topics"])) or subject.topics
    return FeedItem(
        "revision", f"plan/{subject.id}/{entry['on']}", "plans", ("plan", subject.id, f"revision-{entry['on']}"),
        named(site, "feed.revised", subject.title), entry["what"],
        {"what": entry["what"], "subject": ref(site, "plan", subject.id), "tasks": tasks},
        entry["on"], entry["on"], _author(site, subject.unit), subject.unit, topics, _categories(site, topics),
    )  # fmt: skip


def _corrections(site: Site, subject: _Subject, found: Sequence[published.Correction]) -> Iterator[FeedItem]:
    """Give our own mistakes that were mended; their author are the editors."""
    section, kind = _HOMES[subject.page_kind]
    for entry in found:
        data = {"what": entry["what"], "subject": ref(site, subject.page_kind, subject.id)}
        yield FeedItem(
            "correction", f"{kind}/{subject.id}/{entry['on']}", section,
            (subject.page_kind, subject.id, f"correction-{entry['on']}"),
            named(site, "feed.corrected", subject.title), entry["what"], data, entry["on"], entry["on"], None,
            subject.unit, subject.topics, _categories(site, subject.topics),
        )  # fmt: skip


def _question(site: Site, key: str) -> Iterator[FeedItem]:
    found = site.questions[key]
    subject = _asked(found)
    data = {"html": found["answer_html"], "kind": found["kind"], "agency": found["agency"]}
    yield _item(site, subject, found, first_words(found["answer_html"]), data)
    yield from _corrections(site, subject, found["corrections"])


def _news_item(site: Site, key: str) -> Iterator[FeedItem]:
    found = site.news[key]
    subject = _told(found)
    yield _item(site, subject, found, found["summary"], {"html": found["body_html"]})
    yield from _corrections(site, subject, found["corrections"])


def _hotlines(site: Site, key: str) -> Iterator[FeedItem]:
    found = site.hotlines[key]
    yield _hotline(site, found, key, found["added"], "feed.hotline_added")
    if found["changed"]:
        yield _hotline(site, found, f"{key}/{found['changed']}", found["changed"], "feed.hotline_changed")


def _hotline(site: Site, found: published.Hotline, key: str, day: str, word: str) -> FeedItem:
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
        "hotline", key, "hotlines", ("hotlines", "", found["id"]), title, summary,
        {"hotline": hotline_card(site, found["id"])}, day, day, _author(site, found["unit"]), found["unit"], (),
        (),
    )  # fmt: skip


#: Section -> what makes the items of one thing in it.
_MAKERS: Mapping[str, Callable[[Site, str], Iterator[FeedItem]]] = {
    "plans": _plan, "questions": _question, "news": _news_item, "hotlines": _hotlines,
}  # fmt: skip
