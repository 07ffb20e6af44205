"""Pictures: whoever cannot see one is told what it shows (WCAG 2.2, 1.1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.problem import Place, Problem, make
from cchc.site import Site

#: What says nothing of a picture: the name of its file, or that it is one.
_EMPTY = re.compile(
    r"(?:\S+\.(?:png|jpe?g|gif|webp|svg)|ảnh|hình|hình ảnh|image|picture|img)?[\s\d.]*\Z", re.IGNORECASE
)


def alt_missing(site: Site) -> Iterator[Problem]:
    """A picture in prose has no text in its place, or only the name of its file."""
    for entry in site.prose:
        for image in entry.written.images:
            if _EMPTY.match(image.alt.strip()):
                place = Place(entry.spot.path, entry.body_line + image.line - 1, image.column)
                yield make("alt-missing", place, value=image.source)
