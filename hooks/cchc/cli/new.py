"""``cchc new plan|question|news|hotline``: asks what is needed and writes a commented file that passes the check."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from cchc.cli import drafts
from cchc.cli.asking import Answers, StoppedError, answers
from cchc.cli.checking import check_project
from cchc.cli.command import LANGUAGE, TODAY, Command, flag
from cchc.cli.environment import day
from cchc.cli.new_fields import fields_of
from cchc.cli.writing import write_new, write_whole
from cchc.problem import Severity, Words, print_problems
from cchc.site import Site, load

#: Makes the path and the text of a new file from the answers.
Draft = Callable[[Answers, date], tuple[str, str]]
_YES = flag("--yes", "không hỏi: lấy tùy chọn và điều được gợi ý", "ask nothing: take the options and what is proposed")
_CANNOT = Words(
    "cchc: sửa các lỗi sau đã, rồi mới thêm mục mới:", "cchc: mend these errors first, then add something new:"
)
_WRONG = Words("cchc: mục mới chưa đạt, nên chưa ghi:", "cchc: the new entry would not pass, so nothing was written:")
_THERE = Words("cchc: đã có {path}; không ghi đè", "cchc: {path} is there already; it is not written over")
_DONE = Words(
    "Đã viết {path}. Mở tệp để viết tiếp, rồi chạy make check.", "Wrote {path}. Go on there, then run make check."
)


def _site(options: argparse.Namespace, today: date) -> Site | None:
    """Load what is there, for ids to be proposed; None, and told, when it cannot be used."""
    loaded = load(Path.cwd(), today, os.environ)
    if loaded.whole is None:
        print(_CANNOT.say(options.lang), file=sys.stderr)
        print(print_problems(loaded.problems, "text", options.lang, loaded.sources), end="", file=sys.stderr)
    return loaded.whole


def _run(kind: str, draft: Draft, options: argparse.Namespace) -> int:
    today = day(os.environ, datetime.now(UTC))
    site = _site(options, today)
    if site is None:
        return 1
    try:
        found = answers(fields_of(kind, site), options)
    except StoppedError as stopped:
        print(f"cchc new {kind}: {stopped}", file=sys.stderr)
        return 2
    name, text = draft(found, today)
    path = Path(name)
    before = path.read_text(encoding="utf-8") if kind == "hotline" and path.exists() else None
    if before is None and path.exists():
        print(_THERE.say(options.lang).format(path=name), file=sys.stderr)
        return 2
    if before is None:
        write_new(path, text)
    else:
        text = drafts.with_hotline(before, text)
        write_whole(path, text)
    return _told(options, today, path, before)


def _told(options: argparse.Namespace, today: date, path: Path, before: str | None) -> int:
    """Check what was written; what does not pass is taken back."""
    checked = check_project(Path.cwd(), today, os.environ)
    name = path.as_posix()
    wrong = [found for found in checked.problems if found.path == name and found.severity is Severity.ERROR]
    if not wrong:
        print(_DONE.say(options.lang).format(path=name))
        return 0
    if before is None:
        path.unlink()
    else:
        write_whole(path, before)
    print(_WRONG.say(options.lang), file=sys.stderr)
    print(print_problems(wrong, "text", options.lang, checked.sources), end="", file=sys.stderr)
    return 1


def _command(kind: str, draft: Draft, vi: str, en: str) -> Command:
    fields = [field.option for field in fields_of(kind, None)]
    return Command(kind, Words(vi, en), lambda options: _run(kind, draft, options), (*fields, _YES, TODAY, LANGUAGE))


NEW = Command(
    "new",
    Words(
        "viết một mục mới: hỏi từng điều, gợi ý mã, viết tệp có chú thích",
        "write something new: asks, proposes ids, writes a commented file",
    ),
    below=(
        _command("plan", drafts.plan, "viết một kế hoạch mới, là bản nháp", "write a new plan, as a draft"),
        _command(
            "question", drafts.question, "viết một câu trả lời mới, là bản nháp", "write a new answer, as a draft"
        ),
        _command("news", drafts.news, "viết một tin mới, là bản nháp", "write a news item, as a draft"),
        _command("hotline", drafts.hotline, "thêm một đường dây nóng vào danh mục", "add a hotline to the registry"),
    ),
)
