"""Slips of typing in single words: foreign ones; abbreviations with a letter too many or too few, or small."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby

from cchc.text.abbreviations import ABBREVIATIONS
from cchc.text.fold import fold

#: No part of a word, a number or an address stands before the letter that was just read. That is asked here and not
#: before the word: a search for some first letters is several times as fast as one that looks back from everywhere.
_BEGINS, _NO_WORD = r"(?<![\w/.-].)", r"(?<!\w.)"
#: Fewer capitals are too often something else.
_FEWEST_CAPITALS = 3
_CAPITALS = re.compile(rf"[A-ZĐ]{_BEGINS}[A-ZĐ]{{{_FEWEST_CAPITALS - 1},}}(?![\w/-])")
#: Foreign words that offices write in a way of their own.
_FOREIGN = {"webside": "website", "facebok": "facebook", "youtobe": "youtube", "internert": "internet"}
#: Abbreviations of offices of which only the first letter is a capital: "Ubnd".
_NAMES = [*(word.title() for word in ABBREVIATIONS if len(word) > 3), "Hđnd"]
_AS_NAME = re.compile(rf"(?:{'|'.join(f'{name[0]}{_BEGINS}{name[1:]}' for name in _NAMES)})(?!\w)")
_EITHER = [(first, word[1:]) for word in _FOREIGN for first in (word[0], word[0].upper())]
_FOREIGN_WORD = re.compile(rf"(?:{'|'.join(f'{first}{_NO_WORD}{rest}' for first, rest in _EITHER)})(?!\w)")
#: Abbreviations of computing, which are typed as if they were names.
_NETWORK = re.compile(r"(?<=mạng )(?:Lan|lan|Wan|wan|Wlan|Vpn)(?!\w)(?! (?:tỏa|toả|truyền|rộng|man))")
#: Abbreviations of posts, which nobody looks for.
_POSTS = ("pct", "pctn")


def misspelt(text: str, known: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Give words that are misspelt, each with what is meant: ("DDDCI", "DDCI").

    ``known`` are abbreviations besides those of offices, folded, such as those of indices ("ddci").
    """
    yield from ((found, _FOREIGN[found.lower()]) for found in _FOREIGN_WORD.findall(text))
    if "mạng " in text:
        yield from ((f"mạng {found}", f"mạng {found.upper()}") for found in _NETWORK.findall(text))
    yield from ((found, found.upper()) for found in _AS_NAME.findall(text))
    capitals = _CAPITALS.findall(text)
    if capitals:
        nearly = _nearly(known)
        yield from ((found, nearly[fold(found)]) for found in capitals if fold(found) in nearly)


@cache
def _nearly(more: frozenset[str]) -> Mapping[str, str]:
    """Give misspelt abbreviations with the one that is meant.

    A repeated letter typed once, a letter typed once too often, or two letters that changed places ("PTC").
    """
    known = {*ABBREVIATIONS, *_POSTS, *(word for word in more if word.isalpha())}
    found = {}
    for word in sorted(known):
        runs = [(letter, len(list(run))) for letter, run in groupby(word)]
        for number, (letter, count) in enumerate(runs):
            for other in (count - 1 if count > 1 else 0, count + 1):
                if other:
                    changed = [*runs[:number], (letter, other), *runs[number + 1 :]]
                    found["".join(one * times for one, times in changed)] = word.upper()
        for number in range(1, len(word) - 1):  # the first letter is hardly ever wrong
            found[word[:number] + word[number + 1] + word[number] + word[number + 2 :]] = word.upper()
    return {wrong: word for wrong, word in found.items() if wrong not in known}
