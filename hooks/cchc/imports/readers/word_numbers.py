"""The numbers that Word makes for lists: in the file stand only references to list definitions (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


class Numbers:
    """Counts the lists of a document as it is read, paragraph by paragraph."""

    def __init__(self, numbering: Any, styles: Any) -> None:  # noqa: ANN401 - XML elements; None: no lists
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles = _style_lists(styles)
        if numbering is not None:
            self._read(numbering)

    def _read(self, numbering: Any) -> None:  # noqa: ANN401 - see __init__
        abstract = {
            entry.get(qn("w:abstractNumId")): {
                _value(level, "w:ilvl"): _level(level) for level in entry.iterchildren(qn("w:lvl"))
            }
            for entry in numbering.iterchildren(qn("w:abstractNum"))
        }
        for entry in numbering.iterchildren(qn("w:num")):
            number = entry.get(qn("w:numId"))
            reference = entry.find(qn("w:abstractNumId"))
            name = reference.get(qn("w:val")) if reference is not None else None
            levels = dict(abstract.get(name, {}))
            own = False
            for override in entry.iterchildren(qn("w:lvlOverride")):
                at = _value(override, "w:ilvl")
                inner, start = override.find(qn("w:lvl")), override.find(qn("w:startOverride"))
                if inner is not None:
                    levels[at] = _level(inner)
                if start is not None and at in levels:
                    own = True
                    levels[at] = _Level(levels[at].form, levels[at].text, _value(start, "w:val") or 1)
            self._levels[number] = levels
            self._abstract[number] = f"{number}!" if own else str(name)

    def next(self, paragraph: Any) -> str:  # noqa: ANN401 - see __init__
        """Give the number that Word shows before a paragraph, with a space behind it; "" for none."""
        number, at = self._list_of(paragraph)
        level = self._levels.get(number, {}).get(at) if number else None
        if level is None:
            return ""
        if level.form == "bullet":
            return "- "
        counts = self._counts[self._abstract[number]]
        counts[at] = counts[at] + 1 if at in counts else level.start
        for below in [deeper for deeper in counts if deeper > at]:
            del counts[below]
        if level.form == "none":
            return ""
        shown = re.sub(r"%(\d)", lambda match: self._shown(number, int(match.group(1)) - 1, counts), level.text)
        return f"{shown} " if shown.strip() else ""

    def _shown(self, number: str, at: int, counts: Mapping[int, int]) -> str:
        level = self._levels[number].get(at)
        if level is None:
            return ""
        return _number(counts.get(at, level.start), level.form)

    def _list_of(self, paragraph: Any) -> tuple[str, int]:  # noqa: ANN401 - see __init__
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", 0
        own = properties.find(qn("w:numPr"))
        if own is not None:
            found = own.find(qn("w:numId"))
            if found is not None:
                return str(found.get(qn("w:val"))), _value(own.find(qn("w:ilvl")), "w:val")
        style = properties.find(qn("w:pStyle"))
        name = style.get(qn("w:val")) if style is not None else ""
        return self._styles.get(name, ("", 0))


def _style_lists(styles: Any) -> dict[str, tuple[str, int]]:  # noqa: ANN401 - see Numbers
    found = {}
    for style in styles.iterchildren(qn("w:style")) if styles is not None else ():
        numbered = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        identity = numbered.find(qn("w:numId")) if numbered is not None else None
        if identity is not None:
            at = _value(numbered.find(qn("w:ilvl")), "w:val")
            found[style.get(qn("w:styleId"))] = (str(identity.get(qn("w:val"))), at)
    return found


def _level(element: Any) -> _Level:  # noqa: ANN401 - see Numbers
    form = element.find(qn("w:numFmt"))
    text = element.find(qn("w:lvlText"))
    start = element.find(qn("w:start"))
    return _Level(
        form.get(qn("w:val")) if form is not None else "decimal",
        (text.get(qn("w:val")) or "") if text is not None else "",
        _value(start, "w:val") if start is not None else 1,
    )


def _value(element: Any, name: str) -> int:  # noqa: ANN401 - see Numbers
    value = element.get(qn(name)) if element is not None else None
    return int(value) if value and value.lstrip("-").isdigit() else 0


def _number(value: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"} and 0 < value < 40:
        shown = ""
        for size, letters in _ROMAN:
            shown += letters * (value // size)
            value %= size
        return shown if form == "upperRoman" else shown.lower()
    if form in {"upperLetter", "lowerLetter"} and value > 0:
        letter = _LETTERS[(value - 1) % 26] * ((value - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{value:02d}" if form == "decimalZero" else str(value)
