"""Views across all plans: what each agency must do, what belongs to each topic, who cites each document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal, NamedTuple, TypeVar

from cchc.model import published
from cchc.site.by_name import Listed, build_by_name
from cchc.site.calendar import Calendar, build_calendar
from cchc.site.feeds import Carried, FeedKey, build_feeds
from cchc.site.known import Known

T = TypeVar("T")
Part = Literal["lead", "partner", "requested"]
PARTS: tuple[Part, ...] = ("lead", "partner", "requested")
#: What each plan says of one thing: by plan, in the order of places in the plan.
ByPlan = dict[str, list[T]]


class AgencyReport(NamedTuple):
    """A report that the agency has to write (``by``) or receives (``to``)."""

    part: Literal["by", "to"]
    report: published.Report


class TopicDuty(NamedTuple):
    """One item of a duty that belongs to a topic."""

    duty: published.Duty
    item: published.DutyItem


def _lists() -> Any:  # noqa: ANN401 - a typed default for many fields
    return defaultdict(list)


def _sets() -> Any:  # noqa: ANN401 - a typed default
    return defaultdict(dict)


def _by_plan() -> Any:  # noqa: ANN401 - a typed default for many fields
    return defaultdict(partial(defaultdict, list))


def count(found: Mapping[str, list[Any]] | None) -> int:
    """Give how many entries all plans together have for one thing."""
    return sum(map(len, found.values())) if found else 0


@dataclass(slots=True)
class Indexes:
    """What belongs to each id: in the order of plans, or by plan. A missing id has no entry."""

    agency_tasks: dict[tuple[str, Part], ByPlan[published.Task]] = field(default_factory=_by_plan)
    agency_duties: dict[str, ByPlan[published.Duty]] = field(default_factory=_by_plan)
    agency_events: dict[str, ByPlan[published.Event]] = field(default_factory=_by_plan)
    agency_reports: dict[str, ByPlan[AgencyReport]] = field(default_factory=_by_plan)
    agency_questions: dict[str, list[str]] = field(default_factory=_lists)
    agency_hotlines: dict[str, list[str]] = field(default_factory=_lists)
    topic_tasks: dict[str, ByPlan[published.Task]] = field(default_factory=_by_plan)
    topic_targets: dict[str, ByPlan[published.Target]] = field(default_factory=_by_plan)
    topic_messages: dict[str, ByPlan[published.Point]] = field(default_factory=_by_plan)
    topic_duties: dict[str, ByPlan[TopicDuty]] = field(default_factory=_by_plan)
    topic_questions: dict[str, list[str]] = field(default_factory=_lists)
    topic_documents: dict[str, dict[str, None]] = field(default_factory=_sets)
    document_cites: dict[str, ByPlan[published.Citation]] = field(default_factory=_by_plan)
    unit_plans: dict[str, list[str]] = field(default_factory=_lists)
    unit_questions: dict[str, list[str]] = field(default_factory=_lists)
    unit_agencies: dict[str, list[str]] = field(default_factory=_lists)
    unit_hotlines: dict[str, list[str]] = field(default_factory=_lists)
    unit_news: dict[str, list[str]] = field(default_factory=_lists)
    unit_predecessors: dict[str, list[str]] = field(default_factory=_lists)
    plan_questions: dict[str, list[str]] = field(default_factory=_lists)
    question_order: dict[str, list[str]] = field(default_factory=_lists)
    plan_days: dict[str, str] = field(default_factory=dict)
    feeds: dict[FeedKey, Carried] = field(default_factory=dict)
    by_name: dict[Listed, tuple[str, ...]] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)

    def plans_of(self, kind: str, key: str) -> list[str]:
        """Give the plans that say something of a topic, an agency or a document, in the order of plans."""
        lists: tuple[Mapping[str, Any] | None, ...]
        if kind == "document":
            lists = (self.document_cites.get(key),)
        elif kind == "agency":
            tasks = (self.agency_tasks.get((key, part)) for part in PARTS)
            lists = (*tasks, self.agency_duties.get(key), self.agency_reports.get(key), self.agency_events.get(key))
        else:
            lists = (
                self.topic_tasks.get(key), self.topic_targets.get(key), self.topic_messages.get(key),
                self.topic_duties.get(key),
            )  # fmt: skip
        found = sorted({plan for found in lists if found for plan in found})
        return sorted(found, key=self.plan_days.__getitem__, reverse=True)


def build_indexes(
    plans: Mapping[str, published.Plan],
    questions: Mapping[str, published.Question],
    news: Mapping[str, published.NewsItem],
    units: Mapping[str, published.Unit],
    agencies: Mapping[str, published.Agency],
    hotlines: Mapping[str, published.Hotline],
    known: Known | None = None,
) -> Indexes:
    """Go through everything once and note what belongs where."""
    days = {key: plan["issued"] for key, plan in plans.items()}
    things = {"plans": plans, "questions": questions, "news": news, "hotlines": hotlines}
    found = Indexes(
        plan_days=days,
        feeds=build_feeds(things, known),
        by_name=build_by_name({**things, "units": units, "agencies": agencies}, known),
        calendar=build_calendar(plans, known),
    )
    for plan in plans.values():
        index_plan(found, plan)
    for question in questions.values():
        index_question(found, question)
    for item in news.values():
        index_news(found, item)
    for agency in agencies.values():
        found.unit_agencies[agency["unit"]].append(agency["id"])
    for hotline in hotlines.values():
        found.unit_hotlines[hotline["unit"]].append(hotline["id"])
        for key in _ids([hotline["owner"]] if hotline["owner"] else []):
            found.agency_hotlines[key].append(hotline["id"])
    for unit in units.values():
        for key in dict.fromkeys(entry["unit"] for entry in unit["successors"] if entry["unit"]):
            found.unit_predecessors[key].append(unit["id"])
    return found


def _ids(refs: Iterable[published.AgencyRef]) -> Iterator[str]:
    yield from dict.fromkeys(ref["agency"] for ref in refs if ref["agency"])


def index_plan(found: Indexes, plan: published.Plan) -> None:
    """Note what a plan says of agencies, topics, documents and its unit."""
    found.unit_plans[plan["unit"]].append(plan["id"])
    _tasks(found, plan)
    _duties_and_events(found, plan)
    _texts(found, plan)


def index_news(found: Indexes, item: published.NewsItem) -> None:
    """Note where a news item belongs."""
    if item["unit"]:
        found.unit_news[item["unit"]].append(item["id"])


def _tasks(found: Indexes, plan: published.Plan) -> None:
    for task in plan["tasks"]:
        for part, refs in zip(PARTS, (task["lead"], task["partners"], task["requested"]), strict=True):
            for key in _ids(refs):
                found.agency_tasks[key, part][plan["id"]].append(task)
        for topic in dict.fromkeys([*task["topics"], *([task["field"]] if task["field"] else [])]):
            found.topic_tasks[topic][plan["id"]].append(task)


def _duties_and_events(found: Indexes, plan: published.Plan) -> None:
    for duty in plan["duties"]:
        for key in _ids(duty["agencies"]):
            found.agency_duties[key][plan["id"]].append(duty)
        for item in duty["items"]:
            for topic in dict.fromkeys(item["topics"]):
                found.topic_duties[topic][plan["id"]].append(TopicDuty(duty, item))
    for report in plan["reporting"]:
        for key in _ids(report["by"]):
            found.agency_reports[key][plan["id"]].append(AgencyReport("by", report))
        for key in _ids(report["to"]):
            found.agency_reports[key][plan["id"]].append(AgencyReport("to", report))
    for event in plan["events"]:
        for key in _ids(event["who"]):
            found.agency_events[key][plan["id"]].append(event)


def _texts(found: Indexes, plan: published.Plan) -> None:
    places: dict[str, list[str]] = defaultdict(list)
    points = [*plan["messages"], *(item for part in plan["sections"] for item in part["items"])]
    for point in points:
        for topic in dict.fromkeys(point["topics"]):
            found.topic_messages[topic][plan["id"]].append(point)
            places[point["at"]].append(topic)
    for target in plan["targets"]:
        for topic in dict.fromkeys(target["topics"]):
            found.topic_targets[topic][plan["id"]].append(target)
    for cite in plan["cites"]:
        if cite["document"] is None:
            continue
        found.document_cites[cite["document"]][plan["id"]].append(cite)
        for topic in dict.fromkeys(places.get(cite["at"], ())):
            found.topic_documents[topic][cite["document"]] = None


def index_question(found: Indexes, question: published.Question) -> None:
    """Note where a question belongs."""
    found.question_order[question["kind"]].append(question["id"])
    found.topic_questions[question["topic"]].append(question["id"])
    found.unit_questions[question["unit"]].append(question["id"])
    for key in _ids([question["agency"]] if question["agency"] else []):
        found.agency_questions[key].append(question["id"])
    for plan in dict.fromkeys(entry["plan"] for entry in question["basis"]):
        found.plan_questions[plan].append(question["id"])
