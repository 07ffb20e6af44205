"""Wording: words typed twice, marks that are probably wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc.checks.errata import explained
from cchc.checks.texts import Words, plan_words, prose_words
from cchc.model.plan import Plan, Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.phrases import doubled, doubtful, may_double, may_doubt

_ABOUT: frozenset[Slip] = frozenset({"wording", "name"})
#: Keys under which names of agencies stand: rules on names tell of their slips.
_NAMES = frozenset({"lead", "partners", "requested", "agencies", "who", "by", "to", "report_to", "agency", "owner"})


def doubled_word(site: Site) -> Iterator[Problem]:
    """A word, or a few, are typed twice: "theo theo lộ trình", "các Chỉ số Chỉ số"."""
    for plan, words in _all_words(site, _may_double):
        for twice, once in doubled(words.text):
            if not _explained(plan, words, twice):
                yield make("doubled-word", words.place_of(twice), value=twice, once=once)


def tone_mark(site: Site) -> Iterator[Problem]:
    """Two words differ only in their marks from two that belong together: "chuyên đổi số", "khâu hiệu"."""
    for plan, words in _all_words(site, _may_doubt):
        if words.key in _NAMES:
            continue
        for found in doubtful(words.text):
            if not _explained(plan, words, found.written):
                yield make("tone-mark", words.place_of(found.written), value=found.written, near=found.usual)


def _may_double(text: str, _: str) -> bool:
    return may_double(text)


def _may_doubt(text: str, lang: str) -> bool:
    return lang == "vi" and may_doubt(text)


def _all_words(site: Site, maybe: Callable[[str, str], bool]) -> Iterator[tuple[Plan | None, Words]]:
    """Give the texts in which something may be found, with the plan that has them."""
    for key, found in plan_words(site):
        plan = site.declared[key].plan
        yield from ((plan, words) for words in found if maybe(words.text, words.lang))
    yield from ((None, words) for words in prose_words(site, maybe))


def _explained(plan: Plan | None, words: Words, written: str) -> bool:
    """Tell whether an erratum quotes the words, at the place of the thing that has them or of one that holds it."""
    return plan is not None and explained(plan, words.at, written, about=_ABOUT)
