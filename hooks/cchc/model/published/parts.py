"""Parts that many published shapes share."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from cchc.model.deadline import Kind, Recurrence
from cchc.model.published.values import AgencyId, At, Day, DocumentId, PartialDate, PlanId, Texts, TopicId, UnitId

Status = Literal["upcoming", "running", "ended"]


class AgencyRef(TypedDict):
    """An agency as a plan names it, and the entry of the register it was matched with."""

    agency: AgencyId | None
    name: Texts
    as_written: str


class Deadline(TypedDict):
    """A deadline as printed, and what it means in days (ISO 8601, last day inclusive)."""

    text: str | None
    kind: Kind
    start: Day | None
    end: Day | None
    last_day: Day | None
    recurrence: Recurrence | None
    document: str | None
    parts: list[Deadline]


class Point(TypedDict):
    """Something the plan says, in our words."""

    text: Texts
    topics: list[TopicId]
    at: At


class Citation(TypedDict):
    """A document cited at one place; ``issued`` as the source has it, even where an erratum reads otherwise."""

    number: str | None
    as_written: str
    issued: PartialDate | None
    issuer: str | None
    document: DocumentId | None
    role: Literal["basis", "implements", "communicates", "mentions"]
    at: At


class Basis(TypedDict):
    """The place in a plan that a text rests on."""

    plan: PlanId
    at: At
    checked_on: Day | None


class Approval(TypedDict):
    """Who approved, and when."""

    by: str
    on: Day


class Successor(TypedDict):
    """Where a unit or an agency went; ``partial`` when only a part went there."""

    unit: UnitId | None
    agency: AgencyId | None
    text: Texts | None
    since: Day | None
    partial: bool
    verified: bool


class Revision(TypedDict):
    """What changed in a plan; ``tasks`` are indexes of its tasks."""

    on: Day
    what: Texts
    tasks: list[int]


class Correction(TypedDict):
    """A mistake of the portal that was mended."""

    on: Day
    what: Texts


class PressContact(TypedDict):
    """Whom newsrooms may ask, as the unit has said."""

    name: str | None
    post: Texts
    phone: str | None
    email: str | None


class Ref(TypedDict):
    """A link to a page, with the name it is shown under."""

    kind: str
    id: str
    name: Texts


class HotlineSource(TypedDict):
    """The place that gives the number."""

    plan: PlanId
    at: At


class Hotline(TypedDict):
    """A telephone number that a plan gives. ``checked_on`` null: not checked since."""

    id: str
    number: str
    e164: str | None
    purpose: Texts
    owner: AgencyRef | None
    unit: UnitId
    hours: Texts | None
    note: Texts | None
    source: HotlineSource
    added: Day
    changed: Day | None
    checked_on: Day | None
    expires: Day | None
