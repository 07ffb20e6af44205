"""Where the same work is done: a plan says it in the same words twice, once for its own area, once for another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc.checks.errata import explained
from cchc.checks.texts import Words, plan_words
from cchc.model.plan import Slip
from cchc.problem import Problem, make
from cchc.site import Site
from cchc.text.fold import canonical

_ABOUT: frozenset[Slip] = frozenset({"wording", "name", "target"})
#: So many words before the area must be the same; titles of documents repeat each other for another area.
_WORDS = 8
_NUMBER = re.compile(r"(?<!\w)(?:số|Số) ?\d|\d/[A-ZĐ]")
_ON_AREA = re.compile(r"trên địa bàn (tỉnh|thành phố|thị xã|huyện|quận|xã|phường)(?!\w)(?!,| và| hoặc)", re.IGNORECASE)


class _Said(NamedTuple):
    words: Words
    level: str
    written: str


def area_differs(site: Site) -> Iterator[Problem]:
    """The same work is "trên địa bàn tỉnh" in one place and "trên địa bàn thành phố" in another."""
    for key, found in plan_words(site):
        plan = site.declared[key].plan
        first: dict[str, _Said] = {}
        for words in found:
            if words.lang != "vi" or words.key == "document" or "địa bàn" not in words.text:
                continue
            for before, said in _areas(words):
                other = first.setdefault(before, said)
                pair = (said, other)
                if other.level != said.level and not any(
                    explained(plan, one.words.at, one.written, about=_ABOUT) for one in pair
                ):
                    yield make("area-differs", words.place, value=said.written, two=other.written, other=other.words.at)


def _areas(words: Words) -> Iterator[tuple[str, _Said]]:
    for area in _ON_AREA.finditer(words.text):
        before = canonical(words.text[: area.start()]).split()[-_WORDS:]
        if len(before) == _WORDS and not _NUMBER.search(words.text):
            yield " ".join(before), _Said(words, canonical(area.group(1)), area.group())
