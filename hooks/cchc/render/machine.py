"""Files for crawlers and security researchers: sitemap, robots.txt, security.txt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from cchc.render.setting import Artifact, Setting
from cchc.site.views.machine import PageEntry

#: The most addresses that one sitemap may hold (sitemaps.org).
MOST_ADDRESSES = 50_000


def render_sitemap(entries: Sequence[PageEntry], setting: Setting) -> Iterator[Artifact]:
    """List every page in every language, with its twins; more than 50,000 addresses become several files."""
    rows = [row for entry in entries if entry.kind != "notfound" for row in _rows(entry, setting)]
    if len(rows) <= MOST_ADDRESSES:
        yield Artifact("sitemap.xml", _urlset(rows))
        return
    names = []
    for number, start in enumerate(range(0, len(rows), MOST_ADDRESSES), start=1):
        names.append(f"sitemap-{number}.xml")
        yield Artifact(names[-1], _urlset(rows[start : start + MOST_ADDRESSES]))
    listed = "".join(f"<sitemap><loc>{escape(setting.absolute(name))}</loc></sitemap>\n" for name in names)
    index = f'{_XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{listed}</sitemapindex>\n'
    yield Artifact("sitemap.xml", index.encode())


_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _urlset(rows: Sequence[str]) -> bytes:
    namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f"{_XML}<urlset {namespaces}>\n{''.join(rows)}</urlset>\n".encode()


def _rows(entry: PageEntry, setting: Setting) -> Iterator[str]:
    urls = {
        lang: setting.absolute(setting.addresses.path(entry.kind, entry.id, entry.number, lang))
        for lang in entry.languages
    }
    twins = ""
    if len(urls) > 1:
        listed = [*urls.items(), ("x-default", urls[setting.default_language])]
        twins = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(url)}"/>\n' for lang, url in listed
        )
    changed = f"<lastmod>{entry.updated}</lastmod>\n" if entry.updated else ""
    for url in urls.values():
        yield f"<url>\n<loc>{escape(url)}</loc>\n{changed}{twins}</url>\n"


def render_robots(setting: Setting) -> Artifact:
    """Give robots.txt (RFC 9309): everything may be read."""
    return Artifact("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {setting.absolute('sitemap.xml')}\n".encode())


def render_security(contact: str | None, expires: str | None, setting: Setting) -> Iterator[Artifact]:
    """Give security.txt (RFC 9116) when its day of expiry is set. Without a contact, it is the page about us."""
    if expires:
        path = ".well-known/security.txt"
        about = setting.absolute(setting.addresses.path("about"))
        text = (
            f"Contact: {contact or about}\nExpires: {expires}\nPreferred-Languages: {', '.join(setting.languages)}\n"
            f"Canonical: {setting.absolute(path)}\n"
        )
        yield Artifact(path, text.encode())
