"""The portal's own settings: ``extra.portal`` and a few keys of ``mkdocs.yml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from cchc.model.values import Declared, Text, Texts, fail


def _language(value: str) -> str:
    if not (2 <= len(value) <= 3 and value.isascii() and value.islower() and value.isalpha()):
        raise fail("bad-value", value=value)
    return value


def _authority(value: str) -> str:
    labels = value.split(".")
    if len(labels) < 2 or not all(label.replace("-", "").isalnum() and label.isascii() for label in labels):
        raise fail("bad-value", value=value)
    return value


def _site_url(value: str) -> str:
    if not value.startswith(("https://", "http://")) or not value.endswith("/") or " " in value:
        raise fail("site-url", value=value)
    return value


SiteUrl = Annotated[str, AfterValidator(_site_url)]


class PortalSettings(Declared):
    """What stands under ``extra.portal``.

    ``name``: of the site;
    ``languages``: codes, the first is the default and stands at ``/``; ``id_authority``: the domain name in permanent
    ids (RFC 4151), which never changes even when the address does; ``repository``: where to report mistakes.
    """

    name: Texts
    languages: tuple[Annotated[str, AfterValidator(_language)], ...] = Field(min_length=1)
    id_authority: Annotated[str, AfterValidator(_authority)]
    organisation: Texts
    slogan: Texts
    security_contact: Text | None = None
    security_expires: Text | None = None
