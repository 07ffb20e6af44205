"""Vietnamese typed for old fonts: TCVN3 (".VnTime") and VNI ("VNI-Times"), as Unicode.

TCVN3 is the part A1 to FE of TCVN 5712:1993 (VN1; glibc knows it as ``TCVN5712-1``); capitals with tones are typed as
small letters in a font of capitals. VNI Windows writes a letter and then its mark (as xvnkb's table ``vni.h`` lists).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from cchc.text.fold import nfc

Encoding = Literal["tcvn3", "vni"]

#: From A1 on: letters, five combining marks (B0 to B4), letters.
_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộ"
    "ờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
)
_TCVN3: Mapping[int, str] = {0xA1 + number: letter for number, letter in enumerate(_TCVN3_LETTERS)}

#: The marks that VNI writes after a letter, as combining characters: tone, or shape and tone.
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_ROUND = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
#: Letters that stand alone.
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    found = dict(_VNI_ALONE)
    for base in "aeouyôö":
        letter = {"ô": "ơ", "ö": "ư"}.get(base, base)
        found |= {base + mark: nfc(letter + tone) for mark, tone in _VNI_TONES.items()}
    for base in "aeo":
        found |= {base + mark: nfc(base + "\u0302" + tone) for mark, tone in _VNI_ROUND.items()}
    found |= {"a" + mark: nfc("a\u0306" + tone) for mark, tone in _VNI_BREVE.items()}
    capitals = {key.upper(): value.upper() for key, value in found.items()}
    mixed = {key[0].upper() + key[1:]: value.upper() for key, value in found.items() if len(key) > 1}
    return found | mixed | capitals


_VNI: Mapping[str, str] = _vni()
_VNI_PAIRS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
#: What only Unicode has: one such letter, and a text is not of an old font.
_MODERN = re.compile("[\u1ea0-\u1ef9ăđơưĂĐƠƯ\u0300-\u0323]")
#: What Unicode Vietnamese never has: signs of TCVN3 inside words, marks of VNI behind vowels.
_TCVN3_SIGNS = re.compile(r"(?<=[^\W\d_])[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾](?!\d)|[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾](?=[^\W\d_])")
_VNI_SIGNS = re.compile(r"[aeoyAEOY][âùøûïåäüëÂÙØÛÏÅÄÜË]|[ñÑ]|[öÖ][ùøûõïnÙØÛÕÏN]")
#: Signs that a text needs to be taken for one of an old font.
_ENOUGH = 2


def is_modern(text: str) -> bool:
    """Tell whether a text has letters that only Unicode has."""
    return _MODERN.search(text) is not None


def old_encoding(text: str) -> Encoding | None:
    """Tell which old font a text was typed for; None when it is Unicode, or says too little."""
    if is_modern(text):
        return None
    if len(_TCVN3_SIGNS.findall(text)) >= _ENOUGH:
        return "tcvn3"
    return "vni" if len(_VNI_SIGNS.findall(text)) >= _ENOUGH else None


def of_font(font: str) -> Encoding | None:
    """Tell the encoding by the name of a font: ".VnTime", "VNI-Times"."""
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith("vni-") else None


def to_unicode(text: str, encoding: Encoding, *, capitals: bool = False) -> str:
    """Give a text of an old font in Unicode, composed; ``capitals``: the font has capitals only (".VnTimeH")."""
    if encoding == "tcvn3":
        found = nfc(text.translate(_TCVN3))
        return found.upper() if capitals else found
    return _VNI_PAIRS.sub(lambda match: _VNI[match.group()], text)
