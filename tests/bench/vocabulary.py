"""Words for made-up plans: as many forms, and as unevenly used, as in real text of both languages.

Vietnamese words are put together from the parts that its syllables have (onset, rhyme, tone, by the rules of spelling),
so that folding, tones and the search index meet what they meet in real text; English ones from stems and endings.
How often a word comes follows the law of Zipf and Mandelbrot. Nothing here means anything.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

#: Forms of each language: about as many as a Vietnamese newspaper of some months has (tests count them).
FORMS = 9000
#: Real Vietnamese uses about so many of the syllables that its rules allow.
SYLLABLES = 6500
#: Of 100 Vietnamese words so many have two syllables.
COMPOUNDS = 70
#: Zipf-Mandelbrot: frequency = 1 / (rank + shift) ** slope.
_SHIFT, _SLOPE = 2.7, 1.05


def _parts(line: str) -> list[str]:
    """Take a line of words apart; "_" stands for a space inside one."""
    return [part.replace("_", " ") for part in line.split()]


_ONSETS = _parts("b c ch d đ g gi h kh l m n ng nh ph r s t th tr v x")
#: The star stands behind the letter that carries the tone.
_OPEN = _parts(
    "a* e* ê* i* o* ô* ơ* u* ư* a*i a*o a*u a*y â*u â*y e*o ê*u i*a iê*u i*u o*i ô*i ơ*i u*a u*i uô*i ư*a ư*i ươ*i "
    "ươ*u ư*u o*a o*e oa*i oa*y uâ*y uê* u*y a*m a*n a*ng a*nh ă*m ă*n ă*ng â*m â*n â*ng e*m e*n e*ng ê*m ê*n ê*nh "
    "i*m i*n i*nh iê*m iê*n iê*ng o*m o*n o*ng ô*m ô*n ô*ng ơ*m ơ*n u*m u*n u*ng uô*m uô*n uô*ng ư*ng ươ*m ươ*n "
    "ươ*ng oa*n oa*ng oa*nh oă*n oă*ng uâ*n uâ*ng uyê*n uy*nh"
)
_STOPPED = _parts(
    "a*c a*ch a*p a*t ă*c ă*p ă*t â*c â*p â*t e*p e*t ê*ch ê*p ê*t i*ch i*p i*t iê*c iê*p iê*t o*c o*p o*t ô*c ô*p "
    "ô*t ơ*p ơ*t u*c u*p u*t uô*c uô*t ư*c ư*t ươ*c ươ*p ươ*t oa*c oa*ch oa*t oă*c oă*t uâ*t uy*ch uy*t uyê*t"
)
#: No mark, then grave, acute, hook, tilde, dot; a rhyme that ends in a stop has only acute and dot.
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_STOP_TONES = ("\u0301", "\u0323")
_BEFORE_FRONT = {"c": "k", "g": "gh", "ng": "ngh"}
_HEAD_VI = _parts(
    "và của các cho được trong theo người dân với là có không khi từ đến tại về một những này hồ_sơ thủ_tục "
    "cơ_quan kế_hoạch cải_cách hành_chính công phường xã việc thực_hiện kết_quả đơn_vị năm"
)
_HEAD_EN = _parts(
    "the of and to in for is on that by with as at from are be this it an or which their its files procedures plan "
    "residents office public reform agencies service results"
)
_EN_ONSETS = _parts("b bl br c ch cl cr d dr f fl fr g gl gr h j l m n p pl pr qu r s sc sh sl sp st str t th tr v w")
_EN_VOWELS = _parts("a e i o u ai ea ee oa ou")
_EN_CODAS = ["", *_parts("b ck ct d ft g l ll m n nd ng nt p r rd rm rn s ss st t")]
_EN_ENDINGS = ["", "", "", "s", "ed", "ing", "er", "ly", "ment", "ity", "ies", "al", "ive", "ation"]


class Lexicon(NamedTuple):
    """Words of one language from the most to the least used, with their summed frequencies."""

    words: tuple[str, ...]
    summed: tuple[float, ...]

    def draw(self, chance: Random, count: int) -> list[str]:
        """Give ``count`` words as a text would use them."""
        return chance.choices(self.words, cum_weights=self.summed, k=count)


def syllables() -> list[str]:
    """Give every syllable that the rules of Vietnamese spelling allow (with onset), in a fixed order."""
    found: dict[str, None] = {}
    for onset in _ONSETS:
        for rhyme, tones in [(rhyme, _TONES) for rhyme in _OPEN] + [(rhyme, _STOP_TONES) for rhyme in _STOPPED]:
            written = _BEFORE_FRONT.get(onset, onset) if rhyme[0] in "eêi" else onset
            if written == "gi" and rhyme[0] == "i":
                continue
            for tone in tones:
                found[unicodedata.normalize("NFC", written + rhyme.replace("*", tone))] = None
    return list(found)


@lru_cache(maxsize=8)
def vietnamese(seed: int) -> Lexicon:
    """Give a Vietnamese lexicon; the same for the same seed."""
    chance = Random(f"vi {seed}")
    known = chance.sample(syllables(), SYLLABLES)
    single = _ranked(known)
    words = dict.fromkeys(_HEAD_VI)
    while len(words) < FORMS:
        parts = 2 if chance.randrange(100) < COMPOUNDS else 1
        words[" ".join(single.draw(chance, parts))] = None
    return _ranked(list(words))


@lru_cache(maxsize=8)
def english(seed: int) -> Lexicon:
    """Give an English-looking lexicon; the same for the same seed."""
    chance = Random(f"en {seed}")
    words = dict.fromkeys(_HEAD_EN)
    while len(words) < FORMS:
        stem = "".join(
            chance.choice(_EN_ONSETS) + chance.choice(_EN_VOWELS) + chance.choice(_EN_CODAS)
            for _ in range(chance.choice((1, 1, 2)))
        )
        words[stem + chance.choice(_EN_ENDINGS)] = None
    return _ranked(list(words))


def _ranked(words: list[str]) -> Lexicon:
    weights = (1 / (rank + _SHIFT) ** _SLOPE for rank in range(1, len(words) + 1))
    return Lexicon(tuple(words), tuple(accumulate(weights)))


def sentence(lexicon: Lexicon, chance: Random, shortest: int, longest: int) -> str:
    """Give a phrase of so many words that begins with a capital and has no full stop."""
    words: list[str] = []
    for word in lexicon.draw(chance, chance.randint(shortest, longest)):
        if not words or word.split()[0] != words[-1].split()[-1]:  # nobody says a word twice
            words.append(word)
    for comma in range(7, len(words) - 2, 9):
        words[comma] += ","
    if chance.random() < 0.3:
        words.insert(len(words) // 2, chance.choice(("45%", "100%", "15/6", "2024", "12", "30", "1.250")))
    text = " ".join(words)
    return text[0].upper() + text[1:]


def paragraph(lexicon: Lexicon, chance: Random, sentences: int) -> str:
    """Give some sentences of natural length."""
    return " ".join(f"{sentence(lexicon, chance, 7, 17)}." for _ in range(sentences))
