"""The published shapes of registry entries, answers and news."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field
from typing_extensions import TypedDict

from cchc.model.published.parts import AgencyRef, Approval, Basis, Correction, PressContact, Successor
from cchc.model.published.values import At, Day, DocumentId, Html, PartialDate, PlanId, Texts, TopicId, UnitId, Url
from cchc.model.registry import Level


class Unit(TypedDict):
    """A unit of local government."""

    id: str
    name: Texts
    short: Texts
    level: Annotated[str, Field(examples=list(get_args(Level)))]
    parent: UnitId | None
    valid_from: Day | None
    valid_to: Day | None
    successors: list[Successor]
    note: Texts | None
    verified: bool
    sources: list[str]
    press: PressContact | None


class Agency(TypedDict):
    """An agency, group, post, Party body or company."""

    id: str
    name: Texts
    aliases: list[str]
    unit: UnitId
    kind: Literal["body", "group", "post", "party", "company"]
    valid_from: Day | None
    valid_to: Day | None
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
    unit: UnitId | None
    issued: PartialDate | None
    type: str
    title: Texts
    aliases: list[str]
    status: Literal["in-force", "ended", "replaced", "unknown"]
    replaced_by: DocumentId | None
    checked_on: Day | None
    verified: bool


class Question(TypedDict):
    """An entry of the column. ``compiled``: written by editors from a plan; ``asked``: asked by a citizen."""

    id: str
    kind: Literal["compiled", "asked"]
    question: Texts
    answer_html: Html
    topic: TopicId
    unit: UnitId
    agency: AgencyRef | None
    basis: list[Basis]
    approved: Approval | None
    published: Day
    revised: Day | None
    asked_on: Day | None
    answered_on: Day | None
    corrections: list[Correction]
    expires: Day | None


class NewsItem(TypedDict):
    """A news item."""

    id: str
    title: Texts
    summary: Texts
    body_html: Html
    unit: UnitId | None
    topics: list[TopicId]
    basis: list[Basis]
    published: Day
    revised: Day | None
    corrections: list[Correction]
    approved: Approval | None
    expires: Day | None


class Account(TypedDict):
    """An official account, outlet or address that a plan names."""

    name: str
    url: Url | None
    unit: UnitId
    plan: PlanId
    at: At


class Channel(TypedDict):
    """A channel by which people are told."""

    id: str
    name: Texts
    description: Texts | None
    accounts: list[Account]


class Index(TypedDict):
    """An index by which administrations are measured."""

    id: str
    name: Texts
    abbreviation: str
    measures: Texts
    published_by: Texts | None
    level: Texts | None
    verified: bool
