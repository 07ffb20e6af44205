"""Mending YAML by machine: only what leaves every value as it is read, or makes a file readable at all.

Texts go in and come out; places are lines and columns from 1, as in problems. Whatever is not touched stays byte by
byte: comments, order, blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml

from cchc.source.nodes import Listing, Mapping, Node, Scalar, plain
from cchc.source.yaml_reader import YamlResult, read_yaml
from cchc.text.dates import parse_iso

Read = Callable[[str], YamlResult]
#: "key: value" or "- value" or "- key: value" on a line of its own, and a comment behind it.
_ENTRY = re.compile(r"^(?P<head>\s*(?:- +)*(?:[\w-]+:\s+|- +))(?P<value>[^\s#\"'|>\[{-].*?)(?P<rest>\s+#.*|\s*)$")
#: Problems that quotes take away: a colon in the text, or a first character that YAML takes for something of its own.
_QUOTABLE = frozenset({"yaml-syntax", "yaml-alias", "yaml-tag"})
#: Quotes are tried so often in one file.
_TRIES = 200
#: A comment that asks for the list below it to be kept in the order of its ids.
SORTED_MARK = re.compile(r"^#\s*(?:xếp theo mã|sorted by id)\b", re.IGNORECASE | re.MULTILINE)


class Mended(NamedTuple):
    """What was done: the line, and what (a key of the words of ``cchc check --fix``)."""

    line: int
    what: str


class Mending(NamedTuple):
    """A text, mended, and what was done to it."""

    text: str
    done: list[Mended]


def quote(text: str) -> str:
    """Give a text as YAML in quotes, double ones where nothing in it speaks against them."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def mend_syntax(text: str, read: Read = lambda text: read_yaml("", text)) -> Mending:
    """Put values in quotes whose first character or colon makes the file unreadable; it is read with ``read``."""
    done: list[Mended] = []
    for _ in range(_TRIES):
        wrong = read(text).problems
        if not wrong or wrong[-1].code not in _QUOTABLE:
            break
        place = (wrong[-1].line, wrong[-1].column)
        for line in (place[0], place[0] - 1):
            mended = _quoted(text, line)
            if mended and _further(read(mended), place):
                text = mended
                done.append(Mended(line, "quoted"))
                break
        else:
            break
    return Mending(text, done)


#: A value in {…} that goes on behind a comma; what has quotes or brackets of its own is not touched.
_WITH_COMMA = re.compile(
    r"(?<=: )(?P<value>[^\s,{}\[\]\"'#&*!|>%@`][^,{}\[\]\"#]*(?:, (?![\w-]+:\s)[^,{}\[\]\"#]+)+)(?=\s*[,}])"
)


def mend_commas(text: str, read: Read = lambda text: read_yaml("", text)) -> Mending:
    """Put values in {…} in quotes that hold a comma, so that what is behind it is no key: {at: Mục II.1, gạch 2}."""
    done: list[Mended] = []
    for number in sorted({wrong.line for wrong in read(text).problems if wrong.code == "yaml-comma"}):
        lines = text.split("\n")
        lines[number - 1] = _WITH_COMMA.sub(lambda found: quote(found["value"].rstrip()), lines[number - 1])
        mended = "\n".join(lines)
        if not any(wrong.line == number for wrong in read(mended).problems):
            text = mended
            done.append(Mended(number, "quoted"))
    return Mending(text, done)


def _quoted(text: str, line: int) -> str | None:
    lines = text.split("\n")
    found = _ENTRY.match(lines[line - 1]) if 1 <= line <= len(lines) else None
    if found is None:
        return None
    lines[line - 1] = found["head"] + quote(found["value"].rstrip()) + found["rest"]
    return "\n".join(lines)


def _further(result: YamlResult, place: tuple[int, int]) -> bool:
    """Tell whether the reading comes further than to the problem at ``place``."""
    wrong = [problem for problem in result.problems if problem.code in _QUOTABLE]
    return not wrong or (wrong[-1].line, wrong[-1].column) > place


def mend_bent(text: str, root: Node, first_line: int = 1) -> Mending:
    """Put values in quotes that other YAML programs would bend: 0825077988 is no number, "no" is not false.

    ``root`` is the tree of a text that begins on ``first_line`` of its file.
    """
    lines = text.split("\n")
    done = []
    for node in sorted(_scalars(root), key=lambda node: (node.line, node.column), reverse=True):
        at, column = node.line - first_line, node.column - 1
        if node.plain and _bent(node.text) and lines[at].startswith(node.text, column):
            end = column + len(node.text)
            lines[at] = lines[at][:column] + quote(node.text) + lines[at][end:]
            done.append(Mended(node.line, "quoted"))
    return Mending("\n".join(lines), done[::-1])


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    for child in (
        node.items if isinstance(node, Listing) else node.entries.values() if isinstance(node, Mapping) else ()
    ):
        yield from _scalars(child)


#: A number in the core schema of YAML 1.2 (section 10.3.2).
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]{1,300}(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,2})?")


def _bent(text: str) -> bool:
    """Tell whether other programs read a plain text as something that is written otherwise.

    Those of YAML 1.2 (the editor's, JavaScript's) take 0825077988 for a number, those of 1.1 (PyYAML) "no" for false.
    """
    if not text or text in {"true", "false"} or re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return False
    if _NUMBER.fullmatch(text):
        return str(float(text)) != text and str(int(float(text))) != text
    try:
        value = yaml.load(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, OverflowError):
        return False
    return not isinstance(value, str) and str(value) != text


def mend_date(text: str, line: int, column: int) -> str | None:
    """Give the text with the date at a place in ISO 8601: 6/2/2024 -> 2024-02-06. None when no date stands there."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return None
    found = _DATE.match(lines[line - 1], column - 1)
    if found is None:
        return None
    year = found["y"] or found["year"]
    parts = [year, *(part.zfill(2) for part in (found["m"] or found["month"], found["d"] or found["day"]) if part)]
    iso, mark = "-".join(parts), found["quote"]
    if parse_iso(iso) is None:
        return None
    lines[line - 1] = f"{lines[line - 1][: found.start()]}{mark}{iso}{mark}{lines[line - 1][found.end() :]}"
    return "\n".join(lines)


#: 06/02/2024, 6.2.2024, 6-2-2024, 02/2024 as documents print dates; 2024/2/6, 2024-2-6 as programs do.
_DATE = re.compile(
    r"(?P<quote>[\"']?)(?:(?:(?P<d>\d{1,2})[/.-])?(?P<m>\d{1,2})[/.-](?P<y>\d{4})"
    r"|(?P<year>\d{4})[/.-](?P<month>\d{1,2})(?:[/.-](?P<day>\d{1,2}))?)(?P=quote)(?=\s*(?:[,}\]#]|$))"
)


def mend_order(text: str, root: Node) -> Mending:
    """Put the entries of lists into the order of their ids, where a comment above asks for it; comments go along."""
    if not isinstance(root, Mapping) or not SORTED_MARK.search(text.split("\n  -", 1)[0]):
        return Mending(text, [])
    lines = text.split("\n")
    done = []
    for key, listing in reversed(list(root.entries.items())):
        if isinstance(listing, Listing) and listing.items and all(isinstance(item, Mapping) for item in listing.items):
            first, last = root.keys[key].line, _end(lines, root, key)
            blocks = _blocks(lines, listing, first, last)
            ordered = [block for _, block in sorted(zip(map(_id_of, listing.items), blocks, strict=True))]
            if ordered != blocks:
                lines[first:last] = [line for block in ordered for line in block]
                done.append(Mended(first, "sorted"))
    mended = "\n".join(lines)
    return Mending(mended, done[::-1]) if done and _same_entries(mended, root) else Mending(text, [])


def _end(lines: list[str], root: Mapping, key: str) -> int:
    """Give the number of the last line of a list: the one before the next key, without what is blank."""
    names = list(root.keys)
    after = names[names.index(key) + 1 :]
    last = root.keys[after[0]].line - 1 if after else len(lines)
    while last > 0 and (not lines[last - 1].strip() or (lines[last - 1].startswith("#"))):
        last -= 1
    return last


def _blocks(lines: list[str], listing: Listing, first: int, last: int) -> list[list[str]]:
    """Divide the lines of a list into entries; comments above an entry belong to it."""
    starts = []
    for item in listing.items:
        start = item.line - 1
        while start > first and lines[start - 1].lstrip().startswith("#"):
            start -= 1
        starts.append(start)
    starts[0] = first
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], last], strict=True)]


def _id_of(entry: Node) -> str:
    found = entry.entries.get("id") if isinstance(entry, Mapping) else None
    return found.text if isinstance(found, Scalar) else ""


def _same_entries(text: str, root: Mapping) -> bool:
    result = read_yaml("", text)
    if result.problems or not isinstance(result.root, Mapping):
        return False
    now, was = plain(result.root), plain(root)
    if not isinstance(now, dict) or not isinstance(was, dict):
        return False
    return now.keys() == was.keys() and all(_unordered(now[key]) == _unordered(was[key]) for key in was)


def _unordered(value: object) -> object:
    return sorted(map(repr, value)) if isinstance(value, list) else value
