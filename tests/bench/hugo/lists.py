"""What Hugo is told of lists: which pages stand in them, and how many."""

from __future__ import annotations

from cchc.site.views.view import View
from tests.bench.hugo.writer import Params, Writer


def plans(to: Writer, found: View) -> Params:
    """Give a page of the list of plans."""
    data, word = found.data, to.speech.word
    years = ", ".join(str(year) for year in data["years"])
    return {
        "heading": to.speech.plain(found.title),
        "sorted": f"{word('plans.sorted', data['total'])} {word('plans.years', years=years)}",
        "groups": [
            {
                "id": group["unit"]["id"],
                **to.link(group["unit"]),
                "plans": [to.path("plan", card["ref"]["id"]) for card in group["plans"]],
            }
            for group in data["groups"]
        ],
        "pager": to.pager(found),
        "feeds": to.feeds(found),
    }


def questions(to: Writer, found: View) -> Params:
    """Give a page of the list of answers."""
    data = found.data
    return {
        "heading": to.speech.plain(found.title),
        "sorted": to.speech.word("questions.sorted", data["total"]),
        "rows": [to.path("question", row["ref"]["id"]) for row in data["compiled"]],
        "pager": to.pager(found),
        "feeds": to.feeds(found),
    }


def topics(to: Writer, found: View) -> Params:
    """Give the list of topics."""
    data, word = found.data, to.speech.word
    shown = (("fields", "fields"), ("steering", "steering"), ("crossing", "cross_cutting"))
    return {
        "sorted": word("topics.sorted", data["total"]),
        "groups": [
            {
                "id": key,
                "title": f"topics.{name}",
                "cards": [
                    {
                        **to.link(card["ref"]),
                        **{one: word(f"count.{one}", count) for one, count in card["counts"].items()},
                    }
                    for card in data[name]
                ],
            }
            for key, name in shown
        ],
    }


def units(to: Writer, found: View) -> Params:
    """Give the list of localities."""
    data = found.data
    return {
        "sorted": to.speech.word("units.sorted", data["total"]),
        "groups": [
            {
                "parent": to.link(group["parent"]),
                "units": [
                    {**to.link(one["ref"]), "level": one["level"], "plans": one["plans"]} for one in group["units"]
                ],
            }
            for group in data["groups"]
        ],
    }


def agencies(to: Writer, found: View) -> Params:
    """Give a page of the list of agencies."""
    data = found.data
    return {
        "heading": to.speech.plain(found.title),
        "sorted": to.speech.word("agencies.sorted", data["total"]),
        "groups": [
            {
                "id": group["unit"]["id"],
                **to.link(group["unit"]),
                "agencies": [to.path("agency", one["ref"]["id"]) for one in group["agencies"]],
            }
            for group in data["groups"]
        ],
        "pager": to.pager(found),
    }


def documents(to: Writer, found: View) -> Params:
    """Give a page of the list of documents."""
    data = found.data
    return {
        "heading": to.speech.plain(found.title),
        "sorted": to.speech.word("documents.sorted", data["total"]),
        "shared": [
            {
                **to.link(one["ref"]),
                "number": one["number"],
                "plans": one["plans"],
                "width": round(100 * one["plans"] / data["plans"]),
            }
            for one in data["shared"]
        ],
        "groups": [
            {
                "type": group["type"],
                "documents": [
                    {"path": to.path("document", one["ref"]["id"]), "cited": one["cited"]} for one in group["documents"]
                ],
            }
            for group in data["groups"]
        ],
        "pager": to.pager(found),
    }
