"""The published shape of a plan and of everything in it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field
from typing_extensions import TypedDict

from cchc.model.plan import Slip
from cchc.model.published.parts import (
    AgencyRef,
    Approval,
    Citation,
    Correction,
    Deadline,
    Hotline,
    Point,
    Revision,
    Status,
)
from cchc.model.published.values import (
    At,
    ChannelId,
    Day,
    IndexId,
    PartialDate,
    PlanId,
    Texts,
    TopicId,
    UnitId,
    Url,
)


class Source(TypedDict):
    """Where the plan was taken from."""

    title: str
    file: str | None
    url: Url | None
    sha256: str | None


class Theme(TypedDict):
    """Theme or motto of the year, as written."""

    text: Texts
    kind: Literal["theme", "motto"]
    at: At


Signer = TypedDict("Signer", {"name": str, "position": str, "for": str | None, "on_behalf_of": str | None}, total=True)


class Recipient(TypedDict):
    """A line of "Nơi nhận"."""

    name: str
    role: str | None


class Section(TypedDict):
    """A numbered part of the body."""

    number: str
    heading: Texts
    items: list[Point]


class GoalGroup(TypedDict):
    """A heading between field and goal."""

    number: str | None
    title: Texts


class Goal(TypedDict):
    """A goal of the annex."""

    id: str
    number: str | None
    field: TopicId
    group: GoalGroup | None
    text: Texts
    at: At


class ChannelUse(TypedDict):
    """A channel that the plan uses."""

    channel: ChannelId
    name: str | None
    text: Texts | None
    at: str | None


class Task(TypedDict):
    """A row of the annex."""

    plan: PlanId
    index: int
    number: str | None
    title: Texts
    purpose: Texts | None
    goal: str | None
    field: TopicId | None
    channels: list[ChannelUse]
    lead: list[AgencyRef]
    partners: list[AgencyRef]
    requested: list[AgencyRef]
    lead_note: Texts | None
    deadline: Deadline
    output: Texts | None
    quantity: Texts | None
    participants: Texts | None
    topics: list[TopicId]
    at: At


class Target(TypedDict):
    """A measurable target in one scope."""

    plan: PlanId
    index: int
    text: Texts
    measure: Texts
    operator: Literal[">=", "<=", "="]
    value: float
    unit: Texts
    scope: Texts | None
    baseline: Texts | None
    exception: Texts | None
    topics: list[TopicId]
    goal: str | None
    at: At


class TimelineEntry(TypedDict):
    """A step of the month-by-month programme."""

    when: Deadline
    text: Texts
    topics: list[TopicId]
    at: At


class Event(TypedDict):
    """A dialogue, contest, training, press conference or conference."""

    title: Texts
    kind: Literal["dialogue", "contest", "training", "press-conference", "conference"]
    when: Deadline | None
    quantity: Texts | None
    who: list[AgencyRef]
    task: int | None
    at: At


class DutyItem(TypedDict):
    """One thing that must be done, or is asked for."""

    text: Texts
    deadline: Deadline | None
    report_to: list[AgencyRef]
    topics: list[TopicId]
    at: At


class Duty(TypedDict):
    """What is laid upon agencies; ``requested`` when they are asked ("Đề nghị"), not assigned."""

    agencies: list[AgencyRef]
    requested: bool
    number: str | None
    items: list[DutyItem]
    at: At


class Report(TypedDict):
    """Who reports to whom, and when."""

    text: Texts
    when: Deadline | None
    by: list[AgencyRef]
    to: list[AgencyRef]
    at: At


class WebLink(TypedDict):
    """A web address printed in the plan."""

    url: Url
    text: Texts
    note: Texts | None
    at: At


class IndexMention(TypedDict):
    """An index that the plan names."""

    index: IndexId
    as_written: str | None
    at: At


class Erratum(TypedDict):
    """A slip of the source."""

    at: At
    as_written: str
    reading: str
    why: Texts
    publish: bool
    about: Annotated[str, Field(examples=list(get_args(Slip)))]


class Plan(TypedDict):
    """A plan, whole."""

    id: str
    kind: Literal["communication", "reform"]
    unit: UnitId
    number: str | None
    issued: PartialDate
    period: int
    status: Status
    published: Day
    revised: Day | None
    revisions: list[Revision]
    corrections: list[Correction]
    source: Source
    title: Texts
    summary: Texts
    for_citizens: list[Point]
    theme: Theme | None
    audiences: list[Point]
    signer: Signer | None
    recipients: list[Recipient]
    cites: list[Citation]
    messages: list[Point]
    sections: list[Section]
    goals: list[Goal]
    tasks: list[Task]
    targets: list[Target]
    timeline: list[TimelineEntry]
    events: list[Event]
    duties: list[Duty]
    funding: list[Point]
    reporting: list[Report]
    hotlines: list[Hotline]
    hotlines_promised: list[Point]
    links: list[WebLink]
    channels: list[ChannelUse]
    indices: list[IndexMention]
    errata: list[Erratum]
    approved: Approval | None
