"""The nearest known word, for "do you mean …?"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from cchc.text.fold import fold

#: Words that share less than this part of their letters are not proposed.
_ENOUGH = 0.6
#: Longer words are not compared: the comparison is quadratic.
_LONGEST = 200


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the entry of ``known`` that is most like ``word`` without marks, or None when none is near."""
    if len(word) > _LONGEST:
        return None
    target = fold(word)
    best, best_ratio = None, _ENOUGH
    for candidate in sorted(set(known)):
        folded = fold(candidate)
        if folded == target:
            return candidate
        matcher = SequenceMatcher(None, folded, target, autojunk=False)
        if matcher.real_quick_ratio() <= best_ratio or matcher.quick_ratio() <= best_ratio:
            continue
        ratio = matcher.ratio()
        if ratio > best_ratio:
            best, best_ratio = candidate, ratio
    return best
