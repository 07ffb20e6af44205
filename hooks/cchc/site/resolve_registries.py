"""From declared registry entries to the published ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from cchc.model import published
from cchc.model import registry as declared
from cchc.site.changes import Changes
from cchc.site.held import shown
from cchc.site.resolver import Resolver
from cchc.site.texts import Translator


def successors(found: Sequence[declared.Successor], translate: Translator) -> list[published.Successor]:
    """Give where a unit or agency went."""
    return [
        {
            "unit": entry.unit,
            "agency": entry.agency,
            "text": translate.maybe(entry.text),
            "since": entry.since,
            "partial": entry.partial,
            "verified": entry.verified,
        }
        for entry in found
    ]


def publish_unit(unit: declared.Unit, translate: Translator) -> published.Unit:
    """Give a unit in its published shape."""
    return {
        "id": unit.id,
        "name": translate.texts(unit.name),
        "short": translate.texts(unit.short or unit.name),
        "level": unit.level,
        "parent": unit.parent,
        "valid_from": unit.valid_from,
        "valid_to": unit.valid_to,
        "successors": successors(unit.successors, translate),
        "note": translate.maybe(unit.note),
        "verified": unit.verified,
        "sources": list(unit.sources),
        "press": _press(unit.press, translate) if unit.press else None,
    }


def _press(contact: declared.PressContact, translate: Translator) -> published.PressContact:
    return {
        "name": contact.name,
        "post": translate.texts(contact.post),
        "phone": contact.phone,
        "email": contact.email,
    }


def publish_agency(agency: declared.Agency, translate: Translator) -> published.Agency:
    """Give an agency in its published shape."""
    return {
        "id": agency.id,
        "name": translate.texts(agency.name),
        "aliases": list(agency.aliases),
        "unit": agency.unit,
        "kind": agency.kind,
        "valid_from": agency.valid_from,
        "valid_to": agency.valid_to,
        "successors": successors(agency.successors, translate),
        "note": translate.maybe(agency.note),
    }


def publish_document(document: declared.Document, translate: Translator) -> published.Document:
    """Give a legal document in its published shape."""
    return {
        "id": document.id,
        "number": document.number,
        "issuer": translate.texts(document.issuer),
        "unit": document.unit,
        "issued": document.issued,
        "type": document.type,
        "title": translate.texts(document.title),
        "aliases": list(document.aliases),
        "status": document.status,
        "replaced_by": document.replaced_by,
        "checked_on": document.checked_on,
        "verified": document.verified,
    }


def publish_channel(channel: declared.Channel, translate: Translator) -> published.Channel:
    """Give a channel in its published shape."""
    return {
        "id": channel.id,
        "name": translate.texts(channel.name),
        "description": translate.maybe(channel.description),
        "accounts": [
            {"name": account.name, "url": account.url, "unit": account.unit, "plan": account.plan, "at": account.at}
            for account in channel.accounts
        ],
    }


def publish_index(index: declared.Index, translate: Translator) -> published.Index:
    """Give an index in its published shape."""
    return {
        "id": index.id,
        "name": translate.texts(index.name),
        "abbreviation": index.abbreviation,
        "measures": translate.texts(index.measures),
        "published_by": translate.maybe(index.published_by),
        "level": translate.maybe(index.level),
        "verified": index.verified,
    }


def publish_hotline(
    hotline: declared.Hotline, resolver: Resolver, plans: Mapping[str, object], today: date
) -> published.Hotline:
    """Give a hotline in its published shape; its owner and the plan that gives it must be known."""
    spot = resolver.registries.spots["hotlines", hotline.id]
    translate = resolver.translator
    day, since = shown(hotline, hotline.added)
    resolver.known("plan", hotline.source.plan, plans, spot.at("source", "plan"), since)
    owner = resolver.agency(hotline.owner, hotline.unit, spot.at("owner")) if hotline.owner else None
    return {
        "id": hotline.id,
        "number": hotline.number,
        "e164": hotline.e164,
        "purpose": translate.texts(hotline.purpose),
        "owner": owner,
        "unit": hotline.unit,
        "hours": translate.maybe(hotline.hours),
        "note": translate.maybe(hotline.note),
        "source": {"plan": hotline.source.plan, "at": hotline.source.at},
        "added": day,
        "changed": Changes(resolver, spot, today).day(hotline.changed, "changed"),
        "checked_on": hotline.checked_on,
        "expires": hotline.expires,
    }
