"""What a command of ``cchc`` is: its name, its words in both languages, its options; ``main`` makes the parser."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cchc.cli.environment import iso_day
from cchc.problem import FORMATS, Words


@dataclass(frozen=True, slots=True)
class Option:
    """An option or argument: its names ("--today"; a name without dashes is an argument), its words.

    ``more`` is what argparse is told besides (choices, type, action).
    """

    names: tuple[str, ...]
    help: Words
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it does in one line, and the function that does it and gives the exit code 0, 1 or 2.

    ``below`` are commands of its own ("new plan"); one that has them does nothing itself. ``project`` tells whether it
    needs a project in the working directory.
    """

    name: str
    help: Words
    run: Callable[[argparse.Namespace], int] | None = None
    options: tuple[Option, ...] = ()
    below: tuple[Command, ...] = ()
    project: bool = True


def flag(name: str, vi: str, en: str) -> Option:
    """Give an option without a value."""
    return Option((name,), Words(vi, en), {"action": "store_true"})


def value(name: str, vi: str, en: str, **more: Any) -> Option:  # noqa: ANN401 - what argparse is told
    """Give an option with a value, or an argument when ``name`` has no dashes."""
    return Option((name,), Words(vi, en), more)


def iso_text(text: str) -> str:
    """Check that an option is a day ("2026-11-21"), for argparse. Raises ValueError."""
    return iso_day(text).isoformat()


TODAY = value(
    "--today", "coi như hôm nay là ngày này (YYYY-MM-DD)", "take this day for today (YYYY-MM-DD)", type=iso_text,
    metavar="DAY",
)  # fmt: skip
LANGUAGE = value(
    "--lang", "ngôn ngữ của thông báo và trợ giúp: vi hoặc en", "language of messages and help: vi or en",
    choices=("vi", "en"), default="vi",
)  # fmt: skip
FORMAT = value(
    "--format", "dạng thông báo: text cho người đọc, json cho chương trình, github và gitlab cho CI",
    "form of the messages: text for people, json for programs, github and gitlab for CI",
    choices=sorted(FORMATS), default="text",
)  # fmt: skip
STRICT = flag("--strict", "cảnh báo cũng là lỗi", "warnings fail, too")
