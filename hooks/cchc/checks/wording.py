"""Wording: words typed twice, marks that are probably wrong."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.checks.texts import FILES, TextFile, Words, lines_of, plan_files, prose_files, words_of
from cchc.model.plan import Plan, Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.phrases import doubled, doubtful
from cchc.text.suspicion import Suspicion, suspicion

_ABOUT: frozenset[Slip] = frozenset({"wording", "name"})
#: Keys under which names of agencies stand: rules on names tell of their slips.
_NAMES = frozenset({"lead", "partners", "requested", "agencies", "who", "by", "to", "report_to", "agency", "owner"})


class _Suspected(NamedTuple):
    """A text with what it may have."""

    words: Words
    why: Suspicion


def doubled_word(site: Site) -> Iterator[Problem]:
    """A word, or a few, are typed twice: "theo theo lộ trình", "các Chỉ số Chỉ số"."""
    for plan, words, why in _suspected(site):
        for twice, once in doubled(words.text) if why.doubled else ():
            if not _explained(plan, words, twice):
                yield make("doubled-word", words.place_of(twice), value=twice, once=once)


def tone_mark(site: Site) -> Iterator[Problem]:
    """Two words differ only in their marks from two that belong together: "chuyên đổi số", "khâu hiệu"."""
    for plan, words, why in _suspected(site):
        if not why.doubtful or words.lang != "vi" or words.key in _NAMES:
            continue
        for found in doubtful(words.text):
            if not _explained(plan, words, found.written):
                yield make("tone-mark", words.place_of(found.written), value=found.written, near=found.usual)


def _suspected(site: Site) -> Iterator[tuple[Plan | None, Words, Suspicion]]:
    """Give the texts in which something may be found, with the plan that has them."""
    for key, file in plan_files(site):
        plan = site.declared[key].plan
        yield from ((plan, *found) for found in _of_file(file))
    for file in prose_files(site):
        yield from ((None, *found) for found in _of_file(file))


@lru_cache(maxsize=FILES)
def _of_file(file: TextFile) -> Sequence[_Suspected]:
    texts = itertools.chain(words_of(file), lines_of(file) if suspicion(file.prose) else ())
    return [_Suspected(words, why) for words in texts if (why := suspicion(words.text))]


def _explained(plan: Plan | None, words: Words, written: str) -> bool:
    """Tell whether an erratum quotes the words, at the place of the thing that has them or of one that holds it."""
    return plan is not None and explained(plan, words.at, written, about=_ABOUT)
