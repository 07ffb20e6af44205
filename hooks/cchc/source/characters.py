"""Characters that no text may hold: they are not seen, and they can make a page show other words than it says."""

from __future__ import annotations

import re

from cchc.problem import Place, Problem, make

#: Control characters, line ends other than LF, byte order marks, surrogates, and those that turn the direction of
#: writing (Unicode TR 36, "Bidirectional Text Spoofing"). Tab and LF are allowed.
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def name_of(char: str) -> str:
    """Give the name of a character as "U+202E"."""
    return f"U+{ord(char):04X}"


def bad_character(path: str, text: str, first_line: int = 1) -> Problem | None:
    """Give the first character in ``text`` that it may not hold; it begins on ``first_line`` of the file ``path``."""
    found = CONTROL.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start())
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
    return make("bad-character", Place(path, line + first_line, column + 1), name=name_of(found.group()))
