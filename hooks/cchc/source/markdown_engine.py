"""The engine that reads prose, markdown-it-py. It takes long to import, and is needed only where a text has changed."""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt


class _Engine(MarkdownIt):
    """The engine, with every link recognised as one: they are judged where the line is known."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the engine's signature
        return True


@lru_cache(maxsize=1)
def engine() -> MarkdownIt:
    """Give the engine, in which entities and escapes stay apart from text: "&lt;b&gt;" is no tag, "<b>" is one."""
    return _Engine("commonmark", {"html": False, "typographer": False}).enable("table").disable("text_join")
