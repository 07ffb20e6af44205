"""Views across all plans: what each agency must do, what belongs to each topic, who cites each document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from cchc.model import published
from cchc.site.calendar import Calendar, build_calendar

Part = Literal["lead", "partner", "requested"]


class AgencyDuty(NamedTuple):
    """A duty of a plan that names the agency, alone or with others."""

    plan: str
    duty: published.Duty


class AgencyReport(NamedTuple):
    """A report that the agency has to write (``by``) or receives (``to``)."""

    plan: str
    part: Literal["by", "to"]
    report: published.Report


class TopicDuty(NamedTuple):
    """One item of a duty that belongs to a topic."""

    plan: str
    duty: published.Duty
    item: published.DutyItem


def _lists() -> Any:  # noqa: ANN401 - a typed default for many fields
    return defaultdict(list)


@dataclass(slots=True)
class Indexes:
    """Lists by id, each in the order of plans and of places in the plan. A missing id has no entry."""

    agency_tasks: dict[tuple[str, Part], list[published.Task]] = field(default_factory=_lists)
    agency_duties: dict[str, list[AgencyDuty]] = field(default_factory=_lists)
    agency_events: dict[str, list[tuple[str, published.Event]]] = field(default_factory=_lists)
    agency_reports: dict[str, list[AgencyReport]] = field(default_factory=_lists)
    agency_questions: dict[str, list[str]] = field(default_factory=_lists)
    agency_hotlines: dict[str, list[str]] = field(default_factory=_lists)
    topic_tasks: dict[str, list[published.Task]] = field(default_factory=_lists)
    topic_targets: dict[str, list[published.Target]] = field(default_factory=_lists)
    topic_messages: dict[str, list[tuple[str, published.Point]]] = field(default_factory=_lists)
    topic_duties: dict[str, list[TopicDuty]] = field(default_factory=_lists)
    topic_questions: dict[str, list[str]] = field(default_factory=_lists)
    topic_documents: dict[str, list[str]] = field(default_factory=_lists)
    document_cites: dict[str, list[tuple[str, published.Citation]]] = field(default_factory=_lists)
    unit_plans: dict[str, list[str]] = field(default_factory=_lists)
    unit_questions: dict[str, list[str]] = field(default_factory=_lists)
    unit_agencies: dict[str, list[str]] = field(default_factory=_lists)
    unit_hotlines: dict[str, list[str]] = field(default_factory=_lists)
    unit_news: dict[str, list[str]] = field(default_factory=_lists)
    unit_predecessors: dict[str, list[str]] = field(default_factory=_lists)
    plan_questions: dict[str, list[str]] = field(default_factory=_lists)
    plan_order: tuple[str, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)

    def plans_of(self, kind: str, key: str) -> dict[str, None]:
        """Give the plans that say something of a topic, an agency or a document, in the order of plans."""
        if kind == "document":
            return dict.fromkeys(plan for plan, _ in self.document_cites.get(key, ()))
        if kind == "agency":
            parts: tuple[Part, ...] = ("lead", "partner", "requested")
            tasks = [task["plan"] for part in parts for task in self.agency_tasks.get((key, part), ())]
            duties = [entry.plan for entry in self.agency_duties.get(key, ())]
            reports = [entry.plan for entry in self.agency_reports.get(key, ())]
            found = {*tasks, *duties, *reports, *(plan for plan, _ in self.agency_events.get(key, ()))}
        else:
            found = {task["plan"] for task in self.topic_tasks.get(key, ())}
            found |= {target["plan"] for target in self.topic_targets.get(key, ())}
            found |= {plan for plan, _ in self.topic_messages.get(key, ())}
            found |= {entry.plan for entry in self.topic_duties.get(key, ())}
        return {plan: None for plan in self.plan_order if plan in found}


def build_indexes(
    plans: Mapping[str, published.Plan],
    questions: Mapping[str, published.Question],
    news: Mapping[str, published.NewsItem],
    units: Mapping[str, published.Unit],
    agencies: Mapping[str, published.Agency],
    hotlines: Mapping[str, published.Hotline],
) -> Indexes:
    """Go through everything once and note what belongs where."""
    found = Indexes(plan_order=tuple(plans), calendar=build_calendar(plans))
    for plan in plans.values():
        found.unit_plans[plan["unit"]].append(plan["id"])
        _tasks(found, plan)
        _duties_and_events(found, plan)
        _texts(found, plan)
    for question in questions.values():
        _question(found, question)
    for item in news.values():
        if item["unit"]:
            found.unit_news[item["unit"]].append(item["id"])
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


def _tasks(found: Indexes, plan: published.Plan) -> None:
    for task in plan["tasks"]:
        parts: tuple[tuple[Part, list[published.AgencyRef]], ...] = (
            ("lead", task["lead"]),
            ("partner", task["partners"]),
            ("requested", task["requested"]),
        )
        for part, refs in parts:
            for key in _ids(refs):
                found.agency_tasks[key, part].append(task)
        for topic in dict.fromkeys([*task["topics"], *([task["field"]] if task["field"] else [])]):
            found.topic_tasks[topic].append(task)


def _duties_and_events(found: Indexes, plan: published.Plan) -> None:
    for duty in plan["duties"]:
        for key in _ids(duty["agencies"]):
            found.agency_duties[key].append(AgencyDuty(plan["id"], duty))
        for item in duty["items"]:
            for topic in dict.fromkeys(item["topics"]):
                found.topic_duties[topic].append(TopicDuty(plan["id"], duty, item))
    for report in plan["reporting"]:
        for key in _ids(report["by"]):
            found.agency_reports[key].append(AgencyReport(plan["id"], "by", report))
        for key in _ids(report["to"]):
            found.agency_reports[key].append(AgencyReport(plan["id"], "to", report))
    for event in plan["events"]:
        for key in _ids(event["who"]):
            found.agency_events[key].append((plan["id"], event))


def _texts(found: Indexes, plan: published.Plan) -> None:
    places: dict[str, list[str]] = defaultdict(list)
    points = [*plan["messages"], *(item for part in plan["sections"] for item in part["items"])]
    for point in points:
        for topic in dict.fromkeys(point["topics"]):
            found.topic_messages[topic].append((plan["id"], point))
            places[point["at"]].append(topic)
    for target in plan["targets"]:
        for topic in dict.fromkeys(target["topics"]):
            found.topic_targets[topic].append(target)
    for cite in plan["cites"]:
        if cite["document"] is None:
            continue
        found.document_cites[cite["document"]].append((plan["id"], cite))
        for topic in dict.fromkeys(places.get(cite["at"], ())):
            if cite["document"] not in found.topic_documents[topic]:
                found.topic_documents[topic].append(cite["document"])


def _question(found: Indexes, question: published.Question) -> None:
    found.topic_questions[question["topic"]].append(question["id"])
    found.unit_questions[question["unit"]].append(question["id"])
    for key in _ids([question["agency"]] if question["agency"] else []):
        found.agency_questions[key].append(question["id"])
    for plan in dict.fromkeys(entry["plan"] for entry in question["basis"]):
        found.plan_questions[plan].append(question["id"])
