"""Folding: which spellings count as the same.

Vietnamese is typed in NFC or NFD, with the tone mark on either vowel of oa, oe, uy ("hoà", "hòa"), and often
without marks at all. ``canonical`` joins the spellings that are equal to a careful reader; ``fold`` joins
everything that a hasty one would type.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
#: A tone on the first vowel of a final oa, oe or uy (old style is the second vowel).
_OLD_STYLE = re.compile(rf"(?<![qQ])([oO](?=[aAeE])|[uU](?=[yY]))([aAeEyY])([{_TONES}])(?![\w\u0300-\u036f])")
_SPACES = re.compile(r"\s+")
_AROUND_DASH = re.compile(r"\s*-\s*")
_DASHES = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "“": '"', "”": '"', "’": "'", "‘": "'"})


def nfc(text: str) -> str:
    """Give ``text`` in Unicode's composed form (NFC), the one that everything is stored in."""
    return unicodedata.normalize("NFC", text)


def modern_tones(text: str) -> str:
    """Move tone marks of final oa, oe, uy to the first vowel: "hoà" -> "hòa", "uỷ" -> "ủy" (NFC in and out)."""
    return nfc(_OLD_STYLE.sub(r"\1\3\2", unicodedata.normalize("NFD", text)))


@lru_cache(maxsize=65536)
def canonical(text: str) -> str:
    """Give the form in which names are compared: NFC, modern tones, single spaces, plain dashes, no case."""
    spaced = _SPACES.sub(" ", modern_tones(text).translate(_DASHES)).strip()
    return _AROUND_DASH.sub("-", spaced).casefold()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Give ``text`` without marks, in lower case: "Đường dây nóng" -> "duong day nong"."""
    decomposed = unicodedata.normalize("NFD", text.translate(_DASHES))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _SPACES.sub(" ", bare.replace("đ", "d").replace("Đ", "D")).strip().casefold()
