"""Pictures made at build time: SVG that is read with the page's own colours, each beside a table of its figures."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from cchc.render.words import Speech
from cchc.site.views.glance import ALL_YEAR, Span, YearRow

#: Measures in units of the drawing, which is as wide as a phone so that its letters keep their size there.
_WIDTH, _MONTH, _AXIS = 360, 30, 26
_LINE, _LANE, _BAR = 20, 24, 20
#: Letters that surely fit into the width.
_LETTERS = 44
#: A space at which no line breaks.
_TOGETHER = "\N{NO-BREAK SPACE}"
#: Fewer months than this leave no room for words in a bar.
_WORDY = 12


def gauge(value: float, most: float) -> Markup:
    """Draw ``value`` as a bar against ``most``; what it says must stand beside it as text, too."""
    width = round(100 * min(max(value / most, 0), 1)) if most else 0
    return Markup(
        '<svg class="gauge" width="100" height="8" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="8"/></svg>'
    ).format(width)


def year(rows: Sequence[YearRow], title: str, speech: Speech) -> Markup:
    """Draw the year of a plan: a line a field, a bar a span of months, with how many fall on it.

    Counts of what has no month are told in words behind the name; the picture is one image named ``title``.
    """
    parts: list[Markup] = []
    y = _AXIS
    for row in rows:
        drawn, y = _row(row, y, speech)
        parts.extend(drawn)
    height = y + 2
    return Markup(
        '<svg class="year" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{title}">{axis}{rows}'
        "</svg>"
    ).format(w=_WIDTH, h=height, title=title, axis=Markup("").join(_axis(height)), rows=Markup("").join(parts))


def _axis(height: int) -> Iterator[Markup]:
    grid = "".join(f"M{x} {_AXIS - 4}V{height}" for x in range(0, _WIDTH + 1, 3 * _MONTH))
    yield Markup('<path class="grid" d="{}" fill="none" stroke="#999"/>').format(grid)
    for month in range(1, 13):
        yield Markup('<text x="{}" y="15" text-anchor="middle">{}</text>').format((month - 0.5) * _MONTH, month)


def _row(row: YearRow, y: int, speech: Speech) -> tuple[list[Markup], int]:
    parts = []
    for line in _label(row, speech):
        y += _LINE
        parts.append(Markup('<text class="name" x="3" y="{}">{}</text>').format(y - 4, line))
    for lane in _lanes(row.spans):
        parts.extend(_bar(span, y, speech) for span in lane)
        y += _LANE
    return parts, y + 4


def _label(row: YearRow, speech: Speech) -> list[str]:
    name = speech.plain(row.name) if row.name else speech.word(f"year.{row.kind}")
    told = speech.word("year.row", row.total, name=name)
    unplaced = sum(len(span.entries) for span in row.spans if span.kind != "months" and span.kind not in ALL_YEAR)
    if unplaced:
        told = f"{told} {speech.word('year.unplaced', unplaced).replace(' ', _TOGETHER)}"
    return textwrap.wrap(told, _LETTERS)


def _lanes(spans: Sequence[Span]) -> list[list[Span]]:
    """Put spans side by side where they do not meet; what fills the year comes first, as one."""
    around = [entry for span in spans if span.kind in ALL_YEAR for entry in span.entries]
    lanes = [[Span("year", 1, 12, tuple(around))]] if around else []
    dated: list[list[Span]] = []
    for span in sorted((span for span in spans if span.kind == "months"), key=lambda span: (span.first, span.last)):
        lane = next((lane for lane in dated if lane[-1].last < span.first), None)
        if lane is None:
            dated.append([span])
        else:
            lane.append(span)
    return lanes + dated


def _bar(span: Span, y: int, speech: Speech) -> Markup:
    x, width = (span.first - 1) * _MONTH + 2, (span.last - span.first + 1) * _MONTH - 4
    count = len(span.entries)
    whole = span.last - span.first + 1 >= _WORDY and span.kind != "months"
    said = speech.word("year.around", count) if whole else speech.number(count)
    return Markup(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="3" fill="#cfe3e4"/>'
        '<text x="{}" y="{}" text-anchor="middle">{}</text>'
    ).format("around" if whole else "months", x, y, width, _BAR, x + width / 2, y + 15, said)
