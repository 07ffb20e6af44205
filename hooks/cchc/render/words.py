"""Words, texts, dates and numbers in one language, as templates use them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from cchc.model.published import Deadline, Texts
from cchc.render.escaping import escaped
from cchc.render.setting import Setting
from cchc.site.timed import Entry
from cchc.text.dates import show_date
from cchc.text.numbers import show_number


class MissingWordError(KeyError):
    """A template asks for a word that the catalogue does not have."""


class Speech:
    """Speaks one language of the site."""

    def __init__(self, setting: Setting, lang: str) -> None:
        self.lang, self.default = lang, setting.default_language
        self._words = setting.words[lang]

    def word(self, key: str, count: float | None = None, **fields: object) -> str:
        """Give the interface word ``key`` with its fields filled in; ``count`` chooses the plural form.

        Raises MissingWordError when the catalogue has no such entry.
        """
        full = key
        if f"{key}.other" in self._words:
            full = f"{key}.one" if count == 1 else f"{key}.other"
        if full not in self._words:
            raise MissingWordError(f"{self.lang}: {key}")
        if count is not None:
            fields = {"count": show_number(count, self.lang), **fields}
        return self._words[full].format_map(fields) if fields else self._words[full]

    def has(self, key: str) -> bool:
        """Tell whether the catalogue has the word ``key``."""
        return key in self._words or f"{key}.other" in self._words

    def plain(self, texts: Texts | None) -> str:
        """Give a text in the page's language, else in the default one."""
        if not texts:
            return ""
        return texts.get(self.lang) or texts.get(self.default) or ""

    def text(self, texts: Texts | None) -> Markup:
        """Give a text for a page: marked with its language when it is not translated."""
        if not texts:
            return Markup("")
        own = texts.get(self.lang)
        if own:
            return escape(own)
        return self.foreign(texts.get(self.default) or "", "untranslated")

    def foreign(self, words: str | None, css: str = "") -> Markup:
        """Give words of the default language, marked as such on pages in another one."""
        if not words:
            return Markup("")
        if self.lang == self.default:
            return escape(words)
        mark = f' class="{escaped(css)}"' if css else ""
        return Markup(f'<span lang="{self.default}"{mark}>{escaped(words)}</span>')  # noqa: S704 - escaped part by part

    def date(self, iso: str | None) -> str:
        """Show an ISO date."""
        return show_date(iso, self.lang) if iso else ""

    def number(self, value: float) -> str:
        """Show a number."""
        return show_number(value, self.lang)

    def when(self, deadline: Deadline | None) -> Markup:
        """Show a deadline: the printed words, then what they mean where that is not plain."""
        if deadline is None or deadline["kind"] == "missing":
            return escape(self.word("deadline.missing"))
        if deadline["parts"]:
            return Markup("<br>").join(self.when(part) for part in deadline["parts"])
        printed = self.foreign(deadline["text"])
        meaning = self.meaning(deadline)
        if not meaning:
            return printed
        return Markup(f'{printed} <span class="meaning">({escaped(meaning)})</span>')  # noqa: S704 - escaped both

    def meaning(self, deadline: Mapping[str, Any]) -> str:
        """Say in the page's language what a deadline means; empty when its printed words say it already."""
        kind, last = deadline["kind"], deadline["last_day"]
        if kind == "before":
            return self.word("when.until", day=self.date(last))
        if self.lang == self.default:
            return ""
        if deadline["start"]:
            first, end = self.date(deadline["start"]), self.date(deadline["end"])
            return first if first == end else self.word("when.span", start=first, end=end)
        if kind == "recurring":
            return self.word(f"when.{deadline['recurrence'] or 'periodic'}")
        return self.word(f"when.{kind}")

    def kind(self, entry: Entry) -> str:
        """Say what an entry of the calendar is: "Tập huấn, nhiệm vụ số 7"."""
        event = self.has(f"event_kind.{entry.kind}")
        kind = self.word(f"{'event_kind' if event else 'entry_kind'}.{entry.kind}")
        if entry.task is None:
            return kind
        numbered = "number" if entry.printed else "nth"
        name = self.word(f"task.{numbered}", number=entry.printed or entry.task)
        return name if entry.kind == "task" else f"{kind}, {name[0].lower()}{name[1:]}"

    def months(self, kind: str, first: int, last: int) -> str:
        """Name a span of months (1 to 12), as a quarter or half year where it is one, or a ``kind`` without months."""
        name = self._months(kind, first, last)
        return name[0].upper() + name[1:]

    def _months(self, kind: str, first: int, last: int) -> str:
        if kind != "months":
            return self.word(f"year.{kind}")
        if first == last:
            return self.word(f"month.m{first}")
        if last - first == 2 and last % 3 == 0:
            return self.word("year.quarter", number=("I", "II", "III", "IV")[last // 3 - 1])
        if (first, last) in {(1, 6), (7, 12)}:
            return self.word("year.first_half" if first == 1 else "year.second_half")
        return self.word("year.span", first=self.word(f"month.m{first}"), last=self.word(f"month.m{last}"))
