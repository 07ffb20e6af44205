"""The registries: ``plans/registry/*.yml``. A file may hold any of the lists below."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from cchc.model.release import Expiring, Releasable
from cchc.model.values import (
    E164,
    Count,
    Day,
    Declared,
    DocumentNumber,
    Email,
    Id,
    MovedFrom,
    MovedTo,
    PartialDate,
    Phone,
    Text,
    Texts,
    Url,
    YesNo,
)
from cchc.model.waiver import Waiving

#: Levels of government, from the widest.
Level = Literal["nation", "province", "city", "town", "district", "ward", "commune", "special-zone"]


class Successor(Declared):
    """Where a unit or agency went, in whole or in part: another entry, or words."""

    unit: Id | None = None
    agency: Id | None = None
    text: Texts | None = None
    since: Day | None = None
    partial: YesNo = False
    verified: YesNo = True


class PressContact(Declared):
    """Whom newsrooms may ask, as the unit itself has said: a spokesperson or a post."""

    name: Text | None = None
    post: Texts
    phone: Phone | None = None
    email: Email | None = None


class Unit(Declared):
    """A unit of local government, in its time."""

    id: Id
    name: Texts
    short: Texts | None = None
    level: Level
    parent: Id | None = None
    valid_from: Day | None = None
    valid_to: Day | None = None
    successors: tuple[Successor, ...] = ()
    note: Texts | None = None
    verified: YesNo = True
    sources: tuple[Text, ...] = ()
    press: PressContact | None = None


class Agency(Declared):
    """An agency, a group of them, a post, a Party body or union, or a company."""

    id: Id
    name: Texts
    aliases: tuple[Text, ...] = ()
    unit: Id
    kind: Literal["body", "group", "post", "party", "company"]
    valid_from: Day | None = None
    valid_to: Day | None = None
    successors: tuple[Successor, ...] = ()
    note: Texts | None = None


class Topic(Declared):
    """A subject of reform: one of the six fields, steering, or one that crosses them."""

    id: Id
    name: Texts
    kind: Literal["field", "steering", "cross-cutting"]
    number: Count | None = None
    words: tuple[Text, ...] = ()


class Account(Declared):
    """An official account, outlet or address that a plan names; ``checked_on``: when its address was last opened."""

    name: Text
    url: Url | None = None
    unit: Id
    plan: Id
    at: Text
    checked_on: Day | None = None


class Channel(Declared):
    """A channel by which people are told."""

    id: Id
    name: Texts
    description: Texts | None = None
    accounts: tuple[Account, ...] = ()


class Index(Declared):
    """An index by which administrations are measured."""

    id: Id
    name: Texts
    abbreviation: Text
    measures: Texts
    published_by: Texts | None = None
    level: Texts | None = None
    aliases: tuple[Text, ...] = ()
    verified: YesNo = True


class Document(Declared):
    """A legal document. Local numbers repeat, so number, issuer and date together tell which one is meant."""

    id: Id
    number: DocumentNumber | None = None
    issuer: Texts
    unit: Id | None = None
    issued: PartialDate | None = None
    type: Id
    title: Texts
    aliases: tuple[Text, ...] = ()
    status: Literal["in-force", "ended", "replaced", "unknown"] = "unknown"
    replaced_by: Id | None = None
    checked_on: Day | None = None
    verified: YesNo = True


class HotlineSource(Declared):
    """The place in a plan that gives the number."""

    plan: Id
    at: Text


class Hotline(Releasable, Expiring):
    """A telephone number that a plan gives, as printed. ``e164`` is left out for local short codes."""

    id: Id
    number: Phone
    e164: E164 | None = None
    purpose: Texts
    owner: Text | None = None
    unit: Id
    hours: Texts | None = None
    note: Texts | None = None
    source: HotlineSource
    added: Day
    changed: Day | None = None
    checked_on: Day | None = None


class Redirect(Declared):
    """Where something is now whose address was published.

    ``from`` names what moved as links in prose do ("qa:goi-so-nao": its pages, feeds and files in every language), or
    one address from the site's root ("/tien-do/"); ``to`` where it is now, in the same way, or "gone" when nothing
    stands in its place.
    """

    origin: Annotated[MovedFrom, Field(alias="from")]
    to: MovedTo


class Registry(Waiving):
    """One registry file."""

    units: tuple[Unit, ...] = ()
    agencies: tuple[Agency, ...] = ()
    topics: tuple[Topic, ...] = ()
    channels: tuple[Channel, ...] = ()
    indices: tuple[Index, ...] = ()
    documents: tuple[Document, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    redirects: tuple[Redirect, ...] = ()
