"""From a declared plan to the published one: references resolved, deadlines understood, tasks counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cchc.model import plan as declared
from cchc.model import published
from cchc.problem import make
from cchc.site.changes import Changes, latest, publish_approval
from cchc.site.held import shown
from cchc.site.resolver import Resolver
from cchc.site.spots import Spot, Where
from cchc.text.nearest import nearest

D = TypeVar("D")
P = TypeVar("P")


def status_of(period: int, today: date) -> published.Status:
    """Tell whether a plan of the year ``period`` is over on ``today``."""
    if today.year == period:
        return "running"
    return "ended" if today.year > period else "upcoming"


def _each(make_one: Callable[[D, int], P], entries: Sequence[D]) -> list[P]:
    return [make_one(entry, number) for number, entry in enumerate(entries)]


@dataclass(slots=True)
class PlanResolver:
    """Resolves one plan. Each method takes a declared part and gives the published one."""

    resolver: Resolver
    plan: declared.Plan
    spot: Spot

    @property
    def year(self) -> int:
        """The plan's year, for deadlines that name none."""
        return int(self.plan.period)

    def publish(self, today: date, hotlines: Sequence[published.Hotline]) -> published.Plan:
        """Give the published plan; ``hotlines`` are those whose source is this plan."""
        plan, texts, points = self.plan, self.resolver.translator.texts, self._points
        goals, changes = self._goals(), Changes(self.resolver, self.spot, today)
        revisions, corrections = (
            changes.revisions(plan.revisions, len(plan.tasks)),
            changes.corrections(plan.corrections),
        )
        unit = self.resolver.known("unit", plan.unit, self.resolver.registries.units, self.spot.at("unit"))
        return {
            "id": plan.id, "kind": plan.kind, "unit": unit, "number": plan.number, "issued": plan.issued,
            "period": self.year, "status": status_of(self.year, today),
            "published": shown(plan, plan.published).published, "revisions": revisions, "corrections": corrections,
            "revised": latest(changes.day(plan.revised, "revised"), revisions, corrections),
            "source": self._source(),
            "title": texts(plan.title),
            "summary": texts(plan.summary),
            "for_citizens": points(plan.for_citizens, self.spot.below("for_citizens")),
            "theme": self._theme(),
            "audiences": points(plan.audiences, self.spot.below("audiences")),
            "signer": self._signer(),
            "recipients": [{"name": line.name, "role": line.role} for line in plan.recipients],
            "cites": _each(self._cite, plan.cites),
            "messages": points(plan.messages, self.spot.below("messages")),
            "sections": _each(self._section, plan.sections),
            "goals": list(goals.values()),
            "tasks": [self._task(task, number, goals) for number, task in enumerate(plan.tasks)],
            "targets": [self._target(target, number, goals) for number, target in enumerate(plan.targets)],
            "timeline": _each(self._step, plan.timeline),
            "events": _each(self._event, plan.events),
            "duties": _each(self._duty, plan.duties),
            "funding": points(plan.funding, self.spot.below("funding")),
            "reporting": _each(self._report, plan.reporting),
            "hotlines": list(hotlines),
            "hotlines_promised": points(plan.hotlines_promised, self.spot.below("hotlines_promised")),
            "links": _each(self._link, plan.links),
            "channels": self._channels(plan.channels, self.spot),
            "indices": _each(self._index, plan.indices),
            "errata": _each(self._erratum, plan.errata), "approved": publish_approval(plan.approved),
        }  # fmt: skip

    def _source(self) -> published.Source:
        source = self.plan.source
        return {"title": source.title, "file": source.file, "url": source.url, "sha256": source.sha256}

    def _cite(self, cite: declared.Citation, number: int) -> published.Citation:
        return self.resolver.citation(cite, self.plan.unit, self.spot.below("cites", number))

    def _link(self, link: declared.WebLink, number: int) -> published.WebLink:
        translate = self.resolver.translator
        return {"url": link.url, "text": translate.texts(link.text), "note": translate.maybe(link.note), "at": link.at}

    def _erratum(self, slip: declared.Erratum, number: int) -> published.Erratum:
        return {
            "at": slip.at,
            "as_written": slip.as_written,
            "reading": slip.reading,
            "why": self.resolver.translator.texts(slip.why),
            "publish": slip.publish,
            "about": slip.about,
        }

    def _theme(self) -> published.Theme | None:
        theme = self.plan.theme
        if theme is None:
            return None
        return {"text": self.resolver.translator.texts(theme.text), "kind": theme.kind, "at": theme.at}

    def _signer(self) -> published.Signer | None:
        signer = self.plan.signer
        if signer is None:
            return None
        return {
            "name": signer.name,
            "position": signer.position,
            "for": signer.for_,
            "on_behalf_of": signer.on_behalf_of,
        }

    def _points(self, points: Sequence[declared.Point], spot: Spot) -> list[published.Point]:
        return [
            {
                "text": self.resolver.translator.texts(point.text),
                "topics": self.resolver.topics(point.topics, spot.below(number)),
                "at": point.at,
            }
            for number, point in enumerate(points)
        ]

    def _section(self, section: declared.Section, number: int) -> published.Section:
        return {
            "number": section.number,
            "heading": self.resolver.translator.texts(section.heading),
            "items": self._points(section.items, self.spot.below("sections", number, "items")),
        }

    def _goals(self) -> dict[str, published.Goal]:
        goals: dict[str, published.Goal] = {}
        for number, goal in enumerate(self.plan.goals):
            spot = self.spot.below("goals", number)
            if goal.id in goals:
                self.resolver.problems.append(
                    make("duplicate-id", spot.place("id"), value=goal.id, other=f"goals (“{goals[goal.id]['at']}”)")
                )
            group = goal.group
            goals[goal.id] = {
                "id": goal.id,
                "number": goal.number,
                "field": self.resolver.known("topic", goal.field, self.resolver.registries.topics, spot.at("field")),
                "group": None
                if group is None
                else {"number": group.number, "title": self.resolver.translator.texts(group.title)},
                "text": self.resolver.translator.texts(goal.text),
                "at": goal.at,
            }
        return goals

    def _goal(self, key: str | None, goals: Mapping[str, published.Goal], spot: Spot) -> published.Goal | None:
        if key is not None and key not in goals:
            place = spot.place("goal")
            self.resolver.problems.append(make("unknown-goal", place, value=key, near=nearest(key, goals)))
        return goals.get(key) if key else None

    def _channels(self, uses: Sequence[declared.ChannelUse], spot: Spot) -> list[published.ChannelUse]:
        known = self.resolver.registries.channels
        return [
            {
                "channel": self.resolver.known("channel", use.channel, known, spot.at("channels", number, "channel")),
                "name": use.name,
                "text": self.resolver.translator.maybe(use.text),
                "at": use.at,
            }
            for number, use in enumerate(uses)
        ]

    def _task(self, task: declared.Task, number: int, goals: Mapping[str, published.Goal]) -> published.Task:
        translate, unit, spot = self.resolver.translator, self.plan.unit, self.spot.below("tasks", number)
        goal = self._goal(task.goal, goals, spot)
        return {
            "plan": self.plan.id,
            "index": number + 1,
            "number": task.number,
            "title": translate.texts(task.title),
            "purpose": translate.maybe(task.purpose),
            "goal": task.goal,
            "field": goal["field"] if goal else None,
            "channels": self._channels(task.channels, spot),
            "lead": self.resolver.agency_list(task.lead, unit, spot, "lead"),
            "partners": self.resolver.agency_list(task.partners, unit, spot, "partners"),
            "requested": self.resolver.agency_list(task.requested, unit, spot, "requested"),
            "lead_note": translate.maybe(task.lead_note),
            "deadline": self.resolver.deadline(task.deadline, self.year, spot.at("deadline")),
            "output": translate.maybe(task.output),
            "quantity": translate.maybe(task.quantity),
            "participants": translate.maybe(task.participants),
            "topics": self.resolver.topics(task.topics, spot),
            "at": task.at,
        }

    def _target(self, target: declared.Target, number: int, goals: Mapping[str, published.Goal]) -> published.Target:
        translate, spot = self.resolver.translator, self.spot.below("targets", number)
        self._goal(target.goal, goals, spot)
        return {
            "plan": self.plan.id,
            "index": number + 1,
            "text": translate.texts(target.text),
            "measure": translate.texts(target.measure),
            "operator": target.operator,
            "value": int(target.value) if target.value.is_integer() else target.value,
            "unit": translate.texts(target.unit),
            "scope": translate.maybe(target.scope),
            "baseline": translate.maybe(target.baseline),
            "exception": translate.maybe(target.exception),
            "topics": self.resolver.topics(target.topics, spot),
            "goal": target.goal,
            "at": target.at,
        }

    def _when(self, text: str | None, where: Where) -> published.Deadline | None:
        return None if text is None else self.resolver.deadline(text, self.year, where)

    def _step(self, step: declared.TimelineEntry, number: int) -> published.TimelineEntry:
        spot = self.spot.below("timeline", number)
        return {
            "when": self.resolver.deadline(step.when, self.year, spot.at("when")),
            "text": self.resolver.translator.texts(step.text),
            "topics": self.resolver.topics(step.topics, spot),
            "at": step.at,
        }

    def _event(self, event: declared.Event, number: int) -> published.Event:
        spot = self.spot.below("events", number)
        task = event.task
        if task is not None and not 1 <= task <= len(self.plan.tasks):
            self.resolver.problems.append(
                make("unknown-task", spot.place("task"), value=task, last=len(self.plan.tasks))
            )
        return {
            "title": self.resolver.translator.texts(event.title),
            "kind": event.kind,
            "when": self._when(event.when, spot.at("when")),
            "quantity": self.resolver.translator.maybe(event.quantity),
            "who": self.resolver.agency_list(event.who, self.plan.unit, spot, "who"),
            "task": task,
            "at": event.at,
        }

    def _duty(self, duty: declared.Duty, number: int) -> published.Duty:
        spot = self.spot.below("duties", number)
        return {
            "agencies": self.resolver.agency_list(duty.agencies, self.plan.unit, spot, "agencies"),
            "requested": duty.requested,
            "number": duty.number,
            "items": [self._duty_item(item, spot.below("items", place)) for place, item in enumerate(duty.items)],
            "at": duty.at,
        }

    def _duty_item(self, item: declared.DutyItem, spot: Spot) -> published.DutyItem:
        return {
            "text": self.resolver.translator.texts(item.text),
            "deadline": self._when(item.deadline, spot.at("deadline")),
            "report_to": self.resolver.agency_list(item.report_to, self.plan.unit, spot, "report_to"),
            "topics": self.resolver.topics(item.topics, spot),
            "at": item.at,
        }

    def _report(self, report: declared.Report, number: int) -> published.Report:
        spot = self.spot.below("reporting", number)
        return {
            "text": self.resolver.translator.texts(report.text),
            "when": self._when(report.when, spot.at("when")),
            "by": self.resolver.agency_list(report.by, self.plan.unit, spot, "by"),
            "to": self.resolver.agency_list(report.to, self.plan.unit, spot, "to"),
            "at": report.at,
        }

    def _index(self, mention: declared.IndexMention, number: int) -> published.IndexMention:
        where = self.spot.at("indices", number, "index")
        index = self.resolver.known("index", mention.index, self.resolver.registries.indices, where)
        return {"index": index, "as_written": mention.as_written, "at": mention.at}
