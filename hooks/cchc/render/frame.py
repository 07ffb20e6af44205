"""The frame that stands around every page: rendered once per language and section, then only filled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

#: What the frame's template writes where a page's own parts go.
_HOLE = "\ue000hole:{}\ue001"
_HOLES = re.compile("\ue000hole:([a-z]+)\ue001")
#: The parts of a page, all of which a frame must have room for.
NAMES = ("head", "switcher", "contents", "body", "scripts")
#: Sections of the navigation that have a frame of their own; other pages use "".
SECTIONS = (
    "", "home", "plans", "topics", "questions", "hotlines", "news", "units", "agencies", "documents", "calendar",
    "search", "data", "press", "about",
)  # fmt: skip
_SECTION_OF: Mapping[str, str] = {
    "plan": "plans", "plan-details": "plans", "topic": "topics", "question": "questions", "news-item": "news",
    "unit": "units", "agency": "agencies", "document": "documents", "data-set": "data",
    "calendar-year": "calendar", "calendar-month": "calendar",
}  # fmt: skip


def hole(name: str) -> str:
    """Give the mark that the frame's template writes for the part ``name``. Raises KeyError for an unknown part."""
    if name not in NAMES:
        raise KeyError(name)
    return _HOLE.format(name)


def section_of(kind: str) -> str:
    """Give the section of the navigation that a kind of page belongs to."""
    section = _SECTION_OF.get(kind, kind)
    return section if section in SECTIONS else ""


class Frame(NamedTuple):
    """A frame in pieces: texts with the names of the holes that follow them; the last has no hole."""

    pieces: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, html: str) -> Frame:
        """Take a rendered frame apart. Raises ValueError when a hole is missing."""
        parts = _HOLES.split(html)
        missing = set(NAMES) - set(parts[1::2])
        if missing:
            raise ValueError(f"the frame has no room for: {', '.join(sorted(missing))}")
        return cls(tuple(zip(parts[0::2], [*parts[1::2], ""], strict=True)))

    def fill(self, holes: Mapping[str, str]) -> str:
        """Give the page with its own parts put into the holes."""
        return "".join(part for text, name in self.pieces for part in (text, holes.get(name, "")))


Frames = Mapping[tuple[str, str], Frame]
