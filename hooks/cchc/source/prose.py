"""Prose in Markdown: CommonMark and tables, without raw HTML, images or code; links by id.

One engine (markdown-it-py) both finds what is wrong and makes the HTML, so that the two cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cchc.problem import Place, Problem, make

#: Schemes by which prose links to data; "page" leads to an editorial page.
ID_SCHEMES = ("plan", "qa", "topic", "unit", "agency", "doc", "page", "news")
_SAFE = ("https:", "http:", "mailto:", "tel:")
_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--)>?")
_FORBIDDEN = {
    "image": ("hình ảnh", "images"),
    "fence": ("khối mã", "code blocks"),
    "code_block": ("khối mã (dòng thụt bốn dấu cách)", "code blocks (lines indented by four spaces)"),
    "code_inline": ("mã trong dòng", "inline code"),
}


class ProseLink(NamedTuple):
    """A link in prose: its target as written and the line (from 1) of the block it stands in."""

    href: str
    line: int


class _Engine(MarkdownIt):
    """The engine, with every link recognised as one: they are judged below, where the line is known."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the engine's signature
        return True


@lru_cache(maxsize=1)
def _engine() -> MarkdownIt:
    return _Engine("commonmark", {"html": False, "typographer": False}).enable("table")


def is_safe_link(href: str) -> bool:
    """Tell whether ``href`` may stand in a page: by id, an absolute or mail address, or a place on the page."""
    scheme = href.split(":", 1)[0].lower() + ":" if ":" in href.split("/", 1)[0] else ""
    if scheme[:-1] in ID_SCHEMES and href.startswith(scheme):
        return True
    return scheme in _SAFE if scheme else href.startswith(("#", "/")) and not href.startswith(("//", "/\\"))


def prose_html(text: str) -> str:
    """Render prose that ``check_prose`` found nothing wrong with. Unsafe links are left out in any case."""
    engine = _engine()
    tokens = engine.parse(text)
    for token in _walk(tokens):
        if token.type == "link_open" and not is_safe_link(str(token.attrGet("href") or "")):
            token.attrSet("href", "#")
        if token.type in {"th_open", "td_open"}:
            token.attrs = {}
    return str(engine.renderer.render(_without_forbidden(tokens), engine.options, {}))


def prose_links(text: str) -> list[ProseLink]:
    """Give every link of the text, in order."""
    found: list[ProseLink] = []
    for block in _engine().parse(text):
        line = (block.map[0] if block.map else 0) + 1
        links = (token for token in block.children or () if token.type == "link_open")
        found.extend(ProseLink(str(token.attrGet("href") or ""), line) for token in links)
    return found


def check_prose(path: str, text: str, first_line: int, *, code: bool = False) -> Iterator[Problem]:
    """Give what is wrong with prose that begins on ``first_line`` of ``path``; ``code`` allows code."""
    for block in _engine().parse(text):
        line = first_line + (block.map[0] if block.map else 0)
        place = Place(path, line, 1)
        for token in (block, *(block.children or ())):
            if token.type in _FORBIDDEN and not (code and token.type != "image"):
                vi, en = _FORBIDDEN[token.type]
                yield make("prose-element", place, what_vi=vi, what_en=en)
            elif token.type == "heading_open" and token.tag == "h1":
                yield make("prose-element", place, what_vi="tiêu đề # (dùng ##)", what_en="# headings (use ##)")
            elif token.type == "text":
                html = _RAW_HTML.search(token.content)
                if html:
                    yield make("raw-html", place, tag=html.group())
            elif token.type == "link_open":
                href = str(token.attrGet("href") or "")
                if not is_safe_link(href):
                    yield make("bad-url", place, value=href)


def _walk(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or [])


def _without_forbidden(tokens: list[Token]) -> list[Token]:
    kept = [token for token in tokens if token.type not in _FORBIDDEN]
    for token in kept:
        if token.children:
            token.children = _without_forbidden(token.children)
    return kept
