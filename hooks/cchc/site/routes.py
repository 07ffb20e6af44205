"""Which pages there are, and their addresses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: Entries of a list page; longer lists go on at ``/trang-2/``.
PAGE_SIZE = 100
#: Plans on one page of a topic, agency or document; what more plans say goes on at ``/trang-2/``.
PLANS_A_PAGE = 20

#: Kind of page -> key of its segment in the catalogue (``routes.<key>``). Kinds with an id stand below the segment.
SEGMENTS: Mapping[str, str] = {
    "plans": "plans", "plan": "plans", "plan-details": "plans",
    "topics": "topics", "topic": "topics",
    "questions": "questions", "question": "questions",
    "hotlines": "hotlines",
    "news": "news", "news-item": "news",
    "units": "units", "unit": "units",
    "agencies": "agencies", "agency": "agencies",
    "documents": "documents", "document": "documents",
    "calendar": "calendar", "calendar-year": "calendar", "calendar-month": "calendar",
    "press": "press", "data": "data", "data-set": "data", "search": "search",
    "about": "about", "accessibility": "accessibility", "privacy": "privacy", "editors": "editors", "codes": "editors",
}  # fmt: skip
#: Kind of calendar file -> key of the segment below the calendar's own; agencies and units share no folder, since an
#: agency may have the id of a unit.
CALENDARS: Mapping[str, tuple[str, ...]] = {
    "calendar-file": (), "unit-calendar": (), "agency-calendar": ("agencies",),
}  # fmt: skip
#: Name of the file that holds everything; no unit may be called so.
WHOLE = "cchc"
#: Where the data files lie. The number is that of their contract: another one would be another folder.
DATA_FOLDER = "data/v1/"
#: Kind of page below the page of a thing, or below the editors' guide -> key of its segment in the catalogue.
BELOW: Mapping[str, str] = {"plan-details": "details", "codes": "codes"}
#: Kind of page that shows one thing -> the list of the site that its id belongs to, and the field that names it.
NAMED: Mapping[str, tuple[str, str]] = {
    "plan": ("plans", "title"), "topic": ("topics", "name"), "question": ("questions", "question"),
    "news-item": ("news", "title"), "unit": ("units", "name"), "agency": ("agencies", "name"),
    "document": ("documents", "title"),
}  # fmt: skip
#: Scheme of a link in prose -> kind of page; "page" leads to an editorial page by the name of its file.
SCHEMES: Mapping[str, str] = {
    "plan": "plan", "qa": "question", "topic": "topic", "unit": "unit", "agency": "agency", "doc": "document",
    "news": "news-item",
}  # fmt: skip


#: Name of a Markdown file under content/ -> kind of the page that shows it; ``page:<name>`` links to it.
EDITORIAL: Mapping[str, str] = {
    "index": "home", "gioi-thieu": "about", "ho-tro-tiep-can": "accessibility", "quyen-rieng-tu": "privacy",
    "bien-tap": "editors", "bao-chi": "press", "du-lieu": "data", "tim-kiem": "search",
    "duong-day-nong": "hotlines", "hoi-dap-gioi-thieu": "questions",
}  # fmt: skip
#: Kind of page -> the Markdown file that it cannot be without.
NEEDED: Mapping[str, str] = {
    "about": "gioi-thieu", "accessibility": "ho-tro-tiep-can", "privacy": "quyen-rieng-tu", "editors": "bien-tap",
    "press": "bao-chi", "data": "du-lieu", "search": "tim-kiem", "notfound": "404",
}  # fmt: skip


#: Format of a feed -> ending of its file.
FEED_ENDINGS: Mapping[str, str] = {"rss": "xml", "atom": "atom", "json": "json"}
#: Kind of page -> kind of the feed that is announced on it; others announce the feed of everything, that of "home".
FEED_OF: Mapping[str, str] = {
    "plans": "plans", "plan": "plans", "plan-details": "plans", "questions": "questions", "question": "questions",
    "news": "news", "news-item": "news", "hotlines": "hotlines", "topic": "topic", "unit": "unit",
}  # fmt: skip


class Route(NamedTuple):
    """One page in one language. ``id`` is empty for list pages; ``number`` counts the pages of a list from 1."""

    kind: str
    id: str
    number: int
    lang: str


class Addresses(NamedTuple):
    """Turns routes into addresses, from the catalogues' segments."""

    base: str
    default_language: str
    words: Mapping[str, Mapping[str, str]]

    def path(self, kind: str, key: str = "", number: int = 1, lang: str = "") -> str:
        """Give the address below the site's root, without a slash in front: "ke-hoach/mong-cai-2024/".

        Raises KeyError for a kind that has no address.
        """
        lang = lang or self.default_language
        parts = [] if lang == self.default_language else [lang]
        if kind == "notfound":
            return "404.html"
        if kind == "plan-data":
            return f"{DATA_FOLDER}plans/{key}.json"
        if kind == "data-file":
            return f"{DATA_FOLDER}{key}"
        if kind in CALENDARS:
            parts += [self.words[lang][f"routes.{segment}"] for segment in ("calendar", *CALENDARS[kind])]
            return "/".join([*parts, f"{key or WHOLE}.ics"])
        if kind != "home":
            parts.append(self.words[lang][f"routes.{SEGMENTS[kind]}"])
        if key:
            parts.append(key)
        if kind in BELOW:
            parts.append(self.words[lang][f"routes.{BELOW[kind]}"])
        if number > 1:
            parts.append(f"{self.words[lang]['routes.page']}-{number}")
        return "/".join(parts) + "/" if parts else ""

    def url(self, kind: str, key: str = "", number: int = 1, lang: str = "") -> str:
        """Give the address with the base path in front, as it stands in links."""
        return self.base + self.path(kind, key, number, lang)

    def feed(self, kind: str, key: str, lang: str, form: str, number: int = 0) -> str:
        """Give the path of a feed beside the page of a kind and id: "hoi-dap/feed.xml"; archives have a number."""
        name = f"feed-{number}" if number else "feed"
        return f"{self.path(kind, key, lang=lang)}{name}.{FEED_ENDINGS[form]}"

    def file(self, route: Route) -> str:
        """Give the file that holds the page: "ke-hoach/mong-cai-2024/index.html"."""
        path = self.path(route.kind, route.id, route.number, route.lang)
        return path if path.endswith(".html") else path + "index.html"
