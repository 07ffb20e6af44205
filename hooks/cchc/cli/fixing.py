"""``cchc check --fix``: mends files one by one; each is written whole or not at all, and only when nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from cchc.cli.checking import check_project
from cchc.cli.writing import write_whole
from cchc.problem import Words
from cchc.source.front_matter import front_matter
from cchc.source.mending import Mended, mend_bent, mend_commas, mend_date, mend_order, mend_syntax
from cchc.source.nodes import plain
from cchc.source.tree import SourceFile, decode
from cchc.source.yaml_reader import YamlResult, read_yaml
from cchc.text.fold import nfc

_PATTERNS = ("plans/**/*.yml", "plans/**/*.yaml", "content/**/*.md")
_WORDS = {
    "unicode": Words("đưa chữ về Unicode dựng sẵn (NFC)", "composed Unicode (NFC)"),
    "lines": Words("đưa cuối dòng về LF, bỏ dấu BOM", "line ends are LF, no byte order mark"),
    "quoted": Words("đặt giá trị trong ngoặc kép", "a value put in quotes"),
    "date": Words("viết ngày theo dạng YYYY-MM-DD", "a date written as YYYY-MM-DD"),
    "sorted": Words("xếp lại danh mục theo mã", "the registry sorted by id"),
}
#: Dates are mended one after the other; a file has no more of them.
_MOST_DATES = 500


def fix_project(root: Path, today: date, environment: Mapping[str, str], lang: str) -> Iterator[str]:
    """Mend the files of a project; gives a line for each thing done. Raises OSError when one cannot be written."""
    for path in _files(root):
        name = path.relative_to(root).as_posix()
        data = path.read_bytes()
        text, done = mend_file(name, data)
        if done:
            write_whole(path, text)
            yield from (_line(name, mended, lang) for mended in done)
    for name, line in _fix_dates(root, today, environment):
        yield _line(name, Mended(line, "date"), lang)


def _line(name: str, mended: Mended, lang: str) -> str:
    place = f"{name}:{mended.line}" if mended.line else name
    return f"{place}: {_WORDS[mended.what].say(lang)}"


def _files(root: Path) -> Iterator[Path]:
    inside = root.resolve()
    for pattern in _PATTERNS:
        for path in sorted(root.glob(pattern)):
            hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
            if path.is_file() and not hidden and path.resolve().is_relative_to(inside) and not path.is_symlink():
                yield path


def mend_file(name: str, data: bytes) -> tuple[str, list[Mended]]:
    """Give the text of a file, mended, and what was done; nothing is done to a file that is no text."""
    found = decode(name, data)
    if not isinstance(found, SourceFile):
        return "", []
    text, done = found.text, list(_letters(data, found.text))
    if name.endswith(".md"):
        part = front_matter(text)
        if part is None:
            return text, done
        head, front, body = part
        mended, more = _mend_yaml(name, front, first_line=2, registry=False)
        return head + mended + body, done + more
    mended, more = _mend_yaml(name, text, first_line=1, registry=name.startswith("plans/registry/"))
    return mended, done + more


def _letters(data: bytes, text: str) -> Iterator[Mended]:
    typed = data.decode("utf-8-sig")
    if nfc(typed) != typed:
        yield Mended(0, "unicode")
    if b"\r" in data or data.startswith(b"\xef\xbb\xbf"):
        yield Mended(0, "lines")


def _mend_yaml(name: str, text: str, *, first_line: int, registry: bool) -> tuple[str, list[Mended]]:
    def read(part: str) -> YamlResult:
        return read_yaml(name, part)

    offset = first_line - 1
    unread = mend_syntax(text, read)
    syntax = mend_commas(unread.text, read)
    done = [Mended(mended.line + offset, mended.what) for mended in (*unread.done, *syntax.done)]
    result = read(syntax.text)
    if result.root is None or result.problems:
        return syntax.text, done
    bent = mend_bent(syntax.text, result.root)
    after = read(bent.text)
    if after.root is None or plain(after.root) != plain(result.root):
        return syntax.text, done
    done += [Mended(mended.line + offset, mended.what) for mended in bent.done]
    if not registry:
        return bent.text, done
    ordered = mend_order(bent.text, after.root)
    return ordered.text, done + ordered.done


def _fix_dates(root: Path, today: date, environment: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Write dates that are no ISO dates as such: the problems tell where a date is wanted."""
    wrong = [problem for problem in check_project(root, today, environment).problems if problem.code == "bad-date"]
    for problem in reversed(wrong[:_MOST_DATES]):  # from the end, so that places before stay
        path = root / problem.path
        text = path.read_text(encoding="utf-8")
        mended = mend_date(text, problem.line, problem.column)
        if mended is not None and mended != text:
            write_whole(path, mended)
            yield problem.path, problem.line
