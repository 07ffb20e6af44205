"""Printers of problems: for people, for programs, for the annotations of GitHub and GitLab."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

from cchc.problem.problem import Problem, Severity

_LABEL_HINT = {"vi": "gợi ý", "en": "hint"}
_SUMMARY = {
    "vi": "{error} lỗi, {warning} cảnh báo, {hint} gợi ý.",
    "en": "{error} errors, {warning} warnings, {hint} hints.",
}
#: Behind the summary, where what was told before is not told again.
_NEW = {"vi": "{} điều mới kể từ lần trước.", "en": "{} new since the last time."}
#: Source lines longer than this are shown from around the caret only.
_LONGEST_LINE = 160


def print_problems(problems: Iterable[Problem], form: str, lang: str, sources: Mapping[str, str] | None = None) -> str:
    """Give all problems, sorted, as one text in the given format (a key of ``FORMATS``).

    ``sources`` maps a path to the text of its file, for showing the line and the caret.
    Raises KeyError for an unknown format.
    """
    return FORMATS[form](sorted(problems, key=lambda problem: problem.order), lang, sources or {})


def print_news(problems: Iterable[Problem], told: Set[Problem], lang: str, sources: Mapping[str, str]) -> str:
    """Give the errors, and what else was not ``told`` before, sorted, as text for people; all is counted at its end."""
    found = sorted(problems, key=lambda problem: problem.order)
    new = [problem for problem in found if problem.severity is Severity.ERROR or problem not in told]
    lines = [line for problem in new for line in _text_lines(problem, lang, sources)]
    return (
        "\n".join([*lines, f"{_summary(found, lang)} {_NEW['en' if lang == 'en' else 'vi'].format(len(new))}"]) + "\n"
    )


def _text(problems: Sequence[Problem], lang: str, sources: Mapping[str, str]) -> str:
    lines = [line for problem in problems for line in _text_lines(problem, lang, sources)]
    return "\n".join([*lines, _summary(problems, lang)]) + "\n"


def _summary(problems: Iterable[Problem], lang: str) -> str:
    counts = Counter(problem.severity.value for problem in problems)
    return _SUMMARY["en" if lang == "en" else "vi"].format(
        **{severity.value: counts[severity.value] for severity in Severity}
    )


def _text_lines(problem: Problem, lang: str, sources: Mapping[str, str]) -> Iterator[str]:
    where = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    yield f"{where}: {problem.severity}[{problem.code}] {problem.message.say(lang)}"
    source = sources[problem.path].split("\n") if problem.path in sources else []
    if 0 < problem.line <= len(source):
        yield from _excerpt(source[problem.line - 1], problem.column)
    if problem.hint:
        yield f"    {_LABEL_HINT['en' if lang == 'en' else 'vi']}: {problem.hint.say(lang)}"


def _excerpt(line: str, column: int) -> Iterator[str]:
    start = max(0, column - 60) if len(line) > _LONGEST_LINE else 0
    shown = line[start : start + _LONGEST_LINE]
    if not shown.isprintable():
        shown = "".join(char if char.isprintable() else " " for char in shown)
    yield f"    {shown}"
    if column:
        yield "    " + " " * (column - 1 - start) + "^"


def _json(problems: Sequence[Problem], lang: str, sources: Mapping[str, str]) -> str:
    rows = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message.say(lang),
            "hint": problem.hint.say(lang) if problem.hint else None,
        }
        for problem in problems
    ]
    return json.dumps({"problems": rows}, ensure_ascii=False, indent=2) + "\n"


def _github(problems: Sequence[Problem], lang: str, sources: Mapping[str, str]) -> str:
    """GitHub's workflow commands: ``::error file=…,line=…,col=…,title=…::message``."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    lines = []
    for problem in problems:
        message = _with_hint(problem, lang)
        place = f"file={_property(problem.path)}"
        if problem.line:
            place += f",line={problem.line},col={max(problem.column, 1)}"
        lines.append(f"::{levels[problem.severity]} {place},title={problem.code}::{_data(message)}")
    return "".join(line + "\n" for line in lines)


def _with_hint(problem: Problem, lang: str) -> str:
    return problem.message.say(lang) + (f" ({problem.hint.say(lang)})" if problem.hint else "")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab(problems: Sequence[Problem], lang: str, sources: Mapping[str, str]) -> str:
    """GitLab's code quality report (Code Climate's shape)."""
    levels = {Severity.ERROR: "blocker", Severity.WARNING: "minor", Severity.HINT: "info"}
    rows = []
    seen: Counter[str] = Counter()
    for problem in problems:
        mark = f"{problem.path}|{problem.code}|{problem.message.vi}"
        seen[mark] += 1
        mark += f"|{seen[mark]}"  # not the line: a problem that only moves is no new one
        rows.append(
            {
                "description": _with_hint(problem, lang),
                "check_name": problem.code,
                "fingerprint": hashlib.sha256(mark.encode()).hexdigest(),
                "severity": levels[problem.severity],
                "location": {"path": problem.path, "lines": {"begin": max(problem.line, 1)}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


Printer = Callable[[Sequence[Problem], str, Mapping[str, str]], str]

FORMATS: Mapping[str, Printer] = {"text": _text, "json": _json, "github": _github, "gitlab": _gitlab}
