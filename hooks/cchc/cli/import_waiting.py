"""``cchc import-waiting``: documents handed over through the editors' form become the drafts that wait for them.

The form writes a plan that only names a file (``import: /imports/ke-hoach.docx``) beside its id and its locality, and
puts the file into ``imports/``. Here the document's facts take the place of that request, and the file goes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from cchc.cli.command import FORMAT, LANGUAGE, TODAY, Command
from cchc.cli.environment import day
from cchc.cli.importing import Drafted, print_slips, read_apart, slips, stop
from cchc.cli.requests import Request, asking, requested, upload
from cchc.cli.writing import write_whole
from cchc.imports.blocks import Document
from cchc.imports.draft.in_form import form_draft
from cchc.imports.draft.plan import Made
from cchc.imports.draft.proposals import propose
from cchc.imports.draft.recognised import recognise
from cchc.imports.draft.registers import registers
from cchc.imports.draft.report import report
from cchc.imports.draft.texts import Wording
from cchc.model.draft_notes import SOURCE_TEXT
from cchc.problem import Problem, Words
from cchc.site.registries import Registries, read_registries
from cchc.source.tree import read_tree


def run(options: argparse.Namespace) -> int:
    """Run the command. Gives 0 when every document became a draft, 1 when something is wrong with one of them."""
    root = Path.cwd()
    tree = read_tree(root)
    known = read_registries(tree.files, ("vi", "en")).registries
    today = day(os.environ, datetime.now(UTC))
    problems: list[Problem] = []
    read: dict[str, Path] = {}
    for request in requested(tree.files, known):
        found = request if isinstance(request, Problem) else _draft(request, known, root, today, options)
        if isinstance(found, Problem):
            problems.append(found)
        elif isinstance(request, Request):
            read[request.path] = found
    still = [line for path, file in tree.files.items() if path not in read for line in asking(file.text)]
    for path in set(read.values()):
        if not any(path.name in line for line in still):
            path.unlink()
    if not read and not problems:
        print(_NOTHING.say(options.lang))
    return stop(problems, options) if problems else 0


def _draft(request: Request, known: Registries, root: Path, today: date, options: argparse.Namespace) -> Path | Problem:
    """Write the draft of one request; gives the document that was read."""
    path = upload(root, request)
    if isinstance(path, Problem):
        return path
    document = read_apart(path)
    if isinstance(document, Problem):
        return replace(document, path=path.relative_to(root).as_posix())
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    made = Made(request.id, request.unit, path.name, sha256, today.isoformat())
    drafted = _drafted(document, made, known, request.path, options.lang)
    write_whole(root / request.path, drafted.text)
    print(f"{_WRITTEN.say(options.lang)} {request.path}")
    print(drafted.report, end="")
    print_slips(drafted, options)
    return path


def _drafted(document: Document, made: Made, known: Registries, path: str, lang: str) -> Drafted:
    asked, wording = registers(known, made.unit), Wording(counts=document.counts)
    got = recognise(document, asked)
    proposed = propose(got, asked, made.id, made.today)
    text = form_draft(got, made, asked, wording, proposed)
    told = report(got, proposed, document.notes, text.count(f"{SOURCE_TEXT}: "), wording, lang)
    pasted = "\n".join(proposed.lines) + "\n" if proposed.lines else ""
    found = slips(Path.cwd(), path, text, date.fromisoformat(made.today))
    return Drafted(text, told + pasted, found, text)


_WRITTEN = Words("Đã ghi", "Written:")
_NOTHING = Words("Không có văn bản nào chờ nhập.", "No document waits to be imported.")
IMPORT_WAITING = Command(
    "import-waiting",
    Words(
        "lập bản nháp từ các văn bản gửi qua trang biên tập", "draft the plans whose documents came through the form"
    ),
    run, (TODAY, LANGUAGE, FORMAT),
)  # fmt: skip
