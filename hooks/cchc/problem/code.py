"""What the table of problem codes knows of each code."""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """A kind of problem. Texts may hold ``{name}`` fields that are filled in when it occurs."""

    name: str
    severity: str
    message_vi: str
    message_en: str
    hint_vi: str = ""
    hint_en: str = ""
