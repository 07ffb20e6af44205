"""Draft YAML with remarks: the same keys as any plan, comments where a person has to look or to write."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

#: What a key or list item can have behind it.
Node = "str | bool | Noted | Sequence[Node] | Mapping[str, Node]"
_PLAIN = re.compile(r"[^\W_][^\n\t]*")
#: What YAML programs take for a number, a truth value or nothing (YAML 1.2.2, 10.3.2), and the numbers among them that
#: they write back as they were: "1.10" would become 1.1, "007" would become 7.
_GUESSED = re.compile(
    r"[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|(?:true|false|null)", re.IGNORECASE
)
_KEPT = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,5}[1-9])?")
_WIDTH = 118


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with comments above it."""

    value: object
    notes: tuple[str, ...] = field(default=())


def emit(root: Mapping[str, object]) -> str:
    """Give the YAML of a mapping, with its comments. Empty lists and None are left out."""
    return "\n".join(_mapping(root, 0)) + "\n"


def _mapping(entries: Mapping[str, object], depth: int) -> Iterator[str]:
    for key, value in entries.items():
        bare, notes = _bare(value)
        if bare is None or (isinstance(bare, (list, tuple, dict)) and not bare):
            yield from _comments(notes, depth)
            continue
        yield from _comments(notes, depth)
        yield from _entry(f"{'  ' * depth}{key}:", bare, depth)


def _entry(head: str, value: object, depth: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield head
        yield from _mapping(value, depth + 1)
    elif isinstance(value, (list, tuple)):
        if value and all(isinstance(item, str) and re.fullmatch(r"[a-z0-9-]+", item) for item in value):
            yield f"{head} [{', '.join(value)}]"
            return
        yield head
        for item in value:
            yield from _item(item, depth + 1)
    else:
        yield f"{head} {scalar(value)}"


def _item(item: object, depth: int) -> Iterator[str]:
    bare, notes = _bare(item)
    yield from _comments(notes, depth)
    pad = "  " * depth
    if not isinstance(bare, Mapping):
        yield f"{pad}- {scalar(bare)}"
        return
    lines = list(_mapping(bare, depth + 1))
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from (f"{pad}{line.strip()}" for line in lines[:first])
    yield f"{pad}- {lines[first].strip()}"
    yield from lines[first + 1 :]


def _bare(value: object) -> tuple[object, tuple[str, ...]]:
    return (value.value, value.notes) if isinstance(value, Noted) else (value, ())


def _comments(notes: Sequence[str], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for note in notes:
        lines = textwrap.wrap(" ".join(note.split()), _WIDTH - len(pad) - 4, break_long_words=False) or [""]
        yield f"{pad}# {lines[0]}".rstrip()
        yield from (f"{pad}#   {line}" for line in lines[1:])


def scalar(value: object) -> str:
    """Give a scalar as YAML writes it: plain where that is safe, else in double quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    unsafe = ": " in text or " #" in text or text.endswith((":", " ")) or not _PLAIN.fullmatch(text)
    guessed = _GUESSED.fullmatch(text) and not _KEPT.fullmatch(text)
    if not unsafe and not guessed:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
