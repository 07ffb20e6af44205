"""A plan as editors declare it: ``plans/<unit>/<plan>.yml``."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cchc.model.release import Approvable, Correction, Revision
from cchc.model.values import (
    Checksum,
    CitationText,
    Count,
    Day,
    DeadlineText,
    Declared,
    DocumentNumber,
    GoalId,
    Id,
    MeasureUnit,
    Number,
    PartialDate,
    Text,
    Texts,
    Url,
    Year,
    YesNo,
)
from cchc.model.waiver import Waiving

#: What a slip of the source is about.
Slip = Literal["citation", "date", "deadline", "number", "name", "wording", "lead", "target", "blank"]


class SourceDocument(Declared):
    """The document that the plan was taken from, with the checksum of the file that was read."""

    title: Text
    file: Text | None = None
    url: Url | None = None
    sha256: Checksum | None = None


class Point(Declared):
    """Something the plan says, in our own words, and where it says so."""

    text: Texts
    at: Text
    topics: tuple[Id, ...] = ()


class Theme(Declared):
    """The theme (chủ đề) or the motto (phương châm) of the year, as written."""

    text: Texts
    kind: Literal["theme", "motto"] = "theme"
    at: Text


class Signer(Declared):
    """Who signed: for whom (KT.) and on whose behalf (TM.), as printed."""

    name: Text
    position: Text
    for_: Text | None = Field(default=None, alias="for")
    on_behalf_of: Text | None = None


class Recipient(Declared):
    """A line of "Nơi nhận"; ``role`` is the mark in brackets, as printed."""

    name: Text
    role: Text | None = None


class Citation(Declared):
    """A document that the plan cites, at one place, as printed."""

    document: CitationText
    issuer: Text | None = None
    role: Literal["basis", "implements", "communicates", "mentions"] = "mentions"
    at: Text


class Section(Declared):
    """A numbered part of the body that is neither messages nor duties."""

    number: Text
    heading: Texts
    items: tuple[Point, ...]


class GoalGroup(Declared):
    """A heading between field and goal in an annex."""

    number: Text | None = None
    title: Texts


class Goal(Declared):
    """A goal (mục tiêu) of an annex, under which tasks stand."""

    id: GoalId
    number: Text | None = None
    field: Id
    group: GoalGroup | None = None
    text: Texts
    at: Text


class ChannelUse(Declared):
    """A channel, and what is done or shown there; ``name`` is an official account or column as printed."""

    channel: Id
    text: Texts | None = None
    name: Text | None = None
    at: Text | None = None


class Task(Declared):
    """A row of the plan's annex."""

    title: Texts
    number: Text | None = None
    goal: GoalId | None = None
    purpose: Texts | None = None
    channels: tuple[ChannelUse, ...] = ()
    lead: tuple[Text, ...] = ()
    partners: tuple[Text, ...] = ()
    requested: tuple[Text, ...] = ()
    lead_note: Texts | None = None
    deadline: DeadlineText | None = None
    output: Texts | None = None
    quantity: Texts | None = None
    participants: Texts | None = None
    topics: tuple[Id, ...] = ()
    at: Text


class Target(Declared):
    """A measurable target in one scope."""

    text: Texts
    measure: Texts
    operator: Literal[">=", "<=", "="]
    value: Number
    unit: MeasureUnit
    scope: Texts | None = None
    baseline: Texts | None = None
    exception: Texts | None = None
    topics: tuple[Id, ...] = ()
    goal: GoalId | None = None
    at: Text


class TimelineEntry(Declared):
    """A step of the plan's month-by-month programme."""

    when: DeadlineText
    text: Texts
    topics: tuple[Id, ...] = ()
    at: Text


class Event(Declared):
    """A dialogue, contest, training, press conference or conference that the plan foresees."""

    title: Texts
    kind: Literal["dialogue", "contest", "training", "press-conference", "conference"]
    when: DeadlineText | None = None
    quantity: Texts | None = None
    who: tuple[Text, ...] = ()
    task: Count | None = None
    at: Text


class DutyItem(Declared):
    """One thing that an agency must do, or is asked to."""

    text: Texts
    deadline: DeadlineText | None = None
    report_to: tuple[Text, ...] = ()
    topics: tuple[Id, ...] = ()
    at: Text


class Duty(Declared):
    """What "Tổ chức thực hiện" lays upon one agency or several together."""

    agencies: tuple[Text, ...] = Field(min_length=1)
    requested: YesNo = False
    number: Text | None = None
    items: tuple[DutyItem, ...]
    at: Text


class Report(Declared):
    """Who reports to whom, and when."""

    text: Texts
    when: DeadlineText | None = None
    by: tuple[Text, ...] = ()
    to: tuple[Text, ...] = ()
    at: Text


class WebLink(Declared):
    """A web address printed in the plan, where to go now, and when somebody last opened it."""

    url: Url
    text: Texts
    note: Texts | None = None
    checked_on: Day | None = None
    at: Text


class IndexMention(Declared):
    """An index (PAR Index, SIPAS, …) that the plan names."""

    index: Id
    as_written: Text | None = None
    at: Text


class Erratum(Declared):
    """A slip of the source: what is written, how we read it, and why. Nothing is mended silently."""

    at: Text
    as_written: Text
    reading: Text
    why: Texts
    publish: YesNo = False
    about: Slip = "wording"


class Plan(Approvable, Waiving):
    """A plan, whole."""

    id: Id
    kind: Literal["communication", "reform"]
    unit: Id
    number: DocumentNumber | None = None
    issued: PartialDate
    period: Year
    published: Day
    revised: Day | None = None
    revisions: tuple[Revision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    source: SourceDocument
    title: Texts
    summary: Texts
    for_citizens: tuple[Point, ...] = ()
    theme: Theme | None = None
    audiences: tuple[Point, ...] = ()
    signer: Signer | None = None
    recipients: tuple[Recipient, ...] = ()
    cites: tuple[Citation, ...] = ()
    messages: tuple[Point, ...] = ()
    sections: tuple[Section, ...] = ()
    goals: tuple[Goal, ...] = ()
    tasks: tuple[Task, ...] = ()
    targets: tuple[Target, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    events: tuple[Event, ...] = ()
    duties: tuple[Duty, ...] = ()
    funding: tuple[Point, ...] = ()
    reporting: tuple[Report, ...] = ()
    hotlines_promised: tuple[Point, ...] = ()
    links: tuple[WebLink, ...] = ()
    channels: tuple[ChannelUse, ...] = ()
    indices: tuple[IndexMention, ...] = ()
    errata: tuple[Erratum, ...] = ()
