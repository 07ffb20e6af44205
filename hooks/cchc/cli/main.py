"""``cchc``: its commands, each in a module of its own, and what holds for all of them."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from cchc.cli.building import BUILD, SERVE
from cchc.cli.check import CHECK
from cchc.cli.checking import LANG, TODAY, day
from cchc.cli.command import Command
from cchc.cli.diff import DIFF
from cchc.cli.explain import EXPLAIN
from cchc.cli.i18n import I18N
from cchc.cli.importing import IMPORT
from cchc.cli.ledger import LEDGER_COMMAND
from cchc.cli.linking import LINKS
from cchc.cli.new import NEW
from cchc.cli.parser import language_of, make_parser
from cchc.cli.question_from_issue import QUESTION_FROM_ISSUE
from cchc.cli.releasing import RELEASE, RELEASES, ROLLBACK, VERIFY
from cchc.cli.schemas import SCHEMAS
from cchc.cli.stale import STALE
from cchc.cli.wrong_usage import of_system

#: Every command, in the order of the help.
COMMANDS: tuple[Command, ...] = (
    BUILD, SERVE, NEW, IMPORT, QUESTION_FROM_ISSUE, CHECK, STALE, I18N, DIFF, EXPLAIN, VERIFY, RELEASE, ROLLBACK,
    RELEASES, LEDGER_COMMAND, LINKS, SCHEMAS,
)  # fmt: skip
_LOG = Path("build/error.log")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``cchc``. Gives 0 when all is well, 1 when something is wrong with the project, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter shows its number, not a traceback
            stream.reconfigure(errors="backslashreplace")
    typed = sys.argv[1:] if arguments is None else arguments
    lang = language_of(typed)
    options = make_parser(COMMANDS, lang).parse_args(typed)
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
        _LOG.parent.mkdir(exist_ok=True)
        _LOG.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        said = " ".join(f"{type(error).__name__}: {error}".split())
        print(f"cchc: lỗi ngoài dự kiến / unexpected error: {said} ({_LOG})", file=sys.stderr)
        return 1
    return code
