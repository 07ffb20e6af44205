"""The published shapes of registry entries, answers and news."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from cchc.model.published.parts import AgencyRef, Approval, Basis, Successor, Texts


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
