"""Wording: words typed twice, marks that are probably wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc.checks.errata import explained
from cchc.checks.texts import Words, plan_words, prose_words
from cchc.model.plan import Plan, Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.phrases import doubled, doubtful

_ABOUT: frozenset[Slip] = frozenset({"wording", "name"})
#: Keys under which names of agencies stand: rules on names tell of their slips.
_NAMES = frozenset({"lead", "partners", "requested", "agencies", "who", "by", "to", "report_to", "agency", "owner"})


def doubled_word(site: Site) -> Iterator[Problem]:
    """A word, or a few, are typed twice: "theo theo lộ trình", "các Chỉ số Chỉ số"."""
    for plan, words in _all_words(site):
        for twice, once in doubled(words.text):
            if not _explained(plan, words, twice):
                yield make("doubled-word", words.place_of(twice), value=twice, once=once)


def tone_mark(site: Site) -> Iterator[Problem]:
    """Two words differ only in their marks from two that belong together: "chuyên đổi số", "khâu hiệu"."""
    for plan, words in _all_words(site):
        if words.lang != "vi" or words.key in _NAMES:
            continue
        for found in doubtful(words.text):
            if not _explained(plan, words, found.written):
                yield make("tone-mark", words.place_of(found.written), value=found.written, near=found.usual)


def _all_words(site: Site) -> Iterator[tuple[Plan | None, Words]]:
    for key, words in plan_words(site):
        yield from _of(site.declared[key].plan, words)
    yield from _of(None, prose_words(site))


def _of(plan: Plan | None, found: Iterable[Words]) -> Iterator[tuple[Plan | None, Words]]:
    yield from ((plan, words) for words in found)


def _explained(plan: Plan | None, words: Words, written: str) -> bool:
    """Tell whether an erratum quotes the words, at the place of the thing that has them or of one that holds it."""
    return plan is not None and explained(plan, words.at, written, about=_ABOUT)
