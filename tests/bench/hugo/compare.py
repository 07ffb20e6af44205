"""Whether two sites say the same: the text that readers see, page by page."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from lxml import html

#: Pages that are compared, and the lines of differences that are shown of each.
SAMPLE, SHOWN = 100, 20
_SEEN = "//title/text() | //body//text()[not(ancestor::script or ancestor::style)]"


def visible(page: Path) -> list[str]:
    """Give the words that a reader of an HTML file sees, its title first."""
    found = html.document_fromstring(page.read_bytes(), parser=html.HTMLParser(encoding="utf-8")).xpath(_SEEN)
    assert isinstance(found, list)
    return " ".join(str(text) for text in found).split()


def sample(pages: Sequence[str], seed: int = 1, count: int = SAMPLE) -> list[str]:
    """Give some of ``pages`` by chance, always the same ones for a seed; all when there are fewer."""
    return sorted(Random(f"sample {seed}").sample(sorted(pages), min(count, len(pages))))


def differences(one: Path, other: Path, pages: Sequence[str]) -> Iterator[str]:
    """Give what differs between the same pages below two folders, as lines to be read; nothing when nothing does."""
    for page in pages:
        if not (one / page).is_file() or not (other / page).is_file():
            missing = one if not (one / page).is_file() else other
            yield f"{page}: not in {missing}"
            continue
        first, second = visible(one / page), visible(other / page)
        if first != second:
            yield f"{page}:"
            diff = difflib.unified_diff(first, second, str(one), str(other), n=3, lineterm="")
            yield from list(diff)[:SHOWN]
