"""What a field is called and what to write into it: the form of the words, and where they are looked up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Explained(NamedTuple):
    """A field: its short name, what to write (one or two sentences), and examples as they are typed."""

    label: str
    what: str
    examples: tuple[str, ...] = ()


#: Name of a shape -> key that editors write -> its words.
Shapes = Mapping[str, Mapping[str, Explained]]


def field(label: str, what: str, *examples: str) -> Explained:
    """Give the words of a field."""
    return Explained(label, what, examples)
