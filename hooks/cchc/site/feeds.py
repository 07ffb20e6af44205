"""What feeds tell of, in short: every plan, answer, news item and hotline, and what was changed in them later.

From the marks of items follows which document of which feed carries them. They change less often than what items say:
when an answer is worded anew, its mark stays, and all documents keep the items that they have.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from heapq import nlargest
from typing import Any, NamedTuple

from cchc.model import published
from cchc.site.known import Known

#: The most items that one document of a feed carries.
FEED_ITEMS = 50
#: Kinds of items in the order in which those of one day stand.
_RANK = {kind: rank for rank, kind in enumerate(("news", "plan", "revision", "correction", "question", "hotline"))}
#: The beginning of a paragraph that has a word in it.
_WORD = re.compile(r"(?:<[^>]*>|\s)*[^<\s]")


class Mark(NamedTuple):
    """An item of a feed, in short. ``kind`` and ``id`` make its permanent id.

    ``section`` and ``thing`` are the list and the id of what it tells of; ``number`` says which of its revisions or
    corrections. ``published`` and ``updated`` are days. ``langs`` are the languages in which it can be told.
    """

    kind: str
    id: str
    section: str
    thing: str
    published: str
    updated: str
    unit: str | None
    topics: tuple[str, ...]
    langs: tuple[str, ...]
    number: int = 0


class FeedKey(NamedTuple):
    """Which document of which feed: the kind and the id of the page that it stands beside, its language and its number.

    Number 0 is the document to subscribe to; archives with what it has no room for count from 1, the oldest.
    """

    kind: str
    id: str
    lang: str
    number: int = 0


class Carried(NamedTuple):
    """What a document carries, the newest first, and the numbers of the archives before and after it, 0 for none."""

    marks: tuple[Mark, ...] = ()
    older: int = 0
    newer: int = 0


def build_feeds(things: Mapping[str, Mapping[str, Any]], known: Known | None = None) -> dict[FeedKey, Carried]:
    """Give what each document carries; a feed without items has no entry. ``things`` are the lists of the site."""
    known = known or Known()
    marks = (mark for section, make in MARKS.items() for thing in things[section].values() for mark in make(thing))
    everything = known.equal("feeds: marks", tuple(in_order(marks)))
    return known.get("feeds", (everything,), partial(_by_document, everything))


def _by_document(everything: Sequence[Mark]) -> dict[FeedKey, Carried]:
    found: dict[FeedKey, Carried] = {}
    for lang in dict.fromkeys(lang for mark in everything for lang in mark.langs):
        for (kind, key), marks in streams(everything, lang).items():
            found.update(_documents(FeedKey(kind, key, lang), marks))
    return found


def streams(marks: Iterable[Mark], lang: str) -> Mapping[tuple[str, str], list[Mark]]:
    """Give the items of each feed in a language, those that can be told in it; ``marks`` are in their order."""
    found: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        if lang in mark.langs:
            found["home", ""].append(mark)
            found[mark.section, ""].append(mark)
            for topic in mark.topics:
                found["topic", topic].append(mark)
            if mark.unit:
                found["unit", mark.unit].append(mark)
    return found


def _documents(key: FeedKey, marks: Sequence[Mark]) -> Iterator[tuple[FeedKey, Carried]]:
    last = archives(marks)
    yield key, Carried(current(marks), last)
    for number in range(1, last + 1):
        newer = number + 1 if number < last else 0
        yield key._replace(number=number), Carried(archive(marks, number), number - 1, newer)


def in_a_day(mark: Mark) -> tuple[int, str]:
    """Give the order of items of one day: by kind, then by id; it never changes."""
    return _RANK[mark.kind], mark.id


def in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Put items in the order of publication."""
    return sorted(marks, key=lambda mark: (mark.published, *in_a_day(mark)))


def archives(marks: Sequence[Mark]) -> int:
    """Give how many archives a feed has."""
    return max(0, len(marks) - 1) // FEED_ITEMS


def archive(marks: Sequence[Mark], number: int) -> tuple[Mark, ...]:
    """Give an archive (RFC 5005, 4) of a feed, 1 the oldest: 50 items each in the order of publication.

    That order does not change when something is revised, and new things come last. So a full archive keeps its items
    for ever, unless something is published with a day that has passed, or is taken back.
    """
    return tuple(reversed(marks[(number - 1) * FEED_ITEMS : number * FEED_ITEMS]))


def current(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Give the items to subscribe to: all that no archive has, and with them the newest or newly revised others."""
    archived = archives(marks) * FEED_ITEMS
    rest = marks[archived:]
    return tuple(_newest_first([*rest, *_newest(marks[:archived], FEED_ITEMS - len(rest))]))


def _newest(marks: Sequence[Mark], count: int) -> list[Mark]:
    """Give the newest items; only those are put in order whose days are among the newest, a feed may have thousands."""
    days = nlargest(count, map(_days, marks))
    return _newest_first(mark for mark in marks if _days(mark) >= days[-1])[:count] if days else []


def _newest_first(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(sorted(marks, key=in_a_day), key=_days, reverse=True)


def _days(mark: Mark) -> tuple[str, str]:
    return mark.updated, mark.published


def _plan(plan: published.Plan) -> Iterator[Mark]:
    own = _own("plan", "plans", plan, plan["unit"], tuple(dict.fromkeys(_plan_topics(plan))))
    yield own._replace(langs=_langs(plan["title"], plan["summary"]))
    for number, entry in enumerate(plan["revisions"]):
        changed = (topic for index in entry["tasks"] for topic in plan["tasks"][index - 1]["topics"])
        yield own._replace(
            kind="revision", id=f"plan/{plan['id']}/{entry['on']}", published=entry["on"], updated=entry["on"],
            topics=tuple(dict.fromkeys(changed)) or own.topics, langs=_langs(plan["title"], entry["what"]),
            number=number,
        )  # fmt: skip
    yield from _corrections(own, plan["title"], plan["corrections"])


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


def _question(found: published.Question) -> Iterator[Mark]:
    own = _own("question", "questions", found, found["unit"], (found["topic"],))
    title, answer = found["question"], found["answer_html"]
    yield own._replace(langs=tuple(lang for lang in _langs(title, answer) if _WORD.match(_first(answer[lang]))))
    yield from _corrections(own, title, found["corrections"])


def _first(html: str | None) -> str:
    """Give the first paragraph of an answer, of which its summary is made."""
    return (html or "").split("</p>", 1)[0]


def _news_item(found: published.NewsItem) -> Iterator[Mark]:
    own = _own("news", "news", found, found["unit"], tuple(found["topics"]))
    yield own._replace(langs=_langs(found["title"], found["summary"]))
    yield from _corrections(own, found["title"], found["corrections"])


def _own(
    kind: str,
    section: str,
    found: published.Plan | published.Question | published.NewsItem,
    unit: str | None,
    topics: tuple[str, ...],
) -> Mark:
    """Give the mark of a thing itself, still without its languages."""
    updated = max(found["revised"] or "", found["published"])
    return Mark(kind, found["id"], section, found["id"], found["published"], updated, unit, topics, ())


def _corrections(own: Mark, title: published.Texts, found: Sequence[published.Correction]) -> Iterator[Mark]:
    """Mark our own mistakes that were mended."""
    for number, entry in enumerate(found):
        yield own._replace(
            kind="correction", id=f"{own.kind}/{own.thing}/{entry['on']}", published=entry["on"], updated=entry["on"],
            langs=_langs(title, entry["what"]), number=number,
        )  # fmt: skip


def _hotline(found: published.Hotline) -> Iterator[Mark]:
    key, day, langs = found["id"], found["added"], _langs(found["purpose"], found["purpose"])
    yield Mark("hotline", key, "hotlines", key, day, day, found["unit"], (), langs)
    if found["changed"]:
        day = found["changed"]
        yield Mark("hotline", f"{key}/{day}", "hotlines", key, day, day, found["unit"], (), langs, 1)


def _langs(title: published.Texts, text: published.Texts) -> tuple[str, ...]:
    return tuple(lang for lang, words in title.items() if words and text.get(lang))


#: Section -> what makes the marks of one thing in it.
MARKS: Mapping[str, Callable[[Any], Iterator[Mark]]] = {
    "plans": _plan, "questions": _question, "news": _news_item, "hotlines": _hotline,
}  # fmt: skip
