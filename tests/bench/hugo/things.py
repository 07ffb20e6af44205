"""What Hugo is told of plans, answers, localities, agencies, documents and topics.

They name other pages by path and tasks by number, and Hugo looks them up, so that nothing is held twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc.model.published import Plan
from cchc.render.pictures import year
from cchc.site.views.view import View
from tests.bench.hugo.writer import Params, Writer

#: Parts of a topic's page -> what the view calls their list, where that is another name.
_LISTED = {"answers": "questions"}
_SIGNS = {">=": "least", "<=": "most", "=": "equal"}


def plan(to: Writer, found: View) -> Params:
    """Give a plan, whole."""
    plan, data, s = found.data["plan"], found.data, to.speech.plain
    return {
        "id": plan["id"], "plankind": plan["kind"], "status": plan["status"], "unit": to.link(data["unit"]["ref"]),
        "number": plan["number"], "issued": plan["issued"], "period": str(plan["period"]),
        "picture": str(year(data["year"], to.speech.word("year.alt", year=plan["period"]), to.speech)),
        "times": [
            {
                "name": to.speech.months(time.kind, time.first, time.last),
                "entries": [number for _, entries in time.rows for _, number in entries],
            }
            for time in data["times"]
        ],
        "carriers": [
            {**to.link(one.ref), "lead": one.lead, "partner": one.partner} for one in data["carriers"]
        ],
        "tasks": list(_tasks(to, plan)),
        "targets": [
            {
                "text": s(target["text"]), "at": target["at"], "operator": _SIGNS[target["operator"]],
                "value": target["value"], "unit": s(target["unit"]), "topics": target["topics"],
            }
            for target in plan["targets"]
        ],
        "cites": [
            {
                "url": to.links.to(data["documents"][cite["document"]]), "text": cite["as_written"], "at": cite["at"],
                "role": cite["role"], "issued": cite["issued"],
            }
            for cite in plan["cites"]
        ],
        "questions": [to.path("question", ref["id"]) for ref in data["questions"]],
        "signer": {"name": plan["signer"]["name"], "position": plan["signer"]["position"]},
        "source": plan["source"]["title"],
    }  # fmt: skip


def _tasks(to: Writer, plan: Plan) -> Iterator[Params]:
    for task in plan["tasks"]:
        yield {
            "index": task["index"],
            "number": task["number"],
            "title": to.speech.plain(task["title"]),
            "at": task["at"],
            "lead": [to.agency(ref) for ref in task["lead"]],
            "partners": [to.agency(ref) for ref in task["partners"]],
            "output": to.speech.plain(task["output"]),
            "topics": task["topics"],
            "deadline": to.deadline(task["deadline"]),
        }


def question(to: Writer, found: View) -> Params:
    """Give an answer."""
    one, data = found.data["question"], found.data
    basis = data["basis"][0]
    return {
        "questionkind": one["kind"],
        "agency": to.agency(data["agency"]),
        "unit": to.link(data["unit"]),
        "topic": one["topic"],
        "basis": {"plan": to.path("plan", basis["plan"]["id"]), "at": basis["at"], "checked_on": basis["checked_on"]},
        "more": [to.path("question", ref["id"]) for ref in data["more"]],
        "ask": to.links.url("questions"),
    }


def unit(to: Writer, found: View) -> Params:
    """Give a locality."""
    data = found.data
    return {
        "level": data["unit"]["level"],
        "parent": to.link(data["parent"]) if data["parent"] else None,
        "plans": [to.path("plan", card["ref"]["id"]) for card in data["plans"]],
        "questions": [to.path("question", ref["id"]) for ref in data["questions"]],
        "agencies": [{**to.link(ref), "kind": ref["agency_kind"]} for ref in data["agencies"]],
        "calendar": to.calendar(found),
        "feeds": to.feeds(found),
    }


def agency(to: Writer, found: View) -> Params:
    """Give a page of an agency."""
    data = found.data
    return {
        "name": to.speech.plain(data["agency"]["name"]),
        "agencykind": data["agency"]["kind"],
        "unit": to.link(data["unit"]),
        "total": data["total"],
        "plans": [
            {
                "plan": to.path("plan", one["plan"]["id"]),
                **{role: [task["index"] for task in one[role]] for role in ("lead", "partner", "requested")},
            }
            for one in data["plans"]
        ],
        "questions": [to.path("question", ref["id"]) for ref in data["questions"]],
        "calendar": to.calendar(found),
        "pager": to.pager(found),
    }


def document(to: Writer, found: View) -> Params:
    """Give a page of a legal document."""
    one, data = found.data["document"], found.data
    return {
        "name": to.speech.plain(one["title"]),
        "documenttype": one["type"],
        "number": one["number"],
        "issuer": to.speech.plain(one["issuer"]),
        "issued": one["issued"],
        "status": one["status"],
        "unit": to.link(data["unit"]),
        "cited": [
            {
                "plan": to.path("plan", row["plan"]["id"]),
                "cites": [to.site.plans[row["plan"]["id"]]["cites"].index(cite) for cite in row["citations"]],
            }
            for row in data["cited"]
        ],
        "pager": to.pager(found),
    }


def topic(to: Writer, found: View) -> Params:
    """Give a page of a topic: its lists go on over pages, each as long as it is."""
    data, word = found.data, to.speech.word
    first = data["page"] == 1
    rest = [["theo-doi", "feed.follow"]]
    shown = [name for name in ("answers", "plans", "documents") if first or data[_LISTED.get(name, name)]]
    return {
        "shown": shown,
        "contents": [[name, f"topic.{name}"] for name in shown] + rest if len(shown) > 1 else [],
        "answers": [to.path("question", one["id"]) for one in data["questions"]],
        "answerssorted": word("topic.answers_sorted", data["counts"]["questions"]),
        "planssorted": word("topic.plans_sorted", data["counts"]["plans"]),
        "topic": data["topic"]["id"],
        "name": to.speech.plain(data["topic"]["name"]),
        "topickind": data["topic"]["kind"],
        "number": data["topic"]["number"],
        "plans": [
            {
                "plan": to.path("plan", one["plan"]["id"]),
                "tasks": [task["index"] for task in one["tasks"]],
                "targets": [target["index"] for target in one["targets"]],
            }
            for one in data["plans"]
        ],
        "pager": to.pager(found),
        "feeds": to.feeds(found),
    }
