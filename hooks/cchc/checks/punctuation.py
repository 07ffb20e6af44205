"""Marks left out or left over: quotation marks, brackets, full stops, blanks, the rest of tags.

These rules look at one text; ``slips.in_texts`` reads every text of the site once and asks all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc.checks.texts import Finding, Known, Words
from cchc.text.marks import blank, joined, markup, open_bracket, open_quote


def quote_open(words: Words, _: Known) -> Iterator[Finding]:
    """A quotation mark has no other one. Prose is read line by line, so only fields are looked at."""
    written = open_quote(words.text) if words.key else ""
    if written:
        yield Finding("quote-open", written, quoted=written.strip("“” "))


def bracket_open(words: Words, _: Known) -> Iterator[Finding]:
    """A bracket has no other one; only fields are looked at."""
    written = open_bracket(words.text) if words.key else ""
    if written:
        yield Finding("bracket-open", written, quoted=written.strip("() "))


def markup_left(words: Words, _: Known) -> Iterator[Finding]:
    """A text holds the rest of a tag from another program: ``ul style="…``."""
    written = markup(words.text)
    if written:
        yield Finding("markup-left", written)


def blank_left(words: Words, _: Known) -> Iterator[Finding]:
    """A number or a date was never filled in: "Kế hoạch số /KH-UBND ngày tháng 02"."""
    written = blank(words.text)
    if written:
        yield Finding("blank-left", written)


def sentence_joined(words: Words, _: Known) -> Iterator[Finding]:
    """Two sentences stand together without a full stop: "kiến thức chuyên môn Tăng cường thực hiện"."""
    written = joined(words.text)
    if written:
        yield Finding("sentence-joined", written)
