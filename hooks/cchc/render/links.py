"""Links in one language: to pages by kind and id, and inside prose."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from cchc.model.published import AgencyRef, Ref
from cchc.render.escaping import escaped
from cchc.render.setting import Setting
from cchc.site.routes import EDITORIAL, SCHEMES

_HREF = re.compile(r'href="(plan|qa|topic|unit|agency|doc|news|page):([^"@]+)(?:@([a-z]+))?"')
_ROOTED = re.compile(r'\b(href|src)="/(?!/)')


class Links:
    """Makes links for pages in one language."""

    def __init__(self, setting: Setting, lang: str) -> None:
        self.setting, self.lang, self.default = setting, lang, setting.default_language
        self._known: dict[tuple[str, str, int, str], str] = {}

    def url(self, kind: str, key: str | None = None, page: int = 1, lang: str | None = None) -> str:
        """Give the address of a page in the language of these links, else in the default one, from the base path."""
        asked = (kind, key or "", page, lang or self.lang)
        found = self._known.get(asked)
        if found is None:
            where = self.default if (kind, asked[3]) in self.setting.untranslated else asked[3]
            found = self._known[asked] = self.setting.addresses.url(kind, asked[1], page, where)
        return found

    def feed(self, kind: str, key: str, form: str) -> str:
        """Give the address of the feed beside a page, from the base path."""
        return self.setting.base + self.setting.addresses.feed(kind, key, self.lang, form)

    def to(self, ref: Ref) -> str:
        """Give the address of what ``ref`` names: of its page in the default language when it is not translated."""
        return self.url(ref["kind"], ref["id"], lang=self.lang if ref["name"].get(self.lang) else self.default)

    def link(self, ref: Ref, css: str = "") -> Markup:
        """Link to what ``ref`` names; to its page in the default language when it is not translated."""
        mark = f' class="{escaped(css)}"' if css else ""
        own = ref["name"].get(self.lang)
        if own or self.lang == self.default:
            url = self.url(ref["kind"], ref["id"])
        else:
            url, own = self.url(ref["kind"], ref["id"], lang=self.default), ref["name"].get(self.default)
            mark = f' hreflang="{self.default}" lang="{self.default}"{mark}'
        return Markup(f'<a href="{escaped(url)}"{mark}>{escaped(own or "")}</a>')  # noqa: S704 - escaped part by part

    def agency(self, ref: AgencyRef) -> Markup:
        """Link to an agency: on pages in the default language under the name that the plan prints."""
        if ref["agency"] is None:
            return escape(ref["as_written"])
        shown = dict(ref["name"])
        shown[self.default] = ref["as_written"]
        return self.link({"kind": "agency", "id": ref["agency"], "name": shown})

    def prose(self, html: str | None) -> Markup:
        """Resolve the links by id in safe HTML, and put the base path before links and pictures from the root."""
        rooted = html or ""
        if '="/' in rooted:  # looking through all prose for what hardly any has takes long
            rooted = _ROOTED.sub(rf'\1="{self.setting.base}', rooted)
        return Markup(_HREF.sub(self._resolve, rooted))  # noqa: S704 - from our own engine, which escapes everything

    def absolute(self, html: str | None) -> str:
        """Resolve the links by id in safe HTML to full addresses, for feeds and data."""
        return self.full(self.prose(html))

    def full(self, html: str) -> str:
        """Make the links from the root in rendered HTML full addresses."""
        origin = self.setting.site_url.removesuffix(self.setting.base)
        return str(html).replace('href="/', f'href="{origin}/')

    def _resolve(self, match: re.Match[str]) -> str:
        scheme, key, lang = match.groups()
        if scheme == "page":
            kind = EDITORIAL.get(key)
            return f'href="{self.url(kind, lang=lang)}"' if kind else 'href="#"'
        extra = f' hreflang="{lang}"' if lang else ""
        return f'href="{self.url(SCHEMES[scheme], key, lang=lang)}"{extra}'
