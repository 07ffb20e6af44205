"""The portal's own settings: ``extra.portal`` and a few keys of ``mkdocs.yml``."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from cchc.model.editor import EditorSettings
from cchc.model.values import Count, Declared, Texts, Url, fail
from cchc.text.dates import FIRST_YEAR, LAST_YEAR

#: An address without anything that would have to be escaped, and without "." or ".." as a folder.
_SITE_URL = re.compile(
    r"https?://(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?/(?:(?!\.{1,2}/)[A-Za-z0-9._~-]+/)*"
)
#: The language that everything is written in first; it stands at "/".
ORIGINAL = "vi"


def _wrong(value: str, wanted_vi: str, wanted_en: str) -> PydanticCustomError:
    return fail("bad-value", value=value, wanted_vi=wanted_vi, wanted_en=wanted_en)


def _language(value: str) -> str:
    if not (2 <= len(value) <= 3 and value.isascii() and value.islower() and value.isalpha()):
        raise _wrong(value, "viết mã ngôn ngữ, ví dụ vi hoặc en", "write the code of a language, such as vi or en")
    return value


def _authority(value: str) -> str:
    labels = value.split(".")
    if len(labels) < 2 or not all(label.replace("-", "").isalnum() and label.isascii() for label in labels):
        raise _wrong(value, "viết tên miền, ví dụ cchc.example.vn", "write a domain name, such as cchc.example.vn")
    return value


def _site_url(value: str) -> str:
    if not _SITE_URL.fullmatch(value):
        raise fail("site-url", value=value)
    return value


def _languages(value: tuple[str, ...]) -> tuple[str, ...]:
    if value[0] != ORIGINAL or len(set(value)) < len(value):
        raise _wrong(", ".join(value), "vi đứng đầu, mỗi ngôn ngữ một lần", "vi comes first, each language once")
    return value


def _moment(value: str) -> str:
    try:
        found = datetime.fromisoformat(value)
        aware = found.tzinfo is not None and FIRST_YEAR <= found.year <= LAST_YEAR
    except ValueError:
        aware = False
    if not aware:
        raise _wrong(
            value, "viết ngày giờ, ví dụ 2027-11-01T00:00:00+07:00", "write a moment, such as 2027-11-01T00:00:00+07:00"
        )
    return value


SiteUrl = Annotated[str, AfterValidator(_site_url)]


class PortalSettings(Declared):
    """What stands under ``extra.portal``.

    ``name``: of the site;
    ``languages``: codes, the first is the default and stands at ``/``; ``id_authority``: the domain name in permanent
    ids (RFC 4151), which never changes even when the address does; ``contact``: where readers report mistakes and what
    they cannot use, a web address or mailto:; ``approval``: whether plans, answers and news must be approved before
    they are published; ``reply_days``: working days in which a question of a citizen is to be answered, and
    ``recheck_days``: days after which hotlines, documents and addresses are to be checked again, both for the editors'
    own watch only; ``editor``: switches on the editors' form at ``/admin/``.
    """

    name: Texts
    languages: Annotated[
        tuple[Annotated[str, AfterValidator(_language)], ...], Field(min_length=1), AfterValidator(_languages)
    ]
    id_authority: Annotated[str, AfterValidator(_authority)]
    organisation: Texts
    slogan: Texts
    contact: Url | None = None
    approval: Literal["required", "optional"] = "optional"
    reply_days: Count = 15
    recheck_days: Count = 180
    security_contact: Url | None = None
    security_expires: Annotated[str, AfterValidator(_moment)] | None = None
    editor: EditorSettings | None = None
