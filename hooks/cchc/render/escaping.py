"""Escaping text for HTML quickly: hardly any has something in it that must be escaped."""

from __future__ import annotations

from markupsafe import escape


def escaped(text: str) -> str:
    """Give a text as it stands in HTML. To look first takes a quarter of what it takes to escape and mark as safe."""
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        return escape(text)
    return text
