"""What every page that Hugo is told of needs: texts of one language, addresses, links, the parts that pages share."""

from __future__ import annotations

import re
from typing import Any

from cchc.model.published import AgencyRef, Deadline, Ref
from cchc.render.formats import FORMAT_NAMES, MEDIA_TYPES, feed_title
from cchc.render.frame import section_of
from cchc.render.links import Links
from cchc.render.setting import Setting
from cchc.render.words import Speech
from cchc.site.routes import EDITORIAL, FEED_OF, SCHEMES, Route
from cchc.site.site import Site
from cchc.site.views import view
from cchc.site.views.view import View

Params = dict[str, Any]
_ID_LINK = re.compile(r"\]\((plan|qa|topic|unit|agency|doc|news|page):([^)@]+)\)")


class Writer:
    """Writes the pages of one language."""

    def __init__(self, site: Site, setting: Setting, lang: str) -> None:
        self.site, self.setting, self.lang = site, setting, lang
        self.speech, self.links = Speech(setting, lang), Links(setting, lang)
        self._bodies = {entry.spot.path: entry.body for entry in site.prose}

    def shared(self, found: View) -> Params:
        """Give what the page of a view needs, whatever its kind."""
        route, title = found.route, self.speech.plain(found.title)
        numbered = self.speech.word("list.page", number=route.number)
        params = {
            "title": f"{title} ({numbered})" if route.number > 1 else title,
            "description": self.speech.plain(found.description),
            "type": route.kind,
            "url": self.setting.base + self._address(route, self.lang),
            "section": section_of(route.kind) or "none",
            "crumbs": [self.link(ref) for ref in found.crumbs],
            "twin": self._twin(found),
        }
        return {**params, "published": found.published} if found.published else params

    def _address(self, route: Route, lang: str) -> str:
        return self.setting.addresses.path(route.kind, route.id, route.number, lang)

    def _twin(self, found: View) -> Params | None:
        for lang in found.twins:
            if lang != self.lang:
                name = self.setting.words[lang]["language.name"]
                return {"lang": lang, "name": name, "url": self.setting.base + self._address(found.route, lang)}
        return None

    def body(self, route: Route) -> str:
        """Give the Markdown of a page; empty when it has none."""
        ending = "" if self.lang == self.setting.default_language else f".{self.lang}"
        if route.kind == "question":
            return self._linked(self._bodies[f"content/hoi-dap/{route.id}{ending}.md"])
        if route.kind == "questions" and route.number == 1:
            return self._linked(self._bodies[f"content/hoi-dap-gioi-thieu{ending}.md"])
        return ""

    def _linked(self, markdown: str) -> str:
        """Resolve the links by id, as an editor who writes for Hugo would have typed them."""

        def typed(match: re.Match[str]) -> str:
            scheme, key = match.groups()
            kind = EDITORIAL[key] if scheme == "page" else SCHEMES[scheme]
            return f"]({self.links.url(kind, None if scheme == 'page' else key)})"

        return _ID_LINK.sub(typed, markdown)

    def link(self, ref: Ref) -> Params:
        """Give the address and the name of what ``ref`` names."""
        return {"url": self.links.to(ref), "name": self.speech.plain(ref["name"])}

    def path(self, kind: str, key: str) -> str:
        """Give the path by which Hugo finds a page of this language."""
        return "/" + self.setting.addresses.path(kind, key, 1, self.lang).removeprefix(f"{self.lang}/").rstrip("/")

    def agency(self, ref: AgencyRef) -> Params:
        """Give an agency as pages show it: in Vietnamese under the name that is printed."""
        assert ref["agency"] is not None
        name = ref["as_written"] if self.lang == "vi" else self.speech.plain(ref["name"])
        return {"url": self.links.url("agency", ref["agency"]), "name": name}

    def deadline(self, found: Deadline) -> Params:
        """Give the words of a deadline and what they mean."""
        return {"printed": found["text"], "meaning": self.speech.meaning(found)}

    def topics(self) -> dict[str, Params]:
        """Give every topic by id."""
        return {
            key: self.link({"kind": "topic", "id": key, "name": topic["name"]})
            for key, topic in self.site.topics.items()
        }

    def filters(self) -> Params:
        """Give what the list of answers offers: topics and units with their numbers of answers."""
        data = view(self.site, Route("questions", "", 1, self.lang)).data
        return {
            name: [{**self.link(one), "count": self.speech.number(one["count"])} for one in data[name]]
            for name in ("topics", "units")
        }

    def feeds(self, found: View) -> Params:
        """Give the feeds of a page, which Hugo only names."""
        kind = FEED_OF[found.route.kind]
        key = found.route.id if kind == found.route.kind else ""
        name = self.speech.plain(found.title) if key else self.speech.word(f"{kind}.title")
        return {
            "title": feed_title(kind, name, self.setting.site_names[self.lang]),
            "press": self.links.url("press"),
            "files": [
                {"url": self.links.feed(kind, key, form), "type": media, "format": FORMAT_NAMES[form]}
                for form, media in MEDIA_TYPES.items()
            ],
        }

    def calendar(self, found: View) -> Params | None:
        """Give the calendar of a page, which Hugo only names."""
        one = found.data["calendar"]
        if one is None:
            return None
        path = self.setting.addresses.path(one["kind"], one["id"], lang=self.lang)
        return {
            "url": self.setting.base + path,
            "address": self.setting.absolute(path),
            "title": self.speech.plain(one["title"]),
            "past": one["past"],
        }

    def pager(self, found: View) -> Params:
        """Give the pages before and after one of a list."""
        route, number, last = found.route, found.data["page"], found.data["pages"]
        near = {"previous": number - 1 if number > 1 else None, "next": number + 1 if number < last else None}
        urls = {name: self.links.url(route.kind, route.id or None, to) for name, to in near.items() if to}
        return {"page": number, "pages": last, **urls}
