"""What the fields of the open data mean, from the catalogues, as schemas carry it to programs.

``description`` is English where the site speaks it, since programs show that keyword to people who write programs; the
site's other languages stand beside it as ``x-description-<code>``, which JSON Schema and Table Schema both allow.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc.model.dictionary import word_of
from cchc.render.setting import Setting
from cchc.render.words import Speech

_PREFERRED = "en"


def main_language(setting: Setting) -> str:
    """Give the language of ``description``."""
    return _PREFERRED if _PREFERRED in setting.languages else setting.default_language


def said(setting: Setting, *keys: str) -> dict[str, str]:
    """Give what the catalogues say under ``keys``, one sentence after the other, in every language of the site."""
    texts = {lang: " ".join(Speech(setting, lang).word(key) for key in keys) for lang in setting.languages}
    main = main_language(setting)
    return {"description": texts.pop(main), **{f"x-description-{lang}": text for lang, text in texts.items()}}


def described(schema: Mapping[str, Any], setting: Setting) -> dict[str, Any]:
    """Give a published schema with what its objects and their fields mean; ``title`` is the name of an object."""
    inside = {name: _shape(name, part, setting) for name, part in schema.get("$defs", {}).items()}
    whole = _shape(schema["title"], schema, setting)
    return {**whole, "$defs": inside} if inside else whole


def _shape(name: str, part: Mapping[str, Any], setting: Setting) -> dict[str, Any]:
    words = setting.words[setting.default_language]
    if f"shape.{name}" not in words:  # the file itself: an object with one list
        return dict(part)
    fields = {
        field: {**entry, **said(setting, word_of(name, field, words))} for field, entry in part["properties"].items()
    }
    return {**part, **said(setting, f"shape.{name}"), "properties": fields}
