"""Markdown files: the block of YAML at the top, and the text below it."""

from __future__ import annotations

from typing import NamedTuple

from cchc.problem import Place, Problem, make
from cchc.source.characters import bad_character
from cchc.source.limits import PROSE
from cchc.source.nodes import Node
from cchc.source.yaml_reader import read_yaml


class MarkdownFile(NamedTuple):
    """What a Markdown file holds: its front matter, its body, and the line on which the body begins."""

    front: Node | None
    body: str
    body_line: int
    problems: list[Problem]


def front_matter(text: str) -> tuple[str, str, str] | None:
    """Divide a Markdown file: its first line, the YAML, the rest from the second "---" on. None without YAML."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return lines[0] + "\n", "".join(f"{part}\n" for part in lines[1:number]), "\n".join(lines[number:])
    return None


def read_markdown(path: str, text: str) -> MarkdownFile:
    """Divide a Markdown file. The front matter is obligatory: every file has at least a title."""
    lines = text.split("\n")
    if not text.strip():
        return MarkdownFile(None, "", 1, [make("file-empty", Place(path))])
    bad = bad_character(path, text)
    if bad:
        return MarkdownFile(None, "", 1, [bad])
    if lines[0].rstrip() != "---":
        return MarkdownFile(None, text, 1, [make("front-matter-missing", Place(path, 1, 1))])
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == "---":
            result = read_yaml(path, "\n".join(lines[1 : number - 1]) + "\n", first_line=2)
            body = "\n".join(lines[number:])
            if len(body) > PROSE:
                long = make("text-too-long", Place(path, number + 1, 1), length=len(body), limit=PROSE)
                return MarkdownFile(None, "", number + 1, [*result.problems, long])
            return MarkdownFile(result.root, body, number + 1, result.problems)
    return MarkdownFile(None, "", 1, [make("front-matter-open", Place(path, 1, 1))])
