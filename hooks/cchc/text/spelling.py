"""Slips of typing that need no dictionary: a letter, a word or a quotation mark left out, a letter too many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby, pairwise

from cchc.text.abbreviations import ABBREVIATIONS
from cchc.text.fold import fold
from cchc.text.phrases import known_pairs

#: Shorter syllables without one of their letters are too often another word: "tổ chức" and "tổ chứ".
_SHORTEST = 5
#: Fewer capitals are too often something else.
_FEWEST_CAPITALS = 3
_AROUND = " .,;:!?()[]{}<>*_\"'“”‘’…/"
_CAPITALS = re.compile(rf"(?<![\w/.-])[A-ZĐ]{{{_FEWEST_CAPITALS},}}(?![\w/-])")
#: Foreign words that offices write in a way of their own.
_FOREIGN = {"webside": "website", "facebok": "facebook", "youtobe": "youtube", "internert": "internet"}
#: "của" (of) and "tại" (at) need a noun behind them; "tồn tại" (to last) and the like are other words.
_LONELY = re.compile(
    r"(?<!\w)của(?: (?:về|tại|và|với|cho|bởi|hoặc|theo)(?!\w)| ?[,;.:])"
    r"|(?<!\w)(?<!tồn )(?<!hiện )(?<!thực )(?<!đương )(?<!ngược )(?<!trở )(?<!còn )(?<!lại )tại ?[,;:]",
    re.IGNORECASE,
)
#: A tag of HTML that lost its angle brackets on the way from another program.
_MARKUP = re.compile(r"(?<![\w<])(?:ul|ol|li|p|div|span|table|tr|td|th|a|img|font) (?:style|class|id|href|src)=[\"“”']")


def misspelt(text: str, more: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Give words that lack a letter or have one too many, with what is meant: ("tuyên tuyền", "tuyên truyền").

    ``more`` are abbreviations that are known besides those of offices, such as those of indices ("DDCI").
    """
    words = [word.strip(_AROUND) for word in text.split()]
    for first, second in pairwise(words):
        usual = _short_pairs().get(second.lower(), {}).get(first.lower())
        if usual:
            yield f"{first} {second}", usual
    yield from ((word, _FOREIGN[word.lower()]) for word in words if word.lower() in _FOREIGN)
    capitals = _CAPITALS.findall(text)
    if capitals:
        nearly = _nearly(frozenset(map(fold, more)))
        yield from ((found, nearly[fold(found)]) for found in capitals if fold(found) in nearly)


def lonely(text: str) -> Iterator[str]:
    """Give words behind which a noun is missing: "của về" in "Chỉ thị của về trách nhiệm"."""
    yield from (found.group() for found in _LONELY.finditer(text))


def open_quote(text: str) -> str:
    """Give the words at the quotation mark that has no other one, "" when all are in pairs."""
    opened: list[int] = []
    for number, letter in enumerate(text):
        if letter == "“":
            opened.append(number)
        elif letter == "”":
            if not opened:
                return text[max(number - 15, 0) : number + 1].strip()
            opened.pop()
    return text[opened[0] : opened[0] + 15].strip() if opened else ""


def markup(text: str) -> str:
    """Give what is left of a tag in a text, "" when there is none."""
    found = _MARKUP.search(text)
    return found.group() if found else ""


@cache
def _short_pairs() -> Mapping[str, Mapping[str, str]]:
    """Second word without one of its letters -> first word -> the pair that is meant."""
    right = {(first, second) for first, second in known_pairs()}
    found: dict[str, dict[str, str]] = {}
    for first, second in sorted(right):
        if len(second) < _SHORTEST:
            continue
        for number in range(len(second)):
            short = second[:number] + second[number + 1 :]
            if (first, short) not in right:
                found.setdefault(short, {})[first] = f"{first} {second}"
    return found


@cache
def _nearly(more: frozenset[str]) -> Mapping[str, str]:
    """An abbreviation with a repeated letter typed once, or a letter typed once too often -> the one that is meant."""
    known = {*ABBREVIATIONS, *(word for word in more if word.isalpha())}
    found = {}
    for word in sorted(known):
        runs = [(letter, len(list(run))) for letter, run in groupby(word)]
        for number, (letter, count) in enumerate(runs):
            for other in (count - 1 if count > 1 else 0, count + 1):
                if other:
                    changed = [*runs[:number], (letter, other), *runs[number + 1 :]]
                    found["".join(one * times for one, times in changed)] = word.upper()
    return {wrong: word for wrong, word in found.items() if wrong not in known}
