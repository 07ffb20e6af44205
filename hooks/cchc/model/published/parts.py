"""Parts that many published shapes share."""

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


class Citation(TypedDict):
    """A document cited at one place; ``issued`` as the source has it, even where an erratum reads otherwise."""

    number: str | None
    as_written: str
    issued: str | None
    issuer: str | None
    document: Annotated[str | None, Field(description="Id in documents.json.")]
    role: Literal["basis", "implements", "communicates", "mentions"]
    at: At


class Basis(TypedDict):
    """The place in a plan that a text rests on."""

    plan: str
    at: At
    checked_on: str | None


class Approval(TypedDict):
    """Who approved, and when."""

    by: str
    on: str


class Successor(TypedDict):
    """Where a unit or an agency went; ``partial`` when only a part went there."""

    unit: str | None
    agency: str | None
    text: Texts | None
    since: str | None
    partial: bool
    verified: bool


class Ref(TypedDict):
    """A link to a page, with the name it is shown under."""

    kind: str
    id: str
    name: Texts


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
