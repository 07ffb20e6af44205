"""Asks the rules that look at words of every text of the site, each text once: there are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc.checks.errata import explained
from cchc.checks.namings import index_misnamed, list_mixed
from cchc.checks.punctuation import blank_left, bracket_open, markup_left, quote_open, sentence_joined
from cchc.checks.spelling import (
    doubled_word,
    doubtful_pair,
    misspelt_word,
    mistaken_word,
    noun_missing,
    side_missing,
)
from cchc.checks.texts import Finding, Known, Words, plan_words, prose_words
from cchc.model.plan import Plan, Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.fold import fold

WordRule = Callable[[Words, Known], Iterator[Finding]]

#: Rules for texts of every language, and those that know Vietnamese only.
IN_ANY: tuple[WordRule, ...] = (doubled_word, markup_left, quote_open, bracket_open)
IN_VIETNAMESE: tuple[WordRule, ...] = (
    doubtful_pair, mistaken_word, misspelt_word, noun_missing, side_missing, blank_left, sentence_joined, list_mixed,
    index_misnamed,
)  # fmt: skip
WORD_RULES = (*IN_ANY, *IN_VIETNAMESE)
_ABOUT: frozenset[Slip] = frozenset({"wording", "name", "citation", "blank"})


def in_texts(site: Site) -> Iterator[Problem]:
    """Some words of a plan or of prose break one of WORD_RULES, and no erratum of the plan quotes them."""
    knowing = known(site)
    for plan, words in all_words(site):
        for found in in_text(words, knowing):
            if plan is None or not explained(plan, words.at, found.quoted or found.written, about=_ABOUT):
                yield make(found.code, words.place_of(found.written), value=found.written, **found.facts)


def in_text(words: Words, knowing: Known) -> Iterator[Finding]:
    """Give what WORD_RULES find in one text. Citations are quoted as printed, so their words are left alone."""
    for rule in IN_ANY:
        yield from rule(words, knowing)
    if words.lang == "vi" and words.key != "document":
        for rule in IN_VIETNAMESE:
            yield from rule(words, knowing)


def known(site: Site) -> Known:
    """Give the names that rules on words need: of indices, and of cities without "thành phố"."""
    abbreviations = (word for index in site.indices.values() for word in index["abbreviation"].split())
    names = (unit["name"].get("vi") or "" for unit in site.units.values())
    towns = (name.partition(" phố ")[2] for name in names if name.startswith("Thành phố "))
    indices = {}
    for index in site.indices.values():
        name = index["name"].get("vi") or ""
        indices[fold(index["abbreviation"])] = (name, index["name"].get("en") or name)
    return Known(frozenset(map(fold, abbreviations)), frozenset(towns), indices)


def all_words(site: Site) -> Iterator[tuple[Plan | None, Words]]:
    """Give every text of the site, with the plan that it belongs to, if any."""
    for key, found in plan_words(site):
        plan = site.declared[key].plan
        yield from ((plan, words) for words in found)
    yield from ((None, words) for words in prose_words(site))
