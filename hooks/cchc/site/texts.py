"""Texts in all languages of the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cchc.model.published import Texts


class Translator:
    """Gives texts an entry for every language of the site: null where there is no translation."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)

    def texts(self, declared: Mapping[str, str]) -> Texts:
        """Complete a declared text."""
        return {lang: declared.get(lang) for lang in self.languages}

    def maybe(self, declared: Mapping[str, str] | None) -> Texts | None:
        """Complete a declared text that may be missing."""
        return None if declared is None else self.texts(declared)
