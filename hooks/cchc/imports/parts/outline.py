"""The body of a plan by its numbers: parts, clauses, points and dashes, and the place of each as plans cite it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cchc.imports.blocks import Paragraph, Where
from cchc.imports.markers import Marker, marker
from cchc.imports.parts import remarks
from cchc.imports.parts.found import Doubts, Item, Section

#: A heading is no longer than this; what stands before a colon, with its text behind it, neither.
_LONGEST_HEADING, _LONGEST_BEFORE_COLON = 260, 230
#: "(Có phụ lục … kèm theo)": no sentence of its own.
_ATTACHED = re.compile(r"\([^()]*(?:phụ lục|kèm theo)[^()]*\)\.?", re.IGNORECASE)
#: Order of the letters by which points are counted; Vietnamese has no f, j, w, z there.
LETTERS = "abcdđeghiklmnopqrstuvxy"


@dataclass(slots=True)
class _State:
    doubts: Doubts
    steps: dict[str, str] = field(default_factory=dict)
    found: list[Section] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    dashes: int = 0
    pluses: int = 0
    seen: dict[str, str] = field(default_factory=dict)

    def open(self, kind: str, number: str, heading: str, where: Where) -> None:
        self.close()
        order = ("part", "roman", "arabic", "letter")
        for below in order[order.index(kind) :]:
            self.steps.pop(below, None)
        self.steps[kind] = number
        path = ".".join(self.steps[key] for key in order if key in self.steps)
        at = f"Mục {path}"
        first = self.seen.get(path)
        if first is not None:
            self.doubts.look(remarks.number_twice(path, first, heading), where, heading)
            at = f"{at} ({_sentence(heading)})" if heading else f"{at} (lần 2)"
            path = f"{path}'"
            self.steps[kind] = f"{number}'"
        self.seen.setdefault(path, heading)
        self.found.append(Section(path, at, heading, where))

    def close(self) -> None:
        if self.found:
            self.found[-1] = replace(self.found[-1], items=tuple(self.items))
        self.items, self.dashes, self.pluses = [], 0, 0

    def add(self, suffix: str, text: str, where: Where) -> None:
        if not self.found:
            self.found.append(Section("", "Mở đầu", "", where))
        section = self.found[-1]
        self.items.append(Item(section.at + suffix, section.path, text, where))


def outline(body: Iterable[Paragraph], doubts: Doubts) -> tuple[Section, ...]:
    """Give the numbered sections of the body in order, each with its own items."""
    state = _State(doubts)
    paragraphs = list(body)
    for number, paragraph in enumerate(paragraphs):
        found = marker(paragraph.text)
        if _heads_above(state, paragraph):
            continue
        following = paragraphs[number + 1].text if number + 1 < len(paragraphs) else ""
        if found is None:
            _plain(state, paragraph)
        elif found.kind in {"dash", "plus"}:
            _dash(state, found, paragraph.where)
        elif not _misplaced(state, found):
            _numbered(state, found, paragraph.where, following)
        else:
            _plain(state, paragraph)
    state.close()
    _skipped(state)
    return tuple(state.found)


def _heads_above(state: _State, paragraph: Paragraph) -> bool:
    """Take words in capitals below a part without a heading ("Phần thứ nhất") as its heading."""
    if not state.found or state.items or state.found[-1].heading or not paragraph.text.isupper():
        return False
    if state.steps.keys() != {"part"} or marker(paragraph.text) is not None:
        return False
    state.found[-1] = replace(state.found[-1], heading=paragraph.text.strip(" .:"))
    return True


def _misplaced(state: _State, found: Marker) -> bool:
    """Tell whether a number is none of the outline: a letter before any section."""
    return found.kind == "letter" and not state.steps


def _plain(state: _State, paragraph: Paragraph) -> None:
    if _ATTACHED.fullmatch(paragraph.text.strip()):
        return
    after_dash = state.dashes > 0
    suffix = ", đoạn cuối" if after_dash else ""
    state.add(suffix, paragraph.text, paragraph.where)


def _dash(state: _State, found: Marker, where: Where) -> None:
    if found.kind == "plus" and state.dashes:
        state.pluses += 1
        state.add(f", gạch {state.dashes}, cộng {state.pluses}", found.rest, where)
        return
    state.dashes += 1
    state.pluses = 0
    state.add(f", gạch {state.dashes}", found.rest, where)


def _numbered(state: _State, found: Marker, where: Where, following: str) -> None:
    heading, text = head_and_text(found, following)
    kind, number = found.kind, found.number
    state.open(kind, number, heading, where)
    if text:
        state.add("", text, where)


def head_and_text(found: Marker, following: str) -> tuple[str, str]:
    """Divide a numbered paragraph: into its heading and what it says itself, either of which may be empty."""
    rest = found.rest.strip()
    before, colon, after = rest.partition(":")
    if found.kind in {"part", "roman"}:
        return rest.rstrip(" .:"), ""
    if colon and not after.strip():
        return (before.strip(), "") if len(before) <= _LONGEST_HEADING else ("", rest)
    if colon and len(before) <= _LONGEST_BEFORE_COLON and found.kind == "arabic" and not re.search(r"[.;]\s", before):
        return before.strip(), after.strip()
    if found.kind == "letter" and not _is_heading(rest, following):
        return "", rest
    if _is_heading(rest, following):
        return rest.rstrip(" ."), ""
    return "", rest


def _is_heading(text: str, following: str) -> bool:
    if len(text) > _LONGEST_HEADING or text.endswith((";", "!", "?")):
        return False
    after = marker(following)
    if text.endswith("."):
        return len(text) <= 60 and (after is not None or not following) and len(text.split()) <= 8
    if after is not None and after.kind in {"dash", "plus"}:
        return True
    if after is None:
        return len(text) <= 160 and bool(following)
    return len(text) <= 110


def _sentence(heading: str) -> str:
    """Give a heading of capitals as a sentence: "KINH PHÍ THỰC HIỆN" -> "Kinh phí thực hiện"."""
    return heading.capitalize() if heading.isupper() else heading


_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def roman(number: str) -> int:
    """Give the value of a Roman numeral up to XXXIX: "IV" -> 4."""
    values = [_ROMAN_VALUES[letter] for letter in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _skipped(state: _State) -> None:
    """Say which Roman and Arabic numbers are missing between their neighbours."""
    last: dict[str, int] = {}
    for section in state.found:
        above, _, own = section.path.rpartition(".")
        value = _value(own)
        if value is None:
            continue
        before = last.get(above, value - 1)
        if value > before + 1 and above in last:
            state.doubts.look(remarks.number_skipped(section.path), section.where, section.heading)
        last[above] = value


def _value(step: str) -> int | None:
    if re.fullmatch(r"[IVX]+", step):
        return roman(step)
    return int(step) if step.isdigit() else None
