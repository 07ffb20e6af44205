"""Texts of a draft: the document's words beside empty places for plain wording, or in them with ``--keep-text``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cchc.imports.blocks import Where
from cchc.imports.draft.yaml_text import Noted
from cchc.model.value_schemas import LONGEST_TEXT
from cchc.problem import Words

_TAG = re.compile(r"<(?=[A-Za-z/!?])")


@dataclass(frozen=True, slots=True)
class Wording:
    """How texts are written: ``keep`` fills them and leaves the comment out, ``fill`` does it with the comment.

    ``counts`` says what the file's places count ("line", "paragraph"), for remarks.
    """

    keep: bool = False
    fill: bool = False
    counts: str = "line"

    def text(self, source: str, where: Where | None = None) -> dict[str, object]:
        """Give the place for a text of the document: ``vi``, empty or filled, and a hint of ``en``."""
        words = " ".join(_TAG.sub("< ", source).split())
        kept = words if len(words) <= LONGEST_TEXT else f"{words[: LONGEST_TEXT - 1]}…"
        notes = () if self.keep else (f"source_text: {words}",)
        return {"vi": Noted(kept if self.keep or self.fill else "", notes)}

    def own(self, words: str) -> dict[str, object]:
        """Give a text that is a name or a fact, and so is filled in at any rate."""
        return {"vi": " ".join(_TAG.sub("< ", words).split())}

    def place(self, where: Where, lang: str = "vi") -> str:
        """Name a place in the file: "trang 2, dòng 14", in English for ``en``."""
        vi = lang != "en"
        words = Words("đoạn", "paragraph") if self.counts == "paragraph" else Words("dòng", "line")
        unit = words.say(lang)
        line = f"{unit} {where.line}"
        return f"{'trang' if vi else 'page'} {where.page}, {line}" if where.page else line

    def look(self, doubt: Words | None, where: Where, quote: str = "") -> tuple[str, ...]:
        """Give the remark that a value should be looked at, with the line it was read from."""
        if not doubt:
            return ()
        said = f": “{short(quote)}”" if quote else ""
        return (f"xem lại: {doubt.vi} ({self.place(where)}{said})",)

    def looks(self, doubts: Iterable[Words], where: Where, quote: str = "") -> tuple[str, ...]:
        """Give several remarks about one place; the line stands behind the last."""
        kept = list(doubts)
        return tuple(
            note for number, doubt in enumerate(kept)
            for note in self.look(doubt, where, quote if number == len(kept) - 1 else "")
        )  # fmt: skip


def short(text: str, longest: int = 140) -> str:
    """Cut a quotation at a word."""
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]}…"
