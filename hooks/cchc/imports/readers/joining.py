"""Lines to paragraphs: copied text and PDF break paragraphs by line and by page; numbers break at their dashes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cchc.imports.blocks import Paragraph, Where
from cchc.imports.markers import marker

#: A layout is one of broken lines when it has so many of them and the longest tenth begins between these lengths.
_SOME_LINES, _SHORTEST_BROKEN, _LONGEST_BROKEN = 12, 55, 125
#: Where lines are broken, few are longer than that by so much: one in so many.
_LONGER, _FEW = 1.3, 40
#: A line of that part of the width was broken because it was full.
_FULL = 0.72
_ENDS = (".", ";", ":", "!", "?", "…", "./.")
_SPACES = re.compile(r"[ \t\u00a0]+")
#: "27-" + "NQ/TW", "10468/QĐ-" + "UBND", "2021-" + "2030": what a line end tore apart.
_TORN_BEFORE, _TORN_AFTER = re.compile(r"(?<=[0-9A-ZĐ])[-/]$"), re.compile(r"[0-9A-ZĐ]")
#: A year that a narrow column has broken: "10/3/20" + "24".
#: "Quý III" + "/2024".
_TORN_NUMBER = re.compile(r"/\d")
_TORN_YEAR = re.compile(r"\d{1,2}/\d{1,2}/\d{1,3}$")
#: Words that no paragraph ends with.
_OPEN = re.compile(r"(?:\b(?:ngày|số|của|và|hoặc|theo|các|những|với|tại|do|để)|,)$", re.IGNORECASE)
_ALONE = re.compile(r"\d{1,3}$")
_FIXED = re.compile(
    r"(KẾ HOẠCH|QUYẾT ĐỊNH|PHỤ LỤC|DANH MỤC|CHƯƠNG TRÌNH|CỘNG H|Độc lập|Nơi nhận|TM\.|KT\.|TL\.|T/M|K/T|TUQ\."
    r"|(PHÓ )?CHỦ TỊCH|[^|]{0,80} \| |Số\s*:|Trên đây|\((Ban hành|Kèm theo|Có phụ lục))"
)
#: With such words, in capitals, a paragraph of the preamble begins, and no line inside a sentence.
_BASIS = re.compile(
    r"Căn cứ\s|(?:Thực hiện|Triển khai(?: thực hiện)?|Theo|Xét) (?:Nghị|Quyết định|Kế hoạch|Chỉ thị|Thông tư|Công văn"
    r"|Hướng dẫn|Chương trình|Kết luận|Luật|đề nghị)"
)


class Line(NamedTuple):
    """A line as printed.

    ``apart``: blank lines stand before it; ``soft``: it ends with a space, as wrapped lines do; ``sure``: the page
    itself shows that a paragraph begins here; ``wrapped``: it is longer than the page was wide, so its length says
    nothing about where the text breaks its lines.
    """

    text: str
    where: Where
    apart: bool = False
    soft: bool = False
    sure: bool = False
    wrapped: bool = False


def paragraphs(lines: Iterable[Line], elsewhere: int = 0) -> Iterator[Paragraph]:
    """Join what belongs together.

    ``elsewhere``: where the rest of the document breaks its lines, in characters, for lines too few to tell.
    """
    kept = list(lines)
    width = width_of(line.text for line in kept if not line.wrapped) or elsewhere
    pending: list[Line] = []
    for line in kept:
        if pending and not _continues(pending, line, width):
            yield _paragraph(pending)
            pending = []
        pending.append(line)
    if pending:
        yield _paragraph(pending)


def width_of(texts: Iterable[str]) -> int:
    """Give the width at which the lines were broken, in characters; 0 when a line is a paragraph."""
    lengths = sorted(len(text.strip()) for text in texts if len(text.strip()) > 3)
    if len(lengths) < _SOME_LINES:
        return 0
    high = lengths[len(lengths) * 9 // 10]
    if not _SHORTEST_BROKEN <= high <= _LONGEST_BROKEN:
        return 0
    if sum(1 for length in lengths if length > high * _LONGER) * _FEW > len(lengths):
        return 0
    full = sum(1 for length in lengths if length >= high * _FULL)
    return high if full * 3 >= len(lengths) else 0


def _continues(pending: list[Line], line: Line, width: int) -> bool:
    before, text = pending[-1].text.strip(), line.text.strip()
    full = bool(width) and len(before) >= width * _FULL
    low = text[:1].islower() or text[:1] in "),%”"
    if _FIXED.match(text) or _ALONE.match(text) or (_BASIS.match(text) and not _OPEN.search(before)):
        return False
    if marker(text) is not None:
        return full and not line.sure and _torn(before, text)
    if (line.sure or _FIXED.match(before)) and not low:
        return False
    ended = before.endswith(_ENDS)
    if full and not (line.apart and not low and not pending[-1].soft):
        goes_on = ended and pending[-1].soft and not line.apart
        return goes_on or low or text[:1].isdigit() or not (ended or _heading(pending))
    return (low or _torn(before, text) or _OPEN.search(before) is not None) and not ended and not _ALONE.match(before)


def _torn(before: str, text: str) -> bool:
    """Tell whether a line that begins like a part of its own is the rest of the line before."""
    if _TORN_BEFORE.search(before) and _TORN_AFTER.match(text):
        return True
    found = marker(text)
    if found is None or before.endswith(_ENDS):
        return False
    return found.kind == "dash" and found.rest[:1].islower() and not before.endswith(",")


def _heading(pending: list[Line]) -> bool:
    first = marker(pending[0].text)
    return len(pending) == 1 and first is not None and first.kind == "roman" and first.rest.isupper()


def _paragraph(pending: list[Line]) -> Paragraph:
    texts = [line.text.strip() for line in pending]
    text = "".join(f"{glue(*pair)}{pair[1]}" for pair in pairwise(["", *texts]))
    lines = tuple(part for line in pending for part in (("", line.text) if line.apart else (line.text,)))
    return Paragraph(
        _SPACES.sub(" ", text).strip(), pending[0].where, lines if len(pending) > 1 or lines[0] == "" else ()
    )


def join(before: str, text: str) -> str:
    """Put two lines together: without a space where a number or a name was torn at its dash."""
    before, text = before.rstrip(), text.strip()
    return f"{before}{glue(before, text)}{text}".strip()


def glue(before: str, text: str) -> str:
    """Give what stands between two lines, of which ``before`` may be the end only: a space or nothing."""
    end = before[-20:]
    torn = (_TORN_BEFORE.search(end) and _TORN_AFTER.match(text)) or _TORN_NUMBER.match(text)
    return "" if torn or (_TORN_YEAR.search(end) and text[:1].isdigit()) else " "
