"""``cchc i18n``: how much is translated, what is older than its original; ``--accept`` says that it is right."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cchc.cli.command import LANGUAGE, TODAY, Command, Option, flag, value
from cchc.cli.environment import day
from cchc.cli.writing import write_whole
from cchc.problem import Words, print_problems
from cchc.site import Site, load
from cchc.site.translation import Coverage, accept, coverage, sum_of_prose, sums_path, twin_path
from cchc.source.front_matter import front_matter
from cchc.text.fold import nfc

_SUM = Words(
    "{lang}: đã dịch {translated}/{texts} chỗ ({percent} %) trong {pages} tệp; "
    "{older} chỗ cũ hơn bản tiếng Việt; {new} chỗ chưa xác nhận",
    "{lang}: {translated}/{texts} texts translated ({percent} %) in {pages} files; "
    "{older} older than the original; {new} not accepted yet",
)
_ROW = Words("  {path}: {translated}/{texts}{older}{new}", "  {path}: {translated}/{texts}{older}{new}")
_OLDER = Words("; cũ, dòng {lines}", "; older, line {lines}")
_NEW = Words("; chưa xác nhận {count}", "; {count} not accepted")
_ACCEPTED = Words("Đã xác nhận bản dịch {lang} của {path}", "Accepted the {lang} translation of {path}")
_NOTHING = Words(
    "cchc i18n: {path} không có bản dịch nào để xác nhận", "cchc i18n: {path} has no translation to be accepted"
)
_ACCEPT = Option(
    ("--accept",),
    Words(
        "xác nhận bản dịch của các tệp này là đúng với bản tiếng Việt hiện nay",
        "say that the translations of these files are right for the originals of today",
    ),
    {"nargs": "+", "metavar": "FILE"},
)
_FORMAT = value(
    "--format",
    "dạng kết quả: text hoặc json",
    "form of the result: text or json",
    choices=("json", "text"),
    default="text",
)


def report(found: Sequence[Coverage], lang: str, *, every: bool) -> Iterator[str]:
    """Give the lines for people: a sum for each language, then the files that lack something (``every``: all)."""
    for code in dict.fromkeys(entry.lang for entry in found):
        rows = [entry for entry in found if entry.lang == code]
        texts, translated = sum(row.texts for row in rows), sum(row.translated for row in rows)
        yield _SUM.say(lang).format(
            lang=code,
            translated=translated,
            texts=texts,
            pages=len(rows),
            older=sum(len(row.older) for row in rows),
            percent=100 * translated // texts if texts else 100,
            new=sum(row.unaccepted for row in rows),
        )
        for row in rows:
            if every or row.translated < row.texts or row.older:
                older = _OLDER.say(lang).format(lines=", ".join(map(str, row.older))) if row.older else ""
                new = _NEW.say(lang).format(count=row.unaccepted) if row.unaccepted else ""
                values = {**row._asdict(), "older": older, "new": new}
                yield _ROW.say(lang).format(**values)


def _run(options: argparse.Namespace) -> int:
    loaded = load(Path.cwd(), day(os.environ, datetime.now(UTC)), os.environ)
    if loaded.whole is None:
        print(print_problems(loaded.problems, "text", options.lang, loaded.sources), end="", file=sys.stderr)
        return 1
    if options.accept:
        return _accept(loaded.whole, options.accept, options.lang)
    found = list(coverage(loaded.whole))
    if options.format == "json":
        print(json.dumps({"files": [entry._asdict() for entry in found]}, ensure_ascii=False, indent=2))
    else:
        for line in report(found, options.lang, every=options.all):
            print(line)
    return 1 if options.strict and any(entry.older for entry in found) else 0


def _accept(site: Site, files: Sequence[str], lang: str) -> int:
    code = 0
    for file in files:
        path = nfc(Path(os.path.relpath(file)).as_posix())
        done = list(_accept_prose(site, path) if path.endswith(".md") else _accept_data(site, path))
        for language in done:
            print(_ACCEPTED.say(lang).format(lang=language, path=path))
        if not done:
            print(_NOTHING.say(lang).format(path=path), file=sys.stderr)
            code = 2
    return code


def _accept_data(site: Site, path: str) -> Iterator[str]:
    roots = {spot.path: spot.root for spot in site.spots.values()}
    for language in site.project.languages[1:] if path in roots else ():
        sums = accept(roots[path], language)
        if sums:
            write_whole(Path(sums_path(path, language)), sums)
            yield language


def _accept_prose(site: Site, path: str) -> Iterator[str]:
    """Write the sum of the original into a translation; the path is that of either."""
    by_path = {entry.spot.path: entry for entry in site.prose}
    for language in site.project.languages[1:]:
        original = path.removesuffix(f".{language}.md") + ".md" if path.endswith(f".{language}.md") else path
        twin = by_path.get(twin_path(original, language))
        if original in by_path and twin is not None:
            file = Path(twin.spot.path)
            text = with_sum(file.read_text(encoding="utf-8"), sum_of_prose(by_path[original], twin))
            write_whole(file, text)
            yield language


def with_sum(text: str, made_from: str) -> str:
    """Give a translated Markdown file with the sum of its original in its front matter; all else stays as it is."""
    part = front_matter(text.replace("\r\n", "\n"))
    if part is None:
        return text
    head, front, body = part
    line = f'translates: "{made_from}"\n'
    known = re.compile(r"^translates:.*\n", re.MULTILINE)
    return head + (known.sub(line, front, count=1) if known.search(front) else front + line) + body


I18N = Command(
    "i18n",
    Words(
        "nêu đã dịch được bao nhiêu và bản dịch nào cũ hơn bản tiếng Việt",
        "tell how much is translated and which translations are older than their original",
    ),
    _run,
    (
        _ACCEPT,
        flag("--all", "nêu cả những tệp đã dịch đủ", "list complete files, too"),
        _FORMAT,
        flag("--strict", "có bản dịch cũ thì mã thoát là 1", "exit with 1 when a translation is older"),
        TODAY,
        LANGUAGE,
    ),
)
