"""Slips of typing in words: doubled words, letters and marks that are wrong, words left out. Hints mostly.

These rules look at one text; ``slips.in_texts`` reads every text of the site once and asks all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc.checks.texts import Finding, Known, Words
from cchc.text.halves import lonely, one_sided
from cchc.text.mistaken import mistaken
from cchc.text.pairs import doubtful
from cchc.text.phrases import doubled
from cchc.text.spelling import misspelt

#: Keys under which names of agencies stand: rules on names tell of their slips.
_NAMES = frozenset({"lead", "partners", "requested", "agencies", "who", "by", "to", "report_to", "agency", "owner"})


def doubled_word(words: Words, _: Known) -> Iterator[Finding]:
    """A word, or a few, are typed twice: "theo theo lộ trình", "các Chỉ số Chỉ số"."""
    for twice, once in doubled(words.text):
        yield Finding("doubled-word", twice, {"once": once})


def doubtful_pair(words: Words, _: Known) -> Iterator[Finding]:
    """Two words are nearly two that belong together: by their marks ("khâu hiệu"), or by a letter ("tuyên tuyền")."""
    if words.key in _NAMES:
        return
    for found in doubtful(words.text):
        yield Finding("misspelt" if found.letters else "tone-mark", found.written, {"near": found.usual})


def mistaken_word(words: Words, _: Known) -> Iterator[Finding]:
    """A mark makes a word another one, as what stands beside it shows: "UBND tinh", "Công Trung tâm"."""
    for written, usual in mistaken(words.text):
        yield Finding("tone-mark", written, {"near": usual})


def misspelt_word(words: Words, known: Known) -> Iterator[Finding]:
    """A foreign word or an abbreviation is misspelt: "Webside", "DDDCI"."""
    for written, usual in misspelt(words.text, known.abbreviations):
        yield Finding("misspelt", written, {"near": usual})


def noun_missing(words: Words, known: Known) -> Iterator[Finding]:
    """A noun is missing ("Chỉ thị của về trách nhiệm"), or half of a word is ("100% quan hành chính", "cấp thị")."""
    for written in lonely(words.text, known.towns):
        yield Finding("noun-missing", written)


def side_missing(words: Words, _: Known) -> Iterator[Finding]:
    """A text says "giữa" (between) one side and never names the other. Prose is read by lines, so fields only."""
    for written in one_sided(words.text) if words.key else ():
        yield Finding("noun-missing", written)
