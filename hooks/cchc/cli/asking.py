"""Asking for what a new file needs: on the terminal one question after the other, or from options alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cchc.cli.command import Option, value
from cchc.problem import Words
from cchc.text.fold import nfc

#: Gives None when an answer will do, else what is wrong with it.
Check = Callable[[str], Words | None]
#: What was answered so far, by field.
Answers = Mapping[str, str]


class StoppedError(Exception):
    """Something is missing and nobody is there to be asked; the message says what."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question: its option (``--title`` for "title"), its words, what is proposed, what an answer must be.

    ``wanted`` tells from the answers so far whether it is asked at all; what is not ``needed`` may stay empty.
    """

    name: str
    words: Words
    propose: Callable[[Answers], str] = lambda _: ""
    check: Check = lambda _: None
    needed: bool = True
    wanted: Callable[[Answers], bool] = lambda _: True

    @property
    def option(self) -> Option:
        """The option that answers the question beforehand."""
        vi, en = self.words
        return value(f"--{self.name.replace('_', '-')}", vi, en, metavar="TEXT")


def answers(fields: tuple[Field, ...], options: argparse.Namespace) -> dict[str, str]:
    """Give an answer for every field that is wanted: from the options, from what is proposed (``--yes``), or asked for.

    Raises StoppedError when an option is wrong, or when something needed is missing and ``--yes`` forbids to ask or the
    input has ended.
    """
    found: dict[str, str] = {}
    for field in fields:
        if not field.wanted(found):
            continue
        typed: str | None = getattr(options, field.name)
        if typed is not None:
            found[field.name] = _checked(field, typed, options.lang)
        elif options.yes:
            found[field.name] = _proposed(field, found, options.lang)
        else:
            found[field.name] = _asked(field, found, options.lang)
    return found


def _clean(text: str) -> str:
    return " ".join(nfc(text).split())


def _wrong(field: Field, text: str) -> Words | None:
    if not text:
        return _EMPTY if field.needed else None
    return field.check(text)


def _checked(field: Field, typed: str, lang: str) -> str:
    text = _clean(typed)
    wrong = _wrong(field, text)
    if wrong:
        raise StoppedError(f"{field.option.names[0]}: {wrong.say(lang)}")
    return text


def _proposed(field: Field, found: Answers, lang: str) -> str:
    text = field.propose(found)
    if _wrong(field, text):
        raise StoppedError(_MISSING.say(lang).format(option=field.option.names[0], what=field.words.say(lang)))
    return text


def _asked(field: Field, found: Answers, lang: str) -> str:
    proposed = field.propose(found)
    note = f" [{proposed}]" if proposed else "" if field.needed else f" ({_MAY_BE_EMPTY.say(lang)})"
    while True:
        print(f"{field.words.say(lang)}{note}: ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            print(file=sys.stderr)
            raise StoppedError(_ENDED.say(lang))
        text = _clean(line) or proposed
        wrong = _wrong(field, text)
        if not wrong:
            return text
        print(f"  {wrong.say(lang)}", file=sys.stderr)


_EMPTY = Words("không được để trống", "it must not be empty")
_MAY_BE_EMPTY = Words("để trống cũng được", "may be empty")
_MISSING = Words("thiếu {option} ({what})", "{option} is missing ({what})")
_ENDED = Words(
    "chưa hỏi hết thì đầu vào đã kết thúc; chưa ghi gì", "the input ended before the last answer; nothing was written"
)
