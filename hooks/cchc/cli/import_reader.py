"""The reader's own process: ``python -m cchc.cli.import_reader NAME`` turns the file on standard input into blocks.

Files come from anywhere, and C libraries read them: here a crash, a hang or too much memory costs one problem.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from cchc.imports import limits
from cchc.imports.blocks import to_plain
from cchc.imports.readers.formats import read
from cchc.problem import Problem


def limit_this_process() -> None:
    """Bound memory and processor time, and let nothing be written, where the system can do that."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.MEMORY),
        (resource.RLIMIT_CPU, limits.SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def main(arguments: Sequence[str]) -> int:
    """Read standard input as the file that ``arguments`` name; write JSON to standard output."""
    limit_this_process()
    found = read(arguments[0], sys.stdin.buffer.read(limits.FILE_BYTES + 1))
    answer = {"problem": asdict(found)} if isinstance(found, Problem) else {"document": to_plain(found)}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=True).encode())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
