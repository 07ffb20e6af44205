"""Editorial Markdown as the engine (Python-Markdown) renders it: without raw HTML, as everywhere else."""

from __future__ import annotations

from html import unescape

from markdown import Extension, Markdown

from cchc.source.prose import is_safe_link


class NoRawHtml(Extension):
    """Python-Markdown shows HTML as the text that was typed instead of passing it on."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name for it
        """Take out the two places that let HTML pass, and images: the portal shows none from elsewhere."""
        md.preprocessors.deregister("html_block")
        for name in ("html", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)


def safe_target(href: str) -> str:
    """Give the target of a link from a rendered body, or "#" when it may not stand in a page."""
    return href if is_safe_link(unescape(href).strip()) else "#"
