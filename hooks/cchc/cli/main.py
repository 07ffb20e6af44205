"""``cchc build``, ``cchc check``, ``cchc serve``, ``cchc schemas``."""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cchc import __version__
from cchc.cli.checking import EXECUTOR, FORMAT, LANG, TODAY, check_project, day, iso_day
from cchc.cli.stages import FILE, TIMINGS, show
from cchc.model.schemas import INPUTS, input_schema
from cchc.problem import FORMATS, Place, make, print_problems

ENGINES = ("mkdocs", "properdocs")
SCHEMAS = Path("plans/schema")
#: Without these the engine would build something else, or stop with words of its own.
_NEEDED = ("content", "plans", "hooks/mkdocs_hooks.py", "overrides/main.html", "overrides/assets/site.css")
_SETTINGS = (
    (r"^docs_dir:\s*content/?\s*(#.*)?$", "docs_dir: content"),
    (
        r"^hooks:.*\bhooks/mkdocs_hooks\.py\b|^hooks:\s*(#.*)?\n(\s*-.*\n)*\s*-\s*hooks/mkdocs_hooks\.py",
        "hooks: [hooks/mkdocs_hooks.py]",
    ),
    (r"^\s+custom_dir:\s*overrides/?\s*(#.*)?$", "custom_dir: overrides"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``cchc``. Gives 0 when all is well, 1 when something is wrong with the project, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    if not Path("mkdocs.yml").is_file():
        print("cchc: không thấy mkdocs.yml trong thư mục này / no mkdocs.yml in this folder", file=sys.stderr)
        return 2
    if options.today:
        os.environ[TODAY] = options.today
    os.environ[LANG] = options.lang
    try:
        day(os.environ, datetime.now(UTC))
    except ValueError as error:
        print(f"cchc: không phải là một ngày / not a day: {error}", file=sys.stderr)
        return 2
    try:
        code: int = options.run(options)
    except OSError as error:  # a disk that is full, a file that may not be read
        print(f"cchc: {error.strerror}: {error.filename}", file=sys.stderr)
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cchc", description="Cổng thông tin cải cách hành chính / the CCHC portal")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="build|check|serve|schemas")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--today", type=_day, help="ngày dựng trang / the day to build for (YYYY-MM-DD)")
    common.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của thông báo / of the messages")
    common.add_argument("--format", choices=sorted(FORMATS), default="text", help="dạng thông báo / of the messages")
    common.add_argument("--strict", action="store_true", help="cảnh báo cũng là lỗi / warnings fail too")
    engine = argparse.ArgumentParser(add_help=False)
    engine.add_argument("--engine", choices=ENGINES, default="mkdocs", help="chương trình dựng trang / site generator")
    build = commands.add_parser("build", parents=[common, engine], help="dựng trang vào site/ / build into site/")
    build.add_argument("--executor", metavar="tcp://HOST:PORT", help="dựng trên cụm dask / render on a dask cluster")
    build.add_argument("--timings", action="store_true", help="nói mỗi bước mất bao lâu / how long each stage takes")
    build.set_defaults(run=_build)
    check = commands.add_parser("check", parents=[common], help="kiểm tra, không dựng / check, build nothing")
    check.set_defaults(run=_check)
    serve = commands.add_parser("serve", parents=[common, engine], help="xem thử, tự tải lại / preview, live reload")
    serve.add_argument("--port", type=_port, default=8000)
    serve.set_defaults(run=_serve)
    schemas = commands.add_parser("schemas", parents=[common], help="viết plans/schema / write plans/schema")
    schemas.set_defaults(run=_schemas)
    return parser


def _day(text: str) -> str:
    return iso_day(text).isoformat()


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65535:
        raise ValueError(text)
    return port


def _check(options: argparse.Namespace) -> int:
    today = day(os.environ, datetime.now(UTC))
    checked = check_project(Path.cwd(), today, os.environ)
    print(checked.report(options.format, options.lang), end="")
    return 1 if checked.fails(options.strict) else 0


def _build(options: argparse.Namespace) -> int:
    strict = ["--strict"] if options.strict else []
    if options.executor:
        os.environ[EXECUTOR] = options.executor
    arguments = ["build", "--quiet", *strict]
    if not options.timings:
        return _engine(options, arguments)
    os.environ[TIMINGS], started = "1", time.perf_counter()
    code = _engine(options, arguments)
    if code == 0:
        print(show(FILE, time.perf_counter() - started), end="")
    return code


def _serve(options: argparse.Namespace) -> int:
    try:
        return _engine(options, ["serve", "--dev-addr", f"127.0.0.1:{options.port}"])
    except KeyboardInterrupt:
        return 0


def _engine(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    missing = [make("file-missing", Place(path)) for path in _NEEDED if not Path(path).exists()]
    missing += [make("missing-key", Place("mkdocs.yml"), key=key) for key in _unset_keys()]
    if missing:
        print(print_problems(missing, options.format, options.lang), end="", file=sys.stderr)
        return 1
    os.environ[FORMAT] = options.format
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the notice is for those who choose the engine, not for editors
    with subprocess.Popen([sys.executable, "-m", options.engine, *arguments]) as engine:  # noqa: S603 - our own words
        before = signal.signal(signal.SIGTERM, lambda *_: engine.terminate())  # it must not outlive us
        try:
            return 1 if engine.wait() else 0
        finally:
            signal.signal(signal.SIGTERM, before)


def _unset_keys() -> Iterator[str]:
    """Give the settings without which the engine would build something else, as lines for mkdocs.yml."""
    text = Path("mkdocs.yml").read_text(encoding="utf-8", errors="replace")
    for pattern, line in _SETTINGS:
        if not re.search(pattern, text, re.MULTILINE):
            yield line


def _schemas(options: argparse.Namespace) -> int:
    SCHEMAS.mkdir(parents=True, exist_ok=True)
    for name in INPUTS:
        text = json.dumps(input_schema(name), ensure_ascii=False, indent=2) + "\n"
        (SCHEMAS / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
    return 0
