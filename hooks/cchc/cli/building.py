"""``cchc build`` and ``cchc serve``: they run the engine, which calls the portal's hooks."""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from cchc.cli.command import FORMAT, LANGUAGE, STRICT, TODAY, Command, flag, value
from cchc.cli.environment import COMPRESS, EXECUTOR, PREVIEW
from cchc.cli.environment import FORMAT as FORMAT_VARIABLE
from cchc.cli.stages import FILE, TIMINGS, show
from cchc.problem import Place, Words, make, print_problems

ENGINES = ("mkdocs", "properdocs")
#: Seconds that an interrupted engine has to end by itself.
_PATIENCE = 5
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


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65535:
        raise ValueError(text)
    return port


_ENGINE = value("--engine", "chương trình dựng trang", "site generator", choices=ENGINES, default="mkdocs")
_COMMON = (TODAY, LANGUAGE, FORMAT, STRICT, _ENGINE)
_WAITING = flag(
    "--preview",
    "dựng cả mục chờ duyệt và bản nháp, có dải báo chưa đăng; không dùng để đăng",
    "build what waits for approval and drafts, too, with a banner that says so; not for publishing",
)
_COMPRESS = flag(
    "--compress", "ghi thêm tệp nén .gz cạnh mỗi tệp chữ, cho máy chủ", "write a .gz beside each text file, for servers"
)
_TIMINGS = flag("--timings", "nói mỗi bước mất bao lâu", "say how long each stage takes")
_EXECUTOR = value(
    "--executor", "dựng trên cụm dask ở địa chỉ này", "render on the dask cluster at this address",
    metavar="tcp://HOST:PORT",
)  # fmt: skip
_PORT = value(
    "--port", "cổng của máy này để xem thử (8000)", "port of this machine for the preview (8000)", type=_port,
    default=8000, metavar="PORT",
)  # fmt: skip


def _build(options: argparse.Namespace) -> int:
    os.environ[PREVIEW] = "1" if options.preview else ""  # only who asks for it gets what is not to be published
    strict = ["--strict"] if options.strict else []
    arguments = ["build", "--quiet", *strict]
    os.environ[COMPRESS] = "1" if options.compress else ""
    if options.executor:
        os.environ[EXECUTOR] = options.executor
    if not options.timings:
        return _engine(options, arguments)
    os.environ[TIMINGS], started = "1", time.perf_counter()
    code = _engine(options, arguments)
    if code == 0:
        print(show(FILE, time.perf_counter() - started), end="")
    return code


def _serve(options: argparse.Namespace) -> int:
    os.environ[PREVIEW] = "1"
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
    os.environ[FORMAT_VARIABLE] = options.format
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the notice is for those who choose the engine, not for editors
    with subprocess.Popen([sys.executable, "-m", options.engine, *arguments]) as engine:  # noqa: S603 - our own words
        before = signal.signal(signal.SIGTERM, lambda *_: engine.terminate())  # it must not outlive us
        try:
            return 1 if engine.wait() else 0
        except KeyboardInterrupt:  # a terminal interrupts the engine, too: it is to be gone when the next line is typed
            with suppress(subprocess.TimeoutExpired):
                engine.wait(_PATIENCE)
            engine.terminate()
            raise
        finally:
            signal.signal(signal.SIGTERM, before)


def _unset_keys() -> Iterator[str]:
    """Give the settings without which the engine would build something else, as lines for mkdocs.yml."""
    text = Path("mkdocs.yml").read_text(encoding="utf-8", errors="replace")
    for pattern, line in _SETTINGS:
        if not re.search(pattern, text, re.MULTILINE):
            yield line


BUILD = Command(
    "build",
    Words("dựng trang vào site/", "build into site/"),
    _build,
    (*_COMMON, _WAITING, _COMPRESS, _TIMINGS, _EXECUTOR),
)
SERVE = Command(
    "serve", Words("xem thử trên máy này, lưu tệp là trang tự tải lại", "preview on this machine, with live reload"),
    _serve, (*_COMMON, _PORT),
)  # fmt: skip
