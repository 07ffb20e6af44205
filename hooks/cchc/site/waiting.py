"""What waits for people, as a preview tells of it: things without approval, and drafts."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from cchc.model.published import Texts
from cchc.site.held import UNAPPROVED
from cchc.site.site import Site

#: List of the site -> kind of the page that shows an entry, and the field that names it; hotlines share one page.
_PAGES = {
    "plans": ("plan", "title"), "questions": ("question", "question"), "news": ("news-item", "title"),
    "hotlines": ("hotlines", "purpose"),
}  # fmt: skip


class Waiting(NamedTuple):
    """Something that a preview shows although it is not published: its page, its id and name, and what it waits for."""

    kind: str
    id: str
    name: Texts
    why: Literal["approval", "draft"]


def waiting_list(site: Site) -> tuple[Waiting, ...]:
    """Give what a preview shows and nobody else sees, by list and id. Nothing on a site that is no preview."""
    return tuple(_waiting(site, name, key, since) for (name, key), since in sorted(site.waits.items()))


def _waiting(site: Site, name: str, key: str, since: str) -> Waiting:
    kind, field = _PAGES[name]
    entry: Any = getattr(site, name)[key]
    return Waiting(kind, key, entry[field], "approval" if since == UNAPPROVED else "draft")
