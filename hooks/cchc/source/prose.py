"""Prose in Markdown: CommonMark and tables, without raw HTML, images or code; links by id.

One engine (markdown-it-py) reads a text once, finds what is wrong and makes the HTML, so that the two cannot disagree.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from markdown.extensions.toc import slugify, unique

from cchc.problem import Place, Problem, make
from cchc.source.limits import BLOCK, BRACKETS, HEADINGS, LEVELS, PROBLEMS

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Schemes by which prose links to data; "page" leads to an editorial page.
ID_SCHEMES = ("plan", "qa", "topic", "unit", "agency", "doc", "page", "news")
_SAFE = ("https:", "http:", "mailto:", "tel:")
_OWN_PICTURE = re.compile(r"(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+\.(?:png|jpe?g|webp)")
_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--)>?")
_FORBIDDEN = {
    "image": ("hình ảnh", "images"),
    "fence": ("khối mã", "code blocks"),
    "code_block": ("khối mã (dòng thụt bốn dấu cách)", "code blocks (lines indented by four spaces)"),
    "code_inline": ("mã trong dòng", "inline code"),
}


_NESTING = frozenset({"list_item_open", "blockquote_open"})


class ProseLink(NamedTuple):
    """A link in prose: its target as written, and its line and column (from 1) in the text."""

    href: str
    line: int
    column: int


def is_own_picture(source: str) -> bool:
    """Tell whether a picture is the portal's own, from ``content/``: "/bien-tap/trang.webp"."""
    return _OWN_PICTURE.fullmatch(source) is not None


class ProseImage(NamedTuple):
    """A picture in prose: its file as written, the text that stands for it, its line and column (from 1)."""

    source: str
    alt: str
    line: int
    column: int


class Written(NamedTuple):
    """Prose as HTML; its links and pictures in order, the ids of its headings, and what is wrong with it."""

    html: str
    links: tuple[ProseLink, ...]
    images: tuple[ProseImage, ...]
    headings: tuple[str, ...]
    problems: tuple[Problem, ...]


def _engine() -> MarkdownIt:
    from cchc.source.markdown_engine import engine  # noqa: PLC0415 - imported where a text has changed, see there

    return engine()


def is_safe_link(href: str) -> bool:
    """Tell whether ``href`` may stand in a page: by id, an absolute or mail address, or a place on the page."""
    scheme = href.split(":", 1)[0].lower() + ":" if ":" in href.split("/", 1)[0] else ""
    if scheme[:-1] in ID_SCHEMES and href.startswith(scheme):
        return True
    return scheme in _SAFE if scheme else href.startswith(("#", "/")) and not href.startswith(("//", "/\\"))


def read_written(path: str, text: str, first_line: int = 1, *, code: bool = False) -> Written:
    """Read prose that begins on ``first_line`` of ``path``; ``code`` allows code.

    What is wrong is told, and left out of the HTML or made harmless in any case.
    """
    lines = text.split("\n")
    refused = next(_slow_blocks(path, lines, first_line), None)
    if refused:  # not looked at any further
        return Written("", (), (), (), (refused,))
    tokens = _engine().parse(text)
    placed = list(_placed(tokens))
    refused = next(_too_much(path, placed, lines, first_line), None)
    if refused:
        return Written("", (), (), (), (refused,))
    links = tuple(
        ProseLink(href, line, _column(lines, line, href))
        for href, line in ((str(token.attrGet("href") or ""), line) for token, line in placed if _is_link(token))
    )
    found = (
        make(code_name, Place(path, first_line + line - 1, _column(lines, line, needle)), **fields)
        for token, line in placed
        for code_name, needle, fields in _wrong(token, code)
    )
    wrong = tuple(itertools.islice(found, PROBLEMS))
    images, headings = tuple(_images(placed, lines)), tuple(_headings(tokens))
    return Written(_html(tokens), links, images, headings, wrong)


def _too_much(
    path: str, placed: Sequence[tuple[Token, int]], lines: Sequence[str], first_line: int
) -> Iterator[Problem]:
    """Tell of what would keep an engine busy for long, or make it give up."""
    headings = 0
    for token, line in placed:
        headings += token.type == "heading_open"
        what = None
        if headings > HEADINGS:
            what = f"quá {HEADINGS} tiêu đề", f"more than {HEADINGS} headings"
        elif _is_deep(token, _typed(lines, line)):
            what = f"danh sách lồng nhau quá {LEVELS} bậc", f"lists that are nested more than {LEVELS} levels deep"
        if what:
            yield make("prose-element", Place(path, first_line + line - 1, 1), what_vi=what[0], what_en=what[1])


def _is_deep(token: Token, line: str) -> bool:
    """Tell whether a token stands too deep, or is a rule ("-   -   -") that the other engine takes for such lists."""
    if token.type == "hr":
        return len(line.split()) > LEVELS
    return token.type in _NESTING and token.level > 2 * LEVELS


def _is_link(token: Token) -> bool:
    return token.type == "link_open"


def _wrong(token: Token, code: bool) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Give the codes of what is wrong, with the text at whose place it is told and the fields of the message."""
    own = token.type == "image" and is_own_picture(str(token.attrGet("src") or ""))
    if token.type in _FORBIDDEN and not (code and (token.type != "image" or own)):
        vi, en = _FORBIDDEN[token.type]
        yield "prose-element", "![" if token.type == "image" else token.markup, {"what_vi": vi, "what_en": en}
    elif token.type == "heading_open" and token.tag == "h1":
        yield "prose-element", "", {"what_vi": "tiêu đề # (dùng ##)", "what_en": "# headings (use ##)"}
    elif token.type == "text":
        html = _RAW_HTML.search(token.content)
        if html:
            yield "raw-html", html.group(), {"tag": html.group()}
    elif _is_link(token):
        href = str(token.attrGet("href") or "")
        if not is_safe_link(href):
            yield "bad-url", href, {"value": href}


def _html(tokens: list[Token]) -> str:
    """Render tokens, which are changed on the way."""
    engine = _engine()
    kept = _without_forbidden(tokens)
    for token in _walk(kept):
        if _is_link(token) and not is_safe_link(str(token.attrGet("href") or "")):
            token.attrSet("href", "#")
        elif token.type in {"th_open", "td_open"}:
            token.attrs = {}
        elif token.type == "text_special":
            token.type = "text"
    return str(engine.renderer.render(kept, engine.options, {}))


def _images(placed: list[tuple[Token, int]], lines: Sequence[str]) -> Iterator[ProseImage]:
    for token, line in placed:
        if token.type == "image":
            yield ProseImage(str(token.attrGet("src") or ""), token.content, line, _column(lines, line, "!["))


def _headings(tokens: list[Token]) -> Iterator[str]:
    """Give the ids that headings get on editorial pages, as the engine of the pages makes them."""
    used: set[str] = set()
    for block, inside in itertools.pairwise(tokens):
        if block.type == "heading_open":
            words = (t.content for t in inside.children or () if t.type in {"text", "text_special", "code_inline"})
            yield unique(slugify("".join(words), "-"), used)


def _slow_blocks(path: str, lines: Sequence[str], first_line: int) -> Iterator[Problem]:
    """Tell of what stands between two blank lines and would keep an engine busy for long."""
    start = length = brackets = 0
    for number, line in enumerate(lines, start=first_line):
        if not line.strip():
            start = length = brackets = 0
            continue
        start, length, brackets = start or number, length + len(line) + 1, brackets + line.count("[")
        if length > BLOCK:
            yield make("text-too-long", Place(path, start, 1), length=length, limit=BLOCK)
        elif brackets > BRACKETS:
            what = f"quá {BRACKETS} dấu [ trong một đoạn", f"more than {BRACKETS} brackets [ in one paragraph"
            yield make("prose-element", Place(path, start, 1), what_vi=what[0], what_en=what[1])


def _placed(tokens: list[Token]) -> Iterator[tuple[Token, int]]:
    """Give every block and every part of a line, with the line (from 1) on which it stands."""
    for block in tokens:
        line = (block.map[0] if block.map else 0) + 1
        yield block, line
        for token in block.children or ():
            line += token.type in {"softbreak", "hardbreak"}
            yield token, line


def _column(lines: Sequence[str], line: int, needle: str) -> int:
    """Give the column (from 1) of ``needle`` on a line; 1 when it is typed in another way there."""
    typed = _typed(lines, line)
    return max(typed.find(needle), typed.find(unquote(needle)), 0) + 1


def _typed(lines: Sequence[str], line: int) -> str:
    """Give a line as it was typed; empty when the engine counts more lines."""
    return lines[line - 1] if line <= len(lines) else ""


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
