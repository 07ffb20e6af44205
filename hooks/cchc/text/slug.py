"""Slugs and ids: what may stand in an address."""

from __future__ import annotations

import re

from cchc.text.fold import fold

#: The longest slug, in characters.
LONGEST = 80
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def is_slug(text: str) -> bool:
    """Tell whether ``text`` may be an id or a part of an address: ``^[a-z0-9]+(-[a-z0-9]+)*$``, at most 80."""
    return len(text) <= LONGEST and SLUG.match(text) is not None


def slug(text: str) -> str:
    """Give a slug for ``text``, cut at a word's end; an empty string when nothing is left."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    cut = ""
    for word in words:
        longer = f"{cut}-{word}" if cut else word
        if len(longer) > LONGEST:
            break
        cut = longer
    return cut
