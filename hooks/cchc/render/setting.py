"""What every rendering needs besides its view: the same for the whole site, and small enough to send anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cchc.site.routes import Addresses
from cchc.site.waiting import Waiting


class Artifact(NamedTuple):
    """A file to be published: its path below the output folder, with forward slashes, and its bytes."""

    path: str
    data: bytes


#: Names and sources of the page templates, in order: they travel to wherever pages are rendered.
Templates = tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Setting:
    """The site's look and address. Each is equal to itself only, so that what depends on one can be kept by it.

    ``assets``: published path of each asset by its plain name;
    ``contact``: where readers report mistakes, None when nobody has said;
    ``untranslated``: kinds of editorial pages with the languages in which they do not exist;
    ``csp``: whether pages carry the content security policy (not under ``serve``, whose reload script it would block);
    ``waiting``: what a preview shows although it is not published.
    """

    templates: Templates
    site_names: Mapping[str, str]
    site_url: str
    base: str
    languages: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]]
    assets: Mapping[str, str]
    organisation: Mapping[str, str]
    slogan: Mapping[str, str]
    id_authority: str
    contact: str | None = None
    untranslated: frozenset[tuple[str, str]] = frozenset()
    csp: bool = True
    waiting: tuple[Waiting, ...] = ()
    version: str = ""

    @property
    def default_language(self) -> str:
        """The language that stands at the root."""
        return self.languages[0]

    @cached_property
    def addresses(self) -> Addresses:
        """Turns routes into addresses."""
        return Addresses(self.base, self.default_language, self.words)

    def absolute(self, path: str) -> str:
        """Give the full address of a path below the site's root."""
        return self.site_url + path
