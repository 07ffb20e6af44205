"""``cchc check``: what is wrong with plans and prose; with ``--fix``, mends first what a machine can mend."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from cchc.cli.checking import check_project
from cchc.cli.command import FORMAT, LANGUAGE, STRICT, TODAY, Command, flag, value
from cchc.cli.environment import day
from cchc.cli.fixing import fix_project
from cchc.cli.unsigned import check_draft
from cchc.problem import Words

_FIX = flag(
    "--fix",
    "sửa trước những chỗ máy sửa được mà không đổi nghĩa: Unicode, dấu ngoặc kép, cách viết ngày, thứ tự danh mục",
    "first mend what can be mended without changing the meaning: Unicode, quotes, forms of dates, order of registries",
)
_DRAFT = value(
    "--draft", "chỉ kiểm tra một kế hoạch nháp, chưa ký cũng được", "check one draft of a plan, signed or not",
    type=Path, metavar="FILE",
)  # fmt: skip


def _run(options: argparse.Namespace) -> int:
    root, today = Path.cwd(), day(os.environ, datetime.now(UTC))
    if options.fix:
        for line in fix_project(root, today, os.environ, options.lang):
            print(line, file=sys.stderr)  # what is wrong goes to the output, for programs, too
    if options.draft:
        checked = check_draft(root, options.draft, today, os.environ)
    else:
        checked = check_project(root, today, os.environ)
    print(checked.report(options.format, options.lang), end="")
    return 1 if checked.fails(options.strict) else 0


CHECK = Command(
    "check", Words("kiểm tra kế hoạch và bài viết, không dựng trang", "check plans and prose, build nothing"),
    _run, (TODAY, LANGUAGE, FORMAT, STRICT, _FIX, _DRAFT),
)  # fmt: skip
