"""Editorial Markdown as the engine (Python-Markdown) renders it: without raw HTML, as everywhere else."""

from __future__ import annotations

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.blockprocessors import OListProcessor, UListProcessor
from markdown.inlinepatterns import IMAGE_LINK_RE, ImageInlineProcessor

from cchc.source.limits import LEVELS
from cchc.source.prose import is_own_picture, is_safe_link

#: What a pattern of the engine gives: an element with its beginning and end in the text, or nothing three times.
Match = tuple[Element | None, int | None, int | None]


#: States of the engine's parser, of which a list or quote has one or two, beyond which it looks for no more lists.
_DEEPEST = 4 * LEVELS
#: An element without content, as Python-Markdown writes it.
_CLOSED = re.compile(r"<((?:img|br|hr)\b[^<>]*?)\s*/>")


class NoRawHtml(Extension):
    """Python-Markdown shows HTML as the text that was typed instead of passing it on."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name for it
        """Take out the two places that let HTML pass, and pictures but the portal's own."""
        md.preprocessors.deregister("html_block")
        for name in ("html", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_OwnPicture(IMAGE_LINK_RE, md), "image_link", 150)  # its usual place
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_Bulleted(md.parser), "ulist", 30)


class _Numbered(OListProcessor):
    """A numbered list that is not too deep: each level takes four calls, and Python allows a thousand in all."""

    def test(self, parent: Element, block: str) -> bool:
        return len(self.parser.state) <= _DEEPEST and super().test(parent, block)


class _Bulleted(UListProcessor):
    """A list with bullets that is not too deep."""

    def test(self, parent: Element, block: str) -> bool:
        return len(self.parser.state) <= _DEEPEST and super().test(parent, block)


class _OwnPicture(ImageInlineProcessor):
    """A picture of the portal's own; any other stays the text that was typed. It is fetched when it comes near."""

    def handleMatch(self, m: re.Match[str], data: str) -> Match:  # type: ignore[override] # noqa: N802 - the library's
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element) or not is_own_picture(element.get("src") or ""):
            return None, None, None
        element.set("loading", "lazy")
        return element, start, end


def plain_tags(html: str) -> str:
    """Write "<img>" for the engine's "<img />", as the frame and all other pages do (HTML standard, 13.1.2)."""
    return _CLOSED.sub(r"<\1>", html)


def safe_target(href: str) -> str:
    """Give the target of a link from a rendered body, or "#" when it may not stand in a page."""
    return href if is_safe_link(unescape(href).strip()) else "#"
