"""Pairs of words that are nearly ones that belong together: by their marks ("chuyên đổi"), or by a letter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from cchc.text.edits import edits
from cchc.text.fold import modern_tones
from cchc.text.phrases import known_pairs, known_threes

#: Two words with nothing but a space between them, and punctuation around both.
_PAIR = re.compile(r"[\W_]*([^\W\d_]+) ([^\W\d_]+)[\W_]*\Z")
#: The first of them, and the second.
_AT_END, _AT_START = re.compile(r"[\W_]*([^\W\d_]+)\Z"), re.compile(r"([^\W\d_]+)[\W_]*\Z")
#: What a word can be, as bits: the first and the second of a pair that is known or lacks a letter; a word that is
#: enough to look at it together with the one behind it, or before it; no Vietnamese syllable.
_FIRST, _SECOND, _LEADS, _FOLLOWS, _IMPOSSIBLE = 1, 2, 4, 8, 16
#: So many words, or pairs of them, are remembered.
_MOST = 262144
_BARE = str.maketrans(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
    "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd",
)
#: A syllable that ends in p, t, c or ch has the mark sắc or nặng and no other; one with none of the two but with a mark
#: of another kind cannot be Vietnamese.
_NO_SYLLABLE = re.compile(
    r"(?<!\w)[a-zăâêôơưđ]*[ăâêôơưàảãằẳẵầẩẫèẻẽềểễìỉĩòỏõồổỗờởỡùủũừửữỳỷỹ][a-zăâêôơư]*(?:ch|[ptc])(?!\w)"
)
#: Shorter syllables without one of their letters are too often another word: "tổ chức" and "tổ chứ".
_SHORTEST = 5
_QUOTES = "“\"'‘`*"
_AROUND = " .,;:!?()[]{}<>*_\"'“”‘’…/"


class Doubtful(NamedTuple):
    """Words that are probably wrong, how they are usually written ("" when nobody knows), whether letters differ."""

    written: str
    usual: str
    letters: bool = False


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity, since there are millions of pairs
class _Verdict:
    """What is known of two words: the usual pair, by itself and (with the word before or behind it) in a phrase."""

    right: bool = False
    usual: str = ""
    letters: bool = False
    phrases: tuple[tuple[str, str, str], ...] = ()


_RIGHT, _UNKNOWN = _Verdict(right=True), _Verdict()
_SOUND = frozenset({_RIGHT, _UNKNOWN})


def doubtful(text: str) -> Iterator[Doubtful]:
    """Give the pairs of words that are nearly a pair that belongs together, and words that cannot be Vietnamese.

    ``text`` is composed (NFC). Words that make a right pair with their other neighbour are left alone: "văn bản hành
    chính" is no "ban hành". Not so in a phrase of three words of which two are right ("Công dịch vụ"), and not when the
    one that is left alone would have nothing behind it ("hệ thống tin" lacks a word that sounds like the one before).
    """
    words = text.split()
    parts = list(map(_parts().__getitem__, words))
    verdicts = [
        _judged(first, second) if one & _LEADS or other & _FOLLOWS or (one & _FIRST and other & _SECOND) else _UNKNOWN
        for first, second, one, other in zip(words, words[1:], parts, parts[1:], strict=False)
    ]
    if not _SOUND.issuperset(verdicts):
        yield from (found for number in range(len(verdicts)) for found in _doubts(words, verdicts, number))
    if parts and max(parts) >= _IMPOSSIBLE:
        impossible = (word for word, part in zip(words, parts, strict=True) if part >= _IMPOSSIBLE)
        yield from (Doubtful(word.strip(_AROUND), "") for word in impossible)


def _doubts(words: Sequence[str], verdicts: Sequence[_Verdict], number: int) -> Iterator[Doubtful]:
    verdict = verdicts[number]
    if verdict.right or not (verdict.usual or verdict.phrases):
        return
    written = " ".join(words[number : number + 2]).strip(_AROUND)
    left = number > 0 and verdicts[number - 1].right
    right = number + 1 < len(verdicts) and verdicts[number + 1].right
    before, after = (modern_tones(word.lower().strip(_AROUND)) for word in _beside(words, number))
    for first, last, usual in verdict.phrases:
        if (first and first == before) or (last and last == after and not left):
            yield Doubtful(written, usual, letters=written.lower().translate(_BARE) != usual.translate(_BARE))
            return
    if verdict.usual and not left and not right:
        yield Doubtful(written, verdict.usual, verdict.letters)
    elif verdict.usual and left and not right and verdict.usual.split()[1] == written.lower().split()[1]:
        whole = words[number - 1].strip(_AROUND)
        yield Doubtful(f"{whole} {written}", f"{whole} {words[number]} {verdict.usual}".lower(), letters=True)


def _beside(words: Sequence[str], number: int) -> tuple[str, str]:
    return words[number - 1] if number else "", words[number + 2] if number + 2 < len(words) else ""


@lru_cache(maxsize=_MOST)
def _judged(first: str, second: str) -> _Verdict:
    """Judge two words that stand in a row; nothing is known of most."""
    found = _PAIR.match(f"{first} {second}".lower())
    if found is None:
        return _UNKNOWN
    written = f"{found.group(1)} {found.group(2)}"
    bare = written.translate(_BARE)
    allowed = _known().get(bare, ())
    if allowed and (written in allowed or modern_tones(written) in allowed):
        return _RIGHT
    if written == bare and first[0] in _QUOTES:
        return _UNKNOWN  # quoted, and without any mark: it is meant to be without, "dat dai" as people type it
    usual, phrases = allowed[0] if allowed else _short_pairs().get(written, ""), _in_phrases(*found.groups())
    return _Verdict(False, usual, bool(usual and not allowed), phrases) if usual or phrases else _UNKNOWN


class _Parts(dict[str, int]):
    """What the words met so far can be, as bits. Every word of every text is looked up here: a table is the fastest."""

    def __init__(self) -> None:
        super().__init__()
        known, short = [pair.split() for pair in _known()], [pair.split() for pair in _short_pairs()]
        self._bare_first, self._bare_second = ({pair[number] for pair in known} for number in (0, 1))
        self._first, self._second = ({pair[number] for pair in short} for number in (0, 1))
        self._leads, self._follows = _phrase_places()

    def __missing__(self, word: str) -> int:
        low = word.lower()
        first, second = _AT_END.match(low), _AT_START.match(low)
        found = _IMPOSSIBLE if _NO_SYLLABLE.search(low) else 0
        if first:
            written = first.group(1)
            found |= _FIRST if written in self._first or written.translate(_BARE) in self._bare_first else 0
            found |= _LEADS if written in self._leads else 0
        if second:
            written = second.group(1)
            found |= _SECOND if written in self._second or written.translate(_BARE) in self._bare_second else 0
            found |= _FOLLOWS if written in self._follows else 0
        if len(self) < _MOST:
            self[word] = found
        return found


@cache
def _parts() -> _Parts:
    return _Parts()


@cache
def _known() -> Mapping[str, tuple[str, ...]]:
    """Pairs without their marks -> the right pairs that are written so, the first one as most often meant."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in (f"{first} {second}" for first, second in known_pairs()):
        bare = pair.translate(_BARE)
        found[bare] = (*found.get(bare, ()), pair)
    return found


@cache
def _short_pairs() -> Mapping[str, str]:
    """Pairs of which one word lacks a letter -> the pair that is meant."""
    right, found = set(known_pairs()), {}
    for first, second in sorted(right):
        for word, pair in ((first, "{} " + second), (second, first + " {}")):
            if len(word) < _SHORTEST:
                continue
            for number in range(len(word)):
                short = pair.format(word[:number] + word[number + 1 :])
                if tuple(short.split()) not in right:
                    found[short] = f"{first} {second}"
    return found


_Place = tuple[str, str, str, str]


@cache
def _phrase_places() -> tuple[Mapping[str, list[_Place]], Mapping[str, list[_Place]]]:
    """The pairs of phrases of three words, by their first and by their second word, with the third before or behind."""
    by_first: dict[str, list[_Place]] = defaultdict(list)
    by_second: dict[str, list[_Place]] = defaultdict(list)
    for one, two, three in known_threes():
        for place in ((one, two, "", three), (two, three, one, "")):
            by_first[place[0]].append(place)
            by_second[place[1]].append(place)
    return dict(by_first), dict(by_second)


def _bare(word: str) -> str:
    return word.translate(_BARE)


def _in_phrases(first: str, second: str) -> tuple[tuple[str, str, str], ...]:
    by_first, by_second = _phrase_places()
    firsts, seconds = by_first.get(first), by_second.get(second)
    if firsts is None and seconds is None:
        return ()
    found = [place for place in firsts or () if edits(second, place[1], 1) == 1]
    found += [place for place in seconds or () if first != place[0] and _bare(first) == _bare(place[0])]
    return tuple((before, after, f"{one} {two}") for one, two, before, after in found)
