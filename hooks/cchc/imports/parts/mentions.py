"""What is named in passing: indices, telephone numbers, web addresses, topics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc.imports.blocks import Where
from cchc.imports.parts.found import Item
from cchc.text.fold import canonical, fold

_PHONE = re.compile(
    r"(?:hotline|đường dây nóng|tổng đài(?:[^.;\d]{0,40})?|điện thoại|số máy|SĐT|ĐT)\b[^\d.;]{0,40}((?:\+84"
    r"|0)[\d. -]{7,14}\d|1\d{3}|1[89]00[\d. ]{4,8}\d)",
    re.IGNORECASE,
)
_PROMISED = re.compile(r"đường dây nóng|hotline", re.IGNORECASE)
_URL = re.compile(
    r"https?://[^\s<>“”\"'),;]+|\b(?:www\.)?(?:[a-z0-9-]+\.)+gov\.vn(?:/[^\s<>“”\"'),;]*)?", re.IGNORECASE
)


class Mention(NamedTuple):
    """Something named: its id or value, the words as printed, where."""

    value: str
    as_written: str
    at: str
    where: Where
    quote: str


def indices(items: Iterable[Item], names: Mapping[str, Sequence[str]]) -> Iterator[Mention]:
    """Give the indices of the register that sentences name, once a place; ``names``: id -> names and abbreviations."""
    for item in items:
        said = canonical(item.text)
        for key, spellings in names.items():
            for name in sorted(spellings, key=len):
                found = re.search(rf"(?<!\w){re.escape(canonical(name))}(?!\w)", said)
                if found:
                    yield Mention(key, name, item.at, item.where, item.text)
                    break


def phones(items: Iterable[Item]) -> Iterator[Mention]:
    """Give the telephone numbers that stand behind a word for them, each once, as printed."""
    seen: set[str] = set()
    for item in items:
        for found in _PHONE.finditer(item.text):
            number = found.group(1).strip(" .-")
            if number not in seen:
                seen.add(number)
                yield Mention(number, found.group(), item.at, item.where, item.text)


def promised(items: Iterable[Item]) -> Iterator[Mention]:
    """Give the places that promise a hotline and give no number."""
    for item in items:
        if _PROMISED.search(item.text) and not _PHONE.search(item.text):
            yield Mention("", "", item.at, item.where, item.text)


def links(items: Iterable[Item]) -> Iterator[Mention]:
    """Give the web addresses as printed, each once; one without "http" gets it."""
    seen: set[str] = set()
    for item in items:
        for found in _URL.finditer(item.text):
            printed = found.group().rstrip(".")
            url = printed if "://" in printed else f"https://{printed}"
            if url not in seen:
                seen.add(url)
                yield Mention(url, printed, item.at, item.where, item.text)


def topics(text: str, words: Mapping[str, Sequence[str]], most: int = 3) -> list[str]:
    """Propose topics for a text: those whose words stand in it, the most telling first."""
    said = f" {fold(text)} "
    scores: list[tuple[int, str]] = []
    for key, spellings in words.items():
        score = sum(
            len(word)
            for word in {fold(spelling) for spelling in spellings}
            if f" {word} " in re.sub(r"[^\w-]", " ", said)
        )
        if score:
            scores.append((score, key))
    return [key for _, key in sorted(scores, key=lambda entry: (-entry[0], entry[1]))[:most]]
