"""``cchc question-from-issue``: a question asked in an issue form becomes the draft of an answer.

The draft is of kind ``asked`` and says ``draft: true``, so that nothing of it is published before an agency has
answered and an editor has taken that line away. What looks like personal data is told of, since askers stay anonymous.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cchc.cli.checking import check_project
from cchc.cli.command import FORMAT, LANGUAGE, STRICT, TODAY, Command, iso_text, value
from cchc.cli.environment import day
from cchc.model.published import Texts
from cchc.problem import Place, Problem, Severity, Words, make, print_problems
from cchc.site import Site, load
from cchc.source.issue_form import read_form
from cchc.text.fold import fold
from cchc.text.nearest import nearest
from cchc.text.personal import personal
from cchc.text.slug import slug

FOLDER = "content/hoi-dap"
#: What a field of the form is for -> its heading, as the templates have it (a test holds them to these).
HEADINGS: Mapping[str, str] = {"question": "Câu hỏi", "unit": "Địa phương", "topic": "Chuyên đề", "more": "Kể thêm"}
#: Longer questions are cut: the rest belongs into the answer, and a title must be read at a glance.
_LONGEST_QUESTION = 300
_LONGEST_DETAIL = 2000
_LEVEL = re.compile(r"(?:tinh|thanh pho|tp\.?|thi xa|thi tran|quan|huyen|phuong|xa|dac khu) ")


class Draft(NamedTuple):
    """A draft to be written: its path and its text."""

    path: str
    text: str


def run(options: argparse.Namespace) -> int:
    """Write the draft and tell its path; 1 when the form cannot be used or the draft would not pass ``cchc check``."""
    data = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
    root, today = Path.cwd(), day(os.environ, datetime.now(UTC))
    site = load(root, today, os.environ).whole
    if site is None:
        return _tell(check_project(root, today, os.environ).problems, options)
    answers = _answers(data.decode("utf-8-sig", errors="replace"), options)
    draft = draft_of(answers, site, options.asked_on or today.isoformat(), root)
    if not isinstance(draft, Draft):
        return _tell(draft, options)
    path = root / draft.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(draft.text, encoding="utf-8", newline="\n")
    found = [problem for problem in check_project(root, today, os.environ).problems if problem.path == draft.path]
    told = [problem for problem in found if problem.severity is not Severity.HINT]
    told = sorted([*told, *_in_notes(draft)], key=lambda problem: problem.order)
    failed = _tell(told, options, {draft.path: draft.text})
    if failed:
        path.unlink()
    else:
        print(draft.path)
    return failed


def _answers(body: str, options: argparse.Namespace) -> dict[str, str]:
    form = read_form(body)
    answers = {name: form.get(fold(heading), "") for name, heading in HEADINGS.items()}
    return {**answers, **{name: getattr(options, name) for name in ("unit", "topic") if getattr(options, name)}}


def draft_of(answers: Mapping[str, str], site: Site, asked_on: str, root: Path) -> Draft | list[Problem]:
    """Give the draft for the answers of a form, or what is wrong with them. ``root`` tells which names are taken."""
    units = {key: _names(unit["name"], unit["short"]) for key, unit in site.units.items()}
    topics = {key: _names(topic["name"]) for key, topic in site.topics.items()}
    question = " ".join(answers["question"].split())
    unit, topic = _named(answers["unit"], units), _named(answers["topic"], topics)
    problems = [make("missing-key", Place("issue"), key=HEADINGS["question"])] if not slug(question) else []
    if unit is None:
        problems.append(make("unknown-unit", Place("issue"), value=answers["unit"], near=_near(answers["unit"], units)))
    if topic is None:
        near = _near(answers["topic"], topics)
        problems.append(make("unknown-topic", Place("issue"), value=answers["topic"], near=near))
    if problems:
        return problems
    lines = {
        "kind": "asked", "question": _quoted(_cut(question, _LONGEST_QUESTION)), "topic": topic, "unit": unit,
        "published": asked_on, "asked_on": asked_on, "draft": "true",
    }  # fmt: skip
    front = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return Draft(_free_path(slug(question), root), f"---\n{_notes(answers['more'])}{front}---\n")


def _names(*texts: Texts | None) -> list[str]:
    return [name for text in texts if text for name in text.values() if name]


def _named(said: str, known: Mapping[str, Iterable[str]]) -> str | None:
    """Find the id that somebody means who wrote a name, with or without marks, or the id itself."""
    wanted = fold(said)
    for form in (str, _without_level):
        found = [key for key, names in known.items() if form(wanted) in {key, *(form(fold(name)) for name in names)}]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _without_level(name: str) -> str:
    """Give "thi xa song dao" as "song dao": people leave the level away, and levels have changed."""
    return _LEVEL.sub("", name)


def _near(said: str, known: Mapping[str, Iterable[str]]) -> str | None:
    return nearest(said, [name for names in known.values() for name in names])


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"


def _quoted(text: str) -> str:
    """A YAML text in double quotes: JSON's strings are such (YAML 1.2, 1.3)."""
    return json.dumps(text, ensure_ascii=False)


def _notes(more: str) -> str:
    """What else the asker told, and what an editor does next, as comments: none of it is published."""
    told = [f"#   {' '.join(line.split())}" for line in _cut(more, _LONGEST_DETAIL).split("\n") if line.strip()]
    steps = [
        "# Bản nháp từ mẫu câu hỏi. Xóa tên, số định danh, điện thoại, địa chỉ nhà của người hỏi.",
        "# Khi cơ quan trả lời: thêm agency, answered_on; viết câu trả lời ở dưới; sửa published; bỏ draft.",
        *(["# Người hỏi kể thêm:", *told] if told else []),
    ]
    return "".join(f"{line}\n" for line in steps)


def _in_notes(draft: Draft) -> Iterator[Problem]:
    """Tell of personal data in the comments: they are not published, but whoever sees the repository reads them."""
    for number, line in enumerate(draft.text.split("\n"), start=1):
        for found in personal(line) if line.startswith("#") else ():
            yield make("personal-data", Place(draft.path, number, line.index(found) + 1), value=found)


def _free_path(name: str, root: Path) -> str:
    number, path = 1, f"{FOLDER}/{name}.md"
    while (root / path).exists():
        number += 1
        path = f"{FOLDER}/{name[:70].rstrip('-')}-{number}.md"
    return path


def _tell(problems: Iterable[Problem], options: argparse.Namespace, sources: Mapping[str, str] | None = None) -> int:
    """Say what is wrong on standard error; 1 when something is an error."""
    found = list(problems)
    if found:
        print(print_problems(found, options.format, options.lang, sources), end="", file=sys.stderr)
    bad = {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    return 1 if any(problem.severity in bad for problem in found) else 0


_FILE = value(
    "file",
    "tệp nội dung mẫu đã điền; - là đầu vào chuẩn",
    "the filled form; - is standard input",
    nargs="?",
    default="-",
)
_UNIT = value("--unit", "mã địa phương, thay cho mẫu", "id of the locality, instead of the form's")
_TOPIC = value("--topic", "mã chuyên đề, thay cho mẫu", "id of the topic, instead of the form's")
_ASKED = value("--asked-on", "ngày hỏi (hôm nay)", "day of the question (today)", type=iso_text, metavar="DAY")

QUESTION_FROM_ISSUE = Command(
    "question-from-issue",
    Words("lập bản nháp câu trả lời từ mẫu câu hỏi đã điền", "draft an answer from a filled issue form"),
    run, (_FILE, _UNIT, _TOPIC, _ASKED, TODAY, LANGUAGE, FORMAT, STRICT),
)  # fmt: skip
