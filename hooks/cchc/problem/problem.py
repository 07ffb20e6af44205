"""What a problem is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cchc.problem.codes import CODES

#: Longest value that a message quotes; longer ones are cut so that a hostile file cannot flood the screen.
LONGEST_QUOTE = 120


class Severity(StrEnum):
    """How bad it is: an error stops publishing, a warning does with ``--strict``, a hint never."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Place(NamedTuple):
    """A point in a file; lines and columns count from 1, 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0


class Words(NamedTuple):
    """One message in both languages of the tools."""

    vi: str
    en: str

    def say(self, lang: str) -> str:
        """Give the English text for ``en``, the Vietnamese one for anything else."""
        return self.en if lang == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in words for the editor who has to mend it."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: Words
    hint: Words | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The order in which problems are printed: by file, then by place in it."""
        return (self.path, self.line, self.column, self.code, self.message.vi)


def make(code: str, place: Place, **values: object) -> Problem:
    """Make the problem ``code`` at ``place``; ``values`` fill its message.

    A value of ``None`` or ``""`` under the name ``near`` drops the hint that needs it.
    Raises KeyError for a code that is not in the table.
    """
    entry = CODES[code]
    filled = {name: _quote(value) for name, value in values.items()}
    message = Words(entry.message_vi.format(**filled), entry.message_en.format(**filled))
    hint: Words | None = None
    if entry.hint_vi and not ("{near}" in entry.hint_vi and not values.get("near")):
        hint = Words(entry.hint_vi.format(**filled), entry.hint_en.format(**filled))
    return Problem(place.path, place.line, place.column, code, Severity(entry.severity), message, hint)


def _quote(value: object) -> str:
    text = " ".join(str(value).split())
    text = "".join(char if char.isprintable() else "�" for char in text)
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
