"""JSON (RFC 8259) on lines with one space a level, in the bytes of Python's own writer.

With indentation that one writes every bracket and every comma by itself; this one is several times as fast, and a value
that stands in several files at different depths is written once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from json.encoder import encode_basestring as _quoted


def json_text(value: object) -> str:
    """Write a value. Raises TypeError for what JSON has no form of, and for keys that are no text."""
    return _text(value, "\n")


def deeper(text: str, levels: int) -> str:
    """Give a value as it stands ``levels`` deeper: no text in it has a line's end, only its escape."""
    return text.replace("\n", "\n" + " " * levels)


def listed(name: str, texts: Iterable[str]) -> bytes:
    """Give a file that is an object with one list of values, which are written already, two levels deep."""
    rows = ",\n  ".join(texts)
    return (f"{{\n {_quoted(name)}: [\n  {rows}\n ]\n}}\n" if rows else f"{{\n {_quoted(name)}: []\n}}\n").encode()


def _text(value: object, line: str) -> str:
    """Write a value whose closing bracket stands behind ``line``, a line's end and the spaces of its level."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None:
        return "null"
    if isinstance(value, dict):
        inside = line + " "
        entries = f",{inside}".join([f"{_quoted(key)}: {_text(entry, inside)}" for key, entry in value.items()])
        return f"{{{inside}{entries}{line}}}" if value else "{}"
    if isinstance(value, list | tuple):
        inside = line + " "
        rows = f",{inside}".join([_text(entry, inside) for entry in value])
        return f"[{inside}{rows}{line}]" if value else "[]"
    return json.dumps(value)
