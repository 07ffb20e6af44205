"""The shapes that are published under ``/data/v1/`` and that pages are made from.

They are plain dictionaries, so that a view pickles and hashes cheaply and the JSON files need no second shape. The
field names are a promise to programs: they are never renamed, only added to.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from cchc.model.deadline import Kind, Recurrence

Texts = Annotated[dict[str, str | None], Field(description="Text by language code; null: not translated.")]
At = Annotated[str, Field(description="Place in the source document, so that anyone can check.")]
Status = Literal["upcoming", "running", "ended"]


class AgencyRef(TypedDict):
    """An agency as a plan names it, and the entry of the register it was matched with."""

    agency: Annotated[str | None, Field(description="Id in agencies.json; null when the register has none.")]
    name: Texts
    as_written: str


class Deadline(TypedDict):
    """A deadline as printed, and what it means in days (ISO 8601, last day inclusive)."""

    text: Annotated[str | None, Field(description="Exactly as printed; null when the cell is empty.")]
    kind: Kind
    start: str | None
    end: str | None
    last_day: str | None
    recurrence: Recurrence | None
    document: Annotated[str | None, Field(description="The document that sets the time, as written.")]
    parts: list[Deadline]


class Point(TypedDict):
    """Something the plan says, in our words."""

    text: Texts
    topics: list[str]
    at: At


class Source(TypedDict):
    """Where the plan was taken from."""

    title: str
    file: str | None
    url: str | None
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


class Citation(TypedDict):
    """A document cited at one place; ``issued`` as the source has it, even where an erratum reads otherwise."""

    number: str | None
    as_written: str
    issued: str | None
    issuer: str | None
    document: Annotated[str | None, Field(description="Id in documents.json.")]
    role: Literal["basis", "implements", "communicates", "mentions"]
    at: At


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
    field: str
    group: GoalGroup | None
    text: Texts
    at: At


class ChannelUse(TypedDict):
    """A channel that the plan uses."""

    channel: str
    name: str | None
    text: Texts | None
    at: str | None


class Task(TypedDict):
    """A row of the annex."""

    plan: str
    index: Annotated[int, Field(description="1, 2, … running through the plan; the anchor is #task-<index>.")]
    number: Annotated[str | None, Field(description="As printed.")]
    title: Texts
    purpose: Texts | None
    goal: str | None
    field: str | None
    channels: list[ChannelUse]
    lead: list[AgencyRef]
    partners: list[AgencyRef]
    requested: list[AgencyRef]
    lead_note: Texts | None
    deadline: Deadline
    output: Texts | None
    quantity: Texts | None
    participants: Texts | None
    topics: list[str]
    at: At


class Target(TypedDict):
    """A measurable target in one scope."""

    plan: str
    index: int
    text: Texts
    measure: Texts
    operator: Literal[">=", "<=", "="]
    value: float
    unit: Texts
    scope: Texts | None
    baseline: Texts | None
    exception: Texts | None
    topics: list[str]
    goal: str | None
    at: At


class TimelineEntry(TypedDict):
    """A step of the month-by-month programme."""

    when: Deadline
    text: Texts
    topics: list[str]
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
    topics: list[str]
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

    url: str
    text: Texts
    note: Texts | None
    at: At


class IndexMention(TypedDict):
    """An index that the plan names."""

    index: str
    as_written: str | None
    at: At


class Erratum(TypedDict):
    """A slip of the source."""

    at: At
    as_written: str
    reading: str
    why: Texts
    publish: bool
    about: str


class HotlineSource(TypedDict):
    """The place that gives the number."""

    plan: str
    at: At


class Hotline(TypedDict):
    """A telephone number that a plan gives. ``checked_on`` null: not checked since."""

    id: str
    number: str
    e164: str | None
    purpose: Texts
    owner: AgencyRef | None
    unit: str
    hours: Texts | None
    note: Texts | None
    source: HotlineSource
    added: str
    changed: str | None
    checked_on: str | None


class Plan(TypedDict):
    """A plan, whole."""

    id: str
    kind: Literal["communication", "reform"]
    unit: str
    number: Annotated[str | None, Field(description="Null when the source gives none.")]
    issued: Annotated[str, Field(description="2024-02-06, or 2024-02 or 2023 when the source gives no more.")]
    period: int
    status: Status
    published: str
    revised: str | None
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


class Successor(TypedDict):
    """Where a unit or an agency went; ``partial`` when only a part went there."""

    unit: str | None
    agency: str | None
    text: Texts | None
    since: str | None
    partial: bool
    verified: bool


class Unit(TypedDict):
    """A unit of local government."""

    id: str
    name: Texts
    short: Texts
    level: str
    parent: str | None
    valid_from: str | None
    valid_to: Annotated[str | None, Field(description="Last day, inclusive.")]
    successors: list[Successor]
    note: Texts | None
    verified: bool
    sources: list[str]


class Agency(TypedDict):
    """An agency, group, post, Party body or company."""

    id: str
    name: Texts
    aliases: list[str]
    unit: str
    kind: Literal["body", "group", "post", "party", "company"]
    valid_from: str | None
    valid_to: str | None
    successors: list[Successor]
    note: Texts | None


class Topic(TypedDict):
    """A subject of reform."""

    id: str
    name: Texts
    kind: Literal["field", "steering", "cross-cutting"]
    number: int | None
    summary: Texts | None
    words: list[str]


class Document(TypedDict):
    """A legal document. Number or date may be null."""

    id: str
    number: str | None
    issuer: Texts
    unit: str | None
    issued: str | None
    type: str
    title: Texts
    aliases: list[str]
    status: Literal["in-force", "ended", "replaced", "unknown"]
    replaced_by: str | None
    checked_on: str | None
    verified: bool


class Basis(TypedDict):
    """The place in a plan that a text rests on."""

    plan: str
    at: At
    checked_on: str | None


class Approval(TypedDict):
    """Who approved, and when."""

    by: str
    on: str


class Question(TypedDict):
    """An entry of the column. ``compiled``: written by editors from a plan; ``asked``: asked by a citizen."""

    id: str
    kind: Literal["compiled", "asked"]
    question: Texts
    answer_html: Texts
    topic: str
    unit: str
    agency: AgencyRef | None
    basis: list[Basis]
    approved: Approval | None
    published: str
    revised: str | None
    asked_on: str | None
    answered_on: str | None


class NewsItem(TypedDict):
    """A news item."""

    id: str
    title: Texts
    summary: Texts
    body_html: Texts
    unit: str | None
    topics: list[str]
    basis: list[Basis]
    published: str
    revised: str | None


class Channel(TypedDict):
    """A channel by which people are told."""

    id: str
    name: Texts
    description: Texts | None
    accounts: list[dict[str, str | None]]


class Index(TypedDict):
    """An index by which administrations are measured."""

    id: str
    name: Texts
    abbreviation: str
    measures: Texts
    published_by: Texts | None
    level: Texts | None
    verified: bool


class Ref(TypedDict):
    """A link to a page, with the name it is shown under."""

    kind: str
    id: str
    name: Texts
