"""The site: everything that is published, for one day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from cchc.model import plan as declared
from cchc.model import published, registry
from cchc.model.waiver import Waiver
from cchc.site.indexes import Indexes
from cchc.site.project import Project
from cchc.site.read_prose import Entry
from cchc.site.routes import Addresses
from cchc.site.spots import Spot

#: Texts whose page exists in a language only when they are translated into it.
Bodies = Mapping[str, "Body"]


class Body(NamedTuple):
    """The body of an editorial page, made from its Markdown, and its headings: (level, id, text)."""

    html: str
    contents: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """An editorial page: its title and description by language, and its source file by language."""

    name: str
    title: published.Texts
    description: published.Texts
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Prose:
    """Prose of a topic, by language."""

    html: published.Texts
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DeclaredPlan:
    """A plan as declared, and where it stands, for the checks."""

    plan: declared.Plan
    spot: Spot


class DeclaredRedirect(NamedTuple):
    """A redirect as declared, and where it stands."""

    redirect: registry.Redirect
    spot: Spot


class DeclaredWaivers(NamedTuple):
    """The waivers of a registry file, and the file."""

    waivers: tuple[Waiver, ...]
    spot: Spot


class Held(NamedTuple):
    """Something that is held back: the files it stands in, and the first day on which it appears.

    ``own_file`` tells whether the files hold nothing else.
    """

    paths: tuple[str, ...]
    since: str
    own_file: bool = True


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published, by id, in the order in which lists show it.

    ``silent`` are the codes of problems that cannot be judged while some file is unreadable; ``held`` is what the day
    holds back, by list and id: the checks see it, and it is gone from what is published. ``sums`` are the files with
    the sums of translations, by path. ``waits`` is what a preview shows although it is held back, with the day that
    stands for why (``held.NEVER``, ``held.UNAPPROVED``). ``ledger`` are the addresses that were published, each with
    its line in the file that keeps them; ``redirects`` say where some of them are now. ``waivers`` are those of
    registry files. ``ended`` is what is past its last day, by list: gone from the lists above, and its pages stay
    (``cchc.site.ended``).
    """

    project: Project
    today: date
    words: Mapping[str, Mapping[str, str]]
    plans: Mapping[str, published.Plan]
    units: Mapping[str, published.Unit]
    agencies: Mapping[str, published.Agency]
    topics: Mapping[str, published.Topic]
    topic_prose: Mapping[str, Prose]
    channels: Mapping[str, published.Channel]
    indices: Mapping[str, published.Index]
    documents: Mapping[str, published.Document]
    hotlines: Mapping[str, published.Hotline]
    questions: Mapping[str, published.Question]
    news: Mapping[str, published.NewsItem]
    pages: Mapping[str, EditorialPage]
    declared: Mapping[str, DeclaredPlan]
    spots: Mapping[tuple[str, str], Spot]
    prose: Sequence[Entry]
    silent: frozenset[str]
    held: Mapping[tuple[str, str], Held]
    indexes: Indexes
    sums: Mapping[str, str] = field(default_factory=dict)
    waits: Mapping[tuple[str, str], str] = field(default_factory=dict)
    bodies: Bodies = field(default_factory=dict)
    redirects: Sequence[DeclaredRedirect] = ()
    waivers: Sequence[DeclaredWaivers] = ()
    ledger: Mapping[str, int] = field(default_factory=dict)
    ended: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def all_of(self, name: str) -> Mapping[str, Any]:
        """Give every entry of a list that has a page, also those past their last day."""
        ended = self.ended.get(name)
        listed: Mapping[str, Any] = getattr(self, name)
        return {**listed, **ended} if ended else listed

    def find(self, name: str, key: str) -> Any | None:  # noqa: ANN401 - one shape a list
        """Give the entry of a list that has a page, also when it is past its last day; None when there is none."""
        listed: Mapping[str, Any] = getattr(self, name)
        found = listed.get(key)
        return self.ended[name].get(key) if found is None and name in self.ended else found

    def entry(self, name: str, key: str) -> Any:  # noqa: ANN401 - one shape a list
        """Give what ``find`` gives. Raises KeyError when there is none."""
        found = self.find(name, key)
        if found is None:
            raise KeyError(key)
        return found

    @property
    def addresses(self) -> Addresses:
        """Turns routes into addresses."""
        return Addresses(self.project.base, self.project.default_language, self.words)
