"""YAML to nodes, from libyaml's events, so that no limit can be passed and no scalar bent.

The subset is small on purpose: no anchors, aliases, tags, merge keys, duplicate keys or second documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from cchc.problem import Place, Problem, make
from cchc.source.characters import CONTROL, bad_character, name_of
from cchc.source.limits import DEPTH, DUPLICATES, NODES
from cchc.source.nodes import Listing, Mapping, Node, Scalar

#: libyaml's words for what editors get wrong most often, in both languages.
_DETAILS = (
    (
        "mapping values are not allowed",
        "có dấu hai chấm trong chữ; đặt cả dòng chữ trong ngoặc kép",
        "there is a colon inside the text; put the text in quotes",
    ),
    (
        "did not find expected key",
        "thụt dòng không đều hoặc thiếu dấu hai chấm",
        "the indentation is uneven or a colon is missing",
    ),
    (
        "block sequence entries are not allowed",
        "dấu gạch đầu dòng đứng sai chỗ; danh sách bắt đầu ở dòng dưới tên mục",
        "the dash is out of place; a list begins on the line below its key",
    ),
    (
        "did not find expected <document start>",
        "có dòng thụt vào khác các dòng trên, hoặc thiếu dấu hai chấm",
        "a line is indented unlike those above it, or a colon is missing",
    ),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên mục", "a colon is missing after the key"),
    ("found unexpected end of stream", "thiếu dấu ngoặc kép đóng", "a closing quote is missing"),
    ("did not find expected '-' indicator", "thụt dòng của danh sách không đều", "the list is indented unevenly"),
    ("did not find expected ',' or", "thiếu dấu phẩy hoặc dấu đóng ngoặc", "a comma or a closing bracket is missing"),
    (
        "cannot start any token",
        "dòng bắt đầu bằng ký tự đặc biệt; đặt chữ trong ngoặc kép",
        "the text begins with a special character; put it in quotes",
    ),
    (
        "unknown escape character",
        "dấu \\ trong ngoặc kép có nghĩa riêng; dùng ngoặc đơn",
        "a \\ has a special meaning in double quotes; use single quotes",
    ),
)
#: Only this tag, and only where the caller allows it (mkdocs.yml).
ENV_TAG = "!ENV"


#: So many letters before an empty value are looked at: the end of its key, spaces, a colon.
_BEFORE = 40
#: What libyaml makes of "!!".
_STANDARD = "tag:yaml.org,2002:"


class YamlResult(NamedTuple):
    """The tree, or None when the file cannot be read, and what is wrong with it."""

    root: Node | None
    problems: list[Problem]


def read_yaml(path: str, text: str, *, first_line: int = 1, env_tag: bool = False) -> YamlResult:
    """Read one YAML document.

    ``path`` is for the problems only; ``first_line`` is the line of the file at which ``text`` begins (front
    matter); ``env_tag`` allows MkDocs' ``!ENV``, whose node is kept as it stands. At most one problem is given for a
    file that cannot be parsed; duplicate keys are reported up to a number.
    """
    bad = bad_character(path, text, first_line)
    if bad:
        return YamlResult(None, [bad])
    builder = _Builder(path, text, first_line - 1, env_tag)
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except _Stop as stop:
        return YamlResult(None, [*builder.problems, stop.problem])
    except yaml.MarkedYAMLError as error:
        return YamlResult(None, [*builder.problems, _syntax_problem(path, text, first_line - 1, error)])
    if builder.root is None or (isinstance(builder.root, Scalar) and not builder.root.text):
        return YamlResult(None, [make("file-empty", Place(path))])
    return YamlResult(builder.root, builder.problems)


class _Stop(Exception):  # noqa: N818 - it carries a problem, it is not one
    """Ends the reading with one problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class _Builder:
    """Takes events one by one; depth and number of nodes are bounded while they come."""

    path: str
    text: str
    offset: int
    env_tag: bool
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stack: list[Listing | Mapping] = field(default_factory=list)
    pending: list[Scalar | None] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0

    def take(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events share no typed base
        if isinstance(event, yaml.ScalarEvent):
            self._refuse(event)
            escaped = CONTROL.search(event.value)  # such as "\\0": what stands in the file itself is refused before
            if escaped:
                self._stop("bad-character", event, name=name_of(escaped.group()))
            self._add(Scalar(event.value, *self._at(event), plain=event.implicit[0] and not event.style), event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._refuse(event)
            self._open(Mapping(*self._at(event)), event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._refuse(event)
            self._open(Listing(*self._at(event)), event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.pending.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._stop("yaml-alias", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._stop("yaml-second-document", event)

    def _at(self, event: Any) -> tuple[int, int]:  # noqa: ANN401 - see take
        return event.start_mark.line + 1 + self.offset, event.start_mark.column + 1

    def _stop(self, code: str, event: Any, **values: object) -> None:  # noqa: ANN401 - see take
        raise _Stop(make(code, Place(self.path, *self._at(event)), **values))

    def _refuse(self, event: Any) -> None:  # noqa: ANN401 - see take
        self.nodes += 1
        if self.nodes > NODES:
            self._stop("yaml-too-many", event, limit=NODES)
        if event.anchor is not None:
            self._stop("yaml-alias", event)
        if event.tag is not None and not (self.env_tag and event.tag == ENV_TAG):
            self._stop("yaml-tag", event, tag=event.tag.replace(_STANDARD, "!!"))

    def _open(self, node: Listing | Mapping, event: Any) -> None:  # noqa: ANN401 - see take
        if len(self.stack) >= DEPTH:
            self._stop("yaml-too-deep", event, limit=DEPTH)
        self._add(node, event)
        self.stack.append(node)
        self.pending.append(None)

    def _no_key(self, key: Scalar, node: Node, event: Any) -> bool:  # noqa: ANN401 - see take
        """Tell whether a key is words behind a comma in {…}: nothing stands behind it, and no colon either."""
        if not isinstance(node, Scalar) or not node.plain or node.text or not key.plain or not key.text:
            return False
        before = event.start_mark.index  # of the empty value; before it stands the colon, or the words
        return self.text[max(before - _BEFORE, 0) : before].rstrip(" ").endswith(key.text[-_BEFORE // 2 :])

    def _add(self, node: Node, event: Any) -> None:  # noqa: ANN401 - see take
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Listing):
            parent.items.append(node)
            return
        key = self.pending[-1]
        if key is None:
            if not isinstance(node, Scalar):
                self._stop("yaml-key", event)
            elif node.plain and node.text == "<<":
                self._stop("yaml-merge", event)
            else:
                self.pending[-1] = node
            return
        self.pending[-1] = None
        if self._no_key(key, node, event):
            if len(self.problems) < DUPLICATES:
                self.problems.append(make("yaml-comma", Place(self.path, key.line, key.column), value=key.text))
            return
        first = parent.keys.get(key.text)
        if first is not None:
            place = Place(self.path, key.line, key.column)
            if len(self.problems) < DUPLICATES:
                self.problems.append(make("duplicate-key", place, key=key.text, first=first.line))
            return
        parent.keys[key.text] = key
        parent.entries[key.text] = node


def _syntax_problem(path: str, text: str, offset: int, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    past_the_end = mark is not None and mark.line > text.rstrip().count("\n")
    if (past_the_end or "unexpected end of stream" in (error.problem or "")) and error.context_mark:
        mark = error.context_mark  # where the quote or bracket is that nothing closes, not the end of the file
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    for number in _lines_with_tab(lines, line):
        return make("yaml-tab", Place(path, number + offset, lines[number - 1].index("\t") + 1))
    said = f"{error.problem or ''} {error.context or ''}"
    for needle, vi, en in _DETAILS:
        if needle in said:
            return make("yaml-syntax", Place(path, line + offset, column), detail_vi=vi, detail_en=en)
    detail = (error.problem or "?").strip()
    unread = f"không đọc được chỗ này ({detail})"
    return make("yaml-syntax", Place(path, line + offset, column), detail_vi=unread, detail_en=detail)


def _lines_with_tab(lines: list[str], line: int) -> Iterator[int]:
    for number in (line, line - 1):
        if 1 <= number <= len(lines):
            text = lines[number - 1]
            if "\t" in text[: len(text) - len(text.lstrip())]:
                yield number
