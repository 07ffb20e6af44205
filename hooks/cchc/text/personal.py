"""What looks like personal data: identity numbers, private telephones and mail, where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from cchc.text.numbers import digits

#: Identity numbers have 12 digits (Law on Identification 2023), those of the old cards had 9 and are told by the words
#: before them; private mobiles begin with 03, 05, 07, 08, 09.
_IDENTITY = re.compile(
    r"(?<!\d)\d{12}(?!\d)|(?:CMND|CMT|chứng minh(?: nhân dân| thư)?)\D{0,12}\d{9}(?!\d)", re.IGNORECASE
)
_MOBILE = re.compile(r"(?<![\d.])(?:\+84|0)[35789](?:[ .]?\d){8}(?!\d)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
#: Where somebody lives: a house number, or a number with a street, lane or hamlet.
_HOUSE = re.compile(
    r"số nhà \d+\w*(?:/\d+\w*)*|(?<![\w/])(?:số )?\d{1,4}[A-Z]?(?:/\d{1,4}[A-Z]?)*,? (?:đường|phố|ngõ|hẻm|ngách|kiệt) "
    r"(?=[\dA-ZĐÂÊÔƠƯÀ-Ỹ])[\w/]+|(?:ngõ|hẻm|ngách|kiệt) \d+(?:/\d+)*"
)
#: What one of these has in any case: nine digits or more, or a word for where a house stands.
_LONG = re.compile(r"[\d](?:[ .]?\d){8}")
_STREETS = ("số nhà ", " đường ", " phố ", "ngõ ", "hẻm ", "ngách ", "kiệt ")
_OFFICIAL_MAIL = re.compile(r"\.gov\.vn$", re.IGNORECASE)


def may_be_personal(text: str) -> bool:
    """Tell quickly whether ``personal`` may find something in a text, or in a line of it."""
    return "@" in text or _LONG.search(text) is not None or any(map(text.__contains__, _STREETS))


def personal(line: str, official: Collection[str] = ()) -> Iterator[str]:
    """Give what looks like personal data in a line; ``official`` are the digits of telephones that are none."""
    if not may_be_personal(line):
        return
    yield from _IDENTITY.findall(line)
    yield from _HOUSE.findall(line)
    yield from (found for found in _MOBILE.findall(line) if digits(found) not in official)
    yield from (found for found in _MAIL.findall(line) if not _OFFICIAL_MAIL.search(found))
