"""Lines of iCalendar (RFC 5545, 3.1): texts, days and folding, in the bytes that icalendar gives.

icalendar writes the heads of our files. Of events a big site has a hundred thousand; icalendar looks at every letter of
their lines by itself to fold them, and that took half of the time in which all calendars are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

#: The most octets of a line that stand before the first fold or after one and its space.
_ROOM = 74
#: What begins an escaped letter, and is not parted from it: some programs join such lines wrongly.
_ESCAPES = b"\\^"
_CONTINUES = 0b1000_0000


def escaped(text: str) -> str:
    """Escape what has a meaning in texts (RFC 5545, 3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def day(value: date) -> str:
    """Write a day (RFC 5545, 3.3.4)."""
    return value.isoformat().replace("-", "")


def content_lines(lines: Iterable[str]) -> bytes:
    """Fold lines and end each. Raises ValueError for a line with a line's end in it."""
    return b"".join(b"\r\n ".join(_folds(line)) + b"\r\n" for line in lines)


def _folds(line: str) -> Iterator[bytes]:
    """Part a line between characters, none of them within an escaped letter."""
    if "\n" in line or "\r" in line:
        raise ValueError(f"two lines in {line!r}")
    data, start = line.encode(), 0
    while len(data) - start > _ROOM:
        end = start + _ROOM
        while data[end] & 0b1100_0000 == _CONTINUES:
            end -= 1
        if data[end - 1] in _ESCAPES and end - 1 > start:
            end -= 1
        yield data[start:end]
        start = end
    yield data[start:]
