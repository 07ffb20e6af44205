"""Slips of typing in plans and prose: letters, nouns and quotation marks left out, markup left over. Hints mostly."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.checks.errata import explained
from cchc.checks.texts import Words, plan_words, prose_words
from cchc.model.plan import Plan, Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.spelling import lonely, markup, misspelt, open_quote

_ABOUT: frozenset[Slip] = frozenset({"wording", "name", "citation"})


def misspelt_word(site: Site) -> Iterator[Problem]:
    """A word lacks a letter, or an abbreviation has one too many: "tuyên tuyền", "DDDCI"."""
    known = frozenset(word for index in site.indices.values() for word in index["abbreviation"].split())
    for plan, words in _vietnamese(site):
        for written, usual in misspelt(words.text, known):
            if not _explained(plan, words, written):
                yield make("misspelt", words.place_of(written), value=written, near=usual)


def noun_missing(site: Site) -> Iterator[Problem]:
    """A noun is missing behind "của" or "tại": "Chỉ thị của về trách nhiệm", "hồ sơ tại, Bộ phận"."""
    for plan, words in _vietnamese(site):
        for written in lonely(words.text):
            if not _explained(plan, words, written):
                yield make("noun-missing", words.place_of(written), value=written)


def quote_open(site: Site) -> Iterator[Problem]:
    """A quotation mark has no other one. Prose is read line by line, so only fields are looked at."""
    for plan, words in _all(site):
        written = open_quote(words.text) if words.key else ""
        if written and not _explained(plan, words, written.strip("“” ")):
            yield make("quote-open", words.place, value=written)


def markup_left(site: Site) -> Iterator[Problem]:
    """A text holds the rest of a tag from another program: ``ul style="…``."""
    for plan, words in _all(site):
        written = markup(words.text)
        if written and not _explained(plan, words, written):
            yield make("markup-left", words.place_of(written), value=written)


def _vietnamese(site: Site) -> Iterator[tuple[Plan | None, Words]]:
    return ((plan, words) for plan, words in _all(site) if words.lang == "vi" and words.key != "document")


def _all(site: Site) -> Iterator[tuple[Plan | None, Words]]:
    for key, found in plan_words(site):
        yield from ((site.declared[key].plan, words) for words in found)
    yield from ((None, words) for words in prose_words(site))


def _explained(plan: Plan | None, words: Words, written: str) -> bool:
    return plan is not None and explained(plan, words.at, written, about=_ABOUT)
