"""``cchc``: its commands, each in a module of its own, and what holds for all of them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from cchc.cli.command import Command
from cchc.cli.environment import LANG, TODAY, day
from cchc.cli.failing import LOG, keep_traceback, of_machine
from cchc.cli.parser import language_of, make_parser
from cchc.cli.wrong_usage import of_system
from cchc.problem import print_problems

#: Every command in the order of the help, with the module and the name it is found under.
_COMMANDS: Mapping[str, tuple[str, str]] = {
    "build": ("building", "BUILD"),
    "serve": ("building", "SERVE"),
    "new": ("new", "NEW"),
    "import": ("importing", "IMPORT"),
    "import-waiting": ("import_waiting", "IMPORT_WAITING"),
    "question-from-issue": ("question_from_issue", "QUESTION_FROM_ISSUE"),
    "check": ("check", "CHECK"),
    "stale": ("stale", "STALE"),
    "i18n": ("i18n", "I18N"),
    "diff": ("diff", "DIFF"),
    "explain": ("explain", "EXPLAIN"),
    "verify": ("releasing", "VERIFY"),
    "release": ("releasing", "RELEASE"),
    "rollback": ("releasing", "ROLLBACK"),
    "releases": ("releasing", "RELEASES"),
    "ledger": ("ledger", "LEDGER_COMMAND"),
    "links": ("linking", "LINKS"),
    "schemas": ("schemas", "SCHEMAS"),
}


def commands(names: Iterable[str] = _COMMANDS) -> tuple[Command, ...]:
    """Give commands by their names. Only their modules are imported: most commands need little of the others."""
    return tuple(
        getattr(import_module(f"cchc.cli.{module}"), found) for module, found in (_COMMANDS[name] for name in names)
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``cchc``. Gives 0 when all is well, 1 when something is wrong with the project, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter shows its number, not a traceback
            stream.reconfigure(errors="backslashreplace")
    typed = sys.argv[1:] if arguments is None else arguments
    lang = language_of(typed)
    named = commands(typed[:1]) if typed and typed[0] in _COMMANDS else commands()
    options = make_parser(named, lang).parse_args(typed)
    options.lang = lang  # also when it stands before the command
    command: Command = options.command
    if command.project and not Path("mkdocs.yml").is_file():
        print("cchc: không thấy mkdocs.yml trong thư mục này / no mkdocs.yml in this folder", file=sys.stderr)
        return 2
    if getattr(options, "today", None):
        os.environ[TODAY] = options.today
    os.environ[LANG] = options.lang
    try:
        day(os.environ, datetime.now(UTC))
    except ValueError as error:
        print(f"cchc: không phải là một ngày / not a day: {error}", file=sys.stderr)
        return 2
    return _guarded(command.run, options) if command.run else 2


def _guarded(run: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Run a command; whatever goes wrong is one line, never a traceback."""
    try:
        code = run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along has seen enough, as with "| head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:  # a disk that is full, a file that may not be read
        print(f"cchc: {of_system(error, options.lang)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("cchc: đã dừng / stopped", file=sys.stderr)
        return 1
    except Exception as error:  # noqa: BLE001 - the last resort: an editor is told in one line, engineers read the log
        keep_traceback(Path.cwd(), error)
        problem = of_machine(error)
        if problem is not None:
            print(print_problems([problem], "text", options.lang), end="", file=sys.stderr)
            return 1
        said = " ".join(f"{type(error).__name__}: {error}".split())
        print(f"cchc: lỗi ngoài dự kiến / unexpected error: {said} ({LOG})", file=sys.stderr)
        return 1
    return code
