"""The parser of the command line, with its help in Vietnamese or in English."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NoReturn

from cchc import __version__
from cchc.cli.command import LANGUAGE, Command, Option
from cchc.cli.wrong_usage import in_vietnamese, value_name
from cchc.problem import Words

_ABOUT = Words("Cổng thông tin cải cách hành chính.", "The administrative reform portal.")
_MORE = Words(
    "Mã thoát: 0 là ổn, 1 là có điều phải sửa, 2 là dùng sai lệnh. “cchc LỆNH --help” nói rõ từng lệnh.",
    "Exit codes: 0 all is well, 1 something has to be mended, 2 wrong usage. “cchc COMMAND --help” tells of each.",
)
_COMMANDS, _OPTIONS, _ARGUMENTS = (
    Words("các lệnh", "commands"),
    Words("tùy chọn", "options"),
    Words("tham số", "values"),
)
_COMMAND = Words("LỆNH", "COMMAND")
_HELP = Words(
    "xem trợ giúp này (thêm --lang en để xem bằng tiếng Anh)", "show this help (Vietnamese without --lang en)"
)
_VERSION = Words("xem phiên bản", "show the version")
_WRONG = Words(
    "{prog}: dùng sai lệnh: {message}\nXem: {prog} --help\n",
    "{prog}: wrong usage: {message}\nSee: {prog} --help --lang en\n",
)


class _VietnameseFormat(argparse.HelpFormatter):
    """Help with a Vietnamese first word."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401 - argparse's own signature
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks one language; wrong usage ends the program with 2."""

    def __init__(self, *, lang: str = "vi", **more: Any) -> None:  # noqa: ANN401 - what argparse is told
        form = argparse.HelpFormatter if lang == "en" else _VietnameseFormat
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=form, **more)
        self.lang, self.has_commands = lang, False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401 - argparse's own signature
        """Refuse what a command does not know there and then, so that its own help is named."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown and not self.has_commands:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """Say how the command is used, what was wrong, and end with 2."""
        self.print_usage(sys.stderr)
        said = message if self.lang == "en" else in_vietnamese(message)
        self.exit(2, _WRONG.say(self.lang).format(prog=self.prog, message=said))


def language_of(arguments: Sequence[str]) -> str:
    """Give the language that the arguments ask for, before they are understood: help and errors need it, too."""
    asked = [*arguments, ""]
    wanted = any(one == "--lang=en" or (one, after) == ("--lang", "en") for one, after in pairwise(asked))
    return "en" if wanted else "vi"


def make_parser(commands: Iterable[Command], lang: str) -> Parser:
    """Give the parser of all commands; the command that was named is ``command`` of what it gives."""
    parser = Parser(prog="cchc", lang=lang, description=_ABOUT.say(lang), epilog=_MORE.say(lang))
    group = parser.add_argument_group(_OPTIONS.say(lang))
    group.add_argument("-h", "--help", action="help", help=_HELP.say(lang))
    group.add_argument("--version", action="version", version=__version__, help=_VERSION.say(lang))
    _add(group, LANGUAGE, lang)
    _below(parser, commands, lang)
    return parser


def _below(parser: Parser, commands: Iterable[Command], lang: str) -> None:
    parser.has_commands = True
    below = parser.add_subparsers(title=_COMMANDS.say(lang), required=True, metavar=_COMMAND.say(lang))
    for command in commands:
        words = command.help.say(lang)
        made = below.add_parser(command.name, lang=lang, help=words, description=f"{words[0].upper()}{words[1:]}.")
        arguments = [option for option in command.options if not option.names[0].startswith("-")]
        if arguments:
            group = made.add_argument_group(_ARGUMENTS.say(lang))
            for option in arguments:
                _add(group, option, lang)
        group = made.add_argument_group(_OPTIONS.say(lang))
        group.add_argument("-h", "--help", action="help", help=_HELP.say(lang))
        for option in command.options:
            if option not in arguments:
                _add(group, option, lang)
        if command.below:
            _below(made, command.below, lang)
        else:
            made.set_defaults(command=command)


def _add(group: Any, option: Option, lang: str) -> None:  # noqa: ANN401 - argparse's groups have no public type
    more = dict(option.more)
    if "metavar" in more:
        more["metavar"] = value_name(more["metavar"], lang)
    group.add_argument(*option.names, help=option.help.say(lang).replace("%", "%%"), **more)
