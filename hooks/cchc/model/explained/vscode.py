"""Snippets for VS Code: the entries of ``snippets`` as YAML text, and whole files to begin with.

The format is that of a ``.code-snippets`` file (VS Code documentation, "Snippets in Visual Studio Code").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cchc.model.explained.snippets import FILES, SNIPPETS

#: What is typed to get an entry -> the name of its shape; several words may lead to one.
PREFIXES: Mapping[str, Sequence[str]] = {
    "Point": ("dieu", "point"), "Citation": ("vanbandan", "cite"), "Task": ("nhiemvu", "task"),
    "Target": ("chitieu", "target"), "Event": ("sukien", "event"), "Duty": ("phancong", "duty"),
    "Erratum": ("luuy", "erratum"), "Basis": ("chodua", "basis"), "Hotline": ("duongdaynong", "hotline"),
    "Agency": ("coquan", "agency"), "Document": ("vanban", "document"), "Unit": ("diaphuong", "unit"),
    "Plan": ("kehoach", "plan"), "Question": ("cauhoi", "question"), "NewsItem": ("tin", "news"),
}  # fmt: skip
#: Prose of an answer and of a news item, below its front matter.
_PROSE: Mapping[str, Sequence[str]] = {
    "Question": (
        "Theo [kế hoạch năm ${11:2024}](plan:$6), ${12:câu trả lời ngắn}.",
        "",
        "${13:Các bước hoặc danh sách.}",
    ),
    "NewsItem": ("${12:Chỉ nói điều kế hoạch nêu.}",),
}


def code_snippets() -> dict[str, Any]:
    """Give the content of ``.vscode/cchc.code-snippets``."""
    found: dict[str, Any] = {}
    for shape, snippet in {**FILES, **SNIPPETS}.items():
        prose = _PROSE.get(shape)
        lines = list(_lines(snippet.body))
        if prose:
            body = ["---", *lines, "---", *prose, "$0"]
        elif shape in FILES:
            body = [*lines, "$0"]
        else:
            body = [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)] + ["$0"]
        found[f"cchc: {snippet.label}"] = {
            "prefix": list(PREFIXES[shape]),
            "scope": "markdown" if prose else "yaml",
            "description": snippet.what,
            "body": body,
        }
    return found


def _lines(body: Mapping[str, Any]) -> Iterator[str]:
    """YAML of an entry, line by line; its texts are written as they stand, with their quotes."""
    for key, value in body.items():
        if isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _lines(value))
        elif isinstance(value, list):
            yield f"{key}:"
            for item in value:
                inside = list(_lines(item)) if isinstance(item, Mapping) else [str(item)]
                yield from (f"  {'  ' if number else '- '}{line}" for number, line in enumerate(inside))
        else:
            yield f"{key}: {value}"
