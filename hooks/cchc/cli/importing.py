"""``cchc import FILE --unit ID``: from a document to the draft of a plan, and a report of what is to be done."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from cchc.checks import check
from cchc.cli.command import FORMAT, LANGUAGE, STRICT, TODAY, Command, Option, flag, value
from cchc.cli.environment import day
from cchc.imports import limits
from cchc.imports.blocks import Document, from_plain
from cchc.imports.draft.plan import Made, draft
from cchc.imports.draft.proposals import propose
from cchc.imports.draft.recognised import recognise
from cchc.imports.draft.registers import registers
from cchc.imports.draft.report import report
from cchc.imports.draft.texts import Wording
from cchc.problem import Place, Problem, Severity, Words, make, print_problems
from cchc.site import load
from cchc.site.registries import Registries, read_registries
from cchc.source.tree import read_tree
from cchc.text.nearest import nearest
from cchc.text.slug import is_slug

#: What a draft is by its nature; these are not slips to be told of.
_EXPECTED = {"held-back", "missing-translation", "draft-unfinished"}
#: What the reader's process is told of the environment: in CI that holds secrets, which no document need be near.
_NEEDED = ("PATH", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "LD_LIBRARY_PATH")
#: A text of the draft that a person has to write; remarks may name it, too.
_EMPTY = re.compile(r'^ *(?:- )?vi: ""$', re.MULTILINE)


class Drafted(NamedTuple):
    """A draft: its text, the report, and the problems that the checks would find once texts are written.

    ``filled``: the same draft with the document's words in the texts, line by line, as the checks have read it.
    """

    text: str
    report: str
    problems: list[Problem]
    filled: str


def _slug(text: str) -> str:
    if not is_slug(text):
        raise ValueError(text)
    return text


def run(options: argparse.Namespace) -> int:
    """Run the command. Gives 0 when the draft was written, 1 when the document could not be used."""
    root = Path.cwd()
    known = read_registries(read_tree(root).files, ("vi", "en")).registries
    problem = _unknown_unit(options.unit, known)
    document: Document | Problem = problem or read_apart(options.file)
    if isinstance(document, Problem):
        return stop([document], options)
    today = day(os.environ, datetime.now(UTC))
    made = Made(options.id or "", options.unit, options.file.name, _sha256(options.file), today.isoformat())
    path = _path(options, document, known)
    made = made._replace(id=options.id or f"{options.unit}-{path.stem}")
    if path.exists():
        return stop([make("import-exists", Place(path.as_posix()))], options)
    drafted = make_draft(document, made, known, keep=options.keep_text, lang=options.lang, path=path, root=root)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(drafted.text)
    except FileExistsError:
        return stop([make("import-exists", Place(path.as_posix()))], options)
    print(f"{'Đã ghi' if options.lang != 'en' else 'Written:'} {path.as_posix()}")
    print(drafted.report, end="")
    print_slips(drafted, options)
    return 0


def _path(options: argparse.Namespace, document: Document, known: Registries) -> Path:
    if options.output:
        given: Path = options.output
        return given
    got = recognise(document, registers(known, options.unit))
    name = str(options.id or got.year).removeprefix(f"{options.unit}-")
    return Path("plans") / str(options.unit) / f"{name}.yml"


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _unknown_unit(unit: str, known: Registries) -> Problem | None:
    if unit in known.units:
        return None
    return make("unknown-unit", Place("--unit"), value=unit, near=nearest(unit, known.units))


def stop(problems: list[Problem], options: argparse.Namespace) -> int:
    """Tell what is wrong with a document; gives the exit code."""
    print(print_problems(problems, options.format, options.lang), end="", file=sys.stderr)
    return 1


def print_slips(drafted: Drafted, options: argparse.Namespace) -> None:
    """Tell what the checks find in a draft."""
    if not drafted.problems:
        return
    vi = options.lang != "en"
    print("Kiểm tra thấy (khi lời đã viết xong):" if vi else "The checks find (once texts are written):")
    shown = {problem.path: drafted.filled for problem in drafted.problems}
    told = drafted.problems if options.format != "text" else _once(drafted.problems)
    print(print_problems(told, options.format, options.lang, shown), end="")


def _once(problems: list[Problem]) -> list[Problem]:
    """Give what people read: a slip that stands in many lines is told where it stands first, with their number."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.code, problem.message.vi), []).append(problem)
    return [_counted(same[0], len(same) - 1) for same in found.values()]


def _counted(problem: Problem, more: int) -> Problem:
    if not more:
        return problem
    said = Words(f"{problem.message.vi} (và {more} dòng nữa)", f"{problem.message.en} (and {more} more)")
    return replace(problem, message=said)


def make_draft(
    document: Document, made: Made, known: Registries, *, keep: bool, lang: str, path: Path, root: Path
) -> Drafted:
    """Make the draft of a plan from what was read; nothing is written."""
    asked = registers(known, made.unit)
    got = recognise(document, asked)
    proposed = propose(got, asked, made.id, made.today)
    wording = Wording(keep=keep, counts=document.counts)
    text = draft(got, made, asked, wording, proposed.lines)
    filled = text if keep else draft(got, made, asked, Wording(fill=True, counts=document.counts), proposed.lines)
    inside = path.is_relative_to("plans") and not path.is_absolute()
    name = path.as_posix() if inside else f"plans/{made.unit}/{made.id}.yml"  # where else would it be checked
    found = slips(root, name, filled, date.fromisoformat(made.today))
    problems = [replace(problem, path=path.as_posix()) for problem in found]
    to_write = len(_EMPTY.findall(text))
    return Drafted(text, report(got, proposed, document.notes, to_write, wording, lang), problems, filled)


def slips(root: Path, name: str, text: str, today: date) -> list[Problem]:
    """Give what the checks find in a draft whose texts are filled in; the rest of the project is taken as it is."""
    loaded = load(root, today, os.environ, more={name: text})
    problems = list(loaded.problems)
    if loaded.whole is not None:
        problems.extend(check(loaded.whole))
    kept = {problem for problem in problems if problem.path == name and problem.code not in _EXPECTED}
    return sorted(kept, key=lambda problem: problem.order)


def read_apart(path: Path) -> Document | Problem:
    """Read a file in a process of its own, bounded in time and memory; whatever happens there is one problem.

    Raises OSError when the file itself cannot be opened.
    """
    place = Place(path.name)
    slow = make("import-too-slow", place, seconds=limits.SECONDS, megabytes=limits.MEMORY // 2**20)
    if path.stat().st_size > limits.FILE_BYTES:
        return make("import-too-large", place, limit=f"{limits.FILE_BYTES // 2**20} MB")
    command = [sys.executable, "-m", "cchc.cli.import_reader", path.name]
    try:
        with path.open("rb") as file:
            done = subprocess.run(  # noqa: S603 - our own words
                command, stdin=file, capture_output=True, check=False, timeout=limits.SECONDS, env=_environment()
            )
    except subprocess.TimeoutExpired:
        return slow
    if done.returncode:
        too_much = b"MemoryError" in done.stderr or done.returncode == -9 or b"failed to map" in done.stderr
        return slow if too_much else make("import-broken", place)
    try:
        answer = json.loads(done.stdout)
        return _problem(answer["problem"]) if "problem" in answer else from_plain(answer["document"])
    except (ValueError, KeyError, TypeError):
        return make("import-broken", place)


def _environment() -> Mapping[str, str]:
    kept = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}


def _problem(entry: dict[str, Any]) -> Problem:
    hint = entry["hint"]
    return Problem(
        entry["path"], entry["line"], entry["column"], entry["code"], Severity(entry["severity"]),
        Words(**entry["message"]) if isinstance(entry["message"], dict) else Words(*entry["message"]),
        Words(*hint) if hint else None,
    )  # fmt: skip


_FILE = value("file", "tệp .docx, .pdf, .html, .txt hoặc .md", "a .docx, .pdf, .html, .txt or .md file", type=Path)
_UNIT = value("--unit", "mã địa phương", "id of the locality", required=True, type=_slug)
_ID = value("--id", "mã kế hoạch (địa phương-năm)", "id of the plan (locality-year)", type=_slug)
_OUTPUT = Option(
    ("-o", "--output"), Words("tệp ghi ra, chưa có sẵn", "file to write, which must not exist"),
    {"type": Path, "metavar": "OUT.yml"},
)  # fmt: skip
_KEEP = flag("--keep-text", "giữ nguyên lời văn bản trong bản nháp", "keep the document's wording in the draft")

IMPORT = Command(
    "import", Words("lập bản nháp kế hoạch từ văn bản Word, PDF hay chữ", "draft a plan from a document"),
    run, (_FILE, _UNIT, _ID, _OUTPUT, _KEEP, TODAY, LANGUAGE, FORMAT, STRICT),
)  # fmt: skip
